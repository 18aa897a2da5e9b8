/**
 * The ways that messages take, as geometry, and which of them are worth drawing at the present speed. Pure.
 * A message keeps to the right of its link, so that the two directions do not collide.
 */
import type { ClientId, NodeId } from '../kernel/contract.ts';
import type { Flight } from '../kernel/moment.ts';
import { between, direction, discBoxGap, discGap, distance, moved, type Point, rightOf } from './geometry.ts';
import { discsOf, type StageLayout } from './layout.ts';

export interface Way {
  readonly from: Point;
  readonly to: Point;
  /** The way's direction in degrees, for CSS. */
  readonly turn: number;
  readonly length: number;
}

/** A flight that takes less real time than this is a flicker, not a message. */
const SHORTEST_SEEN_MS = 110;
/** A lost message gets this far along its link. */
export const LOST_AT = 0.5;

/** The way from one node's edge to the other's; null if a node is not on the stage. */
export function wayOf(layout: StageLayout, from: NodeId | ClientId, to: NodeId): Way | null {
  const target = layout.nodes[to];
  if (!target) return null;
  const source = layout.nodes[from];
  if (!source) return way(entranceOf(layout, to), moved(target.at, direction(target.at, entranceOf(layout, to)), edge(layout)));
  const ahead = direction(source.at, target.at);
  const aside = rightOf(ahead);
  const shift = laneShift(layout);
  return way(
    moved(moved(source.at, ahead, edge(layout)), aside, shift),
    moved(moved(target.at, ahead, -edge(layout)), aside, shift),
  );
}

/** Messages start and end a little outside the node's ring. */
function edge(layout: StageLayout): number {
  return layout.radius + Math.min(6, layout.radius * 0.2);
}

/** How far to the right of the link a message keeps. */
function laneShift(layout: StageLayout): number {
  return Math.min(7 * layout.scale, layout.radius * 0.3);
}

function way(from: Point, to: Point): Way {
  return { from, to, turn: (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI, length: distance(from, to) };
}

export function pointOn(way: Way, fraction: number): Point {
  return between(way.from, way.to, fraction);
}

const ENTRANCES = 32;

/** Where a client's request appears: outside the ring, in the direction that is clearest of labels and nodes. */
export function entranceOf(layout: StageLayout, to: NodeId): Point {
  const node = layout.nodes[to];
  if (!node) return layout.centre;
  const outward = direction(layout.centre, node.at);
  let best = { point: moved(node.at, outward, layout.outer), worth: Number.NEGATIVE_INFINITY };
  for (let k = 0; k < ENTRANCES; k += 1) {
    const angle = (k * 2 * Math.PI) / ENTRANCES;
    const towards = { x: Math.cos(angle), y: Math.sin(angle) };
    const point = moved(node.at, towards, layout.outer + 52 * layout.scale);
    const worth = 26 * (towards.x * outward.x + towards.y * outward.y) + Math.min(40, clearance(layout, to, point));
    if (worth > best.worth) best = { point, worth };
  }
  return best.point;
}

/** How far a way in from a point stays from everything else on the stage and from its edges. */
function clearance(layout: StageLayout, to: NodeId, point: Point): number {
  const { size, nodes } = layout;
  const node = nodes[to];
  if (!node) return 0;
  let room = Math.min(point.x - 34, point.y - 14, size.width - 34 - point.x, size.height - 14 - point.y, 0) * 4;
  if (room === 0) room = 40;
  for (const fraction of [0, 0.25, 0.5]) {
    const disc = { ...between(point, node.at, fraction), radius: 12 };
    for (const other of discsOf(layout)) {
      if (other.x !== node.at.x || other.y !== node.at.y) room = Math.min(room, discGap(disc, other));
    }
    for (const { label } of Object.values(nodes)) if (label) room = Math.min(room, discBoxGap(disc, label.box));
  }
  return room;
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
