/** One way back for what was done to the run and for what belongs to the page only. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openInstead, startAfresh } from '../../src/app/reopen.ts';
import {
  addBookmark,
  beginTimeline,
  bringBranchesBack,
  nameBranch,
  rememberHands,
  removeBranch,
  useTimeline,
} from '../../src/app/timeline/store.ts';
import { canRedo, canUndo, dismissLatest, latestStep, redo, undo, useSteps } from '../../src/app/timeline/undo.ts';
import type { BranchInfo } from '../../src/engine/wire.ts';
import { getRun, player, stores } from '../../src/player/index.ts';
import { arrangedFrom, tidyUpAgain } from '../../src/stage/hand/arranged.ts';
import { putPlaces, useHand } from '../../src/stage/hand/store.ts';
import { giveTogether } from '../../src/stage/hand/together.ts';

const before = stores.run.getState();

/** What the engine would say of one branch with so many commands, and so many that were taken back. */
let given: string[] = [];
let takenBack: string[] = [];
function tell(ids: readonly number[] = [0]): void {
  const commands = given.map((kind, k) => ({ at: k, kind }));
  const branches = ids.map(
    (id): BranchInfo => ({
      id,
      parent: id === 0 ? null : 0,
      forkedAt: 0,
      commands,
      given: commands,
      inherited: 0,
      canUndo: given.length > 0,
      canRedo: takenBack.length > 0,
    }),
  );
  stores.run.setState({ status: 'ready', branches });
}

function give(kind: string): void {
  given.push(kind);
  takenBack = [];
  tell();
}

/** Both kinds of state, to be compared. */
const state = () => JSON.stringify([given, useTimeline.getState().names]);

