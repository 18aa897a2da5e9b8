/** Which columns of the log table are drawn: those in sight and a few beside them, whatever the length of the log. */
import { entryAt, type NodeLog } from '../entries.ts';

/** Columns drawn beyond each edge, so that a fast scroll does not show gaps. */
const BESIDE = 4;

export interface ColumnWindow {
  /** The first and last index to draw, 1-based; `last` < `first` when there is nothing. */
  readonly first: number;
  readonly last: number;
}

/** The columns to draw for a scroll position. `columns` is how many the table has. */
export function columnsInSight(scroll: number, width: number, cell: number, columns: number): ColumnWindow {
  if (cell <= 0 || columns <= 0) return { first: 1, last: 0 };
  const from = Math.floor(scroll / cell) + 1 - BESIDE;
  const to = Math.ceil((scroll + width) / cell) + BESIDE;
  return { first: Math.max(1, Math.min(from, columns)), last: Math.min(columns, Math.max(to, 1)) };
}

/** How many columns the table has: the longest log and room for the next entry, and at least what fills the panel. */
export function columnCount(longest: number, width: number, cell: number): number {
  const filling = cell > 0 ? Math.floor(width / cell) : 0;
  return Math.max(longest + 1, filling, 1);
}

/** A cell's width with which the longest log and room for the next entry fit, between the least and the usual; px. */
export function fittingCell(longest: number, width: number, usual: number, least: number): number {
  if (width <= 0) return usual;
  return Math.min(usual, Math.max(least, width / (longest + 1)));
}

/** Are the entries of the first so many places of several terms? Then there is something to see of terms alone. */
export function hasTerms(logs: readonly NodeLog[], places: number): boolean {
  const terms = new Set<number>();
  for (const log of logs) {
    for (let index = 1; index <= places; index += 1) {
      const entry = entryAt(log, index);
      if (entry && !entry.gap) terms.add(entry.term);
    }
  }
  return terms.size > 1;
}

/** What the table goes along with: the commit line with what comes after it, or the very end. */
export type Followed = 'line' | 'end';

/** Committed columns that stay in sight before the commit line: followers know of it a little later. */
const BEFORE_LINE = 2;

/**
 * Where the table is scrolled to, px: to its end, or where the commit line would be out of sight then, to that line.
 * `end` is as far as it can be scrolled. Where nothing is committed there is no line.
 */
export function scrollOf(followed: Followed, end: number, committed: number, cell: number): number {
  const line = followed === 'end' || committed === 0 ? end : (committed - BEFORE_LINE) * cell;
  return Math.max(0, Math.min(end, line));
}

/** What somebody looks at who has scrolled there: the table goes along with that; null for neither. */
export function followedAt(scroll: number, end: number, committed: number, cell: number): Followed | null {
  if (Math.abs(scroll - scrollOf('line', end, committed, cell)) <= cell / 2) return 'line';
  return scroll >= end - 2 ? 'end' : null;
}

/** On which sides entries are out of sight. */
export function hiddenSides(scroll: number, width: number, cell: number, longest: number): string {
  const sides = [scroll > cell / 2 && 'before', longest * cell - scroll - width > cell / 2 && 'after'];
  return sides.filter(Boolean).join(' ');
}

/** With less beside rows of the least height, rem, less is said there: two lines of legend and the machine need it. */
const ROOMY_rem = 7;
/** In rows lower than this the entries have less air, rem. */
const LOW_rem = 1.95;

/** A panel, and what stands in it around the rows; px. */
interface Room {
  readonly height: number;
  readonly around: number;
  readonly rem: number;
  /** Rows are so high at least: what can be pressed. */
  readonly leastRow: number;
}

/**
 * How high rows may be so that all of them are whole, px, in a panel of that height with so much around them; and is
 * that so little that less is said there, and that entries have less air?
 */
export function rowRoom(
  { height, around, rem, leastRow }: Room,
  rows: number,
): { readonly row: number; readonly isShort: boolean; readonly isLow: boolean } {
  const isShort = height <= ROOMY_rem * rem + rows * leastRow;
  const row = Math.max(leastRow, Math.floor((height - around) / rows));
  return { row, isShort, isLow: row < LOW_rem * rem };
}
