/**
 * The configurations that a search has been in (Lowe 2017, «Testing for Linearizability»). What was in vain once need
 * not be tried again, nor what could do no more than that.
 *
 * A configuration is a place among the returns, which open reads and changes are done, the state that this led to,
 * which open writes and guesses are used up, and since when open writes are covered. Of two that differ in the last two
 * only, that can do more which has used fewer and covers more.
 */
import type { Budget } from './budget.ts';

const WORD = 32;
/** So many bits and states fit in one exact number. */
const PACKED_BITS = 30;
const PACKED_STATES = 1 << 22;

/** Since when writes are covered, and the words of what is used; then the same of another configuration, and so on. */
type Kept = readonly number[];
const NOTHING: Kept = [];

export class Visited {
  /** Bits of the reads and changes that are done. */
  private readonly done: Uint32Array;
  /** Bits of the writes and guesses that are used. */
  private readonly used: Int32Array;
  private readonly doneBits: number;
  private readonly budget: Budget;
  /** By the place: what is done, and the state → what was used then, and what was covered. */
  private readonly known: (Map<number | string, Kept> | undefined)[] = [];

  constructor(doneBits: number, usedBits: number, budget: Budget) {
    this.doneBits = doneBits;
    this.done = new Uint32Array(Math.ceil(doneBits / WORD));
    this.used = new Int32Array(Math.ceil(usedBits / WORD));
    this.budget = budget;
  }

  /**
   * A read or change gets done, or that is undone. When it has returned its bit goes to another: all that returned
   * have been done, so that what they leave in it is the same in all configurations at one place.
   */
  turnDone(bit: number): void {
    this.done[bit >>> 5] = (this.done[bit >>> 5] as number) ^ (1 << (bit & (WORD - 1)));
  }

  /** A write or guess is used, or that is undone; one that was used and returns must be turned back. */
  turnUsed(bit: number): void {
    this.used[bit >>> 5] = (this.used[bit >>> 5] as number) ^ (1 << (bit & (WORD - 1)));
  }

  isUsed(bit: number): boolean {
    return (((this.used[bit >>> 5] as number) >>> (bit & (WORD - 1))) & 1) === 1;
  }

  /**
   * Adds the configuration. @param covered all writes called before this rank may be hidden
   * @returns whether it was worth it: false if one that can do as much is known.
   */
  add(place: number, state: number, covered: number): boolean {
    let level = this.known[place];
    if (level === undefined) {
      level = new Map();
      this.known[place] = level;
    }
    const key = this.keyOf(state);
    const before = level.get(key) ?? NOTHING;
    const kept = this.stillOfUse(before, covered);
    if (kept === null) return false;
    level.set(key, [...kept, covered, ...this.used]);
    this.budget.hold((kept.length - before.length) / (1 + this.used.length) + 1);
    return true;
  }

  /** Of what is kept, what can do something that the configuration cannot; null if it can do all that this can. */
  private stillOfUse(kept: Kept, covered: number): Kept | null {
    const { used } = this;
    const size = 1 + used.length;
    const still: number[] = [];
    for (let from = 0; from < kept.length; from += size) {
      const theirs = kept[from] as number;
      let isMore = theirs >= covered;
      let isLess = theirs <= covered;
      for (let k = 1; k < size; k += 1) {
        const other = kept[from + k] as number;
        const own = used[k - 1] as number;
        isMore &&= (other & ~own) === 0;
        isLess &&= (own & ~other) === 0;
      }
      if (isMore) return null;
      for (let k = 0; k < size && !isLess; k += 1) still.push(kept[from + k] as number);
    }
    return still;
  }

  private keyOf(state: number): number | string {
    if (this.doneBits > PACKED_BITS || state >= PACKED_STATES) return `${state}:${this.done.join()}`;
    return state * (1 << PACKED_BITS) + (this.done[0] ?? 0);
  }
}
