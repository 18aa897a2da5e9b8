/** Where in the browser's history the run on show is: what was left at a place comes back there. */
import type { TraceHeader } from '../kernel/trace.ts';
import { getRun } from '../player/index.ts';

/** The browser's history, as far as it is needed. */
export type Past = Pick<History, 'state' | 'replaceState'>;

/** A place in the browser's history. Of two that have one address each has a mark of its own. */
export interface Place {
  readonly address: string;
  readonly mark: string;
}

type State = Readonly<Record<string, unknown>>;

/** In the state of a place. */
const MARK = 'quorate.place';

let marks = 0;

/** The place at which the page stands. Where it has no mark yet it gets one, to be known by. */
export function placeHere(address: string, past: () => Past): Place {
  const known = markIn(stateOf(past));
  if (known !== null) return { address, mark: known };
  marks += 1;
  // No other page of the tab began at the same instant.
  const mark = `${performance.timeOrigin} ${marks}`;
  isDone(() => past().replaceState({ ...stateOf(past), [MARK]: mark }, ''));
  return { address, mark };
}

export function markIn({ [MARK]: mark }: State): string | null {
  return typeof mark === 'string' ? mark : null;
}

/** What is written at the place at which the page stands. Never throws. */
export function stateOf(past: () => Past): State {
  let state: unknown;
  isDone(() => {
    state = past().state;
  });
  return typeof state === 'object' && state !== null ? (state as State) : {};
}

/** Browsers refuse storage and history here and there. */
export function isDone(act: () => void): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}

/** The run whose address was written last, and where that is: also when the browser has already gone elsewhere. */
let shown: { readonly header: TraceHeader; readonly place: Place } | null = null;

/** The address is that of this run from now on. */
export function markShown(header: TraceHeader, place = placeHere(location.href, () => history)): void {
  shown = { header, place };
}

/** The run whose address was written last: another one is a step in the browser's history. */
export function shownRun(): TraceHeader | null {
  return shown?.header ?? null;
}

/** The place of the run on show; null before it has one. */
export function placeOfRun(): Place | null {
  return shown && shown.header === getRun().header ? shown.place : null;
}
