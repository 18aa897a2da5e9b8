/** The ring: nothing overlaps and everything is inside, for every cluster, container, language and split. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxGap, crosses, type Disc, discBoxGap, discGap, type Size } from '../../src/stage/geometry.ts';
import { layoutOf } from '../../src/stage/layout.ts';
import { leastType, wordFits } from '../../src/stage/node-measures.ts';
import { discsOf, type StageLayout } from '../../src/stage/stage-layout.ts';
import { members, roomIn, SIZES } from './rooms.ts';

const LANGUAGES = ['en', 'ja'];

/** All that is wrong with a layout, in words. */
function faults(layout: StageLayout): string[] {
  const found: string[] = [];
  const { width, height } = layout.size;
  const nodes = Object.values(layout.nodes);
  const discs = discsOf(layout) as Disc[];
  nodes.forEach(({ id, at, label }, i) => {
    const { outer } = layout;
    if (at.x - outer < 0 || at.y - outer < 0 || at.x + outer > width || at.y + outer > height)
      found.push(`${id} is cut off`);
    const box = label?.box;
    if (box && (box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height)) {
      found.push(`the label of ${id} is cut off`);
    }
    nodes.forEach((other, j) => {
      if (j > i && discGap(discs[i] as Disc, discs[j] as Disc) <= 0) found.push(`${id} overlaps ${other.id}`);
      if (box && discBoxGap(discs[j] as Disc, box) <= 0) found.push(`the label of ${id} overlaps ${other.id}`);
      if (box && j > i && other.label && boxGap(box, other.label.box) <= 0)
        found.push(`labels of ${id}, ${other.id} overlap`);
    });
  });
  return found;
}

function splitOf(count: number, sides: readonly number[]): string[][] | null {
  const groups = [0, 1, 2, 3].map((side) => members(count).filter((_, k) => sides[k] === side));
  const some = groups.filter((group) => group.length > 0);
  return some.length > 1 ? some : null;
}

