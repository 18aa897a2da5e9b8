/**
 * Messages: sets them on their way through the links, carries requests and answers between clients and nodes, and
 * keeps account, for the record, of what one event sent, lost, moved and answered.
 */
import { type Clients, type RequestMessage, resultOf, type Sending } from './clients.ts';
import type { Answer, AnyMessage, ClientId, NodeId } from './contract.ts';
import type { EventQueue } from './heap.ts';
import { EFFECTS_MAX, QUEUE_MAX } from './limits.ts';
import type { Links } from './links.ts';
import type { Delivery, EventRecord } from './record.ts';
import type { ClientResult, LossReason, LostMessage } from './trace.ts';
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
  /** The client's request that is being handled, which alone can be redirected. */
  asking: Delivery<RequestMessage> | null = null;
  private readonly world: Surroundings;
  private sent: Delivery[] | null = null;
  private lost: LostMessage[] | null = null;
  private moved: { id: number; arrives: number }[] | null = null;
  private results: ClientResult[] | null = null;

  constructor(world: Surroundings) {
    this.world = world;
  }

  /** The effects of the event that is over; the account starts anew. */
  take(): Effects {
    const { sent, lost, moved, results } = this;
    this.sent = null;
    this.lost = null;
    this.moved = null;
    this.results = null;
    this.asking = null;
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

  /** A node (by position) answers a client, or sends it elsewhere. */
  reply(node: number, client: ClientId, request: number, answer: Answer): void {
    if (!('redirect' in answer)) {
      this.close(resultOf(client, request, answer), node);
      return;
    }
    const asked = this.asking;
    if (asked?.message.client !== client || asked.message.request !== request) {
      throw new RangeError('only the request being handled can be redirected');
    }
    this.askAgain(asked, answer.redirect);
  }

  /** A request was not taken on: the client asks the named leader, or the next node, or gives up. */
  askAgain(asked: Delivery<RequestMessage>, leader: NodeId | null): void {
    const { clients, links, now } = this.world;
    const again = clients.askAgain(asked, leader, now, links.network.quality);
    if (again) this.postRequest(again);
    else this.close(resultOf(asked.message.client, asked.message.request, { ok: false, error: 'no-leader' }), asked.to);
  }

  postRequest({ message, to, arrives }: Sending): void {
    this.dispatch(CLIENT, message.client, to, message, arrives, null, null);
  }

  private close(result: ClientResult, node: number): void {
    this.world.clients.close(result, node);
    if (this.results === null) this.results = [result];
    else this.results.push(result);
  }
}
