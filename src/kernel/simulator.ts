/**
 * The virtual world: takes the next event in the total order (time, sequence number), lets it happen, and returns
 * its record. Commands come before other events of their time, generated load after commands. No wall clock, no
 * ambient randomness: the same header gives the same records.
 */
import { Clients, type ClientsKeyframe, type RequestMessage, resultOf, type Sending } from './clients.ts';
import { act } from './acting.ts';
import type { Problem } from './commands.ts';
import type {
  Algorithm,
  AlgorithmTypes,
  Answer,
  ClientId,
  Input,
  NodeId,
  NodeState,
  NodeStatus,
  ObservedNode,
  TimedCommand,
  Violation,
} from './contract.ts';
import { EventQueue } from './heap.ts';
import { BACKLOG_MAX, EFFECTS_MAX, QUEUE_MAX, TIME_MAX_us } from './limits.ts';
import { Links, type LinksKeyframe } from './links.ts';
import { NO_NOTES, NodeIO, type NodeIOKeyframe, type NodeWorld } from './node-io.ts';
import type { Delivery, EventRecord, Timer } from './record.ts';
import { CLIENT_REQUEST, type ClientResult, type LossReason, type LostMessage, type TraceCause, type TraceHeader } from './trace.ts';

/** A timer's place in the event queue. It may ring for a timer that was since set anew, and is then set again. */
interface Alarm {
  readonly kind: 'alarm';
  readonly time: number;
  readonly seq: number;
  readonly node: number;
  readonly timer: string;
}
interface Start {
  readonly kind: 'start';
  readonly time: number;
  readonly seq: number;
  readonly node: number;
}
export type Queued = Delivery | Alarm | Start;

/** A node and what the world holds for it. */
export interface NodeSlot<T extends AlgorithmTypes> {
  /** The node as checkers and records see it; replaced whenever anything in it changes. */
  seen: ObservedNode<T>;
  started: boolean;
  readonly io: NodeIO<T>;
  /** What arrived or fell due while the node was paused, in order. */
  backlog: readonly Queued[];
}

/** Everything that the future depends on, to come back to. Shares the nodes' states with the simulator. */
export interface Keyframe {
  readonly index: number;
  readonly time: number;
  readonly seq: number;
  readonly messageId: number;
  readonly cursor: number;
  readonly queue: EventQueue<Queued>;
  readonly nodes: readonly { seen: ObservedNode<any>; started: boolean; backlog: readonly Queued[]; io: NodeIOKeyframe }[];
  readonly links: LinksKeyframe;
  readonly clients: ClientsKeyframe;
  readonly rulesOff: ReadonlySet<string>;
  readonly memories: readonly unknown[];
  readonly refused: readonly RefusedCommand[];
}

/** A command that did not apply when its time came; the rest of the run is unaffected. */
export interface RefusedCommand {
  readonly command: TimedCommand;
  readonly problem: Problem;
}

export interface SimulatorOptions {
  /** Check the safety properties after every event. */
  readonly checks: boolean;
}

const NOTHING: readonly never[] = [];

export class Simulator<T extends AlgorithmTypes = AlgorithmTypes> implements NodeWorld {
  /** Index of the last event that has happened; −1 before the first. */
  index = -1;
  now = 0;
  rulesOff: ReadonlySet<string> = new Set();
  refused: readonly RefusedCommand[] = NOTHING;
  readonly algorithm: Algorithm<T>;
  readonly cluster: readonly NodeId[];
  readonly nodes: readonly NodeSlot<T>[];
  readonly links: Links;
  readonly clients: Clients;
  queue = new EventQueue<Queued>();
  private readonly checks: boolean;
  private readonly position = new Map<NodeId, number>();
  private readonly observed: ObservedNode<T>[];
  private memories: unknown[];
  private commands: readonly TimedCommand[];
  /** Number of commands that have had their turn. */
  private cursor = 0;
  private seq = 0;
  private messageId = 0;
  // Effects of the event that is happening.
  private sent: Delivery[] | null = null;
  private lost: LostMessage[] | null = null;
  private results: ClientResult[] | null = null;
  private moved: { id: number; arrives: number }[] | null = null;
  private asking: Delivery<RequestMessage> | null = null;

