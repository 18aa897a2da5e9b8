/**
 * What led to an event, and what it led to: an event is caused by what happened before it at its node, and by the
 * sending of the message that it receives (Lamport, «Time, clocks, and the ordering of events», 1978). Pure.
 */
import type { TraceEvent } from '../../kernel/trace.ts';

export interface Cone {
  /** Indexes (`i`) of events, the one that was asked for in both. */
  readonly past: ReadonlySet<number>;
  readonly future: ReadonlySet<number>;
}

/** The causes and the effects of the event `index` among these events; empty where it is none of them. */
export function coneOf(events: readonly TraceEvent[], index: number): Cone {
  const place = events.findIndex(({ i }) => i === index);
  if (place < 0) return { past: new Set(), future: new Set() };
  const causes = directCauses(events);
  const past = new Set([place]);
  for (let k = place; k >= 0; k -= 1) if (past.has(k)) for (const cause of causes[k] ?? []) past.add(cause);
  const future = new Set([place]);
  for (let k = place + 1; k < events.length; k += 1) if (causes[k]?.some((cause) => future.has(cause))) future.add(k);
  const indexes = (places: ReadonlySet<number>) => new Set(Array.from(places, (k) => (events[k] as TraceEvent).i));
  return { past: indexes(past), future: indexes(future) };
}

/** By position: the positions of the events that cause it directly, all of them earlier. */
function directCauses(events: readonly TraceEvent[]): readonly (readonly number[])[] {
  const latest = new Map<string, number>();
  const senders = new Map<number, number>();
  return events.map(({ node, cause, sent }, k) => {
    const causes: number[] = [];
    const before = node === null ? undefined : latest.get(node);
    if (before !== undefined) causes.push(before);
    const sender = cause.kind === 'message' || cause.kind === 'request' ? senders.get(cause.id) : undefined;
    if (sender !== undefined) causes.push(sender);
    if (node !== null) latest.set(node, k);
    for (const { id } of sent) senders.set(id, k);
    return causes;
  });
}
