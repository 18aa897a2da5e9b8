/** Nodes put elsewhere by hand: the layout with them where they were put, and the nearest place that is free. Pure. */
import type { NodeId } from '../../kernel/contract.ts';
import { type Box, boxGap, discBoxGap, distance, type Point } from '../geometry.ts';
import { GAP } from '../ring.ts';
import type { Label, PlacedNode, Side, StageLayout } from '../stage-layout.ts';
import type { Place, Places } from './store.ts';

const SIDES: readonly Side[] = ['above', 'below', 'right', 'left'];
/** Fingers need 44 px. */
const TOUCH = 44;
/** How far apart the places are that are tried, px. */
const STEP = 6;
const TURNS = 24;

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

/** A point as a place, whatever stands there: for a node that is held. */
export function heldAt({ size }: StageLayout, at: Point, side: Side | null): Place {
  return { x: at.x / size.width, y: at.y / size.height, side };
}

/** The place nearest to a point where the node and its label touch nothing; null if there is none. */
export function settled(
  layout: StageLayout,
  id: NodeId,
  wanted: Point,
  allowed: (at: Point) => boolean = () => true,
): Place | null {
  const { label } = layout.nodes[id] as PlacedNode;
  const sides = label ? [label.side, ...SIDES.filter((side) => side !== label.side)] : [null];
  const farthest = Math.max(layout.size.width, layout.size.height);
  for (let away = 0; away < farthest; away += STEP) {
    for (let turn = 0; turn < (away === 0 ? 1 : TURNS); turn += 1) {
      const angle = (turn * 2 * Math.PI) / TURNS;
      const at = { x: wanted.x + away * Math.cos(angle), y: wanted.y + away * Math.sin(angle) };
      const free = kept(layout, at);
      if (distance(free, at) > (away === 0 ? farthest : 0.01) || !allowed(free)) continue;
      for (const side of sides) {
        const box = label && side && labelAt(layout, label, free, side).box;
        if (isClear(layout, id, free, box)) return heldAt(layout, free, side);
      }
    }
  }
  return null;
}

/** The nearest point at which a node is wholly in the container. */
function kept({ size, outer }: StageLayout, { x, y }: Point): Point {
  const within = (value: number, room: number): number => Math.max(outer + 2, Math.min(room - outer - 2, value));
  return { x: within(x, size.width), y: within(y, size.height) };
}

function labelAt({ outer, scale }: StageLayout, { box, lines }: Label, at: Point, side: Side): Label {
  const { width, height } = box;
  const away = outer + 4 * scale;
  const x = side === 'right' ? at.x + away : side === 'left' ? at.x - away - width : at.x - width / 2;
  const y = side === 'above' ? at.y - outer - GAP - height : side === 'below' ? at.y + outer + GAP : at.y - height / 2;
  return { box: { x, y, width, height }, side, lines };
}

function isClear(layout: StageLayout, id: NodeId, at: Point, box: Box | null): boolean {
  const { size, outer } = layout;
  if (box && (box.x < 2 || box.y < 2 || box.x + box.width > size.width - 2 || box.y + box.height > size.height - 2))
    return false;
  const apart = Math.max(GAP, TOUCH - 2 * outer);
  return Object.values(layout.nodes).every((other) => {
    if (other.id === id) return true;
    if (distance(at, other.at) - 2 * outer < apart) return false;
    const theirs = other.label?.box;
    if (theirs && discBoxGap({ ...at, radius: outer }, theirs) < GAP) return false;
    if (!box) return true;
    return discBoxGap({ ...other.at, radius: outer }, box) >= GAP && !(theirs && boxGap(theirs, box) < GAP);
  });
}
