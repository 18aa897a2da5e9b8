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

/** Gives commands that belong together at one instant of virtual time, up to one that is refused. */
export function giveTogether(commands: readonly Command[]): void {
  const give = () => giveAll(commands);
  if (listener && commands.length > 1) listener(give);
  else void give();
}

async function giveAll(commands: readonly Command[]): Promise<number> {
  const { playing } = getPlayhead();
  if (playing && commands.length > 1) player.pause();
  let count = 0;
  while (count < commands.length && (await player.give(commands[count] as Command))) count += 1;
  if (playing && commands.length > 1) player.play();
  return count;
}
