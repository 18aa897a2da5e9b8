import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TraceEvent } from '../../src/kernel/trace.ts';
import { PlayerRig } from './rig.ts';

let rig: PlayerRig;
beforeEach(() => {
  rig = new PlayerRig();
});
afterEach(() => rig.end());

/** The place exactly at an event. */
const at = (event: TraceEvent | undefined) => [event?.t, event?.i];

describe('stepping', () => {
  it('visits each event forward and back, events of one time included', async () => {
    await rig.open();
    const events = await rig.events();
    expect(events[3]?.t).toBe(events[4]?.t);
    for (const expected of [3, 2, 1, 0]) {
      rig.player.step(-1);
      expect(rig.place).toEqual(at(events[expected]));
    }
    rig.player.step(-1);
    expect(rig.place).toEqual([0, -1]);
    expect(rig.head.moment.nodes.S1?.state).toBeNull();
    rig.player.step(-1);
    expect(rig.place).toEqual([0, -1]);
    for (let expected = 0; expected < 30; expected += 1) {
      rig.player.step(1);
      expect(rig.place).toEqual(at(events[expected]));
    }
  });

  it('crosses from chunk to chunk', async () => {
    await rig.open({ load: 20 });
    const events = await rig.events(0, 1024);
    rig.player.seek(events[250]?.t ?? 0);
    await rig.settle();
    while (rig.head.moment.index < 520) {
      const { index } = rig.head.moment;
      rig.player.step(1);
      await rig.pass(5);
      expect(rig.place).toEqual(at(events[index + 1]));
    }
    while (rig.head.moment.index > 250) {
      const { index } = rig.head.moment;
      rig.player.step(-1);
      await rig.pass(5);
      expect(rig.place).toEqual(at(events[index - 1]));
    }
  });

  it('pauses', async () => {
    await rig.open({}, 1_000_000, true);
    rig.player.step(1);
    expect(rig.head.playing).toBe(false);
  });

  it('goes back, from between two events, to the latest of them', async () => {
    await rig.open();
    const events = await rig.events();
    rig.player.seek(((events[20]?.t ?? 0) + (events[21]?.t ?? 0)) / 2);
    rig.player.step(-1);
    expect(rig.place).toEqual(at(events[20]));
    rig.player.step(-1);
    expect(rig.place).toEqual(at(events[19]));
  });

  it('ends where the run ends', async () => {
    await rig.open({ nodes: ['S1'], commands: [{ at: 1000, kind: 'crash', node: 'S1' }] }, 5000);
    const place = rig.place;
    rig.player.step(1);
    await rig.settle();
    expect(rig.place).toEqual(place);
    expect(rig.run.problem).toBeNull();
    rig.player.play();
    await rig.pass(1000);
    expect(rig.head).toMatchObject({ t: 1_005_000, stalled: false });
  });
});

describe('seeking', () => {
  it('shows the last event that was, anywhere', async () => {
    await rig.open({ load: 20 });
    const events = await rig.events(0, 2048);
    for (const index of [100, 1700, 30, 900, 901, 300]) {
      const [here, next] = [events[index], events[index + 1]];
      rig.player.seek(((here?.t ?? 0) + (next?.t ?? 0)) / 2);
      await rig.settle();
      expect(rig.head.moment.index).toBe(index);
      rig.player.seek(here?.t ?? 0);
      await rig.settle();
      expect(rig.place).toEqual(at(here));
    }
  });

  it('shows the same moment however one comes there', async () => {
    await rig.open({ load: 20 });
    rig.player.setSpeed(10);
    rig.player.play();
    await rig.pass(500);
    rig.player.pause();
    const { t, moment } = rig.head;
    rig.player.seek(60_000_000);
    await rig.settle();
    rig.player.seek(t);
    await rig.settle();
    expect(rig.head.t).toBe(t);
    // Ghosts of lost messages aside, of which this run has none.
    expect(rig.head.moment).toEqual(moment);
  });

  it('goes on playing from there', async () => {
    await rig.open({}, 0, true);
    rig.player.seek(30_000_000);
    await rig.settle();
    expect(rig.head.playing).toBe(true);
    await rig.pass(1000);
    expect(rig.head.t).toBeGreaterThan(30_900_000);
    expect(rig.head.t).toBeLessThan(31_100_000);
  });

  it('goes where the last of several seeks says', async () => {
    await rig.open();
    for (const t of [20_000_000, 40_000_000, 10_000_000]) rig.player.seek(t);
    await rig.settle();
    expect(rig.head.t).toBe(10_000_000);
    expect(rig.run).toMatchObject({ progress: null, problem: null });
  });

  it('can be given up, and the playhead stays', async () => {
    await rig.open({}, 1_000_000);
    const before = rig.place;
    rig.player.seek(90_000_000);
    rig.player.cancelSearch();
    await rig.settle();
    expect(rig.place).toEqual(before);
    expect(rig.run).toMatchObject({ progress: null, problem: null });
  });

  it('tells of its progress', async () => {
    await rig.open();
    const chunk = rig.engine.chunk.bind(rig.engine);
    let arrive: () => void = () => {};
    vi.spyOn(rig.engine, 'chunk').mockImplementationOnce(async (branch, where, options) => {
      options?.onProgress?.(0.25);
      await new Promise<void>((resolve) => {
        arrive = resolve;
      });
      return chunk(branch, where, options);
    });
    rig.player.seek(90_000_000);
    expect(rig.run.progress).toBe(0.25);
    arrive();
    await rig.settle();
    expect(rig.run.progress).toBeNull();
    expect(rig.head.t).toBe(90_000_000);
  });

  it('remembers how far was seen', async () => {
    await rig.open();
    rig.player.seek(5_000_000);
    await rig.settle();
    rig.player.seek(2_000_000);
    await rig.settle();
    expect(rig.head).toMatchObject({ t: 2_000_000, seenUntil: 5_000_000 });
  });
});

