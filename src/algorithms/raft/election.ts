/** Electing a leader: timeouts, votes, and what makes a candidate the leader (§5.2, §5.4.1). */
import type { NodeId } from '../../kernel/contract.ts';
import { appended, lastIndex, lastTerm } from './log.ts';
import { quorum } from './quorum.ts';
import { advanceCommitIndex, sendToAll } from './replication.ts';
import type { Follower, Message, RaftIO, State } from './types.ts';
import { revise } from './volatile.ts';

type RequestVote = Extract<Message, { type: 'RequestVote' }>;
type RequestVoteReply = Extract<Message, { type: 'RequestVoteReply' }>;

/** A fresh timeout at random, so that servers seldom stand for election at the same time (§5.2). */
export function restartElectionTimer(io: RaftIO): void {
  const { electionTimeoutMin_us, electionTimeoutMax_us } = io.config;
  io.setTimer('election', io.randomInt('election timeout', electionTimeoutMin_us, electionTimeoutMax_us));
}

/**
 * «If election timeout elapses without receiving AppendEntries from current leader or granting vote to candidate:
 * convert to candidate»; a candidate whose election came to nothing starts another (Figure 2).
 */
export function onElectionTimeout({ durable, volatile }: State, io: RaftIO): State {
  const oldTerm = durable.currentTerm;
  const term = oldTerm + 1;
  const needed = quorum(io);
  if (volatile.role === 'candidate') {
    io.note('election.retry', { node: io.self, term, votes: [...volatile.votesGranted], needed, oldTerm });
  } else {
    io.note('election.timeout', { node: io.self, term, needed });
  }
  restartElectionTimer(io);
  const candidate: State = {
    durable: { currentTerm: term, votedFor: io.self, log: durable.log },
    volatile: revise(volatile, (next) => {
      next.role = 'candidate';
      next.leaderId = null;
      next.votesGranted = [io.self];
    }),
  };
  const { log } = durable;
  const lastLogIndex = lastIndex(log);
  const lastLogTerm = lastTerm(log);
  for (const peer of io.cluster) {
    if (peer !== io.self) io.send(peer, { type: 'RequestVote', term, candidateId: io.self, lastLogIndex, lastLogTerm });
  }
  return wonBy(candidate, io) ? becomeLeader(candidate, io) : candidate;
}

/** «RequestVote RPC, receiver implementation» (Figure 2). */
export function onRequestVote(state: State, request: RequestVote, io: RaftIO): State {
  const { durable } = state;
  const { currentTerm: ownTerm, votedFor, log } = durable;
  const { candidateId: candidate, term, lastLogIndex, lastLogTerm } = request;
  const voter = io.self;
  const logs = {
    lastIndex: lastLogIndex,
    lastTerm: lastLogTerm,
    ownLastIndex: lastIndex(log),
    ownLastTerm: lastTerm(log),
  };
  const answer = (voteGranted: boolean) => io.send(candidate, { type: 'RequestVoteReply', term: ownTerm, voteGranted });

  if (term < ownTerm) {
    io.note('vote.denied.stale-term', { voter, candidate, term, ownTerm });
    answer(false);
    return state;
  }
  // First come, first served: one vote in a term.
  if (votedFor !== null && votedFor !== candidate && io.follows('one-vote-per-term')) {
    io.note('vote.denied.already-voted', { voter, candidate, term, votedFor });
    answer(false);
    return state;
  }
  if (!isUpToDate(logs) && io.follows('election-restriction')) {
    io.note('vote.denied.stale-log', { voter, candidate, term, votedFor, ...logs });
    answer(false);
    return state;
  }
  io.note('vote.granted', { voter, candidate, term, votedFor, ...logs });
  // A leader has no election timeout; it comes here only where one vote per term is not the rule.
  if (state.volatile.role !== 'leader') restartElectionTimer(io);
  answer(true);
  if (votedFor === candidate) return state;
  return { durable: { currentTerm: ownTerm, votedFor: candidate, log }, volatile: state.volatile };
}

/** «The log with the later term is more up-to-date»; of one last term, the longer log is (§5.4.1). */
function isUpToDate(logs: { lastIndex: number; lastTerm: number; ownLastIndex: number; ownLastTerm: number }): boolean {
  return (
    logs.lastTerm > logs.ownLastTerm || (logs.lastTerm === logs.ownLastTerm && logs.lastIndex >= logs.ownLastIndex)
  );
}

export function onRequestVoteReply(state: State, voter: NodeId, reply: RequestVoteReply, io: RaftIO): State {
  const { durable, volatile } = state;
  const { currentTerm: ownTerm } = durable;
  if (volatile.role !== 'candidate' || reply.term < ownTerm) {
    io.note('vote.late', { node: io.self, voter, term: reply.term, ownTerm });
    return state;
  }
  const needed = quorum(io);
  const known = volatile.votesGranted;
  if (!reply.voteGranted) {
    io.note('vote.refused', { candidate: io.self, voter, term: ownTerm, votes: [...known], needed });
    return state;
  }
  const votes = known.includes(voter) ? known : [...known, voter];
  io.note('vote.received', { candidate: io.self, voter, term: ownTerm, votes: [...votes], needed });
  const withVote = revise(volatile, (next) => {
    next.votesGranted = votes;
  });
  const counted: State = { durable, volatile: withVote };
  return wonBy(counted, io) ? becomeLeader(counted, io) : counted;
}

function wonBy({ volatile }: State, io: RaftIO): boolean {
  return volatile.votesGranted.length >= quorum(io);
}

/** A new leader takes every log to be as long as its own until told otherwise, and speaks at once (Figure 2). */
function becomeLeader({ durable, volatile }: State, io: RaftIO): State {
  const term = durable.currentTerm;
  const leader = io.self;
  io.note('election.won', { leader, term, votes: [...volatile.votesGranted], needed: quorum(io) });
  io.clearTimer('election');
  io.setTimer('heartbeat', io.config.heartbeatInterval_us);

  const nextIndex = lastIndex(durable.log) + 1;
  const followers = io.cluster
    .filter((id) => id !== leader)
    .map((id): Follower => ({ id, nextIndex, matchIndex: 0, awaiting: false }));
  let { log } = durable;
  if (io.config.noopOnElection) {
    // An entry of its own term lets the leader commit what earlier terms left (§8).
    log = appended(log, [{ term, kind: 'noop' }]);
    io.note('append.noop', { leader, index: lastIndex(log), term });
  }
  const state: State = {
    durable: { currentTerm: term, votedFor: durable.votedFor, log },
    volatile: revise(volatile, (next) => {
      next.role = 'leader';
      next.leaderId = leader;
      next.votesGranted = [];
      next.followers = followers;
    }),
  };
  return advanceCommitIndex(sendToAll(state, io), io);
}
