/** The forms on the page: what clients can ask for. */
import type { OperationForm } from '../manifest.ts';
import { KEY_MAX, TEXT_MAX } from './operations.ts';
import type { Op } from './types.ts';

export const OPERATIONS: readonly (OperationForm & { readonly kind: Op['kind'] })[] = [
  {
    kind: 'transaction',
    fields: [
      { name: 'writes', label: 'writes', type: 'text', max: TEXT_MAX, initial: 'x=1, y=2' },
      { name: 'no', label: 'no', type: 'text', max: TEXT_MAX, initial: '', optional: true },
    ],
  },
  { kind: 'read', reads: true, fields: [{ name: 'key', label: 'key', type: 'text', max: KEY_MAX, initial: 'x' }] },
];
