/** What clients can ask for, as forms, and the settings by theme. */
import type { AlgorithmPage, OperationForm } from '../manifest.ts';
import { VALUE_MAX } from './config.ts';
import type { Config, Op } from './types.ts';

export const OPERATIONS: readonly (OperationForm & { readonly kind: Op['kind'] })[] = [
  { kind: 'propose', fields: [{ name: 'value', label: 'value', type: 'text', max: VALUE_MAX, initial: 'A' }] },
  { kind: 'read', reads: true, fields: [] },
];

interface ConfigGroup {
  readonly id: string;
  readonly settings: readonly (keyof Config & string)[];
}

export const CONFIG_GROUPS = [
  { id: 'roles', settings: ['proposers', 'acceptors', 'learners'] },
  { id: 'proposing', settings: ['retryInterval_us', 'backOff_us', 'nacks'] },
  { id: 'learning', settings: ['askInterval_us', 'tellAll'] },
] as const satisfies readonly ConfigGroup[] satisfies AlgorithmPage['configGroups'];
