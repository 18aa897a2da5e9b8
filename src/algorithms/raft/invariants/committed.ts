/** Properties of what is committed and applied. What a snapshot stands for is passed over: `snapshots.ts` sees to it. */
import type { NodeId } from '../../../kernel/contract.ts';
import { append, at, emptyVector, set, type Vector } from '../../../kernel/vector.ts';
import type { Entry, Log } from '../types.ts';
import {
  endOf,
  entryAt,
  handled,
  keptUpTo,
  leading,
  placed,
  property,
  type Report,
  type Running,
  running,
  sameEntry,
} from './observed.ts';

interface Committed {
  /** Null if it was compacted before anybody could see it. */
  readonly entry: Entry | null;
  /** The term of the leader that committed it, and that leader. */
  readonly term: number;
  readonly by: NodeId;
}

interface Commits {
  /** The committed entries, that of index i at position i − 1, as leaders committed them. */
  readonly entries: Vector<Committed>;
  /** By server: up to which index its log, as it was when it was last elected, held them. Saves comparing all anew. */
  readonly compared: readonly ({ readonly log: Log; readonly upTo: number } | null)[];
  /** At position term: who was elected, and its log then. To what it held of earlier terms it adds nothing later. */
  readonly elected: Vector<{ readonly id: NodeId; readonly log: Log } | null>;
}

/**
 * «If a log entry is committed in a given term, then that entry will be present in the logs of the leaders for all
 * higher-numbered terms.»
 */
export const leaderCompleteness = property<Commits>('leader-completeness', {
  init: (cluster) => ({ entries: emptyVector(), compared: cluster.map(() => null), elected: emptyVector() }),
  check(memory, { node, before, nodes }, report) {
    const now = leading(nodes[node]);
    if (!now) return memory;
    const { log, currentTerm: term } = now.durable;
    let { entries, compared, elected } = memory;
    if (leading(before)?.durable.currentTerm !== term) {
      compared = compareWithCommitted(node, now, memory, report);
      elected = placed(elected, term, { id: now.id, log });
    }

    const to = Math.min(now.volatile.commitIndex, endOf(log));
    // What was committed first stands; a different entry committed later is for state machine safety to tell.
    for (let index = entries.length + 1; index <= to; index += 1) {
      entries = append(entries, { entry: handled(index, before, now) ?? null, term, by: now.id });
    }
    if (entries !== memory.entries) reportLater(elected, memory.entries.length, entries, report);
    return entries === memory.entries && compared === memory.compared ? memory : { entries, compared, elected };
  },
});

/** Does a log lack a committed entry, as far as anybody can tell? */
function lacks(log: Log, index: number, { entry }: Committed): boolean {
  if (index <= log.start || entry === null) return false;
  const held = entryAt(log, index);
  return !held || !sameEntry(held, entry);
}

/** Looks whether a new leader lacks something that was committed in an earlier term. */
function compareWithCommitted(node: number, leader: Running, { entries, compared }: Commits, report: Report) {
  const { log, currentTerm } = leader.durable;
  const last = compared[node];
  let upTo = Math.max(log.start, last ? Math.min(last.upTo, keptUpTo(last.log, log)) : 0);
  let isUnbroken = true;
  for (let index = upTo + 1; index <= entries.length; index += 1) {
    const committed = at(entries, index - 1) as Committed;
    if (!lacks(log, index, committed)) {
      if (isUnbroken) upTo = index;
      continue;
    }
    isUnbroken = false;
    const { term, by } = committed;
    // Only what an earlier term committed must be there.
    if (term >= currentTerm) continue;
    const values = { index, term, first: by, second: leader.id, newTerm: currentTerm };
    report({ nodes: [by, leader.id], values });
    break;
  }
  const next = compared.slice();
  next[node] = { log, upTo };
  return next;
}

/** A leader of a later term, here still or not, lacks what a leader of an earlier term commits only now. */
function reportLater(elected: Commits['elected'], known: number, entries: Vector<Committed>, report: Report): void {
  const { term, by } = at(entries, known) as Committed;
  for (let newTerm = term + 1; newTerm < elected.length; newTerm += 1) {
    const leader = at(elected, newTerm);
    if (!leader) continue;
    for (let index = known + 1; index <= entries.length; index += 1) {
      if (!lacks(leader.log, index, at(entries, index - 1) as Committed)) continue;
      report({ nodes: [by, leader.id], values: { index, term, first: by, second: leader.id, newTerm } });
      return;
    }
  }
}

interface Applied {
  /** Null if it was compacted before anybody could see it. */
  readonly entry: Entry | null;
  readonly by: NodeId;
}

/**
 * «If a server has applied a log entry at a given index to its state machine, no other server will ever apply a
 * different log entry for the same index.» Memory: what was applied first, that of index i at position i − 1.
 */
export const stateMachineSafety = property<Vector<Applied>>('state-machine-safety', {
  init: () => emptyVector(),
  check(applied, { node, before, nodes }, report) {
    const now = running(nodes[node]);
    if (!now || now.volatile === before?.volatile) return applied;
    const { lastApplied } = now.volatile;
    // What neither log shows any more was applied in an earlier event, by this server or by the one it has it from.
    const hidden = Math.min(now.durable.log.start, before?.durable?.log.start ?? now.durable.log.start);
    let known = applied;
    let isTold = false;
    for (let index = Math.max(before?.volatile?.lastApplied ?? 0, hidden) + 1; index <= lastApplied; index += 1) {
      const entry = handled(index, before, now) ?? null;
      const first = at(known, index - 1);
      if (!first || first.entry === null) known = remember(known, index, { entry, by: now.id });
      else if (!isTold && entry && !sameEntry(first.entry, entry)) {
        // Told once; what follows must be remembered all the same.
        isTold = true;
        const values = { index, term: entry.term, first: first.by, second: now.id };
        report({ nodes: [first.by, now.id], values });
      }
    }
    return known;
  },
});

function remember(known: Vector<Applied>, index: number, applied: Applied): Vector<Applied> {
  let long = known;
  while (long.length < index - 1) long = append(long, { entry: null, by: applied.by });
  return set(long, index - 1, applied);
}
