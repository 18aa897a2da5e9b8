/** The objects that histories are judged by: what they say of one client at a time. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Model } from '../../../src/checking/linearizability/model.ts';
import { keyValue, keyValueOp } from '../../../src/checking/linearizability/models/key-value.ts';
import { register } from '../../../src/checking/linearizability/models/register.ts';
import { textStore } from '../../../src/checking/linearizability/models/text-store.ts';
import * as made from './histories.ts';
import { raftMachine } from './raft-machine.ts';

/** Texts that are numbers, nearly numbers, and numbers that are not exact. */
const text = fc.oneof(
  fc.constantFrom('', '0', '-0', '7', '-12', '007', '1.5', ' 1', '1\n', 'x', '9007199254740991', '9007199254740992'),
  fc.string({ maxLength: 4 }),
  fc.integer().map(String),
);
const key = fc.constantFrom('x', 'y', 'toString', '');
const anyOp = fc.oneof(
  fc.record({ kind: fc.constantFrom('get' as const, 'delete' as const), key }),
  fc.record({ kind: fc.constantFrom('set' as const, 'add' as const), key, value: text }),
  fc.record({ kind: fc.constant('cas' as const), key, from: fc.option(text), to: text }),
);

test('the key-value machine is the one that Raft replicates, restated', () => {
  fc.assert(
    fc.property(fc.array(anyOp, { maxLength: 40 }), text, (ops, other) => {
      const ask = raftMachine();
      const states = new Map<string, string | null>();
      for (const op of ops) {
        const state = states.get(op.key) ?? null;
        const result = ask(op);
        const next = keyValue.step(state, op, result);
        expect(next, `${JSON.stringify(op)} in ${state} answers ${JSON.stringify(result)}`).not.toBe(undefined);
        expect(keyValue.step(state, op, undefined)).toBe(next);
        // What the machine then holds is what it says of it.
        expect(ask({ kind: 'get', key: op.key })).toEqual({ ok: true, value: next });
        // Any other answer is wrong.
        expect(keyValue.step(state, op, { ok: !result.ok, value: result.value })).toBe(undefined);
        if (other !== result.value) expect(keyValue.step(state, op, { ok: result.ok, value: other })).toBe(undefined);
        states.set(op.key, next as string | null);
      }
    }),
    { numRuns: 1_000 },
  );
});

describe.each<[string, Model<any, any, any>, fc.Arbitrary<any>, (op: any) => fc.Arbitrary<any>, fc.Arbitrary<any>]>([
  ['a register', register, made.registerOp, made.registerResult, fc.integer({ min: -1, max: 2 })],
  ['a store of texts', textStore, made.textOp, made.textResult, fc.constantFrom('', 'a', 'ab')],
  ['the key-value machine', keyValue, made.keyValueOp, made.keyValueResult, fc.option(fc.constantFrom('', '1', '2'))],
])('%s', (_, model, op, result, state) => {
  const known = op.chain((each) => fc.tuple(fc.constant(each), fc.option(result(each), { nil: undefined })));

  test('says truly what is a read: it leaves every state as it is', () => {
    let reads = 0;
    fc.assert(
      fc.property(known, state, ([each, answer], before) => {
        if (!model.isRead(each, answer)) return;
        reads += 1;
        expect([before, undefined]).toContain(model.step(before, each, answer));
      }),
      { numRuns: 500 },
    );
    expect(reads).toBeGreaterThan(100);
  });

  test('says truly what is a write: it leads to the same state from all', () => {
    let writes = 0;
    fc.assert(
      fc.property(known, state, ([each, answer], before) => {
        if (!model.isWrite(each, answer)) return;
        writes += 1;
        expect(model.step(before, each, answer)).toBe(model.step(model.init, each, answer));
        expect(model.step(before, each, answer)).not.toBe(undefined);
        expect(model.isRead(each, answer)).toBe(false);
      }),
      { numRuns: 500 },
    );
    expect(writes).toBeGreaterThan(20);
  });

  test('names different states differently', () => {
    fc.assert(fc.property(state, state, (a, b) => (model.key(a) === model.key(b)) === (a === b)));
  });

  test('is never at a loss when nobody knows the answer', () => {
    fc.assert(fc.property(op, state, (each, before) => model.step(before, each, undefined) !== undefined));
  });
});

test.each([
  null,
  'get',
  ['get', 'x'],
  {},
  { kind: 'get' },
  { kind: 'get', key: 1 },
  { kind: 'set', key: 'x' },
  { kind: 'add', key: 'x', value: 1 },
  { kind: 'cas', key: 'x', to: '1' },
  { kind: 'cas', key: 'x', from: null },
  { kind: 'register' },
  { kind: 'broadcast', text: 'a' },
])('%j is no operation of the key-value machine', (raw) => {
  expect(keyValueOp(raw)).toBe(null);
});

test('an operation is read without what does not belong to it', () => {
  expect(keyValueOp({ kind: 'get', key: 'x', read: 'index' })).toEqual({ kind: 'get', key: 'x' });
  expect(keyValueOp({ kind: 'cas', key: 'x', from: null, to: '1' })).toEqual({
    kind: 'cas',
    key: 'x',
    from: null,
    to: '1',
  });
});
