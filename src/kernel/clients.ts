/**
 * The clients: they send requests, follow redirects, try the next node when the one they asked is down, knows no
 * leader or has been silent for too long, and go by the session that the cluster gives them. Only the first definite
 * answer to a request counts. Clients reach every node; cuts and losses concern only the links between nodes.
 */
import type { Answer, ClientId, ClientResult, Json, NodeId, TimedCommand } from './contract.ts';
import { CLIENT_ATTEMPTS_MAX, CLIENTS_MAX, OPEN_PER_CLIENT_MAX, OPEN_REQUESTS_MAX, RESULTS_KEPT } from './limits.ts';
import type { OpenRequest } from './moment.ts';
import type { LinkQuality } from './network.ts';
import { integerIn, type RandomGenerator, stream } from './random.ts';
import { CLIENT_REQUEST } from './trace.ts';

export interface RequestMessage {
  readonly type: typeof CLIENT_REQUEST;
  readonly client: ClientId;
  readonly request: number;
  readonly op: Json;
  /** What the client is known by; absent where it has no session. */
  readonly session?: number;
  /** The client's lowest request that it still wants an answer to. */
  readonly oldest: number;
  /** How often it has been asked, this time included. */
  readonly attempt: number;
}

/** A request on its way. */
export interface Sending {
  readonly message: RequestMessage;
  /** Position of the receiver. */
  readonly to: number;
  readonly arrives: number;
}

/** What a client does next about a request: it asks once more, or gives up; null where it need do nothing. */
export type NextMove = Sending | ClientResult | null;

/** A definite answer: one that closes a request. */
export type DefiniteAnswer = Exclude<Answer, { readonly redirect: unknown } | { readonly session: unknown }>;

/** A request that has no answer yet. */
interface Asking {
  /** As it was sent last. A request keeps the session under which it was asked first, whatever the client gets later. */
  readonly message: RequestMessage;
  /** Position of the node that it was sent to last. */
  readonly to: number;
  readonly sentAt: number;
  /** Attempts that came to nothing. */
  readonly failures: number;
  /** Somebody may have taken it on without a word: if the client gives it up, nobody knows what becomes of it. */
  readonly inDoubt: boolean;
}

interface ClientState {
  /** Serial number of its latest request. */
  readonly latest: number;
  /** Position of the node it asks first: the one that answered or was named as leader last. */
  readonly asks: number;
  /** What the cluster knows it by. */
  readonly session: number | null;
  /** By number; at most `OPEN_PER_CLIENT_MAX`. */
  readonly open: readonly Asking[];
}

export interface ClientsKeyframe {
  readonly states: ReadonlyMap<ClientId, ClientState>;
  readonly delays: RandomGenerator;
  readonly spacing: RandomGenerator;
  readonly nextLoad_us: number;
  readonly nextRetry_us: number;
  readonly loadSerial: number;
  readonly open: readonly OpenRequest[];
  readonly results: readonly ClientResult[];
}

export interface ClientsOptions {
  readonly seed: string;
  /** Generated requests per virtual second; 0 for none. */
  readonly load: number;
  /** How long a client waits for an answer before it asks again, µs; null for ever. */
  readonly timeout_us: number | null;
  readonly sampleOp: (serial: number) => Json;
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
  /** No client has waited long enough before this time; Infinity where none waits. */
  nextRetry_us = Number.POSITIVE_INFINITY;
  private readonly cluster: readonly NodeId[];
  private readonly period_us: number;
  private readonly timeout_us: number;
  private readonly sampleOp: (serial: number) => Json;
  private states: Map<ClientId, ClientState> = new Map();
  private delays: RandomGenerator;
  private spacing: RandomGenerator;
  private loadSerial = 0;

