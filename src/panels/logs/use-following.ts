/**
 * The log table goes along while the logs grow, until somebody scrolls it by hand; who scrolls back to there has it go
 * along again.
 */
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { type Followed, followedAt, scrollOf } from './window.ts';

export interface FollowingOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  /** The newest index that any node knows to be committed; 0 for none. */
  readonly committed: number;
  readonly columns: number;
  /** Of what is in sight, and of a cell; px. */
  readonly width: number;
  readonly cell: number;
  readonly onScroll: (scroll: number) => void;
}

export function useFollowing({ scroller, committed, columns, width, cell, onScroll }: FollowingOptions): void {
  const follows = useRef<Followed | null>('line');
  /** Where the table was last scrolled by us; null once somebody has scrolled it. */
  const placed = useRef<number | null>(null);
  const latest = useRef({ committed, cell });
  latest.current = { committed, cell };

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const scrolled = () => {
      const { scrollLeft } = element;
      onScroll(scrollLeft);
      if (scrollLeft === placed.current) return;
      placed.current = null;
      // The end as it is now: where the panel has just grown wider, the browser has scrolled back by itself.
      const end = element.scrollWidth - element.clientWidth;
      follows.current = followedAt(scrollLeft, end, latest.current.committed, latest.current.cell);
    };
    element.addEventListener('scroll', scrolled, { passive: true });
    return () => element.removeEventListener('scroll', scrolled);
  }, [scroller, onScroll]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || !follows.current || width <= 0) return;
    const place = scrollOf(follows.current, columns * cell - width, committed, cell);
    if (Math.abs(place - element.scrollLeft) < 1) return;
    element.scrollLeft = place;
    placed.current = element.scrollLeft;
    onScroll(placed.current);
  }, [scroller, committed, columns, width, cell, onScroll]);
}
