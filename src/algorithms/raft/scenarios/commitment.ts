/** When an entry is committed, and what is no proof of it (§5.3, §5.4.2; the paper's Figure 8). */
import {
  beat,
  crash,
  elect,
  get,
  heal,
  mute,
  PATIENT,
  partition,
  restart,
  restore,
  scenario,
  set,
  slow,
} from './script.ts';

/** Figure 8 (a): S1 leads in term 2, and its entry at index 2 is on S1 and S2. Each entry stands for a client's write. */
const FIGURE_EIGHT_A = [
  elect(0.1, 'S3'),
  set(0.2, 'x', 1, 'S3'),
  elect(0.3, 'S1'),
  ...mute(0.4, 'S1', 'S3', 'S4', 'S5'),
  set(0.5, 'x', 2, 'S1'),
];

/** (b): S1 crashes. S5 is elected in term 3 by S3 and S4, and its entry at index 2 is on S5 alone; it crashes, too. */
const FIGURE_EIGHT_B = [
  crash(1.2, 'S1'),
  elect(1.5, 'S5'),
  // The requests have arrived when the links are cut; the votes come back over the other direction.
  ...mute(1.95, 'S5', 'S1', 'S2', 'S3', 'S4'),
  set(2.4, 'x', 3, 'S5'),
  crash(3.2, 'S5'),
  heal(3.3),
];

/** (c): S1 stands in term 3, which S3 and S4 have given to S5, and then in term 4; it goes on with index 2. S4 is out of it. */
const FIGURE_EIGHT_C = [restart(3.4, 'S1'), elect(3.5, 'S1'), elect(4.6, 'S1'), ...mute(5.05, 'S1', 'S4')];

