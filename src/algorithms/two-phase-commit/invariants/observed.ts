/** What the properties look at: the states of nodes, and what an event changed in them. Shares no code with the rules. */
import type { Invariant, NodeId, ObservedNode } from '../../../kernel/contract.ts';
import { append, at, commonPrefix, emptyVector, set, slice, type Vector } from '../../../kernel/vector.ts';
import { PROPERTIES, type PropertyId } from '../properties.ts';
import type { CommitTypes, Config, DTRecord, Outcome } from '../types.ts';

export type Node = ObservedNode<CommitTypes>;

/** A property by its id, with the source that is given there. */
export function property<Memory>(
  id: PropertyId,
  parts: Pick<Invariant<CommitTypes, Memory>, 'init' | 'check'>,
): Invariant<CommitTypes, Memory> {
  const named = PROPERTIES.find((each) => each.id === id);
  if (!named) throw new RangeError(`no property ${id}`);
  return { ...named, ...parts };
}

/** All whose votes count: every node but the first, and the first if it is set so or is alone. */
export function votersOf(cluster: readonly NodeId[], config: Config): readonly NodeId[] {
  return cluster.filter((_, position) => position > 0 || config.coordinatorParticipates || cluster.length === 1);
}

/** What a node has just decided, by transaction. After a restart all that its log says is looked at again. */
export function newOutcomes(before: Node | null, now: Node): readonly (readonly [transaction: number, Outcome])[] {
  const outcomes = now.volatile?.outcomes;
  const known = before?.volatile?.outcomes ?? emptyVector<Outcome | null>();
  if (!outcomes || outcomes === known) return [];
  const same = commonPrefix(known, outcomes);
  return slice(outcomes, same).flatMap((outcome, k) =>
    outcome && outcome !== at(known, same + k) ? [[same + k + 1, outcome] as const] : [],
  );
}

/** The transactions that a node has just become uncertain about: those it has voted yes for. */
export function newBranches(before: Node | null, now: Node): readonly number[] {
  const branches = now.volatile?.branches ?? [];
  if (branches === before?.volatile?.branches) return [];
  const known = before?.volatile?.branches.map(({ transaction }) => transaction) ?? [];
  return branches.map(({ transaction }) => transaction).filter((transaction) => !known.includes(transaction));
}

/** The records that an event has added to a node's log, forced or not. */
export function newRecords(before: Node | null, now: Node): readonly DTRecord[] {
  const log = now.durable?.log ?? emptyVector<DTRecord>();
  const buffer = now.volatile?.buffer ?? [];
  const oldLog = before?.durable?.log ?? emptyVector<DTRecord>();
  const oldBuffer = before?.volatile?.buffer ?? [];
  if (log === oldLog && buffer === oldBuffer) return [];
  return [...slice(log, oldLog.length), ...buffer].filter((record) => !oldBuffer.includes(record));
}

/** A vector with something else at a transaction's place; what is not there yet is filled up. */
export function put<T>(vector: Vector<T>, transaction: number, item: T, filling: T): Vector<T> {
  let long = vector;
  while (long.length < transaction) long = append(long, filling);
  return set(long, transaction - 1, item);
}
