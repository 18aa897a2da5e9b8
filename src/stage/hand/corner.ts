/** Where small buttons at the edge of the stage cover neither node nor label, or two corners for some each. Pure. */
import { type Box, boxGap, discBoxGap, type Point, type Size } from '../geometry.ts';
import { discsOf, type StageLayout } from '../stage-layout.ts';

export interface ToolsPlace {
  /** How the buttons stand: side by side, one above the other, or the last at the other end of the edge. */
  readonly order: 'row' | 'column' | 'apart';
  /** Where their corner is that is nearest to one of the stage's, and how much of them is before that, as a share. */
  readonly at: Point;
  readonly share: Point;
  /** What they cover. */
  readonly boxes: readonly Box[];
}

const MARGIN = 8;
/** The gap between the buttons, px. */
const BETWEEN = 4;
/** Along the edges places are tried so far apart, px. */
const STEP = 8;

/**
 * The first place with room for so many buttons: a corner, side by side if possible; else two corners; else anywhere at
 * an edge. Where there is none, the place with the most room.
 * @param side of a button, px
 * @param words what else is written on the stage: the captions of a split's sides
 */
export function toolsPlace(layout: StageLayout, side: number, count: number, words: readonly Box[] = []): ToolsPlace {
  const long = count * side + (count - 1) * BETWEEN;
  const { width, height } = layout.size;
  const row = { width: long, height: side };
  const column = { width: side, height: long };
  const [top, left] = [MARGIN, MARGIN];
  const right = (size: Size): number => width - size.width - MARGIN;
  const bottom = (size: Size): number => height - size.height - MARGIN;
  const place = (order: ToolsPlace['order'], size: Size, x: number, y: number): ToolsPlace => {
    const share = { x: x > left ? 1 : 0, y: y > top ? 1 : 0 };
    const at = { x: x + share.x * size.width, y: y + share.y * size.height };
    return { order, at, share, boxes: [{ x, y, ...size }] };
  };
  const cornersOf = (order: ToolsPlace['order'], size: Size): readonly ToolsPlace[] =>
    [right(size), left].flatMap((x) => [bottom(size), top].map((y) => place(order, size, x, y)));
  const last = { width: side, height: side };
  const others = { ...row, width: long - side - BETWEEN };
  const apart = [bottom(last), top].map((y): ToolsPlace => {
    const ends = [
      { x: left, y, ...others },
      { x: right(last), y, ...last },
    ];
    return { ...place('apart', others, left, y), boxes: ends };
  });
  const steps = (from: number): readonly number[] =>
    Array.from({ length: Math.max(0, Math.floor((from - MARGIN) / STEP)) }, (_, k) => from - k * STEP);
  const places: readonly ToolsPlace[] = [
    ...cornersOf('row', row),
    ...cornersOf('column', column),
    ...apart,
    ...steps(right(row)).flatMap((x) => [bottom(row), top].map((y) => place('row', row, x, y))),
    ...steps(bottom(column)).flatMap((y) => [right(column), left].map((x) => place('column', column, x, y))),
  ];
  const room = ({ boxes }: ToolsPlace) => Math.min(0, ...boxes.map((box) => roomIn(layout, box, words)));
  let best = places[0] as ToolsPlace;
  let most = room(best);
  for (const next of places) {
    if (most === 0) break;
    const its = room(next);
    if (its > most) [best, most] = [next, its];
  }
  return best;
}

function roomIn(layout: StageLayout, box: Box, words: readonly Box[]): number {
  const labels = Object.values(layout.nodes).flatMap(({ label }) => (label ? [boxGap(label.box, box)] : []));
  const written = words.map((each) => boxGap(each, box));
  return Math.min(...discsOf(layout).map((disc) => discBoxGap(disc, box)), ...labels, ...written);
}
