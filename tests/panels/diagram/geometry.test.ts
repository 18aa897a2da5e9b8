/** Places in the diagram: the message that a press means is the one whose line is nearest. */
import { scaleLinear } from 'd3-scale';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MessageLine, Span } from '../../../src/panels/diagram/chronicle.ts';
import {
  breaksOf,
  commitMarksOf,
  counterMarksOf,
  crossesOf,
  distanceTo,
  endsOf,
  lanesOf,
  linkMarksOf,
  looksOf,
  messageAt,
  openEndsOf,
} from '../../../src/panels/diagram/geometry.ts';

const NAMES = ['S1', 'S2', 'S3', 'C1'];
const lanes = lanesOf(NAMES, 100);
const x = scaleLinear([0, 10_000], [0, 1_000]);

const anyMessage = fc
  .record({
    from: fc.constantFrom(...NAMES),
    to: fc.constantFrom(...NAMES),
    sentAt: fc.integer({ min: 0, max: 10_000 }),
    takes: fc.integer({ min: 1, max: 3_000 }),
    lost: fc.constantFrom(null, 'loss' as const),
    counter: fc.integer({ min: 0, max: 3 }),
  })
  .map(
    ({ takes, ...rest }): Omit<MessageLine, 'id'> => ({
      ...rest,
      endsAt: rest.sentAt + takes,
      reached: rest.lost ? 0.5 : 1,
      kind: 'request',
      type: 'M',
    }),
  );
const anyMessages = fc.array(anyMessage, { maxLength: 40 }).map((all) => all.map((each, id) => ({ ...each, id })));

describe('lanes', () => {
  test('are as far from each other, and in the picture', () => {
    expect([...lanes.values()]).toEqual([12.5, 37.5, 62.5, 87.5]);
  });
});

test('the counter of who leads stands on its lane where that is seen to begin, if there is room', () => {
  const LETTERS_px = 11;
  const span = (node: string, from: number, to: number, what: Span['what'] = 'leads'): Span => ({
    ...{ node, from, to, what },
    role: 'leader',
    counter: 12,
  });
  const spans = [
    span('S1', -500, 400),
    span('S2', 2_000, 3_000),
    // Followers, one that led for a moment, and one that is hardly in sight.
    span('S3', 0, 9_000, 'follows'),
    span('S3', 4_000, 4_050),
    span('S3', 9_950, 12_000),
  ];
  const marks = counterMarksOf(spans, x, lanes, LETTERS_px);
  expect(marks.map(({ x: middle, y, width, counter }) => [counter, middle - width / 2, y])).toEqual([
    [12, 0, lanes.get('S1')],
    [12, 200, lanes.get('S2')],
  ]);
  for (const { width } of marks) expect(width).toBeGreaterThan(LETTERS_px);
  // Lanes of 8 px have no room for letters of 11.
  expect(counterMarksOf(spans, x, lanesOf(NAMES, 32), LETTERS_px)).toEqual([]);
});

test('a press means the nearest message, or none if none is near', () => {
  const anyPoint = fc.tuple(fc.integer({ min: 0, max: 1_000 }), fc.integer({ min: 0, max: 100 }));
  fc.assert(
    fc.property(anyMessages, anyPoint, (messages, point) => {
      const distances = messages.map((message) => distanceTo(point, endsOf(message, x, lanes) ?? [0, 0, 0, 0]));
      const least = Math.min(...distances);
      const found = messageAt({ messages }, x, lanes, point, 8);
      if (least > 8) expect(found).toBeNull();
      else expect(distances[found?.id ?? -1]).toBeCloseTo(least);
    }),
    { numRuns: 300 },
  );
});

test('every message in sight is in one path, with those that look like it; crosses are where they were lost', () => {
  fc.assert(
    fc.property(anyMessages, (messages) => {
      const near = x.copy().domain([2_000, 6_000]);
      const seen = messages.filter(({ sentAt, endsAt }) => endsAt >= 2_000 && sentAt <= 6_000);
      const looks = looksOf(messages, near, lanes);
      expect(looks.reduce((sum, { d }) => sum + d.split('M').length - 1, 0)).toBe(seen.length);
      expect(new Set(looks.map(({ counter, lost }) => `${counter} ${lost}`)).size).toBe(looks.length);
      const lost = messages.filter((each) => each.lost && each.endsAt >= 2_000 && each.endsAt <= 6_000);
      expect(crossesOf(messages, near, lanes).split('M').length - 1).toBe(lost.length);
    }),
  );
});

/** The numbers of a path, three or four for each part that begins with `M`. */
const partsOf = (d: string) => [...d.matchAll(/M[^M]+/g)].map(([part]) => part.match(/-?[\d.]+/g)?.map(Number) ?? []);

test('messages under way at a time, and no others, end there with a ring, on their line', () => {
  fc.assert(
    fc.property(anyMessages, fc.integer({ min: 0, max: 12_000 }), (messages, t) => {
      const { rings } = openEndsOf(messages, t, x, lanes);
      const flying = messages.filter(({ sentAt, endsAt }) => sentAt < t && t < endsAt);
      const parts = partsOf(rings);
      expect(parts.length).toBe(flying.length);
      flying.forEach((message, k) => {
        const [left = 0, y = 0, radius = 0] = parts[k] ?? [];
        const centre = [left + radius, y] as const;
        expect(centre[0]).toBeCloseTo(x(t), 0);
        expect(distanceTo(centre, endsOf(message, x, lanes) ?? [0, 0, 0, 0])).toBeLessThan(0.3);
      });
    }),
  );
});

test('a message is broken where it is clear of the lanes at its ends, and of the ring that it begins at', () => {
  const message = { id: 1, from: 'S1', to: 'S2', sentAt: 1_000, endsAt: 2_000, reached: 1, lost: null };
  const messages = [{ ...message, kind: 'request' as const, counter: 1, type: 'M' }];
  expect(partsOf(breaksOf(messages, x, lanes))).toEqual([[116, 16.5, 184, 33.5]]);
  expect(partsOf(openEndsOf(messages, 1_500, x, lanes).beyond)).toEqual([[166, 29, 184, 33.5]]);
  expect(breaksOf([{ ...messages[0], to: 'S1' } as MessageLine], x, lanes)).toBe('');
});

test('what was done to links has a square at each marked lane and a line between two, for each kind of command', () => {
  const cut = { t: 5_000, kind: 'cut', from: 'S1', to: 'S3', reach: 1, marked: ['S1', 'S3'] };
  const half = { ...cut, kind: 'drop', reach: 0.5, marked: ['S1'] };
  const marks = linkMarksOf([cut, { ...cut, t: 20_000 }, half, { ...cut, to: 'S9', marked: ['S1', 'S9'] }], x, lanes);
  expect(marks.map(({ kind, squares }) => [kind, partsOf(squares).length])).toEqual([
    ['cut', 3],
    ['drop', 1],
  ]);
  expect(marks.map(({ ties }) => ties)).toEqual(['M500,12.5V62.5', 'M500,12.5V37.5']);
});

test('commits in sight are strokes across their lanes, in one path for each counter', () => {
  const commit = (node: string, t: number, counter: number) => ({ node, t, counter, index: 1 });
  const commits = [commit('S1', 0, 1), commit('S2', 500, 2), commit('S2', 900, 1), commit('S3', 10_001, 1)];
  expect(commitMarksOf([...commits, commit('S9', 600, 2)], x, lanes)).toEqual([
    { counter: 1, d: 'M0,7.5v10M90,32.5v10' },
    { counter: 2, d: 'M50,32.5v10' },
  ]);
});
