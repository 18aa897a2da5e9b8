/** Where a popover goes: pure geometry, in CSS pixels of the viewport. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export type Side = 'below' | 'above' | 'right' | 'left';

/** What finds a panel its place. */
export type Put = (anchor: Box, panel: Size, viewport: Size, wanted: Side) => Placement;

export interface Placement {
  readonly left: number;
  readonly top: number;
  /** The panel may be this high; what is longer scrolls inside. */
  readonly room: number;
}

const GAP = 8;
/** Between a panel and the edges of the viewport, px. */
export const MARGIN = 8;

const OPPOSITE: Record<Side, Side> = { below: 'above', above: 'below', right: 'left', left: 'right' };

/**
 * Where a panel goes beside its anchor: on the wanted side if it fits there, else on the opposite one, else below or
 * above. Where it fits nowhere it takes the higher of those two, cut to the room there is. It is always inside the
 * viewport, as far as the viewport is large enough.
 */
export function placeBeside(anchor: Box, panel: Size, viewport: Size, wanted: Side): Placement {
  const sides: readonly Side[] = [wanted, OPPOSITE[wanted], 'below', 'above'];
  const fitting = sides.find((side) => fits(anchor, panel, viewport, side));
  const higher = roomOn('below', anchor, viewport) >= roomOn('above', anchor, viewport) ? 'below' : 'above';
  const room = fitting ? viewport.height - 2 * MARGIN : roomOn(higher, anchor, viewport);
  const height = Math.min(panel.height, room);
  const { left, top } = cornerOn(fitting ?? higher, anchor, { width: panel.width, height });
  return {
    left: clamp(left, MARGIN, viewport.width - panel.width - MARGIN),
    top: clamp(top, MARGIN, viewport.height - height - MARGIN),
    room,
  };
}

function cornerOn(side: Side, anchor: Box, panel: Size): { left: number; top: number } {
  const middle = anchor.top + anchor.height / 2 - panel.height / 2;
  switch (side) {
    case 'below':
      return { left: anchor.left, top: anchor.top + anchor.height + GAP };
    case 'above':
      return { left: anchor.left, top: anchor.top - panel.height - GAP };
    case 'right':
      return { left: anchor.left + anchor.width + GAP, top: middle };
    case 'left':
      return { left: anchor.left - panel.width - GAP, top: middle };
  }
}

/** The height there is above or below an anchor. */
function roomOn(side: 'above' | 'below', anchor: Box, viewport: Size): number {
  const free = side === 'above' ? anchor.top : viewport.height - anchor.top - anchor.height;
  return Math.max(0, free - GAP - MARGIN);
}

function fits(anchor: Box, panel: Size, viewport: Size, side: Side): boolean {
  if (side === 'above' || side === 'below') return panel.height <= roomOn(side, anchor, viewport);
  const free = side === 'left' ? anchor.left : viewport.width - anchor.left - anchor.width;
  return panel.width <= free - GAP - MARGIN;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
