/** What is drawn of the flights, and what was seen being lost. */
import { describe, expect, test } from 'vitest';
import type { TimedCommand } from '../../src/kernel/contract.ts';
import type { Flight, Moment } from '../../src/kernel/moment.ts';
import { CLIENT_REQUEST } from '../../src/kernel/trace.ts';
import { pillAt } from '../../src/stage/client-way.ts';
import { placesOf, stripHeight } from '../../src/stage/clients.ts';
import { LOST_AT, pointOn, wayOf } from '../../src/stage/flight.ts';
import { boxGap, discBoxGap } from '../../src/stage/geometry.ts';
import { flying } from '../../src/stage/keyframes.ts';
import { layoutOf } from '../../src/stage/layout.ts';
import { lostBetween, withOneMore } from '../../src/stage/remains.tsx';
import { seenFlights } from '../../src/stage/seen-flights.ts';
import { sceneBetween } from '../../src/stage/tween.ts';
import { headerOf, momentsOf, presentation, wordsOf } from './cluster.ts';
import { members, roomIn } from './rooms.ts';

const en = wordsOf('en');
const layout = layoutOf({ size: { width: 760, height: 560 }, nodes: members(5), groups: null, room: roomIn('en') });
const SPLIT: TimedCommand = { at: 6_500_000, kind: 'partition', groups: [['S1', 'S5']] };

function seen(moment: Moment, speed: number) {
  return seenFlights(moment.flights, layout, speed, presentation, en);
}

describe('flights', () => {
  const calm = momentsOf(headerOf('first-election', []), 6_000_000);
  const broadcast = calm.find(({ flights }) => flights.length === 4) as Moment;

  test('all while time stands still, one of a broadcast with its name', () => {
    expect(seen(broadcast, 0)).toHaveLength(4);
    expect(seen(broadcast, 0).filter(({ named }) => named)).toHaveLength(1);
  });

  test('without names where there is no time to read them, and not at all where they would only flicker', () => {
    expect(seen(broadcast, 1)).toHaveLength(4);
    expect(seen(broadcast, 1).some(({ named }) => named)).toBe(false);
    expect(seen(broadcast, 20)).toHaveLength(0);
  });

  test.each(['en', 'ja'])('what a client asks is written only where it hides no node and no label: %s', (language) => {
    const ids = ['C1', 'C2', 'C3'];
    const counts = [
      { width: 390, height: 305 },
      { width: 760, height: 560 },
    ].map((size) => {
      const paper = { ...size, height: size.height - stripHeight(size) };
      const clients = Object.fromEntries(placesOf(size, ids).shown.map(({ id, exit }) => [id, exit]));
      const room = roomIn(language);
      const layout = { ...layoutOf({ size: paper, nodes: members(5), groups: null, room }), clients };
      const flights = ids.flatMap((client, c) =>
        members(5).map((to, n): Flight => {
          const body = { client, request: 1, op: { kind: 'get', key: 'x' }, oldest: 1, attempt: 1 };
          return {
            id: 5 * c + n,
            from: client,
            to,
            type: CLIENT_REQUEST,
            body,
            sentAt: 0,
            arrives: 900_000,
            lost: null,
          };
        }),
      );
      // One at a time, for a client that asks much has only its first requests written.
      const written = flights.filter((flight) => seenFlights([flight], layout, 1, presentation, en)[0]?.named);
      for (const { from, to } of written) {
        const way = wayOf(layout, from, to);
        if (!way) throw new Error('no way');
        for (let k = 1; k <= 8; k += 1) {
          const pill = pillAt(layout, pointOn(way, k / 8));
          for (const { id, at, label } of Object.values(layout.nodes)) {
            const what = `${from} to ${to} at ${k}: ${id}`;
            if (id !== to) expect(discBoxGap({ ...at, radius: layout.outer }, pill), what).toBeGreaterThan(-3);
            // Labels have room for longer words than these.
            if (label) expect(boxGap(label.box, pill), what).toBeGreaterThan(-10);
          }
        }
      }
      return written.length;
    });
    const [phone, laptop] = counts as [number, number];
    expect(phone).toBeGreaterThan(0);
    expect(laptop).toBeGreaterThan(phone);
  });

  test('of what a client asks a few say what it is, no two to the same node', () => {
    const asks = (id: number, client: string, to: string): Flight => {
      const body = { client, request: id, op: { kind: 'get', key: 'x' }, oldest: 1, attempt: 1 };
      return { id, from: client, to, type: CLIENT_REQUEST, body, sentAt: id, arrives: id + 900_000, lost: null };
    };
    const flights = [
      ...['S1', 'S1', 'S2', 'S3', 'S4'].map((to, k) => asks(k + 1, 'C1', to)),
      ...['S1', 'S1'].map((to, k) => asks(k + 11, 'C2', to)),
    ];
    const written = seenFlights(flights, layout, 1, presentation, en).filter(({ named }) => named);
    expect(written.map(({ flight }) => flight.id)).toEqual([1, 3, 11]);
  });

  test('the view of a flight stays the same object from event to event', () => {
    const [first] = seen(broadcast, 1);
    expect(seen(broadcast, 0)[0]?.view).toBe(first?.view);
  });
});

