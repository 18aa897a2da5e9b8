/**
 * A span of a run as the space–time diagram draws it: who was what when, which message went from where to where, what
 * was committed and what broke. Read off the trace alone, so an imported trace gives the same picture. Pure.
 */
import type { NodeId, TimedCommand } from '../../kernel/contract.ts';
import type { Presentation, Standing } from '../../kernel/presentation.ts';
import type { LossReason, TraceEvent } from '../../kernel/trace.ts';
import { pictureOfState } from '../../player/pictures.ts';

export interface MessageLine {
  readonly id: number;
  readonly from: string;
  readonly to: string;
  readonly sentAt: number;
  /** When it was received or lost; when it is due, where the trace does not tell. */
  readonly endsAt: number;
  /** How far it came on its way, 0 to 1: less than 1 where it was lost underway. */
  readonly reached: number;
  readonly lost: LossReason | null;
  readonly kind: 'request' | 'reply';
  readonly counter: number;
  readonly type: string;
}

/** A node was the same for a while. */
export interface Span {
  readonly node: NodeId;
  readonly from: number;
  readonly to: number;
  readonly what: Standing | 'crashed' | 'paused';
  readonly counter: number;
}

export interface Commit {
  readonly node: NodeId;
  readonly t: number;
  readonly counter: number;
  readonly index: number;
}

/** Something was done to a node, by a command. */
export interface Fault {
  readonly node: NodeId;
  readonly t: number;
  readonly kind: string;
}

/** Something was done to links, or to a message on one: marked at lanes, and joined by a thin line. */
export interface LinkFault {
  readonly t: number;
  readonly kind: string;
  /** The line is drawn from this lane towards this one. */
  readonly from: string;
  readonly to: string;
  /** How far: less than 1 where it meets a message on its way. */
  readonly reach: number;
  /** The lanes with a mark. */
  readonly marked: readonly string[];
}

/** The network was split. */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly groups: readonly (readonly NodeId[])[];
}

export interface Chronicle {
  /** Nodes, then clients in the order of their first requests. */
  readonly lanes: readonly string[];
  readonly messages: readonly MessageLine[];
  readonly spans: readonly Span[];
  readonly commits: readonly Commit[];
  readonly faults: readonly Fault[];
  readonly linkFaults: readonly LinkFault[];
  readonly bands: readonly Band[];
}

/** Commands that break or mend a node: each is marked on its lane. */
const NODE_FAULTS = ['crash', 'restart', 'pause', 'resume', 'wipe', 'timeout', 'clock'];

/** Commands that change links, or take a message off one. */
const LINK_FAULTS = ['cut', 'join', 'link', 'drop'];

/** Of spans and bands that are not over yet. */
const OPEN = Number.POSITIVE_INFINITY;

/**
 * @param events in order; what was before them is not known, and drawn from the first event that tells
 * @param until_us where what still lasts ends in the picture
 */
export function chronicleOf(
  events: readonly TraceEvent[],
  cluster: readonly NodeId[],
  presentation: Presentation,
  until_us: number,
): Chronicle {
  return new Chronicler(cluster, presentation).read(events, until_us);
}

/** Reads the same span again and again while its events arrive: only what is new is read. */
export class Chronicler {
  readonly #cluster: readonly NodeId[];
  readonly #nodes: ReadonlySet<NodeId>;
  readonly #presentation: Presentation;
  /** What has been read. */
  #events: readonly TraceEvent[] = [];
  #clients = new Set<string>();
  #messages: MessageLine[] = [];
  /** Where in the list a message stands, by its number. */
  #places = new Map<number, number>();
  #spans: Span[] = [];
  /** Where in the list the present span of a node stands. */
  #current = new Map<NodeId, number>();
  #committed = new Map<NodeId, number>();
  #commits: Commit[] = [];
  #faults: Fault[] = [];
  #linkFaults: LinkFault[] = [];
  #bands: Band[] = [];

  constructor(cluster: readonly NodeId[], presentation: Presentation) {
    this.#cluster = cluster;
    this.#nodes = new Set(cluster);
    this.#presentation = presentation;
  }

