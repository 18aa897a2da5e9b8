/**
 * The contract between the virtual world (this folder) and an algorithm.
 *
 * An algorithm is a set of pure functions over plain data: it is given a node's state and one input, and
 * returns the node's next state; whatever it wants done it asks of the `IO` it is handed. It knows no
 * clock, no network and no randomness of its own, so one seed gives one run, everywhere.
 */
import type { Vector } from './vector.ts';

/** A member of the cluster: `S1`, `S2`, … */
export type NodeId = string;
/** Somebody outside the cluster who sends requests: `C1`, `C2`, … */
export type ClientId = string;

/** Whatever survives `JSON.stringify` unchanged; all that crosses threads or enters a file is made of it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** A message as the algorithm writes it: a `type` and, beside it, the fields of its body. */
export interface AnyMessage {
  readonly type: string;
}

/** An entry of a replicated log, as it stands in states, messages and traces. */
export interface LogEntry {
  readonly term: number;
  readonly kind: 'op' | 'noop' | 'config';
  readonly client?: ClientId;
  readonly request?: number;
  readonly op?: Json;
  /** Nothing stands here yet, though something does further on: an entry of term 0 that only keeps the place. */
  readonly gap?: true;
  /** Known to be decided, whatever stands before it: where entries are decided one by one and not in order. */
  readonly chosen?: true;
  /** Of a `config` entry: who belongs to the cluster from here on, in the algorithm's own form. */
  readonly configuration?: Json;
}

/** A node's log as it stands: a compacted one lacks its beginning, which a snapshot stands for. */
export interface StoredLog {
  /** Index of the last entry that a snapshot has replaced, and its term; 0 and 0 where none has. */
  readonly start: number;
  readonly startTerm: number;
  /** The entries from index `start` + 1 on. */
  readonly entries: Vector<LogEntry>;
}

/** The types that one algorithm is made of, bundled so that the rest needs a single type parameter. */
export interface AlgorithmTypes {
  config: Readonly<Record<string, number | boolean>>;
  /** What is on disk: it survives a crash. */
  durable: object;
  /** What is in memory: a crash takes it. */
  volatile: object;
  message: AnyMessage;
  /** What a client may ask for. */
  op: Json;
  /** Rule id → the values that decided it, for `IO.note`. */
  notes: object;
  /** The names of the algorithm's timers. */
  timer: string;
}

/** The state of a running node. Handlers return a new one; they never change the one they were given. */
export interface NodeState<T extends AlgorithmTypes> {
  readonly durable: T['durable'];
  readonly volatile: T['volatile'];
}

/** What can happen to a running node. */
export type Input<T extends AlgorithmTypes> =
  | { readonly kind: 'message'; readonly from: NodeId; readonly message: T['message'] }
  | { readonly kind: 'timer'; readonly timer: T['timer'] }
  | ({ readonly kind: 'request'; readonly op: T['op'] } & Asked)
  | { readonly kind: 'admin'; readonly verb: string; readonly args: Readonly<Record<string, Json | undefined>> };

/** A client's request, as it names itself to the cluster. */
export interface Asked {
  readonly client: ClientId;
  /** The client's own serial number of it, from 1; the same when it asks again. */
  readonly request: number;
  /** What the cluster gave the client to be known by (`Answer`, `session`); null if nothing yet. */
  readonly session: number | null;
  /** The client's lowest request that it still wants an answer to: no answer to an earlier one need be kept. */
  readonly oldest: number;
}

/**
 * A node's answer to a client. A redirect says «not executed here; ask `redirect`, if anybody»; it may be given as
 * long as the request is open, and is heeded if the client has asked nobody else since. A session says «not executed:
 * ask again, and be known by this number»; it is heeded for a request that was asked under no number yet. Whatever else
 * is definite: the first such answer closes the request, and later ones are ignored.
 */
export type Answer =
  | { readonly ok: true; readonly value: string | null }
  | { readonly ok: false; readonly error: string; readonly value?: string | null }
  | { readonly redirect: NodeId | null }
  | { readonly session: number };

