/** Properties that clients rely on: what they ask for happens once, and what they read is not old. */
import type { ClientId, NodeId } from '../../../kernel/contract.ts';
import { append, at, emptyVector, last, type Vector } from '../../../kernel/vector.ts';
import type { Entry, Op, OpEntry } from '../types.ts';
import { handled, type Node, placed, property, type Running, running } from './observed.ts';

interface Requests {
  /** Are sessions kept? Without them nobody promises anything. */
  readonly isPromised: boolean;
  /** How many different requests stand in the log up to index i, at position i − 1. */
  readonly counts: Vector<number>;
  /** Those requests: by client, true at the position of the request's number. */
  readonly known: Readonly<Record<ClientId, Vector<boolean | null>>>;
  /** By how many the executions were too many where that was told last. */
  readonly told: number;
}

/**
 * However often a request stands in the log, it is executed at most once: after the entry at index i, no machine has
 * executed more operations than there are different requests up to i.
 */
export const exactlyOnce = property<Requests>('exactly-once', {
  init: (_, { sessions }) => ({ isPromised: sessions, counts: emptyVector(), known: {}, told: 0 }),
  check(memory, { node, before, nodes }, report) {
    const now = running(nodes[node]);
    if (!memory.isPromised || !now || now.volatile === before?.volatile) return memory;
    const { lastApplied, machine } = now.volatile;
    let { counts, known } = memory;
    for (let index = counts.length + 1; index <= lastApplied; index += 1) {
      const entry = handled(index, before, now);
      const seen = last(counts) ?? 0;
      const isNew = !entry || (isRequest(entry) && !at(known[entry.client] ?? emptyVector(), entry.request));
      if (entry && isRequest(entry) && isNew) {
        const { client, request } = entry;
        known = { ...known, [client]: placed<boolean>(known[client] ?? emptyVector(), request, true) };
      }
      // An entry that nobody could see may have been a request.
      counts = append(counts, isNew ? seen + 1 : seen);
    }
    const excess = machine.revision - (at(counts, lastApplied - 1) ?? 0);
    const { isPromised } = memory;
    if (excess <= memory.told)
      return counts === memory.counts ? memory : { isPromised, counts, known, told: memory.told };
    report({ nodes: [now.id], values: { first: now.id, index: lastApplied, count: machine.revision - excess } });
    return { isPromised, counts, known, told: excess };
  },
});

function isRequest(entry: Entry): entry is OpEntry {
  return entry.kind === 'op' && entry.op.kind !== 'register';
}

/** Up to which index of the log clients have been told what came of it, and by whom. */
interface Shown {
  readonly index: number;
  readonly by: NodeId | null;
}

interface Arrival {
  readonly request: number;
  /** Position of the server that it reached, and what had been shown before. */
  readonly node: number;
  readonly shown: Shown;
}

interface Reads {
  readonly shown: Shown;
  /** By client: its reads without an answer, as they reached each server first. */
  readonly open: Readonly<Record<ClientId, readonly Arrival[]>>;
}

/** Requests of one client that can be open at a time: of what it asked before these, it has given up on the answer. */
const OPEN_MAX = 256;

/**
 * A read that does not ask for a server's own copy reflects all that any client had been told before the read reached
 * the server that answers it: that server has applied the log as far, at least.
 */
export const freshReads = property<Reads>('fresh-reads', {
  init: () => ({ shown: { index: 0, by: null }, open: {} }),
  check(memory, { node, before, nodes, asked, results }, report) {
    if (asked === null && results.length === 0) return memory;
    const now = running(nodes[node]);
    let { shown, open } = memory;
    if (asked && isRead(asked.op as Op)) {
      const { client, request } = asked;
      open = { ...open, [client]: arrived(open[client] ?? [], { request, node, shown }) };
    }
    for (const { client, request, ok } of results) {
      const reads = open[client] ?? [];
      const read = reads.find((each) => each.request === request && each.node === node);
      if (reads.some((each) => each.request === request)) {
        open = { ...open, [client]: reads.filter((each) => each.request !== request) };
      }
      if (!now) continue;
      const { lastApplied } = now.volatile;
      if (read && ok && lastApplied < read.shown.index) {
        const values = { first: read.shown.by, second: now.id, client, request, index: read.shown.index };
        report({ nodes: read.shown.by === null ? [now.id] : [read.shown.by, now.id], values });
      }
      const index = indexOf(client, request, before, now) ?? (read && ok ? lastApplied : 0);
      if (index > shown.index) shown = { index, by: now.id };
    }
    return shown === memory.shown && open === memory.open ? memory : { shown, open };
  },
});

function isRead(op: Op): boolean {
  return op.kind === 'get' && op.read !== 'local';
}

/** A client's open reads, with one that has just reached a server. */
function arrived(open: readonly Arrival[], read: Arrival): readonly Arrival[] {
  const { request, node } = read;
  // A later attempt may be answered for the sake of the first.
  if (open.some((each) => each.request === request && each.node === node)) return open;
  const isLong = open.length >= OPEN_MAX && open.some((each) => each.request <= request - OPEN_MAX);
  return [...(isLong ? open.filter((each) => each.request > request - OPEN_MAX) : open), read];
}

/** Where in the log a request stands that this event has answered by applying it; undefined if it is not to be seen. */
function indexOf(client: ClientId, request: number, before: Node | null, now: Running): number | undefined {
  for (let index = now.volatile.lastApplied; index > (before?.volatile?.lastApplied ?? 0); index -= 1) {
    const entry = handled(index, before, now);
    if (entry?.kind === 'op' && entry.client === client && entry.request === request) return index;
  }
  return undefined;
}
