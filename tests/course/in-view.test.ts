/** What of the logs is scrolled into view. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scrollTo } from '../../src/course/in-view.ts';

describe('the scroll of the logs', () => {
  const cases = fc.record({
    now: fc.nat(2_000),
    room: fc.integer({ min: 50, max: 900 }),
    from: fc.nat(2_000),
    length: fc.nat(600),
  });

  it('has all in sight where there is room, and the beginning otherwise', () => {
    fc.assert(
      fc.property(cases, ({ now, room, from, length }) => {
        const scroll = scrollTo(now, room, from, from + length);
        expect(scroll).toBeLessThanOrEqual(from);
        if (length <= room) expect(scroll + room).toBeGreaterThanOrEqual(from + length);
        else expect(scroll).toBe(from);
      }),
    );
  });

  it('does not move what is in sight', () => {
    fc.assert(
      fc.property(cases, ({ now, room, from, length }) => {
        fc.pre(from >= now && from + length <= now + room);
        expect(scrollTo(now, room, from, from + length)).toBe(now);
      }),
    );
  });
});
