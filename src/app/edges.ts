/**
 * Where the page scrolls as one (`flowing.css`), the sentence and the player stay at its edges. How high they are depends
 * on what is said: it is measured, so that nothing that is tabbed to hides behind them.
 */
import { useLayoutEffect } from 'react';

/** So low that the sentence takes no room from what is above the player. */
const VERY_LOW_px = 360;

/** Keeps the measures right for as long as the page scrolls and the sentence is there. */
export function useEdges(flows: boolean, hasSentence: boolean): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another sentence than before is another element
  useLayoutEffect(() => {
    const root = document.documentElement;
    const bar = document.querySelector<HTMLElement>('.bar');
    const sentence = document.querySelector<HTMLElement>('.why-sentence');
    if (!flows || !bar) return;
    const measure = () => {
      const said = sentence?.offsetHeight ?? 0;
      const above = sentence ? Number.parseFloat(getComputedStyle(sentence).top) : 0;
      root.style.setProperty('--bar-height', `${bar.offsetHeight}px`);
      root.style.setProperty('--edge-top', `${above + said}px`);
      root.style.setProperty('--edge-bottom', `${bar.offsetHeight + (innerHeight > VERY_LOW_px ? said : 0)}px`);
    };
    const observer = new ResizeObserver(measure);
    for (const edge of [bar, sentence]) if (edge) observer.observe(edge);
    return () => observer.disconnect();
  }, [flows, hasSentence]);
}
