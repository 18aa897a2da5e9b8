/** Branches that are deleted and come back, on a real history: what counts, what is kept, and that nothing is changed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import raft from '../../src/algorithms/raft/index.ts';
import { graft, type Pruned, prune } from '../../src/app/timeline/pruning.ts';
import { traceLine } from '../../src/kernel/digest.ts';
import { type Growth, History } from '../../src/kernel/history.ts';
import { BRANCHES_MAX } from '../../src/kernel/limits.ts';
import { headerOf } from '../runs.ts';

const END_us = 400_000;
const header = headerOf(raft, { load: 50, nodes: 3 });

function linesOf(history: History<any>, branch: number): readonly string[] {
  return history.eventsFrom(branch, 0, history.indexAt(branch, END_us) + 1).events.map(traceLine);
}

/** What a branch is if nothing but its commands is known. */
const straight = new Map<string, readonly string[]>();
function linesOfCommands(commands: readonly unknown[]): readonly string[] {
  const key = JSON.stringify(commands);
  const lines = straight.get(key) ?? linesOf(new History(raft, { ...header, commands: commands as never }), 0);
  straight.set(key, lines);
  return lines;
}

const remove = (history: History<any>, id: number): Pruned | null => {
  const taken = prune(history.branches(), id);
  if (taken) expect(history.arrange(structuredClone(taken.left))).toBeNull();
  return taken?.pruned ?? null;
};
const bringBack = (history: History<any>, pruned: Pruned) =>
  expect(history.arrange(structuredClone(graft(history.branches(), pruned)))).toBeNull();

/** Without what was taken back and is still known to be possible again. */
const plain = (text: string) => text.replace(/,"takenBack":.*?(?=,"commands")/g, '').replace(/"can\w+":\w+/g, '');

const at = fc.integer({ min: 1, max: END_us });
const act = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('fork' as const), branch: fc.nat(63), at }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('give' as const), branch: fc.nat(63), at }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('delete' as const), branch: fc.nat(63), at }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('undo' as const), branch: fc.nat(63), at }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('redo' as const), branch: fc.nat(63), at }) },
);

