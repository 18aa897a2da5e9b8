/** What a finger may press, measured on the page: how wide and high is the area that answers? */

/** By selector, what may be smaller than a finger, and why. */
export type Exempt = Readonly<Record<string, string>>;

/**
 * In the page: what can be pressed and answers in less than `least` px of width or height, in words. Looks at controls
 * and at all over which the hand shows; where something stands over the page, at that alone. Each is scrolled into
 * sight, and from its middle we walk outwards, pixel by pixel, as long as it or its label is what is hit.
 */
export function narrowTargets({ least, exempt }: { least: number; exempt: readonly string[] }): string[] {
  const controls =
    'a[href], button, input, select, textarea, summary, label, [role=button], [role=tab], [role=option], [role=slider], ' +
    '[role=separator][tabindex], [role=switch], [role=radio], [role=checkbox], [data-cell][aria-haspopup]';
  const above = document.querySelectorAll('dialog[open], .ui-popover');
  const root = above[above.length - 1] ?? document.body;

  /** Over what the cursor is a hand that is none over what it stands in. */
  const isHand = (element: Element) =>
    getComputedStyle(element).cursor === 'pointer' &&
    !!element.parentElement &&
    getComputedStyle(element.parentElement).cursor !== 'pointer';
  const isUnseen = (element: Element): boolean => {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return true;
    for (let at: Element | null = element; at; at = at.parentElement)
      if (getComputedStyle(at).clipPath === 'inset(50%)') return true;
    const { width, height } = element.getBoundingClientRect();
    return width <= 1 || height <= 1;
  };
  /** A link within text, in lines of it: its height is that of the line (WCAG 2.5.8, «Inline»). */
  const isInText = (element: Element): boolean => {
    if (!element.matches('a, button') || getComputedStyle(element).display !== 'inline') return false;
    const around = element.closest('p, li, dd, td, figcaption');
    return !!around && (around.textContent ?? '').trim() !== (element.textContent ?? '').trim();
  };
  /** What of an element is pressed: a label presses what it names. */
  const pressed = (element: Element | null): Element | null => {
    const label = element?.closest('label');
    return (label instanceof HTMLLabelElement ? label.control : null) ?? element;
  };
  const isExempt = (element: Element): boolean => exempt.some((selector) => element.closest(selector));
  const answersAt = (x: number, y: number, target: Element): boolean => {
    const top = document.elementFromPoint(x, y);
    // What is exempt and moves on may lie over it for a moment.
    const hit = top && isExempt(top) ? document.elementsFromPoint(x, y).find((at) => !isExempt(at)) : top;
    return !!hit && (target.contains(hit) || pressed(hit) === target);
  };
  /** So far one can go from a place in a direction, up to `most`. */
  const reach = (x: number, y: number, dx: number, dy: number, target: Element, most: number): number => {
    let steps = 0;
    while (steps < most && answersAt(x + (steps + 1) * dx, y + (steps + 1) * dy, target)) steps += 1;
    return steps;
  };
  /** How wide or high it answers around a place; it is no matter how much more than `least` that is. */
  const extent = (x: number, y: number, dx: number, dy: number, target: Element): number => {
    const before = reach(x, y, -dx, -dy, target, least - 1);
    return before + 1 + reach(x, y, dx, dy, target, least - 1 - before);
  };
  const nameOf = (element: Element) => {
    const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
    return `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} «${words.slice(0, 30)}»`;
  };

  const found = new Map<string, string>();
  for (const element of root.querySelectorAll(`${controls}, *`)) {
    if (!element.matches(controls) && !isHand(element)) continue;
    if (element.closest('[inert]') || isExempt(element) || isUnseen(element) || isInText(element)) continue;
    const target = pressed(element) ?? element;
    if (element !== target && !isUnseen(target)) continue;
    element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    // Names and marks around a node say something, and are not what is aimed at.
    const box = (element.querySelector('.stage-node-target') ?? element).getBoundingClientRect();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    if (!answersAt(x, y, target)) {
      found.set(nameOf(element), 'covered');
      continue;
    }
    const width = extent(x, y, 1, 0, target);
    const height = extent(x, y, 0, 1, target);
    if (Math.min(width, height) < least) found.set(nameOf(element), `${width} × ${height}`);
  }
  return [...found].map(([name, size]) => `${name}: ${size}`);
}
