/** A node's state as traces show it. */
import { at, slice } from '../../kernel/vector.ts';
import type { DTRecord, Durable, Volatile } from './types.ts';

/** Of the transactions that are decided, so many are told of. */
const OUTCOMES_TOLD = 6;
/** Of a node that is down, what its last so many records say. */
const RECORDS_READ = 64;

/**
 * What the node is; the latest transaction that it knows; what it coordinates; its branches, of which it does not know what
 * was decided; what it decided about the latest transactions; its data.
 */
export function traceState({ log, coordinates }: Durable, volatile: Volatile | null) {
  const disk = { role: coordinates ? 'coordinator' : 'participant', records: log.length };
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

function coordination({
  transaction,
  phase,
  decision,
  votes,
  others,
  missing,
  states,
}: Volatile['coordinating'][number]) {
  return { transaction, phase, decision, votes, others, missing, states };
}

function branch(each: Volatile['branches'][number]) {
  const { transaction, writes, isLocked, state, coordinator, isRecovering, recovering, asked } = each;
  return { transaction, writes, isLocked, state, coordinator, isRecovering, recovering, asked };
}

/** What a node that is down has to find again: its latest transactions, as its log tells of them. */
function onDisk(records: readonly DTRecord[]) {
  const outcomes: Record<string, string> = {};
  const open = new Map<number, DTRecord>();
  for (const each of records) {
    const { record, transaction } = each.op;
    if (record === 'prepared' || record === 'begin') open.set(transaction, each);
    if (record !== 'commit' && record !== 'abort') continue;
    outcomes[transaction] = record;
    open.delete(transaction);
  }
  return {
    transaction: Math.max(0, ...records.map(({ term }) => term)),
    branches: [...open.values()].map(({ op }) => ({
      transaction: op.transaction,
      writes: op.writes ?? [],
      isLocked: op.record === 'prepared',
      state: 'uncertain',
      isRecovering: true,
    })),
    outcomes,
  };
}
