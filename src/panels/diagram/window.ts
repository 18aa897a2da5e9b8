/** Which span of a run the diagram reads, to show a part of it. Pure. */

export type Span_us = readonly [from: number, to: number];

/** Events are asked for in steps of this part of what is in sight, so that a small move asks for nothing new. */
const STEPS = 4;
/** What was read goes on to be used while it is no longer than this many times what is wanted. */
const LONGEST = 2;

/**
 * A span that begins a little before what is in sight, so that messages underway are whole, and moves in steps. What
 * was read before is kept as long as it holds all of that: to read thousands of events anew is seen as a halt.
 */
export function windowFor(sight: Span_us, held: Span_us): Span_us {
  const [from, to] = sight;
  const step = Math.max(1, Math.round((to - from) / STEPS));
  const wanted: Span_us = [Math.max(0, (Math.floor(from / step) - 1) * step), Math.ceil(to / step) * step];
  const holds = held[0] <= Math.max(0, from - step) && held[1] >= to;
  return holds && lengthOf(held) <= LONGEST * lengthOf(wanted) ? held : wanted;
}

/**
 * Virtual time across the plot at first, µs: some heartbeats of a classroom scenario, and no more than can be told
 * apart.
 */
export const FIRST_SPAN_us = 20_000_000;
/** So much room a second has in it, px. */
const PER_SECOND_px = 60;
/** It is never less, µs: on a watch, too, an election is seen whole. */
const LEAST_SPAN_us = 4_000_000;

/** How much virtual time is in sight at first in a plot of so many px. */
export function firstSpan_us(width: number): number {
  return Math.max(LEAST_SPAN_us, Math.min(FIRST_SPAN_us, (width / PER_SECOND_px) * 1e6));
}

function lengthOf([from, to]: Span_us): number {
  return to - from;
}
