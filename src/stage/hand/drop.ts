/** Where a node that is held would fall: on another group's plane, or in the place for a node on its own. Pure. */
import type { NodeId } from '../../kernel/contract.ts';
import { type Box, boxGap, corners, discBoxGap, inside, type Point, type Size } from '../geometry.ts';
import { crackWidth, planesOf } from '../planes.ts';
import { discsOf, type StageLayout } from '../stage-layout.ts';

type Groups = readonly (readonly NodeId[])[] | null;

/** From the stage's edges, from nodes and from labels, px. */
const MARGIN = 8;
/** Places are tried so far apart, px. */
const STEP = 6;
/** A form for fewer words in a line is worth so many px away from where one wants to be. */
const BETTER_FORM = 40;

/** Where the place is as narrow as this, words alone fit into it, px. */
export const NARROW = 112;

/** The middle of the stage is farther away than the other edge, px. */
const OTHER_EDGE = 30;
/** What it costs to cover a label by a px, likewise. */
const COVERED = 100;

/** The forms of the place, with its words in one line, two or three, px. */
function formsOf(scale: number): readonly Size[] {
  return [
    { width: Math.max(260, 300 * scale), height: Math.max(44, 48 * scale) },
    { width: Math.max(148, 170 * scale), height: Math.max(50, 56 * scale) },
    { width: Math.max(NARROW, 120 * scale), height: Math.max(58, 66 * scale) },
  ];
}

/**
 * The place for a node on its own: near an edge, rather that from which the drag did not start, clear of all nodes –
 * the node's own place too, for it may only be moved a little –, of the other groups' planes, and of labels if it can.
 * Where there is no room for that it lies over them.
 * @param layout as it was when the drag began, and as it is seen
 */
export function zoneOf(layout: StageLayout, groups: Groups, id: NodeId, edge: 'top' | 'bottom'): Box {
  const { width, height } = layout.size;
  const own = groups && planesOf(layout, groups, crackWidth(layout.scale)).find(({ group }) => group.includes(id));
  const discs = discsOf(layout);
  const labels = Object.values(layout.nodes).flatMap(({ label }) => (label ? [label.box] : []));
  const isFree = (box: Box): boolean =>
    discs.every((disc) => discBoxGap(disc, box) >= MARGIN / 2) &&
    (!own || corners(box).every((corner) => inside(own.outline, corner)));
  let best: { readonly box: Box; readonly cost: number } | null = null;
  for (const [form, size] of formsOf(layout.scale).entries()) {
    const [right, bottom] = [width - size.width - MARGIN, height - size.height - MARGIN];
    for (let x = MARGIN; x <= right; x += STEP) {
      for (let y = MARGIN; y <= bottom; y += STEP) {
        const [fromTop, fromBottom] = [y - MARGIN, bottom - y];
        const fromEdge =
          edge === 'top' ? Math.min(fromTop, OTHER_EDGE + fromBottom) : Math.min(fromBottom, OTHER_EDGE + fromTop);
        const box = { x, y, ...size };
        let cost = 3 * fromEdge + Math.abs(x + size.width / 2 - width / 2) + BETTER_FORM * form;
        for (const label of labels) cost += COVERED * Math.max(0, MARGIN / 2 - boxGap(label, box));
        if (best && cost >= best.cost) continue;
        if (isFree(box)) best = { box, cost };
      }
    }
  }
  return best?.box ?? atEdge(layout, edge);
}

function atEdge({ size, scale }: StageLayout, edge: 'top' | 'bottom'): Box {
  const form = formsOf(scale)[0] as Size;
  const width = Math.min(size.width - 2 * MARGIN, form.width);
  const y = edge === 'top' ? MARGIN : size.height - form.height - MARGIN;
  return { x: (size.width - width) / 2, y, width, height: form.height };
}

export function isInZone(zone: Box, { x, y }: Point): boolean {
  return x >= zone.x && x <= zone.x + zone.width && y >= zone.y && y <= zone.y + zone.height;
}

/** The number of the other group on whose plane a point is; null on the node's own, and between the planes. */
export function dropAt(layout: StageLayout, groups: Groups, id: NodeId, at: Point): number | null {
  if (!groups) return null;
  const planes = planesOf(layout, groups, crackWidth(layout.scale));
  const over = planes.findIndex(({ group, outline }) => !group.includes(id) && inside(outline, at));
  return over < 0 ? null : over;
}
