/**
 * The focus is never lost: when the element that has it is taken off the page, hidden or disabled, its neighbour takes
 * the focus, in the smallest part of the page that is still there. Where something else is wanted, whatever goes away or
 * is left empty says so by `data-focus-after`, a selector. Whoever gives the focus on by themselves goes first.
 * It begins when it is fetched, and goes on for as long as the page is there.
 */

const FOCUSABLE = 'button, [href], input, select, textarea, summary, [tabindex]';

type Focusable = HTMLElement | SVGElement;

interface Held {
  readonly element: Focusable;
  /** It, and what it stands in, from the inside out. */
  readonly around: readonly Focusable[];
  /** All that can be reached by Tab, in the order of the page, and it among them. */
  readonly order: readonly Focusable[];
}

let held: Held | null = null;
/** Not at once: the key that took the element away would press its neighbour, too. */
const watch = new MutationObserver(() => setTimeout(giveOn));

if (isFocusable(document.activeElement) && hasFocus()) hold(document.activeElement);
document.addEventListener('focusin', ({ target }) => isFocusable(target) && hold(target));
// Not every browser tells when an element is removed, but all do when it is hidden or disabled, or when somebody presses
// on nothing: then there is no focus to be kept.
document.addEventListener('focusout', () =>
  setTimeout(() => {
    giveOn();
    if (!hasFocus()) forget();
  }),
);

function hold(element: Focusable): void {
  held = heldAt(element);
  watch.observe(document.body, { childList: true, subtree: true });
}

function forget(): void {
  held = null;
  watch.disconnect();
}

function giveOn(): void {
  if (!held || hasFocus() || isThere(held.element)) return;
  const lost = held;
  forget();
  successor(lost)?.focus();
}

function heldAt(element: Focusable): Held {
  const around: Focusable[] = [];
  for (let outer: Element | null = element; isFocusable(outer) && outer !== document.body; outer = outer.parentElement)
    around.push(outer);
  const order = [...document.querySelectorAll<Focusable>(FOCUSABLE)];
  return { element, around, order };
}

function hasFocus(): boolean {
  return document.activeElement !== null && document.activeElement !== document.body;
}

function isFocusable(target: EventTarget | null): target is Focusable {
  return target instanceof HTMLElement || target instanceof SVGElement;
}

/** Could it have the focus? Inside a picture that is only looked at nothing can. */
function isThere(element: Focusable): boolean {
  return element.isConnected && element.checkVisibility() && !element.matches(':disabled, [inert] *');
}

/** Who takes the focus: what comes after it in the same part of the page, or else before it, or else who is named. */
function successor({ element, around, order }: Held): Focusable | null {
  const place = order.indexOf(element);
  const neighbours = [...order.slice(place + 1), ...order.slice(0, Math.max(0, place)).reverse()];
  const reached = neighbours.filter((each) => each.tabIndex >= 0 && isThere(each));
  for (const part of around) {
    const nearest = part.isConnected && reached.find((each) => part.contains(each));
    if (nearest) return nearest;
    const named = part.dataset.focusAfter && document.querySelector<HTMLElement>(part.dataset.focusAfter);
    if (named) return focusable(named);
  }
  return null;
}

/** A part of the page can have the focus for this once, so that its name is read and Tab goes on from there. */
export function focusable(part: HTMLElement): HTMLElement {
  if (part.tabIndex >= 0 || part.hasAttribute('tabindex')) return part;
  part.tabIndex = -1;
  part.addEventListener('blur', () => part.removeAttribute('tabindex'), { once: true });
  return part;
}
