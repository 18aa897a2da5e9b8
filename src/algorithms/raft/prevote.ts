/**
 * Pre-vote (D§9.6): a server whose timeout ran out first asks whether it would be elected, without raising its term. One
 * that was cut off, and would only disturb the others with a higher term when it comes back, asks in vain.
 */
import type { NodeId } from '../../kernel/contract.ts';
import { hasVote, isQuorum, latestOf, quorumOf, votesOf } from './configuration.ts';
import { isUpToDate, logEnds, startElection } from './election.ts';
import { lastIndex, lastTerm } from './log.ts';
import { hearsLeader, restartElectionTimer } from './stepping-down.ts';
import type { Message, RaftIO, State } from './types.ts';
import { revise } from './volatile.ts';

type PreVote = Extract<Message, { type: 'PreVote' }>;
type PreVoteReply = Extract<Message, { type: 'PreVoteReply' }>;

/** Asks everybody who has a vote; alone, it need not ask. */
export function askForPreVotes({ durable, volatile }: State, io: RaftIO): State {
  const { currentTerm, log } = durable;
  const term = currentTerm + 1;
  const configuration = latestOf({ durable });
  const quorum = quorumOf(configuration, io);
  const candidateId = io.self;
  if (volatile.role === 'precandidate') {
    io.note('prevote.retry', {
      node: candidateId,
      term,
      votes: votesOf(configuration, volatile.votesGranted),
      ...quorum,
    });
  } else {
    io.note('prevote.asked', { node: candidateId, term, ...quorum });
  }
  restartElectionTimer(io);
  const asking: State = {
    durable,
    volatile: revise(volatile, (next) => {
      next.role = 'precandidate';
      next.leaderId = null;
      next.votesGranted = [candidateId];
      next.campaign = null;
    }),
  };
  if (isQuorum(configuration, [candidateId], io)) return win(asking, io);
  const request = { term, candidateId, lastLogIndex: lastIndex(log), lastLogTerm: lastTerm(log) };
  for (const peer of io.cluster) {
    if (peer !== candidateId && hasVote(configuration, peer)) io.send(peer, { type: 'PreVote', ...request });
  }
  return asking;
}

/** Would this server vote for the sender in that term, if it were asked? Nothing about it changes. */
export function onPreVote(state: State, request: PreVote, io: RaftIO): State {
  const { durable, volatile } = state;
  const { currentTerm: ownTerm, votedFor, log } = durable;
  const { candidateId: candidate, term } = request;
  const voter = io.self;
  const answer = (voteGranted: boolean) => {
    io.send(candidate, { type: 'PreVoteReply', term: voteGranted ? term : ownTerm, voteGranted });
    return state;
  };
  if (term < ownTerm || (term === ownTerm && votedFor !== null && votedFor !== candidate)) {
    io.note('prevote.denied.stale-term', { voter, candidate, term, ownTerm });
    return answer(false);
  }
  if (hearsLeader(state, io)) {
    io.note('prevote.denied.leader', { voter, candidate, term, leader: volatile.leaderId });
    return answer(false);
  }
  const logs = logEnds(request, log);
  if (!isUpToDate(logs) && io.follows('election-restriction')) {
    io.note('prevote.denied.stale-log', { voter, candidate, term, ...logs });
    return answer(false);
  }
  io.note('prevote.granted', { voter, candidate, term, ...logs });
  return answer(true);
}

export function onPreVoteReply(state: State, voter: NodeId, reply: PreVoteReply, io: RaftIO): State {
  const { durable, volatile } = state;
  const term = durable.currentTerm + 1;
  if (volatile.role !== 'precandidate' || (reply.voteGranted && reply.term !== term)) {
    io.note('prevote.late', { node: io.self, voter, term: reply.term, ownTerm: durable.currentTerm });
    return state;
  }
  const configuration = latestOf(state);
  const quorum = quorumOf(configuration, io);
  const known = volatile.votesGranted;
  if (!reply.voteGranted) {
    io.note('prevote.refused', { candidate: io.self, voter, term, votes: votesOf(configuration, known), ...quorum });
    return state;
  }
  const votes = known.includes(voter) ? known : [...known, voter];
  io.note('prevote.received', { candidate: io.self, voter, term, votes: votesOf(configuration, votes), ...quorum });
  const counted: State = {
    durable,
    volatile: revise(volatile, (next) => {
      next.votesGranted = votes;
    }),
  };
  return isQuorum(configuration, votes, io) ? win(counted, io) : counted;
}

function win(state: State, io: RaftIO): State {
  const term = state.durable.currentTerm + 1;
  const configuration = latestOf(state);
  const votes = votesOf(configuration, state.volatile.votesGranted);
  io.note('prevote.won', { node: io.self, term, votes, ...quorumOf(configuration, io) });
  return startElection(state, 'timeout', io);
}
