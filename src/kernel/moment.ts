/**
 * The whole cluster at one moment, as the page draws it, and how one event leads to the next moment. A pure
 * fold over trace events: it needs no algorithm, so a live run and an imported trace are shown alike.
 */
import type { ClientId, ClientResult, Json, LogEntry, NodeId, NodeStatus, TraceState } from './contract.ts';
import { OPEN_REQUESTS_MAX, RESULTS_KEPT } from './limits.ts';
import { CALM_NETWORK, type NetworkState, networkAfter } from './network.ts';
import {
  CLIENT_REQUEST,
  type LossReason,
  type RunningTimer,
  type SentMessage,
  type TraceEvent,
  type TraceHeader,
  type Workload,
  workloadAfter,
  workloadOf,
} from './trace.ts';
import { append, emptyVector, slice, truncate, type Vector, vectorOf } from './vector.ts';

export interface NodeMoment {
  readonly id: NodeId;
  readonly status: NodeStatus;
  /** Null until the node has started. */
  readonly state: TraceState | null;
  /** The entries that are there: the one of index `i` stands at position `i − 1 − logStart.index`. */
  readonly log: Vector<LogEntry>;
  /** The last entry that a snapshot has replaced; index and term 0 where the log is whole. */
  readonly logStart: { readonly index: number; readonly term: number };
  readonly timers: readonly RunningTimer[];
  /** Speed of the node's clock; 1 is true time. */
  readonly clockRate: number;
}

export interface Flight extends SentMessage {
  readonly from: NodeId | ClientId;
  readonly sentAt: number;
  /** It was lost as it was sent (loss, partition, cut): it never arrives, but is drawn until it would have. */
  readonly lost: LossReason | null;
}

export interface OpenRequest {
  readonly client: ClientId;
  readonly request: number;
  readonly op: Json;
  readonly openedAt: number;
}

export interface Moment {
  /** Index of the last event that has happened; −1 before the first. */
  readonly index: number;
  readonly t: number;
  readonly event: TraceEvent | null;
  readonly nodes: { readonly [id: NodeId]: NodeMoment };
  /** Messages on their way, oldest first; those lost at sending stay until they would have arrived. */
  readonly flights: readonly Flight[];
  readonly network: NetworkState;
  readonly rulesOff: readonly string[];
  /** What clients ask by themselves. */
  readonly workload: Workload;
  /** Requests without a result yet, oldest first, at most `OPEN_REQUESTS_MAX`. */
  readonly open: readonly OpenRequest[];
  /** The latest results, newest last, at most `RESULTS_KEPT`. */
  readonly results: readonly ClientResult[];
}

/** Nothing was compacted. */
const WHOLE_LOG: NodeMoment['logStart'] = { index: 0, term: 0 };

export function firstMoment(header: Pick<TraceHeader, 'nodes' | 'load'>): Moment {
  const nodes: Record<NodeId, NodeMoment> = {};
  for (const id of header.nodes) {
    nodes[id] = {
      id,
      status: 'up',
      state: null,
      log: emptyVector(),
      logStart: WHOLE_LOG,
      timers: [],
      clockRate: 1,
    };
  }
  return {
    index: -1,
    t: 0,
    event: null,
    nodes,
    flights: [],
    network: CALM_NETWORK,
    rulesOff: [],
    workload: workloadOf(header),
    open: [],
    results: [],
  };
}

/** The moment after an event that follows this moment. */
export function nextMoment(moment: Moment, event: TraceEvent, cluster: readonly NodeId[]): Moment {
  const command = event.cause.kind === 'command' ? event.cause.command : null;
  return {
    index: event.i,
    t: event.t,
    event,
    nodes: nodesAfter(moment.nodes, event),
    flights: flightsAfter(moment.flights, event),
    network: command ? networkAfter(moment.network, command, cluster) : moment.network,
    rulesOff:
      command?.kind === 'rule'
        ? rulesAfter(moment.rulesOff, command.name as string, command.on as boolean)
        : moment.rulesOff,
    workload: command?.kind === 'load' ? workloadAfter(command) : moment.workload,
    open: openAfter(moment.open, event),
    results: event.results.length > 0 ? [...moment.results, ...event.results].slice(-RESULTS_KEPT) : moment.results,
  };
}

