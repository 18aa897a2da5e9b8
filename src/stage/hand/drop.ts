/** Where a node that is held would fall: on another group's plane, or in the place for a node on its own. Pure. */
import type { NodeId } from '../../kernel/contract.ts';
import { type Box, inside, type Point } from '../geometry.ts';
import { crackWidth, planesOf } from '../planes.ts';
import type { StageLayout } from '../stage-layout.ts';

/** The place for a node on its own, in px of the container: at the edge from which the drag did not start. */
export function zoneOf({ size, scale }: StageLayout, edge: 'top' | 'bottom'): Box {
  const width = Math.min(size.width - 24, 300 * scale);
  const height = Math.max(44, 48 * scale);
  return { x: (size.width - width) / 2, y: edge === 'top' ? 10 : size.height - height - 10, width, height };
}

export function isInZone(layout: StageLayout, edge: 'top' | 'bottom', { x, y }: Point): boolean {
  const zone = zoneOf(layout, edge);
  return x >= zone.x && x <= zone.x + zone.width && y >= zone.y && y <= zone.y + zone.height;
}

/** The number of the other group on whose plane a point is; null on the node's own, and between the planes. */
export function dropAt(
  layout: StageLayout,
  groups: readonly (readonly NodeId[])[] | null,
  id: NodeId,
  at: Point,
): number | null {
  if (!groups) return null;
  const planes = planesOf(layout, groups, crackWidth(layout.scale));
  const over = planes.findIndex(({ group, outline }) => !group.includes(id) && inside(outline, at));
  return over < 0 ? null : over;
}
