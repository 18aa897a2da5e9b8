/** People do not wait: what they ask for while something else is on its way begins where that leads. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BranchInfo } from '../../src/engine/wire.ts';
import { PlayerRig, raftHeader } from './rig.ts';

let rig: PlayerRig;
beforeEach(() => {
  rig = new PlayerRig();
});
afterEach(() => rig.end());

const statusOf = (node: string) => rig.head.moment.nodes[node]?.status;
/** So far that it has to be fetched. */
const FAR_us = 90_000_000;

/** Two branches, of which the page holds the first only, as after loading it again; on the second S2 crashes at 1 s. */
async function openLeft(): Promise<readonly BranchInfo[]> {
  await rig.open({ load: 20 }, 2_000_000);
  rig.player.seek(1_000_000);
  await rig.settle();
  await rig.give({ kind: 'crash', node: 'S2' });
  const { branches } = rig.run;
  void rig.player.open(raftHeader({ load: 20 }), { branches, branch: 0, start_us: 1_500_000 });
  await rig.settle();
  expect([rig.run.branch, branches.length]).toEqual([0, 2]);
  return branches;
}

describe('what is asked for on the way', () => {
  it('is steps: each is one event further, from where the way leads', async () => {
    await rig.open({ load: 20 });
    rig.player.seek(FAR_us);
    for (let press = 0; press < 3; press += 1) rig.player.step(1);
    await rig.settle();
    const quick = rig.head.moment.index;
    rig.player.seek(FAR_us);
    const { index } = rig.head.moment;
    expect(quick).toBe(index + 3);
  });

  it('is milestones: each press is one', async () => {
    const commands = [200_000_000, 400_000_000].map((at, k) => ({
      at,
      kind: k === 0 ? 'crash' : 'restart',
      node: 'S2',
    }));
    await rig.open({ commands }, 5_000_000);
    for (let press = 0; press < 2; press += 1) rig.player.milestone(1);
    await rig.settle();
    expect(rig.head.t).toBe(400_000_000);
  });

  it('is a command: it is given where the way leads', async () => {
    await rig.open();
    rig.player.seek(FAR_us);
    const given = rig.give({ kind: 'crash', node: 'S2' });
    await rig.settle();
    expect(await given).toBe(true);
    expect(rig.head.moment.event?.cause).toMatchObject({ command: { kind: 'crash', at: FAR_us } });
  });

  it('is a command on the branch that was asked for', async () => {
    await openLeft();
    rig.player.showBranch(1);
    await rig.give({ kind: 'crash', node: 'S3' });
    expect([rig.run.branch, statusOf('S2'), statusOf('S3')]).toEqual([1, 'crashed', 'crashed']);
    expect(rig.run.branches).toHaveLength(2);
  });

  it('is another place: nobody need go to the one before, unless something was to be done there', async () => {
    await rig.open();
    const fetched = vi.spyOn(rig.engine, 'chunk');
    rig.player.seek(FAR_us);
    void rig.player.give({ kind: 'crash', node: 'S2' });
    for (const t of [30_000_000, 50_000_000, 40_000_000]) rig.player.seek(t);
    rig.player.step(1);
    await rig.settle();
    expect(rig.run.branches[0]?.given).toEqual([{ kind: 'crash', node: 'S2', at: FAR_us }]);
    expect(rig.head.t).toBeGreaterThan(40_000_000);
    expect(rig.head.t).toBeLessThan(40_100_000);
    const places = fetched.mock.calls.flatMap(([, where]) => ('t' in where ? [where.t] : []));
    expect(places).toEqual([FAR_us, 40_000_000]);
  });

  it('knows the place to which a key is to add', async () => {
    await rig.open();
    rig.player.seek(FAR_us);
    expect(rig.player.goal_us).toBe(FAR_us);
    rig.player.seek(rig.player.goal_us + 5_000_000);
    await rig.settle();
    expect(rig.head.t).toBe(FAR_us + 5_000_000);
    expect(rig.player.goal_us).toBe(rig.head.t);
    rig.player.seek(200_000_000);
    rig.player.cancelSearch();
    expect(rig.player.goal_us).toBe(rig.head.t);
  });

  it('ends with the way when that is given up; a command is then given where the playhead stands', async () => {
    await rig.open({}, 1_000_000);
    for (let press = 0; press < 3; press += 1) rig.player.milestone(1);
    rig.player.cancelSearch();
    await rig.settle();
    expect(rig.head.t).toBe(1_000_000);
    rig.player.seek(FAR_us);
    const given = rig.player.give({ kind: 'crash', node: 'S2' });
    rig.player.cancelSearch();
    await rig.settle();
    expect(await given).toBe(true);
    expect(rig.head.moment.event?.cause).toMatchObject({ command: { at: 1_000_000 } });
    expect(rig.run).toMatchObject({ progress: null, problem: null });
  });

  it('is nothing of a run in whose place another was opened', async () => {
    await rig.open();
    rig.player.seek(FAR_us);
    const given = rig.player.give({ kind: 'crash', node: 'S2' });
    rig.player.step(1);
    await rig.open({ seed: '2' }, 2_000_000);
    expect(await given).toBe(false);
    expect(rig.head.t).toBe(2_000_000);
    expect(rig.run).toMatchObject({ status: 'ready', problem: null });
    expect(await rig.give({ kind: 'crash', node: 'S2' })).toBe(true);
  });
});

