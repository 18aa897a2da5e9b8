/** An embed that nobody sees stands still, and goes on when it is seen again. */
import { useEffect } from 'react';
import { player } from '../../player/index.ts';

/** Until something else is known: it may have been told to run before anybody could look. */
let isSeen = true;
/** Lets it go on, if it would run if it were seen. */
let resume = () => {};

export function useSight(): void {
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => {
      isSeen = entries.at(-1)?.isIntersecting ?? true;
      look();
    });
    observer.observe(document.documentElement);
    return () => observer.disconnect();
  }, []);
}

/** Runs it, as soon as it is seen. */
export function playInSight(): void {
  player.play();
  look();
}

function look(): void {
  resume();
  if (!isSeen) resume = player.interrupt();
}
