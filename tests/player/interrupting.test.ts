/** Playing is interrupted for as long as something else has the reader's attention, and goes on as it was. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PlayerRig, raftHeader } from './rig.ts';

let rig: PlayerRig;
beforeEach(async () => {
  rig = new PlayerRig();
  await rig.open({}, 1_000_000, true);
});
afterEach(() => rig.end());

/** Whether it plays, by what it says and by how time goes by. */
async function plays(): Promise<boolean> {
  const { t } = rig.head;
  await rig.pass(1000);
  expect(rig.head.t > t).toBe(rig.head.playing);
  return rig.head.playing;
}

it('stands still meanwhile, says so, and goes on from there', async () => {
  const goOn = rig.player.interrupt();
  const { t } = rig.head;
  expect(await plays()).toBe(false);
  goOn();
  expect(rig.head).toMatchObject({ t, playing: true });
  await rig.pass(1000);
  expect(rig.head.t).toBeGreaterThan(t + 700_000);
});

it('leaves a run at rest that was', async () => {
  rig.player.pause();
  rig.player.interrupt()();
  expect(await plays()).toBe(false);
});

it('goes on from where it was moved to meanwhile', async () => {
  const goOn = rig.player.interrupt();
  rig.player.seek(3_000_000);
  await rig.settle();
  expect(await plays()).toBe(false);
  goOn();
  expect(rig.head.t).toBe(3_000_000);
  expect(await plays()).toBe(true);
});

it('one within another does not end it', async () => {
  const outer = rig.player.interrupt();
  const inner = rig.player.interrupt();
  inner();
  expect(await plays()).toBe(false);
  outer();
  expect(await plays()).toBe(true);
});

describe('what is asked for meanwhile goes before it:', () => {
  const asked: Readonly<Record<string, () => unknown>> = {
    'a pause': () => rig.player.pause(),
    'a step on': () => rig.player.step(1),
    'a step back': () => rig.player.step(-1),
    'a milestone': () => rig.player.milestone(1),
    'an event': () => rig.player.goTo({ index: 40 }),
    'another run, at rest': () => rig.player.open(raftHeader({ seed: 'b' })),
    'play and pause again': () => {
      rig.player.toggle();
      rig.player.toggle();
    },
  };
  it.each(Object.keys(asked))('%s', async (name) => {
    const goOn = rig.player.interrupt();
    void asked[name]?.();
    await rig.settle();
    goOn();
    expect(await plays()).toBe(false);
  });

  it('playing, which it does not stop when it ends', async () => {
    const goOn = rig.player.interrupt();
    rig.player.toggle();
    expect(await plays()).toBe(true);
    goOn();
    expect(await plays()).toBe(true);
    rig.player.pause();
    goOn();
    expect(await plays()).toBe(false);
  });

  it('another run, which plays', async () => {
    const goOn = rig.player.interrupt();
    await rig.open({ seed: 'b' }, 0, true);
    expect(await plays()).toBe(true);
    goOn();
    expect(await plays()).toBe(true);
  });
});

describe('a run that is played to an event', () => {
  /** The first event after a time, with none other at that instant. */
  async function eventAfter(t_us: number) {
    const events = await rig.events(0, 1024);
    const found = events.find(({ t, i }) => t > t_us && events[i + 1]?.t !== t);
    if (!found) throw new Error('nothing happens');
    return found;
  }

  it('ends there after an interruption', async () => {
    rig.player.pause();
    const end = await eventAfter(2_000_000);
    rig.player.play(end.i);
    await rig.pass(200);
    rig.player.interrupt()();
    await rig.pass(5000);
    expect(rig.head).toMatchObject({ playing: false, t: end.t });
    expect(rig.place).toEqual([end.t, end.i]);
  });

  it('is at rest where it comes there in the instant of an interruption', async () => {
    rig.player.pause();
    const end = await eventAfter(rig.head.t + 500_000);
    rig.player.seek(end.t - 1);
    await rig.settle();
    rig.player.setSpeed(0.05);
    rig.player.play(end.i);
    // Between two updates: the playhead is told that it is there no sooner than it is interrupted.
    await rig.pass(1);
    expect(rig.place).toEqual([end.t - 1, end.i - 1]);
    rig.player.interrupt()();
    expect(rig.place).toEqual([end.t, end.i]);
    expect(await plays()).toBe(false);
  });

  it('plays on to the next violation where it was moved past the event meanwhile', async () => {
    const commands = [
      { at: 0, kind: 'rule', name: 'consistency-check', on: false },
      { at: 0, kind: 'link', loss: 0.3 },
    ];
    await rig.open({ seed: '2', load: 20, commands });
    const events = await rig.events(0, 1024);
    const broken = events.find(({ violations }) => violations.length > 0);
    if (!broken) throw new Error('nothing is broken');
    rig.player.play(5);
    const goOn = rig.player.interrupt();
    rig.player.seek(broken.t - 100_000);
    await rig.settle();
    goOn();
    await rig.pass(1000);
    expect(rig.place).toEqual([broken.t, broken.i]);
    expect(rig.head.playing).toBe(false);
  });
});
