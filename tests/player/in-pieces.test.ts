/** What is drawn a little later: at once where that is quick, else after a frame, one after the other. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { following, followLater, paceBy } from '../../src/player/in-pieces.ts';

let frames: (() => void)[] = [];
/** How long it takes to draw a change, ms. */
let drawing_ms = 0;
const ahead = createStore(() => ({ n: 0 }));
paceBy(ahead);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  frames = [];
  vi.stubGlobal('document', { visibilityState: 'visible' });
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
  vi.stubGlobal('cancelAnimationFrame', (id: number) => frames.splice(id - 1, 1, () => {}));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Something happens, and is drawn as React does it. */
async function happen(): Promise<void> {
  ahead.setState(({ n }) => ({ n: n + 1 }));
  queueMicrotask(() => vi.advanceTimersByTime(drawing_ms));
  for (let k = 0; k < 4; k += 1) await Promise.resolve();
}

function frame(): void {
  for (const each of frames.splice(0)) each();
}

/** So many changes that all take as long. */
async function happenOften(times: number, each_ms: number): Promise<void> {
  drawing_ms = each_ms;
  for (let k = 0; k < times; k += 1) {
    await happen();
    frame();
    vi.advanceTimersByTime(5);
  }
}

/** A store that follows, and every state that it had. */
function follower(turn: number, log: string[]): () => void {
  const behind = createStore(() => ahead.getState());
  behind.subscribe(({ n }) => log.push(`${turn}: ${n}`));
  return followLater([following(ahead, behind)], turn);
}

it('follows after a frame at first, for nobody knows yet', async () => {
  await happenOften(1, 2);
  const log: string[] = [];
  const end = follower(1, log);
  await happen();
  expect(log).toEqual([]);
  frame();
  vi.advanceTimersByTime(5);
  expect(log).toEqual([`1: ${ahead.getState().n}`]);
  end();
});

it('follows at once while drawing is quick, though other programs delay it at times', async () => {
  await happenOften(6, 60);
  await happenOften(15, 2);
  const log: string[] = [];
  const end = follower(1, log);
  await happen();
  await happen();
  const { n } = ahead.getState();
  expect(log).toEqual([`1: ${n - 1}`, `1: ${n}`]);
  end();
  await happen();
  expect(log.length).toBe(2);
});

it('follows after a frame, one turn after the other, once drawing takes long, and skips what is past', async () => {
  await happenOften(7, 60);
  const log: string[] = [];
  const ends = [follower(2, log), follower(1, log)];
  await happen();
  await happen();
  expect(log).toEqual([]);
  frame();
  expect(log).toEqual([]);
  vi.advanceTimersByTime(5);
  const { n } = ahead.getState();
  expect(log).toEqual([`1: ${n}`]);
  frame();
  vi.advanceTimersByTime(5);
  expect(log).toEqual([`1: ${n}`, `2: ${n}`]);
  // Nobody follows any more, though a frame was asked for.
  await happen();
  for (const end of ends) end();
  frame();
  vi.advanceTimersByTime(5);
  expect(log.length).toBe(2);
});

it('does not wait for frames where nobody sees the page', async () => {
  await happenOften(7, 60);
  const log: string[] = [];
  const end = follower(1, log);
  vi.stubGlobal('document', { visibilityState: 'hidden' });
  await happen();
  expect(log).toEqual([`1: ${ahead.getState().n}`]);
  end();
});

it('follows at once again when drawing has become quick', async () => {
  await happenOften(7, 60);
  const log: string[] = [];
  const end = follower(1, log);
  await happenOften(100, 1);
  log.length = 0;
  await happen();
  expect(log).toEqual([`1: ${ahead.getState().n}`]);
  end();
});

it('brings several stores together', async () => {
  await happenOften(7, 60);
  const other = createStore(() => ({ m: 0 }));
  const [behind, otherBehind] = [createStore(() => ahead.getState()), createStore(() => other.getState())];
  const end = followLater([following(ahead, behind), following(other, otherBehind)], 1);
  await happen();
  frame();
  vi.advanceTimersByTime(1);
  other.setState({ m: 7 });
  await happen();
  expect(otherBehind.getState().m).toBe(0);
  frame();
  vi.advanceTimersByTime(1);
  expect([behind.getState().n, otherBehind.getState().m]).toEqual([ahead.getState().n, 7]);
  end();
});

it('does not wait with what has to be drawn together with all else', async () => {
  await happenOften(7, 60);
  const behind = createStore(() => ahead.getState());
  const urgent = ahead.getState().n + 2;
  const end = followLater([following(ahead, behind)], 1, () => ahead.getState().n === urgent);
  await happen();
  expect(behind.getState().n).toBe(urgent - 2);
  await happen();
  expect(behind.getState().n).toBe(urgent);
  // The frame that was waited for before brings nothing older back.
  frame();
  vi.advanceTimersByTime(5);
  expect(behind.getState().n).toBe(urgent);
  end();
});
