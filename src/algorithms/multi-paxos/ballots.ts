/** Ballots: numbers of which no two proposers have one in common (PMS §2.5), and the majorities that decide in them. */
import type { NodeId } from '../../kernel/contract.ts';
import type { Hands } from './types.ts';

/** The server’s lowest ballot above a number: of n servers the k-th has k, k + n, k + 2n, … */
export function nextBallot(above: number, { self, cluster }: Pick<Hands, 'self' | 'cluster'>): number {
  const first = cluster.indexOf(self) + 1;
  return above < first ? first : first + (Math.floor((above - first) / cluster.length) + 1) * cluster.length;
}

/** Whose ballot it is. */
export function ownerOf(ballot: number, cluster: readonly NodeId[]): NodeId | null {
  return cluster[(ballot - 1) % cluster.length] ?? null;
}

/** How many servers decide: any two majorities have one in common (PMS §2.1). Without the rule half of them will do. */
export function quorum(io: Hands): number {
  const half = Math.floor(io.cluster.length / 2);
  return io.follows('majority') ? half + 1 : Math.max(1, half);
}
