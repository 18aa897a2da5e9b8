/**
 * Raft: what a server does at its start, and how each input reaches the rule that answers it. Figure 2 of the paper
 * stands in `election.ts`, `replication.ts`, `following.ts` and `applying.ts`; what the dissertation adds has files of
 * its own.
 */
import type { Input, NodeId } from '../../kernel/contract.ts';
import { firstConfiguration, hasVote, latestOf } from './configuration.ts';
import { onRequestVote, onRequestVoteReply } from './election.ts';
import { onAppendEntries } from './following.ts';
import { onInstallSnapshot } from './installing.ts';
import { attend, onCheckQuorum } from './leading.ts';
import { emptyLog, lastIndex } from './log.ts';
import { onPreVote, onPreVoteReply } from './prevote.ts';
import { onAppendEntriesReply, onHeartbeatTimer, onInstallSnapshotReply } from './replication.ts';
import { onAdmin, onRequest } from './requests.ts';
import { EMPTY_MACHINE } from './sessions.ts';
import { onElectionTimeout, onTimeoutNow } from './standing.ts';
import { adoptHigherTerm, hearsLeader, mindsLeader, restartElectionTimer } from './stepping-down.ts';
import { onTransferTimeout } from './transfer.ts';
import type { Durable, Message, RaftIO, RaftTypes, Snapshot, State, Timer, Volatile } from './types.ts';
import type { Verb } from './verbs.ts';

export function boot(io: RaftIO): State {
  io.note('started', { node: io.self });
  const log = emptyLog(firstConfiguration(io));
  const state: State = {
    durable: { currentTerm: 0, votedFor: null, log, snapshot: null },
    volatile: volatileAfter(null, null),
  };
  // Who does not belong to the cluster yet waits until a leader speaks to it.
  if (hasVote(latestOf(state), io.self)) restartElectionTimer(io);
  return state;
}

/** «Persistent state» is all that a restart finds; what a snapshot does not hold is applied anew (Figure 2, D§3.8). */
export function recover(onDisk: Durable, io: RaftIO): State {
  const keepsLog = io.follows('durable-log');
  const keepsTerm = io.follows('durable-term');
  const durable: Durable = {
    currentTerm: keepsTerm ? onDisk.currentTerm : 0,
    votedFor: keepsTerm && io.follows('durable-vote') ? onDisk.votedFor : null,
    log: keepsLog ? onDisk.log : emptyLog(firstConfiguration(io)),
    snapshot: keepsLog ? onDisk.snapshot : null,
  };
  const { currentTerm: term, votedFor, log, snapshot } = durable;
  io.note('recovered', { node: io.self, term, votedFor, lastIndex: lastIndex(log) });
  if (snapshot) io.note('recovered.snapshot', { node: io.self, index: snapshot.index });
  restartElectionTimer(io);
  // It may have heard from a leader, and promised to elect nobody else, just before it went down.
  return { durable, volatile: volatileAfter(snapshot, mindsLeader(io) ? io.clock_us() : null) };
}

/** What a server knows when it has just started. */
function volatileAfter(snapshot: Snapshot | null, heardAt: number | null): Volatile {
  const index = snapshot?.index ?? 0;
  return {
    role: 'follower',
    leaderId: null,
    heardAt,
    commitIndex: index,
    lastApplied: index,
    machine: snapshot?.machine ?? EMPTY_MACHINE,
    votesGranted: [],
    campaign: null,
    followers: [],
    leadership: null,
    incoming: null,
  };
}

export function on(state: State, input: Input<RaftTypes>, io: RaftIO): State {
  return attend(handle(state, input, io), io);
}

function handle(state: State, input: Input<RaftTypes>, io: RaftIO): State {
  switch (input.kind) {
    case 'timer':
      return onTimer(state, input.timer, io);
    case 'message':
      return onMessage(state, input.from, input.message, io);
    case 'request':
      return onRequest(state, input, io);
    case 'admin':
      return onAdmin(state, input.verb as Verb, input.args, io);
  }
}

function onTimer(state: State, timer: Timer, io: RaftIO): State {
  switch (timer) {
    case 'election':
      return onElectionTimeout(state, io);
    case 'heartbeat':
      return onHeartbeatTimer(state, io);
    case 'check-quorum':
      return onCheckQuorum(state, io);
    case 'transfer':
      return onTransferTimeout(state, io);
  }
}

function onMessage(state: State, from: NodeId, message: Message, io: RaftIO): State {
  // A request for a pre-vote, and the promise of one, speak of a term that nobody is in yet.
  if (message.type === 'PreVote') return onPreVote(state, message, io);
  if (message.type === 'RequestVote' && ignores(state, message, io)) return state;
  const promise = message.type === 'PreVoteReply' && message.voteGranted;
  const current = promise ? state : adoptHigherTerm(state, from, message.term, io);
  switch (message.type) {
    case 'PreVoteReply':
      return onPreVoteReply(current, from, message, io);
    case 'RequestVote':
      return onRequestVote(current, message, io);
    case 'RequestVoteReply':
      return onRequestVoteReply(current, from, message, io);
    case 'AppendEntries':
      return onAppendEntries(current, message, io);
    case 'AppendEntriesReply':
      return onAppendEntriesReply(current, from, message, io);
    case 'InstallSnapshot':
      return onInstallSnapshot(current, message, io);
    case 'InstallSnapshotReply':
      return onInstallSnapshotReply(current, from, message, io);
    case 'TimeoutNow':
      return onTimeoutNow(current, message, io);
  }
}

/**
 * «If a server receives a RequestVote request within the minimum election timeout of hearing from a current leader, it
 * does not update its term or grant its vote» (D§4.2.3), unless that leader wants the election. It may be in the
 * candidate's term already, by another message; as long as it has not voted there, what it owes the leader stands.
 */
function ignores(state: State, request: Extract<Message, { type: 'RequestVote' }>, io: RaftIO): boolean {
  const { currentTerm, votedFor } = state.durable;
  if (!io.config.leaderStickiness || request.transfer || request.term < currentTerm) return false;
  if (request.term === currentTerm && votedFor !== null) return false;
  if (!hearsLeader(state, io)) return false;
  const { candidateId: candidate, term } = request;
  io.note('vote.ignored.leader', { voter: io.self, candidate, term, leader: state.volatile.leaderId });
  return true;
}
