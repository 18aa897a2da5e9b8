/**
 * The ring: where nodes and their labels stand in a container of a given size. Pure. It tries a few ways of
 * putting the labels, makes the ring as large as each allows, and keeps the best of those in which nothing
 * overlaps and everything is inside the container.
 */
import type { NodeId } from '../kernel/contract.ts';
import { type Box, boxGap, crosses, type Disc, discBoxGap, discGap, type Point, type Size } from './geometry.ts';
import { type Slot, slotsOf } from './slots.ts';

/** How much of its label a node shows: name and role; the name; nothing (the name is inside the node). */
export type Detail = 'full' | 'name' | 'none';
export type Side = 'right' | 'left' | 'above' | 'below';

export interface Label {
  readonly box: Box;
  readonly side: Side;
  /** Whether the role is given one line or two. */
  readonly lines: 1 | 2;
}

export interface PlacedNode {
  readonly id: NodeId;
  readonly at: Point;
  readonly label: Label | null;
}

export interface StageLayout {
  readonly size: Size;
  /** Size of type and strokes: 1 on a laptop, more on a projector. */
  readonly scale: number;
  /** Of a node's own ring. */
  readonly radius: number;
  /** Of all that is drawn around a node: countdown, tally. */
  readonly outer: number;
  readonly centre: Point;
  readonly detail: Detail;
  readonly nodes: { readonly [id: NodeId]: PlacedNode };
}

/** Room to keep for a label's lines, in px, at the given scale. */
export interface LabelRoom {
  readonly name: Size;
  /** One line of role, and the widest of the two lines it can be broken into. */
  readonly oneLine: Size;
  readonly twoLines: Size;
}

export interface LayoutRequest {
  readonly size: Size;
  readonly nodes: readonly NodeId[];
  readonly groups: readonly (readonly NodeId[])[] | null;
  room(scale: number): LabelRoom;
}

/** What is drawn around a node reaches this many radii from its centre. */
const REACH = 1.43;
const GAP = 4;
/** What stays free along the edges of the container. */
function margin(scale: number): number {
  return Math.max(8, 12 * scale);
}

/** Fingers need 44 px: neighbours stay that far apart wherever the container allows it. */
const TOUCH = 44;
/** Over this many nodes the ring is a picture of the whole, and labels would be a blur. */
const MOST_LABELLED = 16;

/** With smaller nodes than this, less is written beside them, so that they can be larger. */
const SMALLEST: { readonly [D in Detail]: number } = { full: 16, name: 11, none: 6 };

export function scaleOf({ width, height }: Size): number {
  return Math.min(1.8, Math.max(0.8, Math.min(width / 700, height / 480)));
}

export function layoutOf(request: LayoutRequest): StageLayout {
  const scale = scaleOf(request.size);
  const slots = turned(slotsOf(request.nodes, request.groups), request);
  const room = request.room(scale);
  for (const detail of details(slots.length)) {
    const best = bestRing({ ...request, slots, scale, detail, room });
    if (best) return best;
  }
  return crowded(request, slots, scale);
}

/** Two nodes stand side by side where the container is wide, so that messages have a way to go. */
function turned(slots: readonly Slot[], { size, groups }: LayoutRequest): readonly Slot[] {
  if (slots.length !== 2 || groups || size.width < size.height) return slots;
  return slots.map(({ id, angle }) => ({ id, angle: angle - Math.PI / 2 }));
}

function details(count: number): readonly Detail[] {
  return count <= MOST_LABELLED ? ['full', 'name', 'none'] : ['none'];
}

/** The radius that looks best where there is room enough. */
function wantedRadius(count: number, scale: number): number {
  const byCount = [1.3, 1.3, 1.2, 1.12, 1.05, 1, 0.96, 0.92, 0.88, 0.84][count] ?? 0.84 * Math.sqrt(9 / count);
  return 34 * scale * byCount;
}

interface Attempt extends Omit<LayoutRequest, 'room'> {
  readonly slots: readonly Slot[];
  readonly scale: number;
  readonly detail: Detail;
  readonly room: LabelRoom;
}

/** A way of putting the labels: the side, by the height at which a node stands, and the number of lines by side. */
interface Style {
  readonly sides: { readonly [height in Height]: Side | 'beside' };
  readonly lines: 1 | 2 | 'twoBeside';
}

type Height = 'top' | 'upper' | 'lower' | 'bottom';

const CHOICES = {
  top: ['above', 'beside'],
  upper: ['above', 'beside', 'below'],
  lower: ['below', 'beside'],
  bottom: ['below', 'beside'],
} as const;

function heightOf({ angle }: Slot): Height {
  const up = -Math.sin(angle);
  return up > 0.9 ? 'top' : up > -0.1 ? 'upper' : up > -0.9 ? 'lower' : 'bottom';
}

/** The styles that differ for nodes that stand like this. */
function stylesFor(slots: readonly Slot[]): readonly Style[] {
  const used = new Set(slots.map(heightOf));
  const choices = <H extends Height>(height: H): readonly (typeof CHOICES)[H][number][] =>
    used.has(height) ? CHOICES[height] : [CHOICES[height][0]];
  const sides = choices('top').flatMap((top) =>
    choices('upper').flatMap((upper) =>
      choices('lower').flatMap((lower) => choices('bottom').map((bottom) => ({ top, upper, lower, bottom }))),
    ),
  );
  return ([1, 'twoBeside', 2] as const).flatMap((lines) => sides.map((some) => ({ sides: some, lines })));
}

