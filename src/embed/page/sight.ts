/** An embed that nobody sees stands still, and goes on when it is seen again. */
import { useEffect } from 'react';
import { getPlayhead, player } from '../../player/index.ts';

/** Until something else is known: it may have been told to run before anybody could look. */
let isSeen = true;
/** It would run if it were seen. */
let goesOn = false;

export function useSight(): void {
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => {
      isSeen = entries.at(-1)?.isIntersecting ?? true;
      if (!isSeen && getPlayhead().playing) {
        goesOn = true;
        player.pause();
      } else if (isSeen && goesOn) {
        goesOn = false;
        player.play();
      }
    });
    observer.observe(document.documentElement);
    return () => observer.disconnect();
  }, []);
}

/** Runs it, as soon as it is seen. */
export function playInSight(): void {
  if (isSeen) player.play();
  else goesOn = true;
}

/** Stops it, also from going on when it is seen again. */
export function pauseForGood(): void {
  goesOn = false;
  player.pause();
}
