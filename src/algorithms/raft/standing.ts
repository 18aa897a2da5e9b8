/** What a server does when it has heard from no leader for too long (§5.2), or when the leader asks it to take over. */
import { latestOf, mayStand, quorumOf, votesOf } from './configuration.ts';
import { nextTerm, startElection } from './election.ts';
import { askForPreVotes } from './prevote.ts';
import { toFollower } from './stepping-down.ts';
import type { Message, RaftIO, State } from './types.ts';

type TimeoutNow = Extract<Message, { type: 'TimeoutNow' }>;

/**
 * «If election timeout elapses without receiving AppendEntries from current leader or granting vote to candidate:
 * convert to candidate»; a candidate whose election came to nothing starts another (Figure 2).
 */
export function onElectionTimeout(state: State, io: RaftIO): State {
  const { durable, volatile } = state;
  const node = io.self;
  const oldTerm = durable.currentTerm;
  if (!mayStand(state, node)) {
    // Its timer starts again when a leader speaks to it; until then it knows of none, and sends no client to an old one.
    io.note('election.no-voter', { node, term: oldTerm });
    return volatile.role === 'follower' && volatile.leaderId === null ? state : toFollower(state, null, io);
  }
  if (io.config.preVote && io.follows('pre-vote')) return askForPreVotes(state, io);
  const term = nextTerm(oldTerm, io);
  const configuration = latestOf(state);
  const quorum = quorumOf(configuration, io);
  if (volatile.role === 'candidate') {
    io.note('election.retry', { node, term, votes: votesOf(configuration, volatile.votesGranted), ...quorum, oldTerm });
  } else {
    io.note('election.timeout', { node, term, ...quorum });
  }
  return startElection(state, 'timeout', io);
}

/** The leader hands over: as if the election timeout had run out (D§3.10). It need not ask whether it would be elected. */
export function onTimeoutNow(state: State, { term, leaderId: leader }: TimeoutNow, io: RaftIO): State {
  const { currentTerm: ownTerm } = state.durable;
  if (term < ownTerm || state.volatile.role !== 'follower' || !mayStand(state, io.self)) {
    io.note('election.urged.late', { node: io.self, leader, term, ownTerm });
    return state;
  }
  const standing = { node: io.self, leader, term: nextTerm(ownTerm, io), ...quorumOf(latestOf(state), io) };
  io.note('election.urged', standing);
  return startElection(state, 'transfer', io);
}
