/** Causes and effects, against the definition: the smallest order that holds both kinds of direct cause. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TraceEvent } from '../../../src/kernel/trace.ts';
import { coneOf } from '../../../src/panels/diagram/causality.ts';

/** Events of a few nodes: each receives some message that was sent before it, or none, and sends one. */
const anyRun = fc
  .array(fc.record({ node: fc.integer({ min: 1, max: 4 }), receives: fc.option(fc.nat(), { nil: null }) }), {
    minLength: 1,
    maxLength: 40,
  })
  .map((steps) =>
    steps.map(({ node, receives }, i): TraceEvent => {
      const cause = receives === null || i === 0 ? { kind: 'start' } : { kind: 'message', id: receives % i };
      return { i: i + 100, t: i, node: `S${node}`, cause, sent: [{ id: i }], lost: [] } as unknown as TraceEvent;
    }),
  );

/** Does one event, by position, come before another by some chain of direct causes? */
function leadsTo(events: readonly TraceEvent[]): (from: number, to: number) => boolean {
  const before = events.map(() => new Set<number>());
  events.forEach(({ node, cause }, k) => {
    events.slice(0, k).forEach((other, j) => {
      const isDirect = other.node === node || (cause.kind === 'message' && other.sent[0]?.id === cause.id);
      if (!isDirect) return;
      before[k]?.add(j);
      for (const each of before[j] ?? []) before[k]?.add(each);
    });
  });
  return (from, to) => before[to]?.has(from) ?? false;
}

test('the past is what leads to an event, the future what it leads to, and both hold the event itself', () => {
  fc.assert(
    fc.property(anyRun, fc.nat(), (events, chosen) => {
      const place = chosen % events.length;
      const leads = leadsTo(events);
      const { past, future } = coneOf(events, place + 100);
      events.forEach(({ i }, k) => {
        expect(past.has(i)).toBe(k === place || leads(k, place));
        expect(future.has(i)).toBe(k === place || leads(place, k));
      });
    }),
    { numRuns: 300 },
  );
});

test('an event that is not there has neither', () => {
  expect(coneOf([], 3)).toEqual({ past: new Set(), future: new Set() });
});
