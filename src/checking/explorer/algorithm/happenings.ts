/** What one event makes of a world: the algorithm's handler is called, and its invariants are shown what came of it. */
import type {
  Algorithm,
  AlgorithmTypes,
  ClientId,
  ClientResult,
  Input,
  NodeId,
  NodeState,
  Observation,
  ObservedNode,
  Violation,
} from '../../../kernel/contract.ts';
import { validateConfig } from '../../../kernel/header.ts';
import { Interning } from '../interning.ts';
import type { Setup } from './from-algorithm.ts';
import { Hands, type Reply } from './hands.ts';
import type { Inquiry, Packet, Place, World } from './world.ts';

/** A world after an event, and the first thing that the event violates. */
export interface Outcome {
  readonly world: World;
  readonly violation: Violation | undefined;
}

/** Clients ask one thing each. */
const REQUEST = 1;
const NOTHING_SPENT = { timeouts: 0, crashes: 0, losses: 0, duplicates: 0 };

type Contents<T extends AlgorithmTypes> = Pick<ObservedNode<T>, 'durable' | 'volatile'>;

export class Happenings<T extends AlgorithmTypes> {
  readonly cluster: readonly NodeId[];
  readonly packets = new Interning<Packet<T>>();
  readonly inquiries = new Interning<Inquiry>();
  private readonly disks = new Interning<T['durable'] | null>();
  private readonly minds = new Interning<T['volatile'] | null>();
  /** Nodes are told apart by the numbers of their parts; so a part that an event has left alone is not looked at again. */
  private readonly places = new Map<string, number>();
  private readonly placesByNumber: Place<T>[] = [];
  private readonly memories: readonly Interning<unknown>[];
  private readonly algorithm: Algorithm<T>;
  private readonly config: T['config'];
  private readonly requests: readonly T['op'][];
  private readonly hands: readonly Hands<T>[];

  constructor(algorithm: Algorithm<T>, { nodes, config, requests = [], rulesOff = [] }: Setup<T>) {
    this.algorithm = algorithm;
    this.requests = requests;
    this.cluster = Array.from({ length: nodes }, (_, k) => `S${k + 1}`);
    const checked = validateConfig(config ?? {}, algorithm);
    if ('problem' in checked) throw new RangeError(checked.problem.detail);
    this.config = checked.config as T['config'];
    const off = new Set(rulesOff);
    this.hands = this.cluster.map((id) => new Hands(id, this.cluster, this.config, off));
    this.memories = algorithm.invariants.map(() => new Interning());
  }

  clientOf(request: number): ClientId {
    return `C${request + 1}`;
  }

  placeOf(world: World, node: number): Place<T> {
    return this.placesByNumber[world.nodes[node] as number] as Place<T>;
  }

  isUp(world: World, node: number): boolean {
    return this.placeOf(world, node).seen.status === 'up';
  }

  /** The world in which all nodes have just started, one after the other. */
  begin(): Outcome {
    const { algorithm, cluster, config } = this;
    const fresh: Inquiry = { asked: 0, session: null, closed: false };
    let world: World = {
      nodes: cluster.map((id) => this.placeNumber({ id, status: 'up', durable: null, volatile: null }, [])),
      packets: [],
      inquiries: this.requests.map(() => this.inquiries.numberOf(fresh)),
      memories: algorithm.invariants.map(({ init }, k) => this.memoryOf(k).numberOf(init(cluster, config))),
      spent: NOTHING_SPENT,
    };
    let violation: Violation | undefined;
    for (const node of cluster.keys()) {
      const started = this.happen(world, node, { isFirst: true }, (hands) => algorithm.boot(hands));
      world = started.world;
      violation ??= started.violation;
    }
    return { world, violation };
  }

  /** A node is given a message. */
  input(world: World, node: number, input: Input<T>): Outcome {
    return this.happen(world, node, {}, (hands, seen) => this.algorithm.on(seen as NodeState<T>, input, hands));
  }

  /** A timer of a node fires. */
  fire(world: World, node: number, timer: T['timer']): Outcome {
    const left = this.placeOf(world, node).timers.filter((each) => each !== timer);
    return this.happen(world, node, { timers: left }, (hands, seen) => {
      return this.algorithm.on(seen as NodeState<T>, { kind: 'timer', timer }, hands);
    });
  }

  /** The client of a request, by its place in the list, asks a node. Its way there takes no step of its own. */
  ask(world: World, node: number, request: number): Outcome {
    const inquiry = this.inquiries.at(world.inquiries[request] as number);
    const op = this.requests[request] as T['op'];
    const client = this.clientOf(request);
    const asking = this.withInquiry(world, request, { ...inquiry, asked: inquiry.asked + 1 });
    const input = { kind: 'request', client, request: REQUEST, op, session: inquiry.session, oldest: REQUEST } as const;
    return this.happen(asking, node, { asked: { client, request: REQUEST, op } }, (hands, seen) => {
      return this.algorithm.on(seen as NodeState<T>, input, hands);
    });
  }

