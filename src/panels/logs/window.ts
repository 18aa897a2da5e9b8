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

/** Is the end of the table in sight? Then it stays in sight when the log grows. */
export function isAtEnd(scroll: number, width: number, content: number): boolean {
  return scroll + width >= content - 2;
}
