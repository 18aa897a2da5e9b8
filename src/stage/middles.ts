/** Middles of boxes and of points. Pure; apart from `geometry.ts`, for the first picture needs none. */
import type { Box, Point } from './geometry.ts';

export function middleOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** The mean of some points; of none it is no point. */
export function meanOf(points: readonly Point[]): Point {
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}
