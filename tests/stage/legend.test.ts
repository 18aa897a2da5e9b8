/** The legend tells what is drawn, and nothing else: with few nodes and many, whole and split, flying and lost. */
import { describe, expect, test } from 'vitest';
import type { TimedCommand } from '../../src/kernel/contract.ts';
import type { Moment } from '../../src/kernel/moment.ts';
import { areTooFast, type LegendItem, legendItems } from '../../src/stage/hand/legend-items.ts';
import { layoutOf } from '../../src/stage/layout.ts';
import { SMALLEST_TIMED } from '../../src/stage/node-measures.ts';
import { nodeView } from '../../src/stage/picture.ts';
import { MOST_FLYING, seenFlights } from '../../src/stage/seen-flights.ts';
import { headerOf, momentsOf, presentation, wordsOf } from './cluster.ts';
import { members, roomIn, SIZES } from './rooms.ts';

const en = wordsOf('en');
const halves = (count: number): TimedCommand => {
  const nodes = members(count);
  const middle = Math.ceil(count / 2);
  return { at: 0, kind: 'partition', groups: [nodes.slice(0, middle), nodes.slice(middle)] };
};

function run(count: number, commands: readonly TimedCommand[] = []): readonly Moment[] {
  return momentsOf(headerOf('first-election', commands, count), 4_000_000);
}

/** The stage of a moment, as `stage.tsx` makes it of what is paused there. */
function stageOf(moment: Moment) {
  const nodes = Object.keys(moment.nodes);
  const crowded = nodes.length > MOST_FLYING;
  const { groups } = moment.network;
  const layout = layoutOf({
    size: SIZES['laptop'] as { width: number; height: number },
    nodes,
    groups,
    room: roomIn('en'),
  });
  return {
    layout: { ...layout, clients: { C1: { x: 10, y: 10 } } },
    moment,
    views: nodes.map((id) => nodeView(moment, id, presentation, en)),
    flights: crowded ? [] : seenFlights(moment.flights, layout, 0, presentation, en),
    swarm: crowded ? moment.flights : [],
    timed: layout.radius >= SMALLEST_TIMED,
    crosses: false,
    applying: false,
    glowing: false,
    stepped: false,
    presentation,
  };
}

type Stage = ReturnType<typeof stageOf>;
const nameOf = (item: LegendItem): string => (item.kind === 'role' ? item.role : item.sign);
const told = (moment: Moment, change: Partial<Stage> = {}) =>
  legendItems({ ...stageOf(moment), ...change }).map(nameOf);
const LINKS = ['link', 'parted', 'cut', 'oneWay', 'split'];
const linksTold = (moment: Moment) => told(moment).filter((name) => LINKS.includes(name));
const last = (moments: readonly Moment[]) => moments.at(-1) as Moment;

describe('links', () => {
  test.each([
    { count: 5, commands: [], signs: ['link'] },
    { count: 12, commands: [], signs: ['link'] },
    // 78 links would be a texture.
    { count: 13, commands: [], signs: [] },
    { count: 6, commands: [halves(6)], signs: ['link', 'parted', 'split'] },
    // 21 links: those that are parted are left to the split.
    { count: 7, commands: [halves(7)], signs: ['link', 'split'] },
    { count: 25, commands: [halves(25)], signs: ['split'] },
    { count: 25, commands: [{ at: 0, kind: 'cut', from: 'S1', to: 'S2' } as TimedCommand], signs: ['cut'] },
    { count: 1, commands: [], signs: [] },
  ])('of $count nodes, $commands.length commands: $signs', ({ count, commands, signs }) => {
    expect(linksTold(last(run(count, commands)))).toEqual(signs);
  });
});

test('that messages are too fast to be drawn is told at a speed at which some are not drawn, and only then', () => {
  const moment = run(5).find(({ flights }) => flights.length > 1) as Moment;
  const { layout } = stageOf(moment);
  for (const speed of [0, 0.25, 1, 2, 5, 10, 20]) {
    const drawn = seenFlights(moment.flights, layout, speed, presentation, en).length;
    expect(areTooFast(moment.flights, speed), `at ${speed}`).toBe(drawn < moment.flights.length);
  }
  expect(areTooFast(moment.flights, 0)).toBe(false);
  expect(areTooFast(moment.flights, 20)).toBe(true);
  expect(areTooFast([], 20)).toBe(false);
});

