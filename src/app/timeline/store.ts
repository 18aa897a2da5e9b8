/**
 * What a reader adds to a run without changing it: names of branches, branches put away, and bookmarks. It belongs to one
 * run, and is kept with it for when the page is loaded again.
 */
import * as v from 'valibot';
import { create } from 'zustand';
import type { TraceHeader } from '../../kernel/trace.ts';
import { getPlayhead, getRun, player, stores } from '../../player/index.ts';
import { type AllPlaces, arrangeAs, onArranged } from '../../stage/hand/arranged.ts';
import { onTogether } from '../../stage/hand/together.ts';
import { forgetSteps, remember, rememberTogether, type Step } from './undo.ts';

const BOOKMARK = v.object({
  id: v.number(),
  branch: v.number(),
  /** µs of virtual time. */
  t: v.pipe(v.number(), v.minValue(0)),
  /** Of several events at that time, which one the playhead stood at. */
  index: v.optional(v.number()),
  /** Empty until somebody names it. */
  name: v.string(),
});

const ADDITIONS = v.object({
  names: v.record(v.string(), v.string()),
  away: v.array(v.number()),
  bookmarks: v.array(BOOKMARK),
});

export type Bookmark = v.InferOutput<typeof BOOKMARK>;
export type Additions = v.InferOutput<typeof ADDITIONS>;

interface Timeline extends Additions {
  /** The run that all this belongs to. */
  readonly of: TraceHeader | null;
}

const NOTHING: Additions = { names: {}, away: [], bookmarks: [] };

export const useTimeline = create<Timeline>(() => ({ ...NOTHING, of: null }));

/** Another run is on show: with what was kept of it, or with nothing yet. */
export function beginTimeline(of: TraceHeader | null, kept?: unknown): void {
  if (of === null || (useTimeline.getState().of === of && kept === undefined)) return;
  const read = v.safeParse(ADDITIONS, kept);
  forgetSteps();
  useTimeline.setState({ ...NOTHING, of, ...(read.success ? read.output : {}) });
}

// With the run, not when that is drawn: what is added before would be taken for that of the run that was left.
stores.run.subscribe(({ header }) => beginTimeline(header));

/** What is to be kept. */
export function additions(): Additions {
  const { names, away, bookmarks } = useTimeline.getState();
  return { names, away, bookmarks };
}

/** Changes what was added, so that it can be taken back; `also` is what else that and doing it again take. */
export function change(to: Partial<Additions>, removed?: Step['removed'], also?: Step): void {
  const before = additions();
  useTimeline.setState(to);
  const after = additions();
  const step = {
    ...(removed ? { removed } : {}),
    undo: () => {
      useTimeline.setState(before);
      also?.undo();
    },
    redo: () => {
      useTimeline.setState(after);
      also?.redo();
    },
  };
  // What is still being done to the run was done before it, and is taken back after it.
  void player.inTurn(() => remember(step));
}

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
  void player.inTurn(() => remember({ undo: () => arrangeAs(before), redo: () => arrangeAs(after) }));
}

/** Goes to a bookmark, on its own branch. */
export async function goToBookmark({ branch, t, index }: Bookmark): Promise<void> {
  const isThere = index === undefined || (await player.goTo({ index }, branch));
  // What was done to the run since may have given the event another number.
  if (index === undefined || (isThere && getPlayhead().t !== t)) await player.goTo({ t }, branch);
}
