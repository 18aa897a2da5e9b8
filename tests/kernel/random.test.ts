/** Seeded randomness: the same everywhere and always, and independent from use to use. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chance, integerIn, stream } from '../../src/kernel/random.ts';

function draw(seed: string, name: string, count: number): number[] {
  const generator = stream(seed, name);
  return Array.from({ length: count }, () => integerIn(generator, 0, 999));
}

describe('a stream', () => {
  it('is what it has always been: a change here changes every run of every link that was ever shared', () => {
    expect(draw('1', 'node S1 election timeout', 8)).toEqual([495, 450, 237, 590, 495, 417, 958, 840]);
    expect(draw('42', 'link S1>S2 delays', 8)).toEqual([481, 508, 189, 83, 750, 409, 665, 593]);
    expect(draw('', '', 4)).toEqual([872, 796, 258, 135]);
    expect(draw('リーダー', 'clients load', 4)).toEqual([349, 902, 568, 824]);
  });

  it('depends on the seed and on the name, and on where one ends and the other begins', () => {
    const kinds = [
      ['1', 'a'],
      ['2', 'a'],
      ['1', 'b'],
      ['1a', ''],
      ['', '1a'],
      ['1', 'a '],
    ] as const;
    const drawn = kinds.map(([seed, name]) => draw(seed, name, 5).join());
    expect(new Set(drawn).size).toBe(kinds.length);
  });

  it('is not disturbed by another', () => {
    const one = stream('1', 'a');
    const other = stream('1', 'b');
    const mixed = Array.from({ length: 50 }, () => {
      integerIn(other, 0, 5);
      return integerIn(one, 0, 999);
    });
    expect(mixed).toEqual(draw('1', 'a', 50));
  });

  it('goes on in its copy as in itself', () => {
    const generator = stream('1', 'a');
    integerIn(generator, 0, 9);
    const copy = generator.clone();
    const rest = Array.from({ length: 20 }, () => integerIn(generator, 0, 999));
    expect(Array.from({ length: 20 }, () => integerIn(copy, 0, 999))).toEqual(rest);
  });
});

describe('an integer', () => {
  it('lies between the bounds, both included', () => {
    const bounds = fc.tuple(fc.integer({ min: 0, max: 2 ** 40 }), fc.integer({ min: 0, max: 2 ** 34 }));
    fc.assert(
      fc.property(fc.string(), bounds, (seed, [min, width]) => {
        const value = integerIn(stream(seed, 'a'), min, min + width);
        expect(Number.isInteger(value)).toBe(true);
        expect(value).toBeGreaterThanOrEqual(min);
        expect(value).toBeLessThanOrEqual(min + width);
      }),
    );
  });

  it('is uniform: no value of ten is drawn much oftener than another', () => {
    const generator = stream('1', 'uniform');
    const counts = new Array<number>(10).fill(0);
    for (let k = 0; k < 20_000; k += 1) {
      const value = integerIn(generator, 5, 14) - 5;
      counts[value] = (counts[value] as number) + 1;
    }
    // Four standard deviations of a binomial(20 000, 0.1).
    for (const count of counts) expect(Math.abs(count - 2_000)).toBeLessThan(170);
  });

  it('that can be but one draws nothing', () => {
    const generator = stream('1', 'a');
    expect(integerIn(generator, 7, 7)).toBe(7);
    expect(integerIn(generator, 0, 999)).toBe(draw('1', 'a', 1)[0]);
  });
});

describe('a chance', () => {
  it('of 0 or 1 is certain, and draws nothing', () => {
    const generator = stream('1', 'a');
    expect([chance(generator, 0), chance(generator, 1)]).toEqual([false, true]);
    expect(integerIn(generator, 0, 999)).toBe(draw('1', 'a', 1)[0]);
  });

  it.each([0.1, 0.5, 0.9])('of %f comes true about as often', (probability) => {
    const generator = stream('2', 'chance');
    let hits = 0;
    for (let k = 0; k < 10_000; k += 1) if (chance(generator, probability)) hits += 1;
    // Four standard deviations at most: 4 × √(10 000 × ¼).
    expect(Math.abs(hits - 10_000 * probability)).toBeLessThan(200);
  });
});