describe('a command that depends on what is', () => {
  it('is found when what was asked for before is done, and may be none', async () => {
    await rig.open({}, 1_000_000);
    const turn = () => ({ kind: statusOf('S2') === 'crashed' ? 'restart' : 'crash', node: 'S2' });
    const all = [rig.player.give(turn), rig.player.give(turn), rig.player.give(() => null), rig.player.give(turn)];
    await rig.settle();
    expect(await Promise.all(all)).toEqual([true, true, false, true]);
    expect(rig.run.branches[0]?.given.map(({ kind }) => kind)).toEqual(['crash', 'restart', 'crash']);
    expect(rig.run.problem).toBeNull();
  });
});

describe('commands that belong together', () => {
  it('are given at one instant, up to one that is refused; nothing comes between them', async () => {
    await rig.open({}, 1_000_000, true);
    const node = (id: string) => ({ kind: 'crash', node: id });
    const counts: number[] = [];
    void rig.player.give(node('S2'));
    void rig.player.giveAll(
      () => [node('S3'), node('S4'), node('S2'), node('S1')],
      (count) => counts.push(count),
    );
    void rig.player.give(node('S5'));
    rig.player.undo(() => counts[0] ?? 0);
    await rig.settle();
    expect(counts).toEqual([2]);
    const given = rig.run.branches[0]?.given ?? [];
    // The last two were taken back: one of those together, and the one after them.
    expect(given).toMatchObject([node('S2'), node('S3')]);
    rig.player.redo();
    await rig.settle();
    const [, third, fourth] = rig.run.branches[0]?.given ?? [];
    expect([third?.node, fourth?.node]).toEqual(['S3', 'S4']);
    expect((fourth?.at ?? 0) - (third?.at ?? 0)).toBe(1);
    expect(rig.head.playing).toBe(true);
  });
});

describe('taking back', () => {
  it('asks how much when what was asked for before is done', async () => {
    await rig.open({}, 1_000_000);
    for (const node of ['S2', 'S3', 'S4']) void rig.player.give({ kind: 'crash', node });
    let seen = 0;
    rig.player.undo(() => {
      seen = rig.run.branches[0]?.given.length ?? 0;
      return 2;
    });
    await rig.settle();
    expect(seen).toBe(3);
    expect(['S2', 'S3', 'S4'].map(statusOf)).toEqual(['crashed', 'up', 'up']);
    rig.player.undo(() => 0);
    rig.player.redo(() => 1);
    await rig.settle();
    expect(['S2', 'S3', 'S4'].map(statusOf)).toEqual(['crashed', 'crashed', 'up']);
  });
});

