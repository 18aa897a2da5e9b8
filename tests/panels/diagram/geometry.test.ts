/** Places in the diagram: the message that a press means is the one whose line is nearest. */
import { scaleLinear } from 'd3-scale';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MessageLine } from '../../../src/panels/diagram/chronicle.ts';
import { crossesOf, distanceTo, endsOf, lanesOf, looksOf, messageAt } from '../../../src/panels/diagram/geometry.ts';

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
