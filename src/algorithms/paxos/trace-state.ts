/** A node's state as traces show it, in the papers' words. */
import type { Durable, Volatile } from './types.ts';

/** `attempt` is what the proposer is doing; what there is nothing of is left out. */
export function traceState({ promised, accepted, usedBallot }: Durable, volatile: Volatile | null) {
  const disk = {
    promised,
    acceptedBallot: accepted?.ballot ?? null,
    acceptedValue: accepted?.value ?? null,
    usedBallot,
  };
  if (!volatile) return disk;
  const { roles, acceptors, attempt, isBackingOff, wish, waiting, votes, chosen } = volatile;
  return {
    roles,
    acceptors,
    ...disk,
    chosenBallot: chosen?.ballot ?? null,
    chosenValue: chosen?.value ?? null,
    ...(attempt
      ? {
          attempt: {
            ballot: attempt.ballot,
            phase: attempt.phase,
            promises: attempt.promises.map(({ acceptor, accepted: told }) => ({
              acceptor,
              accepted: told && { ...told },
            })),
            value: attempt.value,
          },
        }
      : {}),
    ...(isBackingOff ? { backingOff: true } : {}),
    ...(wish === null ? {} : { wish }),
    ...(waiting.length > 0 ? { waiting: waiting.map(({ client }) => client) } : {}),
    ...(votes.length > 0
      ? { votes: votes.map(({ ballot, value, acceptors: by }) => ({ ballot, value, acceptors: by })) }
      : {}),
  };
}