describe('nothing overlaps', () => {
  for (const [name, size] of Object.entries(SIZES)) {
    for (const language of LANGUAGES) {
      test.each(members(9).map((_, k) => k + 1))(`${name}, ${language}, %i nodes`, (count) => {
        expect(faults(layoutOf({ size, nodes: members(count), groups: null, room: roomIn(language) }))).toEqual([]);
      });
    }
  }

  test('in any container, split in any way', () => {
    const anything = fc.record({
      width: fc.integer({ min: 320, max: 1900 }),
      height: fc.integer({ min: 260, max: 1100 }),
      count: fc.integer({ min: 1, max: 9 }),
      sides: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 9, maxLength: 9 }),
      language: fc.constantFrom(...LANGUAGES),
    });
    fc.assert(
      fc.property(anything, ({ width, height, count, sides, language }) => {
        const groups = splitOf(count, sides);
        const layout = layoutOf({ size: { width, height }, nodes: members(count), groups, room: roomIn(language) });
        expect(faults(layout)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test.each([10, 16, 25, 51])('%i nodes, shrunk', (count) => {
    for (const size of Object.values(SIZES)) {
      for (const groups of [null, [members(count).slice(0, 3), members(count).slice(3)]]) {
        const layout = layoutOf({ size, nodes: members(count), groups, room: roomIn('en') });
        expect(faults(layout)).toEqual([]);
        expect(layout.radius).toBeGreaterThan(3);
      }
    }
  });
});

/** The stage of present mode on projectors, with the least size of what is written there. */
const PRESENTED = {
  '1280 × 720': { size: { width: 741, height: 436, leastScale: 1.44 }, counts: [5, 7] },
  '1024 × 768': { size: { width: 552, height: 464, leastScale: 1.44 }, counts: [5, 7] },
  '1920 × 1080': { size: { width: 1113, height: 735, leastScale: 1.676 }, counts: [7, 9] },
};

describe.each(Object.entries(PRESENTED))('presented at %s', (_, { size, counts }) => {
  const words = { en: 'term', ja: '任期' };
  /** One to three neighbours apart from the others. */
  const splits = (count: number) =>
    [1, 2, 3].flatMap((few) =>
      members(count).map((_, first) => {
        const some = members(count).filter((_, k) => (k - first + count) % count < few);
        return [some, members(count).filter((id) => !some.includes(id))];
      }),
    );

  test.each(['en', 'ja'] as const)('nodes say in %s what their numbers are, and what they are', (language) => {
    for (const count of counts) {
      for (const groups of [null, ...splits(count)]) {
        const layout = layoutOf({ size, nodes: members(count), groups, room: roomIn(language) });
        expect(faults(layout)).toEqual([]);
        expect(wordFits(words[language], layout.radius, leastType(layout.scale))).toBe(true);
        expect(['full', 'brief'], `${count} nodes, ${JSON.stringify(groups)}`).toContain(layout.detail);
        if (count === 5) expect(layout.detail).toBe('full');
      }
    }
  });
});

describe('labels keep off the ways of messages', () => {
  const STAGES = [
    { width: 390, height: 330 },
    { width: 760, height: 340 },
    { width: 760, height: 420 },
    { width: 1200, height: 880 },
  ];

  /** How often a way between two nodes, as wide as its messages reach, touches a label, or only its middle counted. */
  function struck(layout: StageLayout, half: number): number {
    const nodes = Object.values(layout.nodes);
    return nodes
      .flatMap((a, k) => nodes.slice(k + 1).flatMap((b) => nodes.map(({ label }) => ({ a, b, label }))))
      .filter(({ a, b, label }) => {
        if (!label) return false;
        const { x, y, width, height } = label.box;
        return crosses(a.at, b.at, { x: x - half, y: y - half, width: width + 2 * half, height: height + 2 * half });
      }).length;
  }

  const layouts = (count: number) =>
    LANGUAGES.flatMap((language) =>
      STAGES.map((size) => layoutOf({ size, nodes: members(count), groups: null, room: roomIn(language) })),
    );
  /** A message on its side of the link. */
  const reached = (layout: StageLayout) => Math.min(7 * layout.scale, layout.radius * 0.3) + 8 * layout.scale;

  test.each([3, 4, 5])('no link runs through a label, and few messages reach one, %i nodes', (count) => {
    for (const layout of layouts(count)) {
      expect(struck(layout, 0)).toBe(0);
      expect(struck(layout, reached(layout))).toBeLessThanOrEqual(2);
    }
  });

  test('of up to nine nodes as few as there is room for', () => {
    const all = [3, 4, 5, 6, 7, 8, 9].flatMap(layouts);
    // When only links through labels counted, and messages beside them did not, they were 18 and 138.
    expect(all.reduce((sum, layout) => sum + struck(layout, 0), 0)).toBeLessThanOrEqual(10);
    expect(all.reduce((sum, layout) => sum + struck(layout, reached(layout)), 0)).toBeLessThanOrEqual(58);
  });
});

/** The stage of the sandbox on a phone, with clients below and a line of advice above. */
const LOW = { width: 390, height: 256 };

describe('the ring', () => {
  const ring = (size: Size, count: number): StageLayout =>
    layoutOf({ size, nodes: members(count), groups: null, room: roomIn('en') });

  test('begins at the top and goes round clockwise', () => {
    for (const count of [3, 5, 7, 9]) {
      const { nodes, centre } = ring(SIZES.laptop as Size, count);
      expect(nodes.S1?.at.x).toBeCloseTo(centre.x);
      expect(nodes.S1?.at.y).toBeLessThan(centre.y);
      const angles = Object.values(nodes).map(({ at }) => Math.atan2(at.x - centre.x, centre.y - at.y));
      const turned = angles.map((angle) => (angle + 2 * Math.PI + 1e-9) % (2 * Math.PI));
      expect(turned).toEqual([...turned].sort((a, b) => a - b));
    }
  });

  test('grows with its container, nodes and all', () => {
    const [phone, laptop, projector] = Object.values(SIZES).map((size) => ring(size, 5)) as [
      StageLayout,
      StageLayout,
      StageLayout,
    ];
    expect(laptop.radius).toBeGreaterThan(phone.radius * 1.2);
    expect(projector.radius).toBeGreaterThan(laptop.radius * 1.4);
  });

  test('shows names and roles of five nodes on a phone, in both languages', () => {
    for (const language of LANGUAGES) {
      const layout = layoutOf({ size: SIZES.phone as Size, nodes: members(5), groups: null, room: roomIn(language) });
      expect(layout.detail).toBe('full');
      expect(layout.radius).toBeGreaterThanOrEqual(20);
    }
  });

  test('shows the roles of up to seven nodes on the low stage of a phone: their names alone would not tell them', () => {
    for (const language of LANGUAGES) {
      for (const count of [3, 5, 7]) {
        const layout = layoutOf({ size: LOW, nodes: members(count), groups: null, room: roomIn(language) });
        expect(faults(layout)).toEqual([]);
        expect(['full', 'brief']).toContain(layout.detail);
      }
    }
  });

  test('leaves fingers room: neighbours are 44 px apart up to nine nodes', () => {
    for (const size of Object.values(SIZES)) {
      const discs = discsOf(ring(size, 9));
      discs.forEach((a, i) => {
        for (const b of discs.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(44);
      });
    }
  });
});
