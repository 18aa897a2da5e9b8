/** The ways of clients' requests: where they end at a node, and how they go round what stands between. Pure. */
import {
  type Box,
  between,
  boxAround,
  boxGap,
  direction,
  discBoxGap,
  distance,
  moved,
  type Point,
  reach,
  rightOf,
  type Size,
} from './geometry.ts';
import { discsOf, edge, type StageLayout } from './stage-layout.ts';
import { atan2, cos, sin } from './trigonometry.ts';

/** A client's request is a pill about this large. */
function pillIn({ scale }: StageLayout): Size {
  return { width: 66 * Math.max(1, scale), height: 22 * Math.max(1, scale) };
}

/** The box that a client's request takes up, with its middle there. */
export function pillAt(layout: StageLayout, middle: Point): Box {
  return boxAround(middle, pillIn(layout));
}

/** A px of a node or a client that is covered is as bad as so many of a label. */
const ON_NODE = 4;

/**
 * How much a pill from `exit` to `target` covers somewhere of the other nodes, of labels, of the clients, or is cut off
 * by the stage's edges, px: a function, for it is asked at many points.
 */
function coverOn(layout: StageLayout, target: Point, exit: Point): (at: Point) => number {
  const discs = discsOf(layout).filter((disc) => distance(disc, target) > 1);
  const labels = Object.values(layout.nodes).flatMap(({ label }) => label?.box ?? []);
  return (at) => {
    const box = pillAt(layout, at);
    // Clients stand under where it sets out.
    let cover = Math.max(0, -box.x, -box.y, box.x + box.width - layout.size.width, ON_NODE * (at.y - exit.y));
    for (const disc of discs) cover += ON_NODE * Math.max(0, -discBoxGap(disc, box));
    for (const label of labels) cover += Math.max(0, -boxGap(label, box));
    return cover;
  };
}

const DIRECTIONS = 32;

/** Where a pill's way ends: it touches the node, and no label, as near to where it comes from as there is room. */
export function landing(layout: StageLayout, target: Point, exit: Point): Point {
  const { x, y } = direction(target, exit);
  // Of so many nodes all messages are dots, with nothing beside them that they could hide.
  if (layout.detail === 'none') return moved(target, { x, y }, edge(layout));
  const coverAt = coverOn(layout, target, exit);
  let best = target;
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k < DIRECTIONS && least > k / 2; k += 1) {
    const turn = Math.ceil(k / 2);
    const angle = atan2(y, x) + ((k % 2 ? turn : -turn) * 2 * Math.PI) / DIRECTIONS;
    const ahead = { x: cos(angle), y: sin(angle) };
    const point = moved(target, ahead, layout.outer + reach(pillIn(layout), ahead));
    const cost = coverAt(point) + turn;
    if (cost < least) [best, least] = [point, cost];
  }
  return best;
}

/** Bends that are tried, in sixths of the way, to either side and not at all, and at which fraction of the way. */
const BENDS = 13;
const BENT_AT = [0.5, 0.2, 0.8];
/** A sixth of a bend is as bad as so many px of a label that are covered at one of the points where one looks. */
const BENT = 2;
const LOOKS = 8;

/** What draws a pill's way aside so that it covers as little as may be; null if nothing need. */
export function around(layout: StageLayout, target: Point, exit: Point, end: Point): Point | null {
  if (layout.detail === 'none') return null;
  const coverAt = coverOn(layout, target, exit);
  const aside = rightOf(direction(exit, end));
  let best: Point | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k < BENDS; k += 1) {
    const bent = Math.ceil(k / 2);
    for (const along of BENT_AT) {
      const bend = moved(between(exit, end, along), aside, ((k % 2 ? bent : -bent) * distance(exit, end)) / 6);
      let cost = BENT * bent;
      for (let look = 1; look < LOOKS && cost < least; look += 1)
        cost += coverAt(bentAt(exit, bend, end, look / LOOKS));
      if (cost < least) [best, least] = [bent === 0 ? null : bend, cost];
    }
  }
  return best;
}

/** The point on a quadratic Bézier curve. */
export function bentAt(from: Point, bend: Point, to: Point, fraction: number): Point {
  return between(between(from, bend, fraction), between(bend, to, fraction), fraction);
}
