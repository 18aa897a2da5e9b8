/** Something that runs along a track with virtual time: it moves by itself, and costs the main thread nothing. */
import { type RefObject, useLayoutEffect } from 'react';
import { follow, unfollow } from '../player/index.ts';

/** An end of a track: when what runs along it is there, in virtual µs, and the transform that puts it there. */
interface End {
  readonly at_us: number;
  readonly transform: string;
}

/** Lets an element run with virtual time from one end of its track to the other; before and after, it stands there. */
export function useRunning(element: RefObject<HTMLElement | null>, from: End, to: End): void {
  const { at_us: begins, transform: first } = from;
  const { at_us: ends, transform: last } = to;
  useLayoutEffect(() => {
    const running = element.current?.animate([{ transform: first }, { transform: last }], {
      duration: Math.max(1, (ends - begins) / 1000),
      fill: 'both',
    });
    if (!running) return;
    follow(running, begins);
    return () => unfollow(running);
  }, [element, begins, ends, first, last]);
}