  /** @param header a header that `validateHeader` has accepted. */
  constructor(algorithm: Algorithm<T>, header: TraceHeader, options: SimulatorOptions) {
    this.algorithm = algorithm;
    this.cluster = header.nodes;
    this.checks = options.checks;
    this.commands = header.commands;
    this.links = new Links(header.nodes, header.seed);
    this.clients = new Clients(header.nodes, header.seed, header.load ?? 0, (serial) => algorithm.sampleOp(serial));
    this.observed = [];
    this.nodes = header.nodes.map((id, k) => {
      this.position.set(id, k);
      const seen: ObservedNode<T> = { id, status: 'up', durable: null, volatile: null };
      this.observed[k] = seen;
      const io = new NodeIO<T>(this, header.nodes, k, header.config, header.seed);
      this.queue.push({ kind: 'start', time: 0, seq: this.seq++, node: k });
      return { seen, started: false, io, backlog: NOTHING };
    });
    this.memories = this.checks ? algorithm.invariants.map((invariant) => invariant.init(header.nodes)) : [];
  }

  /** Position of a node in the cluster. The node must exist. */
  positionOf(node: NodeId): number {
    const position = this.position.get(node);
    if (position === undefined) throw new RangeError(`no node ${node}`);
    return position;
  }

  /** Exchanges the command log; the commands that have had their turn must be the same as before. */
  useCommands(commands: readonly TimedCommand[]): void {
    this.commands = commands;
  }

  /**
   * Lets the next event happen, if it is due by `until_us`.
   * @returns its record, or null when nothing happens until then (time does not move).
   */
  step(until_us: number = TIME_MAX_us): EventRecord<T> | null {
    for (;;) {
      const next = this.queue.peek();
      const queueTime = next ? next.time : Number.POSITIVE_INFINITY;
      const command = this.commands[this.cursor];
      const loadTime = this.clients.nextLoad_us;
      if (command && command.at <= queueTime && command.at <= loadTime) {
        if (command.at > until_us) return null;
        this.now = command.at;
        this.cursor += 1;
        const record = this.obey(command);
        if (record) return record;
        continue;
      }
      if (loadTime <= queueTime) {
        if (loadTime > until_us) return null;
        this.now = loadTime;
        return this.obey(this.clients.takeLoad());
      }
      if (!next || next.time > until_us) return null;
      this.queue.pop();
      this.now = next.time;
      const record = this.happen(next);
      if (record) return record;
    }
  }

  private happen(next: Queued): EventRecord<T> | null {
    if (next.kind === 'delivery') return this.deliver(next);
    const slot = this.nodes[next.node] as NodeSlot<T>;
    if (next.kind === 'start') {
      // A node that was crashed before its first event starts when it is restarted.
      if (slot.started || slot.seen.status === 'crashed') return null;
      if (slot.seen.status === 'paused') return this.wait(slot, next);
      return this.handle(next.node, { kind: 'start' }, () => this.boot(slot));
    }
    const timer = slot.io.timer(next.timer);
    if (!timer || timer.alarmSeq !== next.seq) return null;
    if (timer.fires > next.time) {
      const { name, set, fires, seq } = timer;
      this.queue.push({ kind: 'alarm', time: fires, seq, node: next.node, timer: name });
      slot.io.replaceTimer({ name, set, fires, seq, alarmTime: fires, alarmSeq: seq });
      return null;
    }
    if (slot.seen.status === 'paused') return this.wait(slot, next);
    return this.fire(next.node, next.timer);
  }

