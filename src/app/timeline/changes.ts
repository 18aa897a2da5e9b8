/** What readers do to branches and bookmarks from their lists, which are fetched when they are opened. */
import type { BranchId } from '../../engine/wire.ts';
import { getRun, player } from '../../player/index.ts';
import { type Bookmark, change, useTimeline } from './store.ts';

const NAME_MAX = 40;

/** Gives a branch a name; an empty one takes it back. */
export function nameBranch(id: BranchId, name: string): void {
  const { [String(id)]: _before, ...others } = useTimeline.getState().names;
  const trimmed = name.trim().slice(0, NAME_MAX);
  change({ names: trimmed === '' ? others : { ...others, [id]: trimmed } });
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
  // It may be on its way to be shown, or from there.
  const leave = () => player.showBranch(next, id);
  leave();
  change({ away: left }, 'branch', { undo: () => shown === id && player.showBranch(id), redo: leave });
}

/** All branches that were put away are there again. */
export function bringBranchesBack(): void {
  change({ away: [] });
}

export function nameBookmark(id: number, name: string): void {
  const { bookmarks } = useTimeline.getState();
  const trimmed = name.trim().slice(0, NAME_MAX);
  change({ bookmarks: bookmarks.map((each) => (each.id === id ? { ...each, name: trimmed } : each)) });
}

export function removeBookmark(bookmark: Bookmark): void {
  const { bookmarks } = useTimeline.getState();
  change({ bookmarks: bookmarks.filter(({ id }) => id !== bookmark.id) }, 'bookmark');
}
