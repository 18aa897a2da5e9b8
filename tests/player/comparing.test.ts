/** A branch beside the one on show follows its playhead. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EngineProblem } from '../../src/engine/client/problem.ts';
import type { Growth } from '../../src/engine/wire.ts';
import { PlayerRig } from './rig.ts';

let rig: PlayerRig;
beforeEach(() => {
  rig = new PlayerRig();
});
afterEach(() => rig.end());

const beside = () => rig.player.stores.companion.getState();
const status = (node: string) => beside().moment.nodes[node]?.status;

/** Branch 0 is as it was written; on branch 1, which is on show, S2 crashes at 1 s. */
async function openBranched(play = false): Promise<void> {
  await rig.open({ load: 20 }, 2_000_000);
  rig.player.seek(1_000_000);
  await rig.settle();
  await rig.give({ kind: 'crash', node: 'S2' });
  expect(rig.run.branch).toBe(1);
  rig.player.compare(0);
  await rig.settle();
  if (play) rig.player.play();
}

describe('a branch beside the one on show', () => {
  it('is at the same time, where something else happened', async () => {
    await openBranched();
    expect(rig.run.compared).toBe(0);
    expect(beside().t).toBe(rig.head.t);
    expect(status('S2')).toBe('up');
    expect(rig.head.moment.nodes.S2?.status).toBe('crashed');
  });

  it('has at each time the last event of its own up to then', async () => {
    await openBranched();
    const events = await rig.events(0, 2000);
    for (const t of [0, 1_500_000, 30_000, 1_999_999, 900_000]) {
      rig.player.seek(t);
      await rig.settle();
      const last = events.findLast((event) => event.t <= t);
      expect(beside().moment.index, `${t}`).toBe(last?.i ?? -1);
    }
  });

  it('plays on with it, event by event, and stands still with it', async () => {
    await openBranched(true);
    const seen = new Set<number>();
    const stop = rig.player.stores.companion.subscribe(({ moment }) => seen.add(moment.index));
    const { index } = beside().moment;
    await rig.pass(1000);
    rig.player.pause();
    await rig.settle();
    stop();
    expect(beside().t).toBe(rig.head.t);
    const there = (await rig.events(0, 2000)).filter(({ t, i }) => i > index && t <= rig.head.t);
    expect(there.length).toBeGreaterThan(20);
    expect(beside().moment.index).toBe(there.at(-1)?.i);
    const { t } = beside();
    await rig.pass(1000);
    expect(beside().t).toBe(t);
  });

  it('changes places with the one on show', async () => {
    await openBranched();
    rig.player.showBranch(0);
    await rig.settle();
    expect([rig.run.branch, rig.run.compared]).toEqual([0, 1]);
    expect(status('S2')).toBe('crashed');
    expect(rig.head.moment.nodes.S2?.status).toBe('up');
  });

  it('is gone with its branch, and with the run', async () => {
    await openBranched();
    rig.player.showBranch(0);
    await rig.settle();
    rig.player.showBranch(1);
    await rig.settle();
    rig.player.undo();
    await rig.settle();
    expect([rig.run.branch, rig.run.compared]).toEqual([0, null]);
    await openBranched();
    await rig.open();
    expect(rig.run.compared).toBeNull();
  });

  it('asks for nothing any more once it is closed', async () => {
    await openBranched(true);
    rig.player.compare(null);
    await rig.settle();
    const chunk = vi.spyOn(rig.engine, 'chunk');
    await rig.pass(3000);
    expect(chunk.mock.calls.filter(([branch]) => branch === 0)).toEqual([]);
  });
});

