/**
 * Where the page scrolls as one (`flowing.css`), the sentence and the player stay at its edges. How high they are depends
 * on what is said: it is measured, so that nothing that is tabbed to hides behind them.
 */
import { useLayoutEffect } from 'react';
import { observeSize } from '../ui/observe-size.ts';

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
      const { top, bottom } = sentence ? getComputedStyle(sentence) : { top: '0', bottom: 'auto' };
      root.style.setProperty('--bar-height', `${bar.offsetHeight}px`);
      root.style.setProperty('--edge-top', `${Number.parseFloat(top) + said}px`);
      root.style.setProperty('--edge-bottom', `${bar.offsetHeight + (bottom === 'auto' ? 0 : said)}px`);
    };
    const end = observeSize(measure, ...[bar, sentence].filter((edge) => edge !== null));
    // To which edges the sentence keeps depends on the window.
    window.addEventListener('resize', measure);
    return () => {
      end();
      window.removeEventListener('resize', measure);
    };
  }, [flows, hasSentence]);
}
