/** The way back through runs that took one another's place. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openInstead, startAfresh } from '../../src/app/reopen.ts';
import { nameBranch } from '../../src/app/timeline/changes.ts';
import { addBookmark, additions, beginTimeline, rememberHands, useTimeline } from '../../src/app/timeline/store.ts';
import { canRedo, canUndo, forgetSteps, redo, rememberAgain, undo, useSteps } from '../../src/app/timeline/undo.ts';
import { getRun, player, stores } from '../../src/player/index.ts';
import { arrangedFrom, beginArranging, runKey } from '../../src/stage/hand/arranged.ts';
import { putPlaces, useHand } from '../../src/stage/hand/store.ts';
import { standIn } from './engine-stand-in.ts';

const engine = standIn();

describe('undo and redo across runs', () => {
  const former = { nodes: ['S1'], seed: 'former' } as never;
  const other = { nodes: ['S1', 'S2'], seed: 'other' } as never;
  let open: ReturnType<typeof vi.spyOn>;
  /** Does the next run that is opened open at all? */
  let isRefused = false;

  beforeEach(() => {
    isRefused = false;
    let latest = 0;
    open = vi.spyOn(player, 'open').mockImplementation(async (header, opening) => {
      stores.run.setState({ status: 'loading' });
      latest += 1;
      const own = latest;
      await new Promise((resolve) => setTimeout(resolve));
      // Another is wanted by now.
      if (own !== latest) return false;
      if (isRefused) {
        stores.run.setState({ status: 'ready' });
        return false;
      }
      engine.begin();
      stores.run.setState({ header, branch: opening?.branch ?? 0 });
      if (opening?.branches) stores.run.setState({ branches: opening.branches as never });
      stores.playhead.setState({ t: opening?.start_us ?? 0 });
      // What the page does when another run is on show.
      beginTimeline(header);
      beginArranging(runKey(header));
      return true;
    });
    vi.spyOn(player, 'reset').mockImplementation(() => player.open(getRun().header as never, {}));
    stores.run.setState({ header: former, branch: 0 });
    beginTimeline(former, { names: {}, bookmarks: [] });
    beginArranging(runKey(former));
  });
  /** A run that is being opened is there. */
  const opened = () => new Promise((resolve) => setTimeout(resolve, 5));
  const arrival = (header: unknown) =>
    vi.waitFor(() => {
      expect(getRun().header).toBe(header);
      expect(useTimeline.getState().of).toBe(header);
    });

  it('bring back a run in whose place another was opened, with branches, bookmarks and place in time', async () => {
    engine.tell([0, 1, 2]);
    engine.give('crash');
    engine.tell([0, 1]);
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

  it('lead on through steps that were kept with a run, though another was chosen before they were understood', async () => {
    const before = { names: {}, bookmarks: [] };
    const after = { names: { 0: 'named' }, bookmarks: [] };
    nameBranch(0, 'named');
    const { done } = useSteps.getState();
    forgetSteps();
    let understand = () => {};
    void rememberAgain({}, new Promise((resolve) => (understand = () => resolve({ done, undone: [] }))));
    void openInstead({ nodes: ['S3'], seed: 'never seen' } as never, {});
    const there = openInstead(other, {});
    await opened();
    understand();
    expect(await there).toBe(true);
    expect(open).toHaveBeenCalledOnce();
    undo();
    await opened();
    expect([getRun().header, additions()]).toEqual([former, after]);
    undo();
    expect(additions()).toEqual(before);
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

  it('bring back what was done by hand to a run that was started afresh, and start it afresh again', async () => {
    addBookmark();
    engine.give('crash');
    const { branches } = getRun();
    await startAfresh();
    expect(getRun().branches[0]?.given).toEqual([]);
    undo();
    // The former run is not there yet.
    undo();
    await opened();
    expect(open).toHaveBeenLastCalledWith(former, expect.objectContaining({ branches }));
    expect(useTimeline.getState().bookmarks).toHaveLength(1);
    redo();
    await opened();
    expect(getRun().branches[0]?.given).toEqual([]);
    expect(canUndo(useSteps.getState(), getRun())).toBe(true);
    expect(canRedo(useSteps.getState(), getRun())).toBe(false);
  });

  it('bring nodes back to where they were put, and take that back as before', async () => {
    const end = rememberHands();
    for (const x of [0.1, 0.9]) {
      const { places } = useHand.getState();
      putPlaces('', { S1: { x, y: 0.5, side: null } });
      arrangedFrom(places);
    }
    const { places } = useHand.getState();
    await openInstead(other, {});
    expect(useHand.getState().places).toEqual({});
    undo();
    await opened();
    expect(useHand.getState().places).toEqual(places);
    undo();
    expect(useHand.getState().places).toEqual({ '': { S1: { x: 0.1, y: 0.5, side: null } } });
    end();
  });

  it('bring back the run that was there though another was chosen before the first was there', async () => {
    engine.give('crash');
    const { branches } = getRun();
    void openInstead({ nodes: ['S3'], seed: 'never seen' } as never, {});
    await openInstead(other, {});
    expect(getRun().header).toBe(other);
    undo();
    await opened();
    expect(getRun()).toMatchObject({ header: former, branches });
    expect(canUndo(useSteps.getState(), getRun())).toBe(true);
  });

  it('do not lose a run that is chosen away from while it is being brought back', async () => {
    const third = { nodes: ['S3'], seed: 'third' } as never;
    await openInstead(other, {});
    undo();
    await openInstead(third, {});
    await opened();
    for (const header of [other, former]) {
      undo();
      await opened();
      expect(getRun().header).toBe(header);
    }
  });

  it('can be asked for once more where the run could not be brought back', async () => {
    await openInstead(other, {});
    isRefused = true;
    undo();
    await opened();
    expect(getRun().header).toBe(other);
    expect(canRedo(useSteps.getState(), getRun())).toBe(false);
    isRefused = false;
    undo();
    await opened();
    expect(getRun().header).toBe(former);
  });

  it('do not lead to a trace: nothing here could make it again', async () => {
    stores.run.setState({ header: { nodes: ['S1'], imported: {} } as never });
    await openInstead(other, {});
    expect(useSteps.getState().done).toEqual([]);
  });
});
