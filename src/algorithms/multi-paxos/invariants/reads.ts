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
  /** By client: its reads without an answer, with what had been shown when each first reached a server. */
  readonly open: Readonly<Record<ClientId, readonly { readonly request: number; readonly shown: Shown }[]>>;
}

/** Requests of one client that can be open at a time: of what it asked before these it has given up on the answer. */
const OPEN_MAX = 256;

export const freshReads = property<Reads>('fresh-reads', {
  init: () => ({ shown: { slot: 0, by: null }, open: {} }),
  check(memory, { node, before, nodes, asked, results }, report) {
    if (asked === null && results.length === 0) return memory;
    const now = running(nodes[node]);
    let { shown, open } = memory;
    if (asked && isRead(asked.op as Op)) {
      const { client, request } = asked;
      const reads = (open[client] ?? []).filter((each) => each.request > request - OPEN_MAX);
      // A later attempt may be answered for the sake of the first.
      const isKnown = reads.some((each) => each.request === request);
      open = { ...open, [client]: isKnown ? reads : [...reads, { request, shown }] };
    }
    for (const { client, request, ok } of results) {
      const read = open[client]?.find((each) => each.request === request);
      if (read) open = { ...open, [client]: (open[client] ?? []).filter((each) => each !== read) };
      if (!now) continue;
      const { applied } = now.volatile;
      if (read && ok && applied < read.shown.slot) {
        const { slot, by } = read.shown;
        const values = { first: by, second: now.id, client, request, slot, applied };
        report({ nodes: by === null || by === now.id ? [now.id] : [by, now.id], values });
      }
      const slot = slotOf(client, request, before, now) ?? (read && ok ? applied : 0);
      if (slot > shown.slot) shown = { slot, by: now.id };
    }
    return shown === memory.shown && open === memory.open ? memory : { shown, open };
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
