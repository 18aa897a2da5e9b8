/** Something that runs along a track with virtual time: it moves by itself, and costs the main thread nothing. */
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { follow, unfollow, usePlayhead } from '../player/index.ts';
import { useMedia } from './use-media.ts';

/** An end of a track: when what runs along it is there, in virtual µs, and the transform that puts it there. */
interface End {
  readonly at_us: number;
  readonly transform: string;
}

/** Without motion it stands for so long before its next step while the run plays, µs of real time: about as messages do. */
const STANDS_us = 500_000;

/** Lets an element run with virtual time from one end of its track to the other; before and after, it stands there. */
export function useRunning(element: RefObject<HTMLElement | null>, from: End, to: End): void {
  const { at_us: begins, transform: first } = from;
  const { at_us: ends, transform: last } = to;
  const stood_us = useSteps();
  useLayoutEffect(() => {
    const running = element.current?.animate([{ transform: first }, { transform: last }], {
      duration: Math.max(1, (ends - begins) / 1000),
      fill: 'both',
    });
    if (!running) return;
    if (stood_us === null) follow(running, begins);
    else {
      running.pause();
      running.currentTime = (stood_us - begins) / 1000;
    }
    return () => unfollow(running);
  }, [element, begins, ends, first, last, stood_us]);
}

/** For who prefers reduced motion the time of the last step, µs: where the playhead is, or was. Null for all others. */
function useSteps(): number | null {
  const stepped = useMedia('(prefers-reduced-motion: reduce)');
  const stands_us = useRef(0);
  return usePlayhead(({ t, playing, speed }) => {
    if (!stepped) return null;
    if (!playing || Math.abs(t - stands_us.current) >= STANDS_us * speed) stands_us.current = t;
    return stands_us.current;
  });
}
