/**
 * The virtual world: takes the next event in the total order (time, sequence number), lets it happen, and returns
 * its record. Commands come before other events of their time, generated load after commands. No wall clock, no
 * ambient randomness: the same header gives the same records.
 */

import { act } from './acting.ts';
import { Clients, type RequestMessage } from './clients.ts';
import type {
  Algorithm,
  AlgorithmTypes,
  Answer,
  ClientId,
  Input,
  NodeId,
  NodeState,
  NodeStatus,
  Observation,
  ObservedNode,
  TimedCommand,
  Violation,
} from './contract.ts';
import { EventQueue } from './heap.ts';
import { BACKLOG_MAX, TIME_MAX_us } from './limits.ts';
import { Links } from './links.ts';
import { NO_NOTES, NodeIO, type NodeWorld } from './node-io.ts';
import { PostOffice } from './post-office.ts';
import type { Delivery, EventRecord, Timer } from './record.ts';
import { type LossReason, type TraceCause, type TraceHeader, workloadOf } from './trace.ts';
import { Watch } from './watch.ts';
import {
  type Contents,
  type Keyframe,
  keepSlot,
  type NodeSlot,
  type Queued,
  type RefusedCommand,
  restoreSlot,
} from './world.ts';

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
  readonly algorithm: Algorithm<T>;
  readonly cluster: readonly NodeId[];
  readonly nodes: readonly NodeSlot<T>[];
  readonly links: Links;
  readonly clients: Clients;
  readonly post: PostOffice;
  queue = new EventQueue<Queued>();
  /** Checks the safety properties; null where nobody asked. */
  private readonly watch: Watch<T> | null;
  private readonly position = new Map<NodeId, number>();
  private commands: readonly TimedCommand[];
  private turnedAway: RefusedCommand[] = [];
  /** Number of commands that have had their turn. */
  private cursor = 0;
  private seq = 0;

  /** @param header a header that `validateHeader` has accepted. */
  constructor(algorithm: Algorithm<T>, header: TraceHeader, options: SimulatorOptions) {
    this.algorithm = algorithm;
    this.cluster = header.nodes;
    this.commands = header.commands;
    this.links = new Links(header.nodes, header.seed);
    this.clients = new Clients(header.nodes, {
      seed: header.seed,
      load: workloadOf(header),
      timeout_us: header.clientTimeout_us ?? null,
      sampleOp: (serial, kind) => algorithm.sampleOp(serial, kind),
    });
    this.post = new PostOffice(this);
    this.nodes = header.nodes.map((id, k) => {
      this.position.set(id, k);
      const seen: ObservedNode<T> = { id, status: 'up', durable: null, volatile: null };
      const io = new NodeIO<T>(this, header.nodes, k, header.config, header.seed);
      this.queue.push({ kind: 'start', time: 0, seq: this.seq++, node: k });
      return { seen, known: false, started: false, io, backlog: NOTHING };
    });
    this.watch = options.checks
      ? new Watch(
          algorithm,
          this.nodes.map(({ seen }) => seen),
          header.config,
        )
      : null;
  }

  /** Commands that did not apply when their time came. */
  get refused(): readonly RefusedCommand[] {
    return this.turnedAway;
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
    const then = this.now;
    const record = this.proceed(Math.min(until_us, TIME_MAX_us));
    // Alarms that rang for nothing, and commands that were refused, are no events.
    if (!record) this.now = then;
    return record;
  }

  private proceed(until_us: number): EventRecord<T> | null {
    for (;;) {
      const next = this.queue.peek();
      const queueTime = next ? next.time : Number.POSITIVE_INFINITY;
      const command = this.commands[this.cursor];
      const clientsTime = this.clients.next_us;
      if (command && command.at <= queueTime && command.at <= clientsTime) {
        if (command.at > until_us) return null;
        this.now = command.at;
        this.cursor += 1;
        const record = this.obey(command);
        if (record) return record;
        continue;
      }
      if (clientsTime <= queueTime) {
        if (clientsTime > until_us) return null;
        this.now = clientsTime;
        const load = this.clients.takeLoad(clientsTime);
        const record = load ? this.obey(load) : this.retry();
        if (record) return record;
        continue;
      }
      if (!next || next.time > until_us) return null;
      this.queue.pop();
      this.now = next.time;
      const record = this.happen(next);
      if (record) return record;
    }
  }

  /** A client has waited for an answer, perhaps long enough; it belongs to no node what it does then. */
  private retry(): EventRecord<T> | null {
    const retried = this.post.retry();
    if (!retried) return null;
    const { client, request } = retried;
    return this.record(null, { kind: 'timer', timer: 'retry', client, request }, null, null, null, NO_NOTES, NOTHING);
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
    slot.io.clearTimer(next.timer);
    const cause = { kind: 'timer', timer: next.timer } as const;
    return this.handle(next.node, cause, () => this.on(slot, cause), true);
  }

  private deliver(delivery: Delivery): EventRecord<T> | null {
    const { id, from, sender, to } = delivery;
    const slot = this.nodes[to] as NodeSlot<T>;
    const { status } = slot.seen;
    if (sender < 0) return this.deliverRequest(delivery as Delivery<RequestMessage>, slot);
    const cause: TraceCause = { kind: 'message', id };
    if (status === 'crashed') return this.loseOnArrival(delivery, cause, 'crashed');
    const blocked = delivery.waited || this.links.isWhole ? null : this.links.obstacle(sender, to);
    if (blocked) return this.loseOnArrival(delivery, cause, blocked);
    if (status === 'paused') return this.wait(slot, delivery, cause);
    return this.feed(to, slot, cause, { kind: 'message', from, message: delivery.message as T['message'] }, null);
  }

  private deliverRequest(delivery: Delivery<RequestMessage>, slot: NodeSlot<T>): EventRecord<T> | null {
    const { client, request, op, session = null, oldest } = delivery.message;
    const cause = { kind: 'request', client, request, op, id: delivery.id } as const;
    if (slot.seen.status === 'crashed') {
      return this.handle(delivery.to, cause, () => {
        this.post.loseToCrash(delivery);
        return slot.seen;
      });
    }
    if (slot.seen.status === 'paused') return this.wait(slot, delivery, cause);
    const input: Input<T> = { kind: 'request', client, request, op, session, oldest };
    return this.feed(delivery.to, slot, cause, input, cause);
  }

  private loseOnArrival({ id, to }: Delivery, cause: TraceCause, reason: LossReason): EventRecord<T> {
    return this.handle(to, cause, () => {
      this.post.lose(id, reason);
      return (this.nodes[to] as NodeSlot<T>).seen;
    });
  }

  /** Puts something by until its node runs again. */
  private wait(slot: NodeSlot<T>, queued: Queued, cause?: TraceCause): EventRecord<T> | null {
    // A node has few timers, so it is messages that fill a backlog; only they are refused.
    if (queued.kind !== 'delivery' || slot.backlog.length < BACKLOG_MAX) {
      slot.backlog = [...slot.backlog, queued];
      return null;
    }
    return this.handle(queued.to, cause ?? { kind: 'message', id: queued.id }, () => {
      this.post.lose(queued.id, 'overflow');
      return slot.seen;
    });
  }

  private obey(command: TimedCommand): EventRecord<T> | null {
    const deed = act(this, command);
    if ('problem' in deed) {
      this.turnedAway.push({ command, problem: deed.problem });
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
  setStatus(slot: NodeSlot<T>, status: NodeStatus, left: Contents<T>): void {
    slot.seen = { id: slot.seen.id, status, durable: left.durable, volatile: left.volatile };
  }

  /** Runs one event of a node and records it. `fired` says that its timers changed before `deed`. */
  private handle(node: number, cause: TraceCause, deed: () => Contents<T>, fired = false): EventRecord<T> {
    const slot = this.nodes[node] as NodeSlot<T>;
    const previous = slot.seen;
    const timersBefore = fired ? null : slot.io.timers;
    return this.conclude(node, slot, cause, previous, timersBefore, deed(), null);
  }

  /** The usual event, an input to a node that is up: as `handle`, without a function for each. */
  private feed(
    node: number,
    slot: NodeSlot<T>,
    cause: TraceCause,
    input: Input<T>,
    asked: Observation<T>['asked'],
  ): EventRecord<T> {
    const previous = slot.seen;
    const timersBefore = slot.io.timers;
    const left = this.algorithm.on(previous as NodeState<T>, input, slot.io);
    return this.conclude(node, slot, cause, previous, timersBefore, left, asked);
  }

  /** Takes stock after an event of a node. `timersBefore` is null when its timers are known to have changed. */
  private conclude(
    node: number,
    slot: NodeSlot<T>,
    cause: TraceCause,
    previous: ObservedNode<T>,
    timersBefore: readonly Timer[] | null,
    left: Contents<T>,
    asked: Observation<T>['asked'],
  ): EventRecord<T> {
    const { io } = slot;
    const before = slot.known ? previous : null;
    slot.known = true;
    // Handlers return the state they were given when nothing changed; a status may have changed meanwhile.
    if (left !== previous && (left.durable !== slot.seen.durable || left.volatile !== slot.seen.volatile)) {
      slot.seen = { id: previous.id, status: slot.seen.status, durable: left.durable, volatile: left.volatile };
    }
    const after = slot.seen;
    let violations: readonly Violation[] = NOTHING;
    if (this.watch !== null) {
      const { answered } = this.post;
      const isWorthALook = after !== before || asked !== null || answered.length > 0;
      if (isWorthALook) violations = this.watch.look(node, before, after, asked, answered);
    }
    const timers = io.timers !== timersBefore ? io.timers : null;
    return this.record(after.id, cause, before, after, timers, io.takeNotes(), violations);
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
    const { index, now: time } = this;
    const { sent, lost, moved, results } = this.post.take();
    return { index, time, cause, node, before, after, timers, sent, lost, moved, notes, results, violations };
  }

  // What nodes ask of the world (NodeWorld).

  send(from: number, to: NodeId, message: T['message']): void {
    this.post.send(from, to, message);
  }

  reply(node: number, client: ClientId, request: number, answer: Answer): void {
    this.post.reply(node, client, request, answer);
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

  save(): Keyframe {
    return {
      index: this.index,
      time: this.now,
      seq: this.seq,
      messageId: this.post.messageId,
      cursor: this.cursor,
      queue: this.queue.copy(),
      nodes: this.nodes.map(keepSlot),
      links: this.links.save(),
      clients: this.clients.save(),
      rulesOff: this.rulesOff,
      memories: this.watch?.save() ?? [],
      refused: this.turnedAway,
      refusals: this.turnedAway.length,
    };
  }

  restore(keyframe: Keyframe): void {
    this.index = keyframe.index;
    this.now = keyframe.time;
    this.seq = keyframe.seq;
    this.post.messageId = keyframe.messageId;
    this.cursor = keyframe.cursor;
    this.queue = keyframe.queue.copy();
    keyframe.nodes.forEach((kept, k) => {
      restoreSlot(this.nodes[k] as NodeSlot<T>, kept);
    });
    this.links.restore(keyframe.links);
    this.clients.restore(keyframe.clients);
    this.rulesOff = keyframe.rulesOff;
    this.watch?.restore(
      keyframe.memories,
      this.nodes.map(({ seen }) => seen),
    );
    this.turnedAway = keyframe.refused.slice(0, keyframe.refusals);
    // What a handler that threw has left undone does not belong to the event that comes next.
    this.post.take();
  }
}
