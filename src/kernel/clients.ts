/**
 * The clients: they send requests, follow redirects, try the next node when the one they asked is down, knows no
 * leader or has been silent for too long, and go by the session that the cluster gives them. Only the first definite
 * answer to a request counts. Clients reach every node; cuts and losses concern only the links between nodes.
 */
import type { Answer, ClientId, ClientResult, Json, NodeId, TimedCommand } from './contract.ts';
import { CLIENT_ATTEMPTS_MAX, CLIENTS_MAX, OPEN_PER_CLIENT_MAX, OPEN_REQUESTS_MAX, RESULTS_KEPT } from './limits.ts';
import { Load, type LoadKeyframe, type SampleKind } from './load.ts';
import type { OpenRequest } from './moment.ts';
import type { LinkQuality } from './network.ts';
import { integerIn, type RandomGenerator, stream } from './random.ts';
import { CLIENT_REQUEST, type Workload } from './trace.ts';

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

/** What a client knows. Changed in place: some requests may be open for ever, and copying them each time is slow. */
interface ClientState {
  readonly id: ClientId;
  /** Serial number of its latest request. */
  latest: number;
  /** Position of the node it asks first: the one that answered or was named as leader last. */
  asks: number;
  /** What the cluster knows it by. */
  session: number | null;
  /** Number of its oldest open request; that of the next one if none is open. */
  oldest: number;
  /** By number, ascending; at most `OPEN_PER_CLIENT_MAX`. */
  readonly open: Map<number, Asking>;
}

type KeptClient = Readonly<Omit<ClientState, 'open'>> & { readonly open: readonly Asking[] };

export interface ClientsKeyframe {
  readonly states: readonly KeptClient[];
  readonly delays: RandomGenerator;
  readonly load: LoadKeyframe;
  readonly nextRetry_us: number;
  readonly open: readonly OpenRequest[];
  readonly results: readonly ClientResult[];
}

export interface ClientsOptions {
  readonly seed: string;
  /** What clients ask by themselves. */
  readonly load: Workload;
  /** How long a client waits for an answer before it asks again, µs; null for ever. */
  readonly timeout_us: number | null;
  readonly sampleOp: (serial: number, kind?: SampleKind) => Json;
}

export class Clients {
  /** What has no result yet, oldest first; beyond `OPEN_REQUESTS_MAX` the oldest drop out. */
  private pending: OpenRequest[] = [];
  /** The latest results, newest last, at most `RESULTS_KEPT`. */
  private latest: ClientResult[] = [];
  /** When clients may do something by themselves, not earlier: Infinity where they never will. */
  next_us: number;
  private readonly load: Load;
  /** No client has waited long enough before this time; Infinity where none waits. */
  private nextRetry_us = Number.POSITIVE_INFINITY;
  private readonly cluster: readonly NodeId[];
  private readonly timeout_us: number;
  /** In the order of their first requests. */
  private readonly states = new Map<ClientId, ClientState>();
  private delays: RandomGenerator;

  constructor(cluster: readonly NodeId[], { seed, load, timeout_us, sampleOp }: ClientsOptions) {
    this.cluster = cluster;
    this.timeout_us = timeout_us ?? Number.POSITIVE_INFINITY;
    this.load = new Load(seed, load, sampleOp);
    this.next_us = this.load.next_us;
    this.delays = stream(seed, 'clients delays');
  }

  /** Requests without a result yet. */
  get open(): readonly OpenRequest[] {
    return this.pending.slice();
  }

  /** The latest results. */
  get results(): readonly ClientResult[] {
    return this.latest.slice();
  }

  /** What clients ask by themselves at present. */
  get workload(): Workload {
    return this.load.present;
  }

  /** From now on clients ask like this by themselves. */
  useWorkload(workload: Workload, now: number): void {
    this.load.set(workload, now);
    this.next_us = Math.min(this.load.next_us, this.nextRetry_us);
  }

  /** The generated request of this time, as a command, if one is due. */
  takeLoad(now: number): TimedCommand | null {
    const command = this.load.take(now);
    this.next_us = Math.min(this.load.next_us, this.nextRetry_us);
    return command;
  }

  /** A client that is about to ask something new, with as many requests open as it can have, gives up the oldest. */
  makeRoom(client: ClientId): ClientResult | null {
    const state = this.state(client);
    if (state.open.size < OPEN_PER_CLIENT_MAX) return null;
    return this.close(state, { client, request: state.oldest, ok: false, error: 'too-many-open' });
  }

  /** A client sends a new request. @returns the message, its receiver, and when it arrives. */
  ask(client: ClientId, op: Json, node: NodeId | undefined, now: number, quality: LinkQuality): Sending {
    const state = this.state(client);
    state.latest += 1;
    const { latest: request, session, oldest } = state;
    this.pending.push({ client, request, op, openedAt: now });
    if (this.pending.length > OPEN_REQUESTS_MAX) this.pending.shift();
    const message = messageOf(client, request, op, session, oldest, 1);
    const to = node === undefined ? state.asks : this.cluster.indexOf(node);
    state.open.set(request, { message, to, sentAt: now, failures: 0, inDoubt: false });
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
    if (known >= 0) this.state(client).asks = known;
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
    this.state(client).session = session;
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
    const state = this.state(client);
    if (verdict.ok) state.asks = node;
    else if (verdict.error === 'session-expired' && asking.message.session === state.session) state.session = null;
    return this.close(state, { client, request, ...verdict });
  }

