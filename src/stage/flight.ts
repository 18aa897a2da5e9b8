/**
 * The ways that messages take, as geometry, and which of them are worth drawing at the present speed. Pure.
 * A message keeps to the right of its link, so that the two directions do not collide.
 */
import type { ClientId, NodeId } from '../kernel/contract.ts';
import type { Flight } from '../kernel/moment.ts';
import { around, bentAt, landing } from './client-way.ts';
import {
  between,
  direction,
  discBoxGap,
  distance,
  moved,
  type Point,
  rightOf,
  type Segment,
  type Size,
} from './geometry.ts';
import { clearance, edge, laneShift, type StageLayout } from './stage-layout.ts';
import { atan2 } from './trigonometry.ts';

export interface Way extends Segment {
  /** What draws the way aside, as the middle point of a quadratic Bézier curve does; null where it is straight. */
  readonly bend: Point | null;
  /** Whether a client's request that is written there hides a node or words. */
  readonly hides: boolean;
  /** The way's direction in degrees, for CSS. */
  readonly turn: number;
  readonly length: number;
}

/** A flight that takes less real time than this is a flicker, not a message. */
const SHORTEST_SEEN_MS = 110;
/** A lost message gets this far along its link. */
export const LOST_AT = 0.5;

/** By layout, for a layout does not change: the same object as long as everything stands. */
const known = new WeakMap<StageLayout, Map<string, Way | null>>();

/** The way from one node's edge to the other's, or from a client; null if a node is not on the stage. */
export function wayOf(layout: StageLayout, from: NodeId | ClientId, to: NodeId): Way | null {
  const ways = known.get(layout) ?? new Map<string, Way | null>();
  known.set(layout, ways);
  const key = `${from}>${to}`;
  let found = ways.get(key);
  if (found === undefined) {
    found = newWay(layout, from, to);
    ways.set(key, found);
  }
  return found;
}

function newWay(layout: StageLayout, from: NodeId | ClientId, to: NodeId): Way | null {
  const target = layout.nodes[to];
  if (!target) return null;
  const source = layout.nodes[from];
  if (!source) {
    // For those that are not shown a box stands on the right.
    const exit = layout.clients?.[from] ?? { x: layout.size.width, y: layout.size.height };
    // Of so many nodes all messages are dots, with nothing beside them that they could hide.
    if (layout.detail === 'none') return way(exit, moved(target.at, direction(target.at, exit), edge(layout)));
    const end = landing(layout, target.at, exit);
    return way(exit, end, ...around(layout, target.at, exit, end));
  }
  const ahead = direction(source.at, target.at);
  const aside = rightOf(ahead);
  const shift = laneShift(layout);
  return way(
    moved(moved(source.at, ahead, edge(layout)), aside, shift),
    moved(moved(target.at, ahead, -edge(layout)), aside, shift),
  );
}

function way(from: Point, to: Point, bend: Point | null = null, hides = false): Way {
  return {
    from,
    to,
    bend,
    hides,
    turn: (atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI,
    length: distance(from, to),
  };
}

export function pointOn({ from, bend, to }: Pick<Way, 'from' | 'bend' | 'to'>, fraction: number): Point {
  return bend ? bentAt(from, bend, to, fraction) : between(from, to, fraction);
}

export type ReasonSide = 'right' | 'left' | 'above' | 'below';

/**
 * On which side of a cross there is room to say why; null for none.
 * @param crosses all that stand on the stage
 */
export function reasonSide(
  layout: StageLayout,
  cross: Point,
  reason: Size,
  crosses: readonly Point[],
): ReasonSide | null {
  const { width, height } = reason;
  const away = 10 * layout.scale;
  const places: readonly (readonly [ReasonSide, Point])[] = [
    ['right', { x: cross.x + away, y: cross.y - height / 2 }],
    ['left', { x: cross.x - away - width, y: cross.y - height / 2 }],
    ['above', { x: cross.x - width / 2, y: cross.y - away - height }],
    ['below', { x: cross.x - width / 2, y: cross.y + away }],
  ];
  // Its own cross is a little farther from the words than any must be.
  const radius = 8 * layout.scale;
  const fits = ([, place]: (typeof places)[number]): boolean => {
    const box = { ...place, width, height };
    return clearance(layout, box) >= 2 && crosses.every((other) => discBoxGap({ ...other, radius }, box) > 0);
  };
  return places.find(fits)?.[0] ?? null;
}

/** Were two messages sent together, as copies of one broadcast? */
export function isFellow(a: Flight, b: Flight): boolean {
  return a.type === b.type && a.from === b.from && a.sentAt === b.sentAt;
}

/** Would one see it fly at this speed (virtual per real time)? While time stands still everything is seen. */
export function isSeen(flight: Pick<Flight, 'sentAt' | 'arrives'>, speed: number): boolean {
  return speed === 0 || (flight.arrives - flight.sentAt) / 1000 / speed >= SHORTEST_SEEN_MS;
}

/** Along which fraction of its way a flight is at a time, from 0 to 1. */
export function progressOf(flight: Pick<Flight, 'sentAt' | 'arrives'>, t: number): number {
  const whole = flight.arrives - flight.sentAt;
  return whole <= 0 ? 1 : Math.min(1, Math.max(0, (t - flight.sentAt) / whole));
}
