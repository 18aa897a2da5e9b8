/** A growing list of 32-bit integers, outside of the garbage collector's sight, in pieces: growing copies nothing. */
const BITS = 16;
const PIECE = 1 << BITS;

export class Numbers {
  length = 0;
  private readonly pieces: Int32Array[] = [];

  push(value: number): void {
    const place = this.length & (PIECE - 1);
    if (place === 0) this.pieces.push(new Int32Array(PIECE));
    (this.pieces[this.length >>> BITS] as Int32Array)[place] = value;
    this.length += 1;
  }

  /** The value at a position below `length`. */
  at(position: number): number {
    return (this.pieces[position >>> BITS] as Int32Array)[position & (PIECE - 1)] as number;
  }
}
