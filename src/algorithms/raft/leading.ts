/** What a leader sees to after every event: whether what it waits for has come about. */
import { advance } from './catching-up.ts';
import { isQuorum, latestOf, quorumOf } from './configuration.ts';
import { lastIndex } from './log.ts';
import { finishJoint, isRemoved, promoteReady } from './membership.ts';
import { answering, answerReads, renewLease } from './reads.ts';
import { toFollower } from './stepping-down.ts';
import { urgeSuccessor } from './transfer.ts';
import type { Leadership, RaftIO, State } from './types.ts';
import { withLeadership } from './volatile.ts';

/** A leader's state after an event, with all done that has become due; that of anybody else as it is. */
export function attend(state: State, io: RaftIO): State {
  const { leadership } = state.volatile;
  if (leadership === null) return state;
  const { reads, leaseRound, transfer, catchUps } = leadership;
  let next = state;
  if (reads.length > 0) next = answerReads(next, io);
  if (leaseRound !== null) next = renewLease(next, io);
  if (catchUps.length > 0) next = promoteReady(followLearners(next, io), io);
  const { log } = next.durable;
  const isFirst = log.configurations.length === 0 && log.start === 0;
  if (!isFirst) next = finishJoint(next, io);
  if (transfer !== null) next = urgeSuccessor(next, io);
  if (isFirst || !isRemoved(next, io)) return next;
  const { currentTerm: term } = next.durable;
  io.note('leader.removed', { leader: io.self, index: next.volatile.commitIndex, term });
  return toFollower(next, null, io);
}

function followLearners(state: State, io: RaftIO): State {
  const { catchUps } = state.volatile.leadership as Leadership;
  const { followers } = state.volatile;
  const last = lastIndex(state.durable.log);
  const advanced = catchUps.map((each) => {
    const follower = followers.find(({ id }) => id === each.id);
    return advance(each, follower, last, io);
  });
  return advanced.every((each, k) => each === catchUps[k]) ? state : withLeadership(state, { catchUps: advanced });
}

/** «A leader steps down if an election timeout elapses without a successful round of heartbeats to a majority» (D§6.2). */
export function onCheckQuorum(state: State, io: RaftIO): State {
  const { checkedRound, round } = state.volatile.leadership as Leadership;
  const configuration = latestOf(state);
  const answers = answering(state, checkedRound + 1, io);
  const values = { leader: io.self, term: state.durable.currentTerm, answers, ...quorumOf(configuration, io) };
  if (isQuorum(configuration, answers, io)) {
    io.note('quorum.answers', values);
    io.setTimer('check-quorum', io.config.electionTimeoutMax_us);
    return withLeadership(state, { checkedRound: round });
  }
  io.note('quorum.lost', values);
  return toFollower(state, null, io);
}