/** All that a node can see of the world and do to it. Valid only during the call it was handed to. */
export interface IO<T extends AlgorithmTypes> {
  readonly self: NodeId;
  /** All members, this one included, in a fixed order. */
  readonly cluster: readonly NodeId[];
  readonly config: T['config'];
  /** Is this rule of the algorithm being followed in this run? (See `Algorithm.rules`.) */
  follows(rule: string): boolean;
  send(to: NodeId, message: T['message']): void;
  /** Starts a timer, replacing a running one of the same name. The delay is in µs of the node's own clock. */
  setTimer(timer: T['timer'], delay_us: number): void;
  clearTimer(timer: T['timer']): void;
  /**
   * The node's own clock, whole µs. Only differences mean anything, and those only as far as the clock is right: it
   * may run fast or slow (command `clock`). It goes on while the node is down or paused.
   */
  clock_us(): number;
  /** A uniform integer in [min, max], from a stream that belongs to this node and this purpose alone. */
  randomInt(purpose: string, min: number, max: number): number;
  reply(client: ClientId, request: number, answer: Answer): void;
  /** Says which rule fired and with what numbers: at once narration, translation key, test and coverage mark. */
  note<R extends keyof T['notes'] & string>(rule: R, values: T['notes'][R]): void;
}

/** One setting of an algorithm. Times are whole µs and their keys end in `_us`. */
export type ConfigField =
  | { readonly kind: 'integer'; readonly min: number; readonly max: number; readonly default: number }
  | { readonly kind: 'boolean'; readonly default: boolean };

/** Settings that do not go together, though each is possible. */
export interface ConfigClash {
  /** The string `config-clash-<id>` says so to people. */
  readonly id: string;
  readonly settings: readonly string[];
  /** In plain English, with the names and values as they stand in a header. */
  readonly detail: string;
}

export interface ConfigSchema<C> {
  readonly fields: { readonly [K in keyof C]: ConfigField };
  /** Rules between fields. */
  check?(config: C): ConfigClash | null;
}

export type NodeStatus = 'up' | 'paused' | 'crashed';

/** A node as the checkers see it: after a crash only the disk is left, and `volatile` is null. */
export interface ObservedNode<T extends AlgorithmTypes> {
  readonly id: NodeId;
  readonly status: NodeStatus;
  readonly durable: T['durable'] | null;
  readonly volatile: T['volatile'] | null;
}

/** What a checker is shown after each event that touched a node or answered a client. */
export interface Observation<T extends AlgorithmTypes> {
  /** Position of the touched node in `nodes`. */
  readonly node: number;
  /** The touched node before the event; null at its first. */
  readonly before: ObservedNode<T> | null;
  /** Every node as it is now. */
  readonly nodes: readonly ObservedNode<T>[];
  /** The client's request that reached the node by this event, if it was one. */
  readonly asked: { readonly client: ClientId; readonly request: number; readonly op: Json } | null;
  /** The requests that this event answered. */
  readonly results: readonly ClientResult[];
}

/** The answer that closed a client's request. */
export interface ClientResult {
  readonly client: ClientId;
  readonly request: number;
  readonly ok: boolean;
  readonly value?: string | null;
  readonly error?: string;
}

/** A safety property that does not hold, with the two facts that contradict each other. */
export interface Violation {
  readonly property: string;
  readonly nodes: readonly NodeId[];
  readonly values: { readonly [name: string]: Json };
}

/**
 * A safety property, checked after every event. Its memory of the run so far is immutable data, so that
 * keyframes and branches can share it.
 */
export interface Invariant<T extends AlgorithmTypes, Memory = unknown> {
  readonly id: string;
  /** Where it is stated: paper and section. */
  readonly source: string;
  init(cluster: readonly NodeId[], config: T['config']): Memory;
  check(memory: Memory, seen: Observation<T>, report: (violation: Omit<Violation, 'property'>) => void): Memory;
}

/** A rule of the algorithm that can be switched off, to see what it is for. */
export interface SwitchableRule {
  readonly id: string;
  readonly source: string;
  /** The property that breaks without it. */
  readonly defends: string;
}

