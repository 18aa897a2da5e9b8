/** Events by their time: all of a span, in order, however it is asked for; and what an edit changes is fetched anew. */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Moment, nextMoment } from '../../src/kernel/moment.ts';
import type { EventsWindow } from '../../src/player/archive.ts';
import { PlayerRig, SETTLE_ms } from './rig.ts';

let rig: PlayerRig;
beforeEach(() => {
  rig = new PlayerRig();
});
afterEach(() => rig.end());

/** Asks until everything is there, as a component does that is rendered again at each arrival. */
async function whole(from_us: number, to_us: number): Promise<EventsWindow> {
  for (let tries = 0; tries < 200; tries += 1) {
    const found = rig.player.eventsBetween(from_us, to_us);
    if (found.complete) return found;
    await rig.pass(SETTLE_ms);
  }
  throw new Error('never complete');
}

const inSpan = (from: number, to: number) => (event: { t: number }) => event.t >= from && event.t <= to;

test('there is nothing before a run is open, and no wait for it', () => {
  expect(rig.player.eventsBetween(0, 1e6)).toEqual({ events: [], complete: false });
});

test('any spans, asked in any order, hold just the events of their time', async () => {
  await rig.open();
  const all = await rig.events(0, 4_000);
  const last = all.at(-1)?.t as number;
  const span = fc.tuple(fc.integer({ min: 0, max: last - 1 }), fc.integer({ min: 0, max: 2_000_000 }));
  const spans = fc.sample(fc.array(span, { minLength: 30, maxLength: 30 }), { numRuns: 1, seed: 5 })[0] ?? [];
  for (const [from, length] of spans) {
    const to = Math.min(last - 1, from + length);
    expect((await whole(from, to)).events).toEqual(all.filter(inSpan(from, to)));
  }
});

test('a span that begins where a chunk ends begins with the next', async () => {
  await rig.open();
  const all = await rig.events(0, 2_560);
  const from = (all[1_023]?.t as number) + 1;
  const to = all[1_500]?.t as number;
  expect((await whole(from, to)).events).toEqual(all.filter(inSpan(from, to)));
});

test('the beginning is all of the beginning', async () => {
  await rig.open();
  const all = await rig.events(0, 512);
  const to = all[300]?.t as number;
  expect((await whole(0, to)).events).toEqual(all.filter(inSpan(0, to)));
});

test('the moment at a time is the same, whether the tape holds it or the engine is asked', async () => {
  await rig.open({}, 20_000_000);
  const held = rig.player.momentAt(20_000_000);
  expect(held).toEqual(rig.head.moment);
  expect(rig.player.momentAt(2_000_000)).toBeUndefined();
  const asked = rig.player.read(0, { t: 2_000_000 });
  await rig.settle();
  const { start, events } = await asked;
  rig.player.seek(2_000_000);
  await rig.settle();
  const nodes = rig.run.header?.nodes ?? [];
  const until = events.filter(({ t }) => t <= 2_000_000);
  const moment = until.reduce((before, event) => nextMoment(before, event, nodes), start as Moment);
  expect(moment).toEqual(rig.head.moment);
  expect(rig.player.momentAt(2_000_000)).toEqual(moment);
});

test('after an edit, and on another branch, the events are those of the branch on show', async () => {
  await rig.open({}, 3_000_000);
  const before = await whole(0, 5_000_000);
  await rig.give({ kind: 'crash', node: 'S1' });
  const after = await whole(0, 5_000_000);
  expect(after.events.filter(inSpan(0, 2_999_999))).toEqual(before.events.filter(inSpan(0, 2_999_999)));
  expect(after.events.some(({ cause }) => cause.kind === 'command' && cause.command.kind === 'crash')).toBe(true);
  rig.player.undo();
  await rig.settle();
  expect((await whole(0, 5_000_000)).events).toEqual(before.events);
});

test('what the playhead has is not fetched again, nor what is here when the playhead comes', async () => {
  await rig.open({}, 3_000_000);
  await whole(0, 20_000_000);
  const asked = vi.spyOn(rig.engine, 'chunk');
  await whole(0, 20_000_000);
  rig.player.play();
  await rig.pass(10_000);
  expect(rig.head.t).toBeGreaterThan(12_000_000);
  expect(asked).not.toHaveBeenCalled();
  await rig.give({ kind: 'crash', node: 'S1' });
  await whole(0, 20_000_000);
  const chunks = asked.mock.calls.map(([branch, where]) => `${branch} ${JSON.stringify(where)}`);
  expect(chunks.length).toBeGreaterThan(0);
  expect(chunks).toEqual([...new Set(chunks)]);
});
