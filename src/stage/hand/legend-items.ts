/** What is on the stage just now, as entries of a legend: nothing is explained that is not there. Pure. */
import type { Moment } from '../../kernel/moment.ts';
import type { Presentation, Standing } from '../../kernel/presentation.ts';
import { linksOf } from '../link-state.ts';
import type { FlightView, NodeView } from '../picture.ts';
import { heldBy } from './held.ts';

export type LegendItem =
  | { readonly kind: 'role'; readonly role: string; readonly standing: Standing; readonly counter: number }
  | { readonly kind: 'sign'; readonly sign: Sign };

/** Worded by `stage-legend-<sign>`, drawn by `legend-shape.tsx`. */
export type Sign =
  | 'crashed'
  | 'paused'
  | 'learner'
  | 'outside'
  | 'clock'
  | 'term'
  | 'timer'
  | 'tally'
  | 'request'
  | 'entries'
  | 'reply'
  | 'yes'
  | 'no'
  | 'client'
  | 'waits'
  | 'answered'
  | 'applied'
  | 'lost'
  | 'link'
  | 'cut'
  | 'oneWay'
  | 'parted'
  | 'split'
  | 'violated'
  | 'held';

interface OnStage {
  readonly moment: Moment;
  readonly views: readonly NodeView[];
  readonly flights: readonly { readonly view: FlightView; readonly lost: boolean }[];
  /** Whether timers are drawn. */
  readonly timed: boolean;
  /** Whether some entry is being applied. */
  readonly applying: boolean;
  readonly presentation: Pick<Presentation, 'values' | 'entry'>;
}

export function legendItems({ moment, views, flights, timed, applying, presentation }: OnStage): readonly LegendItem[] {
  const up = views.filter(({ status }) => status !== 'crashed');
  const roles = new Map<string, LegendItem>();
  for (const { role, standing, counter } of up)
    if (role !== '' && !roles.has(role)) roles.set(role, { kind: 'role', role, standing, counter });
  const links = linksOf(Object.keys(moment.nodes), moment.network);
  const messages = flights.map(({ view }) => view);
  const violations = moment.event?.violations ?? [];
  const there: Readonly<Record<Sign, boolean>> = {
    crashed: up.length < views.length,
    paused: views.some(({ status }) => status === 'paused'),
    learner: views.some(({ membership }) => membership === 'learner'),
    outside: views.some(({ membership }) => membership === 'outside'),
    clock: up.some(({ clockRate }) => clockRate !== 1),
    term: up.some(({ counter }) => counter > 0),
    timer: timed && up.length > 0,
    tally: views.some(({ agreed }) => agreed !== null),
    request: messages.some(({ kind, entries }) => kind === 'request' && entries.length === 0),
    entries: messages.some(({ kind, entries }) => kind === 'request' && entries.length > 0),
    reply: messages.some(({ kind, verdict }) => kind === 'reply' && verdict === null),
    yes: messages.some(({ verdict }) => verdict === 'yes'),
    no: messages.some(({ verdict }) => verdict === 'no'),
    client: messages.some(({ kind }) => kind === 'client'),
    waits: moment.open.length > 0,
    answered: moment.results.length > 0,
    applied: applying,
    lost: flights.some(({ lost }) => lost),
    link: links.some(({ state }) => state === 'open'),
    cut: links.some(({ state }) => state === 'cut'),
    oneWay: links.some(({ state }) => state === 'oneWay'),
    parted: links.some(({ state }) => state === 'parted'),
    split: moment.network.groups !== null,
    violated: violations.length > 0,
    held: violations.some((violation) => heldBy(violation, moment, presentation).length > 0),
  };
  const signs = (Object.keys(there) as Sign[]).filter((sign) => there[sign]);
  return [...roles.values(), ...signs.map((sign): LegendItem => ({ kind: 'sign', sign }))];
}
