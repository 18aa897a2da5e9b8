/**
 * What a reader adds to a run without changing it: names of branches, branches put away, and bookmarks. It belongs to one
 * run, and is kept with it for when the page is loaded again.
 */
import * as v from 'valibot';
import { create } from 'zustand';
import type { BranchId, BranchInfo } from '../../engine/wire.ts';
import type { TraceHeader } from '../../kernel/trace.ts';
import { getPlayhead, getRun, player } from '../../player/index.ts';

const NAME_MAX = 40;

const BOOKMARK = v.object({
  id: v.number(),
  branch: v.number(),
  /** µs of virtual time. */
  t: v.pipe(v.number(), v.minValue(0)),
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

/** What was taken away last, so that it can come back. */
export type Removed =
  | { readonly kind: 'branch'; readonly id: BranchId }
  | { readonly kind: 'bookmark'; readonly bookmark: Bookmark };

interface Timeline extends Additions {
  /** The run that all this belongs to. */
  readonly of: TraceHeader | null;
  readonly removed: Removed | null;
  /** The branches as they were then: once something was done to the run, Undo means that. */
  readonly removedAt: readonly BranchInfo[] | null;
}

const NOTHING: Omit<Timeline, 'of'> = { names: {}, away: [], bookmarks: [], removed: null, removedAt: null };

export const useTimeline = create<Timeline>(() => ({ ...NOTHING, of: null }));

/** Another run is on show: with what was kept of it, or with nothing yet. */
export function beginTimeline(of: TraceHeader | null, kept?: unknown): void {
  if (of === null || (useTimeline.getState().of === of && kept === undefined)) return;
  const read = v.safeParse(ADDITIONS, kept);
  useTimeline.setState({ ...NOTHING, of, ...(read.success ? read.output : {}) });
}

/** What is to be kept. */
export function additions(): Additions {
  const { names, away, bookmarks } = useTimeline.getState();
  return { names, away, bookmarks };
}

/** Gives a branch a name; an empty one takes it back. */
export function nameBranch(id: BranchId, name: string): void {
  const { [String(id)]: _before, ...others } = useTimeline.getState().names;
  const trimmed = name.trim().slice(0, NAME_MAX);
  useTimeline.setState({ names: trimmed === '' ? others : { ...others, [id]: trimmed } });
}

/** Puts a branch away; if it is on show, the nearest that is left of those it came from takes its place. */
export function removeBranch(id: BranchId): void {
  const { branches, branch: shown, compared } = getRun();
  const { away } = useTimeline.getState();
  const left = [...away, id];
  let heir = branches.find((branch) => branch.id === id)?.parent ?? null;
  while (heir !== null && left.includes(heir)) heir = branches.find((branch) => branch.id === heir)?.parent ?? null;
  const next = heir ?? branches.find((branch) => !left.includes(branch.id))?.id;
  if (next === undefined) return;
  if (compared === id) player.compare(null);
  if (shown === id) player.showBranch(next);
  useTimeline.setState({ away: left, removed: { kind: 'branch', id }, removedAt: branches });
}

/** Marks the moment at the playhead. */
export function addBookmark(): void {
  const { bookmarks } = useTimeline.getState();
  const { t } = getPlayhead();
  const { branch, header } = getRun();
  if (!header || bookmarks.some((known) => known.branch === branch && known.t === Math.floor(t))) return;
  const id = Math.max(0, ...bookmarks.map((known) => known.id)) + 1;
  useTimeline.setState({ bookmarks: [...bookmarks, { id, branch, t: Math.floor(t), name: '' }] });
}

export function nameBookmark(id: number, name: string): void {
  const { bookmarks } = useTimeline.getState();
  const trimmed = name.trim().slice(0, NAME_MAX);
  useTimeline.setState({ bookmarks: bookmarks.map((each) => (each.id === id ? { ...each, name: trimmed } : each)) });
}

export function removeBookmark(bookmark: Bookmark): void {
  const { bookmarks } = useTimeline.getState();
  useTimeline.setState({
    bookmarks: bookmarks.filter(({ id }) => id !== bookmark.id),
    removed: { kind: 'bookmark', bookmark },
    removedAt: getRun().branches,
  });
}

/** Brings back what was taken away, if nothing was done to the run since. @returns whether there was something. */
export function bringBack(): boolean {
  const { removed, removedAt, away, bookmarks } = useTimeline.getState();
  if (!removed || removedAt !== getRun().branches) return false;
  const done = { removed: null, removedAt: null };
  if (removed.kind === 'branch') useTimeline.setState({ ...done, away: away.filter((id) => id !== removed.id) });
  else useTimeline.setState({ ...done, bookmarks: [...bookmarks, removed.bookmark] });
  return true;
}

/** Undo: what was taken away last comes back, or else what was done to the run last is taken back. */
export function undo(): void {
  if (!bringBack()) player.undo();
}

/** Nobody wants it back. */
export function forgetRemoved(): void {
  useTimeline.setState({ removed: null, removedAt: null });
}

/** Goes to a bookmark, on its own branch. */
export function goToBookmark({ branch, t }: Bookmark): void {
  player.pause();
  if (getRun().branch !== branch) player.showBranch(branch);
  player.seek(t);
}
