/** Commands that one gesture or one press gives, and who is told of them: they are taken back as one. */
import { getPlayhead, player } from '../../player/index.ts';
import type { Command } from '../../player/types.ts';

type Listener = (give: () => Promise<number>) => void;

let listener: Listener | null = null;

/** There is one who has them given, and hears how many were. @returns a function that ends it */
export function onTogether(told: Listener): () => void {
  listener = told;
  return () => {
    if (listener === told) listener = null;
  };
}

/**
 * Gives commands that belong together at one instant of virtual time, up to one that is refused. Which, is asked when it is
 * their turn: what was done before may be on its way.
 */
export function giveTogether(find: () => readonly Command[]): void {
  const give = () => giveAll(find);
  if (listener) listener(give);
  else void give();
}

async function giveAll(find: () => readonly Command[]): Promise<number> {
  let commands: readonly Command[] | null = null;
  let resume = false;
  let count = 0;
  const next = () => {
    if (!commands) {
      commands = find();
      resume = commands.length > 1 && getPlayhead().playing;
      if (resume) player.pause();
    }
    return commands[count] ?? null;
  };
  while (await player.give(next)) count += 1;
  if (resume) player.play();
  return count;
}
