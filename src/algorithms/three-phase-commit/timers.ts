/**
 * One timer for all transactions that wait for the same: it is set to the nearest of their deadlines. When it fires, those
 * are due whose deadline has come; where somebody makes it fire early, the nearest.
 */
import type { Branch, Hands, State, Timer } from './types.ts';

interface Waiting {
  readonly deadline: number;
}

/** Does this node wait for a word of somebody else's about the transaction? Not while it coordinates it. */
export function isWaiting(state: State, { transaction, isRecovering }: Branch): boolean {
  return !isRecovering && !state.volatile.coordinating.some((each) => each.transaction === transaction);
}

function waitingFor(timer: Timer, state: State): readonly Waiting[] {
  const { coordinating, branches } = state.volatile;
  if (timer === 'answers') return coordinating;
  if (timer === 'inquiry') return branches.filter(({ isRecovering }) => isRecovering);
  return branches.filter((branch) => isWaiting(state, branch));
}

/** The nearest deadline; Infinity where nothing waits. */
function nearest(waiting: readonly Waiting[]): number {
  return Math.min(Number.POSITIVE_INFINITY, ...waiting.map(({ deadline }) => deadline));
}

/** Those of them that are due when their timer has fired. */
export function dueOf<W extends Waiting>(waiting: readonly W[], io: Hands): readonly W[] {
  const until = Math.max(io.clock_us(), nearest(waiting));
  return waiting.filter(({ deadline }) => deadline <= until);
}

/** Sets the timers whose nearest deadline is another than before the event; one that has fired runs no more. */
export function setTimers(before: State | null, after: State, fired: string | null, io: Hands): void {
  for (const timer of ['answers', 'coordinator', 'inquiry'] as const) {
    const was = before && timer !== fired ? nearest(waitingFor(timer, before)) : Number.POSITIVE_INFINITY;
    const is = nearest(waitingFor(timer, after));
    if (is === was) continue;
    if (is === Number.POSITIVE_INFINITY) io.clearTimer(timer);
    else io.setTimer(timer, Math.max(1, is - io.clock_us()));
  }
}
