/** What is in sight in the diagram, as entries of a legend: nothing is explained that is not there. Pure. */
import type { Chronicle, Span } from './chronicle.ts';

export type LegendItem =
  | { readonly kind: 'role'; readonly role: string; readonly what: Span['what']; readonly counter: number }
  | { readonly kind: 'sign'; readonly sign: Sign };

/** In the order in which they are told. */
const SIGNS = [
  'crashed',
  'paused',
  'colour',
  'before',
  'request',
  'reply',
  'lost',
  'open',
  'ahead',
  'commit',
  'fault',
  'broken',
  'changed',
  'band',
  'severed',
  'cause',
  'effect',
  'event',
  'shared',
] as const;

/** Worded by `panels-diagram-legend-<sign>`, drawn by `legend.tsx`. */
export type Sign = (typeof SIGNS)[number];

/** Link faults that break something; others mend or change it. */
const BREAKING: readonly string[] = ['cut', 'drop'];

export interface InSight {
  readonly chronicle: Chronicle;
  /** Virtual times of the edges, µs. */
  readonly from: number;
  readonly to: number;
  readonly t: number;
  /** While it plays no message ends open. */
  readonly playing: boolean;
  /** Messages that led to something and came of it are lit. */
  readonly caused: boolean;
  readonly followed: boolean;
  /** An event is ringed. */
  readonly ringed: boolean;
  /** Clients share a lane. */
  readonly shared: boolean;
}

/** Of more messages than this nobody could see the dashes, and to draw them takes frames from the stage. */
const MOST_DASHED = 1500;

/** Are messages dashed beyond the playhead? */
export function isDashed(messages: Chronicle['messages']): boolean {
  return messages.length <= MOST_DASHED;
}

export function legendItems(sight: InSight): readonly LegendItem[] {
  const { chronicle, from, to, t, playing } = sight;
  const isAt = (event: { readonly t: number }) => event.t >= from && event.t <= to;
  const spans = chronicle.spans.filter((span) => span.to >= from && span.from <= to);
  const messages = chronicle.messages.filter(({ sentAt, endsAt }) => endsAt >= from && sentAt <= to);
  const linkFaults = chronicle.linkFaults.filter(isAt);
  const roles = new Map<string, LegendItem>();
  for (const { what, role, counter } of spans) {
    const isWell = what !== 'crashed' && what !== 'paused';
    if (isWell && (!roles.has(role) || counter > 0)) roles.set(role, { kind: 'role', role, what, counter });
  }
  const there: Readonly<Record<Sign, boolean>> = {
    crashed: spans.some(({ what }) => what === 'crashed'),
    paused: spans.some(({ what }) => what === 'paused'),
    colour: spans.some(({ counter }) => counter > 0),
    before: spans.some(({ counter, what }) => counter === 0 && what !== 'crashed'),
    request: messages.some(({ kind }) => kind === 'request'),
    reply: messages.some(({ kind }) => kind === 'reply'),
    lost: messages.some(({ lost, endsAt }) => lost !== null && endsAt >= from && endsAt <= to),
    open: !playing && isAt(sight) && messages.some(({ sentAt, endsAt }) => sentAt < t && t < endsAt),
    ahead: isDashed(chronicle.messages) && messages.some(({ endsAt }) => endsAt > t) && t < to,
    commit: chronicle.commits.some(isAt),
    fault: chronicle.faults.some(isAt),
    broken: linkFaults.some(({ kind }) => BREAKING.includes(kind)),
    changed: linkFaults.some(({ kind }) => !BREAKING.includes(kind)),
    band: chronicle.bands.some((band) => band.to >= from && band.from <= to),
    severed: chronicle.cuts.some((cut) => cut.to >= from && cut.from <= to),
    cause: sight.caused,
    effect: sight.followed,
    event: sight.ringed,
    shared: sight.shared,
  };
  const inOrder = ['leads', 'contends', 'follows'];
  const all = [...roles.values()].sort((a, b) => placeOf(a, inOrder) - placeOf(b, inOrder));
  return [...all, ...SIGNS.filter((sign) => there[sign]).map((sign): LegendItem => ({ kind: 'sign', sign }))];
}

function placeOf(item: LegendItem, order: readonly string[]): number {
  return item.kind === 'role' ? order.indexOf(item.what) : order.length;
}