describe('messages', () => {
  const asked = (moments: readonly Moment[], type: string) =>
    moments.find(({ flights }) => flights.some((flight) => flight.type === type)) as Moment;

  test('are told by their shapes, and in a crowd as dots', () => {
    const few = told(asked(run(5), 'RequestVote'));
    expect(few).toContain('request');
    expect(few).not.toContain('dot');
    const crowd = run(25);
    expect(told(asked(crowd, 'RequestVote'))).toContain('dot');
    expect(told(asked(crowd, 'RequestVote'))).not.toContain('hollowDot');
    expect(told(asked(crowd, 'RequestVoteReply'))).toContain('hollowDot');
    for (const moment of crowd) expect(told(moment)).not.toContain('request');
  });

  test('are told from when they set out, and once lost as a cross', () => {
    const moment = asked(run(5), 'RequestVote');
    const { flights } = stageOf(moment);
    const set = (sentAt: number, lost: 'loss' | null) =>
      flights.map((one) => ({ ...one, flight: { ...one.flight, sentAt, arrives: sentAt + 1_000, lost } }));
    const messages = (names: readonly string[]) => names.filter((name) => ['request', 'lost'].includes(name));
    expect(messages(told(moment, { flights: set(moment.t + 1, null) }))).toEqual([]);
    expect(messages(told(moment, { flights: set(moment.t, 'loss') }))).toEqual(['request']);
    expect(messages(told(moment, { flights: set(moment.t - 500, 'loss') }))).toEqual(['lost']);
    expect(messages(told(moment, { flights: [], crosses: true }))).toEqual(['lost']);
    const swarm = set(moment.t, 'loss').map(({ flight }) => flight);
    expect(told(moment, { flights: [], swarm })).toContain('dot');
    // Without motion they stand where they are lost.
    expect(told(moment, { flights: [], swarm, stepped: true })).toContain('lost');
  });
});

describe('nodes and clients', () => {
  test('a number where there is one, and only a colour where the name takes its place', () => {
    const late = (count: number) => told(last(run(count))).filter((name) => ['term', 'colour', 'timer'].includes(name));
    expect(late(5)).toEqual(['term', 'timer']);
    expect(late(25)).toEqual(['colour', 'timer']);
  });

  test('badges where nodes are large enough for them: a star, and that one is paused', () => {
    const led = (count: number) => {
      const moments = run(count, [{ at: 1, kind: 'pause', node: 'S1' }]);
      const moment = moments.find((each) => stageOf(each).views.some(({ standing }) => standing === 'leads')) as Moment;
      const items = legendItems(stageOf(moment));
      const badged = items.find((item) => item.kind === 'role' && item.standing === 'leads' && item.badged);
      return [badged !== undefined, items.some((item) => nameOf(item) === 'paused')];
    };
    expect(led(5)).toEqual([true, true]);
    expect(led(51)).toEqual([false, false]);
  });

  test('the glow of a commit, and the padlock of one that keeps others from keys', () => {
    const moment = last(run(5));
    expect(told(moment)).not.toContain('glow');
    expect(told(moment, { glowing: true })).toContain('glow');
    // Around small nodes there is no room for it, nor for timers.
    expect(told(moment, { glowing: true, timed: false })).not.toContain('glow');
    expect(told(moment)).not.toContain('locks');
    const locking = stageOf(moment).views.map((view) => ({ ...view, locks: 1 }));
    expect(told(moment, { views: locking })).toContain('locks');
  });

  test('no timer where none runs, no entry that goes into one of a crowd', () => {
    const moment = last(run(5));
    const still = Object.entries(moment.nodes).map(([id, node]) => [id, { ...node, timers: [] }]);
    expect(told({ ...moment, nodes: Object.fromEntries(still) })).not.toContain('timer');
    expect(told(moment, { applying: true })).toContain('applied');
    expect(told(last(run(25)), { applying: true })).not.toContain('applied');
  });

  test('only clients that are on the stage, an answer only where nothing is waited for', () => {
    const moment = last(run(5));
    const request = (client: string) => ({ client, request: 1, op: null, at: 0 }) as unknown as Moment['open'][number];
    const answer = { client: 'C1', request: 0, ok: true } as unknown as Moment['results'][number];
    const clients = (open: Moment['open'], results: Moment['results']) =>
      told({ ...moment, open, results }).filter((name) => ['waits', 'answered'].includes(name));
    expect(clients([request('C1')], [answer])).toEqual(['waits']);
    expect(clients([request('C9')], [answer])).toEqual(['answered']);
    expect(clients([], [{ ...answer, client: 'C9' }])).toEqual([]);
  });
});
