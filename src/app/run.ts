/** What the page itself decides about the runs that it opens. */

import type { AlgorithmPage } from '../algorithms/manifest.ts';

/** Clusters have at most this many nodes, on the page as elsewhere. */
export { NODES_MAX as CLUSTER_MAX } from '../kernel/limits.ts';

/** The scenario that the page opens with. */
export const FIRST_SCENARIO = 'first-election';

/** The scenario of an algorithm that opens when nobody asked for another. */
export function firstScenarioOf({ scenarios }: Pick<AlgorithmPage, 'scenarios'>): string {
  return scenarios[0]?.id ?? FIRST_SCENARIO;
}

/** A seed that nobody chose: four digits, to be read out to a neighbour. Here alone the page is not repeatable. */
export function freshSeed(): string {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return String(1000 + (random % 9000));
}
