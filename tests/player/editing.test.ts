import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EngineProblem } from '../../src/engine/client/problem.ts';
import { PlayerRig } from './rig.ts';

let rig: PlayerRig;
beforeEach(() => {
  rig = new PlayerRig();
});
afterEach(() => rig.end());

const statusOf = (node: string) => rig.head.moment.nodes[node]?.status;

describe('giving a command', () => {
  it('takes effect at the playhead, at once', async () => {
    await rig.open({ load: 20 }, 1_000_000);
    expect(await rig.give({ kind: 'crash', node: 'S2' })).toBe(true);
    expect(statusOf('S2')).toBe('crashed');
    expect(rig.head).toMatchObject({ t: 1_000_000, playing: false });
    expect(rig.head.moment.event?.cause).toEqual({
      kind: 'command',
      command: { kind: 'crash', node: 'S2', at: 1_000_000 },
    });
    expect(rig.run.branches).toMatchObject([{ id: 0, canUndo: true }]);
  });

  it('comes right after what has been shown', async () => {
    await rig.open();
    const events = await rig.events();
    const shown = events[50];
    rig.player.seek(shown?.t ?? 0);
    await rig.give({ kind: 'pause', node: 'S3' });
    expect(rig.place).toEqual([(shown?.t ?? 0) + 1, 51]);
    await rig.give({ kind: 'crash', node: 'S3' });
    expect(rig.place).toEqual([(shown?.t ?? 0) + 2, 52]);
    expect(rig.run.branches).toHaveLength(1);
    rig.player.step(-1);
    expect(statusOf('S3')).toBe('paused');
    rig.player.step(-1);
    expect(rig.place).toEqual([shown?.t, 50]);
  });

  it('comes before anything at all when nothing has happened', async () => {
    await rig.open();
    for (let k = 0; k < 5; k += 1) rig.player.step(-1);
    await rig.give({ kind: 'crash', node: 'S1' });
    expect(rig.place).toEqual([0, 0]);
    expect(statusOf('S1')).toBe('crashed');
  });

  it('goes on playing in the new future', async () => {
    await rig.open({ load: 20 }, 1_000_000, true);
    await rig.pass(500);
    expect(await rig.give({ kind: 'crash', node: 'S1' })).toBe(true);
    const { t } = rig.head;
    await rig.pass(1000);
    expect(rig.head.playing).toBe(true);
    expect(rig.head.t).toBeGreaterThan(t + 900_000);
    expect(statusOf('S1')).toBe('crashed');
  });

  it('never shows a moment of the future that was given up', async () => {
    await rig.open({ load: 50 }, 1_000_000, true);
    await rig.pass(200);
    const moments = new Set<number>();
    const given = rig.player.give({ kind: 'partition', groups: [['S1', 'S2']] });
    const asked = rig.head.t;
    rig.player.stores.playhead.subscribe(({ t, moment }) => {
      if (t > asked && moment.network.groups === null) moments.add(t);
    });
    await rig.pass(1000);
    await given;
    expect(rig.head.t).toBeGreaterThan(asked);
    expect([...moments]).toEqual([]);
  });

  it('opens a branch when the future has been seen; the old future stays', async () => {
    await rig.open({ load: 20 });
    rig.player.seek(6_000_000);
    await rig.settle();
    const future = rig.head.moment;
    rig.player.seek(2_000_000);
    await rig.settle();
    await rig.give({ kind: 'crash', node: 'S4' });
    expect(rig.run).toMatchObject({ branch: 1, branches: [{ id: 0 }, { id: 1, parent: 0, forkedAt: rig.head.t }] });
    expect(rig.head.seenUntil).toBe(rig.head.t);
    rig.player.seek(6_000_000);
    await rig.settle();
    expect(statusOf('S4')).toBe('crashed');
    rig.player.showBranch(0);
    await rig.settle();
    expect(rig.run.branch).toBe(0);
    expect(rig.head).toMatchObject({ t: 6_000_000, seenUntil: 6_000_000 });
    expect(rig.head.moment).toEqual(future);
    rig.player.showBranch(1);
    await rig.settle();
    expect(rig.head.t).toBe(6_000_000);
    expect(statusOf('S4')).toBe('crashed');
  });

  it('shows the milestones of the branch that is shown', async () => {
    await rig.open({ load: 20 });
    rig.player.seek(6_000_000);
    await rig.settle();
    const before = rig.run.milestones;
    rig.player.seek(2_000_000);
    await rig.settle();
    await rig.give({ kind: 'crash', node: 'S4' });
    await rig.settle();
    const { t } = rig.head;
    const after = rig.run.milestones;
    expect(after.filter((milestone) => milestone.t < t)).toEqual(before.filter((milestone) => milestone.t < t));
    expect(after.find((milestone) => milestone.t === t)).toMatchObject({ kind: 'fault', node: 'S4' });
    expect(after.map(({ index }) => index)).toEqual(after.map(({ index }) => index).toSorted((a, b) => a - b));
    rig.player.showBranch(0);
    await rig.settle();
    expect(rig.run.milestones.slice(0, before.length)).toEqual(before);
  });

  it('that is refused changes nothing, and says why', async () => {
    await rig.open({ load: 20 }, 1_000_000, true);
    await rig.pass(100);
    const before = rig.run.branches;
    expect(await rig.give({ kind: 'restart', node: 'S1' })).toBe(false);
    expect(rig.run.problem?.code).toBe('not-crashed');
    expect(rig.run.branches).toBe(before);
    const t = rig.player.clock.read();
    await rig.pass(500);
    rig.player.pause();
    expect(rig.head.t).toBe(Math.floor(t) + 500_000);
  });

  it('may be given many times in a row: each follows the one before', async () => {
    await rig.open({ load: 20 }, 1_000_000);
    const given = ['S1', 'S2', 'S3'].map((node) => rig.player.give({ kind: 'crash', node }));
    rig.player.step(1);
    await rig.settle();
    expect(await Promise.all(given)).toEqual([true, true, true]);
    expect(['S1', 'S2', 'S3', 'S4'].map(statusOf)).toEqual(['crashed', 'crashed', 'crashed', 'up']);
    expect(rig.run.branches[0]?.given).toHaveLength(3);
    // The step that was asked for in between came after them.
    expect(rig.head.t).toBeGreaterThan(1_000_003);
  });

  it('changes nothing where it cannot be made, and says why', async () => {
    await rig.open({ load: 20 }, 1_000_000);
    const { moment } = rig.head;
    vi.spyOn(rig.engine, 'command').mockRejectedValue(new EngineProblem('engine-lost', 'it died'));
    expect(await rig.give({ kind: 'crash', node: 'S1' })).toBe(false);
    expect(rig.run).toMatchObject({ status: 'ready', problem: { code: 'engine-lost' } });
    expect(rig.head.moment).toBe(moment);
    vi.restoreAllMocks();
    expect(await rig.give({ kind: 'crash', node: 'S1' })).toBe(true);
    expect(statusOf('S1')).toBe('crashed');
  });
});

