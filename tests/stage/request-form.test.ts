/** The request form: what it sends, the algorithm takes; what it would not take is said before it is sent. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refuseOp } from '../../src/algorithms/raft/machine.ts';
import { mistakeIn, operationOf } from '../../src/stage/request-form.tsx';

const KINDS = ['set', 'add', 'get', 'delete', 'cas'] as const;
const text = fc.string({ maxLength: 32 });

test('what passes the form is accepted by the state machine', () => {
  fc.assert(
    fc.property(fc.constantFrom(...KINDS), text, text, text, (kind, key, value, from) => {
      fc.pre(key.trim() !== '__proto__');
      const fields = { kind, key, value, from };
      if (mistakeIn(fields) === null) expect(refuseOp(operationOf(fields))).toBeNull();
    }),
  );
});

test('a missing key or value, and what is not a number, are named', () => {
  expect(mistakeIn({ kind: 'get', key: ' ', value: '', from: '' })?.field).toBe('key');
  expect(mistakeIn({ kind: 'set', key: 'x', value: '', from: '' })?.field).toBe('value');
  expect(mistakeIn({ kind: 'add', key: 'x', value: 'two', from: '' })?.id).toBe('stage-request-number');
  expect(mistakeIn({ kind: 'delete', key: 'x', value: '', from: '' })).toBeNull();
});

test('operations as the trace format writes them', () => {
  expect(operationOf({ kind: 'set', key: ' x ', value: '1', from: '' })).toEqual({ kind: 'set', key: 'x', value: '1' });
  expect(operationOf({ kind: 'add', key: 'x', value: '+07', from: '' })).toEqual({ kind: 'add', key: 'x', value: '7' });
  expect(operationOf({ kind: 'cas', key: 'x', value: '2', from: '' })).toEqual({
    kind: 'cas',
    key: 'x',
    from: null,
    to: '2',
  });
  expect(operationOf({ kind: 'get', key: 'x', value: 'unused', from: 'unused' })).toEqual({ kind: 'get', key: 'x' });
});
