/**
 * The focus goes along from one view of the page to another: to the heading of the one that comes or, where that was
 * left before, back to what had it there. Who has put it elsewhere meanwhile keeps it. It begins when it is fetched.
 */
import { focusable } from './keep-focus.ts';
import { markIn, placeHere, placeOfRun, stateOf } from './place.ts';
import { useView } from './view.ts';

/** What tells an element from the others, in a page that is drawn anew. */
interface Focused {
  readonly selector: string;
  /** Among those that fit. */
  readonly place: number;
}

/** Where a view begins: a run at the stage, what is read at its heading. The first that is there. */
const BEGINNINGS = ['.app [data-part=stage] .stage', 'main h1', 'main h2', 'main'];
/** So long what had the focus before is waited for, ms; and so long the beginning of a view that is fetched. */
const BEFORE_ms = 2_000;
const FETCHED_ms = 10_000;

/** By places in the browser's history: what had the focus there when it was left. */
const left = new Map<string, Focused>();
/** Where in the history the view on show is. This is fetched while the first of all is. */
let here = placeHere(location.href, () => history).mark;
/** Ends the wait for the view that was to come before. */
let stopWaiting = () => {};

useView.subscribe((view, before) => {
  const from = before.kind === 'run' ? placeOfRun()?.mark : here;
  const known = markIn(stateOf(() => history));
  here = placeHere(location.href, () => history).mark;
  if (view.kind === before.kind) return;
  const focused = focusedNow();
  if (from && focused) left.set(from, focused);
  // Once the view is drawn that has gone.
  setTimeout(() => land((known !== null && left.get(known)) || null));
});

function focusedNow(): Focused | null {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const selector = selectorOf(element);
  return { selector, place: [...document.querySelectorAll(selector)].indexOf(element) };
}

function selectorOf(element: Element): string {
  const name = ['href', 'data-node', 'aria-label', 'class'].find((each) => element.getAttribute(each));
  return name ? `${element.localName}[${name}=${JSON.stringify(element.getAttribute(name))}]` : element.localName;
}

/** Waits for what is to have the focus, until anything has it. */
function land(before: Focused | null): void {
  stopWaiting();
  let beginsAnew = before === null;
  const look = () => {
    if (document.activeElement !== document.body) return stopWaiting();
    const known = before && document.querySelectorAll<HTMLElement>(before.selector)[before.place];
    if (known) known.focus();
    else if (beginsAnew) beginning()?.focus({ preventScroll: true });
    if (document.activeElement !== document.body) stopWaiting();
  };
  const watch = new MutationObserver(look);
  watch.observe(document.body, { childList: true, subtree: true });
  const timers = [
    setTimeout(() => {
      beginsAnew = true;
      look();
    }, BEFORE_ms),
    setTimeout(() => stopWaiting(), FETCHED_ms),
  ];
  stopWaiting = () => {
    watch.disconnect();
    for (const timer of timers) clearTimeout(timer);
    stopWaiting = () => {};
  };
  look();
}

/** Puts the focus where the view on show begins, for what has come in the place of another without a change of views. */
export function focusBeginning(): void {
  beginning()?.focus({ preventScroll: true });
}

function beginning(): HTMLElement | null {
  for (const selector of BEGINNINGS) {
    const part = document.querySelector<HTMLElement>(selector);
    if (part) return focusable(part);
  }
  return null;
}
