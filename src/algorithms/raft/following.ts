/** The follower's side of replication: «AppendEntries RPC, receiver implementation» (Figure 2, §5.3). */
import { applyCommitted } from './applying.ts';
import { restartElectionTimer } from './election.ts';
import type { Log } from './log.ts';
import { appended, cutFrom, lastIndex, termAt } from './log.ts';
import type { Message, RaftIO, State } from './types.ts';
import { revise } from './volatile.ts';

type AppendEntries = Extract<Message, { type: 'AppendEntries' }>;

export function onAppendEntries(state: State, request: AppendEntries, io: RaftIO): State {
  const { currentTerm: ownTerm } = state.durable;
  const { leaderId: leader, term, prevLogIndex } = request;
  if (term < ownTerm) {
    io.note('append.refused.stale-term', { follower: io.self, leader, term, ownTerm });
    answer(request, ownTerm, null, io);
    return state;
  }
  const following = follow(state, leader, term, io);
  if (io.follows('consistency-check') && !matches(following.durable.log, request, io)) {
    answer(request, ownTerm, null, io);
    return following;
  }
  const log = merge(following.durable.log, request, io);
  const lastNew = prevLogIndex + request.entries.length;
  answer(request, ownTerm, lastNew, io);
  const { currentTerm, votedFor } = following.durable;
  const { volatile } = following;
  const merged = log === following.durable.log ? following : { durable: { currentTerm, votedFor, log }, volatile };
  return learnCommitIndex(merged, request, lastNew, io);
}

/** The sender is this term's leader: a candidate gives up, and the election timeout starts over (§5.2). */
function follow(state: State, leader: string, term: number, io: RaftIO): State {
  const { durable, volatile } = state;
  if (volatile.role === 'candidate') io.note('election.lost', { candidate: io.self, leader, term });
  // Two leaders of one term cannot be, unless a rule is off: then this one goes on leading.
  if (volatile.role === 'leader') return state;
  restartElectionTimer(io);
  if (volatile.role === 'follower' && volatile.leaderId === leader) return state;
  const follower = revise(volatile, (next) => {
    next.role = 'follower';
    next.leaderId = leader;
    next.votesGranted = [];
  });
  return { durable, volatile: follower };
}

/** The consistency check: does this log hold, at prevLogIndex, an entry of prevLogTerm? */
function matches(
  log: Log,
  { leaderId: leader, prevLogIndex: prevIndex, prevLogTerm: prevTerm }: AppendEntries,
  io: RaftIO,
): boolean {
  const follower = io.self;
  const ownTerm = termAt(log, prevIndex);
  if (ownTerm === prevTerm) return true;
  if (ownTerm === undefined) {
    io.note('append.refused.missing', { follower, leader, prevIndex, lastIndex: lastIndex(log) });
  } else {
    io.note('append.refused.mismatch', { follower, leader, prevIndex, prevTerm, ownTerm });
  }
  return false;
}

/**
 * «If an existing entry conflicts with a new one (same index but different terms), delete the existing entry and
 * all that follow it; append any new entries not already in the log». What matches stays, even beyond the new
 * entries: a late message must not shorten a log.
 */
function merge(
  log: Log,
  { leaderId: leader, prevLogIndex, prevLogTerm, entries, term }: AppendEntries,
  io: RaftIO,
): Log {
  const follower = io.self;
  let known = 0;
  while (known < entries.length && termAt(log, prevLogIndex + 1 + known) === entries[known]?.term) known += 1;
  if (!io.follows('truncate-only-conflicts')) known = 0;
  else if (known === entries.length) {
    if (entries.length === 0) {
      io.note('heartbeat.accepted', { follower, leader, term, prevIndex: prevLogIndex, prevTerm: prevLogTerm });
    } else {
      io.note('append.already-there', { follower, leader, count: entries.length, lastIndex: lastIndex(log) });
    }
    return log;
  }
  const from = prevLogIndex + 1 + known;
  const ownTerm = termAt(log, from);
  const kept = cutFrom(log, from);
  if (ownTerm !== undefined) {
    const count = lastIndex(log) - from + 1;
    io.note('append.truncated', {
      follower,
      leader,
      index: from,
      count,
      ownTerm,
      term: entries[known]?.term ?? ownTerm,
    });
  }
  const merged = appended(kept, entries.slice(known));
  io.note('append.accepted', {
    follower,
    leader,
    prevIndex: prevLogIndex,
    prevTerm: prevLogTerm,
    count: entries.length - known,
    lastIndex: lastIndex(merged),
  });
  return merged;
}

/** «If leaderCommit > commitIndex, set commitIndex = min(leaderCommit, index of last new entry)» (Figure 2). */
function learnCommitIndex(
  state: State,
  { leaderId: leader, leaderCommit }: AppendEntries,
  lastNew: number,
  io: RaftIO,
): State {
  const { durable, volatile } = state;
  const index = Math.min(leaderCommit, lastNew);
  if (index <= volatile.commitIndex) return state;
  io.note('commit.learned', { follower: io.self, leader, index, leaderCommit, lastIndex: lastNew });
  return applyCommitted(durable, volatile, index, io);
}

/** Answers the leader: up to where the logs agree, or null for a refusal. */
function answer(request: AppendEntries, term: number, matchIndex: number | null, io: RaftIO): void {
  io.send(request.leaderId, {
    type: 'AppendEntriesReply',
    term,
    success: matchIndex !== null,
    prevLogIndex: request.prevLogIndex,
    matchIndex: matchIndex ?? 0,
  });
}
