/**
 * The record of one event, as the simulator makes it: references to the states before and after, so that making
 * one costs nothing. `encodeEvent` turns it into the line of a trace.
 */
import type {
  Algorithm,
  AlgorithmTypes,
  AnyMessage,
  ClientId,
  ClientResult,
  LogEntry,
  NodeId,
  ObservedNode,
  StoredLog,
  TraceState,
  Violation,
} from './contract.ts';
import type { LostMessage, RunningTimer, SentMessage, TraceCause, TraceEvent, TraceNote } from './trace.ts';
import { at, commonPrefix, emptyVector, slice } from './vector.ts';

/** A message on its way; also its place in the event queue. */
export interface Delivery<M extends AnyMessage = AnyMessage> {
  readonly kind: 'delivery';
  readonly time: number;
  readonly seq: number;
  readonly id: number;
  readonly from: NodeId | ClientId;
  /** Position of the sender in the cluster; -1 for a client, whose message is a request. */
  readonly sender: number;
  /** Position of the receiver in the cluster. */
  readonly to: number;
  readonly toId: NodeId;
  readonly message: M;
  readonly sentAt: number;
  readonly copyOf: number | null;
  /** It has arrived and waited for its node to resume; no cut can stop it any more. */
  readonly waited: boolean;
}

export interface Timer extends RunningTimer {
  readonly seq: number;
  /** The queued alarm that this timer waits for; the alarm may ring early and is then set again. */
  readonly alarmTime: number;
  readonly alarmSeq: number;
}

export interface EventRecord<T extends AlgorithmTypes = AlgorithmTypes> {
  readonly index: number;
  readonly time: number;
  readonly cause: TraceCause;
  readonly node: NodeId | null;
  /** The node before and after; `before` is null at the node's first event, both are when no node is concerned. */
  readonly before: ObservedNode<T> | null;
  readonly after: ObservedNode<T> | null;
  /** The node's timers, when this event changed them. */
  readonly timers: readonly Timer[] | null;
  readonly sent: readonly Delivery[];
  readonly lost: readonly LostMessage[];
  readonly moved: readonly { readonly id: number; readonly arrives: number }[];
  readonly notes: readonly TraceNote[];
  readonly results: readonly ClientResult[];
  readonly violations: readonly Violation[];
}

/** A record as a trace event: what changed, in plain JSON, keys always in the same order. */
export function encodeEvent<T extends AlgorithmTypes>(algorithm: Algorithm<T>, record: EventRecord<T>): TraceEvent {
  const { before, after } = record;
  const log = encodeLog(algorithm, before, after);
  return {
    i: record.index,
    t: record.time,
    node: record.node,
    cause: record.cause,
    ...(after && after !== before ? { state: encodeState(algorithm, after) } : {}),
    ...(log ? { log } : {}),
    ...(record.timers ? { timers: record.timers.map(encodeTimer) } : {}),
    sent: record.sent.map((delivery) => encodeMessage(delivery, record.node)),
    lost: record.lost,
    ...(record.moved.length > 0 ? { moved: record.moved } : {}),
    notes: record.notes,
    results: record.results,
    violations: record.violations,
  };
}

export function encodeState<T extends AlgorithmTypes>(
  algorithm: Algorithm<T>,
  node: ObservedNode<T>,
): TraceState & { status: ObservedNode<T>['status'] } {
  return { status: node.status, ...(node.durable ? algorithm.traceState(node.durable, node.volatile) : {}) };
}

export function encodeTimer({ name, set, fires }: Timer): RunningTimer {
  return { name, set, fires };
}

/** A message as a trace shows it; the sender is left out where it is the event's own node. */
export function encodeMessage(delivery: Delivery, node: NodeId | null): SentMessage {
  const { type, ...body } = delivery.message as AnyMessage & SentMessage['body'];
  return {
    id: delivery.id,
    ...(delivery.from === node ? {} : { from: delivery.from }),
    to: delivery.toId,
    type,
    arrives: delivery.time,
    ...(delivery.copyOf === null ? {} : { copyOf: delivery.copyOf }),
    body,
  };
}

/** The log of a node that has none. */
export const NO_LOG: StoredLog = { start: 0, startTerm: 0, entries: emptyVector<LogEntry>() };

/** A node's log; empty where its disk holds none. */
export function logOf<T extends AlgorithmTypes>(algorithm: Algorithm<T>, node: ObservedNode<T> | null): StoredLog {
  return (node?.durable && algorithm.traceLog(node.durable)) || NO_LOG;
}

function encodeLog<T extends AlgorithmTypes>(
  algorithm: Algorithm<T>,
  before: ObservedNode<T> | null,
  after: ObservedNode<T> | null,
): TraceEvent['log'] | null {
  if (!after || after.durable === before?.durable) return null;
  const old = logOf(algorithm, before);
  const now = logOf(algorithm, after);
  const { start, startTerm, entries } = now;
  if (old.start === start && old.startTerm === startTerm) {
    const same = old.entries === entries ? entries.length : commonPrefix(old.entries, entries);
    if (same === old.entries.length && same === entries.length) return null;
    return { from: start + same + 1, entries: slice(entries, same) };
  }
  const same = survivors(old, now);
  return { from: start + same + 1, entries: slice(entries, same), snapshot: { index: start, term: startTerm } };
}

/** How many of a compacted log's first entries are those that were there before, by identity; none if it grew back. */
function survivors(old: StoredLog, now: StoredLog): number {
  const gone = now.start - old.start;
  const most = Math.min(old.entries.length - gone, now.entries.length);
  let same = 0;
  while (same < most && at(old.entries, gone + same) === at(now.entries, same)) same += 1;
  return same;
}
