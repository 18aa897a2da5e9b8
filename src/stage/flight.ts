/**
 * The ways that messages take, as geometry, and which of them are worth drawing at the present speed. Pure.
 * A message keeps to the right of its link, so that the two directions do not collide.
 */
import type { ClientId, NodeId } from '../kernel/contract.ts';
import type { Flight } from '../kernel/moment.ts';
import {
  type Box,
  between,
  boxGap,
  direction,
  discBoxGap,
  distance,
  moved,
  type Point,
  reach,
  rightOf,
  type Size,
} from './geometry.ts';
import { discsOf, type StageLayout } from './stage-layout.ts';
import { atan2, cos, sin } from './trigonometry.ts';

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
  if (!source) {
    const entrance = layout.clients?.[from] ?? entranceOf(layout, to);
    return way(entrance, landing(layout, target.at, entrance));
  }
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
  return { from, to, turn: (atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI, length: distance(from, to) };
}

export function pointOn(way: Way, fraction: number): Point {
  return between(way.from, way.to, fraction);
}

const DIRECTIONS = 32;
/** How far outside a node a client's request may appear, px at scale 1; the first is liked best. */
const DISTANCES = [52, 38, 70];

/** Where a client's request appears: outside the ring, in the direction that is clearest of labels and nodes. */
export function entranceOf(layout: StageLayout, to: NodeId): Point {
  const node = layout.nodes[to];
  if (!node) return layout.centre;
  const outward = direction(layout.centre, node.at);
  let best = { point: moved(node.at, outward, layout.outer), worth: Number.NEGATIVE_INFINITY };
  DISTANCES.forEach((far, k) => {
    for (let turn = 0; turn < DIRECTIONS; turn += 1) {
      const angle = (turn * 2 * Math.PI) / DIRECTIONS;
      const towards = { x: cos(angle), y: sin(angle) };
      const point = moved(node.at, towards, layout.outer + far * layout.scale);
      const aim = 18 * (towards.x * outward.x + towards.y * outward.y) - 6 * k;
      const worth = aim + 3 * Math.min(8, pillClearance(layout, node.at, point));
      if (worth > best.worth) best = { point, worth };
    }
  });
  return best.point;
}

/** A client's request is a pill about this large. */
function pillIn({ scale }: StageLayout): Size {
  return { width: 66 * Math.max(1, scale), height: 22 * Math.max(1, scale) };
}

/** How far a pill stays from everything else, and from the edges, at its entrance and on the first half of its way. */
function pillClearance(layout: StageLayout, target: Point, entrance: Point): number {
  return Math.min(...[0, 0.4].map((part) => clearanceAt(layout, between(entrance, target, part), target)));
}

function clearanceAt(layout: StageLayout, { x, y }: Point, target: Point): number {
  const { width, height } = pillIn(layout);
  return clearance(layout, { x: x - width / 2, y: y - height / 2, width, height }, target);
}

/** Where a pill's way ends: it touches the node, and no label, as near to where it comes from as there is room. */
function landing(layout: StageLayout, target: Point, entrance: Point): Point {
  const { x, y } = direction(target, entrance);
  // Of so many nodes all messages are dots, with nothing beside them that they could hide.
  if (layout.detail === 'none') return moved(target, { x, y }, edge(layout));
  const { width, height } = layout.size;
  // Where clients stand, below the lower edge, it came from.
  const open = { ...layout, size: { width, height: height + pillIn(layout).height / 2 } };
  let best = target;
  let most = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < DIRECTIONS; k += 1) {
    const turn = Math.ceil(k / 2);
    const angle = atan2(y, x) + ((k % 2 ? turn : -turn) * 2 * Math.PI) / DIRECTIONS;
    const ahead = { x: cos(angle), y: sin(angle) };
    const point = moved(target, ahead, layout.outer + reach(pillIn(layout), ahead));
    const room = clearanceAt(open, point, target);
    if (room - turn > most) {
      most = room - turn;
      best = point;
    }
    if (room > 0) break;
  }
  return best;
}

/** How far a box is from nodes (but for one), from labels and from the stage's edges; negative when it overlaps. */
export function clearance(layout: StageLayout, box: Box, except: Point | null): number {
  const { width, height } = layout.size;
  let room = Math.min(box.x, box.y, width - box.x - box.width, height - box.y - box.height);
  for (const disc of discsOf(layout)) {
    if (except && disc.x === except.x && disc.y === except.y) continue;
    room = Math.min(room, discBoxGap(disc, box));
  }
  for (const { label } of Object.values(layout.nodes)) if (label) room = Math.min(room, boxGap(label.box, box));
  return room;
}

export type ReasonSide = 'right' | 'left' | 'above' | 'below';

/** On which side of a cross there is room to say why; null for none. */
export function reasonSide(layout: StageLayout, cross: Point, reason: Size): ReasonSide | null {
  const { width, height } = reason;
  const away = 10 * layout.scale;
  const places: readonly (readonly [ReasonSide, Point])[] = [
    ['right', { x: cross.x + away, y: cross.y - height / 2 }],
    ['left', { x: cross.x - away - width, y: cross.y - height / 2 }],
    ['above', { x: cross.x - width / 2, y: cross.y - away - height }],
    ['below', { x: cross.x - width / 2, y: cross.y + away }],
  ];
  return places.find(([, place]) => clearance(layout, { ...place, width, height }, null) >= 2)?.[0] ?? null;
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
