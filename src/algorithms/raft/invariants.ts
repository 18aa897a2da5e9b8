/**
 * The five safety properties of the paper's Figure 3, checked after every event from the nodes' states alone. This
 * file shares nothing with the rules that it watches over: it imports their data types and no code of theirs.
 *
 * Each check looks only at what the event changed, and so costs about as much as the change.
 */
import type { Invariant, NodeId, ObservedNode } from '../../kernel/contract.ts';
import { append, at, commonPrefix, emptyVector, set, type Vector } from '../../kernel/vector.ts';
import { PROPERTIES, type PropertyId } from './properties.ts';
import type { Durable, Entry, RaftTypes, Volatile } from './types.ts';

type Node = ObservedNode<RaftTypes>;
type Property<Memory> = Invariant<RaftTypes, Memory>;
type Leader = { readonly id: NodeId; readonly durable: Durable; readonly volatile: Volatile };

/** The node if it is up (or paused) and believes that it leads. */
function leading(node: Node | null): Leader | null {
  return node?.durable && node.volatile?.role === 'leader' ? (node as Leader) : null;
}

function logOf(node: Node | null): Vector<Entry> {
  return node?.durable?.log ?? emptyVector();
}

/** Do two entries say the same? Mostly they are one object, handed from log to log. */
function same(a: Entry, b: Entry): boolean {
  if (a === b) return true;
  if (a.term !== b.term || a.kind !== b.kind) return false;
  return a.kind === 'noop' || b.kind === 'noop' || (a.client === b.client && a.request === b.request && sameOp(a, b));
}

function sameOp(a: { readonly op: object }, b: { readonly op: object }): boolean {
  return a.op === b.op || JSON.stringify(a.op) === JSON.stringify(b.op);
}

function property<Memory>(id: PropertyId, rest: Omit<Property<Memory>, 'id' | 'source'>): Property<Memory> {
  const source = PROPERTIES.find((each) => each.id === id)?.source ?? '';
  return { id, source, ...rest };
}

/** A vector by terms, with what belongs to one of them. */
function atTerm<Item>(vector: Vector<Item | null>, term: number, item: Item): Vector<Item | null> {
  let long = vector;
  while (long.length < term) long = append(long, null);
  return set(long, term, item);
}

/** «At most one leader can be elected in a given term.» Memory: who led, at position term. */
const electionSafety = property<Vector<NodeId | null>>('election-safety', {
  init: () => emptyVector(),
  check(leaders, { node, before, nodes }, report) {
    const now = leading(nodes[node] as Node);
    if (!now) return leaders;
    const term = now.durable.currentTerm;
    const was = leading(before);
    if (was && was.durable.currentTerm === term) return leaders;
    const first = at(leaders, term) ?? null;
    if (first !== null && first !== now.id) {
      report({ nodes: [first, now.id], values: { term, first, second: now.id } });
      return leaders;
    }
    return atTerm(leaders, term, now.id);
  },
});

/** «A leader never overwrites or deletes entries in its log; it only appends new entries.» */
const leaderAppendOnly = property<null>('leader-append-only', {
  init: () => null,
  check(_, { node, before, nodes }, report) {
    const was = leading(before);
    const now = leading(nodes[node] as Node);
    if (!was || !now || was.durable.log === now.durable.log) return null;
    if (was.durable.currentTerm !== now.durable.currentTerm) return null;
    const kept = commonPrefix(was.durable.log, now.durable.log);
    if (kept < was.durable.log.length) {
      report({ nodes: [now.id], values: { term: now.durable.currentTerm, index: kept + 1, first: now.id } });
    }
    return null;
  },
});

/**
 * «If two logs contain an entry with the same index and term, then the logs are identical in all entries up through
 * the given index.» By induction over the run: where this event wrote index i and another log has an entry of the
 * same term there, the two entries and the terms before them must agree; the rest held before the event.
 */
const logMatching = property<null>('log-matching', {
  init: () => null,
  check(_, { node, before, nodes }, report) {
    const touched = nodes[node] as Node;
    const log = logOf(touched);
    const old = logOf(before);
    if (log === old) return null;
    for (let position = commonPrefix(old, log); position < log.length; position += 1) {
      const entry = at(log, position) as Entry;
      const termBefore = at(log, position - 1)?.term;
      for (const other of nodes) {
        if (other === touched) continue;
        const otherLog = logOf(other);
        const otherEntry = at(otherLog, position);
        if (otherEntry?.term !== entry.term) continue;
        if (same(entry, otherEntry) && at(otherLog, position - 1)?.term === termBefore) continue;
        const values = { index: position + 1, term: entry.term, first: other.id, second: touched.id };
        report({ nodes: [other.id, touched.id], values });
        return null;
      }
    }
    return null;
  },
});

