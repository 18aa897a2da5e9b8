/**
 * The log table goes along while the logs grow, until somebody scrolls it by hand; who scrolls back to there has it go
 * along again.
 */
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Followed, followedAt, scrollOf } from './window.ts';

export interface FollowingOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  /** The newest index that any node knows to be committed; 0 for none. */
  readonly committed: number;
  readonly columns: number;
  /** Of what is in sight, and of a cell; px. */
  readonly width: number;
  readonly cell: number;
}

/** @returns where the table is scrolled to, px, or will be when this is seen */
export function useFollowing({ scroller, committed, columns, width, cell }: FollowingOptions): number {
  const [{ follows, own }, setOwn] = useState<{ readonly follows: Followed | null; readonly own: number }>({
    follows: 'line',
    own: 0,
  });
  /** Where it was put last: what is scrolled otherwise is somebody's doing. */
  const placed = useRef(0);
  const latest = useRef({ committed, cell });
  latest.current = { committed, cell };
  const scroll = follows && width > 0 ? scrollOf(follows, columns * cell - width, committed, cell) : own;

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const scrolled = () => {
      const { scrollLeft, scrollWidth, clientWidth } = element;
      if (Math.abs(scrollLeft - placed.current) < 1) return;
      placed.current = scrollLeft;
      // The end as it is now: where the panel has just grown wider, the browser has scrolled back by itself.
      const end = scrollWidth - clientWidth;
      setOwn({ follows: followedAt(scrollLeft, end, latest.current.committed, latest.current.cell), own: scrollLeft });
    };
    element.addEventListener('scroll', scrolled, { passive: true });
    return () => element.removeEventListener('scroll', scrolled);
  }, [scroller]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || !follows || Math.abs(scroll - placed.current) < 1) return;
    // With the frame: to scroll at once would lay out the page before all of it has changed.
    const frame = requestAnimationFrame(() => {
      placed.current = scroll;
      element.scrollLeft = scroll;
    });
    return () => cancelAnimationFrame(frame);
  }, [scroller, follows, scroll]);

  return scroll;
}
