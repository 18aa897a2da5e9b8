/**
 * How far learners are with catching up (D§4.2.1). The leader measures in rounds: each replicates what its log held when
 * the round began. A round shorter than an election timeout shows that the learner, made a voter, would hold nobody up.
 */
import type { NodeId } from '../../kernel/contract.ts';
import type { CatchUp, Configuration, Follower, RaftIO } from './types.ts';

/** After so many rounds the leader gives up: the learner's network or disk is too slow (D§4.2.1 suggests ten). */
export const ROUNDS_MAX = 10;

/** A learner that has been silent for so many of the longest election timeouts is out of reach. */
const SILENT_TIMEOUTS = 10;

/** What the leader keeps for the learners of a configuration: as before for those that it knows, a first round for others. */
export function catchUpsOf(
  { learners }: Configuration,
  known: readonly CatchUp[],
  lastIndex: number,
  io: RaftIO,
): readonly CatchUp[] {
  return learners.map((id) => known.find((other) => other.id === id) ?? firstRound(id, lastIndex, false, io));
}

export function firstRound(id: NodeId, target: number, promote: boolean, io: RaftIO): CatchUp {
  return { id, round: 1, target, since: io.clock_us(), answered: 0, answeredAt: io.clock_us(), done: false, promote };
}

/** Where a learner stands after an event of the leader's; the same object if nothing has changed. */
export function advance(catchUp: CatchUp, follower: Follower | undefined, lastIndex: number, io: RaftIO): CatchUp {
  const { id, round, target, since } = catchUp;
  if (catchUp.done || round > ROUNDS_MAX || !follower) return catchUp;
  if (follower.matchIndex < target) return awaited(catchUp, follower, io);
  const leader = io.self;
  if (io.clock_us() - since < io.config.electionTimeoutMin_us) {
    io.note('catch-up.done', { leader, server: id, round, index: target });
    return { ...catchUp, done: true };
  }
  if (round === ROUNDS_MAX) {
    io.note('catch-up.abandoned', { leader, server: id, round });
    return { ...catchUp, round: round + 1, promote: false };
  }
  io.note('catch-up.round', { leader, server: id, round: round + 1, index: lastIndex });
  return { ...catchUp, round: round + 1, target: lastIndex, since: io.clock_us() };
}

/** A learner in the middle of a round. One that is to be a voter, and never answers, is given up (D§4.2.1). */
function awaited(catchUp: CatchUp, { round: answered }: Follower, io: RaftIO): CatchUp {
  const { id, promote, answeredAt } = catchUp;
  if (answered > catchUp.answered) return { ...catchUp, answered, answeredAt: io.clock_us() };
  const waited_us = io.clock_us() - answeredAt;
  if (!promote || waited_us < SILENT_TIMEOUTS * io.config.electionTimeoutMax_us) return catchUp;
  io.note('catch-up.unanswered', { leader: io.self, server: id, waited_us });
  return { ...catchUp, round: ROUNDS_MAX + 1, promote: false };
}