  /** A node is down: what was in its memory is gone, and no timer runs. */
  crash(world: World, node: number): Outcome {
    return this.happen(world, node, { timers: [], status: 'crashed' }, (_, { durable }) => ({
      durable,
      volatile: null,
    }));
  }

  recover(world: World, node: number): Outcome {
    return this.happen(world, node, { timers: [], status: 'up' }, (hands, { durable }) => {
      return this.algorithm.recover(durable as T['durable'], hands);
    });
  }

  /** An event of a node: `deed` gives what is then on its disk and in its memory. */
  private happen(
    world: World,
    node: number,
    event: {
      readonly timers?: readonly string[];
      readonly status?: 'up' | 'crashed';
      readonly asked?: Observation<T>['asked'];
      readonly isFirst?: true;
    },
    deed: (hands: Hands<T>, seen: ObservedNode<T>) => Contents<T>,
  ): Outcome {
    const { seen, timers } = this.placeOf(world, node);
    const hands = (this.hands[node] as Hands<T>).ready(event.timers ?? timers);
    const { durable, volatile } = deed(hands, seen);
    const status = event.status ?? seen.status;
    const isSame = durable === seen.durable && volatile === seen.volatile && status === seen.status;
    const after: ObservedNode<T> = isSame ? seen : { id: seen.id, status, durable, volatile };
    const { world: answered, results } = this.answer(world, hands.replies);
    const before = event.isFirst ? null : seen;
    const asked = event.asked ?? null;
    // As in every run: an event that has left the node as it was, and told no client anything, shows nothing new.
    const isWorthALook = after !== before || asked !== null || results.length > 0;
    const [memories, violation] = isWorthALook
      ? this.look(world, { node, before, nodes: this.observed(world, node, after), asked, results })
      : [world.memories, undefined];
    const nodes = world.nodes.with(node, this.placeNumber(after, hands.running));
    const { inquiries } = answered;
    const packets = this.withSent(world.packets, node, hands.sent);
    return { world: { nodes, packets, inquiries, memories, spent: world.spent }, violation };
  }

  private observed(world: World, node: number, after: ObservedNode<T>): readonly ObservedNode<T>[] {
    return world.nodes.map((_, k) => (k === node ? after : this.placeOf(world, k).seen));
  }

  /** Shows an event to all invariants. */
  private look(world: World, seen: Observation<T>): [World['memories'], Violation | undefined] {
    let violation: Violation | undefined;
    const memories = this.algorithm.invariants.map((invariant, k) => {
      const memory = this.memoryOf(k);
      const known = memory.at(world.memories[k] as number);
      const next = invariant.check(known, seen, (found) => {
        violation ??= { property: invariant.id, ...found };
      });
      return memory.numberOf(next);
    });
    return [memories, violation];
  }

  /** What the clients know once they have these answers. Only the first definite answer to a request counts. */
  private answer(world: World, replies: readonly Reply[]): { world: World; results: readonly ClientResult[] } {
    let next = world;
    const results: ClientResult[] = [];
    for (const { client, request, answer } of replies) {
      const k = Number(client.slice(1)) - 1;
      const inquiry = this.inquiries.at(next.inquiries[k] ?? -1);
      if (!inquiry || request !== REQUEST || inquiry.closed || 'redirect' in answer) continue;
      if ('session' in answer) {
        // To ask again, known by a number, is part of asking.
        const again = { ...inquiry, asked: inquiry.asked - 1, session: answer.session };
        if (inquiry.session === null) next = this.withInquiry(next, k, again);
        continue;
      }
      results.push({ client, request, ...answer });
      next = this.withInquiry(next, k, { ...inquiry, closed: true });
    }
    return { world: next, results };
  }

  private withInquiry(world: World, request: number, inquiry: Inquiry): World {
    return { ...world, inquiries: world.inquiries.with(request, this.inquiries.numberOf(inquiry)) };
  }

  private withSent(packets: readonly number[], from: number, sent: Hands<T>['sent']): readonly number[] {
    if (sent.length === 0) return packets;
    const added = sent.map(({ to, message }) => this.packets.numberOf({ from, to, message }));
    return [...packets, ...added].sort((a, b) => a - b);
  }

  private memoryOf(invariant: number): Interning<unknown> {
    return this.memories[invariant] as Interning<unknown>;
  }

  private placeNumber(seen: ObservedNode<T>, timers: readonly string[]): number {
    const { id, status, durable, volatile } = seen;
    const key = `${id} ${status} ${this.disks.numberOf(durable)} ${this.minds.numberOf(volatile)} ${timers}`;
    const known = this.places.get(key);
    if (known !== undefined) return known;
    const number = this.placesByNumber.push({ seen, timers }) - 1;
    this.places.set(key, number);
    return number;
  }
}
