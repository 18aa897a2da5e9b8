/**
 * Lets something run along the track with virtual time, without a word from us in between: an animation that the
 * compositor plays at the speed of the run, set anew only when the beat changes.
 */
import { type RefObject, useLayoutEffect } from 'react';
import { getBeat, onBeat } from '../../player/index.ts';

/** `from` and `to` are the transforms at time 0 and at `end_us`. */
export function useRunning(element: RefObject<HTMLElement | null>, from: string, to: string, end_us: number): void {
  useLayoutEffect(() => {
    const running = element.current?.animate([{ transform: from }, { transform: to }], {
      duration: end_us / 1000,
      fill: 'both',
    });
    if (!running) return;
    const follow = () => {
      const { t, at_ms, rate } = getBeat();
      const now_us = t + (performance.now() - at_ms) * 1000 * rate;
      if (rate === 0) running.pause();
      else running.updatePlaybackRate(rate);
      running.currentTime = now_us / 1000;
      if (rate !== 0) running.play();
    };
    follow();
    const forget = onBeat(follow);
    return () => {
      forget();
      running.cancel();
    };
  }, [element, from, to, end_us]);
}