  /** As `chronicleOf`. */
  read(events: readonly TraceEvent[], until_us: number): Chronicle {
    if (!this.#continues(events)) this.#forget();
    for (let k = this.#events.length; k < events.length; k += 1) this.#add(events[k] as TraceEvent);
    this.#events = events;
    const ended = <T extends { readonly to: number }>(each: T): T =>
      each.to === OPEN ? { ...each, to: until_us } : each;
    return {
      lanes: [...this.#cluster, ...this.#clients],
      messages: [...this.#messages],
      spans: this.#spans.map(ended),
      commits: [...this.#commits],
      faults: [...this.#faults],
      linkFaults: [...this.#linkFaults],
      bands: this.#bands.map(ended),
    };
  }

  #continues(events: readonly TraceEvent[]): boolean {
    const { length } = this.#events;
    return length <= events.length && events[0] === this.#events[0] && events[length - 1] === this.#events[length - 1];
  }

  #forget(): void {
    this.#events = [];
    this.#clients = new Set();
    this.#messages = [];
    this.#places = new Map();
    this.#spans = [];
    this.#current = new Map();
    this.#committed = new Map();
    this.#commits = [];
    this.#faults = [];
    this.#linkFaults = [];
    this.#bands = [];
  }

  #add(event: TraceEvent): void {
    const { t, node, cause } = event;
    if (cause.kind === 'message' || cause.kind === 'request') this.#end(cause.id, t);
    for (const { id, arrives } of event.moved ?? []) this.#end(id, arrives);
    for (const message of event.sent) this.#send(message, message.from ?? (node as string), t);
    for (const { id, reason } of event.lost) this.#lose(id, reason, t);
    if (cause.kind === 'command') this.#command(cause.command, t);
    if (node !== null && event.state) this.#become(node, event.state, t);
  }

  #send({ id, to, type, arrives, body }: TraceEvent['sent'][number], from: string, t: number): void {
    if (!this.#nodes.has(from)) this.#clients.add(from);
    const { kind, counter } = this.#presentation.message(type, body);
    const fate = { sentAt: t, endsAt: arrives, reached: 1, lost: null };
    this.#places.set(id, this.#messages.length);
    this.#messages.push({ id, from, to, ...fate, kind, counter: counter ?? 0, type });
  }

  /** It was received, or is to be received at another time than it was said to be. */
  #end(id: number, t: number): void {
    if (this.#message(id)?.endsAt !== t) this.#change(id, { endsAt: t });
  }

  /** Lost as it was sent it is drawn half-way; later, as far as it came. */
  #lose(id: number, reason: LossReason, t: number): void {
    const message = this.#message(id);
    if (!message || message.lost !== null) return;
    const { sentAt, endsAt: due } = message;
    const reached = t <= sentAt ? 0.5 : Math.min(1, (t - sentAt) / Math.max(1, due - sentAt));
    this.#change(id, { lost: reason, reached, endsAt: sentAt + (due - sentAt) * reached });
  }

  #message(id: number): MessageLine | undefined {
    return this.#messages[this.#places.get(id) ?? -1];
  }

  /** In a new object: the old one may be on the page. */
  #change(id: number, change: Partial<MessageLine>): void {
    const message = this.#message(id);
    if (message) this.#messages[this.#places.get(id) as number] = { ...message, ...change };
  }

  #command(command: TimedCommand, t: number): void {
    const { kind, node, groups } = command;
    if (NODE_FAULTS.includes(kind)) this.#faults.push({ node: node as NodeId, t, kind });
    if (LINK_FAULTS.includes(kind)) this.#changeLink(command, t);
    const last = this.#bands.at(-1);
    if (kind === 'heal' && last?.to !== OPEN) this.#changeLink(command, t);
    if ((kind === 'partition' || kind === 'heal') && last?.to === OPEN) this.#bands.splice(-1, 1, { ...last, to: t });
    if (kind === 'partition') {
      this.#bands.push({ from: t, to: OPEN, groups: wholeGroups(groups as NodeId[][], this.#cluster) });
    }
  }

  /** A message is marked at its sender, links at both ends, or at the beginning where only one way is meant. */
  #changeLink({ kind, from, to, direction, message }: TimedCommand, t: number): void {
    const dropped = kind === 'drop' ? this.#message(message as number) : undefined;
    if (dropped) {
      const { from, to, reached } = dropped;
      this.#linkFaults.push({ t, kind, from, to, reach: reached, marked: [from] });
    } else if (typeof from === 'string' && typeof to === 'string') {
      // The quality of a link is that of one direction.
      const marked = direction === 'oneWay' || kind === 'link' ? [from] : [from, to];
      this.#linkFaults.push({ t, kind, from, to, reach: 1, marked });
    } else if (kind === 'heal' || (kind === 'link' && t > 0)) {
      // What the network is like at the beginning is no change of it.
      const [first = '', last = first] = [this.#cluster[0], this.#cluster.at(-1)];
      this.#linkFaults.push({ t, kind, from: first, to: last, reach: 1, marked: this.#cluster });
    }
  }

  #become(node: NodeId, state: NonNullable<TraceEvent['state']>, t: number): void {
    const picture = pictureOfState(state, this.#presentation, this.#cluster);
    const { standing, committed } = picture;
    const counter = picture.counter.value;
    const what = state.status === 'up' ? standing : state.status;
    const place = this.#current.get(node);
    const span = place === undefined ? undefined : this.#spans[place];
    if (!span || span.what !== what || span.counter !== counter) {
      if (span && place !== undefined) this.#spans[place] = { ...span, to: t };
      this.#current.set(node, this.#spans.length);
      this.#spans.push({ node, from: t, to: OPEN, what, counter });
    }
    const before = this.#committed.get(node);
    if (before !== undefined && committed > before) this.#commits.push({ node, t, counter, index: committed });
    this.#committed.set(node, committed);
  }
}

/** Nodes that no group names are one more group. */
function wholeGroups(groups: readonly (readonly NodeId[])[], cluster: readonly NodeId[]): Band['groups'] {
  const others = cluster.filter((id) => !groups.some((group) => group.includes(id)));
  return others.length > 0 ? [...groups, others] : groups;
}
