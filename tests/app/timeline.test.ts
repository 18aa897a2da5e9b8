/** The tree of branches, and what a reader adds to a run. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { branchName } from '../../src/app/timeline/branch-list.tsx';
import { nameBookmark, nameBranch, removeBookmark } from '../../src/app/timeline/changes.ts';
import { beginTimeline, useTimeline } from '../../src/app/timeline/store.ts';
import { bookmarksOn, forksOn, treeOf } from '../../src/app/timeline/tree.ts';
import { redo, undo } from '../../src/app/timeline/undo.ts';
import type { BranchInfo } from '../../src/engine/wire.ts';
import { makeText } from '../../src/localization/text.ts';
import { stores } from '../../src/player/index.ts';
import { stringsOf } from '../localization/files.ts';

function branch(id: number, parent: number | null, forkedAt: number): BranchInfo {
  return { id, parent, forkedAt, commands: [], given: [], inherited: 0, canUndo: true, canRedo: false };
}

/** 0 ─┬─ 1 (from 5) ── 3 (from 8), and 0 ── 2 (from 2). */
const BRANCHES = [branch(0, null, 0), branch(1, 0, 5), branch(2, 0, 2), branch(3, 1, 8)];

describe('the name of a branch', () => {
  const text = makeText('en', stringsOf('en'), () => {});
  const named = (names: Readonly<Record<string, string>>) =>
    treeOf(BRANCHES).map((limb) => branchName(limb, names, text));

  it('is the one that it was given, or else its number among all', () => {
    expect(named({})).toEqual(['main', 'branch 2', 'branch 4', 'branch 3']);
    expect(named({ '0': 'As it went', '3': 'S3 is down' })).toEqual([
      'As it went',
      'branch 2',
      'S3 is down',
      'branch 3',
    ]);
  });
});

describe('the tree of branches', () => {
  const rows = (branches: readonly BranchInfo[]) =>
    treeOf(branches).map(({ branch: { id }, from }) => [id, from] as const);

  it('has each branch below the one that it grows from, later forks first', () => {
    expect(rows(BRANCHES)).toEqual([
      [0, null],
      [1, 0],
      [3, 1],
      [2, 0],
    ]);
    expect(rows(BRANCHES.filter(({ id }) => id < 1))).toEqual([[0, null]]);
  });

  it('numbers branches by when they were made, whatever was deleted', () => {
    expect(treeOf(BRANCHES.filter(({ id }) => id !== 2)).map(({ number }) => number)).toEqual([1, 2, 4]);
  });
});

describe('forks on the track', () => {
  const on = (shown: number) =>
    forksOn(BRANCHES, shown)
      .map(({ id }) => id)
      .toSorted();

  it('are those of the branches that leave the one on show, and its own', () => {
    expect(on(0)).toEqual([1, 2]);
    expect(on(1)).toEqual([1, 3]);
    expect(on(3)).toEqual([3]);
  });
});

describe('bookmarks', () => {
  const mark = (id: number, on: number, t: number) => ({ id, branch: on, t, name: '' });
  const MARKS = [mark(1, 0, 9), mark(2, 0, 1), mark(3, 1, 6), mark(4, 1, 9), mark(5, 2, 3)];
  const on = (shown: number) => bookmarksOn(MARKS, BRANCHES, shown).map(({ id }) => id);

  it('are on their own branch, and on those that share that past', () => {
    expect(on(0)).toEqual([2, 1]);
    expect(on(1)).toEqual([2, 3, 4]);
    expect(on(3)).toEqual([2, 3]);
    expect(on(2)).toEqual([2, 5]);
    expect(on(7)).toEqual([]);
  });
});

describe('what is added to a run', () => {
  const header = { nodes: ['S1'] } as never;
  const bookmark = { id: 1, branch: 0, t: 5, name: 'here' };

  beforeEach(() => {
    stores.run.setState({ status: 'ready' });
    beginTimeline(header, { names: {}, bookmarks: [bookmark] });
  });
  afterEach(() => stores.run.setState({ status: 'loading' }));

  it('is named, shortly, and loses its name again', () => {
    nameBranch(2, `  ${'x'.repeat(60)} `);
    expect(useTimeline.getState().names).toEqual({ 2: 'x'.repeat(40) });
    nameBranch(2, ' ');
    expect(useTimeline.getState().names).toEqual({});
    nameBookmark(1, ' elected ');
    expect(useTimeline.getState().bookmarks[0]?.name).toBe('elected');
  });

  it('that is left with the name that it has is no step, and what was taken back can still be done again', async () => {
    nameBranch(2, 'S3 is down');
    nameBookmark(1, 'elected');
    undo();
    expect(useTimeline.getState().bookmarks).toEqual([bookmark]);
    nameBookmark(1, bookmark.name);
    nameBranch(2, 'S3 is down');
    redo();
    await vi.waitFor(() => expect(useTimeline.getState().bookmarks[0]?.name).toBe('elected'));
  });

  it('comes back after it was taken away, and goes again', async () => {
    removeBookmark(bookmark);
    expect(useTimeline.getState().bookmarks).toEqual([]);
    undo();
    expect(useTimeline.getState().bookmarks).toEqual([bookmark]);
    redo();
    await vi.waitFor(() => expect(useTimeline.getState().bookmarks).toEqual([]));
  });

  it('goes with its run, and what is none of it is not taken for it', () => {
    beginTimeline(header);
    expect(useTimeline.getState().bookmarks).toHaveLength(1);
    beginTimeline({ nodes: ['S2'] } as never);
    expect(useTimeline.getState().bookmarks).toEqual([]);
    beginTimeline(header, { names: 3, bookmarks: [] });
    expect(useTimeline.getState().names).toEqual({});
  });
});
