/** Lanes in the room there is: clients share one where it is little, and names never cover each other. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Chronicle } from '../../../src/panels/diagram/chronicle.ts';
import { bandWords, layoutOf, namedRows, notableIn } from '../../../src/panels/diagram/lanes.ts';

const nodes = (count: number) => Array.from({ length: count }, (_, k) => `S${k + 1}`);
const clients = (count: number) => Array.from({ length: count }, (_, k) => `C${k + 1}`);

test('each lane has its own row as long as there is room for a name each; otherwise clients share the last one', () => {
  const cluster = nodes(5);
  const roomy = layoutOf([...cluster, ...clients(3)], cluster, { height: 100, top: 0, rem: 14 });
  expect(roomy.rows.map(({ name }) => name)).toEqual([...cluster, 'C1', 'C2', 'C3']);
  const crowded = layoutOf([...nodes(9), ...clients(3)], nodes(9), { height: 120, top: 16, rem: 14 });
  expect(crowded.rows.map(({ name }) => name)).toEqual([...nodes(9), 'C1–C3']);
  expect(new Set(clients(3).map((id) => crowded.lanes.get(id)))).toEqual(new Set([114.8]));
  expect(namedRows(crowded.rows, [], 14)).toEqual(crowded.rows);
});

test('every name has a lane, below the strip and within the height, in order', () => {
  const anyRoom = fc.record({
    servers: fc.integer({ min: 1, max: 51 }),
    asking: fc.integer({ min: 0, max: 20 }),
    height: fc.integer({ min: 60, max: 600 }),
    top: fc.constantFrom(0, 16),
  });
  fc.assert(
    fc.property(anyRoom, ({ servers, asking, height, top }) => {
      const names = [...nodes(servers), ...clients(asking)];
      const { lanes, rows } = layoutOf(names, nodes(servers), { height, top, rem: 14 });
      expect([...lanes.keys()]).toEqual(names);
      const places = [...lanes.values()];
      expect(places).toEqual([...places].sort((a, b) => a - b));
      for (const y of places) expect(y > top && y < height).toBe(true);
      expect(new Set(rows.map(({ y }) => y))).toEqual(new Set(places));
      // Written in 10 px, they would touch.
      const written = namedRows(rows, ['S7', 'S3'], 14)
        .map(({ y }) => y)
        .sort((a, b) => a - b);
      for (const [k, y] of written.slice(1).entries()) expect(y - (written[k] ?? 0)).toBeGreaterThan(9.9);
    }),
  );
});

test('those of note have their names, and of the others whoever is not in their way', () => {
  const { rows, isDense } = layoutOf(nodes(51), nodes(51), { height: 100, top: 0, rem: 14 });
  expect(isDense).toBe(true);
  const written = namedRows(rows, ['S29', 'S30', 'S7'], 14);
  const names = written.map(({ name }) => name);
  expect(names.slice(0, 2)).toEqual(['S29', 'S7']);
  expect(names).not.toContain('S30');
  expect(names.length).toBeGreaterThan(5);
  const places = written.map(({ y }) => y).sort((a, b) => a - b);
  // In larger type there is room for fewer.
  expect(namedRows(rows, [], 28).length).toBeLessThan(written.length);
  for (const [k, y] of places.slice(1).entries()) expect(y - (places[k] ?? 0)).toBeGreaterThanOrEqual(10);
});

test('of note in a span are its leaders, the last one first, and whoever was down or had something done to it', () => {
  const span = (node: string, what: string, from: number, to: number) => ({ node, what, from, to });
  const chronicle = {
    spans: [
      span('S1', 'leads', 0, 10),
      span('S2', 'leads', 20, 30),
      span('S3', 'leads', 31, 40),
      span('S4', 'crashed', 0, 90),
    ],
    faults: [
      { node: 'S5', t: 35 },
      { node: 'S6', t: 50 },
    ],
  } as unknown as Chronicle;
  expect(notableIn(chronicle, 25, 40)).toEqual(['S3', 'S2', 'S4', 'S5']);
});

test('a split is told by names, where they have no room by numbers, and else not at all', () => {
  const groups = [nodes(2), nodes(5).slice(2)];
  expect([bandWords(groups, 200, 11), bandWords(groups, 60, 11), bandWords(groups, 10, 11)]).toEqual([
    'S1 S2 | S3 S4 S5',
    '2 | 3',
    '',
  ]);
});
