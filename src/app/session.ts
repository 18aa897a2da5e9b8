/**
 * Runs that were left, kept for when the browser's history leads to them again, or the page is loaded again in the
 * same tab: with all their branches, where the playhead stood, and what was to be seen: where nodes were put, what was
 * selected, which panel was open. Each belongs to a place in the history. Where the browser keeps no storage they last
 * as long as the page, and the last one goes with its place; where that cannot be either, the address still has the
 * branch that was on show.
 */
import type { BranchInfo } from '../engine/wire.ts';
import type { TraceHeader } from '../kernel/trace.ts';
import { getPlayhead, getRun, getSelection } from '../player/index.ts';
import type { Opening, Selection } from '../player/types.ts';
import type { AllPlaces } from '../stage/hand/arranged.ts';
import { useHand } from '../stage/hand/store.ts';
import {
  type Is,
  isAbsent,
  isAmount,
  isEither,
  isFlag,
  isList,
  isOneOf,
  isRecord,
  isShape,
  isText,
} from '../ui/shape.ts';
import { SIDE_PANELS, type SidePanel, useSide } from '../ui/side.ts';
import { isDone, markIn, type Past, type Place, stateOf } from './place.ts';
import { additions } from './timeline/store.ts';
import { stepsToKeep } from './timeline/undo.ts';

const KEY = 'quorate.session';
const PROBE = 'quorate.probe';
/** So many runs are kept, and so many characters of them all; the latest in any case. */
const RUNS_MAX = 24;
const KEPT_MAX = 500_000;
/** Characters that are put into the browser's history at most: some browsers refuse more, and it is copied each time. */
const PAST_MAX = 250_000;

const isShare = (value: unknown): value is number => isAmount(value) && value >= 0 && value <= 1;
const isPlace = isShape<AllPlaces[string][string]>({
  x: isShare,
  y: isShare,
  side: isOneOf(null, 'above', 'below', 'right', 'left'),
});
export const arePlaces: Is<AllPlaces> = isRecord(isRecord(isPlace));

/** What cannot be read of these is left out; the run is shown all the same. */
const isSelection = isEither(
  isShape<{ readonly kind: 'node'; readonly id: string }>({ kind: isOneOf('node'), id: isText }),
  isShape<{ readonly kind: 'message'; readonly id: number }>({
    kind: isOneOf('message'),
    id: (value): value is number => Number.isSafeInteger(value),
  }),
);
const isSide = isOneOf(...SIDE_PANELS);

export const isHeader = isShape<Pick<TraceHeader, 'algorithm' | 'nodes'>>({ algorithm: isText, nodes: isList(isText) });

/** What the engine does not check when it opens the run. */
const isKept = isShape<{
  readonly header: Pick<TraceHeader, 'algorithm' | 'nodes'>;
  readonly branches: readonly { readonly id: number }[];
  readonly branch: number;
  readonly t: number;
  readonly index: number | undefined;
  readonly playing: boolean;
  readonly speed: number;
}>({
  header: isHeader,
  branches: isList(isShape<{ readonly id: number }>({ id: isAmount })),
  branch: isAmount,
  t: (value): value is number => isAmount(value) && value >= 0,
  index: isEither(isAmount, isAbsent),
  playing: isFlag,
  speed: isAmount,
});

export interface Kept {
  readonly added: unknown;
  readonly steps: unknown;
  readonly header: TraceHeader;
  readonly opening: Opening;
  /** As `eventOnShow`. */
  readonly index: number | null;
  readonly speed: number;
  readonly seen: {
    readonly places: AllPlaces;
    readonly selection: Selection;
    readonly side: SidePanel | null;
  };
}

/** As it is written; of what was read nothing is sure. */
type Written = Place & Readonly<Record<string, unknown>>;

/** The event at which the playhead stands, of several at one time; null where it plays, or stands between events. */
export function eventOnShow(): number | null {
  const { t, moment } = getPlayhead();
  const { playing } = getRun().leaving ?? getPlayhead();
  return !playing && t === moment.t && moment.index >= 0 ? moment.index : null;
}