  /** A timer of a running node fires. */
  fire(node: number, name: string, cause: TraceCause = { kind: 'timer', timer: name }): EventRecord<T> {
    const slot = this.nodes[node] as NodeSlot<T>;
    slot.io.clearTimer(name);
    return this.handle(node, cause, () => this.on(slot, { kind: 'timer', timer: name }), true);
  }

  private deliver(delivery: Delivery): EventRecord<T> | null {
    const slot = this.nodes[delivery.to] as NodeSlot<T>;
    const request = delivery.message.type === CLIENT_REQUEST ? (delivery as Delivery<RequestMessage>) : null;
    const cause: TraceCause = request
      ? {
          kind: 'request',
          client: request.message.client,
          request: request.message.request,
          op: request.message.op,
          id: delivery.id,
        }
      : { kind: 'message', id: delivery.id };
    if (slot.seen.status === 'crashed') {
      return this.handle(delivery.to, cause, () => {
        this.lose(delivery.id, 'crashed');
        if (request) this.askAgain(request, null);
        return slot.seen;
      });
    }
    const from = request ? -1 : this.positionOf(delivery.from);
    const blocked = from >= 0 ? this.links.obstacle(from, delivery.to) : null;
    if (blocked) {
      return this.handle(delivery.to, cause, () => {
        this.lose(delivery.id, blocked);
        return slot.seen;
      });
    }
    if (slot.seen.status === 'paused') return this.wait(slot, delivery);
    if (request) {
      this.asking = request;
      const { client, request: serial, op } = request.message;
      return this.handle(delivery.to, cause, () => this.on(slot, { kind: 'request', client, request: serial, op }));
    }
    const input: Input<T> = { kind: 'message', from: delivery.from, message: delivery.message as T['message'] };
    return this.handle(delivery.to, cause, () => this.on(slot, input));
  }

  /** Puts something by until its node runs again. */
  private wait(slot: NodeSlot<T>, queued: Queued): EventRecord<T> | null {
    if (slot.backlog.length < BACKLOG_MAX) {
      slot.backlog = [...slot.backlog, queued];
      return null;
    }
    if (queued.kind !== 'delivery') return null;
    return this.handle(queued.to, { kind: 'message', id: queued.id }, () => {
      this.lose(queued.id, 'overflow');
      return slot.seen;
    });
  }

  /** What waited for a paused node happens now, in its old order. */
  releaseBacklog(slot: NodeSlot<T>): void {
    for (const queued of slot.backlog) {
      const seq = this.seq++;
      if (queued.kind === 'alarm') {
        const timer = slot.io.timer(queued.timer);
        if (!timer || timer.alarmSeq !== queued.seq) continue;
        slot.io.replaceTimer({ ...timer, fires: this.now, seq, alarmTime: this.now, alarmSeq: seq });
      }
      this.queue.push({ ...queued, time: this.now, seq });
    }
    slot.backlog = NOTHING;
  }

  private obey(command: TimedCommand): EventRecord<T> | null {
    const deed = act(this, command);
    if ('problem' in deed) {
      this.refused = [...this.refused, { command, problem: deed.problem }];
      return null;
    }
    const cause: TraceCause = { kind: 'command', command };
    if (deed.node === null) {
      deed.happen();
      return this.record(null, cause, null, null, null, NO_NOTES, NOTHING);
    }
    const slot = this.nodes[deed.node] as NodeSlot<T>;
    return this.handle(deed.node, cause, () => deed.happen(slot));
  }

  /** First start of a node, or start with an empty disk. */
  boot(slot: NodeSlot<T>): NodeState<T> {
    slot.started = true;
    return this.algorithm.boot(slot.io);
  }

  on(slot: NodeSlot<T>, input: Input<T>): NodeState<T> {
    return this.algorithm.on(slot.seen as NodeState<T>, input, slot.io);
  }

