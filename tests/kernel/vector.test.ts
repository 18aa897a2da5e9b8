/** The persistent vector does what an array does, and never changes what it was made from. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  append,
  at,
  commonPrefix,
  emptyVector,
  last,
  set,
  slice,
  truncate,
  type Vector,
  vectorOf,
} from '../../src/kernel/vector.ts';
import { freeze } from '../freeze.ts';

/** Lengths around which the tree grows by a leaf, a level and another level. */
const EDGES = [0, 1, 31, 32, 33, 63, 64, 65, 1023, 1024, 1025, 1055, 1056, 1057, 32_768, 32_799, 32_800, 32_801];

const numbers = (length: number): number[] => Array.from({ length }, (_, k) => k);
const big = vectorOf(numbers(33_000));

describe('at a length around which the tree changes', () => {
  it.each(EDGES)('%i: built by appending', (length) => {
    const vector = vectorOf(numbers(length));
    expect(vector.length).toBe(length);
    expect(slice(vector, 0)).toEqual(numbers(length));
    for (const position of [0, 31, 32, length - 2, length - 1]) {
      expect(at(vector, position)).toBe(position >= 0 && position < length ? position : undefined);
    }
    expect(last(vector)).toBe(length > 0 ? length - 1 : undefined);
  });

  it.each(EDGES)('%i: cut down from a longer one, and grown again', (length) => {
    const cut = truncate(big, length);
    expect(slice(cut, 0)).toEqual(numbers(length));
    expect(cut.shift).toBe(vectorOf(numbers(length)).shift);
    let grown = cut;
    for (let k = 0; k < 100; k += 1) grown = append(grown, -k);
    expect(slice(grown, length)).toEqual(numbers(100).map((k) => -k));
    expect(slice(grown, 0, length)).toEqual(numbers(length));
    expect(slice(cut, 0)).toEqual(numbers(length));
  });

  it.each(EDGES)('%i: with an item exchanged', (length) => {
    const vector = freeze(vectorOf(numbers(length)));
    for (const position of [0, 31, 32, 1023, 1024, length - 1, length].filter((k) => k >= 0 && k <= length)) {
      const changed = set(vector, position, -1);
      expect(at(changed, position)).toBe(-1);
      expect(changed.length).toBe(Math.max(length, position + 1));
      expect(commonPrefix(vector, changed)).toBe(Math.min(position, length));
      expect(at(vector, position)).toBe(position < length ? position : undefined);
    }
  });
});

type Step =
  | { readonly kind: 'append'; readonly count: number }
  | { readonly kind: 'truncate'; readonly to: number }
  | { readonly kind: 'set'; readonly at: number };

/** Positions as parts of the length, in thousandths. */
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ kind: fc.constant('append' as const), count: fc.integer({ min: 1, max: 90 }) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant('truncate' as const), to: fc.integer({ min: 0, max: 1000 }) }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('set' as const), at: fc.integer({ min: 0, max: 1000 }) }) },
  ),
  { minLength: 1, maxLength: 60 },
);

describe('any sequence of changes', () => {
  it.each([0, 900, 32_600])('to a vector of %i items does what it does to an array', (length) => {
    const start = truncate(big, length);
    fc.assert(
      fc.property(steps, fc.nat(), fc.nat(), (sequence, from, count) => {
        let vector: Vector<number> = start;
        const array = numbers(length);
        const versions: [Vector<number>, number[]][] = [];
        let next = 1_000_000;
        for (const step of sequence) {
          if (versions.length < 5) versions.push([vector, array.slice()]);
          switch (step.kind) {
            case 'append':
              for (let k = 0; k < step.count; k += 1) {
                vector = append(vector, next);
                array.push(next);
                next += 1;
              }
              break;
            case 'truncate': {
              // Short cuts are commoner, so that a long vector stays long.
              const to = array.length - Math.floor((array.length * step.to * step.to) / 1_000_000);
              vector = truncate(vector, to);
              array.length = to;
              break;
            }
            case 'set': {
              const position = Math.floor((array.length * step.at) / 1_000);
              vector = set(vector, position, next);
              array[position] = next;
              next += 1;
              break;
            }
          }
          expect(vector.length).toBe(array.length);
          expect(last(vector)).toBe(array.at(-1));
        }
        expect(slice(vector, 0)).toEqual(array);
        const begin = from % (array.length + 1);
        expect(slice(vector, begin, begin + (count % 100))).toEqual(array.slice(begin, begin + (count % 100)));
        expect(at(vector, begin)).toBe(array[begin]);
        for (const [old, was] of versions) {
          expect(slice(old, 0)).toEqual(was);
          const same = was.findIndex((item, k) => item !== array[k]);
          const shared = same === -1 ? Math.min(was.length, array.length) : same;
          expect(commonPrefix(old, vector)).toBe(shared);
          expect(commonPrefix(vector, old)).toBe(shared);
        }
      }),
      { numRuns: length > 10_000 ? 30 : 100 },
    );
  });
});

describe('two vectors', () => {
  it('that were made apart share as many items as are the same', () => {
    const length = fc.integer({ min: 0, max: 2_200 });
    fc.assert(
      fc.property(length, length, fc.nat(2_200), (a, b, differs) => {
        const other = numbers(b).map((k) => (k === differs ? -1 : k));
        expect(commonPrefix(vectorOf(numbers(a)), vectorOf(other))).toBe(Math.min(a, b, differs));
      }),
    );
  });

  it('one of which was made from the other share their trees', () => {
    const grown = append(big, 0);
    expect(grown.root).toBe(big.root);
    const changed = set(big, 40, -1);
    expect(changed.root[1]).toBe(big.root[1]);
    expect(changed.tail).toBe(big.tail);
  });
});

describe('outside the vector', () => {
  const vector = vectorOf([1, 2, 3]);

  it('there is nothing', () => {
    expect(at(vector, -1)).toBe(undefined);
    expect(at(vector, 3)).toBe(undefined);
    expect(last(emptyVector())).toBe(undefined);
    expect(slice(vector, 3)).toEqual([]);
    expect(slice(vector, -2, 9)).toEqual([1, 2, 3]);
    expect(slice(vector, 2, 1)).toEqual([]);
  });

  it('nothing can be set', () => {
    expect(() => set(vector, 4, 0)).toThrow(RangeError);
    expect(() => set(vector, -1, 0)).toThrow(RangeError);
  });

  it('a cut leaves all, or nothing', () => {
    expect(truncate(vector, 3)).toBe(vector);
    expect(truncate(vector, 9)).toBe(vector);
    expect(truncate(vector, 0)).toEqual(emptyVector());
    expect(truncate(vector, -1)).toEqual(emptyVector());
  });
});

it('is plain data', () => {
  const vector = vectorOf(numbers(1_100));
  expect(slice(structuredClone(vector), 0)).toEqual(numbers(1_100));
  expect(slice(JSON.parse(JSON.stringify(vector)) as Vector<number>, 0)).toEqual(numbers(1_100));
});