describe('milestones', () => {
  it('are visited one after the other, forward and back', async () => {
    await rig.open({ load: 2 });
    const visited: (readonly [number, number])[] = [];
    for (let k = 0; k < 8; k += 1) {
      rig.player.milestone(1);
      await rig.settle();
      visited.push(rig.place);
    }
    const known = rig.run.milestones.slice(0, 8).map(({ t, index }) => [t, index]);
    expect(visited).toEqual(known);
    for (const place of visited.slice(0, 7).toReversed()) {
      rig.player.milestone(-1);
      await rig.settle();
      expect(rig.place).toEqual(place);
    }
    rig.player.milestone(-1);
    await rig.settle();
    expect(rig.place).toEqual([0, -1]);
  });

  it('are found by the engine where the page knows of none', async () => {
    await rig.open({ commands: [{ at: 300_000_000, kind: 'crash', node: 'S2' }] });
    rig.player.milestone(1);
    await rig.settle();
    rig.player.milestone(1);
    await rig.settle();
    const far = rig.head.t;
    rig.player.milestone(1);
    await rig.settle();
    expect(rig.head.t).toBe(300_000_000);
    expect(rig.head.moment.event?.cause.kind).toBe('command');
    expect(far).toBeLessThan(2_000_000);
  });

  it('are missed politely', async () => {
    await rig.open({ nodes: ['S1'], commands: [{ at: 1000, kind: 'crash', node: 'S1' }] }, 5000);
    rig.player.milestone(1);
    await rig.settle();
    expect(rig.run.problem?.code).toBe('no-milestone');
    expect(rig.head.t).toBe(5000);
  });
});

describe('recent events', () => {
  it('are those up to an event, newest last, across chunks', async () => {
    await rig.open({ load: 20 });
    const events = await rig.events(0, 512);
    rig.player.seek(events[258]?.t ?? 0);
    await rig.settle();
    expect(rig.player.recentEvents(258, 6).map(({ i }) => i)).toEqual([253, 254, 255, 256, 257, 258]);
    rig.player.seek(0);
    await rig.settle();
    expect(rig.player.recentEvents(4, 99).map(({ i }) => i)).toEqual([0, 1, 2, 3, 4]);
  });
});

describe('a place in a lesson', () => {
  it('is played to, and stood at exactly, though others share its time', async () => {
    await rig.open();
    const events = await rig.events();
    const shared = events.findIndex((event, k) => k > 20 && event.t === events[k + 1]?.t);
    expect(shared).toBeGreaterThan(0);
    rig.player.setSpeed(50);
    rig.player.play(shared);
    await rig.pass(20_000);
    expect(rig.head.playing).toBe(false);
    expect(rig.place).toEqual(at(events[shared]));
    // Who plays on is not stopped there again.
    await rig.player.goTo({ index: shared - 5 });
    expect(rig.place).toEqual(at(events[shared - 5]));
    rig.player.play();
    await rig.pass(5_000);
    expect(rig.head.moment.index).toBeGreaterThan(shared);
  });

  it('is reached from afar, by number or by time', async () => {
    await rig.open({ load: 20 });
    const events = await rig.events(0, 1024);
    const there = rig.player.goTo({ index: 900 });
    await rig.settle();
    await there;
    expect(rig.place).toEqual(at(events[900]));
    const back = rig.player.goTo({ t: 1_000 });
    await rig.settle();
    await back;
    expect(rig.head.t).toBe(1_000);
  });

  it('can be read of without going there', async () => {
    await rig.open();
    const read = rig.player.read(0, 1);
    await rig.settle();
    expect((await read).events[0]?.i).toBe(64);
    expect(rig.place[0]).toBe(0);
  });
});