describe('a run that is opened again', () => {
  it('has all that was done to it, in a worker of its own', async () => {
    await rig.open({ load: 20 }, 1_000_000);
    await rig.give({ kind: 'crash', node: 'S2' });
    const { t } = rig.head;
    const ended = vi.spyOn(rig.engine, 'close');
    rig.player.renew();
    expect(ended).toHaveBeenCalledOnce();
    await rig.settle();
    expect(rig.run).toMatchObject({ status: 'ready', branches: [{ given: [{ kind: 'crash' }], canUndo: true }] });
    expect(rig.head.t).toBe(t);
    expect(statusOf('S2')).toBe('crashed');
    rig.player.undo();
    await rig.settle();
    expect(statusOf('S2')).toBe('up');
  });
});

describe('undo and redo', () => {
  it('shows where it was, though the playhead has never been there', async () => {
    await rig.open({ load: 20 }, 1_000_000);
    await rig.give({ kind: 'crash', node: 'S2' });
    const { header, branches } = rig.run;
    if (!header) throw new Error('no run');
    // As after a reload: the page holds only what is around the playhead.
    void rig.player.open(header, { start_us: 20_000_000, branches });
    await rig.settle();
    const fetched = vi.spyOn(rig.engine, 'chunk');
    rig.player.undo();
    await rig.settle();
    expect(fetched).toHaveBeenCalled();
    expect(rig.head.t).toBe(1_000_000);
    expect(statusOf('S2')).toBe('up');
    expect(rig.run.problem).toBeNull();
    rig.player.redo();
    await rig.settle();
    expect(statusOf('S2')).toBe('crashed');
  });

  it('go to the time of the edit', async () => {
    await rig.open({ load: 20 }, 1_000_000);
    const moment = rig.head.moment;
    await rig.give({ kind: 'crash', node: 'S1' });
    const { t } = rig.head;
    rig.player.seek(4_000_000);
    await rig.settle();
    rig.player.undo();
    await rig.settle();
    expect(rig.head.t).toBe(t);
    expect(rig.head.moment.nodes).toEqual(moment.nodes);
    expect(rig.run.branches).toMatchObject([{ given: [], canUndo: false, canRedo: true }]);
    rig.player.redo();
    await rig.settle();
    expect(rig.head.t).toBe(t);
    expect(statusOf('S1')).toBe('crashed');
  });

  it('close and reopen a branch', async () => {
    await rig.open({ load: 20 });
    rig.player.seek(6_000_000);
    await rig.settle();
    const future = rig.head.moment;
    rig.player.seek(2_000_000);
    await rig.settle();
    await rig.give({ kind: 'crash', node: 'S4' });
    rig.player.undo();
    await rig.settle();
    expect(rig.run).toMatchObject({ branch: 0, branches: [{ id: 0 }] });
    expect(statusOf('S4')).toBe('up');
    rig.player.seek(6_000_000);
    await rig.settle();
    expect(rig.head.moment).toEqual(future);
    rig.player.redo();
    await rig.settle();
    expect(rig.run.branch).toBe(1);
    expect(statusOf('S4')).toBe('crashed');
  });

  it('leave all as it is when there is nothing to take back', async () => {
    await rig.open();
    rig.player.undo();
    rig.player.redo();
    await rig.settle();
    expect(rig.run).toMatchObject({ status: 'ready', problem: null, branches: [{ id: 0 }] });
  });
});
