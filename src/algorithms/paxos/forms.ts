/** What clients can ask for, as forms. */
import type { OperationForm } from '../manifest.ts';
import { VALUE_MAX } from './config.ts';
import type { Op } from './types.ts';

export const OPERATIONS: readonly (OperationForm & { readonly kind: Op['kind'] })[] = [
  { kind: 'propose', fields: [{ name: 'value', label: 'value', type: 'text', max: VALUE_MAX, initial: 'A' }] },
  { kind: 'read', reads: true, fields: [] },
];
