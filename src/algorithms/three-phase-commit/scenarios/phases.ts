/** Three phases when nothing, or little, goes wrong (BHG §7.5). */
import { crash, restart, scenario, transaction } from './script.ts';

export const PHASES = [
  // Three participants, all of them willing: 5N messages.
  scenario('phases', 'all-yes', {
    start: 0.5,
    commands: [transaction(1, { x: '1', y: '2' })],
    moments: {
      asked: 1_298_027,
      voted: 1_562_117,
      all: 2_048_567,
      committable: 2_326_134,
      decided: 2_787_102,
      learned: 3_075_984,
    },
  }),

  // One no is enough, and then there are only two phases.
  scenario('phases', 'one-no', {
    start: 0.5,
    commands: [transaction(1, { x: '1' }, { no: ['S3'] })],
    moments: { refused: 1_651_885, decided: 2_048_567, learned: 2_326_134 },
  }),

  // A participant crashes before it has voted. Nobody is committable: the coordinator aborts.
  scenario('phases', 'silent-voter', {
    start: 0.5,
    commands: [crash(1.2, 'S4'), transaction(1, { x: '1' })],
    moments: { crash: 1_200_000, silence: 2_798_027, learned: 3_100_151 },
  }),

  // A participant crashes when it is committable. The coordinator waits for its acknowledgement, and goes on without it;
  // with the final acknowledgement it remembers the decision until everybody has it.
  scenario('phases', 'final-acknowledgement', {
    start: 0.5,
    config: { finalAck: true },
    commands: [transaction(1, { x: '1' }), crash(2.2, 'S3'), restart(7, 'S3')],
    moments: { crash: 2_200_000, without: 3_548_567, resent: 6_048_567, back: 7_000_000, ended: 8_094_067 },
  }),
];
