/** Covering arrays: every two values of two settings come together, and far fewer combinations than all. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Combination, type Factors, pairwise } from '../../src/checking/pairwise.ts';
import { COMBINATIONS, extensionsOf, FACTORS } from './raft-plans.ts';

/** The pairs of values that come together in no combination. */
function uncovered<F extends Factors>(factors: F, rows: readonly Combination<F>[]): string[] {
  const names = Object.keys(factors);
  const missing: string[] = [];
  names.forEach((name, k) => {
    for (const other of names.slice(k + 1)) {
      for (const value of factors[name] ?? []) {
        for (const otherValue of factors[other] ?? []) {
          if (rows.some((row) => row[name] === value && row[other] === otherValue)) continue;
          missing.push(`${name} ${value} with ${other} ${otherValue}`);
        }
      }
    }
  });
  return missing;
}

test('any settings: all pairs come together, each value is one of its setting, and the same settings give the same', () => {
  const anyFactors = fc
    .array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 8 })
    .map((sizes) => Object.fromEntries(sizes.map((size, k) => [`f${k}`, Array.from({ length: size }, (_, n) => n)])));
  fc.assert(
    fc.property(anyFactors, (factors) => {
      const rows = pairwise(factors);
      expect(uncovered(factors, rows)).toEqual([]);
      for (const [name, values] of Object.entries(factors)) {
        for (const row of rows) expect(values).toContain(row[name]);
        for (const value of values) expect(rows.some((row) => row[name] === value)).toBe(true);
      }
      expect(pairwise(factors)).toEqual(rows);
    }),
    { numRuns: 200 },
  );
});

test('twenty switches take a dozen combinations or so, not a million', () => {
  const switches = Object.fromEntries(Array.from({ length: 20 }, (_, k) => [`f${k}`, [false, true]]));
  const rows = pairwise(switches);
  expect(uncovered(switches, rows)).toEqual([]);
  expect(rows.length).toBeLessThanOrEqual(14);
});

test('those of Raft’s extensions and faults cover all of their pairs', () => {
  expect(uncovered(FACTORS, COMBINATIONS)).toEqual([]);
  // Two settings of nine and three values need 27 at least.
  expect(COMBINATIONS.length).toBeLessThan(40);
});

test('and cover them again in each turn, with other combinations', () => {
  const turn = (of: number) => COMBINATIONS.map((_, k) => extensionsOf(of * COMBINATIONS.length + k));
  expect(turn(0)).toEqual(COMBINATIONS);
  for (const later of [1, 2, 50]) {
    expect(uncovered(FACTORS, turn(later))).toEqual([]);
    expect(turn(later)).not.toEqual(turn(later - 1));
  }
});
