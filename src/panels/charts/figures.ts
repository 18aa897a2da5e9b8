/** What the charts show, counted from the events of a span of virtual time. Pure. */
import type { AlgorithmPage } from '../../algorithms/manifest.ts';
import type { NodeId, TraceState } from '../../kernel/contract.ts';
import { CLIENT_REQUEST, type TraceEvent } from '../../kernel/trace.ts';

/** From and to, µs; the end is not part of it. */
export interface Span {
  readonly from_us: number;
  readonly to_us: number;
}

export interface Rate {
  readonly type: string;
  /** Messages sent in each bin. */
  readonly counts: readonly number[];
  readonly total: number;
}

/** Messages by their type in bins of one length, the commonest type first. */
export function messageRates(events: readonly TraceEvent[], { from_us, to_us }: Span, bin_us: number): readonly Rate[] {
  const bins = Math.ceil((to_us - from_us) / bin_us);
  const counts = new Map<string, number[]>();
  for (const { t, sent } of events) {
    if (t < from_us || t >= to_us) continue;
    const bin = Math.floor((t - from_us) / bin_us);
    for (const { type } of sent) {
      const own = counts.get(type) ?? Array<number>(bins).fill(0);
      own[bin] = (own[bin] ?? 0) + 1;
      counts.set(type, own);
    }
  }
  return [...counts]
    .map(([type, own]) => ({ type, counts: own, total: own.reduce((sum, count) => sum + count, 0) }))
    .sort((a, b) => b.total - a.total || (a.type < b.type ? -1 : 1));
}

export interface Latency {
  readonly client: string;
  readonly request: number;
  /** When the answer came. */
  readonly t: number;
  /** How long the client waited for it, its repetitions and redirections included. */
  readonly latency_us: number;
  readonly ok: boolean;
}

/** Requests answered in a span, in order; one whose beginning is not among the events is left out. */
export function latencies(events: readonly TraceEvent[], { from_us, to_us }: Span): readonly Latency[] {
  const opened = new Map<string, number>();
  const answered: Latency[] = [];
  for (const { t, sent, results } of events) {
    if (t >= to_us) break;
    for (const { type, body, copyOf } of sent) {
      if (type === CLIENT_REQUEST && body.attempt === 1 && copyOf === undefined) {
        opened.set(`${body.client} ${body.request}`, t);
      }
    }
    for (const { client, request, ok } of results) {
      const asked = opened.get(`${client} ${request}`);
      if (asked !== undefined && t >= from_us) answered.push({ client, request, t, latency_us: t - asked, ok });
    }
  }
  return answered;
}

export interface Commit {
  readonly node: NodeId;
  readonly index: number;
  /** When the leader knew it to be committed. */
  readonly t: number;
  /** How long after the leader had appended it. */
  readonly latency_us: number;
}

/** What a leader has appended and does not know to be committed yet. */
interface Pending {
  /** By index, when. */
  readonly since: Map<number, number>;
  /** Up to where it had committed before the present event. */
  committed: number;
  /** Its reign began among the events: whatever bears its counter, it has appended among them, too. */
  readonly isWhole: boolean;
}

/** Entries that leaders committed in a span, in order; one that was appended before the events, or by a follower, is left out. */
export function commits(
  events: readonly TraceEvent[],
  { from_us, to_us }: Span,
  page: Pick<AlgorithmPage, 'presentation'>,
): readonly Commit[] {
  const leading = new Map<NodeId, Pending>();
  const seen = new Set<NodeId>();
  const found: Commit[] = [];
  for (const { t, node, state, log } of events) {
    if (t >= to_us) break;
    if (node === null || !state) continue;
    const lead = leadOf(state, page);
    const isWhole = seen.has(node);
    seen.add(node);
    if (!lead) {
      leading.delete(node);
      continue;
    }
    const pending = leading.get(node) ?? { since: new Map(), committed: 0, isWhole };
    leading.set(node, pending);
    if (log) append(log, pending, lead, t);
    for (const [index, since] of pending.since) {
      if (index > lead.committed) continue;
      pending.since.delete(index);
      if (t >= from_us) found.push({ node, index, t, latency_us: t - since });
    }
    pending.committed = lead.committed;
  }
  return found;
}

/**
 * Notes what a leader has appended. Where places are decided one by one, a place that becomes chosen brings all that
 * stands behind it once more: each counts from the first time, and only what the leader itself has put there counts.
 */
function append(log: NonNullable<TraceEvent['log']>, { since, committed, isWhole }: Pending, lead: Lead, t: number) {
  const { from, entries } = log;
  if (!isWhole && entries[0]?.chosen) return;
  entries.forEach(({ gap, term }, place) => {
    const index = from + place;
    if (!gap && term === lead.counter && index > committed && !since.has(index)) since.set(index, t);
  });
}

/** The value below which a share of the values lies; null for none. */
export function quantile(values: readonly number[], share: number): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? null;
}

/** Somebody leads, from when to when. */
export interface Reign extends Span {
  readonly node: NodeId;
  /** The leader's term (ballot, view). */
  readonly counter: number;
}

/** Who led in a span: of several the one with the highest counter. Events before the span tell who led at its start. */
export function reigns(
  events: readonly TraceEvent[],
  { from_us, to_us }: Span,
  page: Pick<AlgorithmPage, 'presentation'>,
): readonly Reign[] {
  const found: Reign[] = [];
  const leading = new Map<NodeId, number>();
  let leader = null as Leader | null;
  const close = (reign: Leader | null, t: number) => {
    if (!reign) return;
    const start = Math.max(reign.since, from_us);
    if (t > start) found.push({ node: reign.node, counter: reign.counter, from_us: start, to_us: t });
  };
  for (const { t, node, state } of events) {
    if (t >= to_us) break;
    if (node === null || !state) continue;
    const counter = leadOf(state, page)?.counter ?? null;
    if (counter === (leading.get(node) ?? null)) continue;
    if (counter === null) leading.delete(node);
    else leading.set(node, counter);
    const next = highest(leading, t);
    if (next?.node === leader?.node && next?.counter === leader?.counter) continue;
    close(leader, t);
    leader = next;
  }
  close(leader, to_us);
  return found;
}

interface Leader {
  readonly node: NodeId;
  readonly counter: number;
  readonly since: number;
}

function highest(leading: ReadonlyMap<NodeId, number>, since: number): Leader | null {
  const [first] = [...leading].sort(([, a], [, b]) => b - a);
  return first ? { node: first[0], counter: first[1], since } : null;
}

/** How much of a span somebody led, 0 to 1. */
export function leaderShare(found: readonly Reign[], { from_us, to_us }: Span): number {
  const led = found.reduce((sum, reign) => sum + reign.to_us - reign.from_us, 0);
  return to_us > from_us ? led / (to_us - from_us) : 0;
}

/** What the picture of a node that leads says. */
interface Lead {
  readonly counter: number;
  readonly committed: number;
}

const leads = new WeakMap<TraceState, { readonly page: object; readonly lead: Lead | null }>();

/** By the state of a node: null for one that does not lead. Worked out once for each state. */
function leadOf(state: TraceState, page: Pick<AlgorithmPage, 'presentation'>): Lead | null {
  const known = leads.get(state);
  if (known && known.page === page) return known.lead;
  const picture = state.status === 'crashed' ? null : page.presentation.node(state, []);
  const lead = picture?.standing === 'leads' ? { counter: picture.counter.value, committed: picture.committed } : null;
  leads.set(state, { page, lead });
  return lead;
}
