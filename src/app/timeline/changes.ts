/** What readers do to branches and bookmarks from their lists, which are fetched when they are opened. */
import type { BranchId } from '../../engine/wire.ts';
import { getRun, player } from '../../player/index.ts';
import { graft, heirOf, type Pruned, prune } from './pruning.ts';
import { type Additions, additions, type Bookmark, change, useTimeline } from './store.ts';
import { remember, type Step, ways } from './undo.ts';

const NAME_MAX = 40;

/** Gives a branch a name; an empty one takes it back. */
export function nameBranch(id: BranchId, name: string): void {
  const { [String(id)]: _before, ...others } = useTimeline.getState().names;
  const trimmed = name.trim().slice(0, NAME_MAX);
  change({ names: trimmed === '' ? others : { ...others, [id]: trimmed } });
}

/** Deletes a branch; if it is on show, the one that it grew from takes its place, or else one that grew from it. */
export function removeBranch(id: BranchId): void {
  void player.atGoal(async () => {
    const { branches, branch } = getRun();
    const taken = prune(branches, id);
    if (!taken) return;
    const { parent } = taken.pruned.branch;
    const heir = branch === id ? (parent ?? heirOf(taken.pruned.children)?.id ?? taken.left[0]?.id ?? null) : null;
    const before = additions();
    const step: Step<'branch'> = {
      kind: 'branch',
      removed: 'branch',
      ...{ before, after: without(before, taken.pruned), pruned: taken.pruned, heir },
    };
    if (await takeOut(step)) remember(step, branches);
  });
}

ways.branch = async (step, isBack) => ((await (isBack ? putBack(step) : takeOut(step))) ? step : null);

async function takeOut({ pruned, heir, after }: Step<'branch'>): Promise<boolean> {
  const { branches, branch } = getRun();
  const taken = prune(branches, pruned.branch.id);
  if (!taken || !(await player.arrange(taken.left, heir ?? branch))) return false;
  useTimeline.setState(after);
  return true;
}

async function putBack({ pruned, heir, before }: Step<'branch'>): Promise<boolean> {
  const { branches, branch } = getRun();
  if (!(await player.arrange(graft(branches, pruned), heir === null ? branch : pruned.branch.id))) return false;
  useTimeline.setState(before);
  return true;
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
