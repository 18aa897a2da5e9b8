/** The forms on the page: what clients can ask for. */
import type { OperationField, OperationForm } from '../manifest.ts';
import { READ_MODES, TEXT_MAX } from './machine.ts';
import type { Op } from './types.ts';

function text(name: string, initial: string, label = name): OperationField {
  return { name, label, type: 'text', max: TEXT_MAX, initial };
}

const KEY = text('key', 'x');

export const OPERATIONS: readonly (OperationForm & { readonly kind: Op['kind'] })[] = [
  { kind: 'set', fields: [KEY, text('value', '1')] },
  { kind: 'add', fields: [KEY, { name: 'value', label: 'by', type: 'number', initial: '1' }] },
  {
    kind: 'get',
    reads: true,
    fields: [KEY, { name: 'read', label: 'read', type: 'choice', choices: READ_MODES, words: 'read-mode' }],
  },
  { kind: 'delete', fields: [KEY] },
  {
    kind: 'cas',
    fields: [
      KEY,
      { name: 'from', label: 'from', type: 'text', max: TEXT_MAX, initial: '', optional: true },
      text('to', '1'),
    ],
  },
];