describe('a branch that is deleted', () => {
  it('is gone, and comes back just as it was; all others stay what their commands say', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 14 }), fc.integer({ min: 20, max: 200 }), (acts, spacing) => {
        const history = new History(raft, header, { spacing });
        /** As the page's own steps: newest last. What was there before each, and after it. */
        const done: { pruned: Pruned | null; on: number; before: string; after: string }[] = [];
        let undone: typeof done = [];
        const state = () => JSON.stringify(history.branches());
        const record = (on: number, pruned: Pruned | null, before: string) => {
          done.push({ pruned, on, before, after: state() });
          undone = [];
        };
        for (const { kind, branch, at: when } of acts) {
          const before = state();
          const all = history.branches();
          const { id } = all[branch % all.length] as Growth;
          const living = all.length;
          if (kind === 'fork' || kind === 'give') {
            const loss = { at: when, kind: 'link', loss: (when % 10) / 20 };
            const edit = history.give(id, loss, kind === 'fork' ? END_us + 1 : 0);
            if ('branch' in edit) record(edit.branch, null, before);
            expect(history.branches()).toHaveLength(living + Number(kind === 'fork'));
          } else if (kind === 'delete') {
            const pruned = remove(history, id);
            if (pruned) record(id, pruned, before);
            expect(history.branches()).toHaveLength(Math.max(1, living - 1));
            expect(history.has(id)).toBe(living === 1);
          } else if (kind === 'undo') {
            const last = done.pop();
            if (!last) continue;
            if (last.pruned) bringBack(history, last.pruned);
            else history.undo(last.on);
            undone.push(last);
            const whole = (text: string) => (JSON.parse(text) as Growth[]).find((one) => one.id === last.on);
            if (last.pruned) expect(whole(state())).toEqual(whole(last.before));
            expect(plain(state())).toBe(plain(last.before));
          } else {
            const next = undone.pop();
            if (!next) continue;
            const parent = (JSON.parse(next.after) as Growth[]).find((one) => one.id === next.on)?.parent;
            if (next.pruned) remove(history, next.pruned.branch.id);
            else history.redo(history.has(next.on) ? next.on : (parent ?? 0));
            done.push(next);
            expect(plain(state())).toBe(plain(next.after));
          }
          for (const { inherited, given, parent } of history.branches()) {
            expect(inherited).toBeLessThanOrEqual(given.length);
            expect(parent === null || history.has(parent)).toBe(true);
          }
        }
        for (const { id, commands } of history.branches())
          expect(linesOf(history, id)).toEqual(linesOfCommands(commands));
      }),
      { numRuns: 150 },
    );
  });

  it('does not count: however many are made and deleted, another can be made', () => {
    const history = new History(raft, header);
    const fork = (id = 0) => history.give(id, { at: 1_000, kind: 'heal' }, END_us);
    for (let k = 1; k <= 3 * BRANCHES_MAX; k += 1) {
      expect(fork()).toMatchObject({ branch: k });
      remove(history, k);
    }
    for (let k = 1; k < BRANCHES_MAX; k += 1) expect(fork()).toMatchObject({ branch: 3 * BRANCHES_MAX + k });
    expect(fork()).toMatchObject({ problem: { code: 'too-many-branches' } });
    const pruned = remove(history, 3 * BRANCHES_MAX + 1) as Pruned;
    expect(fork()).toMatchObject({ branch: 4 * BRANCHES_MAX });
    // There is no room for it now.
    expect(history.arrange(graft(history.branches(), pruned))?.code).toBe('too-many-branches');
    expect(history.has(pruned.branch.id)).toBe(false);
  });

  it('does not count when its command is taken back either, and is refused again where there is no room', () => {
    const history = new History(raft, header);
    const fork = (id: number) => history.give(id, { at: 1_000, kind: 'heal' }, END_us);
    for (let k = 1; k < BRANCHES_MAX; k += 1) fork(0);
    history.undo(BRANCHES_MAX - 1);
    expect(fork(1)).toMatchObject({ branch: BRANCHES_MAX });
    expect(history.redo(0)).toMatchObject({ problem: { code: 'too-many-branches' } });
    remove(history, 1);
    expect(history.redo(0)).toMatchObject({ branch: BRANCHES_MAX - 1 });
  });

  it('leaves nothing behind: neither keyframes nor milestones', () => {
    const history = new History(raft, header, { spacing: 10 });
    history.give(0, { at: 1_000, kind: 'heal' }, END_us);
    history.extend(1, { events: 2_000 });
    remove(history, 1);
    const { all } = history as unknown as { all: Map<number, unknown> };
    expect([...all.keys()]).toEqual([0]);
    expect(() => history.milestones(1)).toThrow(RangeError);
  });

  it('leaves its place to the child that left it last; the others have left that one', () => {
    const branch = (id: number, parent: number | null, forkedAt: number, inherited: number): Growth => ({
      id,
      parent,
      forkedAt,
      inherited,
      given: Array.from({ length: inherited + 1 }, (_, k) => ({ at: k, kind: 'heal' })),
    });
    const before = [
      branch(0, null, 0, 0),
      branch(1, 0, 5, 0),
      branch(2, 1, 7, 1),
      branch(3, 1, 9, 1),
      branch(4, 2, 8, 2),
    ];
    const { left, pruned } = prune(before, 1) as NonNullable<ReturnType<typeof prune>>;
    const origins = (all: readonly Growth[]) =>
      all.map(({ id, parent, forkedAt, inherited }) => [id, parent, forkedAt, inherited]);
    expect(origins(left)).toEqual([
      [0, null, 0, 0],
      [2, 3, 7, 1],
      [3, 0, 5, 0],
      [4, 2, 8, 2],
    ]);
    expect(graft(left, pruned)).toEqual(before);
    const root = prune(before, 0) as NonNullable<ReturnType<typeof prune>>;
    expect(origins(root.left)[0]).toEqual([1, null, 0, 0]);
    // Where what it grew from is gone as well, it stands by itself.
    expect(
      origins(
        graft(
          root.left.filter(({ id }) => id !== 1),
          pruned,
        ),
      )[0],
    ).toEqual([1, null, 0, 0]);
  });
});
