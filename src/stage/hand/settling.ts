/** The nearest place that is free for a node that is put elsewhere by hand. Pure; not needed before somebody drags. */
import type { NodeId } from '../../kernel/contract.ts';
import { type Box, boxGap, discBoxGap, distance, FINGER_px, type Point } from '../geometry.ts';
import { GAP } from '../ring.ts';
import type { PlacedNode, Side, StageLayout } from '../stage-layout.ts';
import { kept, labelAt } from './arranging.ts';
import type { Place } from './store.ts';

const SIDES: readonly Side[] = ['above', 'below', 'right', 'left'];
/** How far apart the places are that are tried, px. */
const STEP = 6;
const TURNS = 24;

/** A point as a place, whatever stands there: for a node that is held. Its label changes sides before it is cut off. */
export function heldAt(layout: StageLayout, id: NodeId, at: Point): Place {
  const label = layout.nodes[id]?.label;
  const sides = label ? sidesFrom(label.side) : [];
  const side = sides.find((each) => label && isWithin(layout, labelAt(layout, label, kept(layout, at), each).box));
  return placeOf(layout, at, side ?? label?.side ?? null);
}

function placeOf({ size }: StageLayout, at: Point, side: Side | null): Place {
  return { x: at.x / size.width, y: at.y / size.height, side };
}

/** The side on which a label stands, and then the others. */
function sidesFrom(first: Side): readonly Side[] {
  return [first, ...SIDES.filter((side) => side !== first)];
}

function isWithin({ size }: StageLayout, { x, y, width, height }: Box): boolean {
  return x >= 2 && y >= 2 && x + width <= size.width - 2 && y + height <= size.height - 2;
}

/** The place nearest to a point where the node and its label touch nothing; null if there is none. */
export function settled(
  layout: StageLayout,
  id: NodeId,
  wanted: Point,
  allowed: (at: Point) => boolean = () => true,
): Place | null {
  const { label } = layout.nodes[id] as PlacedNode;
  const sides = label ? sidesFrom(label.side) : [null];
  const farthest = Math.max(layout.size.width, layout.size.height);
  for (let away = 0; away < farthest; away += STEP) {
    for (let turn = 0; turn < (away === 0 ? 1 : TURNS); turn += 1) {
      const angle = (turn * 2 * Math.PI) / TURNS;
      const at = { x: wanted.x + away * Math.cos(angle), y: wanted.y + away * Math.sin(angle) };
      const free = kept(layout, at);
      if (distance(free, at) > (away === 0 ? farthest : 0.01) || !allowed(free)) continue;
      for (const side of sides) {
        const box = label && side && labelAt(layout, label, free, side).box;
        if (isClear(layout, id, free, box)) return placeOf(layout, free, side);
      }
    }
  }
  return null;
}

function isClear(layout: StageLayout, id: NodeId, at: Point, box: Box | null): boolean {
  const { outer } = layout;
  if (box && !isWithin(layout, box)) return false;
  const apart = Math.max(GAP, FINGER_px - 2 * outer);
  return Object.values(layout.nodes).every((other) => {
    if (other.id === id) return true;
    if (distance(at, other.at) - 2 * outer < apart) return false;
    const theirs = other.label?.box;
    if (theirs && discBoxGap({ ...at, radius: outer }, theirs) < GAP) return false;
    if (!box) return true;
    return discBoxGap({ ...other.at, radius: outer }, box) >= GAP && !(theirs && boxGap(theirs, box) < GAP);
  });
}
