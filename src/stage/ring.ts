/** The largest ring of nodes of a given size, with their labels, that fits a container. Pure. */
import type { NodeId } from '../kernel/contract.ts';
import type { Point, Size } from './geometry.ts';
import { placeIn, type Style } from './label-styles.ts';
import type { Slot } from './slots.ts';
import type { Detail, Label, LabelRoom, PlacedNode, StageLayout } from './stage-layout.ts';
import { cos, sin } from './trigonometry.ts';

/** What is drawn around a node reaches this many radii from its centre. */
export const REACH = 1.43;
/** Between a node and its label, and between labels. */
export const GAP = 4;

/** What stays free along the edges of the container. */
export function margin(scale: number): number {
  return Math.max(8, 12 * scale);
}

/** What is being tried. */
export interface Attempt {
  readonly size: Size;
  readonly slots: readonly Slot[];
  readonly scale: number;
  readonly detail: Detail;
  readonly room: LabelRoom;
}

/** The largest ring of nodes of this radius, with its labels, that is inside the container; null if none is. */
export function ring(attempt: Attempt, style: Style, radius: number): StageLayout | null {
  const { size, slots, scale } = attempt;
  const outer = radius * REACH;
  const room = { width: size.width - 2 * margin(scale), height: size.height - 2 * margin(scale) };
  const labels = slots.map((slot) => labelAt(attempt, style, slot, outer));
  const reach = labels.map((label) => around(outer, label));
  const x = span(
    slots.map(({ angle }) => cos(angle)),
    reach.map(({ left, right }) => [left, right]),
    room.width,
  );
  const y = span(
    slots.map(({ angle }) => sin(angle)),
    reach.map(({ top, bottom }) => [top, bottom]),
    room.height,
  );
  if (x === null || y === null) return null;
  // A ring is neither a line nor larger than its nodes can hold together.
  const most = radius * (3 + slots.length);
  const rx = Math.min(x, y * 1.7, most);
  const ry = Math.min(y, rx * 1.15, most * 0.8);
  const at = slots.map(({ angle }) => ({ x: rx * cos(angle), y: ry * sin(angle) }));
  const low = {
    x: Math.min(...at.map((p, k) => p.x - edge(reach, k).left)),
    y: Math.min(...at.map((p, k) => p.y - edge(reach, k).top)),
  };
  const high = {
    x: Math.max(...at.map((p, k) => p.x + edge(reach, k).right)),
    y: Math.max(...at.map((p, k) => p.y + edge(reach, k).bottom)),
  };
  const centre = { x: (size.width - low.x - high.x) / 2, y: (size.height - low.y - high.y) / 2 };
  const nodes: Record<NodeId, PlacedNode> = {};
  slots.forEach(({ id }, k) => {
    const { x, y } = at[k] as Point;
    const label = labels[k] ?? null;
    const placed = { x: centre.x + x, y: centre.y + y };
    const box = label && { ...label.box, x: label.box.x + placed.x, y: label.box.y + placed.y };
    nodes[id] = { id, at: placed, label: label && box && { ...label, box } };
  });
  return { size, scale, radius, outer, centre, detail: attempt.detail, nodes };
}

/** A node's label with its box relative to the node's centre. */
function labelAt({ detail, room, scale }: Attempt, style: Style, slot: Slot, outer: number): Label | null {
  if (detail === 'none') return null;
  const { side, lines } = placeIn(style, slot);
  const { width, height } = room[detail][lines - 1] as Size;
  const away = outer + 4 * scale;
  const x = side === 'right' ? away : side === 'left' ? -away - width : -width / 2;
  const y = side === 'above' ? -outer - GAP - height : side === 'below' ? outer + GAP : -height / 2;
  return { box: { x, y, width, height }, side, lines };
}

interface Reach {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** How far a node with its label reaches from its centre. */
function around(outer: number, label: Label | null): Reach {
  if (!label) return { left: outer, right: outer, top: outer, bottom: outer };
  const { x, y, width, height } = label.box;
  return {
    left: Math.max(outer, -x),
    right: Math.max(outer, x + width),
    top: Math.max(outer, -y),
    bottom: Math.max(outer, y + height),
  };
}

function edge(reach: readonly Reach[], k: number): Reach {
  return reach[k] as Reach;
}

/**
 * The largest half-axis with which points at `half-axis × unit[k]`, each reaching `before` and `after` itself,
 * span no more than `room`. Every pair gives a bound (none if all are level). Null if they do not fit at all.
 */
function span(units: readonly number[], reach: readonly (readonly [number, number])[], room: number): number | null {
  let most = Number.POSITIVE_INFINITY;
  for (const [i, a] of units.entries()) {
    for (const [j, b] of units.entries()) {
      const left = room - (reach[i] as readonly [number, number])[1] - (reach[j] as readonly [number, number])[0];
      if (left < 0) return null;
      if (a - b > 1e-9) most = Math.min(most, left / (a - b));
    }
  }
  return most;
}
