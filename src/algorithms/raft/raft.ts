/**
 * Raft, as in Figure 2 of the paper: what a server does at its start, and how each input reaches the rule that
 * answers it. The rules themselves stand in `election.ts`, `replication.ts`, `following.ts` and `applying.ts`.
 */
import type { Input, NodeId } from '../../kernel/contract.ts';
import { emptyVector } from '../../kernel/vector.ts';
import { onElectionTimeout, onRequestVote, onRequestVoteReply, restartElectionTimer } from './election.ts';
import { onAppendEntries } from './following.ts';
import { lastIndex } from './log.ts';
import { EMPTY_MACHINE } from './machine.ts';
import { onAppendEntriesReply, onHeartbeatTimer, onRequest } from './replication.ts';
import type { Durable, Message, RaftIO, RaftTypes, State, Volatile } from './types.ts';
import { revise } from './volatile.ts';

/** What a server knows when it has just started, whatever is on its disk. */
const BLANK: Volatile = {
  role: 'follower',
  leaderId: null,
  commitIndex: 0,
  lastApplied: 0,
  machine: EMPTY_MACHINE,
  votesGranted: [],
  followers: [],
};

export function boot(io: RaftIO): State {
  io.note('started', { node: io.self });
  restartElectionTimer(io);
  return { durable: { currentTerm: 0, votedFor: null, log: emptyVector() }, volatile: BLANK };
}

/** «Persistent state» is all that a restart finds; the commit index and the machine are rebuilt (Figure 2, §5.1). */
export function recover(onDisk: Durable, io: RaftIO): State {
  const durable: Durable = {
    currentTerm: onDisk.currentTerm,
    votedFor: io.follows('durable-vote') ? onDisk.votedFor : null,
    log: io.follows('durable-log') ? onDisk.log : emptyVector(),
  };
  const { currentTerm: term, votedFor, log } = durable;
  io.note('recovered', { node: io.self, term, votedFor, lastIndex: lastIndex(log) });
  restartElectionTimer(io);
  return { durable, volatile: BLANK };
}

export function on(state: State, input: Input<RaftTypes>, io: RaftIO): State {
  switch (input.kind) {
    case 'timer':
      return input.timer === 'election' ? onElectionTimeout(state, io) : onHeartbeatTimer(state, io);
    case 'message':
      return onMessage(adoptHigherTerm(state, input.from, input.message.term, io), input.from, input.message, io);
    case 'request':
      return onRequest(state, input, io);
    case 'admin':
      // This version has no administrator's verbs; the kernel lets none through.
      return state;
  }
}

function onMessage(state: State, from: NodeId, message: Message, io: RaftIO): State {
  switch (message.type) {
    case 'RequestVote':
      return onRequestVote(state, message, io);
    case 'RequestVoteReply':
      return onRequestVoteReply(state, from, message, io);
    case 'AppendEntries':
      return onAppendEntries(state, message, io);
    case 'AppendEntriesReply':
      return onAppendEntriesReply(state, from, message, io);
  }
}

/** «If RPC request or response contains term T > currentTerm: set currentTerm = T, convert to follower» (Figure 2). */
function adoptHigherTerm(state: State, from: NodeId, term: number, io: RaftIO): State {
  const { durable, volatile } = state;
  if (term <= durable.currentTerm) return state;
  const { role } = volatile;
  const oldTerm = durable.currentTerm;
  if (role === 'follower') io.note('term.adopted', { node: io.self, from, term, oldTerm });
  else io.note('term.stepped-down', { node: io.self, from, role, term, oldTerm });
  if (role === 'leader') {
    io.clearTimer('heartbeat');
    restartElectionTimer(io);
  }
  const follower = revise(volatile, (next) => {
    next.role = 'follower';
    next.leaderId = null;
    next.votesGranted = [];
    next.followers = [];
  });
  return { durable: { currentTerm: term, votedFor: null, log: durable.log }, volatile: follower };
}
