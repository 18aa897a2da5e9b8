/** What a server must have on disk before it answers: its vote, its term and its log (§5.1, Figure 2). */
import { beat, crash, cut, elect, heal, partition, restart, scenario, set } from './script.ts';

export const DURABILITY = [
  // S3 has voted for S1 in term 1, and restarts before it hears more of S1. S2, which S1 cannot reach, asks for S3's
  // vote in the same term.
  scenario('durability', 'vote-lost', {
    nodes: 3,
    prelude: 0.5,
    start: 0.8,
    rule: 'durable-vote',
    commands: [
      cut(0.5, 'S1', 'S2'),
      cut(0.5, 'S2', 'S1'),
      elect(1, 'S1'),
      cut(1.42, 'S1', 'S3'),
      crash(1.45, 'S3'),
      elect(1.6, 'S2'),
      restart(1.7, 'S3'),
      // Soon enough for S2 to hear S1 before it stands again.
      heal(2.5),
      beat(2.6, 'S1'),
    ],
    moments: { voted: 1_353_858, recovered: 1_700_000, asked: 1_961_095, settled: 2_895_338 },
    onlyWithRule: ['recovered', 'asked', 'settled'],
  }),

  // S3 has voted in term 1, and restarts on the other side of a partition. Whoever does not know that term 1 has been
  // stands in it once more, and gives its vote of that term a second time: to itself.
  scenario('durability', 'term-lost', {
    prelude: 0.7,
    start: 1,
    config: { electionTimeoutMin_us: 3_000_000, electionTimeoutMax_us: 5_000_000 },
    rule: 'durable-term',
    commands: [
      partition(0.05, ['S1', 'S2', 'S3'], ['S4', 'S5']),
      elect(0.1, 'S1'),
      crash(1.3, 'S3'),
      partition(1.4, ['S1', 'S2'], ['S3', 'S4', 'S5']),
      restart(1.6, 'S3'),
      elect(1.8, 'S3'),
      heal(5),
    ],
    moments: { recovered: 1_600_000, stands: 1_800_000, won: 2_444_698, deposed: 5_985_231 },
    onlyWithRule: ['recovered', 'stands', 'won', 'deposed'],
  }),

  // x = 1 is committed on S1, S2 and S3. S1 crashes, and S3 restarts: if it has lost its log it can vote for S4, which
  // never had the entry.
  scenario('durability', 'log-lost', {
    prelude: 0.8,
    start: 1,
    config: { electionTimeoutMin_us: 4_000_000, electionTimeoutMax_us: 6_000_000 },
    rule: 'durable-log',
    commands: [
      elect(0.1, 'S1'),
      partition(0.3, ['S1', 'S2', 'S3'], ['S4', 'S5']),
      set(0.4, 'x', 1, 'S1'),
      crash(1.5, 'S3'),
      crash(1.8, 'S1'),
      restart(2.3, 'S3'),
      heal(2.4),
      elect(2.8, 'S4'),
      elect(3.9, 'S2'),
      restart(6.5, 'S1'),
    ],
    moments: { recovered: 2_300_000, refused: 3_156_314, won: 4_641_219, kept: 5_955_311 },
    onlyWithRule: ['recovered', 'refused', 'kept'],
  }),
];
