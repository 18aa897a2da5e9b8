/** Where a panel covers as little as may be of what people want to see beside it. Pure. */
import { type Box, boxGap, type Point, type Size } from './geometry.ts';

/** Something that is to be seen, and how bad it is to cover it. */
export interface Sight {
  readonly box: Box;
  readonly worth: number;
}

/** Places are tried so far apart, px. */
const STEP = 6;
/** What is nearer to the panel than this counts as covered, px. */
const NEAR = 4;
/** How much the way from middle to middle counts beside the gap that is left: only between places equally good. */
const MIDDLES = 0.1;

/** The corner of a place, and how bad it is to stand there. */
export interface Place extends Point {
  readonly cost: number;
}

/**
 * The place that covers the least.
 * @param room where it may stand
 * @param from what it belongs to: it stays near that
 * @param perPx how bad it is to be a px away from there
 */
export function leastCovering(panel: Size, room: Box, from: Box, sights: readonly Sight[], perPx: number): Place {
  let best: Place = { x: room.x, y: room.y, cost: Number.POSITIVE_INFINITY };
  for (const x of places(room.x, room.width - panel.width)) {
    for (const y of places(room.y, room.height - panel.height)) {
      const box = { x, y, ...panel };
      let cost = perPx * awayFrom(from, box);
      for (const { box: seen, worth } of sights) {
        if (cost >= best.cost) break;
        if (boxGap(seen, box) < NEAR) cost += worth;
      }
      if (cost < best.cost) best = { x, y, cost };
    }
  }
  return best;
}

function places(from: number, length: number): readonly number[] {
  const steps = Math.max(0, Math.ceil(length / STEP));
  return Array.from({ length: steps + 1 }, (_, k) => from + Math.max(0, Math.min(length, k * STEP)));
}

function awayFrom(a: Box, b: Box): number {
  const dx = a.x + a.width / 2 - b.x - b.width / 2;
  const dy = a.y + a.height / 2 - b.y - b.height / 2;
  return Math.max(0, boxGap(a, b)) + MIDDLES * (Math.abs(dx) + Math.abs(dy));
}