function nodesAfter(nodes: Moment['nodes'], event: TraceEvent): Moment['nodes'] {
  const id = event.node;
  if (id === null) return nodes;
  const before = nodes[id];
  if (!before) return nodes;
  const command = event.cause.kind === 'command' ? event.cause.command : null;
  const clockRate = command?.kind === 'clock' ? (command.rate as number) : before.clockRate;
  if (!event.state && !event.log && !event.timers && clockRate === before.clockRate) return nodes;
  const { log, logStart } = event.log ? logAfter(before, event.log) : before;
  const status = event.state?.status ?? before.status;
  const state = event.state ?? before.state;
  const timers = event.timers ?? before.timers;
  return { ...nodes, [id]: { id, status, state, log, logStart, timers, clockRate } };
}

function logAfter(
  { log: old, logStart: oldStart }: NodeMoment,
  { from, entries, snapshot }: NonNullable<TraceEvent['log']>,
): Pick<NodeMoment, 'log' | 'logStart'> {
  let log = truncate(old, from - 1 - oldStart.index);
  // Copied whole, which happens once in as many entries as a snapshot replaces.
  if (snapshot) log = vectorOf(slice(log, snapshot.index - oldStart.index));
  for (const entry of entries) log = append(log, entry);
  return { log, logStart: snapshot ?? oldStart };
}

function flightsAfter(flights: readonly Flight[], event: TraceEvent): readonly Flight[] {
  const delivered = event.cause.kind === 'message' || event.cause.kind === 'request' ? event.cause.id : null;
  let left = flights.filter((flight) => flight.id !== delivered && (flight.lost === null || flight.arrives > event.t));
  if (event.moved) {
    const moved = event.moved;
    left = left.map((flight) => {
      const move = moved.find(({ id }) => id === flight.id);
      return move ? { ...flight, arrives: move.arrives } : flight;
    });
  }
  if (event.lost.length > 0) {
    const lost = new Set(event.lost.map(({ id }) => id));
    left = left.filter((flight) => !lost.has(flight.id) || flight.lost !== null);
  }
  const sent = sentBy(event);
  if (sent.length === 0 && left.length === flights.length && !event.moved) return flights;
  return sent.length === 0 ? left : [...left, ...sent];
}

const flightsOf = new WeakMap<TraceEvent, readonly Flight[]>();

/** The messages that an event sends on their way, as a moment has them: the same objects each time. */
export function sentBy(event: TraceEvent): readonly Flight[] {
  const known = flightsOf.get(event);
  if (known) return known;
  const sent = event.sent.map((message): Flight => {
    const from = message.from ?? (event.node as NodeId);
    const lost = event.lost.find(({ id }) => id === message.id)?.reason ?? null;
    return { ...message, from, sentAt: event.t, lost };
  });
  flightsOf.set(event, sent);
  return sent;
}

function rulesAfter(off: readonly string[], rule: string, on: boolean): readonly string[] {
  const others = off.filter((other) => other !== rule);
  return on ? others : [...others, rule];
}

function openAfter(open: readonly OpenRequest[], event: TraceEvent): readonly OpenRequest[] {
  let left = open;
  for (const { client, request } of event.results) {
    left = left.filter((other) => other.client !== client || other.request !== request);
  }
  for (const message of event.sent) {
    // Only the first attempt opens a request; a redirected client asks again for the same one, as does a duplicate.
    if (message.type !== CLIENT_REQUEST || message.body.attempt !== 1 || message.copyOf !== undefined) continue;
    const { client, request, op } = message.body as { client: ClientId; request: number; op: Json };
    left = [...left, { client, request, op, openedAt: event.t }].slice(-OPEN_REQUESTS_MAX);
  }
  return left;
}
