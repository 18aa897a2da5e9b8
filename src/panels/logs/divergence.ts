/** Where logs contradict each other, column by column. */
import type { LogEntry, NodeId } from '../../kernel/contract.ts';
import type { Logs } from '../../kernel/presentation.ts';
import { entryAt, type NodeLog, sameEntry, sameValue } from '../entries.ts';

/** An entry against what is committed at its index (`contradicts`) or, where nothing is, against the others (`differs`). */
export type Divergence = 'contradicts' | 'differs';

export interface LogInColumn extends NodeLog {
  readonly id: NodeId;
  /** How much of it this node knows to be committed. */
  readonly committed: number;
  readonly leads: boolean;
}

/**
 * The broken cells of the columns from `first` to `last`: node → index → how. A column is measured by an entry that
 * somebody knows to be committed; where there is none by the leader's; without a leader by the newest. Places that are
 * decided one by one are held to the same value alone; logs of which each is its node's own are not compared.
 */
export function divergences(
  logs: readonly LogInColumn[],
  first: number,
  last: number,
  compared: Logs = 'replicated',
): ReadonlyMap<NodeId, ReadonlyMap<number, Divergence>> {
  const broken = new Map<NodeId, Map<number, Divergence>>();
  if (compared === 'own' || compared === 'none') return broken;
  const same = compared === 'slots' ? sameValue : sameEntry;
  for (let index = first; index <= last; index += 1) {
    const { entry: measure, committed } = measureOf(logs, index);
    if (!measure) continue;
    for (const log of logs) {
      const entry = entryAt(log, index);
      if (!entry || same(entry, measure)) continue;
      const own = broken.get(log.id) ?? new Map<number, Divergence>();
      broken.set(log.id, own.set(index, committed ? 'contradicts' : 'differs'));
    }
  }
  return broken;
}

function measureOf(logs: readonly LogInColumn[], index: number): { entry: LogEntry | null; committed: boolean } {
  let entry: LogEntry | null = null;
  let rank = -1;
  for (const log of logs) {
    const own = entryAt(log, index);
    if (!own) continue;
    if (log.committed >= index || own.chosen) return { entry: own, committed: true };
    if (own.gap) continue;
    const ownRank = log.leads ? Number.POSITIVE_INFINITY : own.term;
    if (ownRank <= rank) continue;
    entry = own;
    rank = ownRank;
  }
  return { entry, committed: false };
}
