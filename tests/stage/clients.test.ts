import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstMoment, nextMoment } from '../../src/kernel/moment.ts';
import type { TraceEvent } from '../../src/kernel/trace.ts';
import { clientsIn } from '../../src/player/clients.ts';
import { clientView, placesOf, requestsOf, stripHeight } from '../../src/stage/clients.ts';

const calm = firstMoment({ nodes: ['S1'] });
const event = (i: number, more: Partial<TraceEvent>): TraceEvent => ({
  i,
  t: i * 1000,
  node: null,
  cause: { kind: 'start' },
  sent: [],
  lost: [],
  notes: [],
  results: [],
  violations: [],
  ...more,
});
const asked = (i: number, request: number, attempt = 1) =>
  event(i, {
    sent: [
      {
        id: i + 1,
        from: 'C1',
        to: 'S1',
        type: 'ClientRequest',
        arrives: i * 1000 + 5,
        body: { client: 'C1', request, op: `op ${request}`, oldest: 1, attempt },
      },
    ],
  });

describe('who takes part', () => {
  test('generated clients, those that commands name, and those that were seen, by number', () => {
    const commands = [{ at: 1, kind: 'request', client: 'C10', op: null }];
    const moment = { ...calm, results: [{ client: 'C7', request: 1, ok: true }] };
    expect(clientsIn(1, commands, moment)).toEqual(['C1', 'C2', 'C3', 'C7', 'C10']);
    expect(clientsIn(0, [], calm)).toEqual([]);
    const load = (clients: number) => ({ at: 0, kind: 'load', rate: 1, clients });
    expect(clientsIn(0, [load(1)], calm)).toEqual(['C1']);
    expect(clientsIn(0, [load(1), load(5)], calm)).toEqual(['C1', 'C2', 'C3', 'C4', 'C5']);
    expect(clientsIn(1, [load(1)], calm)).toEqual(['C1', 'C2', 'C3']);
  });
});

test('clients stand in their strip, apart from each other, whatever the size', () => {
  const sizes = fc.record({ width: fc.integer({ min: 320, max: 3840 }), height: fc.integer({ min: 160, max: 2160 }) });
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 64 }), (size, count) => {
      const { shown, more } = placesOf(
        size,
        Array.from({ length: count }, (_, k) => `C${k + 1}`),
      );
      const boxes = [...shown.map(({ box }) => box), ...(more ? [more.box] : [])];
      expect(shown.length + (more?.count ?? 0)).toBe(count);
      boxes.forEach((box, k) => {
        const next = boxes[k + 1];
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(next ? next.x : size.width);
        expect(box.y).toBeGreaterThanOrEqual(size.height - stripHeight(size));
        expect(box.y + box.height).toBeLessThanOrEqual(size.height);
        expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
      });
    }),
  );
});

test('requests and what became of them, newest first, up to the moment', () => {
  const result = { client: 'C1', request: 1, ok: true, value: '3' };
  const events = [asked(0, 1), asked(1, 2), event(2, { results: [result] }), asked(3, 2, 2), asked(4, 3)];
  const moment = events.slice(0, 4).reduce((before, next) => nextMoment(before, next, ['S1']), calm);
  expect(requestsOf('C1', events, moment)).toEqual([
    { request: 2, op: 'op 2', t: 1000, attempts: 2, result: null },
    { request: 1, op: 'op 1', t: 2000, attempts: 1, result },
  ]);
  expect(requestsOf('C1', [], moment)).toHaveLength(1);
  expect(clientView(moment, 'C1')).toEqual({ pending: ['op 2'], last: result });
});
