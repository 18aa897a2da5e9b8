/** Where the dots of a crowded stage are at a time, and which of them a press or key means. Pure. */
import type { NodeId } from '../kernel/contract.ts';
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

/** What is under way from and to a node, or all that is, in the order of sending. */
export function messagesOf(flights: readonly Flight[], node: NodeId | null, t: number): readonly Flight[] {
  return flights.filter(({ sentAt, from, to }) => sentAt <= t && (node === null || from === node || to === node));
}

/** The message so many steps from one, round and round; from none of them, the first, or backwards the last. */
export function nextOf(messages: readonly Flight[], current: number | null, step: number): Flight | undefined {
  const place = messages.findIndex(({ id }) => id === current);
  return messages.at(place < 0 ? Math.min(0, step) : (place + step) % messages.length);
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** By how many messages a key goes on; null for other keys, and with others held: Alt moves nodes. */
export function stepBy(
  press: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>,
): number | null {
  return press.altKey || press.ctrlKey || press.metaKey || press.shiftKey ? null : (STEPS[press.key] ?? null);
}
