/** Changing a part of a server's volatile state. */
import type { Volatile } from './types.ts';

/**
 * The volatile state with some fields changed by `change`; the original stays as it was. Written out field by field:
 * V8 takes a slow path for a spread here, and a server's state changes with almost every event.
 */
export function revise(
  volatile: Volatile,
  change: (copy: { -readonly [K in keyof Volatile]: Volatile[K] }) => void,
): Volatile {
  const { role, leaderId, commitIndex, lastApplied, machine, votesGranted, followers } = volatile;
  const copy = { role, leaderId, commitIndex, lastApplied, machine, votesGranted, followers };
  change(copy);
  return copy;
}
