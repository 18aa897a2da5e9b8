import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EngineProblem } from '../../src/engine/client/problem.ts';
import { CHUNK } from '../../src/engine/wire.ts';
import { PlayerRig, raftHeader } from './rig.ts';

let rig: PlayerRig;
beforeEach(() => {
  rig = new PlayerRig();
});
afterEach(() => rig.end());

describe('opening', () => {
  it('shows the run at its start, standing still', async () => {
    expect(rig.run.status).toBe('loading');
    await rig.open();
    expect(rig.run).toMatchObject({ status: 'ready', branch: 0, problem: null, progress: null });
    expect(rig.run.header?.seed).toBe('7');
    // Every node starts at 0, and that has happened.
    expect(rig.head).toMatchObject({ t: 0, playing: false, stalled: false, seenUntil: 0 });
    expect(rig.place).toEqual([0, 4]);
    expect(rig.player.stores.algorithm.getState().page?.id).toBe('raft');
  });

  it('shows it from another time, playing', async () => {
    await rig.open({}, 3_000_000, true);
    expect(rig.head.playing).toBe(true);
    expect(rig.head.t).toBeGreaterThanOrEqual(3_000_000);
    expect(rig.head.t).toBeLessThan(3_100_000);
    expect(rig.head.moment.nodes.S1?.state).not.toBeNull();
  });

  it('keeps the run on show when another is refused, and says why', async () => {
    await rig.open({}, 1_000_000);
    const before = rig.head.moment;
    void rig.player.open({ ...rig.run.header, nodes: [] } as never);
    await rig.settle();
    expect(rig.run).toMatchObject({ status: 'ready', problem: { code: 'bad-header' } });
    expect(rig.head.moment).toBe(before);
    rig.player.step(1);
    expect(rig.head.moment.index).toBe(before.index + 1);
    rig.player.dismissProblem();
    expect(rig.run.problem).toBeNull();
  });

  it('shows only the last of several that are opened at once', async () => {
    for (const seed of ['a', 'b', 'c']) void rig.player.open(raftHeader({ seed }));
    await rig.settle();
    expect(rig.run).toMatchObject({ status: 'ready', problem: null, header: { seed: 'c' } });
  });

  it('starts afresh', async () => {
    await rig.open({}, 500_000);
    expect(await rig.give({ kind: 'crash', node: 'S1' })).toBe(true);
    expect(rig.head.moment.nodes.S1?.status).toBe('crashed');
    rig.player.seek(4_000_000);
    await rig.settle();
    rig.player.reset();
    await rig.settle();
    expect(rig.head.t).toBe(500_000);
    expect(rig.run.branches).toMatchObject([{ id: 0, given: [] }]);
    expect(rig.head.moment.nodes.S1?.status).toBe('up');
  });
});

