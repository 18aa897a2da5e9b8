/**
 * The ring: where nodes and their labels stand in a container of a given size. Pure. It tries a few ways of
 * putting the labels, makes the ring as large as each allows, and keeps the best of those in which nothing
 * overlaps and everything is inside the container.
 */
import type { NodeId } from '../kernel/contract.ts';
import { boxGap, crosses, discBoxGap, discGap, FINGER_px, type Size } from './geometry.ts';
import { type Spot, stylesFor } from './label-styles.ts';
import { AFAR } from './node-measures.ts';
import { type Attempt, GAP, margin, REACH, ring } from './ring.ts';
import { type Slot, slotsOf } from './slots.ts';
import {
  clearance,
  type Detail,
  discsOf,
  type LabelRoom,
  laneShift,
  type PlacedNode,
  type StageLayout,
} from './stage-layout.ts';
import { cos, sin } from './trigonometry.ts';

/** What there is to draw on. */
export interface Paper extends Size {
  /** Type and strokes are never smaller than at this scale. */
  readonly leastScale?: number;
}

export interface LayoutRequest {
  readonly size: Paper;
  readonly nodes: readonly NodeId[];
  readonly groups: readonly (readonly NodeId[])[] | null;
  room(scale: number): LabelRoom;
}

/** Over this many nodes the ring is a picture of the whole, and labels would be a blur. */
const MOST_LABELLED = 16;
/** Over this many, roles would leave no room for messages where there is little of it: stars and dashes tell them. */
const MOST_WITH_ROLES = 7;

/** With smaller nodes than this, less is written beside them, so that they can be larger. */
const SMALLEST: { readonly [D in Detail]: number } = { full: 16, brief: 14, name: 11, none: 6 };

export function scaleOf({ width, height, leastScale = 0.8 }: Paper): number {
  return Math.max(leastScale, Math.min(1.8, width / 700, height / 480));
}

export function layoutOf(request: LayoutRequest): StageLayout {
  const scale = scaleOf(request.size);
  const slots = turned(slotsOf(request.nodes, request.groups), request);
  const spots = slots.map(({ id, angle }): Spot => ({ id, x: cos(angle), y: sin(angle) }));
  const room = request.room(scale);
  for (const detail of details(slots.length, scale)) {
    const best = bestRing({ size: request.size, spots, scale, detail, room });
    if (best) return best;
  }
  return crowded(request, slots, scale);
}

/** Two nodes stand side by side where the container is wide, so that messages have a way to go. */
function turned(slots: readonly Slot[], { size, groups }: LayoutRequest): readonly Slot[] {
  if (slots.length !== 2 || groups || size.width < size.height) return slots;
  return slots.map(({ id, angle }) => ({ id, angle: angle - Math.PI / 2 }));
}

function details(count: number, scale: number): readonly Detail[] {
  if (count > MOST_LABELLED) return ['none'];
  // Who sits far away reads roles rather than shapes.
  return count > MOST_WITH_ROLES && scale < AFAR ? ['full', 'name', 'none'] : ['full', 'brief', 'name', 'none'];
}

/** The radius that looks best where there is room enough. */
function wantedRadius(count: number, scale: number): number {
  const byCount = [1.3, 1.3, 1.2, 1.12, 1.05, 1, 0.96, 0.92, 0.88, 0.84][count] ?? 0.84 * Math.sqrt(9 / count);
  return 34 * scale * byCount;
}

function bestRing(attempt: Attempt): StageLayout | null {
  const wanted = wantedRadius(attempt.spots.length, attempt.scale);
  const styles = stylesFor(attempt.spots);
  let best: StageLayout | null = null;
  let most = Number.NEGATIVE_INFINITY;
  const least = Math.max(0.55, SMALLEST[attempt.detail] / wanted);
  for (let share = 1; share >= least && worth(share, MOST_COMFORT) > most; share -= 0.05) {
    for (const style of attempt.detail === 'none' ? styles.slice(0, 1) : styles) {
      const layout = ring(attempt, style, wanted * share);
      if (!layout || !isClear(layout)) continue;
      const score = worth(share, comfort(layout, most - worth(share, 0)));
      if (score > most) [best, most] = [layout, score];
    }
  }
  return best;
}

