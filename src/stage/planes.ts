/**
 * A split cluster: the plane parts between the groups. Between any two groups runs a crack, along the line that
 * keeps farthest from both; each group keeps what is on its side of all its cracks. Pure.
 */
import type { NodeId } from '../kernel/contract.ts';
import {
  type Box,
  boxGap,
  clip,
  corners,
  crosses,
  type Disc,
  discBoxGap,
  type HalfPlane,
  inside,
  type Point,
  type Size,
} from './geometry.ts';
import { discsOf, type StageLayout } from './stage-layout.ts';
import { cos, sin } from './trigonometry.ts';

export interface Plane {
  readonly group: readonly NodeId[];
  /** Convex; in px of the container. */
  readonly outline: readonly Point[];
}

const DIRECTIONS = 90;

/** How wide the cracks are. */
export function crackWidth(scale: number): number {
  return 26 * scale;
}

/** One plane for each group of nodes; `width` is that of the cracks between them. */
export function planesOf(layout: StageLayout, groups: readonly (readonly NodeId[])[], width: number): readonly Plane[] {
  const labelled = groups.map((group) => shapes(layout, group, true));
  const bare = groups.map((group) => shapes(layout, group, false));
  const outlines = groups.map(() => corners({ x: 0, y: 0, ...layout.size }));
  for (let i = 0; i < groups.length; i += 1) {
    for (let j = i + 1; j < groups.length; j += 1) {
      // Labels may reach over to the other side where there is no room for a straight crack between them.
      const withLabels = parting(labelled[i] as Points, labelled[j] as Points);
      const line = withLabels.gap >= width * 0.6 ? withLabels : parting(bare[i] as Points, bare[j] as Points);
      const { nx, ny, limit } = line.half;
      // Where nodes stand close, the crack is as narrow as it has to be: no node is cut.
      const half = Math.max(0, Math.min(width, line.gap)) / 2;
      outlines[i] = clip(outlines[i] as Points, { nx, ny, limit: limit - half });
      outlines[j] = clip(outlines[j] as Points, { nx: -nx, ny: -ny, limit: -limit - half });
    }
  }
  return groups.map((group, k) => ({ group, outline: outlines[k] as Points }));
}

type Points = readonly Point[];

/** Points whose hull holds a group's nodes, and their labels if they are to count. */
function shapes(layout: StageLayout, group: readonly NodeId[], withLabels: boolean): Points {
  return group.flatMap((id) => {
    const node = layout.nodes[id];
    if (!node) return [];
    const around = Array.from({ length: 16 }, (_, k): Point => {
      const angle = (k * Math.PI) / 8;
      return { x: node.at.x + layout.outer * cos(angle), y: node.at.y + layout.outer * sin(angle) };
    });
    return withLabels && node.label ? [...around, ...corners(node.label.box)] : around;
  });
}

/** The line midway between two sets of points, in the direction in which they are farthest apart. */
function parting(a: Points, b: Points): { readonly half: HalfPlane; readonly gap: number } {
  let best: { half: HalfPlane; gap: number } = { half: { nx: 1, ny: 0, limit: 0 }, gap: Number.NEGATIVE_INFINITY };
  for (let k = 0; k < 2 * DIRECTIONS; k += 1) {
    const angle = (k * Math.PI) / DIRECTIONS;
    const nx = cos(angle);
    const ny = sin(angle);
    let high = Number.NEGATIVE_INFINITY;
    let low = Number.POSITIVE_INFINITY;
    for (const { x, y } of a) high = Math.max(high, nx * x + ny * y);
    for (const { x, y } of b) low = Math.min(low, nx * x + ny * y);
    if (low - high > best.gap) best = { half: { nx, ny, limit: (low + high) / 2 }, gap: low - high };
  }
  return best;
}

export interface Caption {
  readonly box: Box;
  readonly align: 'start' | 'end';
  /** Which of the offered forms it takes. */
  readonly choice: number;
}

const MARGIN = 10;
/** What a form is worth over the next, in px of nearness to the edge. */
const BETTER_FORM = 40;
/** What it costs a caption to be struck through by a link, likewise. */
const STRUCK = 90;

/**
 * Where each group's caption goes: on its own plane, clear of nodes and labels, as near to a corner of the stage
 * as can be. `sizes` offers the caption in several forms, best first. Null where none fits.
 */
export function captionsOf(
  layout: StageLayout,
  planes: readonly Plane[],
  sizes: readonly (readonly Size[])[],
): readonly (Caption | null)[] {
  const discs = discsOf(layout);
  const taken: Box[] = Object.values(layout.nodes).flatMap(({ label }) => (label ? [label.box] : []));
  return planes.map((plane, k) => {
    let best: { caption: Caption; cost: number } | null = null;
    for (const [choice, size] of (sizes[k] ?? []).entries()) {
      const found = roomFor(layout, plane, size, discs, taken);
      const cost = found ? found.cost + choice * BETTER_FORM : Number.POSITIVE_INFINITY;
      if (found && (!best || cost < best.cost))
        best = { caption: { box: found.box, align: found.align, choice }, cost };
    }
    if (best) taken.push(best.caption.box);
    return best?.caption ?? null;
  });
}

interface Room {
  readonly box: Box;
  readonly align: Caption['align'];
  readonly cost: number;
}

function roomFor(
  layout: StageLayout,
  plane: Plane,
  size: Size,
  discs: readonly Disc[],
  taken: readonly Box[],
): Room | null {
  const stage = layout.size;
  const links = linksWithin(layout, plane.group);
  let best: Room | null = null;
  const right = stage.width - MARGIN - size.width;
  const bottom = stage.height - MARGIN - size.height;
  const acrossSteps = 24;
  const downSteps = Math.max(1, Math.round(bottom / 10));
  for (let down = 0; down <= downSteps; down += 1) {
    for (let across = 0; across <= acrossSteps; across += 1) {
      const x = MARGIN + ((right - MARGIN) * across) / acrossSteps;
      const y = MARGIN + ((bottom - MARGIN) * down) / downSteps;
      const box = { x, y, ...size };
      const fromEdges = 2 * Math.min(y - MARGIN, bottom - y) + Math.min(x - MARGIN, right - x);
      const cost = fromEdges + (links.some(([a, b]) => crosses(a, b, box)) ? STRUCK : 0);
      if (best && cost >= best.cost) continue;
      if (!corners(box).every((corner) => inside(plane.outline, corner, 5))) continue;
      if (discs.some((disc) => discBoxGap(disc, box) < 4) || taken.some((other) => boxGap(other, box) < 6)) continue;
      best = { box, align: across <= acrossSteps / 2 ? 'start' : 'end', cost };
    }
  }
  return best;
}

/** The links that still work in a group, from centre to centre. */
function linksWithin(layout: StageLayout, group: readonly NodeId[]): readonly (readonly [Point, Point])[] {
  const at = group.flatMap((id) => layout.nodes[id]?.at ?? []);
  return at.flatMap((a, k) => at.slice(k + 1).map((b) => [a, b] as const));
}
