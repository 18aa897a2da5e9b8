/** What the page itself decides about the runs that it opens. */

/** Clusters have at most this many nodes, on the page as elsewhere. */
export { NODES_MAX as CLUSTER_MAX } from '../kernel/limits.ts';

/** The scenario that opens when nobody asked for another. */
export const FIRST_SCENARIO = 'first-election';

/** A seed that nobody chose: four digits, to be read out to a neighbour. Here alone the page is not repeatable. */
export function freshSeed(): string {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return String(1000 + (random % 9000));
}