interface Committed {
  readonly entry: Entry;
  /** The term of the leader that committed it, and that leader. */
  readonly term: number;
  readonly by: NodeId;
}

interface Commits {
  /** The committed entries by position, as leaders committed them. */
  readonly entries: Vector<Committed>;
  /** By node: up to where its log, as it was when it was last elected, held them. Saves comparing all anew. */
  readonly compared: readonly { readonly log: Vector<Entry>; readonly length: number }[];
  /** At position term: who was elected, and its log then. To what it held of earlier terms it adds nothing later. */
  readonly elected: Vector<{ readonly id: NodeId; readonly log: Vector<Entry> } | null>;
}

/**
 * «If a log entry is committed in a given term, then that entry will be present in the logs of the leaders for all
 * higher-numbered terms.»
 */
const leaderCompleteness = property<Commits>('leader-completeness', {
  init: (cluster) => ({
    entries: emptyVector(),
    compared: cluster.map(() => ({ log: emptyVector(), length: 0 })),
    elected: emptyVector(),
  }),
  check(memory, { node, before, nodes }, report) {
    const now = leading(nodes[node] as Node);
    if (!now) return memory;
    const { log, currentTerm: term } = now.durable;
    const was = leading(before);
    let { entries, compared, elected } = memory;
    if (was?.durable.currentTerm !== term) {
      compared = compareWithCommitted(node, now, memory, report);
      elected = atTerm(elected, term, { id: now.id, log });
    }

    const to = Math.min(now.volatile.commitIndex, log.length);
    // What was committed first stands; a different entry committed later is for state machine safety to tell.
    for (let position = entries.length; position < to; position += 1) {
      entries = append(entries, { entry: at(log, position) as Entry, term, by: now.id });
    }
    if (entries !== memory.entries) reportLater(elected, memory.entries.length, entries, report);
    return entries === memory.entries && compared === memory.compared ? memory : { entries, compared, elected };
  },
});

type Report = Parameters<Property<unknown>['check']>[2];

/** Looks whether a new leader lacks something that was committed in an earlier term. */
function compareWithCommitted(node: number, leader: Leader, { entries, compared }: Commits, report: Report) {
  const { log, currentTerm } = leader.durable;
  const last = compared[node] as Commits['compared'][number];
  let length = Math.min(last.length, commonPrefix(last.log, log));
  let contiguous = true;
  for (let position = length; position < entries.length; position += 1) {
    const { entry, term, by } = at(entries, position) as Committed;
    const held = at(log, position);
    if (held && same(held, entry)) {
      if (contiguous) length = position + 1;
      continue;
    }
    contiguous = false;
    // Only what an earlier term committed must be there.
    if (term >= currentTerm) continue;
    const values = { index: position + 1, term, first: by, second: leader.id, newTerm: currentTerm };
    report({ nodes: [by, leader.id], values });
    break;
  }
  const next = compared.slice();
  next[node] = { log, length };
  return next;
}

/** A leader of a later term, here still or not, lacks what a leader of an earlier term commits only now. */
function reportLater(elected: Commits['elected'], from: number, committed: Vector<Committed>, report: Report): void {
  const { term, by } = at(committed, from) as Committed;
  for (let newTerm = term + 1; newTerm < elected.length; newTerm += 1) {
    const leader = at(elected, newTerm);
    if (!leader) continue;
    for (let position = from; position < committed.length; position += 1) {
      const held = at(leader.log, position);
      if (held && same(held, (at(committed, position) as Committed).entry)) continue;
      report({ nodes: [by, leader.id], values: { index: position + 1, term, first: by, second: leader.id, newTerm } });
      return;
    }
  }
}

interface Applied {
  readonly entry: Entry;
  readonly by: NodeId;
}

/**
 * «If a server has applied a log entry at a given index to its state machine, no other server will ever apply a
 * different log entry for the same index.» Memory: what was applied first, by position.
 */
const stateMachineSafety = property<Vector<Applied>>('state-machine-safety', {
  init: () => emptyVector(),
  check(applied, { node, before, nodes }, report) {
    const now = nodes[node] as Node;
    if (!now.volatile || now.volatile === before?.volatile) return applied;
    const from = before?.volatile?.lastApplied ?? 0;
    const log = logOf(now);
    let known = applied;
    let told = false;
    for (let position = from; position < now.volatile.lastApplied; position += 1) {
      const entry = at(log, position);
      if (!entry) break;
      const first = at(known, position);
      if (!first) known = append(known, { entry, by: now.id });
      else if (!told && !same(first.entry, entry)) {
        // Told once; what follows must be remembered all the same.
        told = true;
        const values = { index: position + 1, term: entry.term, first: first.by, second: now.id };
        report({ nodes: [first.by, now.id], values });
      }
    }
    return known;
  },
});

export const INVARIANTS = [electionSafety, leaderAppendOnly, logMatching, leaderCompleteness, stateMachineSafety];
