/** The ways of messages, and which of them can be seen. */
import { describe, expect, test } from 'vitest';
import type { Flight } from '../../src/kernel/moment.ts';
import { CALM_NETWORK, networkAfter } from '../../src/kernel/network.ts';
import { placesOf, stripHeight } from '../../src/stage/clients.ts';
import { isSeen, pointOn, progressOf, reasonSide, wayOf } from '../../src/stage/flight.ts';
import { boxGap, discBoxGap, distance, type Point, type Size } from '../../src/stage/geometry.ts';
import { layoutOf } from '../../src/stage/layout.ts';
import { gapped, linksOf, segmentOf } from '../../src/stage/link-state.ts';
import type { StageLayout } from '../../src/stage/stage-layout.ts';
import { members, roomIn, SIZES } from './rooms.ts';

function stage(size: Size, count: number): StageLayout {
  return layoutOf({ size, nodes: members(count), groups: null, room: roomIn('en') });
}

const every = Object.values(SIZES).flatMap((size) => [2, 3, 5, 9].map((count) => stage(size, count)));

describe('ways', () => {
  test('lead from the edge of one node to the edge of the other', () => {
    for (const layout of every) {
      for (const [from, start] of Object.entries(layout.nodes)) {
        for (const [to, end] of Object.entries(layout.nodes)) {
          if (from === to) continue;
          const way = wayOf(layout, from, to);
          if (!way) throw new Error('no way');
          expect(distance(way.from, start.at)).toBeGreaterThan(layout.radius);
          expect(distance(way.from, start.at)).toBeLessThan(layout.outer + 4);
          expect(distance(way.to, end.at)).toBeGreaterThan(layout.radius);
          expect(distance(way.to, end.at)).toBeLessThan(layout.outer + 4);
          expect(distance(way.from, way.to)).toBeCloseTo(way.length);
        }
      }
    }
  });

  test('there and back keep apart, as wide as messages are', () => {
    for (const layout of every) {
      const there = wayOf(layout, 'S1', 'S2');
      const back = wayOf(layout, 'S2', 'S1');
      if (!there || !back) throw new Error('no way');
      expect(distance(pointOn(there, 0.5), pointOn(back, 0.5))).toBeGreaterThan(
        Math.min(10 * layout.scale, layout.radius * 0.5),
      );
    }
  });

  test('to a node that is not on the stage there is none', () => {
    expect(wayOf(stage(SIZES.laptop as Size, 3), 'S1', 'S9')).toBeNull();
  });
});

describe('clients', () => {
  const pillAt = ({ x, y }: Point, scale: number) => {
    const [width, height] = [60 * Math.max(1, scale), 20 * Math.max(1, scale)];
    return { x: x - width / 2, y: y - height / 2, width, height };
  };

  /** The stage with clients along its lower edge. */
  const attended = (size: Size, count: number, clients: number): StageLayout => {
    const places = placesOf(
      size,
      Array.from({ length: clients }, (_, k) => `C${k + 1}`),
    );
    const exits = Object.fromEntries(places.shown.map(({ id, exit }) => [id, exit]));
    return { ...stage({ ...size, height: size.height - stripHeight(size) }, count), clients: exits };
  };

  test('set out at their boxes, and fly until what they ask touches the node', () => {
    const layout = attended(SIZES.laptop as Size, 5, 3);
    const way = wayOf(layout, 'C1', 'S2');
    expect(way?.from).toEqual(layout.clients?.C1);
    const at = layout.nodes.S2?.at;
    if (!way || !at) throw new Error('no way');
    const gap = discBoxGap({ ...at, radius: layout.radius }, pillAt(way.to, layout.scale));
    expect(gap).toBeGreaterThan(0);
    expect(gap).toBeLessThan(layout.outer - layout.radius + 4);
  });

  test.each([1, 2, 3, 4, 5])('what they ask goes round the other nodes: %i clients', (clients) => {
    for (const [name, size] of Object.entries(SIZES)) {
      for (const count of name === 'phone' ? [1, 2, 3, 4] : [1, 2, 3, 4, 5]) {
        const layout = attended(size, count, clients);
        for (const from of Object.keys(layout.clients ?? {})) {
          for (const to of members(count)) {
            const way = wayOf(layout, from, to);
            if (!way) throw new Error('no way');
            for (let k = 0; k <= 40; k += 1) {
              const pill = pillAt(pointOn(way, k / 40), layout.scale);
              for (const { id, at } of Object.values(layout.nodes)) {
                if (id === to) continue;
                const gap = discBoxGap({ ...at, radius: layout.radius }, pill);
                expect(gap, `${name}, ${count} nodes, ${from} to ${to} at ${id}`).toBeGreaterThan(-1);
              }
            }
          }
        }
      }
    }
  });

  test('from wherever they stand, what they ask ends on no label and behind no node', () => {
    for (const layout of every) {
      for (const [id, { at }] of Object.entries(layout.nodes)) {
        for (const share of [0.1, 0.3, 0.5, 0.7, 0.9]) {
          const clients = { C1: { x: share * layout.size.width, y: layout.size.height + 4 } };
          const way = wayOf({ ...layout, clients }, 'C1', id);
          if (!way) throw new Error('no way');
          const pill = pillAt(way.to, layout.scale);
          expect(discBoxGap({ ...at, radius: layout.radius }, pill)).toBeGreaterThan(-1);
          const { label } = layout.nodes[id] ?? {};
          if (label) expect(boxGap(label.box, pill), `${id} from ${share}`).toBeGreaterThan(0);
        }
      }
    }
  });
});

