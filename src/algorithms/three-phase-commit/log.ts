/**
 * The distributed transaction log (BHG §7.4). To force a record is to wait until it is on disk; what is only written stays
 * in memory until something is forced after it, and a crash takes it.
 */
import type { ClientId } from '../../kernel/contract.ts';
import { append, set, type Vector } from '../../kernel/vector.ts';
import type { Cause, DTRecord, Outcome, RecordName, State, Volatile, Write } from './types.ts';

interface More {
  readonly writes?: readonly Write[];
  readonly cause?: Cause;
  readonly client?: ClientId;
  readonly request?: number;
}

export function recordOf(record: RecordName, transaction: number, more: More = {}): DTRecord {
  const { writes, cause, client, request } = more;
  return {
    term: transaction,
    kind: 'op',
    ...(client === undefined || request === undefined ? {} : { client, request }),
    op: { kind: 'record', record, transaction, ...(writes ? { writes } : {}), ...(cause ? { cause } : {}) },
  };
}

/** On disk before anything else happens, and with it all that was written before. */
export function force(state: State, record: DTRecord): State {
  let { log } = state.durable;
  for (const each of [...state.volatile.buffer, record]) log = append(log, each);
  return { durable: { ...state.durable, log }, volatile: { ...state.volatile, buffer: [] } };
}

/** In memory, to reach the disk with the next record that is forced. */
export function write(state: State, record: DTRecord): State {
  return inMemory(state, { buffer: [...state.volatile.buffer, record] });
}

/** The state with other things in memory. */
export function inMemory(state: State, changes: Partial<Volatile>): State {
  return { durable: state.durable, volatile: { ...state.volatile, ...changes } };
}

/** What a node has decided, with one more decision. */
export function decidedIn(outcomes: Volatile['outcomes'], transaction: number, outcome: Outcome): Volatile['outcomes'] {
  let long: Vector<Outcome | null> = outcomes;
  while (long.length < transaction) long = append(long, null);
  return set(long, transaction - 1, outcome);
}
