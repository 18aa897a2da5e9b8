/** Applying committed entries to the state machine, and answering the clients that wait for them (§5.3, §8). */
import { entryAt } from './log.ts';
import { apply } from './machine.ts';
import type { Durable, Op, RaftIO, State, Volatile } from './types.ts';
import { revise } from './volatile.ts';

/** The commit index has reached `commitIndex`. «If commitIndex > lastApplied: increment lastApplied, apply log[lastApplied] to state machine» (Figure 2). */
export function applyCommitted(durable: Durable, volatile: Volatile, commitIndex: number, io: RaftIO): State {
  let { machine, lastApplied } = volatile;
  const firstIndex = lastApplied + 1;
  let operation: Op | null = null;
  let value: string | null = null;
  while (lastApplied < commitIndex) {
    const entry = entryAt(durable.log, lastApplied + 1);
    // Beyond the end of the log there is nothing to apply; only a run with a rule off comes here.
    if (!entry) break;
    lastApplied += 1;
    operation = entry.kind === 'op' ? entry.op : null;
    value = null;
    if (entry.kind === 'noop') continue;
    const { machine: changed, outcome } = apply(machine, entry.op);
    machine = changed;
    value = outcome.value ?? null;
    // The leader that took the request on answers it; entries of earlier terms have no client waiting here.
    if (volatile.role === 'leader' && entry.term === durable.currentTerm) {
      io.note('answered', { leader: io.self, client: entry.client, request: entry.request, index: lastApplied });
      io.reply(entry.client, entry.request, outcome);
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
  return { durable, volatile: applied };
}
