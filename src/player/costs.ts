/**
 * What decisions cost: messages, message delays and durable writes, counted from a run's events along their causes. A
 * message, or a write, belongs to a client's request when the chain of messages that led to it begins where the request
 * arrived; what a timer sets off (heartbeats, retries) belongs to none. Pure.
 */
import type { AlgorithmPage } from '../algorithms/manifest.ts';
import type { ClientId, NodeId, TraceState } from '../kernel/contract.ts';
import type { TraceEvent } from '../kernel/trace.ts';

/** Sums over all requests that were answered with success. */
export interface Costs {
  /** Requests that were answered with success: what was decided. */
  readonly decisions: number;
  /** Messages between nodes that they caused, up to now. */
  readonly messages: number;
  /** One-way message delays between the arrival of a request and its answer. */
  readonly delays: number;
  /** Events that changed something on a node’s disk. */
  readonly writes: number;
  /** All messages between nodes so far, whoever caused them. */
  readonly allMessages: number;
}

interface Cost {
  messages: number;
  writes: number;
  /** Null while it is open. */
  delays: number | null;
}

/** What set an event off: a request, so many messages ago. */
interface Origin {
  readonly request: string;
  readonly depth: number;
}

/** Folds the events of one run, from its first on, in order. */
export class CostCount {
  readonly #durable: AlgorithmPage['durable'];
  readonly #requests = new Map<string, Cost>();
  /** Of the messages on their way. */
  readonly #origins = new Map<number, Origin>();
  readonly #states = new Map<NodeId, TraceState>();
  /** What the nodes' logs hold, without what is known of it. */
  readonly #logs = new Map<NodeId, string[]>();
  #allMessages = 0;

  constructor({ durable }: Pick<AlgorithmPage, 'durable'>) {
    this.#durable = durable;
  }

  add(event: TraceEvent): void {
    const origin = this.#originOf(event);
    const cost = origin && this.#costOf(origin.request);
    for (const { id, from } of event.sent) {
      // A client's request, or a copy that the network has made: no node sent it.
      if (from !== undefined) continue;
      this.#allMessages += 1;
      if (!origin || !cost) continue;
      cost.messages += 1;
      this.#origins.set(id, { request: origin.request, depth: origin.depth + 1 });
    }
    for (const { id } of event.lost) this.#origins.delete(id);
    if (this.#wrote(event) && cost) cost.writes += 1;
    for (const { client, request, ok } of event.results) {
      if (!ok) continue;
      const key = nameOf(client, request);
      this.#costOf(key).delays ??= origin?.request === key ? origin.depth : 0;
    }
  }

  get sum(): Costs {
    const answered = [...this.#requests.values()].filter(({ delays }) => delays !== null);
    const sumOf = (value: (cost: Cost) => number) => answered.reduce((sum, cost) => sum + value(cost), 0);
    return {
      decisions: answered.length,
      messages: sumOf(({ messages }) => messages),
      delays: sumOf(({ delays }) => delays ?? 0),
      writes: sumOf(({ writes }) => writes),
      allMessages: this.#allMessages,
    };
  }

  #originOf({ cause }: TraceEvent): Origin | null {
    if (cause.kind === 'request') return { request: nameOf(cause.client, cause.request), depth: 0 };
    if (cause.kind !== 'message') return null;
    const origin = this.#origins.get(cause.id) ?? null;
    this.#origins.delete(cause.id);
    return origin;
  }

  #costOf(request: string): Cost {
    const known = this.#requests.get(request) ?? { messages: 0, writes: 0, delays: null };
    this.#requests.set(request, known);
    return known;
  }

  /**
   * Does a change of a log say more than that entries which were there are chosen? That need not wait for the disk, for it
   * can be learned again.
   */
  #isWritten(node: NodeId, { from, entries, snapshot }: NonNullable<TraceEvent['log']>): boolean {
    const own = this.#logs.get(node) ?? [];
    const written = entries.map(({ chosen: _, ...entry }) => JSON.stringify(entry));
    const replaced = own.splice(from - 1, own.length, ...written);
    this.#logs.set(node, own);
    return snapshot !== undefined || written.join() !== replaced.join();
  }

  /** Did the event change what is on its node’s disk: its log, or one of the fields that the algorithm names? */
  #wrote({ node, state, log }: TraceEvent): boolean {
    if (node === null) return false;
    const before = this.#states.get(node);
    if (state) this.#states.set(node, state);
    if (log && this.#isWritten(node, log)) return true;
    // What a node starts with is no write.
    if (!state || !before) return false;
    return this.#durable.some((field) => JSON.stringify(state[field]) !== JSON.stringify(before[field]));
  }
}

function nameOf(client: ClientId, request: number): string {
  return `${client} ${request}`;
}
