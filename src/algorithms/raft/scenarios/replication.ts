/** How entries come into the logs, and how logs that differ come to agree (§5.3). */
import { crash, cut, elect, heal, partition, restore, scenario, set, slow } from './script.ts';

export const REPLICATION = [
  // A leader with steady work.
  scenario('replication', 'replication', {
    seed: '3',
    load: 1,
    start: 3,
    moments: { request: 4_107_059, copied: 4_385_054, committed: 4_690_175 },
  }),

  // S5 was cut off when x was written, and the leader that knew it is gone. The next takes S5's log to be as long as
  // its own, and is told otherwise (§5.3). Without the check S5 takes what comes for what it lacks: its log is shifted
  // by one, and the write at 5 s puts two different entries of one term at one index.
  scenario('replication', 'missing-entries', {
    prelude: 0.7,
    start: 0.8,
    rule: 'consistency-check',
    commands: [
      elect(0.1, 'S1'),
      partition(0.2, ['S5']),
      set(0.3, 'x', 1, 'S1'),
      crash(0.6, 'S1'),
      heal(0.8),
      elect(1.5, 'S2'),
      set(5, 'y', 2, 'S2'),
    ],
    moments: { refused: 2_554_462, repaired: 3_209_530, agreed: 5_988_474 },
    onlyWithRule: ['refused', 'repaired', 'agreed'],
  }),

  // A heartbeat from before x = 2 takes three seconds to S3, and arrives when S3 has acknowledged x = 2, and S1 has
  // answered its client and crashed. What matches must stay: «the follower may have entries beyond» (§5.3). S4, which
  // never had the entry, stands then: S3's vote decides.
  scenario('replication', 'late-heartbeat', {
    prelude: 0.6,
    start: 1,
    config: { electionTimeoutMin_us: 5_000_000, electionTimeoutMax_us: 7_000_000 },
    rule: 'truncate-only-conflicts',
    commands: [
      elect(0.1, 'S1'),
      set(0.2, 'x', 1, 'S1'),
      // The heartbeat of 1.7 s.
      slow(1.4, 'S1', 'S3', 3),
      restore(1.75, 'S1', 'S3'),
      partition(1.75, ['S1', 'S2', 'S3'], ['S4', 'S5']),
      set(1.8, 'x', 2, 'S1'),
      crash(3.4, 'S1'),
      heal(3.5),
      elect(5, 'S4'),
      elect(6.4, 'S3'),
    ],
    moments: { committed: 2_836_562, late: 4_702_000, refused: 5_356_314, won: 7_038_351 },
    onlyWithRule: ['late', 'refused', 'won'],
  }),

  // Two requests right after each other: the second comes when the first is not committed yet. The leader only appends
  // (§5.3); without the rule it takes the first back, and nobody will ever answer that client.
  scenario('replication', 'append-only', {
    nodes: 3,
    prelude: 0.6,
    start: 1,
    rule: 'leader-append-only',
    commands: [elect(0.1, 'S1'), set(1.5, 'x', 1, 'S1'), set(1.75, 'y', 2, 'S1', 'C2')],
    moments: { first: 1_798_027, second: 2_030_213, committed: 3_016_336 },
    onlyWithRule: ['committed'],
  }),

  // The link from S1 to S5 is dead, the way back is not. S5 hears no heartbeat and stands; S1, which hears S5, steps
  // down for its term. S5 has missed x = 1 and cannot win; S2 can, and S5 hears S2.
  scenario('replication', 'one-way-link', {
    prelude: 0.7,
    start: 1,
    commands: [elect(0.1, 'S1'), cut(1.35, 'S1', 'S5'), set(1.4, 'x', 1, 'S1'), elect(3, 'S5'), elect(3.7, 'S2')],
    moments: { stands: 3_000_000, deposed: 3_299_979, won: 4_348_607, heard: 5_280_523 },
  }),
];
