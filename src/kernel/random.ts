/**
 * Seeded randomness: one independent stream per use (a node's election timeouts, the delays of one link, …), so
 * that adding a fault in one place does not reshuffle the rest of the run. The generator is pure-rand's
 * xoroshiro128+, 32-bit integer arithmetic only: bit-identical in every engine.
 */
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

export type { RandomGenerator };

/** The stream of a run's seed for one use. Any two names give unrelated streams. */
export function stream(seed: string, name: string): RandomGenerator {
  const text = `${seed}\u0000${name}`;
  return xoroshiro128plusFromState([hash(text, 1), hash(text, 2), hash(text, 3), hash(text, 4) | 1]);
}

/** A uniform integer in [min, max]. */
export function integerIn(generator: RandomGenerator, min: number, max: number): number {
  return max > min ? uniformInt(generator, min, max) : min;
}

/** True with the given probability, to within 2⁻³². Draws nothing when the answer is certain. */
export function chance(generator: RandomGenerator, probability: number): boolean {
  if (probability <= 0) return false;
  if (probability >= 1) return true;
  return generator.next() + 0x80000000 < probability * 0x100000000;
}

/** A 32-bit hash of a text (FNV-1a with MurmurHash3's finalizer), to seed streams; not for security. */
function hash(text: string, salt: number): number {
  let h = 0x811c9dc5 ^ Math.imul(salt, 0x9e3779b1);
  for (let k = 0; k < text.length; k += 1) h = Math.imul(h ^ text.charCodeAt(k), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
