/** Raft's forms on the page: what clients and administrators can ask for. */
import type { Membership } from '../../kernel/presentation.ts';
import type { OperationField, OperationForm, VerbForm } from '../manifest.ts';
import { READ_MODES, TEXT_MAX } from './machine.ts';
import type { Op } from './types.ts';
import type { Verb } from './verbs.ts';

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

const server = (...of: Membership[]) => ({ name: 'server', kind: 'node', of }) as const;

export const VERB_FORMS: readonly (VerbForm & { readonly id: Verb })[] = [
  { id: 'addServer', argument: server('outside', 'learner') },
  { id: 'addLearner', argument: server('outside') },
  { id: 'promote', argument: server('learner') },
  { id: 'removeServer', argument: server('voter', 'learner') },
  { id: 'changeMembership', argument: { name: 'members', kind: 'nodes' } },
  { id: 'transferLeadership', argument: { name: 'to', kind: 'optional-node', of: ['voter'] } },
  { id: 'snapshot', argument: null },
];
