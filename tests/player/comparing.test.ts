/** A branch beside the one on show follows its playhead. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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
