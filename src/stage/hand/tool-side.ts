/** How large the stage's small buttons are on this screen: as `--touch` has it. */
import { FINGER_px } from '../geometry.ts';

const FOR_A_MOUSE_rem = 2;

/** The side of a button, px. It changes only where the layout does, too. */
export function toolSide(touch: boolean): number {
  if (touch) return FINGER_px;
  return FOR_A_MOUSE_rem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}
