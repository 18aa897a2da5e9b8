/**
 * A span of a run as the space–time diagram draws it: who was what when, which message went from where to where, what
 * was committed and what broke. Read off the trace alone, so an imported trace gives the same picture. Pure.
 */
import type { NodeId } from '../../kernel/contract.ts';
import type { Presentation, Standing } from '../../kernel/presentation.ts';
import type { LossReason, TraceEvent } from '../../kernel/trace.ts';

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
  readonly bands: readonly Band[];
}

/** Commands that break or mend a node: each is marked on its lane. */
const NODE_FAULTS = ['crash', 'restart', 'pause', 'resume', 'wipe', 'timeout', 'clock'];

type Draft = { -readonly [Field in keyof MessageLine]: MessageLine[Field] } & { arrives: number };
type OpenSpan = { -readonly [Field in keyof Span]: Span[Field] };

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
  const clients: string[] = [];
  const drafts = new Map<number, Draft>();
  const spans: OpenSpan[] = [];
  const current = new Map<NodeId, OpenSpan>();
  const committed = new Map<NodeId, number>();
  const commits: Commit[] = [];
  const faults: Fault[] = [];
  const bands: { from: number; to: number; groups: Band['groups'] }[] = [];

  for (const event of events) {
    const { t, node, cause } = event;
    if (cause.kind === 'message' || cause.kind === 'request') arrive(drafts.get(cause.id), t);
    for (const { id, arrives } of event.moved ?? []) move(drafts.get(id), arrives);
    for (const sent of event.sent) {
      const from = sent.from ?? (node as string);
      if (!cluster.includes(from) && !clients.includes(from)) clients.push(from);
      drafts.set(sent.id, { ...draftOf(sent, from, t, presentation), arrives: sent.arrives });
    }
    for (const { id, reason } of event.lost) lose(drafts.get(id), reason, t);
    if (cause.kind === 'command') {
      const { kind, node: who, groups } = cause.command;
      if (NODE_FAULTS.includes(kind)) faults.push({ node: who as NodeId, t, kind });
      const last = bands.at(-1);
      if ((kind === 'partition' || kind === 'heal') && last && last.to > t) last.to = t;
      if (kind === 'partition')
        bands.push({ from: t, to: until_us, groups: wholeGroups(groups as NodeId[][], cluster) });
    }
    if (node === null || !event.state) continue;
    const picture = presentation.node(event.state, cluster);
    const { status } = event.state;
    const counter = picture.counter.value;
    const what = status === 'up' ? picture.standing : status;
    const open = current.get(node);
    if (!open || open.what !== what || open.counter !== counter) {
      if (open) open.to = t;
      const next: OpenSpan = { node, from: t, to: until_us, what, counter };
      current.set(node, next);
      spans.push(next);
    }
    const known = committed.get(node);
    if (known !== undefined && picture.committed > known) commits.push({ node, t, counter, index: picture.committed });
    committed.set(node, picture.committed);
  }
  const messages = Array.from(drafts.values(), ({ arrives: _due, ...line }): MessageLine => line);
  return { lanes: [...cluster, ...clients], messages, spans, commits, faults, bands };
}

function draftOf(
  { id, to, type, arrives, body }: TraceEvent['sent'][number],
  from: string,
  sentAt: number,
  presentation: Presentation,
): Omit<Draft, 'arrives'> {
  const { kind, counter } = presentation.message(type, body);
  return { id, from, to, sentAt, endsAt: arrives, reached: 1, lost: null, kind, counter: counter ?? 0, type };
}

function arrive(draft: Draft | undefined, t: number): void {
  if (draft) draft.endsAt = t;
}

function move(draft: Draft | undefined, arrives: number): void {
  if (!draft) return;
  draft.arrives = arrives;
  draft.endsAt = arrives;
}

/** Lost as it was sent it is drawn half-way; later, as far as it came. */
function lose(draft: Draft | undefined, reason: LossReason, t: number): void {
  if (!draft) return;
  const { sentAt, arrives } = draft;
  draft.lost = reason;
  draft.reached = t <= sentAt ? 0.5 : Math.min(1, (t - sentAt) / Math.max(1, arrives - sentAt));
  draft.endsAt = sentAt + (arrives - sentAt) * draft.reached;
}

/** Nodes that no group names are one more group. */
function wholeGroups(groups: readonly (readonly NodeId[])[], cluster: readonly NodeId[]): Band['groups'] {
  const others = cluster.filter((id) => !groups.some((group) => group.includes(id)));
  return others.length > 0 ? [...groups, others] : groups;
}
