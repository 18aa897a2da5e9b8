/** Electing a leader: candidates, votes, and what makes a candidate the leader (§5.2, §5.4.1). */
import type { NodeId } from '../../kernel/contract.ts';
import { catchUpsOf } from './catching-up.ts';
import { hasVote, isQuorum, latestOf, membersOf, quorumOf, votesOf } from './configuration.ts';
import { appended, lastIndex, lastTerm } from './log.ts';
import { advanceCommitIndex, newFollower, sendToAll } from './replication.ts';
import { restartElectionTimer } from './stepping-down.ts';
import type { Leadership, Log, Message, RaftIO, State } from './types.ts';
import { revise } from './volatile.ts';

type RequestVote = Extract<Message, { type: 'RequestVote' }>;
type RequestVoteReply = Extract<Message, { type: 'RequestVoteReply' }>;

/** «Increment currentTerm» (Figure 2): the votes of one election must not count in another. */
export function nextTerm(currentTerm: number, io: RaftIO): number {
  return io.follows('term-increment') ? currentTerm + 1 : Math.max(1, currentTerm);
}

/** Stands for election in a new term, with its own vote, and asks for the others' (Figure 2, «Candidates»). */
export function startElection(state: State, campaign: 'timeout' | 'transfer', io: RaftIO): State {
  const { durable, volatile } = state;
  const { log, snapshot } = durable;
  const term = nextTerm(durable.currentTerm, io);
  const candidateId = io.self;
  restartElectionTimer(io);
  const candidate: State = {
    durable: { currentTerm: term, votedFor: candidateId, log, snapshot },
    volatile: revise(volatile, (next) => {
      next.role = 'candidate';
      next.leaderId = null;
      next.votesGranted = [candidateId];
      next.campaign = campaign;
    }),
  };
  const request = { term, candidateId, lastLogIndex: lastIndex(log), lastLogTerm: lastTerm(log) };
  const configuration = latestOf(candidate);
  for (const peer of io.cluster) {
    if (peer === candidateId || !hasVote(configuration, peer)) continue;
    if (campaign === 'transfer') io.send(peer, { type: 'RequestVote', transfer: true, ...request });
    else io.send(peer, { type: 'RequestVote', ...request });
  }
  return wonBy(candidate, io) ? becomeLeader(candidate, io) : candidate;
}

/** «RequestVote RPC, receiver implementation» (Figure 2). */
export function onRequestVote(state: State, request: RequestVote, io: RaftIO): State {
  const { durable } = state;
  const { currentTerm: ownTerm, votedFor, log, snapshot } = durable;
  const { candidateId: candidate, term } = request;
  const voter = io.self;
  const logs = logEnds(request, log);
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
  return { durable: { currentTerm: ownTerm, votedFor: candidate, log, snapshot }, volatile: state.volatile };
}

interface LogEnds {
  readonly lastIndex: number;
  readonly lastTerm: number;
  readonly ownLastIndex: number;
  readonly ownLastTerm: number;
}

/** Where the candidate's log ends, and where the voter's. */
export function logEnds(request: { readonly lastLogIndex: number; readonly lastLogTerm: number }, log: Log): LogEnds {
  return {
    lastIndex: request.lastLogIndex,
    lastTerm: request.lastLogTerm,
    ownLastIndex: lastIndex(log),
    ownLastTerm: lastTerm(log),
  };
}

/** «The log with the later term is more up-to-date»; of one last term, the longer log is (§5.4.1). */
export function isUpToDate(logs: LogEnds): boolean {
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
  const configuration = latestOf(state);
  const quorum = quorumOf(configuration, io);
  const known = volatile.votesGranted;
  if (!reply.voteGranted) {
    io.note('vote.refused', {
      candidate: io.self,
      voter,
      term: ownTerm,
      votes: votesOf(configuration, known),
      ...quorum,
    });
    return state;
  }
  const votes = known.includes(voter) ? known : [...known, voter];
  io.note('vote.received', {
    candidate: io.self,
    voter,
    term: ownTerm,
    votes: votesOf(configuration, votes),
    ...quorum,
  });
  const withVote = revise(volatile, (next) => {
    next.votesGranted = votes;
  });
  const counted: State = { durable, volatile: withVote };
  return wonBy(counted, io) ? becomeLeader(counted, io) : counted;
}

function wonBy(state: State, io: RaftIO): boolean {
  return isQuorum(latestOf(state), state.volatile.votesGranted, io);
}

/** A new leader takes every log to be as long as its own until told otherwise, and speaks at once (Figure 2). */
function becomeLeader({ durable, volatile }: State, io: RaftIO): State {
  const { currentTerm: term, votedFor, snapshot } = durable;
  const leader = io.self;
  const configuration = latestOf({ durable });
  const votes = votesOf(configuration, volatile.votesGranted);
  io.note('election.won', { leader, term, votes, ...quorumOf(configuration, io) });
  io.clearTimer('election');
  io.setTimer('heartbeat', io.config.heartbeatInterval_us);
  if (io.config.checkQuorum) io.setTimer('check-quorum', io.config.electionTimeoutMax_us);

  const nextIndex = lastIndex(durable.log) + 1;
  const followers = membersOf(configuration, io)
    .filter((id) => id !== leader)
    .map((id) => newFollower(id, nextIndex));
  let { log } = durable;
  if (io.config.noopOnElection) {
    // An entry of its own term lets the leader commit what earlier terms left (§8).
    log = appended(log, [{ term, kind: 'noop' }]);
    io.note('append.noop', { leader, index: lastIndex(log), term });
  }
  const leadership: Leadership = {
    round: 0,
    checkedRound: 0,
    reads: [],
    leaseRound: null,
    leaseUntil: 0,
    transfer: null,
    leaseless: false,
    catchUps: catchUpsOf(configuration, [], lastIndex(log), io),
  };
  const state: State = {
    durable: { currentTerm: term, votedFor, log, snapshot },
    volatile: revise(volatile, (next) => {
      next.role = 'leader';
      next.leaderId = leader;
      next.heardAt = null;
      next.votesGranted = [];
      next.campaign = null;
      next.followers = followers;
      next.leadership = leadership;
      next.incoming = null;
    }),
  };
  return advanceCommitIndex(sendToAll(state, io), io);
}
