/** What hands do on the stage, as geometry: strokes, places, groups, the lens. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CALM_NETWORK, type NetworkState, networkAfter } from '../../src/kernel/network.ts';
import { boxGap, corners, type Disc, discBoxGap, discGap } from '../../src/stage/geometry.ts';
import { arranged } from '../../src/stage/hand/arranging.ts';
import { toolsPlace } from '../../src/stage/hand/corner.ts';
import { dropAt, zoneOf } from '../../src/stage/hand/drop.ts';
import { asSeen, onStage, panned, showing, WHOLE, zoomed } from '../../src/stage/hand/lens.ts';
import { isApart, regrouped } from '../../src/stage/hand/regroup.ts';
import { heldAt, settled } from '../../src/stage/hand/settling.ts';
import { crossed, deedOf } from '../../src/stage/hand/stroke.ts';
import { layoutOf } from '../../src/stage/layout.ts';
import { discsOf, type PlacedNode, type StageLayout } from '../../src/stage/stage-layout.ts';
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
  const stroked = (network: NetworkState, line: typeof below, oneWay = false) =>
    networkOf(network, deedOf(layout, network, line, oneWay).commands as never);
  /** Across the link between S1 and S2, near its middle, and no other. */
  const [top, right] = [one, layout.nodes.S2?.at ?? one];
  const middle = { x: (top.x + right.x) / 2, y: (top.y + right.y) / 2 };
  const short = [
    { x: middle.x - 6, y: middle.y + 10 },
    { x: middle.x + 6, y: middle.y - 10 },
  ];

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
    expect(deedOf(layout, CALM_NETWORK, short, false).kind).toBe('cut');
    const cut = stroked(CALM_NETWORK, short);
    expect(Object.keys(cut.cuts).sort()).toEqual(['S1>S2', 'S2>S1']);
    expect(deedOf(layout, cut, short, false).kind).toBe('join');
    expect(stroked(cut, short).cuts).toEqual({});
  });

  test('cuts one way, from its left to its right; then the whole link', () => {
    const cut = stroked(CALM_NETWORK, below, true);
    expect(cut.groups).toBeNull();
    expect(Object.keys(cut.cuts)).toContain('S1>S3');
    expect(Object.keys(cut.cuts)).not.toContain('S3>S1');
    expect(deedOf(layout, cut, below, true).commands).toEqual([]);
    const one = stroked(CALM_NETWORK, short, true);
    expect(Object.keys(one.cuts)).toHaveLength(1);
    expect(Object.keys(stroked(one, short).cuts)).toHaveLength(2);
  });

  test('between whole groups is a partition, given as one, and the same line heals it', () => {
    // Through the middle of the ring: S3 and S4 below.
    const y = ((layout.nodes.S2?.at.y ?? 0) + (layout.nodes.S3?.at.y ?? 0)) / 2;
    const across = [
      { x: 0, y },
      { x: layout.size.width, y },
    ];
    const deed = deedOf(layout, CALM_NETWORK, across, false);
    expect(deed).toMatchObject({ kind: 'part', commands: [{ kind: 'partition' }] });
    expect(deed.commands).toHaveLength(1);
    const split = stroked(CALM_NETWORK, across);
    expect(split).toEqual({
      ...CALM_NETWORK,
      groups: [
        ['S1', 'S2', 'S5'],
        ['S3', 'S4'],
      ],
    });
    expect(deedOf(layout, split, across, false).kind).toBe('unite');
    expect(stroked(split, across)).toEqual(CALM_NETWORK);
    // A part of it joins nothing, for the groups would still be parted; what it cuts beside that is cut by itself.
    expect(
      deedOf(
        layout,
        split,
        [
          { x: 0, y },
          { x: layout.centre.x, y },
        ],
        false,
      ).commands,
    ).toEqual([]);
    expect(stroked(split, short)).toEqual({ ...split, cuts: { 'S1>S2': true, 'S2>S1': true } });
  });

  test('that takes the last links between groups parts them, and what it cuts within them stays cut', () => {
    const three = ['S1>S3', 'S1>S4', 'S1>S5'].flatMap((link) => [link, link.split('>').reverse().join('>')]);
    const cuts = Object.fromEntries(three.map((link) => [link, true as const]));
    const split = stroked({ ...CALM_NETWORK, cuts }, short);
    expect(split).toEqual({ ...CALM_NETWORK, cuts, groups: [['S1'], ['S2', 'S3', 'S4', 'S5']] });
    // Around S1, and on across the link between S2 and S5 as well, which still hear each other by others.
    const level = layout.nodes.S2?.at.y ?? 0;
    const both = stroked(CALM_NETWORK, [
      { x: 0, y },
      { x: layout.size.width - 1, y },
      { x: layout.size.width - 1, y: level - layout.outer - 4 },
      { x: others.x + 30, y: level - 10 },
      { x: others.x + 34, y: level + 10 },
    ]);
    expect(both.groups).toEqual([['S1'], ['S2', 'S3', 'S4', 'S5']]);
    expect(Object.keys(both.cuts)).toContain('S2>S5');
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

  test('while it is held its label is not cut off by the edges of the stage', () => {
    const layout = layoutFor(5);
    const { width, height } = layout.size;
    for (const id of Object.keys(layout.nodes)) {
      for (const x of [-20, 0, 40, width / 2, width - 40, width + 20]) {
        for (const y of [-20, 0, 40, height / 2, height - 40, height + 20]) {
          const box = arranged(layout, { [id]: heldAt(layout, id, { x, y }) }).nodes[id]?.label?.box;
          if (!box) throw new Error('no label');
          const room = Math.min(box.x, box.y, width - box.x - box.width, height - box.y - box.height);
          expect(room, `${id} at ${x}, ${y}`).toBeGreaterThanOrEqual(0);
        }
      }
    }
    const { label, at } = layout.nodes['S1'] as PlacedNode;
    expect(heldAt(layout, 'S1', at).side).toBe(label?.side);
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

describe('the place for a node on its own', () => {
  const SPLITS = [
    [['S4'], ['S1', 'S2', 'S3', 'S5']],
    [
      ['S1', 'S5'],
      ['S2', 'S3', 'S4'],
    ],
    [['S1', 'S4'], ['S2', 'S5'], ['S3']],
  ];
  const edges = ['top', 'bottom'] as const;

  test.each(Object.entries({ ...SIZES, low: { width: 760, height: 376 } }))(
    'on a %s covers no node, no label and no other group',
    (_, size) => {
      for (const groups of [null, ...SPLITS]) {
        const layout = layoutOf({ size, nodes: members(5), groups, room: roomIn('en') });
        for (const id of members(5).filter((each) => !isApart(groups, members(5), each))) {
          for (const edge of edges) {
            const zone = zoneOf(layout, groups, id, edge);
            const which = `${id} of ${groups?.join(' | ')}, ${edge}`;
            for (const disc of discsOf(layout)) expect(discBoxGap(disc, zone), which).toBeGreaterThan(0);
            // Words are set in a little less than the room that is kept for them.
            for (const { label } of Object.values(layout.nodes))
              if (label) expect(boxGap(label.box, zone), which).toBeGreaterThan(-2);
            for (const corner of corners(zone)) expect(dropAt(layout, groups, id, corner), which).toBeNull();
          }
        }
      }
    },
  );

  test('stays in sight where nodes leave no room for it', () => {
    const layout = layoutFor(51, { width: 390, height: 251 });
    const { x, y, width, height } = zoneOf(layout, null, 'S9', 'top');
    expect([x, y, 390 - x - width, 251 - y - height].every((room) => room >= 0)).toBe(true);
  });
});

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
      const { boxes, order } = toolsPlace(layout, 44, 2);
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
    const { boxes } = toolsPlace(layout, 44, 2);
    for (const disc of discsOf(layout))
      for (const box of boxes) expect(discBoxGap(disc, box), `${count} nodes`).toBeGreaterThanOrEqual(0);
  }
});
