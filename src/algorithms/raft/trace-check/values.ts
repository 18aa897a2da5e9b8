/** Values of states that may lack any of them. */
import type { LogEntry, TraceState } from '../../../kernel/contract.ts';
import type { NodeMoment } from '../../../kernel/moment.ts';
import { at } from '../../../kernel/vector.ts';

/** A whole number of a state; null where it is not told. */
export function numberIn(state: TraceState | null, name: string): number | null {
  const value = state?.[name];
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

export function termIn(state: TraceState | null): number | null {
  return numberIn(state, 'currentTerm') ?? numberIn(state, 'term');
}

/** The term in which a node leads; null where it does not, or nobody knows. */
export function leadingTerm({ status, state }: NodeMoment): number | null {
  return status !== 'crashed' && state?.role === 'leader' ? termIn(state) : null;
}

export function lastIndexOf({ log, logStart }: NodeMoment): number {
  return logStart.index + log.length;
}

export function entryAt({ log, logStart }: NodeMoment, index: number): LogEntry | undefined {
  return at(log, index - 1 - logStart.index);
}

/** Is a node's log told of at all? */
export function isLogTold({ state, log }: NodeMoment): boolean {
  const unknown = state?.unknown;
  return log.length > 0 || (Array.isArray(unknown) && !unknown.includes('log'));
}

/** Do two entries contradict each other, as far as they are told? */
export function differ(a: LogEntry, b: LogEntry): boolean {
  if (a.term === 0 || b.term === 0) return false;
  if (a.term !== b.term) return true;
  return a.op !== undefined && b.op !== undefined && !isSame(a.op, b.op);
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
