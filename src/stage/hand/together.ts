/** Commands that one gesture or one press gives, and who is told of them: they are taken back as one. */
import { player } from '../../player/index.ts';
import type { Command } from '../../player/types.ts';

type Find = () => readonly Command[];

let listener: ((find: Find) => void) | null = null;

/** There is one who has them given. @returns a function that ends it */
export function onTogether(told: (find: Find) => void): () => void {
  listener = told;
  return () => {
    if (listener === told) listener = null;
  };
}

/**
 * Gives commands that belong together. Which, is asked when it is their turn: what was done before may still be on its
 * way.
 */
export function giveTogether(find: Find): void {
  if (listener) listener(find);
  else void player.giveAll(find);
}
