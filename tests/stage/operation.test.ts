/** The request form: what it sends, the algorithm takes; what it would not take is said before it is sent. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { OperationForm } from '../../src/algorithms/manifest.ts';
import { refuseOp } from '../../src/algorithms/raft/machine.ts';
import raft from '../../src/algorithms/raft/page.ts';
import template from '../../src/algorithms/template/index.ts';
import templatePage from '../../src/algorithms/template/page.ts';
import { initialOf, mistakeIn, operationOf } from '../../src/stage/operation.ts';

const formOf = (kind: string) => raft.operations.find((form) => form.kind === kind) as OperationForm;
const text = fc.string({ maxLength: 32 });

test.each([
  ['raft', raft.operations, refuseOp],
  ['the template', templatePage.operations, template.refuseOp],
] as const)('what passes the form is accepted by %s', (_, operations, refuse) => {
  const forms = fc.constantFrom(...(operations as readonly OperationForm[]));
  const filled = forms.chain((form) =>
    fc.tuple(
      fc.constant(form),
      fc.record(
        Object.fromEntries(
          form.fields.map((field) => [
            field.name,
            field.type === 'choice' ? fc.constantFrom('', ...field.choices, 'nonsense') : text,
          ]),
        ),
      ),
    ),
  );
  let passed = 0;
  fc.assert(
    fc.property(filled, ([form, typed]) => {
      fc.pre(typed.key?.trim() !== '__proto__');
      if (mistakeIn(form, typed) !== null) return;
      passed += 1;
      expect(refuse(operationOf(form, typed))).toBeNull();
    }),
  );
  expect(passed).toBeGreaterThan(5);
});

test.each(raft.operations.map(({ kind }) => kind))('%s can be sent as it stands at first', (kind) => {
  const form = formOf(kind);
  expect(mistakeIn(form, initialOf(form))).toBeNull();
  expect(refuseOp(operationOf(form, initialOf(form)))).toBeNull();
});

describe('what is filled in', () => {
  it('is called wrong by its field', () => {
    expect(mistakeIn(formOf('get'), { key: ' ', read: '' })).toEqual({ field: 'key', id: 'stage-request-missing' });
    expect(mistakeIn(formOf('set'), { key: 'x', value: '' })?.field).toBe('value');
    expect(mistakeIn(formOf('add'), { key: 'x', value: 'two' })?.id).toBe('stage-request-number');
    expect(mistakeIn(formOf('delete'), { key: 'x' })).toBeNull();
    expect(mistakeIn(formOf('cas'), { key: 'x', from: '', to: '1' })).toBeNull();
    expect(mistakeIn(formOf('get'), { key: 'x', read: 'soon' })?.field).toBe('read');
  });

  it('becomes an operation as the trace format writes it', () => {
    expect(operationOf(formOf('set'), { key: ' x ', value: '1' })).toEqual({ kind: 'set', key: 'x', value: '1' });
    expect(operationOf(formOf('add'), { key: 'x', value: '+07' })).toEqual({ kind: 'add', key: 'x', value: '7' });
    expect(operationOf(formOf('cas'), { key: 'x', from: '', to: '2' })).toEqual({
      kind: 'cas',
      key: 'x',
      from: null,
      to: '2',
    });
    // What was typed for another kind is left out.
    expect(operationOf(formOf('get'), { key: 'x', value: 'unused', read: '' })).toEqual({ kind: 'get', key: 'x' });
    expect(operationOf(formOf('get'), { key: 'x', read: 'lease' })).toEqual({ kind: 'get', key: 'x', read: 'lease' });
  });
});
