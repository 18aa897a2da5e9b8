/** Properties that clients rely on: what they ask for happens once, and what they read is not old. */
import type { ClientId, NodeId } from '../../../kernel/contract.ts';
import { append, at, emptyVector, last, type Vector } from '../../../kernel/vector.ts';
import type { Entry, Op, OpEntry } from '../types.ts';
import { handled, type Node, property, type Running, running } from './observed.ts';

/** A session as it should be after some entry: when it was used last, and what its client has asked in it. */
interface Session {
  readonly lastUsed: number;
  readonly asked: readonly number[];
  /** Lower requests the client wants no more: whatever comes of them late is no execution. */
  readonly oldest: number;
}

interface Executions {
  /** Are sessions kept, and how many? Without them (0) nobody promises anything. */
  readonly sessionsMax: number;
  /** How many operations were to be executed up to index i, at position i − 1. */
  readonly due: Vector<number>;
  readonly sessions: Readonly<Record<string, Session>>;
  /** An entry was applied that nobody could see: it may have been a request, or have opened a session. */
  readonly isBlind: boolean;
  /** By how many the executions were too many where that was told last. */
  readonly told: number;
}

/**
 * However often a request stands in the log, it is executed at most once. The sessions are kept here a second time
 * (D§6.3): so it is known after the entry at index i how many operations any machine should have executed, and none may
 * have executed more.
 */
export const exactlyOnce = property<Executions>('exactly-once', {
  init: (_, { sessions, sessionsMax }) => ({
    sessionsMax: sessions ? sessionsMax : 0,
    due: emptyVector(),
    sessions: {},
    isBlind: false,
    told: 0,
  }),
  check(memory, { node, before, nodes }, report) {
    const now = running(nodes[node]);
    if (memory.sessionsMax === 0 || !now || now.volatile === before?.volatile) return memory;
    const { lastApplied, machine } = now.volatile;
    let known = memory;
    for (let index = known.due.length + 1; index <= lastApplied; index += 1) {
      known = afterEntry(known, index, handled(index, before, now));
    }
    const excess = machine.revision - (at(known.due, lastApplied - 1) ?? 0);
    if (excess <= known.told) return known;
    report({ nodes: [now.id], values: { first: now.id, index: lastApplied, count: machine.revision - excess } });
    return { ...known, told: excess };
  },
});

/** What should have been executed after one entry more. */
function afterEntry(memory: Executions, index: number, entry: Entry | undefined): Executions {
  const executed = last(memory.due) ?? 0;
  if (entry === undefined) return { ...memory, due: append(memory.due, executed + 1), isBlind: true };
  const isDue = entry.kind === 'op' && isExecuted(memory, entry);
  const due = append(memory.due, isDue ? executed + 1 : executed);
  const sessions = entry.kind === 'op' ? sessionsAfter(memory, index, entry) : memory.sessions;
  return { ...memory, due, sessions };
}

/** Is the operation of this entry to be executed: for the first time, and in a session that is not over? */
function isExecuted({ sessions, isBlind }: Executions, { op, session: name, request }: OpEntry): boolean {
  if (op.kind === 'register') return false;
  if (name === undefined) return true;
  const session = sessions[name];
  if (session === undefined) return isBlind;
  return request >= session.oldest && !session.asked.includes(request);
}

/** Answers that a session keeps: of more requests than that the earliest is given up. */
const ANSWERS_MAX = 64;

function sessionsAfter({ sessions, sessionsMax }: Executions, index: number, entry: OpEntry): Executions['sessions'] {
  const { op, session: name, request, oldest = 1 } = entry;
  if (op.kind === 'register') {
    const left = Object.entries(sessions).toSorted(([, a], [, b]) => b.lastUsed - a.lastUsed);
    const opened: Session = { lastUsed: index, asked: [], oldest: 1 };
    return { ...Object.fromEntries(left.slice(0, sessionsMax - 1)), [index]: opened };
  }
  const session = name === undefined ? undefined : sessions[name];
  if (name === undefined || session === undefined) return sessions;
  const wanted = Math.max(session.oldest, oldest);
  const asked = [...new Set([...session.asked, request])].filter((each) => each >= wanted);
  const earliest = asked.length > ANSWERS_MAX ? Math.min(...asked) : null;
  return {
    ...sessions,
    [name]: {
      lastUsed: index,
      asked: asked.filter((each) => each !== earliest),
      oldest: earliest === null ? wanted : earliest + 1,
    },
  };
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
  /**
   * By client: its latest reads, as they reached each server first, also those that have been answered. The client may
   * not have heard it, or an attempt was late: asked for once more, it is the same read, and a leader that still has
   * the first attempt in its log may answer for the sake of that. (The simulator's clients hear at once, and tell of
   * first answers alone; a checker need not rely on it.)
   */
  readonly known: Readonly<Record<ClientId, readonly Arrival[]>>;
}

/** So many of a client's latest requests: it does not come back to what it asked before these. */
const KNOWN_MAX = 256;

/**
 * A read that does not ask for a server's own copy reflects all that any client had been told before the read reached
 * the server that answers it: that server has applied the log as far, at least.
 */
export const freshReads = property<Reads>('fresh-reads', {
  init: () => ({ shown: { index: 0, by: null }, known: {} }),
  check(memory, { node, before, nodes, asked, results }, report) {
    if (asked === null && results.length === 0) return memory;
    const now = running(nodes[node]);
    let { shown, known } = memory;
    if (asked && isRead(asked.op as Op)) {
      const { client, request } = asked;
      known = { ...known, [client]: arrived(known[client] ?? [], { request, node, shown }) };
    }
    for (const { client, request, ok } of results) {
      if (!now) continue;
      const read = known[client]?.find((each) => each.request === request && each.node === node);
      const { lastApplied } = now.volatile;
      if (read && ok && lastApplied < read.shown.index) {
        const values = { first: read.shown.by, second: now.id, client, request, index: read.shown.index };
        report({ nodes: read.shown.by === null ? [now.id] : [read.shown.by, now.id], values });
      }
      const index = indexOf(client, request, before, now) ?? (read && ok ? lastApplied : 0);
      if (index > shown.index) shown = { index, by: now.id };
    }
    return shown === memory.shown && known === memory.known ? memory : { shown, known };
  },
});

function isRead(op: Op): boolean {
  return op.kind === 'get' && op.read !== 'local';
}

/** A client's latest reads, with one that has just reached a server. */
function arrived(known: readonly Arrival[], read: Arrival): readonly Arrival[] {
  const { request, node } = read;
  if (known.some((each) => each.request === request && each.node === node)) return known;
  return [...known.filter((each) => each.request > request - KNOWN_MAX), read];
}

/** Where in the log a request stands that this event has answered by applying it; undefined if it is not to be seen. */
function indexOf(client: ClientId, request: number, before: Node | null, now: Running): number | undefined {
  for (let index = now.volatile.lastApplied; index > (before?.volatile?.lastApplied ?? 0); index -= 1) {
    const entry = handled(index, before, now);
    if (entry?.kind === 'op' && entry.client === client && entry.request === request) return index;
  }
  return undefined;
}
