/** A node's part in transactions: its locks, its data, and what a decision does to them. */
import type { ClientId } from '../../kernel/contract.ts';
import { at } from '../../kernel/vector.ts';
import { decidedIn, force, inMemory, recordOf } from './log.ts';
import type { Branch, Cause, Hands, Outcome, State, Write } from './types.ts';

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

interface Opening {
  readonly transaction: number;
  readonly client: ClientId;
  readonly request: number;
  readonly writes: readonly Write[];
  readonly isLocked: boolean;
  readonly isRecovering?: boolean;
  readonly deadline: number;
}

/** The node knows of the transaction from now on, and not what becomes of it: it is uncertain. */
export function opened(state: State, { isRecovering = false, ...branch }: Opening): State {
  const fresh: Branch = { ...branch, isRecovering, state: 'uncertain', coordinator: 0, recovering: [], asked: 0 };
  return inMemory(state, { branches: [...state.volatile.branches, fresh] });
}

export function changed(state: State, transaction: number, changes: Partial<Branch>): State {
  const branches = state.volatile.branches.map((branch) =>
    branch.transaction === transaction ? { ...branch, ...changes } : branch,
  );
  return inMemory(state, { branches });
}

/** The node has decided, and it is on its disk: with a commit its part is done; either way its locks are free. */
export function settled(state: State, transaction: number, outcome: Outcome, cause: Cause | null, io: Hands): State {
  const recorded = force(state, recordOf(outcome, transaction, outcome === 'abort' && cause ? { cause } : {}));
  const { branches, outcomes, data } = recorded.volatile;
  const branch = branchOf(state, transaction);
  const hasPart = io.cluster.length === 1 || io.self !== io.cluster[0];
  return inMemory(recorded, {
    outcomes: decidedIn(outcomes, transaction, outcome),
    branches: branch ? branches.filter((other) => other !== branch) : branches,
    data: branch && hasPart && outcome === 'commit' ? written(data, branch.writes) : data,
  });
}

/** Data after writes. */
export function written(data: Readonly<Record<string, string>>, writes: readonly Write[]): Record<string, string> {
  return { ...data, ...Object.fromEntries(writes.map(({ key, value }) => [key, value])) };
}
