/** Sines and the like are those of `Math`, but for the last bits. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atan2, cos, hypot, sin } from '../../src/stage/trigonometry.ts';

const angle = fc.double({ min: -1_000, max: 1_000, noNaN: true });
const length = fc.double({ min: -1e6, max: 1e6, noNaN: true });

test('sine and cosine', () => {
  fc.assert(
    fc.property(angle, (a) => {
      expect(Math.abs(sin(a) - Math.sin(a))).toBeLessThan(1e-12);
      expect(Math.abs(cos(a) - Math.cos(a))).toBeLessThan(1e-12);
    }),
  );
  fc.assert(
    fc.property(fc.double({ min: -7, max: 7, noNaN: true }), (a) => {
      expect(Math.abs(sin(a) - Math.sin(a))).toBeLessThan(2e-15);
      expect(Math.abs(cos(a) - Math.cos(a))).toBeLessThan(2e-15);
    }),
  );
});

test('arc tangent and length', () => {
  fc.assert(
    fc.property(length, length, (x, y) => {
      expect(Math.abs(atan2(y, x) - Math.atan2(y, x)) % (2 * Math.PI)).toBeLessThan(2e-15);
      expect(hypot(x, y)).toBeCloseTo(Math.hypot(x, y), 6);
    }),
  );
  const ends = [
    [0, 1],
    [1, 0],
    [0, -1],
    [-1, 0],
    [1, 1],
    [-1, -1],
  ] as const;
  for (const [y, x] of ends) expect(atan2(y, x)).toBeCloseTo(Math.atan2(y, x), 14);
  expect(atan2(0, 0)).toBe(0);
});
