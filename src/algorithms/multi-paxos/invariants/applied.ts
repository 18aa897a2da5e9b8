/** What the state machines execute: in the order of the slots, the same everywhere, and each request once. */
import type { ClientId, NodeId } from '../../../kernel/contract.ts';
import { append, at, emptyVector, last, type Vector } from '../../../kernel/vector.ts';
import type { Accepted, Value } from '../types.ts';
import { heldAt, property, running, sameValue, withAt } from './observed.ts';

/** A server executes a slot only after all earlier ones: what it has applied is a prefix of which all is chosen. */
export const inOrderApplication = property<null>('in-order-application', {
  init: () => null,
  check(_, { node, before, nodes }, report) {
    const now = running(nodes[node]);
    if (!now || now.volatile.applied === before?.volatile?.applied) return null;
    const { applied } = now.volatile;
    for (let slot = (before?.volatile?.applied ?? 0) + 1; slot <= applied; slot += 1) {
      if (heldAt(now.durable.log, slot)?.chosen) continue;
      report({ nodes: [now.id], values: { first: now.id, slot, last: applied } });
      break;
    }
    return null;
  },
});

interface Applied {
  readonly value: Value;
  readonly by: NodeId;
}

/** What two servers have executed are prefixes of one another. Memory: what was executed first, by slot. */
export const prefixAgreement = property<Vector<Applied | null>>('prefix-agreement', {
  init: () => emptyVector(),
  check(applied, { node, before, nodes }, report) {
    const now = running(nodes[node]);
    if (!now || now.volatile.applied === before?.volatile?.applied) return applied;
    let known = applied;
    let isTold = false;
    for (let slot = (before?.volatile?.applied ?? 0) + 1; slot <= now.volatile.applied; slot += 1) {
      const entry = heldAt(now.durable.log, slot);
      // What is skipped is for the order of application to tell.
      if (!entry) continue;
      const first = at(known, slot - 1);
      if (!first) known = withAt(known, slot, { value: entry, by: now.id });
      else if (!isTold && !sameValue(first.value, entry)) {
        isTold = true;
        report({ nodes: [first.by, now.id], values: { slot, first: first.by, second: now.id } });
      }
    }
    return known;
  },
});

/** Which of a client’s requests were to be executed so far: all up to `upTo`, and these beyond. */
interface Asked {
  readonly upTo: number;
  readonly beyond: readonly number[];
}

interface Due {
  /** How many requests were to be executed up to slot i, at position i − 1. */
  readonly counts: Vector<number>;
  readonly clients: Readonly<Record<ClientId, Asked>>;
}

/** What a client never sent to anybody leaves a hole; of more than so many the lowest is given up. */
const HOLES_MAX = 1_024;

/** Each request is executed once: no state machine has executed more commands than there are requests in its slots. */
export const exactlyOnce = property<Due>('exactly-once', {
  init: () => ({ counts: emptyVector(), clients: {} }),
  check(memory, { node, before, nodes }, report) {
    const now = running(nodes[node]);
    if (!now || now.volatile === before?.volatile) return memory;
    const { applied, machine } = now.volatile;
    let { counts, clients } = memory;
    for (let slot = counts.length + 1; slot <= applied; slot += 1) {
      const entry = heldAt(now.durable.log, slot);
      const asked = entry ? ask(clients, entry) : clients;
      counts = append(counts, (last(counts) ?? 0) + (asked === clients ? 0 : 1));
      clients = asked;
    }
    const due = at(counts, applied - 1) ?? 0;
    // It is told when it happens, and not again while the count stays too high.
    const wasTooHigh =
      (before?.volatile?.machine.revision ?? 0) > (at(memory.counts, (before?.volatile?.applied ?? 0) - 1) ?? 0);
    if (machine.revision > due && !wasTooHigh) {
      report({ nodes: [now.id], values: { first: now.id, slot: applied, count: due } });
    }
    return counts === memory.counts ? memory : { counts, clients };
  },
});

function ask(clients: Due['clients'], entry: Accepted): Due['clients'] {
  if (entry.kind !== 'op') return clients;
  const { client, request } = entry;
  const { upTo, beyond } = clients[client] ?? { upTo: 0, beyond: [] };
  if (request <= upTo || beyond.includes(request)) return clients;
  const others = new Set([...beyond, request]);
  let full = upTo;
  if (others.size > HOLES_MAX) full = Math.min(...others) - 1;
  while (others.delete(full + 1)) full += 1;
  return { ...clients, [client]: { upTo: full, beyond: [...others] } };
}
