/** Where the dots of a crowded stage are at a time, and which of them a press means. Pure. */
import type { Flight } from '../kernel/moment.ts';
import { LOST_AT, pointOn, progressOf, wayOf } from './flight.ts';
import { distance, type Point } from './geometry.ts';
import type { StageLayout } from './stage-layout.ts';

/** How near a press must be to a dot, px. */
export const NEAR_px = { mouse: 12, touch: 22 };

/** Along which fraction of its way a dot stands: a lost one stays where it was lost, without motion all stand midway. */
export function alongOf(flight: Flight, t: number, stepped: boolean): number {
  const done = stepped ? 0.5 : progressOf(flight, t);
  return flight.lost === null ? done : Math.min(LOST_AT, done);
}

export interface Dot {
  readonly flight: Flight;
  readonly at: Point;
}

/** The dot nearest to a point, within so many px; of those that are equally near the one that was sent last. */
export function dotNear(
  layout: StageLayout,
  flights: readonly Flight[],
  t: number,
  stepped: boolean,
  point: Point,
  within: number,
): Dot | null {
  let best: Dot | null = null;
  let least = within;
  for (const flight of flights) {
    const way = wayOf(layout, flight.from, flight.to);
    if (!way || flight.sentAt > t) continue;
    const at = pointOn(way, alongOf(flight, t, stepped));
    const away = distance(at, point);
    if (away > least) continue;
    least = away;
    best = { flight, at };
  }
  return best;
}
