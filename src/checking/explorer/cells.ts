/** States of a fixed number of small variables, a byte for each, kept closely: tens of millions fit in memory. */
import type { Store } from './model.ts';

/** The variables of a state: whole numbers from 0 to 255, each at its own position. Never changed once it is made. */
export type Cells = Readonly<Uint8Array>;

/** The largest value of a cell. */
export const CELL_MAX = 255;

/** A state in which some cells have other values, given in turn as position and value. */
export function changed(cells: Cells, ...changes: readonly number[]): Cells {
  const copy = cells.slice();
  for (let k = 0; k < changes.length; k += 2) copy[changes[k] as number] = changes[k + 1] as number;
  return copy;
}

const PIECE_BITS = 16;
const PIECE = 1 << PIECE_BITS;
const FREE = -1;

/** Bytes that a state takes here and in the search at most (where the table has just grown), for so many cells. */
export function bytesPerState(cells: number): number {
  return cells + 4 + 12;
}

/** A hash table with open addressing; a hash only says where to look, the cells themselves are compared. */
export class CellStore implements Store<Cells> {
  size = 0;
  private readonly width: number;
  /** The states one after the other, `PIECE` of them in each. */
  private readonly pieces: Uint8Array[] = [];
  /** Numbers of states; a power of two of places, at most two thirds of them taken. */
  private table = new Int32Array(1 << 10).fill(FREE);

  /** @param width how many cells a state has */
  constructor(width: number) {
    this.width = width;
  }

  add(cells: Cells): number {
    if (3 * (this.size + 1) > 2 * this.table.length) this.grow();
    const place = this.placeOf(cells);
    const known = this.table[place] as number;
    if (known !== FREE) return known;
    const number = this.size;
    const offset = (number & (PIECE - 1)) * this.width;
    if (offset === 0) this.pieces.push(new Uint8Array(PIECE * this.width));
    (this.pieces[number >>> PIECE_BITS] as Uint8Array).set(cells, offset);
    this.table[place] = number;
    this.size += 1;
    return number;
  }

  find(cells: Cells): number {
    return this.table[this.placeOf(cells)] as number;
  }

  at(number: number): Cells {
    const offset = (number & (PIECE - 1)) * this.width;
    return (this.pieces[number >>> PIECE_BITS] as Uint8Array).slice(offset, offset + this.width);
  }

  /** Where a state stands in the table or, if it is not there, would have to stand. */
  private placeOf(cells: Cells): number {
    const mask = this.table.length - 1;
    let place = hash(cells, 0, this.width) & mask;
    for (let number = this.table[place] as number; number !== FREE; number = this.table[place] as number) {
      if (this.is(number, cells)) return place;
      place = (place + 1) & mask;
    }
    return place;
  }

  private is(number: number, cells: Cells): boolean {
    const piece = this.pieces[number >>> PIECE_BITS] as Uint8Array;
    const offset = (number & (PIECE - 1)) * this.width;
    for (let k = 0; k < this.width; k += 1) if (piece[offset + k] !== cells[k]) return false;
    return true;
  }

  private grow(): void {
    const table = new Int32Array(this.table.length * 2).fill(FREE);
    const mask = table.length - 1;
    for (let number = 0; number < this.size; number += 1) {
      const offset = (number & (PIECE - 1)) * this.width;
      let place = hash(this.pieces[number >>> PIECE_BITS] as Uint8Array, offset, this.width) & mask;
      while (table[place] !== FREE) place = (place + 1) & mask;
      table[place] = number;
    }
    this.table = table;
  }
}

/** FNV-1a over the bytes, its bits then mixed as in MurmurHash3's finish: neighbours in state lie far apart. */
function hash(bytes: Cells, from: number, length: number): number {
  let value = 0x811c9dc5 | 0;
  for (let k = from; k < from + length; k += 1) value = Math.imul(value ^ (bytes[k] as number), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}
