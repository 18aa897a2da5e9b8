/** The forms on the page: what clients can ask for, and the settings by theme. */
import type { AlgorithmPage, OperationForm } from '../manifest.ts';
import { KEY_MAX, TEXT_MAX } from './operations.ts';
import type { Config, Op } from './types.ts';

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

interface ConfigGroup {
  readonly id: string;
  readonly settings: readonly (keyof Config & string)[];
}

export const CONFIG_GROUPS = [
  { id: 'timing', settings: ['voteTimeout_us', 'decisionTimeout_us', 'resendInterval_us'] },
  { id: 'protocol', settings: ['coordinatorParticipates', 'cooperative', 'presumedAbort'] },
] as const satisfies readonly ConfigGroup[] satisfies AlgorithmPage['configGroups'];