describe('playing', () => {
  it('goes as fast as is asked', async () => {
    await rig.open({}, 1_000_000);
    rig.player.play();
    await rig.pass(1000);
    rig.player.pause();
    expect(rig.head.t).toBe(2_000_000);
    rig.player.setSpeed(0.1);
    rig.player.play();
    await rig.pass(1000);
    rig.player.pause();
    expect(rig.head.t).toBe(2_100_000);
    rig.player.setSpeed(10);
    rig.player.play();
    await rig.pass(500);
    rig.player.toggle();
    expect(rig.head.t).toBe(7_100_000);
    await rig.pass(500);
    expect(rig.head).toMatchObject({ t: 7_100_000, playing: false });
  });

  it('keeps its speed within bounds', async () => {
    await rig.open();
    for (const [asked, got] of [
      [1000, 50],
      [0, 0.05],
      [Number.NaN, 0.05],
    ] as const) {
      rig.player.setSpeed(asked);
      expect(rig.head.speed).toBe(got);
    }
  });

  it('shows what somebody is or has within a tenth of a second, all else within a quarter', async () => {
    await rig.open();
    const events = await rig.events();
    const shown: number[] = [];
    const stop = rig.player.stores.playhead.subscribe(({ t, moment }, before) => {
      if (moment === before.moment) return;
      shown.push(moment.index);
      expect(events[moment.index]?.t).toBeLessThanOrEqual(t);
      expect(events[moment.index + 1]?.t).toBeGreaterThan(t);
      const due = events.slice(before.moment.index + 1, moment.index + 1);
      const changing = due.find(({ state, log }) => state || log);
      expect(t - (changing?.t ?? t)).toBeLessThanOrEqual(0.1 * 102_000);
      expect(t - (due[0]?.t ?? 0)).toBeLessThanOrEqual(0.1 * 252_000);
    });
    rig.player.setSpeed(0.1);
    rig.player.play();
    await rig.pass(6000);
    stop();
    expect(shown.length).toBeGreaterThan(20);
  });

  it('says beforehand which messages will set out until the next update, so that none starts late', async () => {
    await rig.open({ load: 5 });
    rig.player.setSpeed(0.5);
    let foretold = new Set<number>();
    let sent = 0;
    const stop = rig.player.stores.playhead.subscribe(({ t, moment, coming }, before) => {
      const flying = new Set(moment.flights.map(({ id }) => id));
      for (const { id, sentAt } of coming) {
        expect(sentAt).toBeGreaterThan(t);
        expect(flying.has(id)).toBe(false);
      }
      if (moment.index > before.moment.index) {
        const known = new Set(before.moment.flights.map(({ id }) => id));
        for (const { id, sentAt } of moment.flights) {
          if (known.has(id)) continue;
          sent += 1;
          // Where the update is for this very event, that is soon enough.
          expect(foretold.has(id) || t - sentAt <= 0.5 * 3_000).toBe(true);
        }
      }
      if (coming.length > 0) foretold = new Set(coming.map(({ id }) => id));
    });
    rig.player.play();
    await rig.pass(4000);
    expect(sent).toBeGreaterThan(100);
    rig.player.pause();
    stop();
    expect(rig.head.coming).toEqual([]);
  });

  it('sleeps while nothing happens: four updates a second, for the time on display', async () => {
    await rig.open({ config: { electionTimeoutMin_us: 2_000_000, electionTimeoutMax_us: 4_000_000 } }, 10);
    rig.player.play();
    const updates = vi.fn();
    rig.player.stores.playhead.subscribe(updates);
    await rig.pass(1000);
    expect(updates.mock.calls.length).toBeGreaterThanOrEqual(3);
    expect(updates.mock.calls.length).toBeLessThanOrEqual(5);
  });

  it('takes many events at once at high speed: at most ten updates a second', async () => {
    await rig.open({ load: 20 }, 1_000_000);
    await rig.pass(100);
    rig.player.setSpeed(20);
    await rig.pass(100);
    rig.player.play();
    let updates = 0;
    const first = rig.head.moment.index;
    rig.player.stores.playhead.subscribe(({ moment }, before) => {
      if (moment !== before.moment) updates += 1;
    });
    await rig.pass(1000);
    expect(updates).toBeLessThanOrEqual(10);
    expect(updates).toBeGreaterThanOrEqual(8);
    expect(rig.head.moment.index - first).toBeGreaterThan(1000);
  });

  it('stands still while nobody looks, and goes on afterwards', async () => {
    await rig.open({}, 1_000_000, true);
    rig.player.setHidden(true);
    const { t } = rig.head;
    expect(rig.player.clock.beat.rate).toBe(0);
    await rig.pass(60_000);
    expect(rig.head).toMatchObject({ t, playing: true });
    rig.player.setHidden(false);
    await rig.pass(1000);
    rig.player.pause();
    expect(rig.head.t).toBe(t + 1_000_000);
  });

  it('does not leap after the machine has slept', async () => {
    await rig.open({}, 1_000_000, true);
    await rig.pass(300);
    const { t } = rig.head;
    // Real time goes by, but no timer fires.
    vi.setSystemTime(Date.now() + 3_600_000);
    const now = performance.now();
    vi.spyOn(performance, 'now').mockImplementation(() => now + 3_600_000);
    await rig.pass(100);
    vi.restoreAllMocks();
    expect(rig.head.t).toBeLessThanOrEqual(t + 200_000);
  });

  it('stops exactly where a property is violated for the first time', async () => {
    const commands = [
      { at: 0, kind: 'rule', name: 'consistency-check', on: false },
      { at: 0, kind: 'link', loss: 0.3 },
    ];
    await rig.open({ seed: '2', load: 20, commands });
    const events = await rig.events(0, 1024);
    const seen = new Set<string>();
    const firsts = events.filter(({ violations }) => {
      const news = violations.some(({ property }) => !seen.has(property));
      for (const { property } of violations) seen.add(property);
      return news;
    });
    expect(firsts.length).toBeGreaterThan(1);
    expect(events.filter(({ violations }) => violations.length > 0).length).toBeGreaterThan(10);
    rig.player.setSpeed(5);
    for (const { t, i } of firsts) {
      rig.player.play();
      await rig.pass(2000);
      expect(rig.head.playing).toBe(false);
      expect(rig.place).toEqual([t, i]);
    }
    rig.player.play();
    await rig.pass(500);
    expect(rig.head).toMatchObject({ playing: true, stalled: false });
  });
});