function bestRing(attempt: Attempt): StageLayout | null {
  const wanted = wantedRadius(attempt.slots.length, attempt.scale);
  const styles = stylesFor(attempt.slots);
  let best: { layout: StageLayout; score: number } | null = null;
  const least = Math.max(0.55, SMALLEST[attempt.detail] / wanted);
  for (let share = 1; share >= least && (!best || worth(share, MOST_COMFORT) > best.score); share -= 0.05) {
    for (const style of attempt.detail === 'none' ? styles.slice(0, 1) : styles) {
      const layout = ring(attempt, style, wanted * share);
      if (!layout || !isClear(layout)) continue;
      const score = worth(share, comfort(layout));
      if (!best || score > best.score) best = { layout, score };
    }
  }
  return best?.layout ?? null;
}

/** Nodes of a good size come before comfort. */
function worth(share: number, comfort: number): number {
  return 4 * share + comfort;
}

/** The largest ring of nodes of this radius, with its labels, that is inside the container; null if none is. */
function ring(attempt: Attempt, style: Style, radius: number): StageLayout | null {
  const { size, slots, scale } = attempt;
  const outer = radius * REACH;
  const room = { width: size.width - 2 * margin(scale), height: size.height - 2 * margin(scale) };
  const labels = slots.map((slot) => labelAt(attempt, style, slot, outer));
  const reach = labels.map((label) => around(outer, label));
  const x = span(slots.map(({ angle }) => Math.cos(angle)), reach.map(({ left, right }) => [left, right]), room.width);
  const y = span(slots.map(({ angle }) => Math.sin(angle)), reach.map(({ top, bottom }) => [top, bottom]), room.height);
  if (x === null || y === null) return null;
  // A ring is neither a line nor larger than its nodes can hold together.
  const most = radius * (3 + slots.length);
  const rx = Math.min(x, y * 1.7, most);
  const ry = Math.min(y, rx * 1.15, most * 0.8);
  const at = slots.map(({ angle }) => ({ x: rx * Math.cos(angle), y: ry * Math.sin(angle) }));
  const low = { x: Math.min(...at.map((p, k) => p.x - edge(reach, k).left)), y: Math.min(...at.map((p, k) => p.y - edge(reach, k).top)) };
  const high = { x: Math.max(...at.map((p, k) => p.x + edge(reach, k).right)), y: Math.max(...at.map((p, k) => p.y + edge(reach, k).bottom)) };
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
  const wish = style.sides[heightOf(slot)];
  const side = wish === 'beside' ? (Math.cos(slot.angle) < -1e-6 ? 'left' : 'right') : wish;
  const lines = style.lines === 'twoBeside' ? (wish === 'beside' ? 2 : 1) : style.lines;
  const { width, height } = detail === 'name' ? room.name : lines === 1 ? room.oneLine : room.twoLines;
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

export function discsOf(layout: StageLayout): readonly Disc[] {
  return Object.values(layout.nodes).map(({ at }) => ({ ...at, radius: layout.outer }));
}

/** Does nothing touch anything else, and can a finger hit each node without hitting another? */
function isClear(layout: StageLayout): boolean {
  const nodes = Object.values(layout.nodes);
  const apart = Math.max(GAP, TOUCH - 2 * layout.outer);
  const discs = discsOf(layout);
  return discs.every((disc, i) => {
    const box = nodes[i]?.label?.box;
    return discs.every((other, j) => {
      if (i === j) return true;
      if (j > i && discGap(disc, other) < apart) return false;
      if (!box) return true;
      const otherBox = nodes[j]?.label?.box;
      return discBoxGap(other, box) >= GAP - 1 && !(otherBox && j > i && boxGap(box, otherBox) < GAP);
    });
  });
}

const MOST_COMFORT = 1.8;

/** How well a clear layout reads: room for messages between the nodes, a large ring, labels clear of links. */
function comfort(layout: StageLayout): number {
  const discs = discsOf(layout);
  const nodes = Object.values(layout.nodes);
  let gap = Number.POSITIVE_INFINITY;
  let struck = 0;
  for (const [i, a] of discs.entries()) {
    for (const b of discs.slice(i + 1)) {
      gap = Math.min(gap, discGap(a, b));
      for (const { label } of nodes) if (label && crosses(a, b, label.box)) struck += 1;
    }
  }
  const wide = nodes.filter(({ label }) => label?.lines === 1).length;
  const room = discs.length < 2 ? 1 : Math.min(1, gap / (2.2 * layout.radius));
  return 1.6 * room - struck / nodes.length + (0.2 * wide) / nodes.length;
}

/** More nodes than fit at a size for fingers: as large as the ring has room for, without labels. */
function crowded({ size }: LayoutRequest, slots: readonly Slot[], scale: number): StageLayout {
  const half = Math.min(size.width, size.height) / 2 - margin(scale);
  // Neighbours on a circle are `2·(half − outer)·sin(step/2)` apart, which must be more than `2·outer`.
  const chord = Math.sin(Math.min(Math.PI, nearest(slots)) / 2);
  const outer = Math.max(2, (half * chord) / (1 + chord) - 0.5);
  const centre = { x: size.width / 2, y: size.height / 2 };
  const rx = size.width / 2 - margin(scale) - outer;
  const ry = size.height / 2 - margin(scale) - outer;
  const nodes: Record<NodeId, PlacedNode> = {};
  for (const { id, angle } of slots) {
    nodes[id] = { id, at: { x: centre.x + rx * Math.cos(angle), y: centre.y + ry * Math.sin(angle) }, label: null };
  }
  return { size, scale, radius: outer / REACH, outer, centre, detail: 'none', nodes };
}

/** The smallest angle between neighbours on the ring. */
function nearest(slots: readonly Slot[]): number {
  const turn = 2 * Math.PI;
  const angles = slots.map(({ angle }) => ((angle % turn) + turn) % turn).sort((a, b) => a - b);
  return Math.min(...angles.map((angle, k) => (angles[k + 1] ?? (angles[0] as number) + turn) - angle));
}
