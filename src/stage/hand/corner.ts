/** The corner of the stage where small buttons cover neither node nor label, or two corners for one each. Pure. */
import { type Box, boxGap, discBoxGap, type Size } from '../geometry.ts';
import { discsOf, type StageLayout } from '../stage-layout.ts';

export type Corner = 'bottom right' | 'top right' | 'bottom left' | 'top left';

/** In the order in which they are liked. */
const CORNERS: readonly Corner[] = ['bottom right', 'top right', 'bottom left', 'top left'];
const MARGIN = 8;

export interface ToolsPlace {
  readonly corner: Corner;
  /** How two buttons stand: side by side, one above the other, or at both ends of the edge. */
  readonly order: 'row' | 'column' | 'apart';
  /** What they cover at least: two buttons (`tools.tsx`). */
  readonly boxes: readonly Box[];
}

/** The gap between the buttons, px. */
const BETWEEN = 4;

/**
 * The first corner with room for two buttons, side by side if possible; where none has, one each in two corners, or the
 * place with the most.
 * @param side of a button, px
 * @param words what else is written on the stage: the captions of a split's sides
 */
export function toolsPlace(layout: StageLayout, side: number, words: readonly Box[] = []): ToolsPlace {
  const long = 2 * side + BETWEEN;
  const { size } = layout;
  const square = { width: side, height: side };
  const places: readonly ToolsPlace[] = [
    ...CORNERS.map((corner): ToolsPlace => {
      return { corner, order: 'row', boxes: [boxIn(size, corner, { width: long, height: side })] };
    }),
    ...CORNERS.map((corner): ToolsPlace => {
      return { corner, order: 'column', boxes: [boxIn(size, corner, { width: side, height: long })] };
    }),
    ...(['bottom', 'top'] as const).map((edge): ToolsPlace => {
      const boxes = [boxIn(size, `${edge} left`, square), boxIn(size, `${edge} right`, square)];
      return { corner: `${edge} right`, order: 'apart', boxes };
    }),
  ];
  const room = ({ boxes }: ToolsPlace) => Math.min(0, ...boxes.map((box) => roomIn(layout, box, words)));
  return places.reduce((best, place) => (room(place) > room(best) ? place : best));
}

function boxIn(size: Size, corner: Corner, { width, height }: Size): Box {
  const x = corner.endsWith('left') ? MARGIN : size.width - width - MARGIN;
  const y = corner.startsWith('top') ? MARGIN : size.height - height - MARGIN;
  return { x, y, width, height };
}

function roomIn(layout: StageLayout, box: Box, words: readonly Box[]): number {
  const labels = Object.values(layout.nodes).flatMap(({ label }) => (label ? [boxGap(label.box, box)] : []));
  const written = words.map((each) => boxGap(each, box));
  return Math.min(...discsOf(layout).map((disc) => discBoxGap(disc, box)), ...labels, ...written);
}
