/** The rules that can be switched off, each with the property that it defends. PMS: Paxos Made Simple. */
import type { SwitchableRule } from '../../kernel/contract.ts';

export const RULES = [
  { id: 'check-promise', source: 'PMS §2.2', defends: 'promise-kept' },
  { id: 'durable-promise', source: 'PMS §2.5', defends: 'promise-kept' },
  { id: 'durable-accepted', source: 'PMS §2.5', defends: 'chosen-stays-chosen' },
  { id: 'adopt-value', source: 'PMS §2.2', defends: 'chosen-stays-chosen' },
  { id: 'highest-ballot', source: 'PMS §2.2', defends: 'chosen-stays-chosen' },
  { id: 'majority', source: 'PMS §2.2', defends: 'agreement' },
  { id: 'own-ballots', source: 'PMS §2.5', defends: 'one-value-per-ballot' },
  { id: 'durable-ballot', source: 'PMS §2.5', defends: 'one-value-per-ballot' },
] as const satisfies readonly SwitchableRule[];
