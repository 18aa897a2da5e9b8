/** The machine that Raft replicates, as its clients see it. */
import { apply } from '../../../src/algorithms/raft/machine.ts';
import type { KeyValueOp, KeyValueResult } from '../../../src/checking/linearizability/models/key-value.ts';

/** A new machine: it takes an operation, remembers its effect, and answers. */
export function raftMachine(): (op: KeyValueOp) => KeyValueResult {
  let data: Parameters<typeof apply>[0] = {};
  return (op) => {
    const applied = apply(data, op);
    data = applied.data;
    return { ok: applied.outcome.ok, value: applied.outcome.value ?? null };
  };
}
