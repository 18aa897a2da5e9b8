/** Causes and effects, against the definition: the smallest order that holds both kinds of direct cause. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TraceEvent } from '../../../src/kernel/trace.ts';
import { type About, aboutOf, coneOf, messagesAbout } from '../../../src/panels/diagram/causality.ts';

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

describe('messages that are lit', () => {
  const happens = (i: number, node: string | null, receives: number | null, sends: readonly number[]): TraceEvent =>
    ({
      i,
      t: i,
      node,
      cause: receives === null ? { kind: 'timer', timer: 'election' } : { kind: 'message', id: receives },
      sent: sends.map((id) => ({ id })),
      lost: [],
    }) as unknown as TraceEvent;
  // S1 sends 1 and 2; S3 tells S2 something (3); S2 receives that, then 1, and answers with 4; S3 sends 5 for itself.
  const events = [
    happens(10, 'S1', null, [1, 2]),
    happens(11, 'S3', null, [3]),
    happens(12, 'S2', 3, []),
    happens(13, 'S2', 1, [4]),
    happens(14, 'S3', null, [5]),
    happens(15, 'S1', 4, [6]),
    happens(16, null, null, []),
  ];

  const related = (about: About) => {
    const { past = [], future = [] } = messagesAbout(events, about) ?? {};
    return { past: [...past].sort(), future: [...future].sort() };
  };

  test('by a receipt are what the receiver had received before, too, and what came of it', () => {
    expect(related({ event: 13 })).toEqual({ past: [1, 3], future: [4, 6] });
  });

  test('by a message are those in the past of its sending, and those that came of it', () => {
    expect(related({ message: 1 })).toEqual({ past: [], future: [4, 6] });
    expect(related({ message: 4 })).toEqual({ past: [1, 3], future: [6] });
  });

  test('are none where nothing was sent or received, or there is no such event or message', () => {
    expect(related({ event: 16 })).toEqual({ past: [], future: [] });
    for (const about of [{ event: 3 }, { message: 9 }]) expect(messagesAbout(events, about)).toBeNull();
  });

  test('are asked of the chosen event, the selected message, where keys have led, or the event at the playhead', () => {
    const message = { kind: 'message', id: 1 } as const;
    const at = { chosen: 13, moved: null, reached: 16 };
    expect(aboutOf(events, message, at)).toEqual({ event: 13 });
    expect(aboutOf(events, { ...message, id: 2 }, at)).toEqual({ message: 2 });
    expect(aboutOf(events, message, { ...at, chosen: null })).toEqual({ message: 1 });
    expect(aboutOf(events, null, { ...at, moved: 14 })).toEqual({ event: 14 });
    expect(aboutOf(events, null, { ...at, chosen: null })).toEqual({ event: 15 });
    expect(aboutOf(events, { kind: 'node', id: 'S2' }, { ...at, reached: 14 })).toEqual({ event: 14 });
    expect(aboutOf(events, null, { ...at, reached: 9 })).toBeNull();
    expect(aboutOf(events, null, { ...at, reached: 17 })).toBeNull();
  });
});
