/**
 * In the page: what does not fit, in words. Looks at every control and label in sight: is its text cut without an
 * ellipsis, does it stick out of the screen or of what clips it, does it lie over its neighbour? What can be scrolled
 * to is in order.
 */
export function misfits(): string[] {
  const SLACK = 1;
  const found = new Set<string>();
  const width = document.documentElement.clientWidth;
  const height = window.innerHeight;
  const all =
    'button, [role=tab], [role=radio], a, input, select, textarea, summary, label, legend, output, h2, h3, th, dt';

  const styleOf = (element: Element) => getComputedStyle(element);
  const nameOf = (element: Element) =>
    `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} «${(element.textContent ?? '').slice(0, 40)}»`;
  const scrolls = (value: string) => value === 'auto' || value === 'scroll';
  /** Only for screen readers, or not shown at all. */
  const isUnseen = (element: Element) => {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return true;
    for (let at: Element | null = element; at; at = at.parentElement) {
      if (styleOf(at).clipPath === 'inset(50%)') return true;
    }
    const { width: w, height: h } = element.getBoundingClientRect();
    return w <= 1 || h <= 1;
  };

  for (const element of document.querySelectorAll<HTMLElement>(all)) {
    // What flies is a drawing with a large place to press.
    if (element.closest('svg, .stage-message') || isUnseen(element)) continue;
    const style = styleOf(element);
    const box = element.getBoundingClientRect();
    const isCutKindly = (at: Element) => styleOf(at).textOverflow === 'ellipsis' && styleOf(at).overflowX !== 'visible';

    // Words that are wider than what they stand in.
    const kindly = isCutKindly(element) || [...element.querySelectorAll('*')].some(isCutKindly);
    if (
      style.display !== 'inline' &&
      element.scrollWidth > element.clientWidth + SLACK &&
      !kindly &&
      !scrolls(style.overflowX)
    ) {
      found.add(`cut: ${nameOf(element)} (${element.scrollWidth} in ${element.clientWidth})`);
    }
    // An ellipsis that leaves nothing to read.
    for (const label of element.querySelectorAll('.ui-button-label')) {
      if (!isUnseen(label) && label.scrollWidth > label.clientWidth + SLACK && label.clientWidth < 24) {
        found.add(`nothing left: ${nameOf(element)} (${label.clientWidth})`);
      }
    }

    // A box that sticks out. Once something scrolls in a direction, all before it can be reached in that direction.
    let sideways = true;
    let downwards = true;
    for (let at = element.parentElement; at && (sideways || downwards); at = at.parentElement) {
      const around = at.getBoundingClientRect();
      const { overflowX, overflowY, position } = styleOf(at);
      const visible = overflowX === 'visible' && overflowY === 'visible';
      if (scrolls(overflowX)) {
        if (at.scrollWidth > at.clientWidth + SLACK && !at.matches('.tabs-list') && scrolls(overflowY)) {
          found.add(`scrolls sideways: ${nameOf(at)} (${at.scrollWidth} in ${at.clientWidth})`);
        }
        sideways = false;
      }
      if (scrolls(overflowY)) downwards = false;
      if (!visible && sideways && (box.left < around.left - SLACK || box.right > around.right + SLACK)) {
        found.add(`sticks out of ${at.className}: ${nameOf(element)}`);
      }
      if (!visible && downwards && (box.top < around.top - SLACK || box.bottom > around.bottom + SLACK)) {
        found.add(`sticks out below or above ${at.className}: ${nameOf(element)}`);
      }
      if (position === 'fixed') break;
    }
    if (sideways && (box.left < -SLACK || box.right > width + SLACK)) found.add(`off the screen: ${nameOf(element)}`);
    if (downwards && (box.top < -SLACK || box.bottom > height + SLACK))
      found.add(`below the screen: ${nameOf(element)}`);

    // Neighbours that lie over each other.
    const next = element.nextElementSibling;
    if (next?.matches(all) && !isUnseen(next) && styleOf(next).position === 'static' && style.position === 'static') {
      const other = next.getBoundingClientRect();
      const over_x = Math.min(box.right, other.right) - Math.max(box.left, other.left);
      const over_y = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
      if (over_x > 2 && over_y > 2) found.add(`lies over the next: ${nameOf(element)}`);
    }
  }
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > width) found.add(`the page is ${scrollWidth} wide on a screen of ${width}`);
  return [...found];
}
