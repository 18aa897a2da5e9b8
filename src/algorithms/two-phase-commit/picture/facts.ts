/** What follows from a note's values and decides the choice of words. */
import type { Json } from '../../../kernel/contract.ts';

/** Lists of nodes of which there may be none. */
const LISTS = ['missing', 'asked', 'uncertain'] as const;

/** For each such list, as `<list>Left`, whether there are `some` in it or `none`. */
export function facts(_: string, values: { readonly [name: string]: Json }): { readonly [name: string]: string } {
  const known: Record<string, string> = {};
  for (const list of LISTS) {
    const value = values[list];
    if (Array.isArray(value)) known[`${list}Left`] = value.length === 0 ? 'none' : 'some';
  }
  return known;
}
