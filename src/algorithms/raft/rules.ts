/** The rules of Raft that can be switched off, each with the property that it defends. */
import type { SwitchableRule } from '../../kernel/contract.ts';

export const RULES = [
  { id: 'election-restriction', source: '§5.4.1', defends: 'leader-completeness' },
  { id: 'own-term-commit', source: '§5.4.2', defends: 'leader-completeness' },
  { id: 'consistency-check', source: '§5.3', defends: 'log-matching' },
  { id: 'one-vote-per-term', source: '§5.2', defends: 'election-safety' },
  { id: 'durable-vote', source: '§5.1', defends: 'election-safety' },
  { id: 'durable-log', source: '§5.1', defends: 'leader-completeness' },
  { id: 'majority', source: '§5.2', defends: 'election-safety' },
  { id: 'truncate-only-conflicts', source: '§5.3', defends: 'leader-completeness' },
] as const satisfies readonly SwitchableRule[];
