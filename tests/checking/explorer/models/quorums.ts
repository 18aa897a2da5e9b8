/** What the models of Paxos and of voting have in common: quorums, and the value that a quorum has chosen. */
import { CELL_MAX } from '../../../../src/checking/explorer/cells.ts';

/** All minimal majorities of acceptors 0, …, `acceptors` − 1: a superset of one adds nothing to what it can do. */
export function minimalMajorities(acceptors: number): readonly (readonly number[])[] {
  return subsets(acceptors, Math.floor(acceptors / 2) + 1);
}

/** The subsets of a size of 0, …, `count` − 1. */
function subsets(count: number, size: number): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  if (size > count) return [];
  const withLast = subsets(count - 1, size - 1).map((rest) => [...rest, count - 1]);
  return [...subsets(count - 1, size), ...withLast];
}

/** So many acceptors at most: more have more states than any memory, and too many quorums to list. */
const ACCEPTORS_MAX = 16;

/** @param largest the largest value that a cell would have to hold */
export function refuseSizes(acceptors: number, largest: number): string | null {
  if (acceptors > ACCEPTORS_MAX) return `acceptors is at most ${ACCEPTORS_MAX}`;
  return largest > CELL_MAX ? 'values and ballots are too many for states of one byte per variable' : null;
}

/**
 * Has at most one value been chosen, in whatever ballot? `vote` is what an acceptor has voted for in a ballot, 1 for the
 * first value and so on, 0 for nothing.
 */
export function isOneChosen(
  quorums: readonly (readonly number[])[],
  ballots: readonly number[],
  vote: (acceptor: number, ballot: number) => number,
): boolean {
  let chosen = 0;
  for (const ballot of ballots) {
    for (const quorum of quorums) {
      const value = vote(quorum[0] as number, ballot);
      if (value === 0 || value === chosen || !quorum.every((acceptor) => vote(acceptor, ballot) === value)) continue;
      if (chosen !== 0) return false;
      chosen = value;
    }
  }
  return true;
}
