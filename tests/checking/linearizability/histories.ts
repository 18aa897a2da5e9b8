/** Histories for tests: written down, made at random, or had from an object that is used by one client at a time. */
import fc from 'fast-check';
import type { Operation } from '../../../src/checking/linearizability/model.ts';
import type { KeyValueOp, KeyValueResult } from '../../../src/checking/linearizability/models/key-value.ts';
import type { RegisterOp, RegisterResult } from '../../../src/checking/linearizability/models/register.ts';
import type { TextOp, TextResult } from '../../../src/checking/linearizability/models/text-store.ts';

export type RegisterOperation = Operation<RegisterOp, RegisterResult>;

/** An operation on a register, called and returned at these times; null for one of unknown outcome. */
export const read = (value: number, call: number, at: number | null): RegisterOperation => ({
  op: { kind: 'read' },
  call,
  done: at === null ? null : { at, result: value },
});
export const write = (value: number, call: number, at: number | null): RegisterOperation => ({
  op: { kind: 'write', value },
  call,
  done: at === null ? null : { at, result: null },
});
export const cas = (from: number, to: number, ok: boolean, call: number, at: number | null): RegisterOperation => ({
  op: { kind: 'cas', from, to },
  call,
  done: at === null ? null : { at, result: ok },
});

const few = fc.integer({ min: 0, max: 2 });
export const registerOp: fc.Arbitrary<RegisterOp> = fc.oneof(
  fc.constant({ kind: 'read' } as const),
  few.map((value) => ({ kind: 'write', value }) as const),
  fc.record({ kind: fc.constant('cas' as const), from: few, to: few }),
);
export const registerResult = ({ kind }: RegisterOp): fc.Arbitrary<RegisterResult> => {
  if (kind === 'read') return fc.integer({ min: -1, max: 2 });
  return kind === 'cas' ? fc.boolean() : fc.constant(null);
};

const letter = fc.constantFrom('a', 'b');
const key = fc.constantFrom('x', 'y');
export const textOp: fc.Arbitrary<TextOp> = fc.oneof(
  fc.record({ kind: fc.constant('get' as const), key }),
  fc.record({ kind: fc.constantFrom('put' as const, 'append' as const), key, value: letter }),
);
export const textResult = ({ kind }: TextOp): fc.Arbitrary<TextResult> =>
  kind === 'get' ? fc.constantFrom('', 'a', 'b', 'ab', 'aa', 'ba') : fc.constant(null);

const number = fc.constantFrom('1', '2', 'one');
export const keyValueOp: fc.Arbitrary<KeyValueOp> = fc.oneof(
  fc.record({ kind: fc.constantFrom('get' as const, 'delete' as const), key }),
  fc.record({ kind: fc.constantFrom('set' as const, 'add' as const), key, value: number }),
  fc.record({ kind: fc.constant('cas' as const), key, from: fc.option(number), to: number }),
);
export const keyValueResult = ({ kind }: KeyValueOp): fc.Arbitrary<KeyValueResult> =>
  fc.record({ ok: kind === 'cas' ? fc.boolean() : fc.constant(true), value: fc.option(number) });

/** Any history of up to `most` operations: overlapping as it likes, mostly not linearizable when it is long. */
export function anyHistory<Op, Result>(
  op: fc.Arbitrary<Op>,
  result: (op: Op) => fc.Arbitrary<Result>,
  most: number,
): fc.Arbitrary<Operation<Op, Result>[]> {
  // Few different times, so that calls and returns often come at the same one.
  const times = fc.tuple(fc.nat(3 * most), fc.nat(most));
  const operation = op.chain((each) =>
    fc.record({ result: result(each), times, isKnown: fc.integer({ min: 0, max: 3 }) }).map((drawn) => {
      const [call, length] = drawn.times;
      return { op: each, call, done: drawn.isKnown === 0 ? null : { at: call + length, result: drawn.result } };
    }),
  );
  return fc.array(operation, { maxLength: most });
}

/**
 * What clients see who use an object at random, each operation taking effect at an instant between its call and its
 * return, or, if its outcome is unknown, perhaps never.
 * @param object makes one: it takes an operation, remembers its effect, and answers
 */
export function realHistory<Op, Result>(
  op: fc.Arbitrary<Op>,
  object: () => (op: Op) => Result,
  most: number,
  overlap = 40,
): fc.Arbitrary<Operation<Op, Result>[]> {
  const drawn = fc.record({
    op,
    before: fc.nat(overlap),
    after: fc.nat(overlap),
    fate: fc.integer({ min: 0, max: 15 }),
  });
  return fc.array(drawn, { minLength: 1, maxLength: most }).map((list) => {
    const answer = object();
    const history = list.map(({ op: each, before, after, fate }, k): Operation<Op, Result> => {
      const call = 10 * k - before;
      // Lost before it took effect.
      if (fate === 0) return { op: each, call, done: null };
      const result = answer(each);
      return { op: each, call, done: fate === 1 ? null : { at: 10 * k + after, result } };
    });
    // The order of a history's operations says nothing.
    return history.sort((a, b) => a.call - b.call);
  });
}

/** A register as anybody would write it. */
export function realRegister(): (op: RegisterOp) => RegisterResult {
  let value = -1;
  return (op) => {
    if (op.kind === 'read') return value;
    if (op.kind === 'cas' && value !== op.from) return false;
    value = op.kind === 'write' ? op.value : op.to;
    return op.kind === 'write' ? null : true;
  };
}

/** A store of texts, likewise. */
export function realTexts(): (op: TextOp) => TextResult {
  const texts = new Map<string, string>();
  return (op) => {
    const text = texts.get(op.key) ?? '';
    if (op.kind === 'get') return text;
    texts.set(op.key, op.kind === 'put' ? op.value : text + op.value);
    return null;
  };
}