  /** A request was doubled on its way: one of the two may be executed where the other is refused. */
  doubt({ client, request }: RequestMessage): void {
    const asking = this.find(client, request);
    if (asking) this.state(client).open.set(request, { ...asking, inDoubt: true });
  }

  /**
   * The client that has waited longest asks again, if it has waited long enough: the node that it believes in by now
   * or, if that is the silent one, the next. @returns what it asks again and how; null if nobody does at this time.
   */
  retry(now: number, quality: LinkQuality): { client: ClientId; request: number; next: NextMove } | null {
    const asking = this.longestWaiting();
    this.nextRetry_us = asking ? asking.sentAt + this.timeout_us : Number.POSITIVE_INFINITY;
    this.next_us = Math.min(this.load.next_us, this.nextRetry_us);
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
    const error = inDoubt ? 'timed-out' : 'no-leader';
    return this.close(this.state(client), { client, request, ok: false, error });
  }

  /** Sends an open request once more. */
  private send({ message }: Asking, changes: Omit<Asking, 'message'>, arrives: number): Sending {
    const { client, request, op, attempt } = message;
    const { to, sentAt, failures, inDoubt } = changes;
    const state = this.state(client);
    const session = message.session ?? state.session;
    const again = messageOf(client, request, op, session, state.oldest, attempt + 1);
    state.open.set(request, { message: again, to, sentAt, failures, inDoubt });
    state.asks = to;
    this.waitFrom(sentAt);
    return { message: again, to, arrives };
  }

  /** A request has its result. */
  private close(state: ClientState, result: ClientResult): ClientResult {
    const { client, request } = result;
    const place = this.pending.findLastIndex((other) => other.client === client && other.request === request);
    if (place >= 0) this.pending.splice(place, 1);
    this.latest.push(result);
    if (this.latest.length > RESULTS_KEPT) this.latest.shift();
    state.open.delete(request);
    while (state.oldest <= state.latest && !state.open.has(state.oldest)) state.oldest += 1;
    return result;
  }

  private find(client: ClientId, request: number): Asking | undefined {
    return this.states.get(client)?.open.get(request);
  }

  /** Of requests sent at one time, that of the client who asked first in the run, and of its requests the first. */
  private longestWaiting(): Asking | null {
    let longest: Asking | null = null;
    for (const { open } of this.states.values()) {
      for (const asking of open.values()) if (longest === null || asking.sentAt < longest.sentAt) longest = asking;
    }
    return longest;
  }

  /** A client waits from now on. Others have waited longer, so that their time comes first. */
  private waitFrom(now: number): void {
    this.nextRetry_us = Math.min(this.nextRetry_us, now + this.timeout_us);
    this.next_us = Math.min(this.load.next_us, this.nextRetry_us);
  }

  private crossing(quality: LinkQuality): number {
    return integerIn(this.delays, quality.latency_us[0], quality.latency_us[1]);
  }

  private state(client: ClientId): ClientState {
    const known = this.states.get(client);
    if (known) return known;
    const number = Number(client.slice(1));
    if (!(number >= 1 && number <= CLIENTS_MAX)) throw new RangeError(`no client ${client}`);
    const asks = (number - 1) % this.cluster.length;
    const fresh: ClientState = { id: client, latest: 0, asks, session: null, oldest: 1, open: new Map() };
    this.states.set(client, fresh);
    return fresh;
  }

  save(): ClientsKeyframe {
    return {
      states: Array.from(this.states.values(), (state) => ({ ...state, open: Array.from(state.open.values()) })),
      delays: this.delays.clone(),
      load: this.load.save(),
      nextRetry_us: this.nextRetry_us,
      open: this.open,
      results: this.results,
    };
  }

  restore(keyframe: ClientsKeyframe): void {
    this.states.clear();
    for (const { open, ...state } of keyframe.states) {
      const asking = new Map(open.map((each) => [each.message.request, each]));
      this.states.set(state.id, { ...state, open: asking });
    }
    this.delays = keyframe.delays.clone();
    this.load.restore(keyframe.load);
    this.nextRetry_us = keyframe.nextRetry_us;
    this.next_us = Math.min(this.load.next_us, this.nextRetry_us);
    this.pending = keyframe.open.slice();
    this.latest = keyframe.results.slice();
  }
}

/** Written out twice: a literal is made many times faster than a spread. */
function messageOf(
  client: ClientId,
  request: number,
  op: Json,
  session: number | null,
  oldest: number,
  attempt: number,
): RequestMessage {
  return session === null
    ? { type: CLIENT_REQUEST, client, request, op, oldest, attempt }
    : { type: CLIENT_REQUEST, client, request, op, session, oldest, attempt };
}
