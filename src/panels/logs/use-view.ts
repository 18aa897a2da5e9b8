/** How much of the log table is in sight, measured on the page. */
import { type RefObject, useLayoutEffect, useState } from 'react';

/** Width of the row headers, in rem; the style sheet has the same. */
const HEAD_rem = 3.7143;

export interface View {
  /** Beside the row headers, px. */
  readonly width: number;
  /** Width of a cell, px: the usual one, and the least in which a term has room alone. */
  readonly cell: number;
  readonly least: number;
  readonly rem: number;
  /** Height of the panel, in which rows are to be seen whole, px; null where they may be scrolled. */
  readonly height: number | null;
}

/**
 * The view of a table in its scroller.
 * @param digits of the longest term: with more of them cells are wider
 */
export function useView(
  scroller: RefObject<HTMLElement | null>,
  table: RefObject<HTMLElement | null>,
  digits: number,
): View {
  const [view, setView] = useState<View>({ width: 0, cell: 0, least: 0, rem: 1, height: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: with terms of more digits cells are measured anew
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    // The table grows with every entry, which changes none of this.
    const measure = () => setView((old) => sameView(old, viewOf(element)));
    const resized = new ResizeObserver(measure);
    measure();
    resized.observe(element);
    if (table.current) resized.observe(table.current);
    const panel = panelOf(element);
    if (panel) resized.observe(panel);
    return () => resized.disconnect();
  }, [scroller, table, digits]);
  return view;
}

function sameView(old: View, now: View): View {
  const isSame = (['width', 'cell', 'least', 'rem', 'height'] as const).every((part) => old[part] === now[part]);
  return isSame ? old : now;
}

function viewOf(element: HTMLElement): View {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const style = getComputedStyle(element);
  const widthOf = (name: string) => Number.parseFloat(style.getPropertyValue(name)) * rem;
  const width = element.clientWidth - HEAD_rem * rem;
  const isWhole = style.getPropertyValue('--logs-whole') !== '';
  const height = isWhole ? (panelOf(element)?.clientHeight ?? null) : null;
  return { width, cell: widthOf('--logs-wide'), least: widthOf('--logs-least'), rem, height };
}

function panelOf(element: HTMLElement): Element | null {
  return element.closest('.logs')?.parentElement ?? null;
}
