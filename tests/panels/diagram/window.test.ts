import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIRST_SPAN_us, firstSpan_us, type Span_us, windowFor } from '../../../src/panels/diagram/window.ts';

const NONE: Span_us = [0, 0];

test('what is read holds all that is in sight and a little before it, and moves in steps', () => {
  expect(windowFor([0, 20_000], NONE)).toEqual([0, 20_000]);
  expect(windowFor([21_000, 41_000], NONE)).toEqual([15_000, 45_000]);
  expect(windowFor([24_999, 44_999], NONE)).toEqual([15_000, 45_000]);
  expect(windowFor([25_000, 45_000], NONE)).toEqual([20_000, 45_000]);
});

test('at first a second has the same room on narrow and on usual screens, and on wide ones more', () => {
  expect(firstSpan_us(340) / 340).toBeCloseTo(firstSpan_us(720) / 720);
  expect(firstSpan_us(340)).toBeLessThan(6_000_000);
  expect([firstSpan_us(1232), firstSpan_us(3800)]).toEqual([FIRST_SPAN_us, FIRST_SPAN_us]);
  expect(firstSpan_us(0)).toBeGreaterThan(3_000_000);
});

test('what was read is kept by small moves back and forth, given up where it is too little or far too much', () => {
  const held = windowFor([21_000, 41_000], NONE);
  expect(windowFor([22_000, 40_000], held)).toBe(held);
  expect(windowFor([21_000, 41_000], held)).toBe(held);
  expect(windowFor([30_000, 50_000], held)).toEqual([25_000, 50_000]);
  expect(windowFor([30_000, 34_000], held)).toEqual([29_000, 34_000]);
});

test('it is never without what is in sight, and never more than twice as long as it need be', () => {
  const sights = fc.array(fc.tuple(fc.nat(1_000_000), fc.integer({ min: 10, max: 500_000 })), { minLength: 1 });
  fc.assert(
    fc.property(sights, (all) => {
      let held = NONE;
      for (const [from, length] of all) {
        held = windowFor([from, from + length], held);
        expect(held[0]).toBeLessThanOrEqual(from);
        expect(held[1]).toBeGreaterThanOrEqual(from + length);
        expect(held[1] - held[0]).toBeLessThanOrEqual(4 * length + 8);
      }
    }),
    { seed: 7 },
  );
});
