/** Snapshots in place of entries (D§5). */
import type { TimedCommand } from '../../../kernel/contract.ts';
import { admin, crash, elect, heal, partition, restart, scenario, set } from './script.ts';

/** Writes, 10 ms apart. */
function writes(from: number, count: number): TimedCommand[] {
  return Array.from({ length: count }, (_, k) => set(from + k / 100, ['x', 'y', 'z'][k % 3] as string, k + 1, 'S1'));
}

export const SNAPSHOTS = [
  // S3 was down when eight entries were written. The leader has replaced most of them by a snapshot, so it has no
  // entries to begin with: it sends the snapshot, in pieces, and then what follows (D§5.1).
  scenario('snapshots', 'snapshot-catch-up', {
    nodes: 3,
    config: { snapshotThreshold: 6, snapshotChunk: 24, fastBacktracking: true },
    prelude: 0.9,
    start: 1.2,
    commands: [elect(0.1, 'S1'), crash(0.3, 'S3'), ...writes(0.4, 8), restart(1.5, 'S3'), set(6.5, 'x', 99, 'S1')],
    moments: { sent: 1_702_000, chunk: 2_054_458, installed: 3_516_920, followed: 4_179_267 },
  }),

  // S2 and S3 have replaced their logs by snapshots; the snapshot keeps the term of its last entry (D§5.1). S5, which
  // has missed what is committed, stands: without that term the others' logs seem to end in term 0, and older than its.
  scenario('snapshots', 'snapshot-last-term', {
    prelude: 0.8,
    start: 1.1,
    config: { electionTimeoutMin_us: 4_000_000, electionTimeoutMax_us: 6_000_000 },
    rule: 'snapshot-last-term',
    commands: [
      elect(0.1, 'S1'),
      partition(0.3, ['S1', 'S2', 'S3'], ['S4', 'S5']),
      set(0.4, 'x', 1, 'S1'),
      set(0.5, 'y', 2, 'S1'),
      // Everything is applied everywhere once the next heartbeat has told that it is committed.
      admin(1.5, 'S2', 'snapshot'),
      admin(1.8, 'S3', 'snapshot'),
      crash(2.2, 'S1'),
      heal(2.3),
      elect(2.6, 'S5'),
      elect(3.7, 'S2'),
    ],
    moments: { taken: 1_500_000, refused: 2_942_627, won: 4_384_818, repaired: 5_316_734 },
    onlyWithRule: ['taken', 'refused', 'won', 'repaired'],
  }),
];
