/**
 * A button that is pressed by mouse does not keep the focus: Space then plays or pauses, as after a click anywhere else, and
 * does not press it again. Whoever uses the keyboard comes to it by Tab and stays there; what opens something keeps the focus,
 * to have it back.
 */
import type { MouseEvent } from 'react';

export function leaveFocus(event: MouseEvent): void {
  const button = (event.target as Element).closest('button');
  if (!button || button.hasAttribute('aria-haspopup')) return;
  event.preventDefault();
  if (document.activeElement instanceof HTMLElement || document.activeElement instanceof SVGElement) {
    document.activeElement.blur();
  }
}
