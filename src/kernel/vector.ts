/**
 * A persistent vector: an immutable sequence that shares structure with the one it was made from, so that
 * keeping every past log of a run costs little and appending to a log of ten thousand entries costs as much as
 * to one of a hundred. A radix tree of width 32 with a separate tail (Bagwell, «Ideal Hash Trees», 2001;
 * Hickey's Clojure vectors). Plain data: it passes `structuredClone`.
 *
 * Positions are 0-based here; Raft's log indexes are 1-based.
 */

const BITS = 5;
const WIDTH = 1 << BITS;
const MASK = WIDTH - 1;

type Branch<T> = readonly (Branch<T> | readonly T[])[];

export interface Vector<T> {
  readonly length: number;
  /** Height of the tree in bits: 5 when `root` holds leaves directly. */
  readonly shift: number;
  readonly root: Branch<T>;
  /** The last 1 to 32 items (none when the vector is empty). */
  readonly tail: readonly T[];
}

const EMPTY: Vector<never> = { length: 0, shift: BITS, root: [], tail: [] };

export function emptyVector<T>(): Vector<T> {
  return EMPTY;
}

export function vectorOf<T>(items: Iterable<T>): Vector<T> {
  let vector = emptyVector<T>();
  for (const item of items) vector = append(vector, item);
  return vector;
}

/** Position of the first item that is in the tail. */
function tailStart<T>(vector: Vector<T>): number {
  return vector.length - vector.tail.length;
}

/** The leaf (or tail) that holds a position; the position must be within the vector. */
function leafAt<T>(vector: Vector<T>, position: number): readonly T[] {
  if (position >= tailStart(vector)) return vector.tail;
  let node: Branch<T> | readonly T[] = vector.root;
  for (let level = vector.shift; level > 0; level -= BITS) {
    node = (node as Branch<T>)[(position >>> level) & MASK] as Branch<T> | readonly T[];
  }
  return node as readonly T[];
}

/** The item at a position, or undefined outside the vector. O(log₃₂ n). */
export function at<T>(vector: Vector<T>, position: number): T | undefined {
  if (position < 0 || position >= vector.length) return undefined;
  if (position >= tailStart(vector)) return vector.tail[position - tailStart(vector)];
  return leafAt(vector, position)[position & MASK];
}

export function last<T>(vector: Vector<T>): T | undefined {
  return vector.tail[vector.tail.length - 1];
}

/** A vector with one more item. O(log₃₂ n), usually the copy of a tail of at most 32. */
export function append<T>(vector: Vector<T>, item: T): Vector<T> {
  const { length, shift, root, tail } = vector;
  if (tail.length < WIDTH) {
    // Of exactly this length: a copy that is pushed to would get room for many more items, which nobody fills.
    const grown: T[] = new Array(tail.length + 1);
    for (let k = 0; k < tail.length; k += 1) grown[k] = tail[k] as T;
    grown[tail.length] = item;
    return { length: length + 1, shift, root, tail: grown };
  }
  // The tail is full: it becomes a leaf of the tree, one level higher if the tree is full too.
  const leafPosition = tailStart(vector);
  const full = leafPosition === 1 << (shift + BITS);
  return {
    length: length + 1,
    shift: full ? shift + BITS : shift,
    root: full ? [root, pathTo(tail, shift)] : withLeaf(root, shift, leafPosition, tail),
    tail: [item],
  };
}

function pathTo<T>(leaf: readonly T[], level: number): Branch<T> | readonly T[] {
  return level === 0 ? leaf : [pathTo(leaf, level - BITS)];
}

function withLeaf<T>(node: Branch<T>, level: number, position: number, leaf: readonly T[]): Branch<T> {
  const slot = (position >>> level) & MASK;
  const child = node[slot] as Branch<T> | undefined;
  const copy = node.slice();
  if (level === BITS) copy[slot] = leaf;
  else copy[slot] = child ? withLeaf(child, level - BITS, position, leaf) : pathTo(leaf, level - BITS);
  return copy;
}

