/**
 * Scrolls a panel so far that what stands in it is in sight. Unlike `scrollIntoView` it leaves the page where it is: on
 * small screens that scrolls, too, and under the hand.
 */
export function scrollWithin(element: Element | null | undefined, panel = element?.closest('[role=tabpanel]')): void {
  if (!element || !panel) return;
  const [own, around] = [element.getBoundingClientRect(), panel.getBoundingClientRect()];
  if (own.top < around.top) panel.scrollTop += own.top - around.top;
  else if (own.bottom > around.bottom) panel.scrollTop += Math.min(own.bottom - around.bottom, own.top - around.top);
}
