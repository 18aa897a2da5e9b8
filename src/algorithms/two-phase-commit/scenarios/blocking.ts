/** Crashes at each point, and what the others can do about them (BHG §7.4). */
import { crash, cut, mute, read, restart, scenario, slow, transaction } from './script.ts';

export const BLOCKING = [
  // The coordinator has all votes on their way to it, and is gone. All participants are uncertain, and hold their locks.
  // It comes back without a commit record: so the transaction is aborted, and they learn it when they ask.
  scenario('blocking', 'coordinator-crash', {
    start: 0.5,
    commands: [
      transaction(1, { x: '1' }),
      crash(1.9, 'S1'),
      read(6.5, 'x', 'S2'),
      restart(10, 'S1'),
      read(12.5, 'x', 'S2'),
    ],
    moments: { crash: 1_900_000, asks: 4_562_117, locked: 6_780_213, back: 10_000_000, presumed: 10_815_229 },
  }),

  // This time the commit is on its disk, and nobody else knows.
  scenario('blocking', 'crash-after-decision', {
    start: 0.5,
    commands: [
      transaction(1, { x: '1' }),
      ...mute(1.95, 'S1', 'S2', 'S3', 'S4'),
      crash(2.6, 'S1'),
      { at: 2_700_000, kind: 'heal' },
      restart(9, 'S1'),
    ],
    moments: { decided: 2_048_567, crash: 2_600_000, asks: 4_562_117, back: 9_000_000, learned: 9_288_882 },
  }),

  // The decision has reached one participant. Asked by the others, it tells them.
  scenario('blocking', 'cooperative', {
    start: 0.5,
    config: { cooperative: true },
    commands: [
      transaction(1, { x: '1' }),
      ...mute(1.95, 'S1', 'S3', 'S4'),
      crash(2.6, 'S1'),
      { at: 2_700_000, kind: 'heal' },
    ],
    moments: { decided: 2_048_567, one: 2_350_691, asks: 4_651_885, answered: 5_029_292, learned: 5_308_391 },
  }),

  // S4 has not been asked for its vote yet. Asked what was decided, it makes sure that it can only be one thing.
  scenario('blocking', 'not-voted', {
    start: 0.5,
    config: { cooperative: true },
    commands: [cut(0, 'S1', 'S4'), transaction(1, { x: '1' }), crash(1.9, 'S1')],
    moments: { crash: 1_900_000, asks: 4_562_117, refused: 4_841_216, learned: 5_210_724 },
  }),

  // All have voted yes, nobody knows more, and asking helps nobody: two-phase commit blocks.
  scenario('blocking', 'all-uncertain', {
    start: 0.5,
    config: { cooperative: true },
    commands: [
      transaction(1, { x: '1', y: '2' }),
      crash(1.9, 'S1'),
      read(7.5, 'x', 'S3'),
      transaction(8, { x: '5' }, { client: 'C2' }),
      restart(12, 'S1'),
    ],
    moments: { crash: 1_900_000, asks: 4_562_117, nobody: 5_150_774, locked: 7_780_213, presumed: 13_886_284 },
  }),

  // A participant that has voted yes is as uncertain after a crash as before: its vote is on its disk, and so are its locks.
  scenario('blocking', 'participant-crash', {
    start: 0.5,
    commands: [transaction(1, { x: '1' }), crash(1.8, 'S3'), restart(5.5, 'S3')],
    moments: { voted: 1_651_885, crash: 1_800_000, decided: 2_048_567, back: 5_500_000, learned: 6_218_774 },
  }),

  // The decision takes its time: the participants ask before it has come, and the coordinator, undecided, says nothing.
  scenario('blocking', 'slow-voter', {
    start: 0.5,
    config: { voteTimeout_us: 8_000_000 },
    commands: [slow(0, 'S4', 'S1', 5), transaction(1, { x: '1' })],
    moments: { asks: 4_562_117, undecided: 4_857_746, decided: 6_659_784, learned: 6_937_351 },
  }),
];
