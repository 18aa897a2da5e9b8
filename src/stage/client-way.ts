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
import { discsOf, type StageLayout } from './stage-layout.ts';
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

/** To one side, to the other, and then farther: 0, 1, −1, 2, −2 … */
function swing(k: number): number {
  return (k % 2 ? 1 : -1) * Math.ceil(k / 2);
}

/** Where a pill's way ends: it touches the node, and no label, as near to where it comes from as there is room. */
export function landing(layout: StageLayout, target: Point, exit: Point): Point {
  const { x, y } = direction(target, exit);
  const coverAt = coverOn(layout, target, exit);
  let best = target;
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k < DIRECTIONS && least > k / 2; k += 1) {
    const angle = atan2(y, x) + (swing(k) * 2 * Math.PI) / DIRECTIONS;
    const ahead = { x: cos(angle), y: sin(angle) };
    const point = moved(target, ahead, layout.outer + reach(pillIn(layout), ahead));
    const cost = coverAt(point) + k / 2;
    if (cost < least) [best, least] = [point, cost];
  }
  return best;
}

/** Bends that are tried, in sixths of the way, to either side and not at all, and at which fraction of the way. */
const BENDS = 13;
const BENT_AT = [0.5, 0.2, 0.8];
/** At so many points one looks. A sixth of a bend is as bad as two px of a label that are covered at one of them. */
const LOOKS = 8;

/** A pill may graze what stands along its way by so many px in all, and its words can still be written on it. */
const GRAZED = 10;

/**
 * What draws a pill's way aside so that it covers as little as may be, null if nothing need; and whether even then it
 * hides words or nodes.
 */
export function around(
  layout: StageLayout,
  target: Point,
  exit: Point,
  end: Point,
): [bend: Point | null, hides: boolean] {
  const coverAt = coverOn(layout, target, exit);
  const aside = rightOf(direction(exit, end));
  let best: [Point | null, boolean] = [null, true];
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k < BENDS; k += 1) {
    for (const along of BENT_AT) {
      const bend = moved(between(exit, end, along), aside, (swing(k) * distance(exit, end)) / 6);
      let cost = k;
      for (let look = 1; look <= LOOKS && cost < least; look += 1)
        cost += coverAt(bentAt(exit, bend, end, look / LOOKS));
      if (cost < least) {
        best = [k ? bend : null, cost >= k + GRAZED];
        least = cost;
      }
    }
  }
  return best;
}

/** The point on a quadratic Bézier curve. */
export function bentAt(from: Point, bend: Point, to: Point, fraction: number): Point {
  return between(between(from, bend, fraction), between(bend, to, fraction), fraction);
}
