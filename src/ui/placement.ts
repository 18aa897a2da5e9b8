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

const GAP = 8;
const MARGIN = 8;

const OPPOSITE: Record<Side, Side> = { below: 'above', above: 'below', right: 'left', left: 'right' };

/**
 * The top left corner for a panel beside its anchor: on the wanted side if it fits there, else on the opposite
 * one, else below; always inside the viewport as far as the viewport is large enough.
 */
export function placeBeside(anchor: Box, panel: Size, viewport: Size, wanted: Side): { left: number; top: number } {
  const side = [wanted, OPPOSITE[wanted], 'below' as const, 'above' as const].find((candidate) => fits(anchor, panel, viewport, candidate));
  const corner = cornerOn(side ?? wanted, anchor, panel);
  return {
    left: clamp(corner.left, MARGIN, viewport.width - panel.width - MARGIN),
    top: clamp(corner.top, MARGIN, viewport.height - panel.height - MARGIN),
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

function fits(anchor: Box, panel: Size, viewport: Size, side: Side): boolean {
  const { left, top } = cornerOn(side, anchor, panel);
  if (side === 'below') return top + panel.height + MARGIN <= viewport.height;
  if (side === 'above') return top >= MARGIN;
  if (side === 'right') return left + panel.width + MARGIN <= viewport.width;
  return left >= MARGIN;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