  constructor(cluster: readonly NodeId[], { seed, load, timeout_us, sampleOp }: ClientsOptions) {
    this.cluster = cluster;
    this.sampleOp = sampleOp;
    this.timeout_us = timeout_us ?? Number.POSITIVE_INFINITY;
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

  /** A client that is about to ask something new, with as many requests open as it can have, gives up the oldest. */
  makeRoom(client: ClientId): ClientResult | null {
    const { open } = this.state(client);
    if (open.length < OPEN_PER_CLIENT_MAX) return null;
    const { request } = (open[0] as Asking).message;
    return this.close({ client, request, ok: false, error: 'too-many-open' });
  }

  /** A client sends a new request. @returns the message, its receiver, and when it arrives. */
  ask(client: ClientId, op: Json, node: NodeId | undefined, now: number, quality: LinkQuality): Sending {
    const state = this.state(client);
    const request = state.latest + 1;
    this.pending.push({ client, request, op, openedAt: now });
    if (this.pending.length > OPEN_REQUESTS_MAX) this.pending.shift();
    const message: RequestMessage = {
      type: CLIENT_REQUEST,
      client,
      request,
      op,
      ...(state.session === null ? {} : { session: state.session }),
      oldest: state.open[0]?.message.request ?? request,
      attempt: 1,
    };
    const to = node === undefined ? state.asks : this.cluster.indexOf(node);
    const open = [...state.open, { message, to, sentAt: now, failures: 0, inDoubt: false }];
    this.keep(client, request, state.asks, state.session, open);
    this.waitFrom(now);
    return { message, to, arrives: now + this.crossing(quality) };
  }

  /**
   * A node (by position) has not executed a request, and sends the client to `leader`, or anywhere. What comes from
   * elsewhere than where the client asked last is no answer to what it asked last; it only remembers who leads.
   */
  redirect(
    client: ClientId,
    request: number,
    node: number,
    leader: NodeId | null,
    now: number,
    quality: LinkQuality,
  ): NextMove {
    const asking = this.find(client, request);
    if (!asking) return null;
    const known = leader === null ? -1 : this.cluster.indexOf(leader);
    if (asking.to === node) return this.askAnother(asking, known, now, quality);
    const { latest, session, open } = this.state(client);
    if (known >= 0) this.keep(client, latest, known, session, open);
    return null;
  }

  /** The node that was asked is down: the request, as it was sent last, did not reach it. */
  undelivered({ client, request, attempt }: RequestMessage, now: number, quality: LinkQuality): NextMove {
    const asking = this.find(client, request);
    return asking?.message.attempt === attempt ? this.askAnother(asking, -1, now, quality) : null;
  }

  /**
   * A node (by position) tells the client by what number it is known. The client asks it again, under that number. A
   * request that was asked under another number already may have been executed, and stays with that.
   */
  enrol(client: ClientId, request: number, node: number, session: number, now: number, quality: LinkQuality): NextMove {
    const asking = this.find(client, request);
    if (!asking || asking.message.session !== undefined) return null;
    const { latest, asks, open } = this.state(client);
    this.keep(client, latest, asks, session, open);
    // The way back, and the way out.
    const arrives = now + this.crossing(quality) + this.crossing(quality);
    return this.send(asking, { to: node, sentAt: now, failures: asking.failures, inDoubt: asking.inDoubt }, arrives);
  }

  /**
   * A node (by position) has answered a request. @returns the result that closes it; null if it is not open, because
   * it was answered or given up before.
   */
  answer(client: ClientId, request: number, node: number, verdict: DefiniteAnswer): ClientResult | null {
    const asking = this.find(client, request);
    if (!asking) return null;
    const { latest, asks, session, open } = this.state(client);
    const isExpired = !verdict.ok && verdict.error === 'session-expired' && asking.message.session === session;
    this.keep(client, latest, verdict.ok ? node : asks, isExpired ? null : session, open);
    return this.close({ client, request, ...verdict });
  }

  /** A request was doubled on its way: one of the two may be executed where the other is refused. */
  doubt({ client, request }: RequestMessage): void {
    const asking = this.find(client, request);
    if (asking) this.replace({ ...asking, inDoubt: true }, this.state(client).asks);
  }

  /**
   * The client that has waited longest asks again, if it has waited long enough: the node that it believes in by now
   * or, if that is the silent one, the next. @returns what it asks again and how; null if nobody does at this time,
   * then `nextRetry_us` is later.
   */
  retry(now: number, quality: LinkQuality): { client: ClientId; request: number; next: NextMove } | null {
    const asking = this.longestWaiting();
    this.nextRetry_us = asking ? asking.sentAt + this.timeout_us : Number.POSITIVE_INFINITY;
    if (!asking || this.nextRetry_us > now) return null;
    const { client, request } = asking.message;
    if (asking.failures + 1 >= CLIENT_ATTEMPTS_MAX) return { client, request, next: this.giveUp(asking, true) };
    const { asks } = this.state(client);
    const to = asks === asking.to ? (asks + 1) % this.cluster.length : asks;
    const changes = { to, sentAt: now, failures: asking.failures + 1, inDoubt: true };
    return { client, request, next: this.send(asking, changes, now + this.crossing(quality)) };
  }

  /** The next attempt: at the node that is known to lead (by position), or else the next in the ring. */
  private askAnother(asking: Asking, known: number, now: number, quality: LinkQuality): NextMove {
    const failures = asking.failures + 1;
    if (failures >= CLIENT_ATTEMPTS_MAX) return this.giveUp(asking, asking.inDoubt);
    const to = known >= 0 ? known : (asking.to + 1) % this.cluster.length;
    // The way back, the way out, and, with no leader named, a rest of two crossings.
    const rest = known >= 0 ? 0 : 2 * quality.latency_us[1];
    const arrives = now + this.crossing(quality) + rest + this.crossing(quality);
    return this.send(asking, { to, sentAt: now, failures, inDoubt: asking.inDoubt }, arrives);
  }

  /** `no-leader` says that nobody has executed it, `timed-out` that somebody may have, or still may. */
  private giveUp({ message: { client, request } }: Asking, inDoubt: boolean): ClientResult {
    return this.close({ client, request, ok: false, error: inDoubt ? 'timed-out' : 'no-leader' });
  }

  /** Sends an open request once more. */
  private send({ message }: Asking, changes: Omit<Asking, 'message'>, arrives: number): Sending {
    const { client } = message;
    const { session, open } = this.state(client);
    const known = message.session ?? session;
    const again: RequestMessage = {
      type: CLIENT_REQUEST,
      client,
      request: message.request,
      op: message.op,
      ...(known === null ? {} : { session: known }),
      oldest: (open[0] as Asking).message.request,
      attempt: message.attempt + 1,
    };
    this.replace({ message: again, ...changes }, changes.to);
    this.waitFrom(changes.sentAt);
    return { message: again, to: changes.to, arrives };
  }

  /** A request has its result. */
  private close(result: ClientResult): ClientResult {
    const { client, request } = result;
    const place = this.pending.findLastIndex((other) => other.client === client && other.request === request);
    if (place >= 0) this.pending.splice(place, 1);
    this.latest.push(result);
    if (this.latest.length > RESULTS_KEPT) this.latest.shift();
    const { latest, asks, session, open } = this.state(client);
    const others = open.filter(({ message }) => message.request !== request);
    this.keep(client, latest, asks, session, others);
    return result;
  }

  private find(client: ClientId, request: number): Asking | undefined {
    return this.states.get(client)?.open.find(({ message }) => message.request === request);
  }

  private replace(asking: Asking, asks: number): void {
    const { client, request } = asking.message;
    const { latest, session, open } = this.state(client);
    const others = open.map((other) => (other.message.request === request ? asking : other));
    this.keep(client, latest, asks, session, others);
  }

  private keep(client: ClientId, latest: number, asks: number, session: number | null, open: readonly Asking[]): void {
    this.states.set(client, { latest, asks, session, open });
  }

  /** Of requests sent at one time, that of the client who asked first in the run, and of its requests the first. */
  private longestWaiting(): Asking | null {
    let longest: Asking | null = null;
    for (const { open } of this.states.values()) {
      for (const asking of open) if (longest === null || asking.sentAt < longest.sentAt) longest = asking;
    }
    return longest;
  }

  /** A client waits from now on. Others have waited longer, so that their time comes first. */
  private waitFrom(now: number): void {
    this.nextRetry_us = Math.min(this.nextRetry_us, now + this.timeout_us);
  }

  private crossing(quality: LinkQuality): number {
    return integerIn(this.delays, quality.latency_us[0], quality.latency_us[1]);
  }

  private state(client: ClientId): ClientState {
    const known = this.states.get(client);
    if (known) return known;
    const number = Number(client.slice(1));
    if (!(number >= 1 && number <= CLIENTS_MAX)) throw new RangeError(`no client ${client}`);
    return { latest: 0, asks: (number - 1) % this.cluster.length, session: null, open: [] };
  }

  save(): ClientsKeyframe {
    return {
      states: new Map(this.states),
      delays: this.delays.clone(),
      spacing: this.spacing.clone(),
      nextLoad_us: this.nextLoad_us,
      nextRetry_us: this.nextRetry_us,
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
    this.nextRetry_us = keyframe.nextRetry_us;
    this.loadSerial = keyframe.loadSerial;
    this.pending = keyframe.open.slice();
    this.latest = keyframe.results.slice();
  }
}
