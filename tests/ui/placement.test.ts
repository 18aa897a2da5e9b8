/** Popovers stay in the viewport and, where there is room, beside their anchor. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeBeside } from '../../src/ui/placement.ts';

const VIEWPORT = { width: 1280, height: 720 };

describe('a popover', () => {
  it('goes where it is wanted when it fits there', () => {
    const button = { left: 600, top: 300, width: 80, height: 30 };
    const panel = { width: 200, height: 150 };
    expect(placeBeside(button, panel, VIEWPORT, 'below')).toMatchObject({ left: 600, top: 338 });
    expect(placeBeside(button, panel, VIEWPORT, 'above')).toMatchObject({ left: 600, top: 142 });
    expect(placeBeside(button, panel, VIEWPORT, 'right')).toMatchObject({ left: 688, top: 240 });
    expect(placeBeside(button, panel, VIEWPORT, 'left')).toMatchObject({ left: 392, top: 240 });
  });

  it('goes to the other side when it does not', () => {
    const low = { left: 600, top: 680, width: 80, height: 30 };
    expect(placeBeside(low, { width: 200, height: 150 }, VIEWPORT, 'below').top).toBe(522);
  });

  it('is cut to the room there is when it fits nowhere, and leaves its anchor free', () => {
    const header = { left: 20, top: 8, width: 80, height: 32 };
    const { top, room } = placeBeside(header, { width: 300, height: 900 }, VIEWPORT, 'below');
    expect(top).toBe(48);
    expect(top + room).toBe(712);
  });

  it('is always wholly in sight', () => {
    const number = (max: number) => fc.integer({ min: 0, max });
    const anchor = fc.record({ left: number(1280), top: number(720), width: number(100), height: number(100) });
    const panel = fc.record({ width: number(1200), height: number(2000) });
    fc.assert(
      fc.property(anchor, panel, fc.constantFrom('below', 'above', 'left', 'right'), (at, size, side) => {
        const { left, top, room } = placeBeside(at, size, VIEWPORT, side);
        expect(left).toBeGreaterThanOrEqual(8);
        expect(top).toBeGreaterThanOrEqual(8);
        expect(left + size.width).toBeLessThanOrEqual(1272);
        expect(top + Math.min(size.height, room)).toBeLessThanOrEqual(712);
      }),
    );
  });
});
