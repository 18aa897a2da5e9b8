/** A node's state as traces show it. */
import { at, slice } from '../../kernel/vector.ts';
import type { DTRecord, Durable, Volatile } from './types.ts';

/** Of the transactions that are decided, so many are told of. */
const OUTCOMES_TOLD = 6;
/** Of a node that is down, what its last so many records say. */
const RECORDS_READ = 64;

/**
 * What the node is; the latest transaction that it knows; what it coordinates; its branches, which are those it is
 * uncertain about; what it decided about the latest transactions; its data.
 */
export function traceState({ log, coordinates, participates }: Durable, volatile: Volatile | null) {
  const disk = { role: coordinates ? 'coordinator' : 'participant', participates, records: log.length };
  if (!volatile) return { ...disk, ...onDisk(slice(log, Math.max(0, log.length - RECORDS_READ))) };
  const { buffer, begun, coordinating, branches, outcomes, data } = volatile;
  const transaction = Math.max(begun, outcomes.length, ...branches.map((branch) => branch.transaction));
  const told: Record<string, string> = {};
  for (let number = Math.max(1, outcomes.length - OUTCOMES_TOLD + 1); number <= outcomes.length; number += 1) {
    const outcome = at(outcomes, number - 1);
    if (outcome) told[number] = outcome;
  }
  return {
    ...disk,
    ...(buffer.length > 0 ? { unforced: buffer.length } : {}),
    transaction,
    ...(coordinating.length > 0 ? { coordinating: coordinating.map(coordination) } : {}),
    ...(branches.length > 0 ? { branches: branches.map(branch) } : {}),
    outcomes: told,
    data,
  };
}

function coordination({ transaction, decision, votes, missing }: Volatile['coordinating'][number]) {
  return { transaction, decision, votes, missing };
}

function branch({ transaction, writes, isLocked, asked, uncertain }: Volatile['branches'][number]) {
  return { transaction, writes, isLocked, asked, uncertain };
}

/** What a node that is down has to find again: its latest transactions, as its log tells of them. */
function onDisk(records: readonly DTRecord[]) {
  const outcomes: Record<string, string> = {};
  const prepared = new Map<number, DTRecord>();
  const begun = new Set<number>();
  for (const each of records) {
    const { record, transaction } = each.op;
    if (record === 'prepared') prepared.set(transaction, each);
    if (record === 'begin') begun.add(transaction);
    if (record !== 'commit' && record !== 'abort') continue;
    outcomes[transaction] = record;
    prepared.delete(transaction);
    begun.delete(transaction);
  }
  return {
    transaction: Math.max(0, ...records.map(({ term }) => term)),
    coordinating: [...begun].map((transaction) => ({ transaction, decision: null })),
    branches: [...prepared.values()].map(({ op }) => ({ transaction: op.transaction, writes: op.writes ?? [] })),
    outcomes,
  };
}
