/** The largest ring of nodes of a given size, with their labels, that fits a container. Pure. */
import type { NodeId } from '../kernel/contract.ts';
import type { Box, Size } from './geometry.ts';
import { placeIn, type Spot, type Style } from './label-styles.ts';
import type { Detail, Label, LabelRoom, PlacedNode, StageLayout } from './stage-layout.ts';

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
  readonly spots: readonly Spot[];
  readonly scale: number;
  readonly detail: Detail;
  readonly room: LabelRoom;
}

/** The largest ring of nodes of this radius, with its labels, that is inside the container; null if none is. */
export function ring(attempt: Attempt, style: Style, radius: number): StageLayout | null {
  const { size, spots, scale } = attempt;
  const outer = radius * REACH;
  const labels = spots.map((spot) => labelAt(attempt, style, spot, outer));
  const reach = labels.map((label) => around(outer, label));
  const x = span(spots, reach, ALONG_X, size.width - 2 * margin(scale));
  if (x === null) return null;
  const y = span(spots, reach, ALONG_Y, size.height - 2 * margin(scale));
  if (y === null) return null;
  // A ring is neither a line nor larger than its nodes can hold together.
  const most = radius * (3 + spots.length);
  const rx = Math.min(x, y * 1.7, most);
  const ry = Math.min(y, rx * 1.15, most * 0.8);
  const centre = {
    x: middle(spots, reach, ALONG_X, rx, size.width),
    y: middle(spots, reach, ALONG_Y, ry, size.height),
  };
  const nodes: Record<NodeId, PlacedNode> = {};
  spots.forEach(({ id, x, y }, k) => {
    const label = labels[k];
    const at = { x: centre.x + rx * x, y: centre.y + ry * y };
    const moved = (box: Box) => ({ ...box, x: box.x + at.x, y: box.y + at.y });
    nodes[id] = { id, at, label: label ? { ...label, box: moved(label.box) } : null };
  });
  return { size, scale, radius, outer, centre, detail: attempt.detail, nodes };
}

/** A node's label with its box relative to the node's centre. */
function labelAt({ detail, room, scale }: Attempt, style: Style, spot: Spot, outer: number): Label | null {
  if (detail === 'none') return null;
  const { side, lines } = placeIn(style, spot);
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

/** One of the two directions: a coordinate, and what reaches before and beyond it. */
interface Along {
  readonly axis: 'x' | 'y';
  readonly before: keyof Reach;
  readonly after: keyof Reach;
}

const ALONG_X: Along = { axis: 'x', before: 'left', after: 'right' };
const ALONG_Y: Along = { axis: 'y', before: 'top', after: 'bottom' };

/**
 * The largest half-axis with which spots that far from the middle, with what they reach before and beyond, span no more
 * than `room`. Every pair gives a bound (none if all are level). Null if they do not fit at all. It is asked hundreds of
 * times before the first picture, hence plain loops.
 */
function span(
  spots: readonly Spot[],
  reach: readonly Reach[],
  { axis, before, after }: Along,
  room: number,
): number | null {
  let most = Number.POSITIVE_INFINITY;
  for (let i = 0; i < spots.length; i += 1) {
    const [a, beyond] = [(spots[i] as Spot)[axis], (reach[i] as Reach)[after]];
    for (let j = 0; j < spots.length; j += 1) {
      const left = room - beyond - (reach[j] as Reach)[before];
      if (left < 0) return null;
      const apart = a - (spots[j] as Spot)[axis];
      if (apart > 1e-9) most = Math.min(most, left / apart);
    }
  }
  return most;
}

/** Where the middle of the ring is, so that as much is free before all as beyond. */
function middle(
  spots: readonly Spot[],
  reach: readonly Reach[],
  { axis, before, after }: Along,
  halfAxis: number,
  size: number,
): number {
  const low = Math.min(...spots.map((spot, k) => halfAxis * spot[axis] - (reach[k] as Reach)[before]));
  const high = Math.max(...spots.map((spot, k) => halfAxis * spot[axis] + (reach[k] as Reach)[after]));
  return (size - low - high) / 2;
}
