import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../src/kernel/contract.ts';
import { vectorOf } from '../../src/kernel/vector.ts';
import { firstDifference } from '../../src/panels/entries.ts';
import { divergences } from '../../src/panels/logs/divergence.ts';
import { placeAfter } from '../../src/panels/logs/moving.ts';

function log(id: string, terms: readonly number[], { committed = 0, leads = false, start = 0 } = {}) {
  const entries = terms.map((term): LogEntry => ({ term, kind: 'noop' }));
  return { id, log: vectorOf(entries), logStart: { index: start, term: 1 }, committed, leads };
}

describe('a column is broken', () => {
  it('where an entry is not the committed one, whatever the leader holds', () => {
    const broken = divergences([log('S1', [1, 2], { leads: true }), log('S2', [1, 3], { committed: 2 })], 1, 2);
    expect([...broken].map(([id, own]) => [id, [...own]])).toEqual([['S1', [[2, 'contradicts']]]]);
  });

  it('where nothing is committed, by the leader, or else by the newest', () => {
    const logs = (leads: boolean) => [log('S1', [2], { leads }), log('S2', [3])];
    expect([...divergences(logs(true), 1, 1).keys()]).toEqual(['S2']);
    expect([...divergences(logs(false), 1, 1).keys()]).toEqual(['S1']);
  });

  it('and not where a log is only shorter, or begins with a snapshot', () => {
    expect(divergences([log('S1', [1, 2]), log('S2', [2], { start: 1 }), log('S3', [])], 1, 2).size).toBe(0);
  });
});

it('the first difference of two logs is an entry, or where one ends', () => {
  expect(firstDifference(log('a', [1, 2, 2]), log('b', [1, 3, 2]))).toBe(2);
  expect(firstDifference(log('a', [1, 2]), log('b', [1]))).toBe(2);
  expect(firstDifference(log('a', [1, 2]), log('b', [2], { start: 1 }))).toBeNull();
});

it('keys lead from cell to cell and over empty rows', () => {
  const lengths: Record<string, number> = { S1: 4, S2: 0, S3: 2 };
  const go = (id: string, index: number, key: string) =>
    placeAfter({ id, index }, key, ['S1', 'S2', 'S3'], (n) => lengths[n] ?? 0);
  expect(go('S1', 4, 'ArrowDown')).toEqual({ id: 'S3', index: 2 });
  expect(go('S3', 1, 'ArrowUp')).toEqual({ id: 'S1', index: 1 });
  expect(go('S1', 4, 'ArrowRight')).toBeNull();
  expect(go('S1', 2, 'End')).toEqual({ id: 'S1', index: 4 });
});
