/**
 * What a reader adds to a run without changing it: names of branches, and bookmarks. It belongs to one run, and is kept with
 * it for when the page is loaded again.
 */
import { create } from 'zustand';
import type { TraceHeader } from '../../kernel/trace.ts';
import { getPlayhead, getRun, player, stores } from '../../player/index.ts';
import { type AllPlaces, arrangeAs, onArranged } from '../../stage/hand/arranged.ts';
import { onTogether } from '../../stage/hand/together.ts';
import { type Is, isAbsent, isAmount, isEither, isList, isRecord, isShape, isText } from '../../ui/shape.ts';
import { forgetSteps, remember, rememberTogether, type Step, ways } from './undo.ts';

export interface Bookmark {
  readonly id: number;
  readonly branch: number;
  /** µs of virtual time. */
  readonly t: number;
  /** Of several events at that time, which one the playhead stood at. */
  readonly index?: number;
  /** Empty until somebody names it. */
  readonly name: string;
}

export interface Additions {
  readonly names: Readonly<Record<string, string>>;
  readonly bookmarks: readonly Bookmark[];
}

const isBookmark = isShape<Omit<Bookmark, 'index'> & { readonly index: number | undefined }>({
  id: isAmount,
  branch: isAmount,
  t: isAmount,
  index: isEither(isAmount, isAbsent),
  name: isText,
});

export const areAdditions = isShape<Additions>({
  names: isRecord(isText),
  bookmarks: isList(isBookmark as Is<Bookmark>),
});

interface Timeline extends Additions {
  /** The run that all this belongs to. */
  readonly of: TraceHeader | null;
}

const NOTHING: Additions = { names: {}, bookmarks: [] };

export const useTimeline = create<Timeline>(() => ({ ...NOTHING, of: null }));

/** Another run is on show: with what was kept of it, or with nothing yet. */
export function beginTimeline(of: TraceHeader | null, kept?: unknown): void {
  if (of === null || (useTimeline.getState().of === of && kept === undefined)) return;
  forgetSteps();
  useTimeline.setState({ ...NOTHING, of, ...(areAdditions(kept) && { names: kept.names, bookmarks: kept.bookmarks }) });
}

// With the run, not when that is drawn: what is added before would be taken for that of the run that was left.
stores.run.subscribe(({ header }) => beginTimeline(header));

/** What is to be kept. */
export function additions(): Additions {
  const { names, bookmarks } = useTimeline.getState();
  return { names, bookmarks };
}

/** Changes what was added, so that it can be taken back. */
export function change(to: Partial<Additions>, removed?: Step['removed']): void {
  const before = additions();
  const after = { ...before, ...to };
  // A name that was left as it is: nothing is to be taken back, and what was taken back can be done again.
  if (JSON.stringify(after) === JSON.stringify(before)) return;
  useTimeline.setState(after);
  const step: Step = { kind: 'added', before, after, ...(removed && { removed }) };
  // What is still being done to the run was done before it, and is taken back after it.
  void player.inTurn(() => remember(step));
}

ways.added = ({ before, after }, isBack) => void useTimeline.setState(isBack ? before : after);
ways.places = ({ before, after }, isBack) => void arrangeAs(isBack ? before : after);

/** Marks the moment at the playhead, once it is where it is on its way to. */
export function addBookmark(): void {
  void player.atGoal(addBookmarkHere);
}

function addBookmarkHere(): void {
  const { bookmarks } = useTimeline.getState();
  const { t: exact, moment } = getPlayhead();
  const { branch, header } = getRun();
  const t = Math.floor(exact);
  const index = moment.t === exact && moment.index >= 0 ? moment.index : undefined;
  const isThis = (known: Bookmark) => known.branch === branch && known.t === t && known.index === index;
  if (!header || bookmarks.some(isThis)) return;
  const id = Math.max(0, ...bookmarks.map((known) => known.id)) + 1;
  const at = index === undefined ? { t } : { t, index };
  change({ bookmarks: [...bookmarks, { id, branch, ...at, name: '' }] });
}

/** What hands do on the stage can be taken back, each gesture by one step. @returns a function that ends it */
export function rememberHands(): () => void {
  const ends = [onArranged(rememberArranged), onTogether(rememberTogether)];
  return () => {
    for (const end of ends) end();
  };
}

/** Nodes stand elsewhere than before. */
export function rememberArranged(before: AllPlaces, after: AllPlaces): void {
  void player.inTurn(() => remember({ kind: 'places', before, after }));
}

/** Goes to a bookmark, on its own branch. */
export async function goToBookmark({ branch, t, index }: Bookmark): Promise<void> {
  const isThere = index === undefined || (await player.goTo({ index }, branch));
  // What was done to the run since may have given the event another number.
  if (index === undefined || (isThere && getPlayhead().t !== t)) await player.goTo({ t }, branch);
}
