/** What hands do on the stage, as geometry: strokes, places, groups, the lens. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CALM_NETWORK, type NetworkState, networkAfter } from '../../src/kernel/network.ts';
import { boxGap, type Disc, discBoxGap, discGap } from '../../src/stage/geometry.ts';
import { arranged } from '../../src/stage/hand/arranging.ts';
import { toolsPlace } from '../../src/stage/hand/corner.ts';
import { asSeen, onStage, panned, showing, WHOLE, zoomed } from '../../src/stage/hand/lens.ts';
import { isApart, regrouped } from '../../src/stage/hand/regroup.ts';
import { settled } from '../../src/stage/hand/settling.ts';
import { commandsFor, crossed, deedOf } from '../../src/stage/hand/stroke.ts';
import { layoutOf } from '../../src/stage/layout.ts';
import { discsOf, type StageLayout } from '../../src/stage/stage-layout.ts';
import { members, roomIn, SIZES } from './rooms.ts';

const layoutFor = (count: number, size = SIZES.laptop as { width: number; height: number }): StageLayout =>
  layoutOf({ size, nodes: members(count), groups: null, room: roomIn('en') });
const networkOf = (network: NetworkState, commands: readonly { readonly kind: string }[]): NetworkState =>
  commands.reduce((before, command) => networkAfter(before, { ...command, at: 0 }, members(5)), network);

describe('a stroke', () => {
  const layout = layoutFor(5);
  const [one, others] = [layout.nodes.S1?.at ?? layout.centre, layout.centre];
  /** From the left to the right between S1, at the top, and everybody else. */
  const y = one.y + layout.outer + 12;
  const below = [
    { x: 0, y },
    { x: others.x - 3, y },
    { x: others.x + 4, y },
    { x: layout.size.width, y },
  ];
  const pairs = (line: typeof below, network: NetworkState) =>
    crossed(layout, network, line).map(({ from, to }) => `${from}>${to}`);

  test('crosses the links between its two sides, each once, and says in which direction', () => {
    expect(pairs(below, CALM_NETWORK).filter((pair) => pair.includes('S1'))).toEqual([
      'S1>S2',
      'S1>S3',
      'S1>S4',
      'S1>S5',
    ]);
    expect(pairs([...below].reverse(), CALM_NETWORK)).toContain('S2>S1');
  });

  test('cuts both ways, and the same line joins again', () => {
    const crossings = crossed(layout, CALM_NETWORK, below);
    expect(deedOf(crossings)).toBe('cut');
    const cut = networkOf(CALM_NETWORK, commandsFor(crossings, CALM_NETWORK, false));
    expect(Object.keys(cut.cuts)).toHaveLength(2 * crossings.length);
    const again = crossed(layout, cut, below);
    expect(deedOf(again)).toBe('join');
    expect(networkOf(cut, commandsFor(again, cut, false)).cuts).toEqual({});
  });

  test('cuts one way, from its left to its right; then the whole link', () => {
    const crossings = crossed(layout, CALM_NETWORK, below);
    const cut = networkOf(CALM_NETWORK, commandsFor(crossings, CALM_NETWORK, true));
    expect(Object.keys(cut.cuts)).toContain('S1>S3');
    expect(Object.keys(cut.cuts)).not.toContain('S3>S1');
    expect(commandsFor(crossed(layout, cut, below), cut, true)).toEqual([]);
    const whole = networkOf(cut, commandsFor(crossed(layout, cut, below), cut, false));
    expect(Object.keys(whole.cuts)).toContain('S3>S1');
  });

  test('leaves to the partition what that splits', () => {
    const split = networkOf(CALM_NETWORK, [{ kind: 'partition', groups: [['S1'], ['S2', 'S3', 'S4', 'S5']] } as never]);
    expect(pairs(below, split).filter((pair) => pair.includes('S1'))).toEqual([]);
  });

  test('through an odd number of pieces that go back and forth is found, wherever its ends are', () => {
    const point = fc.record({ x: fc.integer({ min: 0, max: 760 }), y: fc.integer({ min: 0, max: 560 }) });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 6 }), (line) => {
        const there = crossed(layout, CALM_NETWORK, line).map(({ link }) => `${link.a}${link.b}`);
        const back = crossed(layout, CALM_NETWORK, [...line].reverse()).map(({ link }) => `${link.a}${link.b}`);
        expect(new Set(there).size).toBe(there.length);
        expect(back).toEqual(there);
      }),
    );
  });
});

describe('a node put elsewhere', () => {
  test('overlaps nothing, nor does its label, wherever it was let go', () => {
    const anywhere = fc.record({
      size: fc.constantFrom(...Object.values(SIZES)),
      count: fc.integer({ min: 1, max: 9 }),
      drops: fc.array(
        fc.record({
          who: fc.nat(8),
          x: fc.double({ min: -0.2, max: 1.2, noNaN: true }),
          y: fc.double({ min: -0.2, max: 1.2, noNaN: true }),
        }),
        { minLength: 1, maxLength: 4 },
      ),
    });
    fc.assert(
      fc.property(anywhere, ({ size, count, drops }) => {
        let layout = layoutFor(count, size);
        for (const { who, x, y } of drops) {
          const id = `S${(who % count) + 1}`;
          const place = settled(layout, id, { x: x * size.width, y: y * size.height });
          if (place) layout = arranged(layout, { [id]: place });
        }
        expectClear(layout);
      }),
      { numRuns: 60 },
    );
  });

  test('stands where it was let go if there is room', () => {
    const layout = layoutFor(5);
    const place = settled(layout, 'S1', layout.centre);
    expect(place).toMatchObject({ x: layout.centre.x / layout.size.width, y: layout.centre.y / layout.size.height });
  });

  test('of whom nothing is known changes nothing', () => {
    const layout = layoutFor(3);
    expect(arranged(layout, { S9: { x: 0, y: 0, side: null } })).toBe(layout);
  });
});

