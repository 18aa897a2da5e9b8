/**
 * A span of a run as the space–time diagram draws it: who was what when, which message went from where to where, what
 * was committed and what broke. Read off the trace alone, so an imported trace gives the same picture. Pure.
 */
import type { ClientId, NodeId, NodeStatus, TimedCommand, TraceState } from '../../kernel/contract.ts';
import type { Flight, Moment, NodeMoment } from '../../kernel/moment.ts';
import { CALM_NETWORK, type NetworkState, networkAfter } from '../../kernel/network.ts';
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
  /** Its role when this began. */
  readonly role: string;
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
  readonly command: TimedCommand;
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

/** Links were cut, the same ones all the while. */
export interface CutSpan {
  readonly from: number;
  readonly to: number;
  readonly cuts: NetworkState['cuts'];
}

export interface Chronicle {
  /** Nodes, then clients by their numbers. */
  readonly lanes: readonly string[];
  readonly messages: readonly MessageLine[];
  readonly spans: readonly Span[];
  readonly commits: readonly Commit[];
  readonly faults: readonly Fault[];
  readonly linkFaults: readonly LinkFault[];
  readonly bands: readonly Band[];
  readonly cuts: readonly CutSpan[];
}

/** Commands that break or mend a node: each is marked on its lane. */
const NODE_FAULTS = ['crash', 'restart', 'pause', 'resume', 'wipe', 'timeout', 'clock'];

/** Commands that change links, or take a message off one. */
const LINK_FAULTS = ['cut', 'join', 'link', 'drop'];

/** Commands after which other links may be cut than before. */
const CUT_CHANGES = ['cut', 'join', 'heal'];

/** Of spans, bands and cuts that are not over yet. */
const OPEN = Number.POSITIVE_INFINITY;

const NOT_STARTED: Pick<NodeMoment, 'state' | 'status'> = { state: null, status: 'up' };

/** Where a span of a run begins that is not its beginning: what lasts from before. */
export interface Beginning {
  readonly at_us: number;
  /** The moment before the first event of the span. */
  readonly moment: Moment;
}

interface Whose {
  readonly cluster: readonly NodeId[];
  readonly presentation: Presentation;
  /** They have lanes whether or not they ask within the span; others when they do. */
  readonly clients?: readonly ClientId[];
}

/**
 * @param events in order
 * @param until_us where what still lasts ends in the picture
 * @param beginning null where what was before the events is not known: it is drawn from the first event that tells
 */
export function chronicleOf(
  events: readonly TraceEvent[],
  whose: Whose,
  until_us: number,
  beginning: Beginning | null = null,
): Chronicle {
  return new Chronicler(whose).read(events, until_us, beginning);
}

/** Reads the same span again and again while its events arrive: only what is new is read. */
export class Chronicler {
  readonly #cluster: readonly NodeId[];
  readonly #nodes: ReadonlySet<NodeId>;
  readonly #presentation: Presentation;
  readonly #known: readonly ClientId[];
  /** What has been read, and from where on. */
  #events: readonly TraceEvent[] = [];
  #beginning: Beginning | null = null;
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
  #cuts: CutSpan[] = [];

  constructor({ cluster, presentation, clients = [] }: Whose) {
    this.#cluster = cluster;
    this.#nodes = new Set(cluster);
    this.#presentation = presentation;
    this.#known = clients;
    this.#begin(null);
  }