  /** Changes a node's status, and with it what is left of its state. */
  setStatus(slot: NodeSlot<T>, status: NodeStatus, left: { readonly durable: T['durable'] | null; readonly volatile: T['volatile'] | null }): void {
    slot.seen = { id: slot.seen.id, status, durable: left.durable, volatile: left.volatile };
  }

  /** Runs one event of a node and records it. `fired` says that its timers changed before `deed`. */
  private handle(
    node: number,
    cause: TraceCause,
    deed: () => Pick<ObservedNode<T>, 'durable' | 'volatile'>,
    fired = false,
  ): EventRecord<T> {
    const slot = this.nodes[node] as NodeSlot<T>;
    const { io } = slot;
    const wasStarted = slot.started;
    const before = slot.seen;
    const timersBefore = io.timers;
    io.notes = NO_NOTES;
    const left = deed();
    // Handlers return the state they were given when nothing changed; a status may have changed meanwhile.
    if (left !== before && (left.durable !== slot.seen.durable || left.volatile !== slot.seen.volatile)) {
      slot.seen = { id: before.id, status: slot.seen.status, durable: left.durable, volatile: left.volatile };
    }
    const after = slot.seen;
    this.observed[node] = after;
    const violations = this.checks && after !== before ? this.check(node, wasStarted ? before : null) : NOTHING;
    const timers = fired || io.timers !== timersBefore ? io.timers : null;
    const notes = io.notes;
    io.notes = NO_NOTES;
    return this.record(after.id, cause, wasStarted ? before : null, after, timers, notes, violations);
  }

  private record(
    node: NodeId | null,
    cause: TraceCause,
    before: ObservedNode<T> | null,
    after: ObservedNode<T> | null,
    timers: readonly Timer[] | null,
    notes: EventRecord['notes'],
    violations: readonly Violation[],
  ): EventRecord<T> {
    this.index += 1;
    const { sent, lost, moved, results } = this;
    this.sent = null;
    this.lost = null;
    this.results = null;
    this.moved = null;
    this.asking = null;
    return {
      index: this.index,
      time: this.now,
      cause,
      node,
      before,
      after,
      timers,
      sent: sent ?? NOTHING,
      lost: lost ?? NOTHING,
      moved: moved ?? NOTHING,
      notes,
      results: results ?? NOTHING,
      violations,
    };
  }

  private check(node: number, before: ObservedNode<T> | null): readonly Violation[] {
    const { invariants } = this.algorithm;
    const seen = { node, before, nodes: this.observed };
    let violations: Violation[] | null = null;
    let property = '';
    const report = (found: Omit<Violation, 'property'>) => {
      violations ??= [];
      violations.push({ property, ...found });
    };
    for (let k = 0; k < invariants.length; k += 1) {
      const invariant = invariants[k] as (typeof invariants)[number];
      property = invariant.id;
      this.memories[k] = invariant.check(this.memories[k], seen, report);
    }
    return violations ?? NOTHING;
  }

  // What nodes ask of the world (NodeWorld), and what commands do to it.

  send(from: number, to: NodeId, message: T['message']): void {
    const receiver = this.positionOf(to);
    if (receiver === from) throw new RangeError(`${to} sends ${message.type} to itself`);
    const { arrives, lost, copyArrives } = this.links.pass(from, receiver, this.now, message);
    const id = this.post(this.cluster[from] as NodeId, receiver, message, arrives, null, lost);
    if (copyArrives !== null) this.post(this.cluster[from] as NodeId, receiver, message, copyArrives, id, null);
  }

  /** Sets a message on its way (or, when lost, only into the record). @returns its id. */
  post(
    from: NodeId | ClientId,
    to: number,
    message: Delivery['message'],
    arrives: number,
    copyOf: number | null,
    lost: LossReason | null,
  ): number {
    const id = ++this.messageId;
    const toId = this.cluster[to] as NodeId;
    const seq = this.seq++;
    const delivery: Delivery = { kind: 'delivery', time: arrives, seq, id, from, to, toId, message, sentAt: this.now, copyOf };
    if (this.sent === null) this.sent = [delivery];
    else if (this.sent.length >= EFFECTS_MAX) throw new RangeError(`more than ${EFFECTS_MAX} messages in one event`);
    else this.sent.push(delivery);
    if (lost) this.lose(id, lost);
    else if (this.queue.size >= QUEUE_MAX) this.lose(id, 'overflow');
    else this.queue.push(delivery);
    return id;
  }

