/** The branches as a tree: in which order they stand, and which of them a bookmark is on. Pure. */
import type { BranchId, BranchInfo } from '../../engine/wire.ts';
import type { Bookmark } from './store.ts';

export interface Limb {
  readonly branch: BranchInfo;
  /** Which of all branches that the run has had it is, from 1: a name that does not change. */
  readonly number: number;
  /** The row of the branch that it grows from; null for a root. */
  readonly from: number | null;
}

/** All branches, each below the one that it grows from, the earlier forks last, so that no lines cross. */
export function treeOf(branches: readonly BranchInfo[]): readonly Limb[] {
  const limbs: Limb[] = [];
  const grow = (parent: BranchId | null, from: number | null): void => {
    const children = branches.filter((branch) => branch.parent === parent);
    for (const branch of children.toSorted((a, b) => b.forkedAt - a.forkedAt || a.id - b.id)) {
      const row = limbs.length;
      limbs.push({ branch, number: branch.id + 1, from });
      grow(branch.id, row);
    }
  };
  grow(null, null);
  return limbs;
}

/** The forks on the track of a branch: where others leave it, and where it has left one of them itself. */
export function forksOn(
  branches: readonly BranchInfo[],
  shown: BranchId,
): readonly Pick<BranchInfo, 'id' | 'forkedAt'>[] {
  return branches.filter(({ id, parent }) => parent !== null && (id === shown || parent === shown));
}

/** The bookmarks that are on a branch: its own, and those of its parents before it left them. */
export function bookmarksOn(
  bookmarks: readonly Bookmark[],
  branches: readonly BranchInfo[],
  shown: BranchId,
): readonly Bookmark[] {
  const until = new Map<BranchId, number>();
  let limit = Number.POSITIVE_INFINITY;
  for (let at = branches.find(({ id }) => id === shown); at; ) {
    until.set(at.id, limit);
    limit = Math.min(limit, at.forkedAt);
    const { parent } = at;
    at = parent === null ? undefined : branches.find(({ id }) => id === parent);
  }
  return bookmarks
    .filter(({ branch, t }) => t < (until.get(branch) ?? 0))
    .toSorted((a, b) => a.t - b.t || (a.index ?? 0) - (b.index ?? 0));
}
