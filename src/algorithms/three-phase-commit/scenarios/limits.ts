/** What it is not made for: silence that is no crash. Properties break here with every rule followed. */
import { heal, mute, partition, scenario, slow, transaction } from './script.ts';

export const LIMITS = [
  // The pre-commit reaches S2, and then the cluster is split. S1 takes S3 and S4 for crashed, and commits; they take S1 and
  // S2 for crashed and, uncertain, abort.
  scenario('limits', 'partition', {
    start: 0.5,
    commands: [
      transaction(1, { x: '1' }),
      ...mute(1.95, 'S1', 'S3', 'S4'),
      partition(2.2, ['S1', 'S2'], ['S3', 'S4']),
      heal(12),
    ],
    moments: { all: 2_048_567, parted: 2_200_000, committed: 3_548_567, suspected: 6_651_885, aborted: 7_259_145 },
  }),

  // The coordinator is paused, not crashed, when the last vote arrives. The others abort without it; it wakes up, goes on
  // where it was, and commits.
  scenario('limits', 'slow-coordinator', {
    start: 0.5,
    commands: [
      slow(0, 'S4', 'S1', 1),
      transaction(1, { x: '1' }),
      { at: 2_350_000, kind: 'pause', node: 'S1' },
      { at: 8_000_000, kind: 'resume', node: 'S1' },
    ],
    moments: { pause: 2_350_000, elected: 4_062_117, aborted: 4_706_031, wakes: 8_000_000, committed: 9_500_000 },
  }),
];
