/**
 * What led to an event, and what it led to: an event is caused by what happened before it at its node, and by the
 * sending of the message that it receives (Lamport, «Time, clocks, and the ordering of events», 1978). Pure.
 */
import type { TraceEvent } from '../../kernel/trace.ts';
import type { Selection } from '../../player/types.ts';
import { selectionOf } from './event-points.ts';

export interface Cone {
  /** Indexes (`i`) of events, the one that was asked for in both. */
  readonly past: ReadonlySet<number>;
  readonly future: ReadonlySet<number>;
}

/** Messages, by their numbers. */
export interface Related {
  readonly past: ReadonlySet<number>;
  readonly future: ReadonlySet<number>;
}

/** What causes and effects are asked of: an event by its index, or a message by its number. */
export type About = { readonly event: number } | { readonly message: number };

/** Where one may be in the diagram: events, by their indexes. */
export interface Standpoints {
  /** Was chosen. */
  readonly chosen: number | null;
  /** Keys have led there since. */
  readonly moved: number | null;
  /** The last one up to the playhead. */
  readonly reached: number;
}

/**
 * What one asks about: the chosen event, as long as nothing else was selected; or else the selected message; or else
 * where keys have led; or else the last event of a node up to the playhead, if that is among these events.
 */
export function aboutOf(
  events: readonly TraceEvent[],
  selection: Selection,
  { chosen, moved, reached }: Standpoints,
): About | null {
  const event = events.find(({ i }) => i === chosen);
  const own = event && selectionOf(event);
  if (event && own?.kind === selection?.kind && own?.id === selection?.id) return { event: event.i };
  if (selection?.kind === 'message') return { message: selection.id };
  if (moved !== null) return { event: moved };
  if ((events.at(-1)?.i ?? -1) < reached) return null;
  const last = events.findLast(({ i, node }) => i <= reached && node !== null);
  return last ? { event: last.i } : null;
}

/**
 * The messages in the past and in the future of an event: those that were received before it and by it, and those
 * that it and what came of it sent. A message's are those of its sending, without itself. Null where what is asked about
 * is not among these events.
 */
export function messagesAbout(events: readonly TraceEvent[], about: About): Related | null {
  const isMessage = 'message' in about;
  const index = isMessage
    ? events.find(({ sent }) => sent.some(({ id }) => id === about.message))?.i
    : events.find(({ i }) => i === about.event)?.i;
  if (index === undefined) return null;
  const { past, future } = coneOf(events, index);
  const related = { past: new Set<number>(), future: new Set<number>() };
  for (const { i, cause, sent } of events) {
    if (past.has(i) && (cause.kind === 'message' || cause.kind === 'request')) related.past.add(cause.id);
    // What else was sent with a message is no effect of it.
    if (future.has(i) && !(isMessage && i === index)) for (const { id } of sent) related.future.add(id);
  }
  return related;
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
