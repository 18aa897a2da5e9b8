/** Where something can be laid on the stage so that it covers as little as may be. Pure. */
import {
  type Box,
  boxAround,
  boxGap,
  crosses,
  discBoxGap,
  distance,
  type Point,
  type Segment,
  type Size,
} from '../geometry.ts';
import { discsOf, type StageLayout } from '../stage-layout.ts';

/** Places are tried so far apart, px. */
const STEP = 5;
/** Things keep so far from one another, px. */
const APART = 4;
/** A px of overlap is as bad as so many px away from where one wants to be. */
const OVERLAP = 25;
/** So many px away, too, is a line to it that runs across something, or a line that it lies on. */
const STRUCK = 150;

/** What is looked for a place for. */
export interface Wish {
  readonly size: Size;
  /** A line leads to it from the node in this middle. */
  readonly from: Point | null;
  /** How far somewhere is from where one would like it, px. */
  far(box: Box): number;
}

/** What lies on the stage beside nodes and labels, and must not be covered. */
export interface Taken {
  readonly boxes: readonly Box[];
  readonly lines: readonly Segment[];
}

export interface Place {
  readonly box: Box;
  /** How far it is from where one would like it, with what it covers, in px. */
  readonly badness: number;
  /** How bad it is what it covers. */
  readonly covers: number;
}

/** Does it cover nothing, though it may come near to something? */
export function isFree({ covers }: Place): boolean {
  return covers <= OVERLAP * APART;
}

/**
 * Places for a box, the best first: it may cover links, but neither nodes nor labels nor what is taken, as long as
 * there is room anywhere.
 */
export function freePlaces(layout: StageLayout, { size, from, far }: Wish, taken: Taken): readonly Place[] {
  const { width, height } = layout.size;
  const [left, top] = [size.width / 2 + APART, size.height / 2 + APART];
  const labels = Object.values(layout.nodes).flatMap(({ label }) => (label ? [label.box] : []));
  const discs = discsOf(layout);
  const boxes = [...labels, ...taken.boxes];
  const others = discs
    .filter((disc) => from === null || distance(disc, from) > 1)
    .map((disc) => boxAround(disc, { width: 2 * disc.radius, height: 2 * disc.radius }));
  const barred = from ? [...others, ...boxes] : [];
  const step = STEP * layout.scale;
  const places: Place[] = [];
  for (let x = left; x <= Math.max(left, width - left); x += step) {
    for (let y = top; y <= Math.max(top, height - top); y += step) {
      const box = boxAround({ x, y }, size);
      let covers = 0;
      for (const disc of discs) covers += OVERLAP * Math.max(0, APART - discBoxGap(disc, box));
      for (const other of boxes) covers += covering(box, other);
      for (const line of taken.lines) if (crosses(line.from, line.to, box)) covers += STRUCK;
      for (const other of barred) if (from && crosses(from, nearestIn(box, from), other)) covers += STRUCK;
      places.push({ box, covers, badness: far(box) + covers });
    }
  }
  return places.sort((a, b) => a.badness - b.badness);
}

/** The best of these places beside what has been placed meanwhile. */
export function bestOf(places: readonly Place[], placed: readonly Box[]): Place {
  let best: Place | null = null;
  for (const { box, badness, covers } of places) {
    if (best && badness >= best.badness) break;
    const more = placed.reduce((sum, other) => sum + covering(box, other), 0);
    if (!best || badness + more < best.badness) best = { box, badness: badness + more, covers: covers + more };
  }
  return best as Place;
}

function covering(box: Box, other: Box): number {
  return OVERLAP * Math.max(0, APART - boxGap(other, box));
}

/** The point of a box that is nearest to another. */
export function nearestIn({ x, y, width, height }: Box, to: Point): Point {
  return { x: Math.max(x, Math.min(to.x, x + width)), y: Math.max(y, Math.min(to.y, y + height)) };
}
