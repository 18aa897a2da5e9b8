/**
 * What led to what: events joined into groups by their causes, from the trace alone. A message's delivery follows from
 * the event that sent it; a client's request gathers all that happens until it is answered (its entry appended here and
 * there, the acknowledgement that committed it); whatever a timer or a person starts, starts a group of its own.
 */
import { concern } from '../../kernel/concern.ts';
import { type Flight, sentBy } from '../../kernel/moment.ts';
import { CLIENT_REQUEST, type TraceEvent } from '../../kernel/trace.ts';

/** One event in its group. */
export interface Member {
  readonly event: TraceEvent;
  /** Steps of cause and effect from the start of the group. */
  readonly depth: number;
}

/** Events that have one cause, in order; the first is that cause, or the earliest that is known of it. */
export type CauseGroup = readonly Member[];

/** A chain that never ends (a leader that always has more to send) is cut into groups of so many. */
export const MEMBERS_MAX = 400;

type Growing = Member[];

interface Known {
  /** Message → its sending, and the group of that. */
  readonly sendings: Map<number, { readonly flight: Flight; readonly group: Growing; readonly depth: number }>;
  /** A client's request that has no answer yet → its group. */
  readonly requests: Map<string, Growing>;
}

/** The groups of events that follow one another, in the order of their first events. */
export function causesOf(events: readonly TraceEvent[]): readonly CauseGroup[] {
  const groups: Growing[] = [];
  const known: Known = { sendings: new Map(), requests: new Map() };
  for (const event of events) {
    // Those to be told of, whose sending the playhead may never have passed.
    const touched = [...event.lost, ...(event.moved ?? [])].flatMap(({ id }) => known.sendings.get(id)?.flight ?? []);
    if (touched.length > 0) concern(event, touched);
    const sending = sendingOf(event, known);
    const wanted = requestOf(event, known) ?? sending?.group;
    const group = wanted && wanted.length < MEMBERS_MAX ? wanted : [];
    if (group.length === 0) groups.push(group);
    const depth = sending?.group === group ? sending.depth + 1 : Math.min(group.length, 1);
    group.push({ event, depth });
    remember(event, group, depth, known);
  }
  return groups;
}

function sendingOf({ cause }: TraceEvent, { sendings }: Known) {
  return cause.kind === 'message' || cause.kind === 'request' ? sendings.get(cause.id) : undefined;
}

/** The group of the open request that an event serves: answers, asks again, or writes into a log. */
function requestOf({ cause, results, log }: TraceEvent, { requests }: Known): Growing | undefined {
  for (const result of results) {
    const group = requests.get(keyOf(result));
    if (group) return group;
  }
  if ('client' in cause) return requests.get(keyOf(cause));
  for (const { client, request } of log?.entries ?? []) {
    const group = client !== undefined && request !== undefined && requests.get(keyOf({ client, request }));
    if (group) return group;
  }
  return undefined;
}

function remember(event: TraceEvent, group: Growing, depth: number, { sendings, requests }: Known): void {
  for (const flight of sentBy(event)) {
    const { id, type, body } = flight;
    sendings.set(id, { flight, group, depth });
    if (type !== CLIENT_REQUEST) continue;
    const key = keyOf({ client: String(body.client), request: Number(body.request) });
    if (body.attempt === 1 && !requests.has(key)) requests.set(key, group);
  }
  for (const result of event.results) requests.delete(keyOf(result));
}

function keyOf({ client, request }: { readonly client: string; readonly request: number }): string {
  return `${client} ${request}`;
}
