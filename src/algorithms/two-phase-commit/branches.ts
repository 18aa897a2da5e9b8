/** A node's part in transactions: its locks, its data, and what a decision does to them. */
import { at } from '../../kernel/vector.ts';
import { decidedIn, inMemory } from './log.ts';
import type { Branch, Outcome, State, Write } from './types.ts';

export function branchOf({ volatile }: State, transaction: number): Branch | undefined {
  return volatile.branches.find((branch) => branch.transaction === transaction);
}

/** What this node has decided about a transaction; null if nothing. */
export function outcomeOf({ volatile }: State, transaction: number): Outcome | null {
  return at(volatile.outcomes, transaction - 1) ?? null;
}

/** The first of these keys that a transaction has locked here. A lock is never waited for: so there is no deadlock. */
export function lockedBy(
  state: State,
  keys: readonly string[],
): { readonly key: string; readonly holder: number } | null {
  for (const { transaction, writes, isLocked } of state.volatile.branches) {
    const taken = isLocked ? writes.find(({ key }) => keys.includes(key)) : undefined;
    if (taken) return { key: taken.key, holder: transaction };
  }
  return null;
}

/** The transaction has a part here from now on, and its keys are locked. */
export function opened(
  state: State,
  branch: Pick<Branch, 'transaction' | 'writes' | 'deadline'>,
  isLocked = true,
): State {
  const { transaction, writes, deadline } = branch;
  const fresh: Branch = { transaction, writes, isLocked, asked: 0, uncertain: [], deadline };
  return inMemory(state, { branches: [...state.volatile.branches, fresh] });
}

export function changed(state: State, transaction: number, changes: Partial<Branch>): State {
  const branches = state.volatile.branches.map((branch) =>
    branch.transaction === transaction ? { ...branch, ...changes } : branch,
  );
  return inMemory(state, { branches });
}

/** The node has decided: with a commit its part is done; either way its locks are free. */
export function closed(state: State, transaction: number, outcome: Outcome): State {
  const { branches, outcomes, data } = state.volatile;
  const branch = branchOf(state, transaction);
  return inMemory(state, {
    outcomes: decidedIn(outcomes, transaction, outcome),
    branches: branch ? branches.filter((other) => other !== branch) : branches,
    data: branch && outcome === 'commit' ? written(data, branch.writes) : data,
  });
}

/** Data after writes. */
export function written(data: Readonly<Record<string, string>>, writes: readonly Write[]): Record<string, string> {
  return { ...data, ...Object.fromEntries(writes.map(({ key, value }) => [key, value])) };
}
