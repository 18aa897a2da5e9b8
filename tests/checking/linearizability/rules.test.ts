/** What linearizability asks, rule by rule, on histories that fit on a line; and what the checker says about a bound. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bounds, USUAL_BOUNDS } from '../../../src/checking/linearizability/budget.ts';
import { checkHistory } from '../../../src/checking/linearizability/check.ts';
import type { KeyValueOp, KeyValueResult } from '../../../src/checking/linearizability/models/key-value.ts';
import { keyValue } from '../../../src/checking/linearizability/models/key-value.ts';
import { register } from '../../../src/checking/linearizability/models/register.ts';
import { textStore } from '../../../src/checking/linearizability/models/text-store.ts';
import { isLinearizable } from './definition.ts';
import { cas, type RegisterOperation, read, realHistory, realRegister, registerOp, write } from './histories.ts';

function verdictOf(history: readonly RegisterOperation[]): string {
  return checkHistory(register, history).verdict;
}

describe('real time (Herlihy & Wing 1990)', () => {
  test.each<[string, string, RegisterOperation[]]>([
    ['an empty history', 'linearizable', []],
    ['a read of what was written before', 'linearizable', [write(1, 0, 1), read(1, 2, 3)]],
    ['a read of what was overwritten before', 'not', [write(1, 0, 1), write(2, 2, 3), read(1, 4, 5)]],
    ['a read before anything was written', 'linearizable', [read(-1, 0, 1), write(1, 2, 3)]],
    ['a read of what is written only later', 'not', [read(1, 0, 1), write(1, 2, 3)]],
    ['a read during a write: the new', 'linearizable', [write(1, 0, 10), read(1, 2, 3)]],
    ['a read during a write: the old', 'linearizable', [write(1, 0, 10), read(-1, 2, 3)]],
    ['the new and then the old', 'not', [write(1, 0, 10), read(1, 2, 3), read(-1, 4, 5)]],
    ['the old and then the new', 'linearizable', [write(1, 0, 10), read(-1, 2, 3), read(1, 4, 5)]],
    ['the new and the old at once', 'linearizable', [write(1, 0, 10), read(1, 2, 5), read(-1, 4, 6)]],
    [
      'two who see two writes in two orders',
      'not',
      [write(1, 0, 10), write(2, 0, 10), read(1, 11, 12), read(2, 13, 14), read(1, 15, 16)],
    ],
    ['a return when another is called: they overlap', 'linearizable', [write(1, 0, 5), read(-1, 5, 6)]],
    ['a compare-and-swap that found it', 'linearizable', [write(1, 0, 1), cas(1, 2, true, 2, 3), read(2, 4, 5)]],
    ['one that should have found it', 'not', [write(1, 0, 1), cas(1, 2, false, 2, 3)]],
    ['one that cannot have found it', 'not', [write(1, 0, 1), cas(3, 2, true, 2, 3)]],
    ['one that fails changes nothing', 'not', [write(1, 0, 1), cas(3, 2, false, 2, 3), read(2, 4, 5)]],
    ['only one of two can win', 'not', [write(1, 0, 1), cas(1, 2, true, 2, 9), cas(1, 3, true, 2, 9)]],
  ])('%s: %s', (_, verdict, history) => {
    expect(verdictOf(history)).toBe(verdict);
    expect(verdictOf(history.toReversed())).toBe(verdict);
  });
});

describe('an operation of unknown outcome', () => {
  test.each<[string, string, RegisterOperation[]]>([
    ['may have taken effect', 'linearizable', [write(1, 0, null), read(1, 10, 11)]],
    ['may not have', 'linearizable', [write(1, 0, null), read(-1, 10, 11)]],
    ['may take effect late', 'linearizable', [write(1, 0, null), read(-1, 10, 11), read(1, 12, 13)]],
    ['does not come undone', 'not', [write(1, 0, null), read(1, 10, 11), read(-1, 12, 13)]],
    [
      'takes effect once only',
      'not',
      [write(1, 0, null), write(2, 1, 2), read(1, 3, 4), write(2, 5, 6), read(1, 7, 8)],
    ],
    ['takes no effect before its call', 'not', [read(1, 0, 1), write(1, 2, null)]],
    [
      'needs another before it',
      'linearizable',
      [cas(2, 3, true, 0, null), cas(1, 2, true, 0, null), write(1, 1, 2), read(3, 3, 4)],
    ],
    ['may be the second of two equal ones', 'not', [write(1, 9, null), read(1, 3, 4), write(1, 5, null)]],
    ['says nothing when it only reads', 'linearizable', [read(5, 0, null), write(1, 1, 2), read(1, 3, 4)]],
  ])('%s: %s', (_, verdict, history) => {
    expect(verdictOf(history)).toBe(verdict);
  });

  test('of many, as many take effect as are needed', () => {
    const unknown = Array.from({ length: 40 }, (_, value) => write(value, value, null));
    const seen = [7, 39, 0, 12].map((value, k) => read(value, 100 + 2 * k, 101 + 2 * k));
    expect(verdictOf([...unknown, ...seen])).toBe('linearizable');
    expect(verdictOf([...unknown, ...seen, read(7, 200, 201)])).toBe('not');
  });
});

describe('a write that nobody sees (what the search leaves out must not matter)', () => {
  test.each<[string, string, RegisterOperation[]]>([
    ['hides before another', 'linearizable', [write(1, 0, 9), write(2, 1, 8), read(2, 2, 3), read(2, 10, 11)]],
    ['cannot hide before one that was over', 'not', [write(2, 0, 1), write(1, 2, 3), read(2, 4, 5)]],
    [
      'cannot hide before one that comes later',
      'not',
      [write(1, 0, 1), read(-1, 2, 9), write(2, 4, 5), read(-1, 6, 7)],
    ],
    [
      'hides before an equal one',
      'linearizable',
      [cas(0, 2, true, 0, 4), write(0, 4, 4), write(0, 0, 0), read(2, 5, 5)],
    ],
    [
      'before one of unknown outcome',
      'linearizable',
      [write(1, 0, null), write(2, 2, 3), read(1, 4, 5), read(1, 6, 7)],
    ],
    [
      'takes effect last although another hides it',
      'linearizable',
      [cas(1, 2, true, 0, 9), write(3, 1, 8), write(1, 2, 7), read(3, 10, 11)],
    ],
    [
      'of two equal ones the later may be needed later',
      'linearizable',
      [write(1, 0, 20), write(1, 0, 6), cas(1, 2, true, 0, 5), read(2, 7, 8), cas(1, 2, true, 9, 12)],
    ],
    [
      'but first a compare-and-swap must see the other',
      'not',
      [write(1, 0, 1), cas(1, 2, true, 2, 9), write(3, 10, 11), read(2, 12, 13)],
    ],
  ])('%s: %s', (_, verdict, history) => {
    expect(verdictOf(history)).toBe(verdict);
    expect(isLinearizable(register, history)).toBe(verdict === 'linearizable');
  });
});

describe('parts (Herlihy & Wing 1990, theorem 1: locality)', () => {
  const on = (key: string, op: Omit<KeyValueOp, 'key'>, value: string | null, call: number, at: number) => ({
    op: { ...op, key } as KeyValueOp,
    call,
    done: { at, result: { ok: true, value } satisfies KeyValueResult },
  });
  const history = [
    on('x', { kind: 'set', value: '1' } as never, '1', 0, 1),
    on('y', { kind: 'set', value: '2' } as never, '2', 2, 3),
    on('y', { kind: 'get' }, null, 4, 5),
    on('x', { kind: 'get' }, '2', 6, 7),
  ];

  test('what fails first is told, whichever key was used first', () => {
    const { verdict, failure } = checkHistory(keyValue, history);
    expect(verdict).toBe('not');
    expect(failure).toEqual({ part: 'y', last: 2, operations: [1, 2], called: 3, isShortest: true });
  });

  test('each key has a value of its own', () => {
    const fine = history.map((each, k) =>
      k < 2 ? each : on(each.op.key, { kind: 'get' }, k === 2 ? '2' : '1', each.call, each.done.at),
    );
    expect(checkHistory(keyValue, fine)).toMatchObject({ verdict: 'linearizable', failure: null });
  });
});

describe('the shortest failing prefix', () => {
  test('ends with the return that contradicts what was before, and takes what is open as it may be', () => {
    const history = [write(1, 0, 1), write(2, 2, 30), read(2, 3, 4), read(1, 5, 6), read(2, 7, 8), write(3, 9, 10)];
    expect(checkHistory(register, history).failure).toEqual({
      part: '',
      last: 3,
      operations: [0, 1, 2, 3],
      called: 4,
      isShortest: true,
    });
  });

  test('does not judge an open operation by what it will answer', () => {
    // The cas says that it won; only when it says so is there a contradiction, though it was called first of all.
    const history = [cas(5, 6, true, 0, 20), write(1, 1, 2), read(1, 3, 4), read(1, 5, 6)];
    expect(checkHistory(register, history).failure).toMatchObject({ last: 0, called: 4 });
  });
});

describe('a bound', () => {
  /** All at once, and in the end a read of what nobody made: every subset, and for each every sum, has to be tried. */
  const add = (key: string, k: number) => ({
    op: { kind: 'append', key, value: `${k}` } as const,
    call: k,
    done: { at: 100 + k, result: null },
  });
  const get = (key: string, value: string, call: number) => ({
    op: { kind: 'get', key } as const,
    call,
    done: { at: call + 1, result: value },
  });
  const hard = [...Array.from({ length: 6 }, (_, k) => add('hard', k)), get('hard', 'never', 200)];
  const verdict = (bounds: Partial<Bounds>) => checkHistory(textStore, hard, { ...USUAL_BOUNDS, ...bounds });

  test('of steps, of memory, or the caller’s own gives the verdict unknown', () => {
    expect(verdict({}).verdict).toBe('not');
    for (const bound of [{ steps: 100 }, { memory: 100 }, { isCancelled: () => true }]) {
      expect(verdict(bound)).toMatchObject({ verdict: 'unknown', failure: null });
    }
  });

  test('counts, and does not measure: the same history takes the same steps, and hardly more than allowed', () => {
    const { steps } = verdict({});
    expect(verdict({}).steps).toBe(steps);
    for (const bound of [1, 10, 100, 1_000]) {
      // What is begun, the choices at one place, is ended.
      expect(verdict({ steps: bound }).steps).toBeLessThan(bound + 50);
      expect(verdict({ steps: bound })).toEqual(verdict({ steps: bound }));
    }
  });

  test('of states that are long is hit sooner', () => {
    const texts = (length: number) =>
      Array.from({ length: 20 }, (_, k) => ({
        op: { kind: 'set', key: 'x', value: `${k}`.padEnd(length, '.') } as const,
        call: k,
        done: { at: 100 + k, result: { ok: true, value: `${k}`.padEnd(length, '.') } },
      }));
    const bounds = { ...USUAL_BOUNDS, memory: 500 };
    expect(checkHistory(keyValue, texts(4), bounds).verdict).toBe('linearizable');
    expect(checkHistory(keyValue, texts(4_000), bounds).verdict).toBe('unknown');
  });

  test('a contradiction on one key is one, though another key is too hard', () => {
    const wrong = get('wrong', 'never', 300);
    const { steps } = checkHistory(textStore, [wrong]);
    for (const bound of [{ memory: 100 }, { steps: 200 * steps }]) {
      const { verdict, failure } = checkHistory(textStore, [...hard, wrong], { ...USUAL_BOUNDS, ...bound });
      expect(verdict).toBe('not');
      expect(failure).toMatchObject({ part: 'wrong', operations: [hard.length], isShortest: false });
    }
  });

  test('of what is hard only after the failure does not matter', () => {
    const history = [add('hard', -1), get('wrong', 'never', 2), ...hard];
    const { failure } = checkHistory(textStore, history, { ...USUAL_BOUNDS, memory: 100 });
    expect(failure).toMatchObject({ part: 'wrong', called: 6, isShortest: true });
  });

  test('once hit leaves no wrong verdict: what is said within any bound is true', () => {
    let unknown = 0;
    fc.assert(
      fc.property(realHistory(registerOp, realRegister, 30), fc.integer({ min: 1, max: 200 }), (history, bound) => {
        const { verdict } = checkHistory(register, history, { steps: bound, memory: bound });
        if (verdict === 'unknown') unknown += 1;
        expect(['linearizable', 'unknown']).toContain(verdict);
      }),
    );
    expect(unknown).toBeGreaterThan(0);
  });
});