describe('a place on another branch', () => {
  it('is gone to though nothing of that branch is held', async () => {
    await openLeft();
    const there = rig.player.goTo({ t: 3_000_000 }, 1);
    await rig.settle();
    expect(await there).toBe(true);
    expect([rig.run.branch, rig.head.t, statusOf('S2')]).toEqual([1, 3_000_000, 'crashed']);
  });

  it('is not come to when somebody wants to go elsewhere', async () => {
    await openLeft();
    const there = rig.player.goTo({ index: 900 }, 1);
    rig.player.seek(1_000_000);
    await rig.settle();
    expect(await there).toBe(false);
    expect([rig.run.branch, rig.head.t]).toEqual([0, 1_000_000]);
  });

  it('takes the place of a branch that is on its way to be shown, and of no other', async () => {
    await openLeft();
    rig.player.showBranch(1);
    rig.player.showBranch(0, 1);
    await rig.settle();
    expect(rig.run.branch).toBe(0);
    rig.player.showBranch(1);
    rig.player.showBranch(0, 0);
    await rig.settle();
    expect(rig.run.branch).toBe(1);
  });
});

describe('while a run is being opened', () => {
  it('it may be paused, and let go again', async () => {
    await rig.open();
    void rig.player.open(raftHeader({ seed: '2' }), { play: true });
    rig.player.toggle();
    await rig.settle();
    expect(rig.head.playing).toBe(false);
    void rig.player.open(raftHeader({ seed: '3' }), { play: true });
    rig.player.toggle();
    rig.player.toggle();
    await rig.settle();
    expect(rig.head.playing).toBe(true);
  });

  it('what was there goes on as it was if the other is refused', async () => {
    await rig.open();
    void rig.player.open(raftHeader({ nodes: [] }), { play: true });
    await rig.settle();
    expect(rig.run.status).toBe('ready');
    expect(rig.head.playing).toBe(false);
  });

  it('it is known how the one that is left was played, though several are asked for', async () => {
    await rig.open();
    rig.player.setSpeed(2);
    for (const seed of ['2', '3']) {
      void rig.player.open(raftHeader({ seed }), { play: true });
      rig.player.setSpeed(5);
    }
    expect(rig.run.leaving).toMatchObject({ playing: false, speed: 2 });
    await rig.settle();
    expect(rig.run.leaving).toBeNull();
    expect(rig.head).toMatchObject({ playing: true, speed: 5 });
  });

  it.each([
    [
      'one is refused after another that was not',
      'bad-header',
      () => {
        void rig.player.open(raftHeader({ seed: '2' }), { play: true });
        void rig.player.open(raftHeader({ nodes: [] }), { play: true });
      },
    ],
    [
      'the words of one cannot be had that the engine has opened',
      'algorithm-not-loaded',
      () => {
        rig.loadPage = () => Promise.reject(new Error('offline'));
        void rig.player.open(raftHeader({ seed: '2' }), { play: true });
      },
    ],
  ])('what was there goes on with all that was done to it, if %s', async (_, code, open) => {
    await openLeft();
    const lines = async () => (await rig.events(1)).map((event) => JSON.stringify(event));
    const before = await lines();
    const { header, branches } = rig.run;
    const place = rig.place;
    open();
    await rig.settle();
    expect(rig.run).toMatchObject({ status: 'ready', problem: { code }, leaving: null });
    expect(rig.run.header).toBe(header);
    expect(rig.run.branches).toEqual(branches);
    expect(rig.head.playing).toBe(false);
    expect(rig.place).toEqual(place);
    expect(await lines()).toEqual(before);
    expect(await rig.give({ kind: 'crash', node: 'S3' })).toBe(true);
    expect(statusOf('S3')).toBe('crashed');
  });

  it('what is worth jumping to stays that of the run that was there, if the other cannot be had', async () => {
    await rig.open({ seed: '7' }, 5_000_000);
    rig.player.seek(FAR_us);
    await rig.settle();
    const { milestones } = rig.run;
    expect(milestones.length).toBeGreaterThan(0);
    rig.loadPage = () => Promise.reject(new Error('offline'));
    void rig.player.open(raftHeader({ seed: '99' }), { start_us: FAR_us });
    await rig.settle();
    expect(rig.run).toMatchObject({ status: 'ready', problem: { code: 'algorithm-not-loaded' } });
    expect(rig.run.milestones).toEqual(milestones);
    rig.player.seek(1_000_000);
    await rig.settle();
    expect(rig.run.milestones).toEqual(milestones);
    await rig.give({ kind: 'crash', node: 'S2' });
    rig.player.showBranch(0);
    rig.player.seek(FAR_us);
    await rig.settle();
    expect(rig.run.milestones).toEqual(milestones);
  });

  it('nothing is there if neither can be had again', async () => {
    await rig.open();
    const { open } = rig.engine;
    vi.spyOn(rig.engine, 'open').mockImplementation((header, branches) =>
      header.seed === raftHeader({}).seed ? Promise.reject(new Error('gone')) : open.call(rig.engine, header, branches),
    );
    rig.loadPage = () => Promise.reject(new Error('offline'));
    void rig.player.open(raftHeader({ seed: '2' }));
    await rig.settle();
    expect(rig.run).toMatchObject({ status: 'failed', problem: { code: 'algorithm-not-loaded' } });
    vi.restoreAllMocks();
    rig.loadPage = null;
    void rig.player.reset();
    await rig.settle();
    expect(rig.run).toMatchObject({ status: 'ready', header: { seed: raftHeader({}).seed } });
  });
});

