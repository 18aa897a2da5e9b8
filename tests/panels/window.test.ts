/** Which columns of the log table are drawn. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../src/kernel/contract.ts';
import { vectorOf } from '../../src/kernel/vector.ts';
import {
  columnCount,
  columnsInSight,
  followedAt,
  hasTerms,
  hiddenSides,
  rowRoom,
  scrollOf,
} from '../../src/panels/logs/window.ts';

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

describe('following', () => {
  const cell = 50;
  /** A panel of eight columns before a table of so many, each as wide as a cell. */
  const endOf = (columns: number) => (columns - 8) * cell;

  it('keeps the commit line in sight, and the end with it where both have room', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 500 }), (committed, more) => {
        const columns = Math.max(8, committed + more + 1);
        const scroll = scrollOf('line', endOf(columns), committed, cell);
        expect(scroll).toBeLessThanOrEqual(committed * cell);
        expect(scroll + 8 * cell).toBeGreaterThan(committed * cell);
        if (more <= 5) expect(scroll).toBe(endOf(columns));
      }),
    );
  });

  it('is of the end where nothing is committed, or who looks wants it', () => {
    expect(scrollOf('line', endOf(30), 0, cell)).toBe(endOf(30));
    expect(scrollOf('end', endOf(30), 10, cell)).toBe(endOf(30));
  });

  it('is for those who look there: who has scrolled elsewhere stays', () => {
    expect(followedAt(8 * cell, endOf(30), 10, cell)).toBe('line');
    expect(followedAt(8 * cell - 20, endOf(30), 10, cell)).toBe('line');
    expect(followedAt(endOf(30), endOf(30), 10, cell)).toBe('end');
    expect(followedAt(6 * cell, endOf(30), 10, cell)).toBe(null);
    expect(followedAt(12 * cell, endOf(30), 10, cell)).toBe(null);
    // All is in sight.
    expect(followedAt(0, 0, 3, cell)).toBe('line');
  });
});

describe('what is out of sight', () => {
  it('is told of each side, but for the empty place of the next entry', () => {
    expect(hiddenSides(0, 400, 50, 8)).toBe('');
    expect(hiddenSides(0, 400, 50, 9)).toBe('after');
    expect(hiddenSides(50, 400, 50, 9)).toBe('before');
    expect(hiddenSides(50, 400, 50, 20)).toBe('before after');
    expect(hiddenSides(0, 0, 0, 0)).toBe('');
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

it('rows of five nodes, or of a few more, share what a panel has beside what stands around them, and can be pressed', () => {
  const room = (height: number, around: number) => ({ height, around, rem: 14, leastRow: 24 });
  expect(rowRoom(room(300, 100), 5)).toEqual({ row: 40, isShort: false, isLow: false });
  expect(rowRoom(room(300, 100), 7)).toEqual({ row: 28, isShort: false, isLow: false });
  // Up to 98 px more than five rows of 24 px need less is said around them.
  expect(rowRoom(room(218, 63), 5)).toEqual({ row: 31, isShort: true, isLow: false });
  expect(rowRoom(room(100, 63), 5)).toEqual({ row: 24, isShort: true, isLow: true });
  // Fingers need more.
  expect(rowRoom({ ...room(300, 100), leastRow: 44 }, 5)).toEqual({ row: 44, isShort: true, isLow: false });
});
