/**
 * A button that is pressed by mouse does not keep the focus: Space then plays or pauses, as after a click anywhere else, and
 * does not press it again. Whoever uses the keyboard comes to it by Tab and stays there; what opens something keeps the focus,
 * to have it back.
 */
import type { MouseEvent } from 'react';

export function leaveFocus(event: MouseEvent): void {
  const button = (event.target as Element).closest('button');
  // In a panel the focus stays, so that its keys go on to work.
  if (!button || button.hasAttribute('aria-haspopup') || button.closest('[popover]')) return;
  event.preventDefault();
  if (document.activeElement instanceof HTMLElement || document.activeElement instanceof SVGElement) {
    document.activeElement.blur();
  }
}
