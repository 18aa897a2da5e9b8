/** Plane geometry in CSS pixels: y grows downwards, angles are radians, clockwise from three o'clock. */
import { cos, hypot, sin } from './trigonometry.ts';

/** What fingers need of something to be pressed, px: `--touch` of the stylesheets. */
export const FINGER_px = 44;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Point, Size {}

export interface Disc extends Point {
  readonly radius: number;
}

export interface Segment {
  readonly from: Point;
  readonly to: Point;
}

/** All points p with `nx·p.x + ny·p.y ≤ limit`; (nx, ny) has length 1. */
export interface HalfPlane {
  readonly nx: number;
  readonly ny: number;
  readonly limit: number;
}

export function distance(a: Point, b: Point): number {
  return hypot(b.x - a.x, b.y - a.y);
}

/** The point a fraction of the way from `a` to `b`. */
export function between(a: Point, b: Point, fraction: number): Point {
  return { x: a.x + (b.x - a.x) * fraction, y: a.y + (b.y - a.y) * fraction };
}

/** The unit vector from `a` towards `b`; to the right when they are the same point. */
export function direction(a: Point, b: Point): Point {
  const length = distance(a, b);
  return length === 0 ? { x: 1, y: 0 } : { x: (b.x - a.x) / length, y: (b.y - a.y) / length };
}

export function moved(point: Point, along: Point, by: number): Point {
  return { x: point.x + along.x * by, y: point.y + along.y * by };
}

/** To the right of somebody who looks in this direction. */
export function rightOf(direction: Point): Point {
  return { x: -direction.y, y: direction.x };
}

/** The box of a size around its middle. */
export function boxAround({ x, y }: Point, { width, height }: Size): Box {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

export function corners(box: Box): readonly Point[] {
  const { x, y, width, height } = box;
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
}

/** How far apart two boxes are; 0 or less when they touch or overlap. */
export function boxGap(a: Box, b: Box): number {
  const dx = Math.max(a.x - (b.x + b.width), b.x - (a.x + a.width));
  const dy = Math.max(a.y - (b.y + b.height), b.y - (a.y + a.height));
  return dx > 0 && dy > 0 ? hypot(dx, dy) : Math.max(dx, dy);
}

/** How far a disc is from a box; 0 or less when they touch or overlap. */
export function discBoxGap(disc: Disc, box: Box): number {
  const x = Math.max(box.x, Math.min(disc.x, box.x + box.width));
  const y = Math.max(box.y, Math.min(disc.y, box.y + box.height));
  return hypot(disc.x - x, disc.y - y) - disc.radius;
}

export function discGap(a: Disc, b: Disc): number {
  return distance(a, b) - a.radius - b.radius;
}

/** Does the segment from `a` to `b` pass through the box, or so near to it? (Liang and Barsky's clipping.) */
export function crosses(a: Point, b: Point, box: Box, near = 0): boolean {
  let enter = 0;
  let leave = 1;
  const edges: readonly (readonly [number, number])[] = [
    [a.x - b.x, a.x - box.x + near],
    [b.x - a.x, box.x + box.width - a.x + near],
    [a.y - b.y, a.y - box.y + near],
    [b.y - a.y, box.y + box.height - a.y + near],
  ];
  for (const [towards, room] of edges) {
    if (towards === 0) {
      if (room < 0) return false;
      continue;
    }
    const at = room / towards;
    if (towards < 0) enter = Math.max(enter, at);
    else leave = Math.min(leave, at);
  }
  return enter < leave;
}

/** Signed distance of a point beyond the edge of a half-plane; negative inside. */
export function beyond(half: HalfPlane, point: Point): number {
  return half.nx * point.x + half.ny * point.y - half.limit;
}

/** The part of a convex polygon that lies in a half-plane (Sutherland and Hodgman's clipping). */
export function clip(polygon: readonly Point[], half: HalfPlane): readonly Point[] {
  const kept: Point[] = [];
  polygon.forEach((point, k) => {
    const before = polygon[(k + polygon.length - 1) % polygon.length] as Point;
    const here = beyond(half, point);
    const there = beyond(half, before);
    if (here <= 0 !== there <= 0) kept.push(between(before, point, there / (there - here)));
    if (here <= 0) kept.push(point);
  });
  return kept;
}

/** Is the point inside a convex polygon (given in either sense of rotation), at least `margin` from its edges? */
export function inside(polygon: readonly Point[], point: Point, margin = 0): boolean {
  if (polygon.length < 3) return false;
  let sense = 0;
  for (let k = 0; k < polygon.length; k += 1) {
    const a = polygon[k] as Point;
    const b = polygon[(k + 1) % polygon.length] as Point;
    const length = distance(a, b);
    if (length === 0) continue;
    const side = ((b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x)) / length;
    if (Math.abs(side) < margin) return false;
    if (sense === 0) sense = Math.sign(side);
    else if (Math.sign(side) !== sense) return false;
  }
  return true;
}

/** To a hundredth of a pixel: finer only makes the page heavier. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** An arc around the origin as a path, clockwise between two angles from the top, at most a whole turn. */
export function arcPath(radius: number, from: number, to: number): string {
  const at = (angle: number) => `${round(radius * sin(angle))},${round(-radius * cos(angle))}`;
  // Drawn in halves: an arc that ends where it begins would be none.
  const middle = (from + to) / 2;
  const half = `A${round(radius)},${round(radius)},0,0,1,`;
  return `M${at(from)}${half}${at(middle)}${half}${at(to)}`;
}

/** How far a box reaches from its middle in a direction (of length 1). */
export function reach({ width, height }: Size, { x, y }: Point): number {
  return Math.min(width / 2 / Math.max(1e-6, Math.abs(x)), height / 2 / Math.max(1e-6, Math.abs(y)));
}