/** Nodes of a good size come before comfort. */
function worth(share: number, comfort: number): number {
  return 4 * share + comfort;
}

/** Does nothing touch anything else, and can a finger hit each node without hitting another? */
function isClear(layout: StageLayout): boolean {
  const nodes = Object.values(layout.nodes);
  const apart = Math.max(GAP, FINGER_px - 2 * layout.outer);
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
/** From the middle of a message to its edge, px at scale 1. */
const MESSAGE = 8;

/**
 * How well a clear layout reads: room for messages between the nodes, a large ring, labels clear of links. Of most it is
 * soon seen that it is not more than `least`, and what they are worth exactly is not asked for.
 */
function comfort(layout: StageLayout, least: number): number {
  const discs = discsOf(layout);
  const nodes = Object.values(layout.nodes);
  const links = discs.flatMap((a, i) => discs.slice(i + 1).map((b) => [a, b] as const));
  const wide = nodes.filter(({ label }) => label?.lines === 1).length;
  const room = Math.min(1, Math.min(...links.map(([a, b]) => discGap(a, b))) / (2.2 * layout.radius));
  const cornered = layout.detail === 'brief' && !hasCorner(layout) ? 0.5 : 0;
  const worthOf = (struck: number) => 1.6 * room - (struck - 0.2 * wide) / nodes.length - cornered;
  // A little more, for what was rounded.
  const enough = (worthOf(0) - least) * nodes.length + 1e-6;
  /** How far to either side of a link its messages reach. */
  const way = laneShift(layout) + MESSAGE * layout.scale;
  // A name alone is so short that larger nodes are worth more.
  const grazed = layout.detail === 'name' ? 0.5 : 0.8;
  /** How badly links and their messages run through labels. */
  let struck = 0;
  for (const [a, b] of links) {
    for (const { label } of nodes)
      if (label && crosses(a, b, label.box, way)) struck += crosses(a, b, label.box) ? 2 : grazed;
    if (struck >= enough) break;
  }
  return worthOf(struck);
}

/** Two buttons for fingers, side by side or one above the other, with what is free about them, px. */
const BUTTONS = [
  [104, 56],
  [56, 104],
] as const;

/** Is there a corner for the buttons of the stage? */
function hasCorner(layout: StageLayout): boolean {
  const { size } = layout;
  return BUTTONS.some(([width, height]) =>
    [0, size.width - width].some((x) =>
      [0, size.height - height].some((y) => clearance(layout, { x, y, width, height }) >= 0),
    ),
  );
}

/** More nodes than fit at a size for fingers: as large as the ring has room for, without labels. */
function crowded({ size }: LayoutRequest, slots: readonly Slot[], scale: number): StageLayout {
  const half = Math.min(size.width, size.height) / 2 - margin(scale);
  // Neighbours on a circle are `2·(half − outer)·sin(step/2)` apart, which must be more than `2·outer`.
  const chord = sin(Math.min(Math.PI, nearest(slots)) / 2);
  const outer = Math.max(2, (half * chord) / (1 + chord) - 0.5);
  const centre = { x: size.width / 2, y: size.height / 2 };
  const rx = size.width / 2 - margin(scale) - outer;
  const ry = size.height / 2 - margin(scale) - outer;
  const nodes: Record<NodeId, PlacedNode> = {};
  for (const { id, angle } of slots) {
    nodes[id] = { id, at: { x: centre.x + rx * cos(angle), y: centre.y + ry * sin(angle) }, label: null };
  }
  return { size, scale, radius: outer / REACH, outer, centre, detail: 'none', nodes };
}

/** The smallest angle between neighbours on the ring. */
function nearest(slots: readonly Slot[]): number {
  const turn = 2 * Math.PI;
  const angles = slots.map(({ angle }) => ((angle % turn) + turn) % turn).sort((a, b) => a - b);
  return Math.min(...angles.map((angle, k) => (angles[k + 1] ?? (angles[0] as number) + turn) - angle));
}
