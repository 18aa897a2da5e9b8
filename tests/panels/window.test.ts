/** Which columns of the log table are drawn. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../src/kernel/contract.ts';
import { vectorOf } from '../../src/kernel/vector.ts';
import { columnCount, columnsInSight, hasTerms, isAtEnd } from '../../src/panels/logs/window.ts';

describe('the columns in sight', () => {
  it('cover everything that can be seen, and little more, however long the log', () => {
    const width = fc.integer({ min: 100, max: 1600 });
    fc.assert(
      fc.property(
        width,
        fc.integer({ min: 20, max: 90 }),
        fc.integer({ min: 1, max: 100_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (seen, cell, columns, part) => {
          const scroll = part * Math.max(0, columns * cell - seen);
          const { first, last } = columnsInSight(scroll, seen, cell, columns);
          const firstSeen = Math.floor(scroll / cell) + 1;
          const lastSeen = Math.min(columns, Math.ceil((scroll + seen) / cell));
          expect(first).toBeLessThanOrEqual(firstSeen);
          expect(last).toBeGreaterThanOrEqual(lastSeen);
          expect(first).toBeGreaterThanOrEqual(1);
          expect(last).toBeLessThanOrEqual(columns);
          expect(last - first).toBeLessThan(seen / cell + 11);
        },
      ),
    );
  });

  it('are none before the panel has been measured', () => {
    const { first, last } = columnsInSight(0, 0, 0, 10);
    expect(last).toBeLessThan(first);
  });

  it('survive a scroll position that a shorter log no longer has', () => {
    const { first, last } = columnsInSight(50_000, 400, 50, 8);
    expect(first).toBeLessThanOrEqual(8);
    expect(last).toBe(8);
  });
});

describe('the number of columns', () => {
  it('leaves room for the next entry and fills the panel', () => {
    expect(columnCount(0, 400, 50)).toBe(8);
    expect(columnCount(8, 400, 50)).toBe(9);
    expect(columnCount(10_000, 400, 50)).toBe(10_001);
    expect(columnCount(0, 0, 0)).toBe(1);
  });
});

describe('following the end', () => {
  it('is for those who look at it', () => {
    expect(isAtEnd(600, 400, 1000)).toBe(true);
    expect(isAtEnd(599, 400, 1000)).toBe(true);
    expect(isAtEnd(500, 400, 1000)).toBe(false);
    expect(isAtEnd(0, 400, 300)).toBe(true);
  });
});

describe('terms alone', () => {
  const log = (...terms: number[]) => ({
    log: vectorOf(terms.map((term): LogEntry => ({ term, kind: 'op', ...(term === 0 && { gap: true }) }))),
    logStart: { index: 0, term: 0 },
  });

  it('show something where they change, in one log or between two', () => {
    expect(hasTerms([log(1, 1, 2, 2)], 3)).toBe(true);
    expect(hasTerms([log(1, 1), log(2, 2)], 1)).toBe(true);
  });

  it('show nothing where all are the same, or no entry is', () => {
    expect(hasTerms([log(1, 1, 2, 2), log(1)], 2)).toBe(false);
    expect(hasTerms([log(0, 1), log(1, 1)], 2)).toBe(false);
    expect(hasTerms([log(1, 2)], -3)).toBe(false);
    expect(hasTerms([], 4)).toBe(false);
  });
});
