/** The memory of configurations (Lowe 2017): what is told apart, what is not worth keeping, and what it counts. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Budget, USUAL_BOUNDS } from '../../../src/checking/linearizability/budget.ts';
import { Visited } from '../../../src/checking/linearizability/visited.ts';

interface Configuration {
  readonly done?: readonly number[];
  readonly used?: readonly number[];
  readonly place?: number;
  readonly state?: number;
  readonly covered?: number;
}

function memory(doneBits: number, usedBits: number, most = USUAL_BOUNDS.memory) {
  const budget = new Budget({ ...USUAL_BOUNDS, memory: most });
  const visited = new Visited(doneBits, usedBits, budget);
  /** Adds a configuration, from nothing and back to nothing. */
  const add = ({ done = [], used = [], place = 0, state = 0, covered = 0 }: Configuration): boolean => {
    const turn = () => {
      for (const bit of done) visited.turnDone(bit);
      for (const bit of used) visited.turnUsed(bit);
    };
    turn();
    const isNew = visited.add(place, state, covered);
    turn();
    return isNew;
  };
  return { add, budget };
}

test.each([4, 30, 31, 64, 100])('of %d things that may be done all are told apart, and places and states', (bits) => {
  const { add } = memory(bits, 0);
  const sets = [[], ...Array.from({ length: bits }, (_, bit) => [bit]), [0, bits - 1]];
  const others = [{}, { place: 1 }, { state: 1 }, { state: 1 << 22 }];
  for (const isNew of [true, false]) {
    for (const done of sets) for (const other of others) expect(add({ done, ...other })).toBe(isNew);
  }
});

describe('of two configurations that differ in what is used and covered', () => {
  test('who has used more can do no more', () => {
    const { add } = memory(1, 3);
    expect(add({ used: [1] })).toBe(true);
    expect(add({ used: [0, 1] })).toBe(false);
    expect(add({ used: [1] })).toBe(false);
    expect(add({ used: [0, 1], done: [0] })).toBe(true);
  });

  test('who has used fewer, or others, can', () => {
    const { add } = memory(1, 3);
    for (const used of [[0, 1], [1, 2], [1], [0, 2], []]) expect(add({ used })).toBe(true);
    expect(add({ used: [2] })).toBe(false);
  });

  test('who covers more can do more', () => {
    const { add } = memory(1, 3);
    expect(add({ used: [1], covered: 5 })).toBe(true);
    expect(add({ used: [1], covered: 4 })).toBe(false);
    expect(add({ used: [0, 1], covered: 6 })).toBe(true);
    expect(add({ used: [1], covered: 6 })).toBe(true);
    expect(add({ used: [], covered: 3 })).toBe(true);
  });

  test('whatever their number: one is worth keeping unless another that can do as much is kept', () => {
    const used = fc.uniqueArray(fc.constantFrom(0, 1, 31, 32, 63, 64), { maxLength: 4 });
    const configuration = fc.record({ used, covered: fc.nat(2) });
    fc.assert(
      fc.property(fc.array(configuration, { maxLength: 30 }), (configurations) => {
        const { add } = memory(3, 65);
        configurations.forEach((each, k) => {
          const canAsMuch = (other: typeof each) =>
            other.covered >= each.covered && other.used.every((bit) => each.used.includes(bit));
          expect(add(each)).toBe(!configurations.slice(0, k).some(canAsMuch));
        });
      }),
    );
  });
});

test('what is kept counts, and what gave way to better no longer does', () => {
  const { add, budget } = memory(1, 40, 2);
  add({ used: [0, 1] });
  add({ used: [39, 1] });
  expect(budget.isSpent).toBe(false);
  add({ used: [1] });
  add({ used: [1], done: [0] });
  expect(budget.isSpent).toBe(false);
  add({ used: [39], done: [0] });
  expect(budget.isSpent).toBe(true);
});