export const COMMITMENT = [
  // The leader is cut off with a minority: it goes on leading, and commits nothing. What it took on meanwhile is
  // overwritten after the heal (§5.3, §5.4).
  scenario('commitment', 'partition-and-heal', {
    seed: '3',
    start: 5.5,
    commands: [
      set(4, 'x', 1),
      set(5.2, 'x', 2),
      partition(6.5, ['S1', 'S5'], ['S2', 'S3', 'S4']),
      set(7.2, 'x', 9, 'S1'),
      elect(8.2, 'S2'),
      set(10.5, 'y', 7, 'S2'),
      heal(14),
    ],
    moments: { partition: 6_500_000, taken: 7_512_988, won: 8_826_858, overwritten: 14_768_062 },
  }),

  // S1 is alone and does not know that S3 leads in a later term. The client that asked S1 gets no answer, and so has
  // been promised nothing.
  scenario('commitment', 'stale-leaders-write', {
    prelude: 0.7,
    start: 1,
    commands: [
      elect(0.1, 'S1'),
      set(0.3, 'x', 1, 'S1'),
      partition(1.35, ['S1']),
      set(1.6, 'x', 9, 'S1'),
      elect(2.2, 'S3'),
      set(3.4, 'x', 5, 'S3', 'C2'),
      heal(6.5),
    ],
    moments: { taken: 1_898_027, won: 2_844_698, committed: 4_252_234, overwritten: 7_244_268 },
  }),

  // The paper's Figure 8 (a) to (d). In (c) S1 has its entry of term 2 on three of five servers, and still must not
  // take it for committed: S5, whose last entry is of term 3, can be elected and overwrite it (§5.4.2).
  scenario('commitment', 'figure-8', {
    config: { ...PATIENT, noopOnElection: false },
    prelude: 0.8,
    start: 0.9,
    rule: 'own-term-commit',
    commands: [
      ...FIGURE_EIGHT_A,
      ...FIGURE_EIGHT_B,
      ...FIGURE_EIGHT_C,
      // S1 takes on an entry of term 4, which reaches nobody.
      ...mute(7.6, 'S1', 'S2', 'S3', 'S5'),
      set(7.7, 'x', 4, 'S1'),
      crash(8.6, 'S1'),
      // (d): S5's term is that of S1's election at first.
      restart(8.8, 'S5'),
      heal(8.9),
      elect(9, 'S5'),
      elect(10, 'S5'),
      set(13, 'x', 5, 'S5'),
    ],
    moments: { other: 2_698_027, majority: 6_587_413, won: 10_642_930, overwritten: 11_570_002 },
    onlyWithRule: ['majority'],
  }),

  // The paper's Figure 8 (e): this time S1 replicates an entry of its own term to three servers before it crashes. That
  // commits the old one with it, and S5 cannot be elected any more.
  scenario('commitment', 'figure-8-own-term', {
    config: { ...PATIENT, noopOnElection: false },
    prelude: 0.8,
    start: 0.9,
    commands: [
      ...FIGURE_EIGHT_A,
      ...FIGURE_EIGHT_B,
      ...FIGURE_EIGHT_C,
      set(7.3, 'x', 4, 'S1'),
      crash(9.3, 'S1'),
      // Whatever S1 had sent is gone by now.
      heal(9.75),
      restart(9.8, 'S5'),
      elect(9.9, 'S5'),
      elect(10.9, 'S5'),
      elect(12.1, 'S2'),
      set(13.8, 'x', 5, 'S2'),
    ],
    moments: { other: 2_698_027, majority: 6_587_413, committed: 8_213_291, refused: 11_279_668, won: 12_773_660 },
  }),

  // S2 acknowledges three entries to S1, the leader of term 1; the message takes nine seconds. Meanwhile S3 leads in
  // term 2 and has S2 delete them, and S1 is elected again in term 3. Its new entry at index 4 is on S1 and S4, and
  // S2's old words, «up to index 4», would make three: but they are of another term (§5.1).
  scenario('commitment', 'late-acknowledgement', {
    config: { electionTimeoutMin_us: 7_000_000, electionTimeoutMax_us: 9_000_000 },
    prelude: 0.3,
    start: 0.6,
    commands: [
      elect(0.1, 'S1'),
      ...mute(0.4, 'S1', 'S3', 'S4', 'S5'),
      slow(0.5, 'S2', 'S1', 9),
      set(0.7, 'x', 7, 'S1', 'C1'),
      set(0.7, 'y', 8, 'S1', 'C2'),
      set(0.7, 'z', 9, 'S1', 'C3'),
      // All three in one message.
      beat(1.6, 'S1'),
      restore(2.2, 'S2', 'S1'),
      heal(2.3),
      elect(2.3, 'S3'),
      elect(5.3, 'S1'),
      ...mute(7.3, 'S1', 'S2', 'S3', 'S5'),
      set(7.4, 'x', 4, 'S1'),
      heal(12),
    ],
    moments: { acknowledged: 1_956_207, deleted: 3_227_517, again: 5_880_905, late: 10_956_207, committed: 12_931_834 },
  }),

  // S5 led in term 1 and holds two entries of its own; S1 leads in term 2 and has committed index 3. The first that S5
  // hears of S1 is an empty message, sent to confirm a read: it says that index 3 is committed, and that the logs agree
  // up to index 1. «commitIndex = min(leaderCommit, index of last new entry)» (Figure 2).
  scenario('commitment', 'commit-bound', {
    config: { readIndex: true },
    prelude: 0.8,
    start: 1,
    rule: 'commit-bound',
    commands: [
      elect(0.1, 'S5'),
      partition(0.2, ['S5']),
      set(0.25, 'x', 8, 'S5'),
      set(0.26, 'x', 9, 'S5'),
      elect(0.3, 'S1'),
      set(0.4, 'x', 1, 'S1', 'C2'),
      // The next heartbeat is 0.8 s away when the read is confirmed.
      beat(1.4, 'S1'),
      heal(1.45),
      get(1.45, 'x', 'S1', 'C3'),
    ],
    moments: { read: 1_748_027, heard: 2_109_043, overwritten: 2_480_926 },
  }),
];
