/** Events as places: by key along a lane and from lane to lane, by press the nearest. */
import { scaleLinear } from 'd3-scale';
import { describe, expect, test } from 'vitest';
import type { TraceEvent } from '../../../src/kernel/trace.ts';
import type { Chronicle } from '../../../src/panels/diagram/chronicle.ts';
import {
  eventAt,
  eventBefore,
  pointAfter,
  pointsOf,
  selectionOf,
  thingAt,
} from '../../../src/panels/diagram/event-points.ts';
import { lanesOf } from '../../../src/panels/diagram/geometry.ts';

const lanes = lanesOf(['S1', 'S2', 'S3', 'C1'], 100);
const x = scaleLinear([0, 1_000], [0, 1_000]);

function event(
  i: number,
  t: number,
  node: string | null,
  cause: object = { kind: 'timer', timer: 'election' },
): TraceEvent {
  return { i, t, node, cause, sent: [], lost: [], results: [], violations: [], notes: [] } as unknown as TraceEvent;
}

const events = [
  event(0, 100, 'S1'),
  event(1, 120, 'S3'),
  event(2, 200, 'S1', { kind: 'message', id: 7 }),
  event(3, 210, 'S3'),
  event(4, 300, null, { kind: 'timer', timer: 'retry', client: 'C1', request: 1 }),
  event(5, 400, null, { kind: 'command', command: { kind: 'partition' } }),
  event(6, 500, 'S9'),
];
const points = pointsOf(events, lanes);
const at = (i: number) => {
  const found = points.find((point) => point.event.i === i);
  if (!found) throw new Error(`${i} has no place`);
  return found;
};
const led = (i: number, key: string) => pointAfter(points, at(i), key, lanes)?.event.i;

test('each has its lane: clients their own, the network the first; who has none is not there', () => {
  expect(points.map(({ lane }) => lane)).toEqual(['S1', 'S3', 'S1', 'S3', 'C1', 'S1']);
});

test('what is done to a link has the lane of its beginning, to a message that of its sender', () => {
  const sending = { ...event(0, 100, 'S3'), sent: [{ id: 7 }, { id: 8, from: 'C1' }] } as unknown as TraceEvent;
  const commands = [{ kind: 'cut', from: 'S2', to: 'S3' }, ...[7, 8, 9].map((message) => ({ kind: 'drop', message }))];
  const all = [sending, ...commands.map((command, k) => event(k + 1, 200, null, { kind: 'command', command }))];
  expect(pointsOf(all, lanes).map(({ lane }) => lane)).toEqual(['S3', 'S2', 'S3', 'C1', 'S1']);
});

describe('keys', () => {
  test('lead along a lane', () => {
    expect([led(0, 'ArrowRight'), led(2, 'ArrowLeft'), led(0, 'ArrowLeft')]).toEqual([2, 0, undefined]);
    expect([led(2, 'Home'), led(0, 'End')]).toEqual([0, 5]);
  });

  test('lead to what is nearest in time on the next lane that has events', () => {
    expect([led(2, 'ArrowDown'), led(1, 'ArrowUp'), led(3, 'ArrowDown')]).toEqual([3, 0, 4]);
    expect([led(0, 'ArrowUp'), led(4, 'ArrowDown'), led(0, 'x')]).toEqual([undefined, undefined, undefined]);
  });
});

test('a press means the nearest within reach', () => {
  expect(eventAt(points, x, lanes, [203, 14], 6)?.event.i).toBe(2);
  expect(eventAt(points, x, lanes, [203, 30], 6)).toBeNull();
});

test('keys begin at the playhead, and an event selects its message, or else its node', () => {
  expect([eventBefore(points, 205)?.event.i, eventBefore(points, 0)?.event.i, eventBefore([], 0)]).toEqual([
    2,
    0,
    null,
  ]);
  expect(selectionOf(at(2).event)).toEqual({ kind: 'message', id: 7 });
  expect(selectionOf(at(0).event)).toEqual({ kind: 'node', id: 'S1' });
  expect(selectionOf(at(5).event)).toBeNull();
});

test('a pointer means the event where lines come together, with its message, or else the message that passes there', () => {
  const line = { id: 7, from: 'S3', to: 'S1', sentAt: 120, endsAt: 200, reached: 1 };
  const chronicle = { messages: [line] } as unknown as Chronicle;
  const thing = (px: number, py: number) => thingAt({ chronicle, points, x, lanes }, [px, py]);
  expect(thing(201, 13)).toEqual({ event: at(2), message: line });
  expect(thing(160, 37)).toEqual({ event: null, message: line });
  expect(thing(101, 13)).toEqual({ event: at(0), message: null });
  expect(thing(400, 80)).toBeNull();
});
