/** Present mode: for a projector and a room. The root element says so to the style sheets. */
import { create } from 'zustand';

/** `before`: it has been on since the page was loaded. */
export const usePresenting = create<{ readonly on: boolean; readonly before: boolean }>(() => ({
  on: false,
  before: false,
}));

export function setPresenting(on: boolean): void {
  document.documentElement.toggleAttribute('data-presenting', on);
  usePresenting.setState(on ? { on, before: on } : { on });
}

/** On the stage type and strokes are at least this much larger than on a laptop; undefined on phones, and usually. */
export function leastScale(): number | undefined {
  if (!usePresenting.getState().on) return undefined;
  const style = getComputedStyle(document.documentElement);
  const asked = Number.parseFloat(style.getPropertyValue('--least-scale'));
  return asked ? Math.max(asked, Number.parseFloat(style.fontSize) / STAGE_TYPE_px) : undefined;
}

/** The size of type at scale 1, px, by which the stage is as large as what is written beside it. */
const STAGE_TYPE_px = 14.5;
