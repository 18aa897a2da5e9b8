/** Plays from one moment to another, again and again. */
import { useEffect } from 'react';
import { player, usePlayhead } from '../../player/index.ts';
import type { EmbedOptions } from '../options.ts';

export function useLoop(loop: EmbedOptions['loop']): void {
  const isOver = usePlayhead(({ t, playing }) => loop !== null && playing && t >= loop[1] * 1e6);
  useEffect(() => {
    if (loop && isOver) player.seek(Math.round(loop[0] * 1e6));
  }, [loop, isOver]);
}
