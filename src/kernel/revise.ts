/**
 * A copy of a plain object with some fields changed by `change`; the original stays as it was. Says the same as
 * `{ ...original, field: value }`, which V8 (seen in Node 20) runs several times slower: overriding a field that a
 * spread has just set takes a slow path, and the engine does this for every event.
 */
export function revise<T extends object>(original: T, change: (copy: { -readonly [K in keyof T]: T[K] }) => void): T {
  const copy = { ...original };
  change(copy);
  return copy;
}
