/** What is on the stage just now, as entries of a legend: nothing is explained that is not there. Pure. */
import type { Flight, Moment } from '../../kernel/moment.ts';
import type { Presentation, Standing } from '../../kernel/presentation.ts';
import { clientView } from '../clients.ts';
import { deadlineOf } from '../deadline.ts';
import { isSeen, LOST_AT, progressOf, wayOf } from '../flight.ts';
import { isDrawn, linksOf, segmentOf } from '../link-state.ts';
import type { NodeView } from '../picture.ts';
import { MOST_FLYING, type SeenFlight } from '../seen-flights.ts';
import type { StageLayout } from '../stage-layout.ts';
import { alongOf } from '../swarm-dots.ts';
import { heldBy } from './held.ts';

export type LegendItem =
  | {
      readonly kind: 'role';
      readonly role: string;
      readonly standing: Standing;
      readonly counter: number;
      /** Whether nodes are large enough for badges, such as a leader's star. */
      readonly badged: boolean;
    }
  | { readonly kind: 'sign'; readonly sign: Sign };

/** In the order in which they are told. */
const SIGNS = [
  'crashed',
  'paused',
  'learner',
  'outside',
  'clock',
  'locks',
  'glow',
  'term',
  'colour',
  'timer',
  'tally',
  'request',
  'entries',
  'reply',
  'yes',
  'no',
  'client',
  'dot',
  'hollowDot',
  'waits',
  'answered',
  'applied',
  'lost',
  'link',
  'cut',
  'oneWay',
  'parted',
  'split',
  'violated',
  'held',
] as const;

/** Worded by `stage-legend-<sign>`, drawn by `legend-shape.tsx`. */
export type Sign = (typeof SIGNS)[number];

interface OnStage {
  readonly layout: StageLayout;
  readonly moment: Moment;
  readonly views: readonly NodeView[];
  /** What is drawn one by one, and what as dots; what sets out later may be among them. */
  readonly flights: readonly SeenFlight[];
  readonly swarm: readonly Flight[];
  /** Whether there is room for timers. */
  readonly timed: boolean;
  /** Whether crosses of earlier messages stand there. */
  readonly crosses: boolean;
  /** Whether some entry is being applied. */
  readonly applying: boolean;
  /** Whether nodes glow, as they have just learnt of a commit. */
  readonly glowing: boolean;
  /** Without motion dots stand midway. */
  readonly stepped: boolean;
  readonly presentation: Presentation;
}

export function legendItems(stage: OnStage): readonly LegendItem[] {
  const { layout, moment, views, presentation } = stage;
  const badged = layout.radius >= BADGED_px;
  const up = views.filter(({ status }) => status !== 'crashed');
  const roles = new Map<string, LegendItem>();
  for (const { role, standing, counter } of up)
    if (role !== '' && !roles.has(role)) roles.set(role, { kind: 'role', role, standing, counter, badged });
  const violations = (moment.event?.violations ?? []).filter(({ nodes }) => nodes.some((id) => layout.nodes[id]));
  const there: Readonly<Record<Sign, boolean>> = {
    crashed: up.length < views.length,
    paused: badged && views.some(({ status }) => status === 'paused'),
    learner: views.some(({ membership }) => membership === 'learner'),
    outside: views.some(({ membership }) => membership === 'outside'),
    ...aroundNodes(stage, up),
    tally: views.some(({ agreed }) => agreed !== null),
    ...messagesOn(stage),
    ...clientsOn(stage),
    ...linksOn(stage),
    split: moment.network.groups !== null,
    violated: violations.length > 0,
    held: violations.some((violation) => heldBy(violation, moment, presentation).length > 0),
  };
  const signs = SIGNS.filter((sign) => there[sign]);
  return [...roles.values(), ...signs.map((sign): LegendItem => ({ kind: 'sign', sign }))];
}

/** The smallest node that has badges. */
const BADGED_px = 12;

function aroundNodes({ layout, moment, timed, glowing, presentation }: OnStage, up: readonly NodeView[]) {
  const badged = layout.radius >= BADGED_px;
  const counted = up.filter(({ counter }) => counter > 0);
  // Where a node's name stands inside it there is no room for a number.
  const numbered = counted.filter(({ id }) => layout.nodes[id]?.label);
  return {
    clock: badged && up.some(({ clockRate }) => clockRate !== 1),
    locks: badged && up.some(({ locks }) => locks > 0),
    glow: timed && glowing,
    term: numbered.length > 0,
    colour: counted.length > 0 && numbered.length === 0,
    timer: timed && up.some(({ id }) => deadlineOf(moment, id, presentation, null) !== null),
  };
}

function messagesOn({ layout, moment, flights, swarm, crosses, applying, stepped, presentation }: OnStage) {
  const { t } = moment;
  const onWay = (flight: Flight) => flight.sentAt <= t && wayOf(layout, flight.from, flight.to) !== null;
  const isCross = (flight: Flight, along: number) => flight.lost !== null && along >= LOST_AT;
  const shown = flights.filter(({ flight }) => onWay(flight));
  const flying = shown.filter(({ flight }) => !isCross(flight, progressOf(flight, t)));
  const views = flying.map(({ view }) => view);
  const dots = swarm.filter(onWay);
  const moving = dots.filter((flight) => !isCross(flight, alongOf(flight, t, stepped)));
  const hollow = moving.filter(({ type, body }) => presentation.message(type, body).kind === 'reply');
  return {
    request: views.some(({ kind, entries }) => kind === 'request' && entries.length === 0),
    entries: views.some(({ kind, entries }) => kind === 'request' && entries.length > 0),
    reply: views.some(({ kind, verdict }) => kind === 'reply' && verdict === null),
    yes: views.some(({ verdict }) => verdict === 'yes'),
    no: views.some(({ verdict }) => verdict === 'no'),
    client: views.some(({ kind }) => kind === 'client'),
    dot: moving.length > hollow.length,
    hollowDot: hollow.length > 0,
    lost: crosses || flying.length < shown.length || moving.length < dots.length,
    applied: applying && Object.keys(layout.nodes).length <= MOST_FLYING,
  };
}

/** An answer gives way to what its client asks next. */
function clientsOn({ layout, moment }: OnStage) {
  const views = Object.keys(layout.clients ?? {}).map((id) => clientView(moment, id));
  return {
    waits: views.some(({ pending }) => pending.length > 0),
    answered: views.some(({ pending, last }) => pending.length === 0 && last !== null),
  };
}

/** Do some of these messages go by so fast at this speed (virtual per real time) that they are not drawn? */
export function areTooFast(flights: readonly Flight[], speed: number): boolean {
  return flights.some((flight) => !isSeen(flight, speed));
}

function linksOn({ layout, moment }: OnStage) {
  const links = linksOf(Object.keys(layout.nodes), moment.network);
  const drawn = links.filter(({ a, b, state }) => isDrawn(state, links.length) && segmentOf(layout, a, b) !== null);
  const states = new Set(drawn.map(({ state }) => state));
  return {
    link: states.has('open'),
    cut: states.has('cut'),
    oneWay: states.has('oneWay'),
    parted: states.has('parted'),
  };
}
