/** What readers do to branches and bookmarks from their lists, which are fetched when they are opened. */
import type { BranchId } from '../../engine/wire.ts';
import { getRun, player } from '../../player/index.ts';
import { graft, heirOf, type Pruned, prune } from './pruning.ts';
import { type Additions, additions, type Bookmark, change, useTimeline } from './store.ts';
import { remember, type Step, ways } from './undo.ts';

/** Letters of a branch's or a bookmark's name. */
export const NAME_MAX = 40;

/** Gives a branch a name; an empty one takes it back. */
export function nameBranch(id: BranchId, name: string): void {
  const { [String(id)]: _before, ...others } = useTimeline.getState().names;
  const trimmed = name.trim().slice(0, NAME_MAX);
  change({ names: trimmed === '' ? others : { ...others, [id]: trimmed } });
}

/** Deletes a branch; if it is on show, the one that it grew from takes its place, or else one that grew from it. */
export function removeBranch(id: BranchId): void {
  void player.atGoal(async () => {
    const { branches } = getRun();
    const step = await takeOut(id);
    if (step) remember(step, branches);
  });
}

// Which branch is on show, and so which takes its place, may be another each time.
ways.branch = (step, isBack) => (isBack ? putBack(step) : takeOut(step.pruned.branch.id));

/** @returns the step that was made; null where none could be */
async function takeOut(id: BranchId): Promise<Step<'branch'> | null> {
  const { branches, branch } = getRun();
  const taken = prune(branches, id);
  if (!taken) return null;
  const { left, pruned } = taken;
  const heir = branch === id ? (pruned.branch.parent ?? heirOf(pruned.children)?.id ?? left[0]?.id ?? null) : null;
  const before = additions();
  const after = without(before, pruned);
  if (!(await player.arrange(left, heir ?? branch))) return null;
  useTimeline.setState(after);
  return { kind: 'branch', removed: 'branch', before, after, pruned, heir };
}

async function putBack(step: Step<'branch'>): Promise<Step | null> {
  const { pruned, heir, before } = step;
  const { branches, branch } = getRun();
  if (!(await player.arrange(graft(branches, pruned), heir === null ? branch : pruned.branch.id))) return null;
  useTimeline.setState(before);
  return step;
}

/** What was added without what belongs to a branch: of its bookmarks those are left that another branch shares. */
function without({ names, bookmarks }: Additions, { branch, children }: Pruned): Additions {
  const { [String(branch.id)]: _name, ...others } = names;
  const heir = heirOf(children);
  const sharedBy = (t: number) => {
    if (heir && t < heir.forkedAt) return heir.id;
    return t < branch.forkedAt ? branch.parent : null;
  };
  const left = bookmarks.flatMap((bookmark) => {
    const on = bookmark.branch === branch.id ? sharedBy(bookmark.t) : bookmark.branch;
    return on === null ? [] : [{ ...bookmark, branch: on }];
  });
  return { names: others, bookmarks: left };
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
