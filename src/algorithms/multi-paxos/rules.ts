/** The rules that can be switched off, each with the property that it defends. */
import type { SwitchableRule } from '../../kernel/contract.ts';

export const RULES = [
  { id: 'adopt-accepted', source: 'PMS §2.2, P2c', defends: 'slot-agreement' },
  { id: 'highest-ballot', source: 'PMS §2.2, P2c', defends: 'slot-agreement' },
  { id: 'majority', source: 'PMS §2.1', defends: 'slot-agreement' },
  { id: 'durable-accepted', source: 'PMS §2.5', defends: 'slot-agreement' },
  { id: 'durable-promise', source: 'PMS §2.5', defends: 'promise-kept' },
  { id: 'check-promise', source: 'PMS §2.2, P1a', defends: 'promise-kept' },
  { id: 'apply-in-order', source: 'PMS §3', defends: 'in-order-application' },
  { id: 'request-numbers', source: 'PMMC §2', defends: 'exactly-once' },
  { id: 'read-through-log', source: 'PML §5.2', defends: 'fresh-reads' },
] as const satisfies readonly SwitchableRule[];

export type RuleId = (typeof RULES)[number]['id'];
