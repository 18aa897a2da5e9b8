/** How much room the diagram has. */
import { type RefObject, useLayoutEffect, useState } from 'react';
import { observeSize } from '../../ui/observe-size.ts';

/** The size of the plot, px, and of the root's font, by which words in it are set; kept up as they change. */
export function usePlotSize(plot: RefObject<HTMLElement | null>) {
  const [size, setSize] = useState({ width: 0, height: 0, rem: 14 });
  useLayoutEffect(() => {
    const element = plot.current;
    if (!element) return;
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setSize({ width: element.clientWidth, height: element.clientHeight, rem });
    };
    // Before anything is seen: an observer tells only after the first picture.
    measure();
    return observeSize(measure, element);
  }, [plot]);
  return size;
}
