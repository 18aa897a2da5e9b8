/** The corner of the stage where small buttons cover neither node nor label. Pure. */
import { type Box, boxGap, discBoxGap, type Size } from '../geometry.ts';
import { discsOf, type StageLayout } from '../stage-layout.ts';

export type Corner = 'bottom right' | 'top right' | 'bottom left' | 'top left';

/** In the order in which they are liked. */
const CORNERS: readonly Corner[] = ['bottom right', 'top right', 'bottom left', 'top left'];
const MARGIN = 8;

/**
 * The first corner with room for a box of this size; where none has, the one with the most.
 * @param words what else is written on the stage: the captions of a split's sides
 */
export function cornerFor(layout: StageLayout, box: Size, words: readonly Box[] = []): Corner {
  let best: { corner: Corner; room: number } = { corner: 'bottom right', room: Number.NEGATIVE_INFINITY };
  for (const corner of CORNERS) {
    const room = Math.min(0, roomIn(layout, boxIn(layout.size, corner, box), words));
    if (room > best.room) best = { corner, room };
  }
  return best.corner;
}

/** What the buttons of the stage cover at least (`tools.tsx`): two of them, larger for fingers. */
export function toolsSize(touch: boolean): Size {
  const side = touch ? 44 : 28;
  return { width: 2 * side + 4, height: side };
}

/** Where they lie. */
export function toolsBox(layout: StageLayout, touch: boolean): Box {
  const size = toolsSize(touch);
  return boxIn(layout.size, cornerFor(layout, size), size);
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