describe('what was lost', () => {
  const moments = momentsOf(headerOf('first-election', [SPLIT]), 9_000_000);

  test('at the split: it is remembered halfway, once it is no longer on its way', () => {
    const remains = moments.flatMap((moment, k) => (k === 0 ? [] : lostBetween(moments[k - 1] as Moment, moment)));
    expect(remains.length).toBeGreaterThan(3);
    for (const { reason, at, flight } of remains) {
      expect(reason).toBe('partition');
      expect(at === LOST_AT || flight.lost === null).toBe(true);
    }
    expect(new Set(remains.map(({ id }) => id)).size).toBe(remains.length);
  });

  test('says why once: not beside every cross, nor beside a message lost for the same reason', () => {
    const remains = moments.flatMap((moment, k) => (k === 0 ? [] : lostBetween(moments[k - 1] as Moment, moment)));
    const kept = remains.slice(0, 3).reduce(withOneMore, []);
    expect(kept.map(({ told }) => told)).toEqual([true, false, false]);
    const losing = moments.find(({ flights }) => flights.filter(({ lost }) => lost).length > 1) as Moment;
    const reasoned = (told: string[]) =>
      seenFlights(losing.flights, layout, 1, presentation, en, told).filter((flight) => flight.reasoned).length;
    expect(reasoned([])).toBe(1);
    expect(reasoned(['partition'])).toBe(0);
  });

  test('by a crash of its receiver: at the end of its way', () => {
    const crash = momentsOf(headerOf('first-election', [{ at: 6_500_000, kind: 'crash', node: 'S3' }]), 9_000_000);
    const remains = crash.flatMap((moment, k) => (k === 0 ? [] : lostBetween(crash[k - 1] as Moment, moment)));
    expect(remains.length).toBeGreaterThan(0);
    for (const { reason, at, flight } of remains) {
      expect(reason).toBe('crashed');
      expect(flight.to).toBe('S3');
      expect(at).toBe(1);
    }
  });

  test('nothing when one went back, or jumped far ahead', () => {
    const first = moments[0] as Moment;
    const last = moments.at(-1) as Moment;
    expect(lostBetween(last, first)).toEqual([]);
    expect(lostBetween(first, last)).toEqual([]);
  });
});

describe('motion', () => {
  const way = { from: { x: 0, y: 0 }, to: { x: 90, y: 30 }, bend: null, hides: false, turn: 0, length: 95 };
  const places = (frames: Keyframe[]): unknown[] => frames.map(({ transform }) => transform);

  test('from end to end; a lost message stops halfway', () => {
    expect(places(flying(way, false, false))).toEqual(['translate(0.00px, 0.00px)', 'translate(90.00px, 30.00px)']);
    expect(places(flying(way, true, false)).at(-1)).toBe('translate(45.00px, 15.00px)');
  });

  test('a bent way is flown as it bends, and is lost on it', () => {
    const bent = { ...way, bend: { x: 0, y: 90 } };
    const stops = places(flying(bent, false, false));
    expect([stops[0], stops.at(-1)]).toEqual(places(flying(way, false, false)));
    const halfway = 'translate(22.50px, 52.50px)';
    expect(stops).toContain(halfway);
    expect(places(flying(bent, true, false)).at(-1)).toBe(halfway);
  });

  test('with reduced motion a message stands at a third, then at two thirds', () => {
    const frames = flying(way, false, true);
    expect(places(frames)).toEqual([
      'translate(30.00px, 10.00px)',
      'translate(60.00px, 20.00px)',
      'translate(60.00px, 20.00px)',
    ]);
    expect(frames.every(({ easing }, k) => k === frames.length - 1 || easing === 'steps(1, end)')).toBe(true);
  });

  test('when the cluster parts, everybody walks from the old place to the new one', () => {
    const groups = [
      ['S1', 'S3'],
      ['S2', 'S4', 'S5'],
    ];
    const parted = layoutOf({ size: layout.size, nodes: members(5), groups, room: roomIn('en') });
    const from = { layout, split: null, open: 0 };
    const to = { layout: parted, split: { groups, layout: parted }, open: 1 };
    const half = sceneBetween(from, to, 0.5);
    expect(half.open).toBe(0.5);
    expect(half.split?.groups).toBe(groups);
    for (const id of members(5)) {
      const [a, b, at] = [layout.nodes[id]?.at, parted.nodes[id]?.at, half.layout.nodes[id]?.at];
      if (!a || !b || !at) throw new Error('a node is missing');
      expect(at.x).toBeCloseTo((a.x + b.x) / 2);
      expect(at.y).toBeCloseTo((a.y + b.y) / 2);
    }
    // Coming together again, the cracks that close are those that were open.
    expect(sceneBetween(to, from, 0.5).split?.groups).toBe(groups);
  });
});
