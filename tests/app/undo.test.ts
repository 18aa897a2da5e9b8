/** One way back for what was done to the run and for what belongs to the page only. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bringBranchesBack, nameBranch, removeBranch } from '../../src/app/timeline/changes.ts';
import { beginTimeline, rememberHands, useTimeline } from '../../src/app/timeline/store.ts';
import { canRedo, canUndo, dismissLatest, latestStep, redo, undo, useSteps } from '../../src/app/timeline/undo.ts';
import { getRun, player, stores } from '../../src/player/index.ts';
import { arrangedFrom, tidyUpAgain } from '../../src/stage/hand/arranged.ts';
import { putPlaces, useHand } from '../../src/stage/hand/store.ts';
import { giveTogether } from '../../src/stage/hand/together.ts';
import { standIn } from './engine-stand-in.ts';

const engine = standIn();

beforeEach(() => beginTimeline({ nodes: ['S1'], seed: String(Math.random()) } as never));

/** Both kinds of state, to be compared. */
const state = () => JSON.stringify([engine.given(), useTimeline.getState().names]);

describe('undo and redo', () => {
  it('take back what was done last, whichever kind it is, and do it again in order', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }), fc.nat(), (kinds, more) => {
        engine.begin();
        beginTimeline({ nodes: ['S1'], seed: String(Math.random()) } as never);
        const states = [state()];
        for (const [k, toTheRun] of kinds.entries()) {
          if (toTheRun) engine.give(`crash ${k}`);
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
    engine.give('crash');
    undo();
    redo();
    expect(engine.given()).toEqual(['crash']);
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
    const shown: number[] = [];
    vi.spyOn(player, 'showBranch').mockImplementation((branch, instead = getRun().branch) => {
      if (instead !== getRun().branch) return;
      shown.push(branch);
      stores.run.setState({ branch });
    });
    engine.tell([0, 1, 2]);
    stores.run.setState({ branch: 2 });
    removeBranch(2);
    removeBranch(1);
    expect(useTimeline.getState().away).toEqual([2, 1]);
    expect(getRun().branch).toBe(0);
    undo();
    expect(useTimeline.getState().away).toEqual([2]);
    undo();
    expect(useTimeline.getState().away).toEqual([]);
    expect(shown).toEqual([0, 2]);
    redo();
    expect(getRun().branch).toBe(0);
    bringBranchesBack();
    expect(useTimeline.getState().away).toEqual([]);
    undo();
    expect(useTimeline.getState().away).toEqual([2]);
  });

  it('tell of what was put away until somebody wants to hear no more of it, or something is done to the run', () => {
    engine.tell([0, 1]);
    const told = () => latestStep(useSteps.getState(), getRun());
    removeBranch(1);
    expect(told()?.removed).toBe('branch');
    dismissLatest();
    expect(useSteps.getState().dismissed).toBe(told());
    expect(canUndo(useSteps.getState(), getRun())).toBe(true);
    engine.give('crash');
    expect(told()).toBeNull();
  });

  describe('what one gesture does in several commands', () => {
    let end = () => {};
    beforeEach(() => {
      end = rememberHands();
      stores.run.setState({ branch: 0 });
      vi.spyOn(player, 'giveAll').mockImplementation((find, done) => engine.giveAll(find, done));
    });
    afterEach(() => end());
    const cuts =
      (...kinds: string[]) =>
      () =>
        kinds.map((kind) => ({ kind }));
    /** Commands under way are given. */
    const done = () => new Promise((resolve) => setTimeout(resolve));

    it('is taken back by one step and done again by one, also between others', async () => {
      engine.give('crash');
      giveTogether(cuts('a', 'b', 'c'));
      await done();
      engine.give('heal');
      undo();
      expect(engine.given()).toEqual(['crash', 'a', 'b', 'c']);
      undo();
      expect(engine.given()).toEqual(['crash']);
      undo();
      expect(engine.given()).toEqual([]);
      redo();
      redo();
      expect(engine.given()).toEqual(['crash', 'a', 'b', 'c']);
      redo();
      expect(engine.given()).toEqual(['crash', 'a', 'b', 'c', 'heal']);
    });

    it('is what was not refused', async () => {
      engine.give('crash');
      giveTogether(cuts('a', 'b', 'refused', 'c'));
      await done();
      undo();
      expect(engine.given()).toEqual(['crash']);
    });

    it('is nothing where the first was refused: what was done before is taken back, single or together', async () => {
      engine.give('crash');
      giveTogether(cuts('refused', 'b'));
      await done();
      expect(useSteps.getState().done).toEqual([]);
      giveTogether(cuts('a', 'b'));
      await done();
      giveTogether(cuts('refused', 'c'));
      await done();
      undo();
      expect(engine.given()).toEqual(['crash']);
      undo();
      expect(engine.given()).toEqual([]);
    });

    it('is done again whole though something was done on the page since', async () => {
      giveTogether(cuts('a', 'b'));
      await done();
      undo();
      nameBranch(0, 'named');
      redo();
      expect(engine.given()).toEqual(['a', 'b']);
      undo();
      expect(engine.given()).toEqual([]);
      undo();
      expect(useTimeline.getState().names).toEqual({});
    });

    it('is not offered again where the engine knows no more of it', async () => {
      giveTogether(cuts('a', 'b'));
      await done();
      undo();
      engine.forget();
      expect(canRedo(useSteps.getState(), getRun())).toBe(false);
    });

    it('is forgotten in the end', async () => {
      for (let k = 0; k < 205; k += 1) {
        giveTogether(cuts('a', 'b'));
        await done();
      }
      // All that is kept of it, and what else is kept of the page.
      const kept = Object.values(useSteps.getState()).map((part) => Object.keys(part ?? {}).length);
      expect(Math.max(...kept)).toBe(200);
    });

    it('is of its branch: on another one command is taken back', async () => {
      engine.give('crash');
      giveTogether(cuts('a', 'b'));
      await done();
      engine.tell([0, 1]);
      stores.run.setState({ branch: 1 });
      undo();
      expect(engine.given()).toEqual(['crash', 'a']);
    });

    it('does not count for what was given in its place', async () => {
      giveTogether(cuts('a', 'b'));
      await done();
      undo();
      engine.give('c');
      engine.give('d');
      undo();
      undo();
      redo();
      expect(engine.given()).toEqual(['c']);
    });
  });
});
