/**
 * A list of the numbers 0 … n − 1, in a given order, from which any can be lifted and, in the reverse order, put back,
 * each in constant time (the list of calls and returns of Wing & Gong 1993, «Testing and Verifying Concurrent Objects»).
 */
export class Chain {
  /** Follows the last, and precedes the first. */
  readonly end: number;
  private readonly next: Int32Array;
  private readonly previous: Int32Array;

  /** @param numbers those of 0 … n − 1 that are in the list, in its order. */
  constructor(n: number, numbers: readonly number[]) {
    this.end = n;
    this.next = new Int32Array(n + 1);
    this.previous = new Int32Array(n + 1);
    let last = n;
    for (const number of numbers) {
      this.next[last] = number;
      this.previous[number] = last;
      last = number;
    }
    this.next[last] = n;
    this.previous[n] = last;
  }

  /** The first, or `end`. */
  get first(): number {
    return this.next[this.end] as number;
  }

  /** What follows a number in the list, or followed it when it was lifted; or `end`. */
  after(number: number): number {
    return this.next[number] as number;
  }

  lift(number: number): void {
    const next = this.next[number] as number;
    const previous = this.previous[number] as number;
    this.next[previous] = next;
    this.previous[next] = previous;
  }

  /** Puts back what was lifted last. */
  restore(number: number): void {
    this.next[this.previous[number] as number] = number;
    this.previous[this.next[number] as number] = number;
  }
}
