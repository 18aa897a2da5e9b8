/**
 * Messages: sets them on their way through the links, carries requests and answers between clients and nodes, and
 * keeps account, for the record, of what one event sent, lost, moved and answered.
 */
import type { Clients, NextMove, RequestMessage, Sending } from './clients.ts';
import type { Answer, AnyMessage, ClientId, ClientResult, Json, NodeId } from './contract.ts';
import type { EventQueue } from './heap.ts';
import { EFFECTS_MAX, QUEUE_MAX } from './limits.ts';
import type { Links } from './links.ts';
import type { Delivery, EventRecord } from './record.ts';
import type { LossReason, LostMessage } from './trace.ts';
import type { Queued } from './world.ts';

/** What the post office needs of the world. */
interface Surroundings {
  readonly now: number;
  readonly cluster: readonly NodeId[];
  readonly links: Links;
  readonly clients: Clients;
  queue: EventQueue<Queued>;
  positionOf(node: NodeId): number;
  nextSeq(): number;
}

export type Effects = Pick<EventRecord, 'sent' | 'lost' | 'moved' | 'results'>;

const NOTHING: readonly never[] = [];
/** In the place of a sender's position. */
const CLIENT = -1;

export class PostOffice {
  /** The id of the latest message. */
  messageId = 0;
  private readonly world: Surroundings;
  private sent: Delivery[] | null = null;
  private lost: LostMessage[] | null = null;
  private moved: { id: number; arrives: number }[] | null = null;
  private results: ClientResult[] | null = null;

  constructor(world: Surroundings) {
    this.world = world;
  }

  /** The requests that this event has answered so far. */
  get answered(): readonly ClientResult[] {
    return this.results ?? NOTHING;
  }

  /** The effects of the event that is over; the account starts anew. */
  take(): Effects {
    const { sent, lost, moved, results } = this;
    this.sent = null;
    this.lost = null;
    this.moved = null;
    this.results = null;
    return { sent: sent ?? NOTHING, lost: lost ?? NOTHING, moved: moved ?? NOTHING, results: results ?? NOTHING };
  }

  /** A node (by position) sends a message to another. */
  send(from: number, to: NodeId, message: AnyMessage): void {
    const { world } = this;
    const receiver = world.positionOf(to);
    if (receiver === from) throw new RangeError(`${to} sends ${message.type} to itself`);
    const { arrives, lost, copyArrives } = world.links.pass(from, receiver, world.now, message);
    const id = this.dispatch(from, null, receiver, message, arrives, null, lost);
    if (copyArrives !== null) this.dispatch(from, null, receiver, message, copyArrives, id, null);
  }

  /**
   * Sets a message of a node (by position), or of a client, on its way or, when it is lost, only into the record.
   * @returns its id.
   */
  dispatch(
    sender: number,
    client: ClientId | null,
    to: number,
    message: AnyMessage,
    arrives: number,
    copyOf: number | null,
    lost: LossReason | null,
  ): number {
    const { world } = this;
    const id = ++this.messageId;
    if (copyOf !== null && sender === CLIENT) world.clients.doubt(message as RequestMessage);
    const delivery: Delivery = {
      kind: 'delivery',
      time: arrives,
      seq: world.nextSeq(),
      id,
      from: client ?? (world.cluster[sender] as NodeId),
      sender,
      to,
      toId: world.cluster[to] as NodeId,
      message,
      sentAt: world.now,
      copyOf,
      waited: false,
    };
    if (this.sent === null) this.sent = [delivery];
    else if (this.sent.length >= EFFECTS_MAX) throw new RangeError(`more than ${EFFECTS_MAX} messages in one event`);
    else this.sent.push(delivery);
    if (lost) this.lose(id, lost);
    else if (world.queue.size >= QUEUE_MAX) this.lose(id, 'overflow');
    else world.queue.push(delivery);
    return id;
  }

  /** Records that a message was lost. */
  lose(id: number, reason: LossReason): void {
    if (this.lost === null) this.lost = [{ id, reason }];
    else this.lost.push({ id, reason });
  }

  /** Records that a command changed when a message arrives. */
  movedTo(id: number, arrives: number): void {
    if (this.moved === null) this.moved = [{ id, arrives }];
    else this.moved.push({ id, arrives });
  }

  /** A node (by position) answers a client, sends it elsewhere, or gives it a session. */
  reply(node: number, client: ClientId, request: number, answer: Answer): void {
    const { clients, links, now } = this.world;
    const { quality } = links.network;
    if ('redirect' in answer) this.follow(clients.redirect(client, request, node, answer.redirect, now, quality));
    else if ('session' in answer) this.follow(clients.enrol(client, request, node, answer.session, now, quality));
    else this.follow(clients.answer(client, request, node, answer));
  }

  /** A client asks something new: the named node, or the one of its choice. */
  ask(client: ClientId, op: Json, node: NodeId | undefined): void {
    const { clients, links, now } = this.world;
    this.follow(clients.makeRoom(client));
    this.follow(clients.ask(client, op, node, now, links.network.quality));
  }

  /** A message found its node down, or was waiting there when it crashed. A client notices, and asks another. */
  loseToCrash({ id, sender, copyOf, message }: Delivery): void {
    this.lose(id, 'crashed');
    // Of a copy that the network has made, the client knows nothing.
    if (sender !== CLIENT || copyOf !== null) return;
    const { clients, links, now } = this.world;
    this.follow(clients.undelivered(message as RequestMessage, now, links.network.quality));
  }

  /** The client that has waited longest asks again. @returns which request it is; null if nobody has waited enough. */
  retry(): { readonly client: ClientId; readonly request: number } | null {
    const { clients, links, now } = this.world;
    const retried = clients.retry(now, links.network.quality);
    if (retried) this.follow(retried.next);
    return retried;
  }

  private follow(next: NextMove): void {
    if (next === null) return;
    if ('message' in next) this.post(next);
    else if (this.results === null) this.results = [next];
    else this.results.push(next);
  }

  private post({ message, to, arrives }: Sending): void {
    this.dispatch(CLIENT, message.client, to, message, arrives, null, null);
  }
}