describe('what can be seen', () => {
  const flight = { sentAt: 1_000_000, arrives: 1_300_000 };

  test('a flight of 300 ms at 1×, not at 10×; anything while time stands still', () => {
    expect(isSeen(flight, 1)).toBe(true);
    expect(isSeen(flight, 10)).toBe(false);
    expect(isSeen({ sentAt: 0, arrives: 10 }, 0)).toBe(true);
    expect(isSeen({ sentAt: 0, arrives: 10_000 }, 0.05)).toBe(true);
  });

  test('how far it is', () => {
    expect(progressOf(flight, 1_150_000)).toBeCloseTo(0.5);
    expect(progressOf(flight, 0)).toBe(0);
    expect(progressOf(flight, 9_000_000)).toBe(1);
    expect(progressOf({ sentAt: 5, arrives: 5 } as Flight, 5)).toBe(1);
  });

  test('a reason is not written over nodes, labels or the edge', () => {
    const layout = stage(SIZES.laptop as Size, 5);
    expect(reasonSide(layout, layout.centre, { width: 90, height: 18 }, [])).toBe('right');
    expect(reasonSide(layout, { x: 755, y: 300 }, { width: 90, height: 18 }, [])).not.toBe('right');
    expect(reasonSide(layout, layout.centre, { width: 2000, height: 18 }, [])).toBeNull();
  });

  test('nor over another cross, while its own is no hindrance', () => {
    const layout = stage(SIZES.laptop as Size, 5);
    const { x, y } = layout.centre;
    const side = (...crosses: { x: number; y: number }[]) =>
      reasonSide(layout, layout.centre, { width: 90, height: 18 }, crosses);
    expect(side({ x, y })).toBe('right');
    expect(side({ x, y }, { x: x + 60, y: y + 4 })).toBe('left');
    const about = [-60, 60].map((dx) => ({ x: x + dx, y }));
    expect(side({ x, y }, ...about, { x, y: y - 22 }, { x, y: y + 22 })).toBeNull();
  });
});

describe('links', () => {
  const nodes = members(5);
  const stateOf = (network: typeof CALM_NETWORK, a: string, b: string) =>
    linksOf(nodes, network).find((link) => link.a === a && link.b === b);

  test('every pair once, all open on a calm network', () => {
    expect(linksOf(nodes, CALM_NETWORK)).toHaveLength(10);
    expect(linksOf(nodes, CALM_NETWORK).every(({ state }) => state === 'open')).toBe(true);
  });

  test('a one-way cut tells which direction still works', () => {
    const cut = networkAfter(CALM_NETWORK, { at: 0, kind: 'cut', from: 'S1', to: 'S3', direction: 'oneWay' }, nodes);
    expect(stateOf(cut, 'S1', 'S3')).toMatchObject({ state: 'oneWay', from: 'S3', to: 'S1' });
    const other = networkAfter(CALM_NETWORK, { at: 0, kind: 'cut', from: 'S3', to: 'S1', direction: 'oneWay' }, nodes);
    expect(stateOf(other, 'S1', 'S3')).toMatchObject({ state: 'oneWay', from: 'S1', to: 'S3' });
  });

  test('cut both ways, and split by a partition', () => {
    const cut = networkAfter(CALM_NETWORK, { at: 0, kind: 'cut', from: 'S2', to: 'S1' }, nodes);
    expect(stateOf(cut, 'S1', 'S2')?.state).toBe('cut');
    const split = networkAfter(CALM_NETWORK, { at: 0, kind: 'partition', groups: [['S1', 'S2']] }, nodes);
    expect(stateOf(split, 'S1', 'S2')?.state).toBe('open');
    expect(stateOf(split, 'S2', 'S3')?.state).toBe('parted');
  });

  test('a gap is in the middle of the line and as wide as asked', () => {
    const line = segmentOf(stage(SIZES.laptop as Size, 3), 'S1', 'S2');
    if (!line) throw new Error('no line');
    const [first, second] = gapped(line, 22);
    expect(distance(first.to, second.from)).toBeCloseTo(22);
    expect(distance(line.from, first.to)).toBeCloseTo(distance(second.from, line.to));
  });
});