/** The state of a node as traces and pictures know it: the algorithm's own field names, without the log. */
export type TraceState = { readonly [field: string]: Json | undefined };

export interface Algorithm<T extends AlgorithmTypes> {
  readonly id: string;
  /** Raised whenever the same header would give another run: it is part of every link and trace. */
  readonly version: number;
  readonly config: ConfigSchema<T['config']>;
  /** First start of a node with an empty disk. */
  boot(io: IO<T>): NodeState<T>;
  /** Start after a crash: only what was durable is left. */
  recover(durable: T['durable'], io: IO<T>): NodeState<T>;
  /** The algorithm itself. Pure: same arguments, same result, same requests to `io`, in the same order. */
  on(state: NodeState<T>, input: Input<T>, io: IO<T>): NodeState<T>;
  /** The settings with which everything that can be switched on is on, to be measured and tested; absent if nothing can. */
  readonly everything?: Partial<T['config']>;
  /** Checks a client's operation. Returns what is wrong with it, in English, or null. */
  refuseOp(op: Json): string | null;
  /** The administrator's verbs with a check of their arguments, as `refuseOp`. */
  readonly verbs: { readonly [verb: string]: (args: Readonly<Record<string, Json | undefined>>) => string | null };
  /** A node's state for traces; `volatile` is null while it is down. */
  traceState(durable: T['durable'], volatile: T['volatile'] | null): TraceState;
  /** The node's log, if the algorithm keeps one. */
  traceLog(durable: T['durable']): StoredLog | null;
  readonly invariants: readonly Invariant<T, any>[];
  readonly rules: readonly SwitchableRule[];
  /** A client operation for generated load, number `serial` of the run: one that reads, or writes, if that is wanted. */
  sampleOp(serial: number, kind?: 'read' | 'write'): T['op'];
  /**
   * An administrator's command at random, for fault schedules. `draw` gives a uniform integer in [min, max]; the same
   * draws must give the same command. Absent where there is nothing to administer.
   */
  sampleAdmin?(cluster: readonly NodeId[], draw: (min: number, max: number) => number): AdminSample;
  /** Notes that mark a moment worth jumping to. */
  readonly milestones: { readonly [rule: string]: 'election' | 'commit' };
  /** The value of those notes that is also a colour (`NodePicture.counter`): a term, a ballot. Absent where there is none. */
  readonly counter?: string;
}

/** A verb of the algorithm with its arguments. */
export interface AdminSample {
  readonly verb: string;
  /** Whom to give it to, if only one will do; otherwise the schedule chooses, often whoever was elected last. */
  readonly node?: NodeId;
  readonly [argument: string]: Json | undefined;
}

/** A command as it stands in a run's command log; the fields of each kind are in `commands.ts`. */
export interface TimedCommand {
  readonly at: number;
  readonly kind: string;
  readonly [field: string]: Json | undefined;
}

/** A named situation: everything of a run but the defaults. Its title and text are strings `scenario-<id>…`. */
export interface Scenario {
  readonly id: string;
  /** The theme under which it is listed, named by the string `scenario-group-<group>`; groups stand in order of their first. */
  readonly group?: string;
  readonly nodes: number;
  readonly seed: string;
  readonly config: Readonly<Record<string, number | boolean>>;
  readonly commands: readonly TimedCommand[];
  /** Requests per virtual second by generated clients; 0 for none. */
  readonly load: number;
  /** Where the player starts, µs. */
  readonly start_us: number;
  /** A client that has had no answer for so long asks again, µs; absent where clients wait for ever. */
  readonly clientTimeout_us?: number;
  /** The rule that this situation is about: with it the run keeps `SwitchableRule.defends`, without it it does not. */
  readonly rule?: string;
  /** What is worth looking at, by time; each has a string `scenario-<id>-moment-<name>`. */
  readonly moments?: readonly {
    readonly at: number;
    readonly name: string;
    /** Without the scenario’s rule it does not come about. */
    readonly onlyWithRule?: boolean;
  }[];
}
