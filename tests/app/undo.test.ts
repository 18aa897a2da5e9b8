/** One way back for what was done to the run and for what belongs to the page only. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nameBranch, removeBookmark, removeBranch } from '../../src/app/timeline/changes.ts';
import { readSteps } from '../../src/app/timeline/kept-steps.ts';
import { addBookmark, additions, beginTimeline, rememberHands, useTimeline } from '../../src/app/timeline/store.ts';
import {
  canRedo,
  canUndo,
  dismissLatest,
  forgetSteps,
  latestStep,
  redo,
  rememberAgain,
  stepsToKeep,
  undo,
  useSteps,
} from '../../src/app/timeline/undo.ts';
import { getRun, player, stores } from '../../src/player/index.ts';
import { arrangedFrom, tidyUpAgain } from '../../src/stage/hand/arranged.ts';
import { putPlaces, useHand } from '../../src/stage/hand/store.ts';
import { giveTogether } from '../../src/stage/hand/together.ts';
import { standIn } from './engine-stand-in.ts';

const engine = standIn();

beforeEach(() => beginTimeline({ nodes: ['S1'], seed: String(Math.random()) } as never));

/** Both kinds of state, to be compared. */
const state = () => JSON.stringify([engine.given(), useTimeline.getState().names]);

/** What a page has that was loaded again, and has read what the one before kept. */
async function loadAgain(kept: unknown = stepsToKeep()): Promise<void> {
  const text = JSON.parse(JSON.stringify(kept));
  const added = additions();
  const header = { ...useTimeline.getState().of } as never;
  stores.run.setState({ header });
  expect(stepsToKeep()).toEqual({ done: [], undone: [] });
  beginTimeline(header, added);
  await rememberAgain(text, Promise.resolve(readSteps(text)));
}

