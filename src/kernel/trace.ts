/**
 * The trace: what a run looks like from outside. One header, then one event per line (the format is fixed in
 * `ARCHITECTURE.md`, «Trace format»). The same objects cross from the worker to the page, are written by the
 * command line, and are read back from files. All times are whole µs of virtual time.
 */
import type {
  ClientId,
  ClientResult,
  Json,
  LogEntry,
  NodeId,
  NodeStatus,
  TimedCommand,
  TraceState,
  Violation,
} from './contract.ts';
import { LOAD_CLIENTS } from './limits.ts';

/** All that determines a run: same header, same events, on every machine. */
export interface TraceHeader {
  /** Version of the trace format. */
  readonly quorate: 1;
  readonly algorithm: string;
  readonly algorithmVersion: number;
  readonly seed: string;
  readonly config: Readonly<Record<string, number | boolean>>;
  readonly nodes: readonly NodeId[];
  readonly scenario?: string;
  readonly commands: readonly TimedCommand[];
  /** Requests per virtual second by generated clients; absent for none. */
  readonly load?: number;
  /** A client that has had no answer for so long asks again, µs; absent where clients wait for ever. */
  readonly clientTimeout_us?: number;
  /** The rules that some command switches off, sorted: the run is not of the algorithm as published. */
  readonly modified?: readonly string[];
  /** A file holds all events up to this time, µs: by it a file that lost its end is known. No part of the run itself. */
  readonly until?: number;
  /** No engine here made this trace: what is told of it is what it says itself, and nothing can be done to it. */
  readonly imported?: Imported;
}

/** Where a trace came from that no engine here made, and how much of it is known. */
export interface Imported {
  /** Our own format, lines of JSON, etcd's trace, or lines read by an expression. */
  readonly format: 'quorate' | 'lines' | 'etcd' | 'pattern';
  /** What the file is called; null where it was pasted. */
  readonly file: string | null;
  /** Node → its name in the file, where that is another. */
  readonly names: { readonly [node: NodeId]: string };
  /** Lines in which there was nothing to be read. */
  readonly skipped: number;
  /** Property → the values that the trace would have to tell for it to be checked. */
  readonly unchecked: { readonly [property: string]: readonly string[] };
}

/** What clients ask by themselves. */
export interface Workload {
  /** Requests per virtual second; 0 for none. */
  readonly rate: number;
  /** The share of them that read, 0 to 1; null for the mix that the algorithm has by itself. */
  readonly reads: number | null;
  /** So many come at one time, and then none for as long as they would have taken; 1 for an even load. */
  readonly burst: number;
  /** So many clients take turns. */
  readonly clients: number;
}

/** The workload with which a run begins. */
export function workloadOf({ load = 0 }: Pick<TraceHeader, 'load'>): Workload {
  return { rate: load, reads: null, burst: 1, clients: LOAD_CLIENTS };
}

/** The workload after a command `load`, whose form has been checked. */
export function workloadAfter(command: TimedCommand): Workload {
  const {
    rate,
    reads = null,
    burst = 1,
    clients = LOAD_CLIENTS,
  } = command as unknown as Partial<Workload> & Pick<Workload, 'rate'>;
  return { rate, reads, burst, clients };
}

/** The rules that some command switches off, sorted: what `TraceHeader.modified` says of a run with these commands. */
export function rulesOff(commands: readonly TimedCommand[]): readonly string[] {
  const off = commands.filter(({ kind, on }) => kind === 'rule' && on === false).map(({ name }) => name as string);
  return [...new Set(off)].sort();
}

export type TraceCause =
  | { readonly kind: 'start' }
  /** A trace of another program says that it happened, and not why. */
  | { readonly kind: 'told' }
  | { readonly kind: 'message'; readonly id: number }
  | { readonly kind: 'timer'; readonly timer: string }
  /** A client has waited long enough for an answer, and asks again; such an event has no node. */
  | { readonly kind: 'timer'; readonly timer: 'retry'; readonly client: ClientId; readonly request: number }
  /** A client's request arrives; `id` is that of the message that carried it. */
  | {
      readonly kind: 'request';
      readonly client: ClientId;
      readonly request: number;
      readonly op: Json;
      readonly id: number;
    }
  | { readonly kind: 'command'; readonly command: TimedCommand };

export interface SentMessage {
  readonly id: number;
  /** The sender, when it is not the event's node: a client, or the network making a copy. */
  readonly from?: NodeId | ClientId;
  readonly to: NodeId;
  readonly type: string;
  /** When it is due; it may still be lost, delayed or find a crashed node. */
  readonly arrives: number;
  /** The message it is a duplicate of. */
  readonly copyOf?: number;
  readonly body: { readonly [field: string]: Json | undefined };
}

/** Why a message never took effect. */
export type LossReason = 'loss' | 'partition' | 'cut' | 'crashed' | 'dropped' | 'overflow';

export interface LostMessage {
  readonly id: number;
  readonly reason: LossReason;
}

export interface TraceNote {
  readonly rule: string;
  readonly values: { readonly [name: string]: Json };
}

export interface RunningTimer {
  readonly name: string;
  /** When it was set and when it fires, in true time. */
  readonly set: number;
  readonly fires: number;
}

export interface TraceEvent {
  readonly i: number;
  readonly t: number;
  readonly node: NodeId | null;
  readonly cause: TraceCause;
  readonly state?: TraceState & { readonly status: NodeStatus };
  /**
   * Everything from `from` (1-based) on was replaced by `entries`. With `snapshot` the log was compacted: everything
   * up to its index is gone, too, and stands in the snapshot.
   */
  readonly log?: {
    readonly from: number;
    readonly entries: readonly LogEntry[];
    readonly snapshot?: { readonly index: number; readonly term: number };
  };
  /** The node's running timers, when they changed. */
  readonly timers?: readonly RunningTimer[];
  readonly sent: readonly SentMessage[];
  readonly lost: readonly LostMessage[];
  /** Messages in flight whose arrival was changed by a command. */
  readonly moved?: readonly { readonly id: number; readonly arrives: number }[];
  readonly notes: readonly TraceNote[];
  readonly results: readonly ClientResult[];
  readonly violations: readonly Violation[];
}

/** The rule of the note with which a trace of another program says in words what happened: `{ node, words }`. */
export const TOLD = 'told';

/** The type of the messages by which clients ask; their body is `{ client, request, op }`. */
export const CLIENT_REQUEST = 'ClientRequest';
