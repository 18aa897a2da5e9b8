/** Applying committed entries to the state machine, and answering the clients that wait for them (§5.3, §8). */
import { entryAt } from './log.ts';
import { execute } from './sessions.ts';
import { snapshotIfDue } from './snapshots.ts';
import type { Op, RaftIO, State } from './types.ts';
import { revise } from './volatile.ts';

/**
 * The commit index has reached `commitIndex`. «If commitIndex > lastApplied: increment lastApplied, apply
 * log[lastApplied] to state machine» (Figure 2).
 */
export function applyCommitted({ durable, volatile }: State, commitIndex: number, io: RaftIO): State {
  let { machine, lastApplied } = volatile;
  const firstIndex = lastApplied + 1;
  let operation: Op | null = null;
  let value: string | null = null;
  while (lastApplied < commitIndex) {
    const entry = entryAt(durable.log, lastApplied + 1);
    // Beyond the end of the log there is nothing to apply; only a run with a rule off comes here.
    if (!entry) break;
    lastApplied += 1;
    operation = null;
    value = null;
    if (entry.kind !== 'op') continue;
    const { machine: changed, answer } = execute(machine, entry, lastApplied, io);
    machine = changed;
    if (entry.op.kind !== 'register') operation = entry.op;
    if ('ok' in answer) value = answer.value ?? null;
    // The leader that took the request on answers it; entries of earlier terms have no client waiting here.
    if (volatile.role === 'leader' && entry.term === durable.currentTerm) {
      const { client, request } = entry;
      if ('ok' in answer) io.note('answered', { leader: io.self, client, request, index: lastApplied });
      io.reply(client, request, answer);
    }
  }
  if (lastApplied >= firstIndex) {
    io.note('applied', { node: io.self, firstIndex, index: lastApplied, operation, value });
  }
  const applied = revise(volatile, (next) => {
    next.commitIndex = commitIndex;
    next.lastApplied = lastApplied;
    next.machine = machine;
  });
  return snapshotIfDue({ durable, volatile: applied }, io);
}
