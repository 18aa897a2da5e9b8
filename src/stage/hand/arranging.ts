/** Nodes put elsewhere by hand: the layout with them where they were put. Pure. */
import type { NodeId } from '../../kernel/contract.ts';
import type { Point } from '../geometry.ts';
import { GAP } from '../ring.ts';
import type { Label, PlacedNode, Side, StageLayout } from '../stage-layout.ts';
import type { Places } from './store.ts';

/** The layout with the nodes where they were put. */
export function arranged(layout: StageLayout, places: Places): StageLayout {
  const moved = Object.entries(places).filter(([id]) => layout.nodes[id]);
  if (moved.length === 0) return layout;
  const nodes: Record<NodeId, PlacedNode> = { ...layout.nodes };
  for (const [id, place] of moved) {
    const { label } = nodes[id] as PlacedNode;
    const at = kept(layout, { x: place.x * layout.size.width, y: place.y * layout.size.height });
    nodes[id] = { id, at, label: label && labelAt(layout, label, at, place.side ?? label.side) };
  }
  return { ...layout, nodes };
}

/** The nearest point at which a node is wholly in the container. */
export function kept({ size, outer }: StageLayout, { x, y }: Point): Point {
  const within = (value: number, room: number): number => Math.max(outer + 2, Math.min(room - outer - 2, value));
  return { x: within(x, size.width), y: within(y, size.height) };
}

/** A label on a side of its node. */
export function labelAt({ outer, scale }: StageLayout, { box, lines }: Label, at: Point, side: Side): Label {
  const { width, height } = box;
  const away = outer + 4 * scale;
  const x = side === 'right' ? at.x + away : side === 'left' ? at.x - away - width : at.x - width / 2;
  const y = side === 'above' ? at.y - outer - GAP - height : side === 'below' ? at.y + outer + GAP : at.y - height / 2;
  return { box: { x, y, width, height }, side, lines };
}