describe('a time that is asked for when its turn comes', () => {
  it('is told from where all leads that was asked for before, and may be none', async () => {
    await rig.open({ load: 20 });
    rig.player.seek(FAR_us);
    for (let press = 0; press < 2; press += 1) rig.player.seekFrom(() => rig.head.t - 20_000_000);
    rig.player.seekFrom(() => null);
    await rig.settle();
    expect(rig.head.t).toBe(FAR_us - 40_000_000);
    rig.player.milestone(1, undefined, () => FAR_us);
    await rig.settle();
    expect(rig.head.t).toBe(FAR_us);
  });

  it('so is what is done to the page only: in its turn, and not if another run has come', async () => {
    await rig.open({ load: 20 });
    const seen: number[] = [];
    const look = () => void rig.player.atGoal(() => seen.push(rig.head.t));
    rig.player.seek(FAR_us);
    look();
    await rig.settle();
    look();
    expect(seen).toEqual([FAR_us, FAR_us]);
    rig.player.seek(2 * FAR_us);
    look();
    void rig.player.open(raftHeader({ seed: '2' }));
    await rig.settle();
    expect(seen.length).toBe(2);
  });
});

describe('what is done in its turn, wherever that is', () => {
  it('leaves a journey before it free to be ended, which something done at its goal does not', async () => {
    for (const [way, arrived] of [
      ['inTurn', [FAR_us]],
      ['atGoal', [2 * FAR_us, FAR_us]],
    ] as const) {
      await rig.open({ load: 20 });
      const places: number[] = [];
      const end = rig.player.stores.playhead.subscribe(({ t }) => places.at(-1) !== t && places.push(t));
      rig.player.seek(2 * FAR_us);
      const done = vi.fn();
      void rig.player[way](done);
      rig.player.seek(FAR_us);
      await rig.settle();
      end();
      expect(places.filter((t) => t >= FAR_us)).toEqual(arrived);
      expect(done).toHaveBeenCalledOnce();
    }
  });
});

describe('a branch beside the one on show', () => {
  it('stands between two chunks as anywhere, and asks for no more than it needs', async () => {
    await openLeft();
    const events = await rig.events(0, 2000);
    const [last, next] = [events[639], events[640]];
    const between = Math.floor(((last?.t ?? 0) + (next?.t ?? 0)) / 2);
    expect(between).toBeGreaterThan(last?.t ?? 0);
    rig.player.showBranch(1);
    rig.player.seek(between);
    await rig.settle();
    const chunk = vi.spyOn(rig.engine, 'chunk');
    rig.player.compare(0);
    await rig.pass(300);
    const beside = rig.player.stores.companion.getState();
    expect([beside.t, beside.moment.index]).toEqual([between, 639]);
    expect(chunk.mock.calls.length).toBeLessThan(20);
  });

  it('once the place that was asked for is reached nothing is on its way there, whatever was done in between', async () => {
    await rig.open({ load: 20 });
    rig.player.seek(FAR_us);
    void rig.player.atGoal(() => {});
    await rig.settle();
    rig.player.play();
    await rig.pass(500);
    expect(rig.head.t).toBeGreaterThan(FAR_us);
    expect(rig.player.goal_us).toBeGreaterThanOrEqual(rig.head.t);
  });

  it('where there is none, a run that plays goes on', async () => {
    await rig.open({ load: 20 });
    rig.player.play();
    rig.player.seekFrom(() => null);
    await rig.settle();
    expect(rig.head.playing).toBe(true);
  });
});