describe('branches that are deleted and come back', () => {
  const growths = () => rig.run.branches;
  const arrange = async (wanted: readonly Growth[], shown: number) => {
    const done = rig.player.atGoal(() => rig.player.arrange(wanted, shown));
    await rig.settle();
    return done;
  };
  const story = async (branch: number) => (await rig.events(branch)).map((event) => JSON.stringify(event));

  it('leave another on show at the same time, which does not stand beside itself, and are as they were', async () => {
    await openBranched();
    rig.player.seek(1_600_000);
    await rig.settle();
    const before = growths();
    const lines = await story(1);
    const milestones = rig.run.milestones;
    const { t } = rig.head;
    expect(await arrange(before.slice(0, 1), 0)).toBe(true);
    expect(rig.run).toMatchObject({ branch: 0, compared: null, problem: null });
    expect(growths().map(({ id }) => id)).toEqual([0]);
    expect(rig.head.t).toBe(t);
    expect(rig.head.moment.nodes.S2?.status).toBe('up');

    expect(await arrange(before, 1)).toBe(true);
    expect(growths()).toEqual(before);
    expect([rig.run.branch, rig.head.t, rig.head.moment.nodes.S2?.status]).toEqual([1, t, 'crashed']);
    expect(await story(1)).toEqual(lines);
    rig.player.seek(t + 1);
    await rig.settle();
    expect(rig.run.milestones).toEqual(milestones.slice(0, rig.run.milestones.length));
    expect(rig.run.milestones).toContainEqual(expect.objectContaining({ what: 'crash' }));
    expect(rig.run.problem).toBeNull();
  });

  it('go on playing, and nothing is asked any more of the one that is gone', async () => {
    await openBranched(true);
    await rig.pass(200);
    // In a tick of theirs, fake timers let what is posted later come earlier.
    await rig.pass(1);
    const [root] = growths();
    rig.player.compare(null);
    expect(await arrange([root as Growth], 0)).toBe(true);
    await rig.pass(1_000);
    expect(rig.run).toMatchObject({ branch: 0, problem: null });
    expect(rig.head.playing).toBe(true);
  });

  it('make room for others: it is no longer said that there is none', async () => {
    await openBranched();
    const tooMany = { code: 'too-many-branches', detail: '' };
    rig.player.stores.run.setState({ problem: tooMany });
    expect(await arrange(growths().slice(0, 1), 0)).toBe(true);
    expect(rig.run.problem).toBeNull();
    rig.player.stores.run.setState({ problem: { ...tooMany, code: 'engine-lost' } });
    expect(await arrange(growths(), 0)).toBe(true);
    expect(rig.run.problem?.code).toBe('engine-lost');
  });

  it('go from beside the one on show, which stays where it is', async () => {
    await openBranched();
    const { place } = rig;
    expect(
      await arrange(
        growths()
          .slice(1)
          .map((one) => ({ ...one, parent: null })),
        1,
      ),
    ).toBe(true);
    expect(rig.run).toMatchObject({ branch: 1, compared: null });
    expect(rig.place).toEqual(place);
  });

  it('stay where one that would be gone was to be shown, which can be seen as before', async () => {
    await openBranched();
    const before = growths();
    expect(await arrange(before.slice(0, 1), 1)).toBe(false);
    expect(growths()).toEqual(before);
    expect(rig.run).toMatchObject({ branch: 1, compared: 0, problem: { code: 'unknown-branch' } });
    rig.player.dismissProblem();
    rig.player.seek(40_000_000);
    await rig.settle();
    expect([rig.head.t, rig.run.problem]).toEqual([40_000_000, null]);
  });

  it('stay where the one that is to be shown instead cannot be had', async () => {
    await openBranched();
    rig.player.seek(40_000_000);
    await rig.settle();
    const before = growths();
    const chunk = vi.spyOn(rig.engine, 'chunk').mockRejectedValue(new EngineProblem('engine-lost', ''));
    expect(await arrange(before.slice(0, 1), 0)).toBe(false);
    expect(growths()).toEqual(before);
    expect(rig.run).toMatchObject({ branch: 1, problem: { code: 'engine-lost' } });

    chunk.mockRestore();
    rig.player.dismissProblem();
    expect(await arrange(before.slice(0, 1), 0)).toBe(true);
    expect(rig.run).toMatchObject({ branch: 0, problem: null });
  });

  it('stay where the engine refuses that, and it says why', async () => {
    await openBranched();
    const before = growths();
    expect(await arrange([{ ...(before[0] as Growth), parent: 1 }], 0)).toBe(false);
    expect(growths()).toEqual(before);
    expect(rig.run.problem?.code).toBe('bad-header');
  });
});
