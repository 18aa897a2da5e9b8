/**
 * The search against the definition (Herlihy & Wing 1990): it gives the same verdict on small histories, it finds no
 * fault with what an object really did, and the prefix that it blames is the shortest.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Budget, USUAL_BOUNDS } from '../../../src/checking/linearizability/budget.ts';
import { checkHistory } from '../../../src/checking/linearizability/check.ts';
import type { Model, Operation } from '../../../src/checking/linearizability/model.ts';
import { keyValue } from '../../../src/checking/linearizability/models/key-value.ts';
import { register } from '../../../src/checking/linearizability/models/register.ts';
import { textStore } from '../../../src/checking/linearizability/models/text-store.ts';
import { partsOf } from '../../../src/checking/linearizability/parts.ts';
import { search } from '../../../src/checking/linearizability/search.ts';
import { explains, isLinearizable, prefixes } from './definition.ts';
import * as made from './histories.ts';
import { raftMachine } from './raft-machine.ts';

interface Kind {
  readonly name: string;
  readonly model: Model<any, any, any>;
  readonly any: fc.Arbitrary<Operation<any, any>[]>;
  real(most: number, overlap?: number): fc.Arbitrary<Operation<any, any>[]>;
}

const KINDS: readonly Kind[] = [
  {
    name: 'a register',
    model: register,
    any: made.anyHistory(made.registerOp, made.registerResult, 7),
    real: (most, overlap) => made.realHistory(made.registerOp, made.realRegister, most, overlap),
  },
  {
    name: 'a store of texts',
    model: textStore,
    any: made.anyHistory(made.textOp, made.textResult, 7),
    real: (most, overlap) => made.realHistory(made.textOp, made.realTexts, most, overlap),
  },
  {
    name: 'the key-value machine',
    model: keyValue,
    any: made.anyHistory(made.keyValueOp, made.keyValueResult, 7),
    real: (most, overlap) => made.realHistory(made.keyValueOp, raftMachine, most, overlap),
  },
];

/** One answer of a history is exchanged for another's, so that it may have become impossible. */
function spoilt({ real }: Kind): fc.Arbitrary<Operation<any, any>[]> {
  return fc.tuple(real(7), fc.nat(), fc.nat()).map(([history, to, from]) => {
    const done = history.filter((each) => each.done);
    const [target, source] = [done[to % (done.length || 1)], done[from % (done.length || 1)]];
    if (!target?.done || !source?.done) return history;
    const result = source.done.result;
    return history.map((each) =>
      each === target ? { ...each, done: { at: target.done?.at as number, result } } : each,
    );
  });
}

describe.each(KINDS)('of $name', (kind) => {
  const { model, any, real } = kind;

  test('small histories get the verdict of the definition', () => {
    const seen = { linearizable: 0, not: 0, unknown: 0 };
    fc.assert(
      fc.property(fc.oneof(any, spoilt(kind)), (history) => {
        const { verdict } = checkHistory(model, history);
        seen[verdict] += 1;
        expect(verdict).toBe(isLinearizable(model, history) ? 'linearizable' : 'not');
      }),
      { numRuns: 20_000 },
    );
    expect(Math.min(seen.linearizable, seen.not)).toBeGreaterThan(4_000);
  });

  test('what a real object did is linearizable, and the order that is found explains it', () => {
    fc.assert(
      fc.property(real(120), (history) => {
        expect(checkHistory(model, history).verdict).toBe('linearizable');
        for (const part of partsOf(model, history)) {
          const found = search(model, part, new Budget(USUAL_BOUNDS));
          const own = history.filter(({ op }) => model.part(op) === part.name);
          const order = found.verdict === 'linearizable' ? found.order : [];
          const places = order.map((index) => own.indexOf(history[index] as Operation<any, any>));
          expect(explains(model, own, places)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('nor is there any fault in it when nearly all of it overlaps', () => {
    fc.assert(
      fc.property(real(14, 60), (history) => checkHistory(model, history).verdict === 'linearizable'),
      { numRuns: 3_000 },
    );
  });

  test('the failing prefix is not linearizable, and every shorter one is', () => {
    let failures = 0;
    fc.assert(
      fc.property(fc.oneof(any, spoilt(kind)), (history) => {
        const { failure } = checkHistory(model, history);
        if (!failure) return;
        failures += 1;
        const end = history[failure.last]?.done?.at as number;
        for (const prefix of prefixes(history)) {
          if (prefix.end > end) break;
          expect(isLinearizable(model, prefix.history)).toBe(prefix.end < end);
          if (prefix.end === end) expect(failure.called).toBe(prefix.history.length);
        }
        // The operations on the one key are enough to show it.
        const own = failure.operations.map((index) => history[index] as Operation<any, any>);
        expect(own.every(({ op }) => model.part(op) === failure.part)).toBe(true);
        expect(isLinearizable(model, prefixes(own).find((each) => each.end === end)?.history ?? [])).toBe(false);
        expect(failure.isShortest).toBe(true);
      }),
      { numRuns: 2_000 },
    );
    expect(failures).toBeGreaterThan(200);
  });

  test('a longer history that went wrong somewhere is not linearizable before that either', () => {
    fc.assert(
      fc.property(real(60), fc.nat(), (history, k) => {
        // At the very end somebody reads what was never there.
        const end = Math.max(...history.map(({ call, done }) => done?.at ?? call)) + 1;
        const { op } = history[k % history.length] as Operation<any, any>;
        const get = model === register ? { kind: 'read' } : { kind: 'get', key: op.key };
        const wrong = model === keyValue ? { ok: true, value: 'never' } : model === register ? 99 : 'never';
        const spoiltHistory = [...history, { op: get, call: end, done: { at: end + 1, result: wrong } }];
        const { verdict, failure } = checkHistory(model, spoiltHistory);
        expect(verdict).toBe('not');
        expect(failure).toMatchObject({ last: history.length, isShortest: true, called: history.length + 1 });
      }),
      { numRuns: 200 },
    );
  });
});
