/** The search itself: against a search that is too simple to be wrong, and what it makes of limits and violations. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CellStore } from '../../../src/checking/explorer/cells.ts';
import { explore } from '../../../src/checking/explorer/explore.ts';
import { KeyedStore } from '../../../src/checking/explorer/keyed.ts';
import type { Model, Store } from '../../../src/checking/explorer/model.ts';

/** States are numbers; `steps[s]` are the states that follow s, some perhaps twice. */
interface Graph {
  readonly initial: readonly number[];
  readonly steps: readonly (readonly number[])[];
  readonly bad: readonly boolean[];
  readonly outside: readonly boolean[];
}

const SIZE = 14;
const state = fc.nat({ max: SIZE - 1 });
const flags = (weight: number) =>
  fc.array(
    fc.nat({ max: 99 }).map((n) => n < weight),
    { minLength: SIZE, maxLength: SIZE },
  );
const graphs = (bad: number): fc.Arbitrary<Graph> =>
  fc.record({
    initial: fc.array(state, { minLength: 1, maxLength: 3 }),
    steps: fc.array(fc.array(state, { maxLength: 4 }), { minLength: SIZE, maxLength: SIZE }),
    bad: flags(bad),
    outside: flags(15),
  });

function modelOf({ initial, steps, bad, outside }: Graph): Model<number> {
  return {
    start: (found) => {
      for (const first of initial) found(first);
    },
    next: (from, found) => {
      for (const to of steps[from] ?? []) found(`${from}→${to}`, to);
    },
    properties: [{ id: 'good', holds: (each) => !bad[each] }],
    within: (each) => !outside[each],
    store: () => new KeyedStore(String),
  };
}

/** How many steps each state is away from an initial one, by going round until nothing changes; those beyond the bound lead nowhere. */
function distances({ initial, steps, outside }: Graph): Map<number, number> {
  const known = new Map(initial.map((each) => [each, 0]));
  for (let changes = true; changes; ) {
    changes = false;
    for (const [from, distance] of [...known]) {
      if (outside[from]) continue;
      for (const to of steps[from] ?? []) {
        if ((known.get(to) ?? Number.POSITIVE_INFINITY) <= distance + 1) continue;
        known.set(to, distance + 1);
        changes = true;
      }
    }
  }
  return known;
}

describe('any graph', () => {
  test('is counted as by hand', () => {
    fc.assert(
      fc.property(graphs(0), (graph) => {
        const inside = [...distances(graph)].filter(([each]) => !graph.outside[each]);
        const successors = inside.reduce((sum, [each]) => sum + (graph.steps[each] ?? []).length, 0);
        const { violation, ...counts } = explore(modelOf(graph));
        expect(violation).toBeUndefined();
        expect(counts).toEqual({
          generated: graph.initial.length + successors,
          distinct: inside.length,
          depth: Math.max(0, ...inside.map(([, distance]) => distance)) + 1,
          complete: true,
        });
      }),
      { numRuns: 200 },
    );
  });

  test('what is violated is found, by a shortest way that can be gone', () => {
    fc.assert(
      fc.property(graphs(12), (graph) => {
        const known = distances(graph);
        const nearest = Math.min(...[...known].filter(([each]) => graph.bad[each]).map(([, distance]) => distance));
        const { violation, complete } = explore(modelOf(graph));
        expect(violation !== undefined).toBe(Number.isFinite(nearest));
        expect(complete).toBe(violation === undefined);
        if (!violation) return;
        const { path } = violation;
        expect(path).toHaveLength(nearest + 1);
        expect(graph.initial).toContain(path[0]?.state);
        expect(path[0]?.action).toBeNull();
        for (const [k, { action, state: to }] of path.entries()) {
          if (k === 0) continue;
          const from = path[k - 1]?.state as number;
          expect(graph.steps[from]).toContain(to);
          expect(action).toBe(`${from}→${to}`);
        }
        expect(graph.bad[path.at(-1)?.state as number]).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

test('a store of cells holds what a map holds, through all its growth', () => {
  const cells = new CellStore(5);
  const keyed = new KeyedStore<Uint8Array>(String);
  let seed = 1;
  for (let k = 0; k < 120_000; k += 1) {
    const drawn = Uint8Array.from({ length: 5 }, () => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return (seed >>> 16) % 11;
    });
    expectSame(cells, keyed, drawn);
  }
  expect(cells.size).toBeGreaterThan(70_000);
  for (let number = 0; number < cells.size; number += 1) {
    if (String(cells.at(number)) !== String(keyed.at(number))) throw new Error(`state ${number} is another`);
  }
});

/** As `expect`, which would be slow so many times. */
function expectSame(one: Store<Uint8Array>, other: Store<Uint8Array>, drawn: Uint8Array): void {
  const found = other.find(drawn);
  if (one.find(drawn) !== found) throw new Error(`${drawn} is found at ${one.find(drawn)}, not ${found}`);
  if (one.add(drawn) !== other.add(drawn) || one.size !== other.size) throw new Error(`${drawn} is added elsewhere`);
}

describe('limits', () => {
  /** 0, 1, 2, … for ever, and each number's double. */
  const endless: Model<number> = {
    start: (found) => found(0),
    next: (from, found) => {
      found('next', from + 1);
      found('double', 2 * from);
    },
    properties: [],
    store: () => new KeyedStore(String),
  };

  test('so many levels', () => {
    // 0; 1; 2; 3 and 4; 5, 6 and 8.
    expect(explore(endless, { levels: 5 })).toEqual({ generated: 11, distinct: 8, depth: 5, complete: false });
  });

  test('so many states', () => {
    const { distinct, complete } = explore(endless, { states: 1_000 });
    expect(complete).toBe(false);
    expect([1_000, 1_001]).toContain(distinct);
  });
});

test('a step that violates something is told, even where it leads to a state that was known', () => {
  const model: Model<number> = {
    start: (found) => found(0),
    next: (from, found) => {
      if (from < 2) found('on', from + 1);
      else found('back', 0, { property: 'no-return', nodes: [], values: {} });
    },
    properties: [],
    store: () => new KeyedStore(String),
  };
  const { violation, distinct } = explore(model);
  expect(distinct).toBe(3);
  expect(violation?.violation.property).toBe('no-return');
  expect(violation?.path).toEqual([
    { action: null, state: 0 },
    { action: 'on', state: 1 },
    { action: 'on', state: 2 },
    { action: 'back', state: 0 },
  ]);
});
