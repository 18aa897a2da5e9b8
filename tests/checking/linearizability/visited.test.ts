/** The memory of configurations (Lowe 2017): what is told apart, what is not worth keeping, and what it counts. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Budget, USUAL_BOUNDS } from '../../../src/checking/linearizability/budget.ts';
import { Visited } from '../../../src/checking/linearizability/visited.ts';

function memory(slots: number, unknown: number, most = USUAL_BOUNDS.memory) {
  const budget = new Budget({ ...USUAL_BOUNDS, memory: most });
  const visited = new Visited(slots, unknown, budget);
  /** Adds a configuration, from nothing and back to nothing. */
  const add = (inSlots: readonly number[], used: readonly number[], first = 0, state = 0): boolean => {
    for (const slot of inSlots) visited.turnSlot(slot);
    for (const number of used) visited.turnUnknown(number);
    const isNew = visited.add(first, state);
    for (const slot of inSlots) visited.turnSlot(slot);
    for (const number of used) visited.turnUnknown(number);
    return isNew;
  };
  return { add, budget };
}

test.each([4, 30, 31, 64, 100])('of %d slots all are told apart, and first return and state as well', (slots) => {
  const { add } = memory(slots, 0);
  const sets = [[], ...Array.from({ length: slots }, (_, slot) => [slot]), [0, slots - 1]];
  for (const isNew of [true, false]) {
    for (const set of sets)
      for (const [first, state] of [
        [0, 0],
        [1, 0],
        [0, 1],
        [0, 1 << 22],
      ]) {
        expect(add(set, [], first, state)).toBe(isNew);
      }
  }
});

describe('operations of unknown outcome', () => {
  test('who has used more of them can do no more', () => {
    const { add } = memory(1, 3);
    expect(add([0], [1])).toBe(true);
    expect(add([0], [0, 1])).toBe(false);
    expect(add([0], [1])).toBe(false);
  });

  test('who has used fewer, or others, can', () => {
    const { add } = memory(1, 3);
    expect(add([0], [0, 1])).toBe(true);
    expect(add([0], [1, 2])).toBe(true);
    expect(add([0], [1])).toBe(true);
    expect(add([0], [0, 2])).toBe(true);
    expect(add([0], [])).toBe(true);
    expect(add([0], [2])).toBe(false);
    expect(add([], [2])).toBe(true);
  });

  test('whatever their number: a set is worth keeping unless one within it is kept', () => {
    const set = fc.uniqueArray(fc.constantFrom(0, 1, 31, 32, 63, 64), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(set, { maxLength: 30 }), (sets) => {
        const { add } = memory(3, 65);
        sets.forEach((each, k) => {
          const isContained = sets.slice(0, k).some((other) => other.every((number) => each.includes(number)));
          expect(add([2], each)).toBe(!isContained);
        });
      }),
    );
  });
});

test('what is kept counts, and what gave way to better no longer does', () => {
  const { add, budget } = memory(1, 40, 2);
  add([], [0, 1]);
  add([], [39, 1]);
  expect(budget.isSpent).toBe(false);
  add([], [1]);
  add([0], [1]);
  expect(budget.isSpent).toBe(false);
  add([0], [39]);
  expect(budget.isSpent).toBe(true);
});
