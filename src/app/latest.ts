import type { Milestone } from '../engine/wire.ts';

/** The last milestone up to an event; null when there is none. They come in order. */
export function latestBefore(milestones: readonly Milestone[], index: number): Milestone | null {
  let low = 0;
  let high = milestones.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((milestones[middle] as Milestone).index <= index) low = middle + 1;
    else high = middle;
  }
  return milestones[low - 1] ?? null;
}
