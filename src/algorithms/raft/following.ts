/** The follower's side of replication: «AppendEntries RPC, receiver implementation» (Figure 2, §5.3). */
import type { NodeId } from '../../kernel/contract.ts';
import { applyCommitted } from './applying.ts';
import { noteConfiguration } from './configuration.ts';
import { appended, configurationIndex, cutFrom, lastIndex, termAt } from './log.ts';
import { NO_ROUND } from './replication.ts';
import { mindsLeader, restartElectionTimer, toFollower } from './stepping-down.ts';
import type { Log, Message, RaftIO, State } from './types.ts';
import { revise, withLog } from './volatile.ts';

type AppendEntries = Extract<Message, { type: 'AppendEntries' }>;

export function onAppendEntries(state: State, request: AppendEntries, io: RaftIO): State {
  const { currentTerm: ownTerm } = state.durable;
  const { leaderId: leader, term, prevLogIndex } = request;
  if (term < ownTerm) {
    io.note('append.refused.stale-term', { follower: io.self, leader, term, ownTerm });
    // It may reach a leader of the receiver's own term, and must not be counted as following one of its rounds.
    answer({ ...request, round: NO_ROUND }, ownTerm, null, io);
    return state;
  }
  const following = follow(state, leader, term, io);
  const { log } = following.durable;
  if (io.follows('consistency-check') && !matches(log, request, io)) {
    answer(request, ownTerm, null, io, io.config.fastBacktracking ? conflictIn(log, prevLogIndex) : undefined);
    return following;
  }
  const merged = merge(log, request, io);
  const lastNew = prevLogIndex + request.entries.length;
  answer(request, ownTerm, lastNew, io);
  return learnCommitIndex(merged === log ? following : withLog(following, merged), request, lastNew, io);
}

/** The sender is this term's leader: a candidate gives up, and the election timeout starts over (§5.2). */
export function follow(state: State, leader: NodeId, term: number, io: RaftIO): State {
  const { role, leaderId } = state.volatile;
  if (role === 'candidate' || role === 'precandidate') {
    io.note('election.lost', { candidate: io.self, leader, term });
  }
  // Two leaders of one term cannot be, unless a rule is off: then this one goes on leading.
  if (role === 'leader') return state;
  restartElectionTimer(io);
  const minds = mindsLeader(io);
  const follower = role === 'follower' && leaderId === leader ? state : toFollower(state, leader, io);
  if (!minds) return follower;
  const heard = revise(follower.volatile, (next) => {
    next.heardAt = io.clock_us();
  });
  return { durable: state.durable, volatile: heard };
}

/** The consistency check: does this log hold, at prevLogIndex, an entry of prevLogTerm? */
function matches(
  log: Log,
  { leaderId: leader, prevLogIndex: prevIndex, prevLogTerm: prevTerm }: AppendEntries,
  io: RaftIO,
): boolean {
  const follower = io.self;
  // What the snapshot stands for is committed, and so the same everywhere.
  if (prevIndex < log.start) return true;
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
 * What the leader can skip after a refusal (§5.3, end): the term of the entry at prevLogIndex and where the entries of
 * that term begin; where there is no entry, the end of the log.
 */
function conflictIn(log: Log, prevLogIndex: number): { term: number | null; index: number } {
  const term = termAt(log, prevLogIndex);
  if (term === undefined) return { term: null, index: lastIndex(log) + 1 };
  let index = prevLogIndex;
  while (index - 1 > log.start && termAt(log, index - 1) === term) index -= 1;
  return { term, index };
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
  let known = Math.min(entries.length, Math.max(0, log.start - prevLogIndex));
  const compacted = known;
  while (known < entries.length && termAt(log, prevLogIndex + 1 + known) === entries[known]?.term) known += 1;
  if (!io.follows('truncate-only-conflicts')) known = compacted;
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
  if (kept.configurations !== log.configurations) noteConfiguration(log, kept, from, true, io);
  const merged = appended(kept, known === 0 ? entries : entries.slice(known));
  io.note('append.accepted', {
    follower,
    leader,
    prevIndex: prevLogIndex,
    prevTerm: prevLogTerm,
    count: entries.length - known,
    lastIndex: lastIndex(merged),
  });
  if (merged.configurations !== kept.configurations)
    noteConfiguration(kept, merged, configurationIndex(merged), false, io);
  return merged;
}

/** «If leaderCommit > commitIndex, set commitIndex = min(leaderCommit, index of last new entry)» (Figure 2). */
function learnCommitIndex(
  state: State,
  { leaderId: leader, leaderCommit }: AppendEntries,
  lastNew: number,
  io: RaftIO,
): State {
  // Beyond the new entries the log may still be of another leader; without the rule that is forgotten.
  const index = Math.min(leaderCommit, io.follows('commit-bound') ? lastNew : lastIndex(state.durable.log));
  if (index <= state.volatile.commitIndex) return state;
  io.note('commit.learned', { follower: io.self, leader, index, leaderCommit, lastIndex: lastNew });
  return applyCommitted(state, index, io);
}

/** Answers the leader: up to where the logs agree, or null for a refusal. */
function answer(
  { leaderId, prevLogIndex, round }: AppendEntries,
  term: number,
  matchIndex: number | null,
  io: RaftIO,
  conflict?: { term: number | null; index: number },
): void {
  const success = matchIndex !== null;
  const reply = {
    type: 'AppendEntriesReply',
    term,
    success,
    prevLogIndex,
    matchIndex: matchIndex ?? 0,
    round,
  } as const;
  io.send(leaderId, conflict ? { ...reply, conflict } : reply);
}