  /** As `chronicleOf`. */
  read(events: readonly TraceEvent[], until_us: number, beginning: Beginning | null = null): Chronicle {
    if (!this.#continues(events, beginning)) this.#begin(beginning);
    for (let k = this.#events.length; k < events.length; k += 1) this.#add(events[k] as TraceEvent);
    this.#events = events;
    const ended = <T extends { readonly to: number }>(each: T): T =>
      each.to === OPEN ? { ...each, to: until_us } : each;
    return {
      lanes: [...this.#cluster, ...[...this.#clients].sort(byNumber)],
      messages: [...this.#messages],
      spans: this.#spans.map(ended),
      commits: [...this.#commits],
      faults: [...this.#faults],
      linkFaults: [...this.#linkFaults],
      bands: this.#bands.map(ended),
      cuts: this.#cuts.map(ended),
    };
  }

  #continues(events: readonly TraceEvent[], beginning: Beginning | null): boolean {
    const { length } = this.#events;
    const begun = this.#beginning;
    const isBegun = begun?.at_us === beginning?.at_us && begun?.moment.event === beginning?.moment.event;
    const isSame = events[0] === this.#events[0] && events[length - 1] === this.#events[length - 1];
    return isBegun && length <= events.length && isSame;
  }

  /** Forgets all that was read, and takes what lasts from before. */
  #begin(beginning: Beginning | null): void {
    this.#events = [];
    this.#beginning = beginning;
    this.#clients = new Set(this.#known);
    this.#messages = [];
    this.#places = new Map();
    this.#spans = [];
    this.#current = new Map();
    this.#committed = new Map();
    this.#commits = [];
    this.#faults = [];
    this.#linkFaults = [];
    this.#bands = [];
    this.#cuts = [];
    if (!beginning) return;
    const { at_us, moment } = beginning;
    for (const id of this.#cluster) {
      const { state, status } = moment.nodes[id] ?? NOT_STARTED;
      if (state) this.#become(id, state, status, at_us);
    }
    for (const flight of moment.flights) this.#fly(flight, at_us);
    this.#split(moment.network.groups, at_us);
    this.#cut(moment.network.cuts, at_us);
  }

  #add(event: TraceEvent): void {
    const { t, node, cause } = event;
    if (cause.kind === 'message' || cause.kind === 'request') this.#end(cause.id, t);
    for (const { id, arrives } of event.moved ?? []) this.#end(id, arrives);
    for (const message of event.sent) {
      this.#send(message, message.from ?? (node as string), { sentAt: t, endsAt: message.arrives, ...WHOLE });
    }
    for (const { id, reason } of event.lost) this.#lose(id, reason, t);
    if (cause.kind === 'command') this.#command(cause.command, t);
    if (node !== null && event.state) this.#become(node, event.state, event.state.status, t);
  }

  #send(message: TraceEvent['sent'][number], from: string, fate: Fate): void {
    const { id, to, type, body } = message;
    if (!this.#nodes.has(from)) this.#clients.add(from);
    const { kind, counter } = this.#presentation.message(type, body);
    this.#places.set(id, this.#messages.length);
    this.#messages.push({ id, from, to, ...fate, kind, counter: counter ?? 0, type });
  }

  /** A message that was sent before the span begins; one that was lost before then is not in it. */
  #fly({ sentAt, lost, ...message }: Flight, at_us: number): void {
    const whole = { sentAt, endsAt: message.arrives, ...WHOLE };
    const fate = lost === null ? whole : lostAt(whole, lost, sentAt);
    // One that is not lost may wait at a node that is paused: it is still to be received.
    if (lost === null || fate.endsAt >= at_us) this.#send(message, message.from, fate);
  }

  /** It was received, or is to be received at another time than it was said to be. */
  #end(id: number, t: number): void {
    if (this.#message(id)?.endsAt !== t) this.#change(id, { endsAt: t });
  }

  #lose(id: number, reason: LossReason, t: number): void {
    const message = this.#message(id);
    if (message?.lost === null) this.#change(id, lostAt(message, reason, t));
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
    const { kind, node } = command;
    if (NODE_FAULTS.includes(kind)) this.#faults.push({ node: node as NodeId, t, kind, command });
    if (LINK_FAULTS.includes(kind)) this.#changeLink(command, t);
    const last = this.#bands.at(-1);
    if (kind === 'heal' && last?.to !== OPEN) this.#changeLink(command, t);
    if ((kind === 'partition' || kind === 'heal') && last?.to === OPEN) this.#bands.splice(-1, 1, { ...last, to: t });
    if (kind === 'partition') this.#split(networkAfter(CALM_NETWORK, command, this.#cluster).groups, t);
    if (CUT_CHANGES.includes(kind)) {
      const present = this.#cuts.at(-1);
      const cuts = present?.to === OPEN ? present.cuts : {};
      this.#cut(networkAfter({ ...CALM_NETWORK, cuts }, command, this.#cluster).cuts, t);
    }
  }

  #split(groups: Moment['network']['groups'], t: number): void {
    if (groups) this.#bands.push({ from: t, to: OPEN, groups });
  }

  /** From now on these links are cut, and no others. */
  #cut(cuts: NetworkState['cuts'], t: number): void {
    const present = this.#cuts.at(-1);
    if (present?.to === OPEN) {
      if (isSame(present.cuts, cuts)) return;
      // Of one instant only what came of it all is to be seen.
      this.#cuts.splice(-1, 1, ...(present.from === t ? [] : [{ ...present, to: t }]));
    }
    if (Object.keys(cuts).length > 0) this.#cuts.push({ from: t, to: OPEN, cuts });
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

  #become(node: NodeId, state: TraceState, status: NodeStatus, t: number): void {
    const picture = pictureOfState(state, this.#presentation, this.#cluster);
    const { role, standing, committed } = picture;
    const counter = picture.counter.value;
    const what = status === 'up' ? standing : status;
    const place = this.#current.get(node);
    const span = place === undefined ? undefined : this.#spans[place];
    if (!span || span.what !== what || span.counter !== counter) {
      const next = { node, from: t, to: OPEN, what, role, counter };
      // One that began at this same instant was never seen: the new one takes its place, and spans begin at different times.
      if (span?.from === t && place !== undefined) this.#spans[place] = next;
      else {
        if (span && place !== undefined) this.#spans[place] = { ...span, to: t };
        this.#current.set(node, this.#spans.length);
        this.#spans.push(next);
      }
    }
    const before = this.#committed.get(node);
    if (before !== undefined && committed > before) this.#commits.push({ node, t, counter, index: committed });
    this.#committed.set(node, committed);
  }
}

/** When and where a message's line ends. */
type Fate = Pick<MessageLine, 'sentAt' | 'endsAt' | 'reached' | 'lost'>;

/** Of a message of which nothing else is known. */
const WHOLE = { reached: 1, lost: null };

/** Lost as it was sent it is drawn half-way; later, as far as it came. */
function lostAt({ sentAt, endsAt: due }: Fate, lost: LossReason, t: number): Fate {
  const reached = t <= sentAt ? 0.5 : Math.min(1, (t - sentAt) / Math.max(1, due - sentAt));
  return { sentAt, endsAt: sentAt + (due - sentAt) * reached, reached, lost };
}

function isSame(some: NetworkState['cuts'], others: NetworkState['cuts']): boolean {
  const links = Object.keys(some);
  return links.length === Object.keys(others).length && links.every((link) => Object.hasOwn(others, link));
}

/** `S2` before `S10`. */
export function byNumber(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
