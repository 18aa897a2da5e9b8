/** How much of the log table is in sight, measured on the page. */
import { type RefObject, useLayoutEffect, useState } from 'react';
import { observeSize } from '../../ui/observe-size.ts';
import { measuresOf, remOf } from './measures.ts';

export interface View {
  /** Beside the row headers, px. */
  readonly width: number;
  /** Width of a cell, px: the usual one, and the least in which a term has room alone. */
  readonly cell: number;
  readonly least: number;
  /** Height of a row at least, px: what can be pressed. */
  readonly leastRow: number;
  readonly rem: number;
  /**
   * Height of the panel, in which rows are to be seen whole, and of what stands in it around them, px; null where rows
   * may be scrolled.
   */
  readonly height: number | null;
  readonly around: number;
}

const UNMEASURED: View = { width: 0, cell: 0, least: 0, leastRow: 0, rem: 1, height: null, around: 0 };

/**
 * The view of a table in its scroller.
 * @param digits of the longest term: with more of them cells are wider
 */
export function useView(scroller: RefObject<HTMLElement | null>, digits: number): View {
  const [view, setView] = useState<View>(UNMEASURED);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with terms of more digits cells are measured anew
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () =>
      setView((old) => {
        const now = viewOf(element);
        return JSON.stringify(old) === JSON.stringify(now) ? old : now;
      });
    measure();
    const logs = element.closest('.logs');
    return observeSize(measure, ...[element, logs, logs?.parentElement].filter((each) => each instanceof Element));
  }, [scroller, digits]);
  return view;
}

function viewOf(element: HTMLElement): View {
  const measure = measuresOf(element);
  const width = element.clientWidth - measure('--logs-head');
  const logs = element.closest<HTMLElement>('.logs');
  const isWhole = getComputedStyle(element).getPropertyValue('--logs-whole') !== '';
  const height = isWhole ? (logs?.parentElement?.clientHeight ?? null) : null;
  const rows = [...element.querySelectorAll<HTMLElement>('.logs-row')].reduce((sum, row) => sum + row.offsetHeight, 0);
  // Beside the scroller, its bar included, and beside the rows in it.
  const around = (logs?.offsetHeight ?? 0) - element.clientHeight + element.scrollHeight - rows;
  return {
    width,
    cell: measure('--logs-wide'),
    least: measure('--logs-least'),
    leastRow: measure('--logs-least-row'),
    rem: remOf(),
    height,
    around,
  };
}
