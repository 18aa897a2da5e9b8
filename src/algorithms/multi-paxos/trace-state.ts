/** A server’s state as traces show it. */
import type { Durable, Volatile } from './types.ts';

export function traceState({ promised }: Durable, volatile: Volatile | null) {
  if (!volatile) return { promised };
  const { role, ballot, leaderId, chosenUpTo, applied, machine, phase1, leading, learning } = volatile;
  return {
    role,
    promised,
    ...(role === 'follower' ? {} : { ballot }),
    leaderId,
    chosenUpTo,
    applied,
    machine: machine.data,
    revision: machine.revision,
    ...(phase1 ? { promises: phase1.promises } : {}),
    ...(leading
      ? {
          nextSlot: leading.next,
          proposals: Object.fromEntries(leading.proposals.map(({ slot, accepted }) => [slot, accepted])),
          waiting: leading.queue.length,
        }
      : {}),
    ...(learning > 0 ? { learning } : {}),
  };
}