beforeEach(() => {
  given = [];
  takenBack = [];
  tell();
  beginTimeline({ nodes: ['S1'], seed: String(Math.random()) } as never);
  vi.spyOn(player, 'undo').mockImplementation(() => {
    const last = given.pop();
    if (last !== undefined) takenBack.push(last);
    tell();
  });
  vi.spyOn(player, 'redo').mockImplementation(() => {
    const next = takenBack.pop();
    if (next !== undefined) given.push(next);
    tell();
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  stores.run.setState(before, true);
  useHand.setState({ places: {} });
});

describe('undo and redo', () => {
  it('take back what was done last, whichever kind it is, and do it again in order', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }), fc.nat(), (kinds, more) => {
        given = [];
        takenBack = [];
        tell();
        beginTimeline({ nodes: ['S1'], seed: String(Math.random()) } as never);
        const states = [state()];
        for (const [k, toTheRun] of kinds.entries()) {
          if (toTheRun) give(`crash ${k}`);
          else nameBranch(0, `name ${k}`);
          states.push(state());
        }
        const back = more % (kinds.length + 1);
        for (let k = 0; k < back; k += 1) {
          expect(canUndo(useSteps.getState(), getRun())).toBe(true);
          undo();
          expect(state()).toBe(states[kinds.length - 1 - k]);
        }
        for (let k = back; k > 0; k -= 1) {
          expect(canRedo(useSteps.getState(), getRun())).toBe(true);
          redo();
          expect(state()).toBe(states[kinds.length + 1 - k]);
        }
        expect(canRedo(useSteps.getState(), getRun())).toBe(false);
      }),
    );
  });

  it('can do again what was taken back, though undo was asked for once more in vain', () => {
    nameBranch(0, 'first');
    undo();
    undo();
    expect(canRedo(useSteps.getState(), getRun())).toBe(true);
    redo();
    expect(useTimeline.getState().names).toEqual({ 0: 'first' });
  });

  it('do not do again what something new has taken the place of', () => {
    nameBranch(0, 'first');
    undo();
    give('crash');
    undo();
    redo();
    expect(given).toEqual(['crash']);
    expect(useTimeline.getState().names).toEqual({});
  });

  it('put nodes back where they were, one move after the other, and tidying up with them', () => {
    const end = rememberHands();
    const place = (x: number) => ({ S1: { x, y: 0.5, side: null } });
    for (const x of [0.1, 0.9]) {
      const { places } = useHand.getState();
      putPlaces('', place(x));
      arrangedFrom(places);
    }
    tidyUpAgain();
    expect(useHand.getState().places).toEqual({});
    undo();
    expect(useHand.getState().places).toEqual({ '': place(0.9) });
    undo();
    expect(useHand.getState().places).toEqual({ '': place(0.1) });
    redo();
    expect(useHand.getState().places).toEqual({ '': place(0.9) });
    // Nothing was moved: there is nothing to take back.
    const { done } = useSteps.getState();
    arrangedFrom(useHand.getState().places);
    expect(useSteps.getState().done).toBe(done);
    end();
  });

  it('bring back every branch that was put away, and show again the one that was on show', () => {
    const shown = vi.spyOn(player, 'showBranch').mockImplementation((branch) => stores.run.setState({ branch }));
    tell([0, 1, 2]);
    stores.run.setState({ branch: 2 });
    removeBranch(2);
    removeBranch(1);
    expect(useTimeline.getState().away).toEqual([2, 1]);
    expect(getRun().branch).toBe(0);
    undo();
    expect(useTimeline.getState().away).toEqual([2]);
    undo();
    expect(useTimeline.getState().away).toEqual([]);
    expect(shown.mock.calls.map(([id]) => id)).toEqual([0, 2]);
    redo();
    expect(getRun().branch).toBe(0);
    bringBranchesBack();
    expect(useTimeline.getState().away).toEqual([]);
    undo();
    expect(useTimeline.getState().away).toEqual([2]);
  });

  it('tell of what was put away until somebody wants to hear no more of it, or something is done to the run', () => {
    tell([0, 1]);
    const told = () => latestStep(useSteps.getState(), getRun().branches);
    removeBranch(1);
    expect(told()?.removed).toBe('branch');
    dismissLatest();
    expect(useSteps.getState().dismissed).toBe(told());
    expect(canUndo(useSteps.getState(), getRun())).toBe(true);
    give('crash');
    expect(told()).toBeNull();
  });

  it('bring back what was done by hand to a run that was started afresh, and start it afresh again', async () => {
    const header = { nodes: ['S1'], seed: 'a' } as never;
    stores.run.setState({ header });
    const reset = vi.spyOn(player, 'reset').mockImplementation(async () => {
      given = [];
      tell();
      return true;
    });
    const open = vi.spyOn(player, 'open').mockImplementation(async (_, opening) => {
      stores.run.setState({ branches: opening?.branches ?? [] });
      return true;
    });
    give('crash');
    const { branches } = getRun();
    await startAfresh();
    expect(getRun().branches[0]?.given).toEqual([]);
    undo();
    expect(open).toHaveBeenCalledWith(header, expect.objectContaining({ branches }));
    expect(canRedo(useSteps.getState(), getRun())).toBe(true);
    redo();
    expect(reset).toHaveBeenCalledTimes(2);
    expect(getRun().branches[0]?.given).toEqual([]);
    expect(canUndo(useSteps.getState(), getRun())).toBe(true);
  });

  describe('across runs', () => {
    const former = { nodes: ['S1'], seed: 'former' } as never;
    const other = { nodes: ['S1', 'S2'], seed: 'other' } as never;
    let open: ReturnType<typeof vi.spyOn>;

    beforeEach(() => {
      open = vi.spyOn(player, 'open').mockImplementation(async (header, opening) => {
        stores.run.setState({ status: 'loading' });
        await Promise.resolve();
        given = [];
        tell();
        stores.run.setState({ header, branch: opening?.branch ?? 0 });
        if (opening?.branches) stores.run.setState({ branches: opening.branches });
        stores.playhead.setState({ t: opening?.start_us ?? 0 });
        // What the page does when another run is on show.
        beginTimeline(header);
        return true;
      });
      stores.run.setState({ header: former });
      beginTimeline(former);
    });
    const arrival = (header: unknown) =>
      vi.waitFor(() => {
        expect(getRun().header).toBe(header);
        expect(useTimeline.getState().of).toBe(header);
      });

    it('bring back a run in whose place another was opened, with branches, bookmarks and place in time', async () => {
      tell([0, 1, 2]);
      give('crash');
      tell([0, 1]);
      stores.run.setState({ branch: 1 });
      stores.playhead.setState({ t: 3_000_000 });
      addBookmark();
      nameBranch(1, 'S2 is down');
      const { branches } = getRun();
      const { names, bookmarks } = useTimeline.getState();
      await openInstead(other, { play: true });
      expect(useTimeline.getState()).toMatchObject({ names: {}, bookmarks: [] });
      expect(canUndo(useSteps.getState(), getRun())).toBe(true);

      undo();
      await arrival(former);
      await vi.waitFor(() => expect(useTimeline.getState()).toMatchObject({ names, bookmarks }));
      expect(getRun()).toMatchObject({ branches, branch: 1 });
      expect(open).toHaveBeenLastCalledWith(former, expect.objectContaining({ start_us: 3_000_000 }));
      // What was done before can be taken back as before.
      undo();
      expect(useTimeline.getState()).toMatchObject({ names: {}, bookmarks });
      redo();
      expect(useTimeline.getState()).toMatchObject({ names, bookmarks });

      stores.playhead.setState({ t: 4_000_000 });
      redo();
      await arrival(other);
      expect(useTimeline.getState()).toMatchObject({ names: {}, bookmarks: [] });
      // Each is as it was left.
      await vi.waitFor(() => expect(canUndo(useSteps.getState(), getRun())).toBe(true));
      undo();
      await arrival(former);
      expect(open).toHaveBeenLastCalledWith(former, expect.objectContaining({ start_us: 4_000_000 }));
      await vi.waitFor(() => expect(useTimeline.getState()).toMatchObject({ names, bookmarks }));
    });

    it('take nothing back while a run is being opened', async () => {
      nameBranch(0, 'named');
      await openInstead(other, {});
      undo();
      // The former run is not there yet.
      undo();
      await arrival(former);
      await vi.waitFor(() => expect(useTimeline.getState().names).toEqual({ 0: 'named' }));
    });

    it('do not lead to a trace: nothing here could make it again', async () => {
      stores.run.setState({ header: { nodes: ['S1'], imported: {} } as never });
      await openInstead(other, {});
      expect(useSteps.getState().done).toEqual([]);
    });
  });

  describe('what one gesture does in several commands', () => {
    let end = () => {};
    beforeEach(() => {
      end = rememberHands();
      stores.run.setState({ branch: 0 });
      vi.spyOn(player, 'give').mockImplementation(async ({ kind }) => {
        if (kind === 'refused') return false;
        give(kind);
        return true;
      });
    });
    afterEach(() => end());
    const cuts = (...kinds: string[]) => kinds.map((kind) => ({ kind }));
    /** Commands under way are given. */
    const done = () => new Promise((resolve) => setTimeout(resolve));

    it('is taken back by one step and done again by one, also between others', async () => {
      give('crash');
      giveTogether(cuts('a', 'b', 'c'));
      await done();
      give('heal');
      undo();
      expect(given).toEqual(['crash', 'a', 'b', 'c']);
      undo();
      expect(given).toEqual(['crash']);
      undo();
      expect(given).toEqual([]);
      redo();
      redo();
      expect(given).toEqual(['crash', 'a', 'b', 'c']);
      redo();
      expect(given).toEqual(['crash', 'a', 'b', 'c', 'heal']);
    });

    it('is taken back whole though it is still being done', async () => {
      giveTogether(cuts('a', 'b', 'c'));
      undo();
      await done();
      expect(given).toEqual([]);
      redo();
      expect(given).toEqual(['a', 'b', 'c']);
    });

    it('is what was not refused', async () => {
      give('crash');
      giveTogether(cuts('a', 'b', 'refused', 'c'));
      await done();
      undo();
      expect(given).toEqual(['crash']);
    });

    it('is of its branch: on another one command is taken back', async () => {
      give('crash');
      giveTogether(cuts('a', 'b'));
      await done();
      tell([0, 1]);
      stores.run.setState({ branch: 1 });
      undo();
      expect(given).toEqual(['crash', 'a']);
    });

    it('does not count for what was given in its place', async () => {
      giveTogether(cuts('a', 'b'));
      await done();
      undo();
      give('c');
      give('d');
      undo();
      undo();
      redo();
      expect(given).toEqual(['c']);
    });
  });
});