/** The run on show with all that is kept of it; null where it is a trace: what was there before it still is. */
function runOnShow() {
  const { header, branches, branch, leaving } = getRun();
  const { t } = getPlayhead();
  const { playing, speed } = leaving ?? getPlayhead();
  const index = eventOnShow() ?? undefined;
  if (!header || header.imported) return null;
  const seen = { places: useHand.getState().places, selection: getSelection(), side: useSide.getState().panel };
  return { header, branches, branch, t, index, playing, speed, added: additions(), steps: stepsToKeep(), seen };
}

export class Sessions {
  readonly #storage: () => Storage;
  readonly #past: () => Past;
  /** The latest first; null before those of the storage were read. */
  #kept: readonly Written[] | null = null;

  constructor(storage: () => Storage, past: () => Past) {
    this.#storage = storage;
    this.#past = past;
  }

  /** Keeps the run on show for a place in the browser's history. */
  keep(place: Place): void {
    const run = runOnShow();
    if (!run) return;
    const all = [{ ...place, ...run }, ...this.#all().filter((other) => other?.mark !== place.mark)];
    const texts = bounded(all.map((one) => JSON.stringify(one)));
    const text = texts[0] as string;
    this.#kept = all.slice(0, texts.length);
    if (this.#write(texts) || this.#write([text])) return;
    // There is no storage, or no more room in it: what it has is of before.
    isDone(() => this.#storage().removeItem(KEY));
    const state = stateOf(this.#past);
    if (markIn(state) === place.mark && text.length <= PAST_MAX)
      isDone(() => this.#past().replaceState({ ...state, [KEY]: text }, ''));
  }

  /** The run that was left at a place or, if none was, at its address, as far as can be told before it is opened. */
  read({ address, mark }: Place): Kept | null {
    const all = [...this.#all(), parsed(() => stateOf(this.#past)[KEY])] as readonly (Written | null)[];
    return keptIn(all.find((one) => one?.mark === mark) ?? all.find((one) => one?.address === address));
  }

  #all(): readonly Written[] {
    if (this.#kept) return this.#kept;
    const read = parsed(() => this.#storage().getItem(KEY));
    this.#kept = Array.isArray(read) ? read : [];
    return this.#kept;
  }

  #write(texts: readonly string[]): boolean {
    return isDone(() => this.#storage().setItem(KEY, `[${texts.join(',')}]`));
  }
}

/** Those of this tab. */
export const sessions = new Sessions(
  () => sessionStorage,
  () => history,
);

/** As many runs as there is room for; the first in any case. */
function bounded(texts: readonly string[]): readonly string[] {
  let room = KEPT_MAX;
  return texts.slice(0, RUNS_MAX).filter((text, k) => {
    room -= text.length;
    return k === 0 || room >= 0;
  });
}

/** Can nothing be kept in the storage? */
export function isWithoutStorage(storage: () => Storage): boolean {
  // It may let itself be read, and take nothing.
  return !isDone(() => {
    storage().setItem(PROBE, '');
    storage().removeItem(PROBE);
  });
}

/** Null where there is nothing to be read, or rubbish. */
function parsed(written: () => unknown): unknown {
  try {
    const text = written();
    return typeof text === 'string' ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

function keptIn(written: unknown): Kept | null {
  if (!isKept(written)) return null;
  const { header, branches, branch, t, index = null, playing, speed } = written;
  // Names, bookmarks and the like `timeline/store.ts` reads, and what can be taken back `timeline/kept-steps.ts`.
  const { added, steps, seen } = written as { readonly [part: string]: unknown };
  return {
    added,
    steps,
    speed,
    index,
    seen: seenIn(seen),
    header: header as TraceHeader,
    opening: { start_us: t, play: playing, branches: branches as readonly BranchInfo[], branch },
  };
}

function seenIn(written: unknown): Kept['seen'] {
  const { places, selection, side } = (written ?? {}) as { readonly [part: string]: unknown };
  return {
    places: arePlaces(places) ? places : {},
    selection: isSelection(selection) ? selection : null,
    side: isSide(side) ? side : null,
  };
}
