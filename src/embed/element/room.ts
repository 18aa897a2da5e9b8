/** How much room an element takes on its page, so that nothing there moves when what is in it changes. */

/** The height of the highest thing that is drawn inside an element: a picture in a link is higher than the link. */
export function heightDrawn(element: Element): number {
  return Math.max(0, ...Array.from(element.querySelectorAll('*'), (each) => each.getBoundingClientRect().height));
}

/** Where what follows an element begins, px of the window. */
export function edgeAfter(element: Element): number {
  for (let next = element.nextElementSibling; next; next = next.nextElementSibling)
    // A script, say, has no box.
    if (next.getClientRects().length > 0) return next.getBoundingClientRect().top;
  return element.parentElement?.getBoundingClientRect().bottom ?? 0;
}

/**
 * The height that an element must have for what follows it to begin where it did.
 * @param edge_px where that was, before the element was changed
 * @returns px of its own layout; slides may be scaled, and what the window sees with them
 */
export function heightKeeping(element: HTMLElement, edge_px: number): number {
  const seen = element.getBoundingClientRect().height;
  const scale = seen > 0 && element.offsetHeight > 0 ? seen / element.offsetHeight : 1;
  return Math.max(0, (seen + edge_px - edgeAfter(element)) / scale);
}

/** Can a change of its height be seen? */
export function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
