/** Crashes at each point: those that are up always decide (BHG §7.5, rules TR1 to TR4); and who has crashed asks. */
import { crash, crashSending, read, restart, scenario, transaction } from './script.ts';

export const CRASHES = [
  // Where two phases block: all have voted yes, and the coordinator is gone. Here nobody can have committed, for nobody is
  // committable. TR3.
  scenario('crashes', 'all-uncertain', {
    start: 0.5,
    commands: [transaction(1, { x: '1' }), crash(1.9, 'S1'), read(7, 'x', 'S2')],
    moments: { crash: 1_900_000, elected: 4_062_117, suspected: 4_151_885, decided: 4_706_031, read: 7_280_213 },
  }),

  // The coordinator crashes in the midst of sending the pre-commit: only S3 has it. TR4.
  scenario('crashes', 'one-committable', {
    start: 0.5,
    commands: [transaction(1, { x: '1' }), ...crashSending(2.2, 'S1', 'S2', 'S4')],
    moments: { all: 2_048_567, crash: 2_200_000, elected: 4_062_117, again: 4_820_433, decided: 5_455_150 },
  }),

  // The decision has reached S4 alone. TR2.
  scenario('crashes', 'one-committed', {
    start: 0.5,
    commands: [transaction(1, { x: '1' }), ...crashSending(2.95, 'S1', 'S2', 'S3')],
    moments: { decided: 2_787_102, crash: 2_950_000, elected: 4_850_691, witness: 5_499_298, learned: 5_812_264 },
  }),

  // S4 has not been asked for its vote. TR1.
  scenario('crashes', 'not-asked', {
    start: 0.5,
    commands: [transaction(1, { x: '1' }), ...crashSending(1.4, 'S1', 'S4')],
    moments: { crash: 1_400_000, elected: 4_062_117, refused: 4_341_216, decided: 4_710_724 },
  }),

  // The new coordinator crashes, too; and the next one takes over.
  scenario('crashes', 'one-after-another', {
    nodes: 5,
    start: 0.5,
    commands: [transaction(1, { x: '1' }), ...crashSending(2.2, 'S1', 'S3', 'S5'), crash(5, 'S2')],
    moments: { crash: 2_200_000, second: 4_505_476, told: 4_866_571, third: 7_366_571, decided: 8_772_687 },
  }),

  // All but one crash. The one that is left decides alone.
  scenario('crashes', 'last-one', {
    start: 0.5,
    commands: [transaction(1, { x: '1' }), crash(2.55, 'S1'), crash(2.6, 'S2'), crash(2.65, 'S3'), restart(11.5, 'S2')],
    moments: { crash: 2_550_000, elects: 4_826_134, decided: 9_826_134, back: 11_500_000, learned: 12_088_657 },
  }),

  // Who crashed after its yes comes back and may not decide: it asks.
  scenario('crashes', 'coming-back', {
    start: 0.5,
    commands: [transaction(1, { x: '1' }), crash(1.8, 'S3'), restart(6, 'S3')],
    moments: { crash: 1_800_000, without: 3_548_567, back: 6_000_000, answered: 6_288_384, learned: 6_644_698 },
  }),

  // All crash. Whoever comes back must wait until all are back: the last to fail might have decided.
  scenario('crashes', 'total-failure', {
    start: 0.5,
    commands: [
      transaction(1, { x: '1' }),
      crash(2.6, 'S1'),
      crash(2.62, 'S2'),
      crash(2.64, 'S3'),
      crash(2.66, 'S4'),
      restart(4, 'S3'),
      restart(5, 'S4'),
      restart(7, 'S2'),
      restart(9, 'S1'),
    ],
    moments: { crash: 2_600_000, back: 4_000_000, nobody: 5_675_789, last: 9_000_000, decided: 9_674_087 },
  }),
];
