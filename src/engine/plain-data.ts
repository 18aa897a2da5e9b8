/** Is a value of unknown origin plain data, and is it a persistent vector? Without the recursion of a schema. */

/** Deeper data than this is no message of ours; the bound keeps the check itself from overflowing the stack. */
const DEPTH_MAX = 32;

export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype = Object.getPrototypeOf(value);
  // `Object.prototype`, of whichever realm the value comes from.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Would it survive `JSON.stringify` unchanged? A field that is undefined counts as absent. */
export function isJson(value: unknown, depth = 0): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true;
    case 'number':
      return Number.isFinite(value);
    case 'object': {
      if (value === null) return true;
      if (depth === DEPTH_MAX) return false;
      if (Array.isArray(value)) return value.every((item) => isJson(item, depth + 1));
      if (!isPlainObject(value)) return false;
      for (const key in value) if (value[key] !== undefined && !isJson(value[key], depth + 1)) return false;
      return true;
    }
    default:
      return false;
  }
}

const BITS = 5;
const WIDTH = 1 << BITS;

/** Is it a persistent vector (`kernel/vector.ts`), whole and well formed? */
export function isVectorOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  if (!isPlainObject(value)) return false;
  const { length, shift, root, tail } = value;
  if (typeof length !== 'number' || typeof shift !== 'number' || !Array.isArray(tail)) return false;
  if (!Number.isSafeInteger(length) || shift < BITS || shift > 6 * BITS || shift % BITS !== 0) return false;
  const inTree = length - tail.length;
  if (inTree < 0 || inTree % WIDTH !== 0 || tail.length > WIDTH || (length > 0 && tail.length === 0)) return false;
  return isTree(root, shift, inTree, isItem) && tail.every(isItem);
}

/** Does the tree hold exactly so many items, filled from the left? */
function isTree(node: unknown, level: number, items: number, isItem: (item: unknown) => boolean): boolean {
  const perChild = 2 ** level;
  if (!Array.isArray(node) || node.length > WIDTH || node.length !== Math.ceil(items / perChild)) return false;
  return node.every((child, k) => {
    const below = Math.min(perChild, items - k * perChild);
    if (level > BITS) return isTree(child, level - BITS, below, isItem);
    return Array.isArray(child) && child.length === below && child.every(isItem);
  });
}
