/**
 * Which telling is shown while events pass faster than they can be read. One stays until a more telling one comes or
 * until it has had its time; the most telling of those that passed meanwhile waits for its turn, unless it gets old.
 */
import { ROUTINE_BELOW } from '../../algorithms/manifest.ts';
import { DONE_WEIGHT, type Telling } from './telling.ts';

/**
 * How long a sentence stays before one that says as much, one that says less, and mere routine, in ms; and what was done by
 * hand before what comes of it.
 */
const HOLD_SAME = 1_100;
const HOLD_DONE = 2_400;
const HOLD_LESS = 1_800;
const HOLD_ROUTINE = 5_000;
/** What happened longer ago than this, in virtual time, is not what one sees any more. */
const OLD_us = 2_500_000;

export interface Holding {
  readonly shown: Telling | null;
  /** Since when it is shown, in real ms. */
  readonly since_ms: number;
  readonly waiting: Telling | null;
}

export const NOTHING_HELD: Holding = { shown: null, since_ms: 0, waiting: null };

/** What is held at `now_ms` and virtual time `t`, `passed` being the most telling event since the last look. */
export function hold(
  { shown, since_ms, waiting }: Holding,
  passed: Telling | null,
  now_ms: number,
  t: number,
): Holding {
  const fresh = waiting && t - waiting.event.t <= OLD_us ? waiting : null;
  const next = passed && (!fresh || passed.weight >= fresh.weight) ? passed : fresh;
  if (next && (!shown || now_ms - since_ms >= timeFor(shown, next))) {
    return { shown: next, since_ms: now_ms, waiting: null };
  }
  return { shown, since_ms, waiting: next };
}

function timeFor(shown: Telling, next: Telling): number {
  if (next.weight > shown.weight) return 0;
  // One deed after another: each is told at once.
  if (shown.weight === DONE_WEIGHT) return next.weight === DONE_WEIGHT ? 0 : HOLD_DONE;
  if (next.weight === shown.weight) return HOLD_SAME;
  return next.weight < ROUTINE_BELOW ? HOLD_ROUTINE : HOLD_LESS;
}
