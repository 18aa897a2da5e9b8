/** Runs that teachers compare, a press away. A pair is offered where there are both algorithms. */

export interface Pair {
  /** Named by the string `compare-pair-<id>`. */
  readonly id: string;
  readonly algorithm: string;
  readonly scenario: string;
  /** As in an address (`wish.ts`). */
  readonly compare: string;
}

export const PAIRS: readonly Pair[] = [
  { id: 'raft-multi-paxos', algorithm: 'raft', scenario: 'first-election', compare: 'multi-paxos' },
  {
    id: 'two-three-phases',
    algorithm: 'two-phase-commit',
    scenario: 'coordinator-crash',
    compare: 'three-phase-commit',
  },
  { id: 'pre-vote', algorithm: 'raft', scenario: 'disruptive-server', compare: 'setting:preVote' },
];

/** Those of them that there are algorithms for. */
export function pairsAmong(algorithms: readonly string[]): readonly Pair[] {
  return PAIRS.filter(
    ({ algorithm, compare }) =>
      algorithms.includes(algorithm) && (compare.includes(':') || algorithms.includes(compare)),
  );
}