function expectClear(layout: StageLayout): void {
  const { width, height } = layout.size;
  const nodes = Object.values(layout.nodes);
  const discs = discsOf(layout) as Disc[];
  nodes.forEach(({ id, label }, i) => {
    const box = label?.box;
    if (box)
      expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height, id).toBe(true);
    nodes.forEach((other, j) => {
      if (j > i) expect(discGap(discs[i] as Disc, discs[j] as Disc), `${id} ${other.id}`).toBeGreaterThan(0);
      if (box) expect(discBoxGap(discs[j] as Disc, box), `${id} ${other.id}`).toBeGreaterThan(0);
      if (box && j > i && other.label) expect(boxGap(box, other.label.box), `${id} ${other.id}`).toBeGreaterThan(0);
    });
  });
}

describe('groups', () => {
  const cluster = members(5);

  test('a node splits off, others follow it, and the last one home heals the split', () => {
    let groups = regrouped(null, cluster, 'S2', undefined);
    expect(groups).toEqual([['S1', 'S3', 'S4', 'S5'], ['S2']]);
    expect(isApart(groups, cluster, 'S2')).toBe(true);
    groups = regrouped(groups, cluster, 'S1', 'S2');
    expect(groups).toEqual([
      ['S3', 'S4', 'S5'],
      ['S1', 'S2'],
    ]);
    groups = regrouped(regrouped(groups, cluster, 'S1', 'S3'), cluster, 'S2', 'S3');
    expect(groups).toEqual([cluster]);
    expect(networkOf(CALM_NETWORK, [{ kind: 'partition', groups } as never]).groups).toBeNull();
  });
});

describe('the lens', () => {
  const size = { width: 600, height: 400 };
  const within = (max: number) => fc.double({ min: 0, max, noNaN: true });

  test('keeps the stage over all of its container, and finds its way back', () => {
    const moves = fc.array(
      fc.record({ factor: fc.double({ min: 0.3, max: 3, noNaN: true }), x: within(600), y: within(400) }),
    );
    fc.assert(
      fc.property(moves, (all) => {
        let lens = WHOLE;
        for (const { factor, x, y } of all) lens = panned(zoomed(lens, factor, { x, y }, size), x - 300, y - 200, size);
        expect(asSeen(lens, { x: 0, y: 0 }).x).toBeLessThanOrEqual(1e-6);
        expect(asSeen(lens, { x: 600, y: 400 }).y).toBeGreaterThanOrEqual(400 - 1e-6);
        const point = onStage(lens, asSeen(lens, { x: 123, y: 45 }));
        expect(point.x).toBeCloseTo(123);
        expect(zoomed(lens, 0.01, { x: 9, y: 9 }, size)).toEqual(WHOLE);
      }),
    );
  });

  test('holds the point under the hand, and shows what is asked for', () => {
    const near = zoomed(WHOLE, 2, { x: 100, y: 100 }, size);
    expect(asSeen(near, { x: 100, y: 100 })).toEqual({ x: 100, y: 100 });
    const seen = asSeen(showing(near, { x: 580, y: 200 }, 20, size), { x: 580, y: 200 });
    expect(seen.x).toBeLessThanOrEqual(580);
  });
});

test('the buttons stand in a corner where they cover nothing, up to five nodes', () => {
  // A phone's stage over a notice is low: there they stand one above the other.
  const low = { width: 390, height: 200 };
  for (const size of [...Object.values(SIZES), low]) {
    for (let count = size === low ? 3 : 1; count <= 5; count += 1) {
      const layout = layoutFor(count, size);
      const { boxes, order } = toolsPlace(layout, 44);
      const [box] = boxes;
      if (!box) throw new Error('they stand nowhere');
      expect([box.width, box.height]).toEqual(order === 'column' ? [44, 92] : [92, 44]);
      for (const disc of discsOf(layout))
        expect(discBoxGap(disc, box), `${count} in ${size.width}`).toBeGreaterThanOrEqual(0);
      for (const { label } of Object.values(layout.nodes))
        if (label) expect(boxGap(label.box, box)).toBeGreaterThanOrEqual(0);
    }
  }
});

test('where a ring of many nodes leaves no corner for both buttons, each has one of its own', () => {
  for (const count of [17, 20, 25, 31]) {
    const layout = layoutFor(count, { width: 390, height: 251 });
    const { boxes } = toolsPlace(layout, 44);
    for (const disc of discsOf(layout))
      for (const box of boxes) expect(discBoxGap(disc, box), `${count} nodes`).toBeGreaterThanOrEqual(0);
  }
});
