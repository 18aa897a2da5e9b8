/** What of the log table is in sight, measured on the page. */
import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';

/** Width of the row headers, in rem; the style sheet has the same. */
const HEAD_rem = 3.7143;

export interface View {
  readonly scroll: number;
  /** Beside the row headers, px. */
  readonly width: number;
  /** Width of a cell, px: the usual one, and the least in which a term has room alone. */
  readonly cell: number;
  readonly least: number;
  readonly rem: number;
}

/**
 * The view of a table in its scroller, and what is to be told where that is scrolled to.
 * @param digits of the longest term: with more of them cells are wider
 */
export function useView(
  scroller: RefObject<HTMLElement | null>,
  table: RefObject<HTMLElement | null>,
  digits: number,
): [View, (scroll: number) => void] {
  const [view, setView] = useState<View>({ scroll: 0, width: 0, cell: 0, least: 0, rem: 1 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: with terms of more digits cells are measured anew
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => setView(viewOf(element));
    const resized = new ResizeObserver(measure);
    measure();
    resized.observe(element);
    if (table.current) resized.observe(table.current);
    return () => resized.disconnect();
  }, [scroller, table, digits]);
  const scrolled = useCallback(
    (scroll: number) => setView((old) => (Math.abs(old.scroll - scroll) < 1 ? old : { ...old, scroll })),
    [],
  );
  return [view, scrolled];
}

function viewOf(element: HTMLElement): View {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const style = getComputedStyle(element);
  const widthOf = (name: string) => Number.parseFloat(style.getPropertyValue(name)) * rem;
  const { scrollLeft: scroll, clientWidth } = element;
  const width = clientWidth - HEAD_rem * rem;
  return { scroll, width, cell: widthOf('--logs-wide'), least: widthOf('--logs-least'), rem };
}