describe('the beat', () => {
  it('tells where virtual time is, and changes only when it does not go on as it did', async () => {
    await rig.open({}, 1_000_000);
    const changes = vi.fn();
    rig.player.clock.onChange(changes);
    rig.player.play();
    expect(changes).toHaveBeenCalledTimes(1);
    await rig.pass(1500);
    expect(changes).toHaveBeenCalledTimes(1);
    expect(rig.player.clock.read()).toBeCloseTo(2_500_000, 0);
    rig.player.setSpeed(0.5);
    expect(changes).toHaveBeenCalledTimes(2);
    expect(rig.player.clock.beat).toMatchObject({ t: 2_500_000, rate: 0.5 });
    rig.player.pause();
    expect(rig.player.clock.beat).toMatchObject({ t: 2_500_000, rate: 0 });
    rig.player.step(1);
    expect(changes).toHaveBeenCalledTimes(4);
    expect(rig.player.clock.beat.t).toBe(rig.head.t);
  });
});

describe('waiting for the engine', () => {
  /** Holds back all chunks until they are let through. */
  function dam() {
    const chunk = rig.engine.chunk.bind(rig.engine);
    let open: () => void = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    vi.spyOn(rig.engine, 'chunk').mockImplementation(async (...asked) => {
      await gate;
      return chunk(...asked);
    });
    return () => open();
  }

  it('stalls at the edge of what is known, says so, and goes on from there', async () => {
    await rig.open({ load: 200 });
    const release = dam();
    rig.player.setSpeed(50);
    rig.player.play();
    await rig.pass(3000);
    expect(rig.head).toMatchObject({ stalled: true, playing: true });
    expect(rig.player.clock.beat).toMatchObject({ rate: 0, t: rig.head.t });
    const edge = rig.head.t;
    expect(rig.head.moment.t).toBe(edge);
    expect((rig.head.moment.index + 1) % CHUNK).toBe(0);
    release();
    await rig.pass(150);
    expect(rig.head.stalled).toBe(false);
    expect(rig.head.t).toBeGreaterThan(edge);
    expect(rig.head.t).toBeLessThanOrEqual(edge + 150 * 50_000);
  });

  it('keeps at least two seconds of playing in store', async () => {
    await rig.open({ load: 50 });
    rig.player.setSpeed(5);
    await rig.pass(500);
    dam();
    rig.player.play();
    await rig.pass(2000);
    expect(rig.head).toMatchObject({ stalled: false, t: 10_000_000 });
  });

  it('pauses and says why when events cannot be had', async () => {
    await rig.open({ load: 200 });
    vi.spyOn(rig.engine, 'chunk').mockRejectedValue(new EngineProblem('engine-lost', 'it died'));
    rig.player.setSpeed(50);
    rig.player.play();
    await rig.pass(3000);
    expect(rig.head.playing).toBe(false);
    expect(rig.run).toMatchObject({ status: 'ready', problem: { code: 'engine-lost', detail: 'it died' } });
    const { t } = rig.head;
    vi.restoreAllMocks();
    rig.player.setSpeed(1);
    rig.player.play();
    await rig.pass(500);
    expect(rig.head).toMatchObject({ playing: true, stalled: false });
    expect(rig.head.t).toBeGreaterThan(t);
  });
});
