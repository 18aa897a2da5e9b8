/**
 * The clients: they send requests, follow redirects, and try the next node when the one they asked is down or
 * knows no leader. A request that a node has taken on is never sent again, so this model has no retries that
 * could apply it twice. Clients reach every node; cuts and losses concern only the links between nodes.
 */
import type { Answer, ClientId, Json, NodeId, TimedCommand } from './contract.ts';
import { CLIENT_ATTEMPTS_MAX, CLIENTS_MAX, OPEN_REQUESTS_MAX, RESULTS_KEPT } from './limits.ts';
import type { OpenRequest } from './moment.ts';
import type { LinkQuality } from './network.ts';
import { integerIn, type RandomGenerator, stream } from './random.ts';
import type { Delivery } from './record.ts';
import { CLIENT_REQUEST, type ClientResult } from './trace.ts';

export interface RequestMessage {
  readonly type: typeof CLIENT_REQUEST;
  readonly client: ClientId;
  readonly request: number;
  readonly op: Json;
  /** How often it has been asked, this time included. */
  readonly attempt: number;
}

interface ClientState {
  /** Serial number of its latest request. */
  readonly latest: number;
  /** Position of the node it asks first: the one that answered or was named as leader last. */
  readonly asks: number;
}

export interface ClientsKeyframe {
  readonly states: ReadonlyMap<ClientId, ClientState>;
  readonly delays: RandomGenerator;
  readonly spacing: RandomGenerator;
  readonly nextLoad_us: number;
  readonly loadSerial: number;
  readonly open: readonly OpenRequest[];
  readonly results: readonly ClientResult[];
}

/** How generated load is spread: this many clients take turns. */
const LOAD_CLIENTS = 3;

export class Clients {
  /** What has no result yet, oldest first; beyond `OPEN_REQUESTS_MAX` the oldest drop out. */
  private pending: OpenRequest[] = [];
  /** The latest results, newest last, at most `RESULTS_KEPT`. */
  private latest: ClientResult[] = [];
  /** When the next generated request comes; Infinity without load. */
  nextLoad_us: number;
  private readonly cluster: readonly NodeId[];
  private readonly period_us: number;
  private readonly sampleOp: (serial: number) => Json;
  private states: Map<ClientId, ClientState> = new Map();
  private delays: RandomGenerator;
  private spacing: RandomGenerator;
  private loadSerial = 0;

  constructor(cluster: readonly NodeId[], seed: string, load: number, sampleOp: (serial: number) => Json) {
    this.cluster = cluster;
    this.sampleOp = sampleOp;
    this.period_us = load > 0 ? Math.max(1, Math.round(1_000_000 / load)) : 0;
    this.nextLoad_us = load > 0 ? this.period_us : Number.POSITIVE_INFINITY;
    this.delays = stream(seed, 'clients delays');
    this.spacing = stream(seed, 'clients load');
  }

  /** Requests without a result yet. */
  get open(): readonly OpenRequest[] {
    return this.pending.slice();
  }

  /** The latest results. */
  get results(): readonly ClientResult[] {
    return this.latest.slice();
  }

  /** The next generated request, as a command. The pause after it is uniform in [½, 1½] periods. */
  takeLoad(): TimedCommand {
    const command = {
      at: this.nextLoad_us,
      kind: 'request',
      client: `C${(this.loadSerial % LOAD_CLIENTS) + 1}`,
      op: this.sampleOp(this.loadSerial),
    };
    this.loadSerial += 1;
    const half = Math.floor(this.period_us / 2);
    this.nextLoad_us += Math.max(1, integerIn(this.spacing, half, this.period_us + half));
    return command;
  }

  /** A client sends a new request. @returns the message, its receiver, and when it arrives. */
  ask(client: ClientId, op: Json, node: NodeId | undefined, now: number, quality: LinkQuality): Sending {
    const state = this.state(client);
    const request = state.latest + 1;
    const to = node === undefined ? state.asks : this.cluster.indexOf(node);
    this.states.set(client, { latest: request, asks: state.asks });
    this.pending.push({ client, request, op, openedAt: now });
    if (this.pending.length > OPEN_REQUESTS_MAX) this.pending.shift();
    const message: RequestMessage = { type: CLIENT_REQUEST, client, request, op, attempt: 1 };
    return { message, to, arrives: now + this.crossing(quality) };
  }

  /**
   * The node that was asked did not take the request on: it is down, or sends the client elsewhere.
   * @returns the next attempt, or the result if the client gives up.
   */
  askAgain(asked: Delivery<RequestMessage>, leader: NodeId | null, now: number, quality: LinkQuality): Sending | null {
    const { client, attempt } = asked.message;
    if (attempt >= CLIENT_ATTEMPTS_MAX) return null;
    const known = leader === null ? -1 : this.cluster.indexOf(leader);
    const to = known >= 0 ? known : (asked.to + 1) % this.cluster.length;
    this.states.set(client, { latest: this.state(client).latest, asks: to });
    // The way back, the way out, and, with no leader named, a rest of two crossings.
    const rest = known >= 0 ? 0 : 2 * quality.latency_us[1];
    const arrives = now + this.crossing(quality) + rest + this.crossing(quality);
    return { message: { ...asked.message, attempt: attempt + 1 }, to, arrives };
  }

  /** A request has its result. */
  close(result: ClientResult, node: number): void {
    const { client, request } = result;
    const place = this.pending.findLastIndex((other) => other.client === client && other.request === request);
    if (place >= 0) this.pending.splice(place, 1);
    this.latest.push(result);
    if (this.latest.length > RESULTS_KEPT) this.latest.shift();
    if (result.ok) this.states.set(client, { latest: this.state(client).latest, asks: node });
  }

  private crossing(quality: LinkQuality): number {
    return integerIn(this.delays, quality.latency_us[0], quality.latency_us[1]);
  }

  private state(client: ClientId): ClientState {
    const known = this.states.get(client);
    if (known) return known;
    const number = Number(client.slice(1));
    if (!(number >= 1 && number <= CLIENTS_MAX)) throw new RangeError(`no client ${client}`);
    return { latest: 0, asks: (number - 1) % this.cluster.length };
  }

  save(): ClientsKeyframe {
    return {
      states: new Map(this.states),
      delays: this.delays.clone(),
      spacing: this.spacing.clone(),
      nextLoad_us: this.nextLoad_us,
      loadSerial: this.loadSerial,
      open: this.open,
      results: this.results,
    };
  }

  restore(keyframe: ClientsKeyframe): void {
    this.states = new Map(keyframe.states);
    this.delays = keyframe.delays.clone();
    this.spacing = keyframe.spacing.clone();
    this.nextLoad_us = keyframe.nextLoad_us;
    this.loadSerial = keyframe.loadSerial;
    this.pending = keyframe.open.slice();
    this.latest = keyframe.results.slice();
  }
}

export interface Sending {
  readonly message: RequestMessage;
  /** Position of the receiver. */
  readonly to: number;
  readonly arrives: number;
}

/** A node's definite answer, as the result that closes a request. */
export function resultOf(
  client: ClientId,
  request: number,
  answer: Exclude<Answer, { readonly redirect: unknown }>,
): ClientResult {
  return { client, request, ...answer };
}
