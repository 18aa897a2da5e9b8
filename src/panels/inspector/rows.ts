/** A state or a message as rows: field by field, what is inside a field indented below it, beside what it was and what another has. */
import type { Json } from '../../kernel/contract.ts';

type Fields = { readonly [field: string]: Json | undefined };

export interface Row {
  /** Names from the outermost field on: `nextIndex.S2`. */
  readonly path: string;
  /** The outermost field, and the name to show. */
  readonly field: string;
  readonly name: string;
  readonly depth: number;
  /** Undefined where the field is not there; `branch` rows have none of their own. */
  readonly now: Json | undefined;
  readonly before: Json | undefined;
  readonly other: Json | undefined;
  /** It only heads the rows below it. */
  readonly branch: boolean;
  readonly changed: boolean;
  readonly differs: boolean;
  /** So many more stand in this branch and are not listed. */
  readonly more: number;
}

/** How many events are searched for what something was before. */
export const LOOK_BACK = 400;

/** Names listed of one branch at most. */
const MOST_NAMES = 40;

export interface Compared {
  /** What it was; null when that is not known: then nothing counts as changed. */
  readonly before?: Fields | null;
  /** What the other node has; null where there is none to compare with. */
  readonly other?: Fields | null;
}

/** All rows of a state, in its own order; fields that only the others have come last. */
export function rowsOf(now: Fields, { before = null, other = null }: Compared = {}): Row[] {
  const rows: Row[] = [];
  const walk = (
    values: readonly [Fields, Fields | null, Fields | null],
    above: string,
    top: string | null,
    depth: number,
  ) => {
    const names = [...new Set(values.flatMap((each) => Object.keys(each ?? {})))];
    for (const name of names.slice(0, MOST_NAMES)) {
      const [own, was, theirs] = values.map((each) => each?.[name]);
      const held = [own, was, theirs].filter((each) => each !== undefined);
      const branch = held.length > 0 && held.every((each) => isFields(each) && Object.keys(each).length > 0);
      const path = above === '' ? name : `${above}.${name}`;
      rows.push({
        path,
        field: top ?? name,
        name,
        depth,
        now: own,
        before: was,
        other: theirs,
        branch,
        changed: before !== null && !same(own, was),
        differs: other !== null && !same(own, theirs),
        more: branch ? Math.max(0, countOf([own, was, theirs]) - MOST_NAMES) : 0,
      });
      if (branch)
        walk(
          [fields(own), was === undefined ? null : fields(was), theirs === undefined ? null : fields(theirs)],
          path,
          top ?? name,
          depth + 1,
        );
    }
  };
  walk([now, before, other], '', null, 0);
  return rows;
}

/** Has a value names of its own inside? */
export function isFields(value: Json | undefined): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fields(value: Json | undefined): Fields {
  return isFields(value) ? value : {};
}

function countOf(values: readonly (Json | undefined)[]): number {
  return new Set(values.flatMap((each) => Object.keys(fields(each)))).size;
}

/** Plain data, compared by content; the order of names does not count. */
function same(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((each, k) => same(each, b[k]));
  if (!isFields(a) || !isFields(b)) return false;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((name) => same(a[name], b[name]));
}
