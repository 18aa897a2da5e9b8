/** Two phases when nothing, or little, goes wrong (BHG §7.4). */
import { cut, scenario, transaction } from './script.ts';

export const VOTING = [
  // Three participants, all of them willing: 3N messages and N acknowledgements.
  scenario('voting', 'all-yes', {
    start: 0.5,
    commands: [transaction(1, { x: '1', y: '2' })],
    moments: { asked: 1_298_027, voted: 1_562_117, decided: 2_048_567, learned: 2_326_134, ended: 2_787_102 },
  }),

  // One no is enough; S3 knows already, the others are told.
  scenario('voting', 'one-no', {
    start: 0.5,
    commands: [transaction(1, { x: '1' }, { no: ['S3'] })],
    moments: { refused: 1_651_885, decided: 2_048_567, learned: 2_326_134 },
  }),

  // S3's vote is lost. The coordinator waits, and then decides: nobody can have committed without it.
  scenario('voting', 'lost-vote', {
    start: 0.5,
    commands: [cut(0, 'S3', 'S1'), transaction(1, { x: '1' })],
    moments: { voted: 1_651_885, silence: 3_798_027, learned: 4_075_594 },
  }),

  // Two transactions want the same key. Who comes second is refused, rather than made to wait: so there is no deadlock.
  scenario('voting', 'locked-key', {
    start: 0.5,
    commands: [
      transaction(1, { x: '1', y: '1' }),
      transaction(1.7, { y: '2', z: '2' }, { client: 'C2' }),
      transaction(4.5, { y: '3' }, { client: 'C3' }),
    ],
    moments: { committed: 2_048_567, locked: 2_257_780, aborted: 2_577_966, third: 5_475_978 },
  }),

  // The first node has a part in the transaction, too: it votes without a message.
  scenario('voting', 'coordinator-votes', {
    start: 0.5,
    config: { coordinatorParticipates: true },
    commands: [transaction(1, { x: '1' }), transaction(4, { x: '2' }, { no: ['S1'] })],
    moments: { asked: 1_298_027, decided: 2_048_567, refused: 4_280_213 },
  }),

  // Without presuming anything an abort costs what a commit costs: it is forced everywhere, and acknowledged.
  scenario('voting', 'presumed-nothing', {
    start: 0.5,
    config: { presumedAbort: false },
    commands: [transaction(1, { x: '1' }, { no: ['S3'] })],
    moments: { decided: 2_048_567, acknowledged: 2_646_320, ended: 2_704_315 },
  }),
];
