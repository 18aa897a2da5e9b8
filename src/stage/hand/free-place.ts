/** Where something can be laid on the stage so that it covers as little as may be. Pure. */
import { type Box, boxGap, crosses, discBoxGap, distance, type Point, type Size } from '../geometry.ts';
import { discsOf, type StageLayout } from '../stage-layout.ts';

/** Places are tried so far apart, px. */
const STEP = 6;
/** Things keep so far from one another, px. */
const APART = 4;
/** A px of overlap is as bad as so many px away from where one wants to be. */
const OVERLAP = 25;
/** So many px away, too, is a line to it that runs across a node. */
const STRUCK = 150;

/**
 * The place for a box nearest to where one would like its middle: it may cover links, but neither nodes nor labels nor
 * what is `taken`, as long as there is room anywhere. A line leads to it from the node in the middle of `from`.
 * @returns the box's middle
 */
export function freePlace(
  layout: StageLayout,
  size: Size,
  wanted: Point,
  taken: readonly Box[],
  from: Point | null = null,
): Point {
  const { width, height } = layout.size;
  const [left, top] = [size.width / 2 + APART, size.height / 2 + APART];
  const labels = Object.values(layout.nodes).flatMap(({ label }) => (label ? [label.box] : []));
  const discs = discsOf(layout);
  const boxes = [...labels, ...taken];
  const others = discs
    .filter((disc) => from === null || distance(disc, from) > 1)
    .map((disc) => boxAround(disc, { width: 2 * disc.radius, height: 2 * disc.radius }));
  const badness = (middle: Point): number => {
    const box = { x: middle.x - size.width / 2, y: middle.y - size.height / 2, ...size };
    let covered = 0;
    for (const disc of discs) covered += Math.max(0, APART - discBoxGap(disc, box));
    for (const other of boxes) covered += Math.max(0, APART - boxGap(other, box));
    const struck = from ? others.filter((disc) => crosses(from, middle, disc)).length : 0;
    return OVERLAP * covered + STRUCK * struck + distance(middle, wanted);
  };
  const first = {
    x: Math.max(left, Math.min(width - left, wanted.x)),
    y: Math.max(top, Math.min(height - top, wanted.y)),
  };
  let best = { at: first, badness: badness(first) };
  for (let x = left; x <= width - left; x += STEP) {
    for (let y = top; y <= height - top; y += STEP) {
      const at = { x, y };
      // Farther away than the best is bad: nothing can be better there.
      if (distance(at, wanted) >= best.badness) continue;
      const found = badness(at);
      if (found < best.badness) best = { at, badness: found };
    }
  }
  return best.at;
}

/** The box of a size around its middle. */
export function boxAround({ x, y }: Point, { width, height }: Size): Box {
  return { x: x - width / 2, y: y - height / 2, width, height };
}
