/** An embed that nobody sees stands still, and goes on when it is seen again. */
import { useEffect } from 'react';
import { getPlayhead, player } from '../../player/index.ts';

export function useSight(): void {
  useEffect(() => {
    let goesOn = false;
    const observer = new IntersectionObserver((entries) => {
      const isSeen = entries.at(-1)?.isIntersecting ?? true;
      const { playing } = getPlayhead();
      if (!isSeen && playing) {
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
