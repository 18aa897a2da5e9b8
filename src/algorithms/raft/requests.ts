/** The operations of the key-value machine as a form; `Op` in `types.ts` has their types. */
import type { RequestForm } from '../manifest.ts';

const KEY = { name: 'key', example: 'x' };

export const REQUESTS: readonly RequestForm[] = [
  { kind: 'set', fields: [KEY, { name: 'value', example: '1' }] },
  { kind: 'add', fields: [KEY, { name: 'value', example: '1' }] },
  { kind: 'get', fields: [KEY] },
  { kind: 'delete', fields: [KEY] },
  {
    kind: 'cas',
    fields: [KEY, { name: 'from', example: '1' }, { name: 'to', example: '2' }],
  },
];
