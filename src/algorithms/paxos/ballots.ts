/** Ballot numbers: every proposer has its own, so that no two ever use the same (PMS §2.5). */
import type { NodeId } from '../../kernel/contract.ts';
import { rolesOf } from './roles.ts';
import type { Hands, State } from './types.ts';

/**
 * The next ballot: round × size of the cluster + the proposer's position (from 1), the lowest above every ballot that
 * the proposer has used or heard of. Without the rule all proposers share the numbers 1, 2, 3 …
 */
export function nextBallot({ durable, volatile }: State, io: Hands): number {
  const own = rolesOf(io).acceptors.includes(io.self) ? durable.promised : 0;
  const known = Math.max(durable.usedBallot, volatile.highest, own);
  if (!io.follows('own-ballots')) return known + 1;
  const size = io.cluster.length;
  const position = io.cluster.indexOf(io.self) + 1;
  const above = (((known - position) % size) + size) % size;
  return known - above + size;
}

/** Whose ballot it is, by its number. */
export function ownerOf(ballot: number, cluster: readonly NodeId[]): NodeId | undefined {
  return cluster[(ballot - 1) % cluster.length];
}
