/** The rules of Raft that can be switched off, each with the property that it defends. D: the dissertation. */
import type { SwitchableRule } from '../../kernel/contract.ts';

export const RULES = [
  { id: 'election-restriction', source: '§5.4.1', defends: 'leader-completeness' },
  { id: 'own-term-commit', source: '§5.4.2', defends: 'leader-completeness' },
  { id: 'consistency-check', source: '§5.3', defends: 'log-matching' },
  { id: 'truncate-only-conflicts', source: '§5.3', defends: 'leader-completeness' },
  { id: 'leader-append-only', source: '§5.3', defends: 'leader-append-only' },
  { id: 'commit-bound', source: '§5.3', defends: 'state-machine-safety' },
  { id: 'one-vote-per-term', source: '§5.2', defends: 'vote-once' },
  { id: 'majority', source: '§5.2', defends: 'election-safety' },
  { id: 'term-increment', source: '§5.2', defends: 'vote-once' },
  { id: 'step-down', source: '§5.1', defends: 'election-safety' },
  { id: 'durable-vote', source: 'Figure 2, D§3.8', defends: 'vote-once' },
  { id: 'durable-term', source: 'Figure 2, D§3.8', defends: 'vote-once' },
  { id: 'durable-log', source: 'Figure 2, D§3.8', defends: 'leader-completeness' },
  { id: 'pre-vote', source: 'D§9.6', defends: 'campaign-support' },
  { id: 'joint-consensus', source: 'D§4.3', defends: 'configuration-safety' },
  { id: 'commit-before-change', source: 'D§4.1', defends: 'configuration-safety' },
  { id: 'snapshot-last-term', source: 'D§5.1', defends: 'leader-completeness' },
  { id: 'session-deduplication', source: 'D§6.3', defends: 'exactly-once' },
  { id: 'read-index-confirmation', source: 'D§6.4', defends: 'fresh-reads' },
  { id: 'lease-drift', source: 'D§6.4.1', defends: 'fresh-reads' },
] as const satisfies readonly SwitchableRule[];