  lose(id: number, reason: LossReason): void {
    if (this.lost === null) this.lost = [{ id, reason }];
    else this.lost.push({ id, reason });
  }

  /** Notes that a command changed when a message arrives. */
  movedTo(id: number, arrives: number): void {
    if (this.moved === null) this.moved = [{ id, arrives }];
    else this.moved.push({ id, arrives });
  }

  /** A fresh sequence number: it puts what gets it after all that already has one, at the same time. */
  nextSeq(): number {
    return this.seq++;
  }

  schedule(node: number, name: string, fires: number, replaced: Timer | undefined): Timer {
    const seq = this.seq++;
    // A timer set anew for later keeps its old alarm, which on ringing is set to the new time: resetting an
    // election timeout at every heartbeat then costs the queue nothing.
    if (replaced && replaced.alarmTime < fires) {
      return { name, set: this.now, fires, seq, alarmTime: replaced.alarmTime, alarmSeq: replaced.alarmSeq };
    }
    this.queue.push({ kind: 'alarm', time: fires, seq, node, timer: name });
    return { name, set: this.now, fires, seq, alarmTime: fires, alarmSeq: seq };
  }

  reply(node: number, client: ClientId, request: number, answer: Answer): void {
    if ('redirect' in answer) {
      const asked = this.asking;
      if (asked?.message.client !== client || asked.message.request !== request)
        throw new RangeError('only the request being handled can be redirected');
      this.askAgain(asked, answer.redirect);
    } else {
      this.close(resultOf(client, request, answer), node);
    }
  }

  private askAgain(asked: Delivery<RequestMessage>, leader: NodeId | null): void {
    const again = this.clients.askAgain(asked, leader, this.now, this.links.network.quality);
    if (again) this.postRequest(again);
    else this.close(resultOf(asked.message.client, asked.message.request, { ok: false, error: 'no-leader' }), asked.to);
  }

  postRequest({ message, to, arrives }: Sending): void {
    this.post(message.client, to, message, arrives, null, null);
  }

  private close(result: ClientResult, node: number): void {
    this.clients.close(result, node);
    if (this.results === null) this.results = [result];
    else this.results.push(result);
  }

  save(): Keyframe {
    return {
      index: this.index,
      time: this.now,
      seq: this.seq,
      messageId: this.messageId,
      cursor: this.cursor,
      queue: this.queue.copy(),
      nodes: this.nodes.map(({ seen, started, backlog, io }) => ({ seen, started, backlog, io: io.save() })),
      links: this.links.save(),
      clients: this.clients.save(),
      rulesOff: this.rulesOff,
      memories: this.memories.slice(),
      refused: this.refused,
    };
  }

  restore(keyframe: Keyframe): void {
    this.index = keyframe.index;
    this.now = keyframe.time;
    this.seq = keyframe.seq;
    this.messageId = keyframe.messageId;
    this.cursor = keyframe.cursor;
    this.queue = keyframe.queue.copy();
    keyframe.nodes.forEach((kept, k) => {
      const slot = this.nodes[k] as NodeSlot<T>;
      slot.seen = kept.seen;
      slot.started = kept.started;
      slot.backlog = kept.backlog;
      slot.io.restore(kept.io);
      this.observed[k] = kept.seen;
    });
    this.links.restore(keyframe.links);
    this.clients.restore(keyframe.clients);
    this.rulesOff = keyframe.rulesOff;
    this.memories = keyframe.memories.slice();
    this.refused = keyframe.refused;
  }
}
