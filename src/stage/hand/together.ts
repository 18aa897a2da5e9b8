/** Commands that one gesture or one press gives, and who is told of them: they are taken back as one. */
import { player } from '../../player/index.ts';
import type { Command } from '../../player/types.ts';

/** Has them given. `begins` is called when nothing else is under way. Resolves to how many were given. */
type Give = (begins: () => void) => Promise<number>;
type Listener = (give: Give) => void;

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
  const give: Give = (begins) => player.giveAll(commands, begins);
  if (listener && commands.length > 1) listener(give);
  else void give(() => {});
}
