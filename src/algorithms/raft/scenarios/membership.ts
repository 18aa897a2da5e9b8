/** Changing who belongs to the cluster (D§4). */
import type { TimedCommand } from '../../../kernel/contract.ts';
import { admin, elect, heal, mute, PATIENT, partition, scenario, set } from './script.ts';

const ALL = ['S1', 'S2', 'S3', 'S4', 'S5'];

/** Writes at a steady pace. */
function writes(from: number, count: number, every: number): TimedCommand[] {
  return Array.from({ length: count }, (_, k) => set(from + k * every, ['x', 'y', 'z'][k % 3] as string, k + 1, 'S1'));
}

export const MEMBERSHIP = [
  // Three servers are to become five, and the network falls apart just then. S1 and S2 are a majority of the three, S3,
  // S4 and S5 of the five: in one step both sides would go on. In joint consensus S3 needs two of the three as well
  // (D§4.3). S1 leads, S3's change is taken back, and the administrator asks S1 once more.
  scenario('membership', 'three-to-five', {
    config: { ...PATIENT, initialServers: 3, fastBacktracking: true },
    prelude: 0.7,
    start: 1.2,
    rule: 'joint-consensus',
    commands: [
      elect(0.1, 'S3'),
      set(0.3, 'x', 1, 'S3'),
      partition(1.5, ['S1', 'S2'], ['S3', 'S4', 'S5']),
      admin(1.7, 'S3', 'changeMembership', { members: ALL }),
      set(2.4, 'x', 5, 'S3'),
      elect(2.6, 'S1'),
      set(3.9, 'x', 7, 'S1', 'C2'),
      heal(7),
      admin(10, 'S1', 'changeMembership', { members: ALL }),
    ],
    moments: { joint: 1_700_000, won: 3_162_573, reverted: 7_455_118, again: 10_000_000, final: 10_706_274 },
    onlyWithRule: ['joint', 'again', 'final'],
  }),

  // The mistake that was found in 2015: S1 adds S5, and nobody but S5 hears of it. S2, elected in term 2, removes S1
  // before it has committed anything: S2 and S3 are a majority of the three that are left. S1, S4 and S5 are one of the
  // five that S1 knows of. So a leader first commits an entry of its term (D§4.1): here S2 would have needed S4.
  scenario('membership', 'change-bug-2015', {
    config: { ...PATIENT, initialServers: 4, catchUp: false, fastBacktracking: true },
    prelude: 0.7,
    start: 1.1,
    rule: 'commit-before-change',
    commands: [
      elect(0.1, 'S1'),
      partition(1.2, ['S1', 'S5'], ['S2', 'S3', 'S4']),
      admin(1.4, 'S1', 'addServer', { server: 'S5' }),
      elect(2, 'S2'),
      // S4 has been asked for its vote; of what follows it hears nothing.
      ...mute(2.45, 'S2', 'S4'),
      admin(2.9, 'S2', 'removeServer', { server: 'S1' }),
      set(3.4, 'x', 5, 'S2'),
      partition(6, ['S1', 'S4', 'S5'], ['S2', 'S3']),
      elect(7.6, 'S1'),
      set(8.8, 'x', 7, 'S1', 'C2'),
      heal(11),
    ],
    moments: { added: 1_400_000, refused: 2_900_000, won: 8_321_368, committed: 9_682_465 },
    onlyWithRule: ['refused'],
  }),

  // S4 is to join, and has nothing of the log. As a learner it has no vote and holds nobody up; the leader replicates in
  // rounds, and makes it a voter after the first that is shorter than an election timeout (D§4.2.1).
  scenario('membership', 'learner-catch-up', {
    nodes: 4,
    config: { initialServers: 3, batchSize: 2, fastBacktracking: true },
    prelude: 0.8,
    start: 1.1,
    commands: [
      elect(0.1, 'S1'),
      ...writes(0.2, 10, 0.02),
      admin(1.3, 'S1', 'addServer', { server: 'S4' }),
      ...writes(2, 5, 0.7),
    ],
    moments: { learner: 1_300_000, round: 6_099_917, ready: 8_000_939, voter: 8_596_868 },
  }),

  // S1 is asked to remove itself. It leads until the change is committed, by a majority of the others, and then steps
  // down (D§4.2.2); its own timeout does not make it stand any more.
  scenario('membership', 'leader-removes-itself', {
    nodes: 4,
    prelude: 0.7,
    start: 1.3,
    commands: [
      elect(0.1, 'S1'),
      set(0.3, 'x', 1, 'S1'),
      admin(1.6, 'S1', 'removeServer', { server: 'S1' }),
      elect(3.6, 'S2'),
      set(5, 'y', 2, 'S1'),
    ],
    moments: { removal: 1_600_000, leaves: 2_255_748, won: 4_248_607, quiet: 5_161_067 },
  }),

  // S4 was removed when it was cut off, and does not know: it gets no heartbeats, and stands with ever higher terms. Who
  // has heard from the leader lately does not listen (D§4.2.3).
  scenario('membership', 'removed-server', {
    nodes: 4,
    config: { leaderStickiness: true },
    prelude: 0.7,
    start: 1.3,
    commands: [
      elect(0.1, 'S1'),
      partition(1.4, ['S4']),
      admin(1.6, 'S1', 'removeServer', { server: 'S4' }),
      heal(3),
      set(8, 'x', 1, 'S1'),
    ],
    moments: { removed: 1_600_000, stands: 3_295_909, ignored: 3_652_223, committed: 8_865_240 },
  }),
];
