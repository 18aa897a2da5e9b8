/** What a client reads is not old: it shows all that any client had been told before the read was asked for. */
import type { ClientId, NodeId } from '../../../kernel/contract.ts';
import type { Op } from '../types.ts';
import { heldAt, type Node, property, type Running, running } from './observed.ts';

/** Up to which slot clients have been told what came of it, and by whom. */
interface Shown {
  readonly slot: number;
  readonly by: NodeId | null;
}

interface Reads {
  readonly shown: Shown;
  /** By client: its latest reads. */
  readonly known: Readonly<Record<ClientId, readonly Read[]>>;
}

interface Read {
  readonly request: number;
  /** What had been shown when it first reached a server. */
  readonly shown: Shown;
  readonly isAnswered: boolean;
}

/** So many of a client's latest requests: it does not come back to what it asked before these. */
const KNOWN_MAX = 256;

export const freshReads = property<Reads>('fresh-reads', {
  init: () => ({ shown: { slot: 0, by: null }, known: {} }),
  check(memory, { node, before, nodes, asked, results }, report) {
    if (asked === null && results.length === 0) return memory;
    const now = running(nodes[node]);
    let { shown, known } = memory;
    if (asked && isRead(asked.op as Op)) {
      const { client, request } = asked;
      const reads = (known[client] ?? []).filter((each) => each.request > request - KNOWN_MAX);
      // A later attempt is the same read, also where the first has been answered: the client may not have heard of it.
      const isKnown = reads.some((each) => each.request === request);
      known = { ...known, [client]: isKnown ? reads : [...reads, { request, shown, isAnswered: false }] };
    }
    for (const { client, request, ok } of results) {
      const reads = known[client] ?? [];
      const read = reads.find((each) => each.request === request);
      const isFirst = read !== undefined && !read.isAnswered;
      if (isFirst) {
        known = { ...known, [client]: reads.map((each) => (each === read ? { ...read, isAnswered: true } : each)) };
      }
      if (!now) continue;
      const { applied } = now.volatile;
      if (read && ok && applied < read.shown.slot) {
        const { slot, by } = read.shown;
        const values = { first: by, second: now.id, client, request, slot, applied };
        report({ nodes: by === null || by === now.id ? [now.id] : [by, now.id], values });
      }
      const slot = slotOf(client, request, before, now) ?? (isFirst && ok ? applied : 0);
      if (slot > shown.slot) shown = { slot, by: now.id };
    }
    return shown === memory.shown && known === memory.known ? memory : { shown, known };
  },
});

/** Who asks for a server’s own copy does not ask for the truth. */
function isRead(op: Op): boolean {
  return op.kind === 'get' && op.read !== 'local';
}

/** The slot of a request that this event has answered by executing it; undefined if there is none. */
function slotOf(client: ClientId, request: number, before: Node | null, now: Running): number | undefined {
  for (let slot = now.volatile.applied; slot > (before?.volatile?.applied ?? 0); slot -= 1) {
    const entry = heldAt(now.durable.log, slot);
    if (entry?.kind === 'op' && entry.client === client && entry.request === request) return slot;
  }
  return undefined;
}
