/** Who becomes the leader, and who does not (§5.2, §5.4.1). */
import { crash, elect, everywhere, heal, partition, restart, scenario, set } from './script.ts';

export const ELECTIONS = [
  // Nobody leads yet, and the first timeout is about to run out (S1's, with this seed); requests come from the start.
  scenario('elections', 'first-election', {
    seed: '3',
    load: 0.4,
    start: 1.9,
    moments: { timeout: 2_347_451, won: 3_040_924, committed: 3_661_747 },
  }),

  // Four servers up and two candidates of one term: two votes each, so nobody wins (§5.2). Without the rule of one vote
  // per term everybody votes for both.
  scenario('elections', 'split-vote', {
    seed: '2',
    start: 0.8,
    rule: 'one-vote-per-term',
    commands: [crash(0, 'S5'), elect(1, 'S1'), elect(1, 'S2')],
    moments: { candidates: 1_000_000, split: 1_724_496, won: 4_485_410 },
    onlyWithRule: ['split', 'won'],
  }),

  // Two of five on one side of a partition, from the start: S1 has two votes, which are no majority (§5.2). S3 gets its
  // three at the same time. C2 asks the wrong side first, and finds its way. In the end S1's term, which has climbed
  // with every attempt, deposes S3, which is elected again: now everybody follows one leader.
  scenario('elections', 'two-node-minority', {
    start: 0.4,
    rule: 'majority',
    commands: [
      partition(0.3, ['S1', 'S2'], ['S3', 'S4', 'S5']),
      elect(0.8, 'S1'),
      elect(1.1, 'S3'),
      set(2.6, 'x', 5, 'S3'),
      set(3, 'y', 7, 'S1', 'C2'),
      heal(9),
      elect(10.6, 'S3'),
    ],
    moments: { vain: 1_362_573, won: 1_744_698, again: 3_919_136, deposed: 9_781_341, united: 11_315_456 },
    onlyWithRule: ['vain', 'won', 'again', 'deposed', 'united'],
  }),

  // A server that missed an entry stands for election, and is refused for its log (§5.4.1).
  scenario('elections', 'stale-log-vote', {
    seed: '3',
    start: 5.5,
    rule: 'election-restriction',
    commands: [
      set(4, 'x', 1),
      crash(5.5, 'S5'),
      set(6, 'x', 2),
      restart(8.5, 'S5'),
      { at: 8_500_001, kind: 'crash', node: 'S1' },
      elect(8.6, 'S5'),
    ],
    moments: { missed: 6_898_809, refused: 8_869_533, won: 11_956_466 },
    onlyWithRule: ['refused', 'won'],
  }),

  // The leader dies in the middle of its work, and comes back as a follower. Whoever stands after it does so in a term
  // of its own (§5.2): votes of term 1 have been given.
  scenario('elections', 'leader-crash', {
    seed: '3',
    load: 0.6,
    start: 7,
    rule: 'term-increment',
    commands: [crash(8, 'S1'), restart(15, 'S1')],
    moments: { crash: 8_000_000, timeout: 10_441_157, won: 11_163_011, back: 15_000_000 },
    onlyWithRule: ['timeout', 'won'],
  }),

  // Candidates whose timeout is shorter than a message's way there and back hear of no vote in time, so each stands
  // again and again: «broadcastTime ≪ electionTimeout» (§5.6). Then the network becomes fast enough.
  scenario('elections', 'duelling-elections', {
    nodes: 3,
    config: { electionTimeoutMin_us: 600_000, electionTimeoutMax_us: 900_000, heartbeatInterval_us: 200_000 },
    start: 0.5,
    commands: [everywhere(0, 0.5, 0.7), everywhere(10, 0.08, 0.12)],
    moments: { again: 1_311_529, late: 1_844_537, faster: 10_000_000, won: 10_661_977 },
  }),
];
