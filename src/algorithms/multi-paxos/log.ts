/** The slots on a server’s disk: what it has accepted, and what it knows to be chosen. */
import { append, at, emptyVector, set } from '../../kernel/vector.ts';
import type { Accepted, Gap, Log, Report, Slot, Value } from './types.ts';

/** One object for all gaps, so that logs that did not change are seen to be the same. */
const GAP: Gap = { term: 0, kind: 'noop', gap: true };

export function emptyLog(): Log {
  return emptyVector();
}

/** What was accepted for a slot; undefined for nothing. */
export function acceptedAt(log: Log, slot: number): Accepted | undefined {
  const entry = at(log, slot - 1);
  return entry === undefined || isGap(entry) ? undefined : entry;
}

function isGap(entry: Slot): entry is Gap {
  return 'gap' in entry;
}

/** The value of an accepted slot, without its ballot. */
export function valueIn(entry: Value): Value {
  if (entry.kind === 'noop') return NOOP;
  const { kind, client, request, oldest, op } = entry;
  return { kind, client, request, oldest, op };
}

export const NOOP: Value = { kind: 'noop' };

/** The operation of a value, for notes; null for a no-op. */
export function operationOf(value: Value) {
  return value.kind === 'op' ? value.op : null;
}

export function isChosen(log: Log, slot: number): boolean {
  return acceptedAt(log, slot)?.chosen === true;
}

/** The log with an entry in a slot; slots before it that are not there yet become gaps. */
export function withSlot(log: Log, slot: number, entry: Accepted): Log {
  let long = log;
  while (long.length < slot - 1) long = append(long, GAP);
  return set(long, slot - 1, entry);
}

/** The log with a slot marked as chosen. */
export function withChosen(log: Log, slot: number, entry: Accepted): Log {
  return withSlot(log, slot, { ...entry, chosen: true });
}

/** Up to which slot, from one that is known to be chosen, all are. */
export function chosenPrefix(log: Log, from: number): number {
  let upTo = from;
  while (isChosen(log, upTo + 1)) upTo += 1;
  return upTo;
}

/** What was accepted from a slot on, at most so many slots. */
export function acceptedFrom(log: Log, from: number, to: number = log.length): Report[] {
  const reports: Report[] = [];
  for (let slot = from; slot <= to; slot += 1) {
    const entry = acceptedAt(log, slot);
    if (entry) reports.push({ slot, entry });
  }
  return reports;
}
