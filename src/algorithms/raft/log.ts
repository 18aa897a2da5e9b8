/** Raft's log: a persistent vector read by 1-based indexes, with index 0 «before the first entry, term 0». */
import { append, at, truncate, type Vector } from '../../kernel/vector.ts';
import type { Entry } from './types.ts';

export type Log = Vector<Entry>;

export function lastIndex(log: Log): number {
  return log.length;
}

/** The term of the entry at an index; 0 for index 0, undefined beyond the end. */
export function termAt(log: Log, index: number): number | undefined {
  return index === 0 ? 0 : at(log, index - 1)?.term;
}

export function lastTerm(log: Log): number {
  return at(log, log.length - 1)?.term ?? 0;
}

export function entryAt(log: Log, index: number): Entry | undefined {
  return at(log, index - 1);
}

/** The log with everything from `index` on removed. */
export function cutFrom(log: Log, index: number): Log {
  return truncate(log, index - 1);
}

export function appended(log: Log, entries: readonly Entry[]): Log {
  let longer = log;
  for (const entry of entries) longer = append(longer, entry);
  return longer;
}