/** The first `length` items. O(log₃₂ n); keeps sharing what stays. */
export function truncate<T>(vector: Vector<T>, length: number): Vector<T> {
  if (length >= vector.length) return vector;
  if (length <= 0) return emptyVector();
  const start = tailStart(vector);
  if (length > start) return { ...vector, length, tail: vector.tail.slice(0, length - start) };
  // The new tail comes out of the tree: the leaf of the last remaining item.
  const tailFrom = (length - 1) & ~MASK;
  const tail = leafAt(vector, length - 1).slice(0, length - tailFrom);
  let root = tailFrom === 0 ? [] : withoutFrom(vector.root, vector.shift, tailFrom);
  let shift = vector.shift;
  while (shift > BITS && root.length === 1) {
    root = root[0] as Branch<T>;
    shift -= BITS;
  }
  if (root.length === 0) shift = BITS;
  return { length, shift, root, tail };
}

/** The tree without the leaves from `position` (a multiple of 32) on. */
function withoutFrom<T>(node: Branch<T>, level: number, position: number): Branch<T> {
  const slot = (position >>> level) & MASK;
  if (level === BITS) return node.slice(0, slot);
  const onLevel = position & ((1 << level) - 1);
  const kept = node.slice(0, slot);
  if (onLevel !== 0) kept.push(withoutFrom(node[slot] as Branch<T>, level - BITS, position));
  return kept;
}

/** Items from position `from` up to, not including, `to`, as an array. */
export function slice<T>(vector: Vector<T>, from: number, to: number = vector.length): T[] {
  const items: T[] = [];
  const end = Math.min(to, vector.length);
  for (let position = Math.max(0, from); position < end; ) {
    const leaf = leafAt(vector, position);
    const offset = position & MASK;
    const take = Math.min(leaf.length - offset, end - position);
    for (let k = 0; k < take; k += 1) items.push(leaf[offset + k] as T);
    position += take;
  }
  return items;
}

/** A vector with the item at `position` replaced, or appended when `position` is its length. */
export function set<T>(vector: Vector<T>, position: number, item: T): Vector<T> {
  if (position === vector.length) return append(vector, item);
  if (position < 0 || position > vector.length) throw new RangeError(`position ${position} of ${vector.length}`);
  const start = tailStart(vector);
  if (position >= start) {
    const tail = vector.tail.slice();
    tail[position - start] = item;
    return { ...vector, tail };
  }
  const leaf = leafAt(vector, position).slice();
  leaf[position & MASK] = item;
  return { ...vector, root: withLeaf(vector.root, vector.shift, position, leaf) };
}

/**
 * How many items two vectors share from the start, by identity. Subtrees that are one object are skipped whole, so
 * comparing two versions of one log takes O(log₃₂ n) steps, however long it is.
 */
export function commonPrefix<T>(a: Vector<T>, b: Vector<T>): number {
  const shorter = Math.min(a.length, b.length);
  if (a === b) return shorter;
  const inTrees = Math.min(tailStart(a), tailStart(b));
  const level = Math.min(a.shift, b.shift);
  let position = a.root === b.root ? inTrees : Math.min(inTrees, sharedBy(atLevel(a, level), atLevel(b, level), level));
  // What is left is within one leaf or tail of either, or they differ right here.
  while (position < shorter && at(a, position) === at(b, position)) position += 1;
  return position;
}

/** The first subtree of a height: all of the tree, unless it is taller. */
function atLevel<T>({ root, shift }: Vector<T>, level: number): Branch<T> {
  let node = root;
  for (let height = shift; height > level; height -= BITS) node = node[0] as Branch<T>;
  return node;
}

/** Items in whole subtrees that two branches share from the start. */
function sharedBy<T>(a: Branch<T>, b: Branch<T>, level: number): number {
  const width = Math.min(a.length, b.length);
  let slot = 0;
  while (slot < width && a[slot] === b[slot]) slot += 1;
  const shared = slot << level;
  if (slot === width || level === BITS) return shared;
  return shared + sharedBy(a[slot] as Branch<T>, b[slot] as Branch<T>, level - BITS);
}