describe('steps that are kept when the page is loaded again', () => {
  it('lead back and forth as before, whatever was done, and wherever it was loaded', async () => {
    const deed = fc.constantFrom('run', 'name', 'place', 'bookmark', 'together', 'undo', 'redo', 'load');
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 14 }), async (deeds) => {
        const end = rememberHands();
        vi.spyOn(player, 'giveAll').mockImplementation((find, done) => engine.giveAll(find, done));
        const settled = () => new Promise((resolve) => setTimeout(resolve));
        const outcome = async (isLoaded: boolean) => {
          engine.begin();
          useHand.setState({ places: {} });
          stores.run.setState({ header: { nodes: ['S1'], seed: String(Math.random()) } as never });
          const whole = () => {
            const { bookmarks, names } = useTimeline.getState();
            return JSON.stringify([engine.given(), names, bookmarks, useHand.getState().places]);
          };
          const story: string[] = [];
          for (const [k, what] of [...deeds, ...deeds.map(() => 'undo'), ...deeds.map(() => 'redo')].entries()) {
            if (what === 'run') engine.give(`crash ${k}`);
            if (what === 'name') nameBranch(0, `name ${k}`);
            if (what === 'bookmark') {
              stores.playhead.setState({ t: k });
              addBookmark();
            }
            if (what === 'place') {
              const { places } = useHand.getState();
              putPlaces('', { S1: { x: k / 100, y: 0.5, side: null } });
              arrangedFrom(places);
            }
            if (what === 'together') {
              giveTogether(() => [{ kind: `a ${k}` }, { kind: `b ${k}` }]);
              await settled();
            }
            if (what === 'undo') undo();
            if (what === 'redo') redo();
            if (what === 'load' && isLoaded) await loadAgain();
            story.push(whole());
          }
          return story;
        };
        expect(await outcome(true)).toEqual(await outcome(false));
        end();
      }),
      { numRuns: 40 },
    );
  });

  it('are the latest, as far as there is room, and are kept again before they have been understood', async () => {
    for (let k = 0; k < 150; k += 1) nameBranch(0, `${k} ${'x'.repeat(30)}`);
    const kept = stepsToKeep();
    expect(JSON.stringify(kept).length).toBeLessThan(70_000);
    useTimeline.setState({ names: Object.fromEntries(Array.from({ length: 40 }, (_, k) => [k, 'x'.repeat(40)])) });
    for (let k = 0; k < 150; k += 1) nameBranch(0, `${k} ${'x'.repeat(30)}`);
    const text = JSON.stringify(stepsToKeep());
    expect(text.length).toBeLessThan(70_000);
    expect(text).toContain('149 x');
    expect(text).not.toContain('"100 x');
    const never = rememberAgain(kept, new Promise(() => {}));
    expect(stepsToKeep()).toBe(kept);
    void never;
  });

  describe('until they have been understood', () => {
    let understand = () => {};
    /** A page that was loaded again after a command was given and then a branch named. */
    const loadSlowly = (more = () => {}) => {
      engine.give('crash');
      nameBranch(0, 'named');
      more();
      const kept = stepsToKeep();
      const header = { ...useTimeline.getState().of } as never;
      stores.run.setState({ header });
      beginTimeline(header, { names: { 0: 'named' }, bookmarks: [] });
      const steps = readSteps(kept);
      const read = rememberAgain(kept, new Promise((resolve) => (understand = () => resolve(steps))));
      return async () => {
        understand();
        await read;
        await new Promise((resolve) => setTimeout(resolve));
      };
    };

    it('nothing is taken back in their place', async () => {
      const understood = loadSlowly();
      undo();
      expect([engine.given(), useTimeline.getState().names]).toEqual([['crash'], { 0: 'named' }]);
      await understood();
      expect([engine.given(), useTimeline.getState().names]).toEqual([['crash'], {}]);
    });

    it('nothing is done again in their place', async () => {
      const understood = loadSlowly(() => {
        engine.give('heal');
        undo();
        nameBranch(0, 'again');
        undo();
      });
      redo();
      expect([engine.given(), useTimeline.getState().names]).toEqual([['crash'], { 0: 'named' }]);
      await understood();
      expect([engine.given(), useTimeline.getState().names]).toEqual([['crash'], { 0: 'again' }]);
    });

    it('nothing is taken back of another run that has come by then', async () => {
      const understood = loadSlowly();
      undo();
      stores.run.setState({ header: { nodes: ['S2'] } as never });
      nameBranch(0, 'of the other');
      await understood();
      expect(useTimeline.getState().names).toEqual({ 0: 'of the other' });
      expect(useSteps.getState().done).toHaveLength(1);
    });

    it('nothing is taken back while another run is being opened', async () => {
      const understood = loadSlowly();
      undo();
      stores.run.setState({ status: 'loading' });
      await understood();
      expect(useTimeline.getState().names).toEqual({ 0: 'named' });
    });
  });

  it('are nothing where they are rubbish, and then harm nothing', async () => {
    nameBranch(0, 'named');
    removeBranch(0);
    const whole = JSON.stringify(stepsToKeep());
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.nat(), async (rubbish, at) => {
        const parts = whole.split(/(?<=[:,[])(?=["\d{[n])/);
        parts[at % parts.length] = `${JSON.stringify(rubbish)}${/[,\]}]*$/.exec(parts[at % parts.length] ?? '')?.[0]}`;
        let kept: unknown = rubbish;
        try {
          kept = JSON.parse(parts.join(''));
        } catch {
          // Then it is rubbish through and through.
        }
        forgetSteps();
        await rememberAgain(kept, Promise.resolve(readSteps(kept)));
        undo();
        redo();
        const { names, bookmarks } = useTimeline.getState();
        expect([typeof names, Array.isArray(bookmarks)]).toEqual(['object', true]);
      }),
    );
    await rememberAgain(1, Promise.reject(new Error('not to be had')));
    expect(stepsToKeep()).not.toBe(1);
  });
});

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

  describe('bring back branches that were deleted', () => {
    const mark = (id: number, branch: number, t: number) => ({ id, branch, t, name: '' });
    const ADDED = { names: { 1: 'one', 2: 'two' }, bookmarks: [mark(1, 1, 3), mark(2, 1, 9), mark(3, 2, 9)] };
    beforeEach(() => {
      vi.spyOn(player, 'arrange').mockImplementation(async (wanted, shown) => {
        await Promise.resolve();
        stores.run.setState({ branches: wanted as never, branch: shown });
        return true;
      });
      engine.tell([0, 1, 2]);
      // 2 has left 1 at 5.
      stores.run.setState(({ branches }) => ({
        branch: 2,
        branches: branches.map((one) => ({
          ...one,
          parent: one.id === 0 ? null : one.id - 1,
          forkedAt: Math.max(0, one.id * 5 - 5),
        })),
      }));
      useTimeline.setState(ADDED);
    });
    const plain = () => getRun().branches.map(({ id, parent, forkedAt }) => [id, parent, forkedAt]);
    const added = () => {
      const { names, bookmarks } = useTimeline.getState();
      return { names, bookmarks };
    };
    const settled = () => new Promise((resolve) => setTimeout(resolve));

    it('one after the other, with names and bookmarks, and show again the one that was on show', async () => {
      const first = plain();
      removeBranch(2);
      await settled();
      expect(plain()).toEqual(first.slice(0, 2));
      expect(getRun().branch).toBe(1);
      expect(added()).toEqual({ names: { 1: 'one' }, bookmarks: [mark(1, 1, 3), mark(2, 1, 9)] });
      removeBranch(1);
      await settled();
      expect([plain(), getRun().branch, added()]).toEqual([first.slice(0, 1), 0, { names: {}, bookmarks: [] }]);
      undo();
      await settled();
      expect([plain(), getRun().branch]).toEqual([first.slice(0, 2), 1]);
      undo();
      await settled();
      expect([plain(), getRun().branch, added()]).toEqual([first, 2, ADDED]);
      redo();
      await settled();
      expect([plain(), getRun().branch]).toEqual([first.slice(0, 2), 1]);
    });

    it('and what grew from one has its place, and the bookmarks of the past that it shares, until then', async () => {
      removeBranch(1);
      await settled();
      expect(getRun().branch).toBe(2);
      expect(plain()).toEqual([
        [0, null, 0],
        [2, 0, 0],
      ]);
      expect(added()).toEqual({ names: { 2: 'two' }, bookmarks: [mark(1, 2, 3), mark(3, 2, 9)] });
      undo();
      await settled();
      expect(added()).toEqual(ADDED);
      expect(getRun().branch).toBe(2);
    });

    it('and go again, whichever branch is on show by then', async () => {
      const first = plain();
      const others = first.slice(0, 2);
      const at = async (step: () => void) => {
        step();
        await settled();
        return [plain(), getRun().branch];
      };
      const show = (branch: number) => stores.run.setState({ branch });
      show(0);
      expect(await at(() => removeBranch(2))).toEqual([others, 0]);
      expect(await at(undo)).toEqual([first, 0]);
      show(2);
      expect(await at(redo)).toEqual([others, 1]);
      expect(await at(undo)).toEqual([first, 2]);
      show(0);
      expect(await at(redo)).toEqual([others, 0]);
      expect(await at(undo)).toEqual([first, 0]);
    });

    it('but never delete the only one', async () => {
      engine.tell([0]);
      removeBranch(0);
      await settled();
      expect([plain().length, useSteps.getState().done]).toEqual([1, []]);
    });

    it('unless the engine refuses it: then it can be asked for once more', async () => {
      removeBranch(2);
      await settled();
      vi.spyOn(player, 'arrange').mockResolvedValueOnce(false);
      undo();
      await settled();
      expect(plain()).toHaveLength(2);
      undo();
      await settled();
      expect(plain()).toHaveLength(3);
    });
  });

  it('tell of what was put away until somebody wants to hear no more of it, or something is done to the run', () => {
    const bookmark = { id: 1, branch: 0, t: 5, name: '' };
    useTimeline.setState({ bookmarks: [bookmark] });
    const told = () => latestStep(useSteps.getState(), getRun());
    removeBookmark(bookmark);
    expect(told()?.removed).toBe('bookmark');
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
