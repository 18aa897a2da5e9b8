/** The leader's side of replication: sending entries, counting copies, committing (§5.3, §5.4.2, D§10.2). */
import type { NodeId } from '../../kernel/contract.ts';
import { applyCommitted } from './applying.ts';
import { hasVote, heldByQuorum, latestOf, quorumOf } from './configuration.ts';
import { appended, cutFrom, entriesFrom, lastIndex, termAt } from './log.ts';
import { sendSnapshot } from './snapshots.ts';
import type { Entry, Follower, Leadership, Message, RaftIO, State } from './types.ts';
import { withFollower, withFollowers, withLeadership, withLog } from './volatile.ts';

type AppendEntriesReply = Extract<Message, { type: 'AppendEntriesReply' }>;
type InstallSnapshotReply = Extract<Message, { type: 'InstallSnapshotReply' }>;

/** Leaders number their rounds from 1. A refusal because the request's term is over answers none of them. */
export const NO_ROUND = 0;

export function newFollower(id: NodeId, nextIndex: number): Follower {
  return { id, nextIndex, matchIndex: 0, inFlight: 0, round: NO_ROUND, installing: null };
}

/** A new entry goes to the end of the leader's log, and to every follower that is not still busy with others. */
export function replicate(state: State, entry: Entry, io: RaftIO): State {
  const { log } = state.durable;
  // «Leader Append-Only»: it only appends (§5.3). Without the rule it takes back what is not committed yet.
  const kept = io.follows('leader-append-only') ? log : cutFrom(log, state.volatile.commitIndex + 1);
  const grown = withLog(state, appended(kept, [entry]));
  const sent = forEachFollower(grown, (follower) =>
    mayReceive(follower, io) ? sendEntries(grown, follower, io) : follower,
  );
  return advanceCommitIndex(sent, io);
}

/** Has this follower so few unanswered messages that it may be sent another? */
function mayReceive({ inFlight, matchIndex, installing }: Follower, io: RaftIO): boolean {
  return inFlight < (matchIndex > 0 ? io.config.pipeline : 1) && installing === null;
}

/** Heartbeats keep followers from standing for election, and send again what was not acknowledged (§5.2, §5.3). */
export function onHeartbeatTimer(state: State, io: RaftIO): State {
  const alone = state.volatile.followers.length === 0 ? { count: 0 as const } : {};
  io.note('heartbeat.sent', { leader: io.self, term: state.durable.currentTerm, ...alone });
  io.setTimer('heartbeat', io.config.heartbeatInterval_us);
  return sendToAll(state, io);
}

/** A new round: AppendEntries to every follower, from its nextIndex on; empty ones are heartbeats. */
export function sendToAll(state: State, io: RaftIO): State {
  const begun = beginRound(state, io);
  return forEachFollower(begun, (follower) => sendAppendEntries(begun, resend(follower, io), io));
}

/** A new round without entries, to learn whether a majority still follows. */
export function sendRound(state: State, io: RaftIO): State {
  const begun = beginRound(state, io);
  const { followers } = begun.volatile;
  for (const follower of followers) sendMessage(begun, follower, NONE, io);
  return begun;
}

function beginRound(state: State, io: RaftIO): State {
  const leadership = state.volatile.leadership as Leadership;
  const round = leadership.round + 1;
  // The lease counts from when the round began, not from when its answers came (D§6.4.1).
  const renews = io.config.leaseReads && leadership.leaseRound === null;
  const leaseRound = renews ? { round, at: io.clock_us() } : leadership.leaseRound;
  return withLeadership(state, { round, leaseRound });
}

/** With a pipeline nextIndex runs ahead of what is acknowledged; a heartbeat goes back, in case something was lost. */
function resend(follower: Follower, io: RaftIO): Follower {
  const { id, nextIndex, matchIndex, round, installing } = follower;
  if (io.config.pipeline === 1 || matchIndex === 0 || nextIndex <= matchIndex + 1) return follower;
  return { id, nextIndex: matchIndex + 1, matchIndex, inFlight: 0, round, installing };
}

/** The state with each follower's record as `change` returns it; the same state if none changed. */
function forEachFollower(state: State, change: (follower: Follower) => Follower): State {
  const { followers } = state.volatile;
  const changed = followers.map(change);
  return changed.every((follower, k) => follower === followers[k]) ? state : withFollowers(state, changed);
}

/** As `sendAppendEntries`, out of turn: for entries that need not wait for the next heartbeat. */
export function sendEntries(state: State, follower: Follower, io: RaftIO): Follower {
  const { log } = state.durable;
  const firstIndex = follower.nextIndex;
  const last = Math.min(lastIndex(log), firstIndex + io.config.batchSize - 1);
  if (firstIndex > log.start && firstIndex <= last) {
    io.note('replicate.sent', { leader: io.self, follower: follower.id, firstIndex, lastIndex: last });
  }
  return sendAppendEntries(state, follower, io);
}

/** Sends the entries from nextIndex on or, where the log has them no more, the snapshot. */
function sendAppendEntries(state: State, follower: Follower, io: RaftIO): Follower {
  const { log } = state.durable;
  const { id, nextIndex, matchIndex, inFlight, round, installing } = follower;
  if (nextIndex <= log.start) return sendSnapshot(state, follower, (state.volatile.leadership as Leadership).round, io);
  const entries = nextIndex <= lastIndex(log) ? entriesFrom(log, nextIndex, io.config.batchSize) : NONE;
  sendMessage(state, follower, entries, io);
  if (entries.length === 0 && installing === null) return follower;
  // Once it is known where the logs agree, the next message need not wait for the answer to this one (D§10.2.2).
  const ahead = io.config.pipeline > 1 && matchIndex > 0 ? entries.length : 0;
  const waiting = Math.min(io.config.pipeline, inFlight + (entries.length > 0 ? 1 : 0));
  if (ahead === 0 && waiting === inFlight && installing === null) return follower;
  return { id, nextIndex: nextIndex + ahead, matchIndex, inFlight: waiting, round, installing: null };
}

const NONE: readonly never[] = [];

function sendMessage({ durable, volatile }: State, { id, nextIndex }: Follower, entries: readonly Entry[], io: RaftIO) {
  const { log, currentTerm: term } = durable;
  // Below the log's beginning there is nothing to check; and a leader's log is shorter only where a rule is off.
  const prevLogIndex = Math.min(lastIndex(log), Math.max(log.start, nextIndex - 1));
  io.send(id, {
    type: 'AppendEntries',
    term,
    leaderId: io.self,
    prevLogIndex,
    prevLogTerm: termAt(log, prevLogIndex) as number,
    entries,
    leaderCommit: volatile.commitIndex,
    round: (volatile.leadership as Leadership).round,
  });
}

export function onAppendEntriesReply(state: State, from: NodeId, reply: AppendEntriesReply, io: RaftIO): State {
  const place = state.volatile.followers.findIndex(({ id }) => id === from);
  const known = state.volatile.followers[place];
  if (!known || !isOf(state, reply)) return late(state, from, reply, io);
  const follower = hearing(state, known, reply.round, io);
  const { nextIndex, matchIndex } = follower;
  if (!reply.success) {
    // A refusal of what was sent before an earlier refusal, or before an acknowledgement, says nothing new.
    const { prevLogIndex } = reply;
    const latest = prevLogIndex === nextIndex - 1;
    const ahead = io.config.pipeline > 1 && prevLogIndex >= matchIndex && prevLogIndex < nextIndex;
    if (!latest && !ahead) return late(withFollower(state, place, follower), from, reply, io);
    return withFollower(state, place, backOff(state, follower, reply, io));
  }
  // Below matchIndex only an answer from nextIndex on is news: the follower lost its disk, and is given all anew.
  if (reply.matchIndex < Math.min(matchIndex, nextIndex)) {
    return late(withFollower(state, place, follower), from, reply, io);
  }
  io.note('acknowledged', { leader: io.self, follower: from, matchIndex: reply.matchIndex });
  return progress(state, place, follower, reply.matchIndex, io);
}

/** The follower's log is the leader's up to `matched`: counts it, commits, and sends what comes after. */
function progress(state: State, place: number, follower: Follower, matched: number, io: RaftIO): State {
  const { id, nextIndex, matchIndex, inFlight, round, installing } = follower;
  if (matched === matchIndex && matched < nextIndex && installing === null) return withFollower(state, place, follower);
  // All that was sent is there, or one message more of what is on its way.
  const left = io.config.pipeline > 1 && matched > matchIndex ? Math.max(0, inFlight - 1) : inFlight;
  const counted: Follower = {
    id,
    nextIndex: Math.max(nextIndex, matched + 1),
    matchIndex: Math.max(matchIndex, matched),
    inFlight: matched >= nextIndex - (io.config.pipeline > 1 ? 1 : 0) ? 0 : left,
    round,
    installing: null,
  };
  const committed = advanceCommitIndex(withFollower(state, place, counted), io);
  const behind = mayReceive(counted, io) && counted.nextIndex <= lastIndex(committed.durable.log);
  return behind ? withFollower(committed, place, sendEntries(committed, counted, io)) : committed;
}

/** Does this answer a request that this leader sent in its present term? */
function isOf({ durable }: State, { term, round }: { readonly term: number; readonly round: number }): boolean {
  return term === durable.currentTerm && round !== NO_ROUND;
}

/** The follower's record with the round that it has answered, where somebody will ask for that. */
function hearing(state: State, follower: Follower, round: number, io: RaftIO): Follower {
  const { id, nextIndex, matchIndex, inFlight, installing } = follower;
  const { checkQuorum, leaseReads } = io.config;
  const { reads, catchUps } = state.volatile.leadership as Leadership;
  const asked = checkQuorum || leaseReads || reads.length > 0 || catchUps.length > 0;
  return asked && round > follower.round ? { id, nextIndex, matchIndex, inFlight, round, installing } : follower;
}

function late(state: State, follower: NodeId, reply: { readonly term: number }, io: RaftIO): State {
  const { role } = state.volatile;
  io.note('answer.late', { node: io.self, role, follower, term: reply.term, ownTerm: state.durable.currentTerm });
  return state;
}

/** «If AppendEntries fails because of log inconsistency: decrement nextIndex and retry» (§5.3). */
function backOff(state: State, follower: Follower, reply: AppendEntriesReply, io: RaftIO): Follower {
  const { id, matchIndex, round } = follower;
  const { conflict, prevLogIndex } = reply;
  const leader = io.self;
  let nextIndex = Math.max(1, prevLogIndex);
  if (conflict) {
    nextIndex = Math.max(1, Math.min(nextIndex, afterConflict(state, conflict)));
    io.note('backed-off.fast', { leader, follower: id, nextIndex, conflictTerm: conflict.term });
  } else {
    io.note('backed-off', { leader, follower: id, nextIndex });
  }
  return sendEntries(state, { id, nextIndex, matchIndex, inFlight: 0, round, installing: null }, io);
}

/**
 * Where to go on after a refusal that names the conflicting term (§5.3, end): after the leader's own last entry of that
 * term, which the follower may share; where it has none, before all of the follower's.
 */
function afterConflict({ durable: { log } }: State, conflict: { term: number | null; index: number }): number {
  const { term, index } = conflict;
  if (term === null) return index;
  let own = Math.min(lastIndex(log), index);
  if (termAt(log, own) !== term) return index;
  while (termAt(log, own + 1) === term) own += 1;
  return own + 1;
}

/** A follower has received a part of the snapshot, or all of it, or needs none. */
export function onInstallSnapshotReply(state: State, from: NodeId, reply: InstallSnapshotReply, io: RaftIO): State {
  const place = state.volatile.followers.findIndex(({ id }) => id === from);
  const known = state.volatile.followers[place];
  if (!known || !isOf(state, reply)) return late(state, from, reply, io);
  const follower = hearing(state, known, reply.round, io);
  const { lastIncludedIndex: index, offset, installed } = reply;
  const heard = withFollower(state, place, follower);
  if (installed) {
    // Where a late refusal had set nextIndex back below what is known to match, this sets it right again.
    if (index <= follower.matchIndex && index < follower.nextIndex) return late(heard, from, reply, io);
    io.note('snapshot.arrived', { leader: io.self, follower: from, index });
    return progress(heard, place, follower, index, io);
  }
  const { installing } = follower;
  // What it has already said before is no reason to send the next piece once more; the heartbeat will.
  if (installing?.index !== index || installing.offset === offset) return late(heard, from, reply, io);
  io.note('snapshot.progress', { leader: io.self, follower: from, index, offset });
  return withFollower(heard, place, sendEntries(heard, { ...follower, installing: { index, offset } }, io));
}

/**
 * «If there exists an N such that N > commitIndex, a majority of matchIndex[i] ≥ N, and log[N].term == currentTerm:
 * set commitIndex = N» (Figure 2, §5.4.2). Entries of earlier terms are committed with it, never by counting.
 */
export function advanceCommitIndex(state: State, io: RaftIO): State {
  const { durable, volatile } = state;
  const { log, currentTerm: term } = durable;
  const configuration = latestOf(state);
  const index = heldByQuorum(configuration, lastIndex(log), volatile.followers, volatile.commitIndex, io);
  if (index <= volatile.commitIndex) return state;
  const quorum = quorumOf(configuration, io);
  const copies = hasVote(configuration, io.self) ? [io.self] : [];
  for (const { id, matchIndex } of volatile.followers) {
    if (matchIndex >= index && hasVote(configuration, id)) copies.push(id);
  }
  const entryTerm = termAt(log, index) as number;
  if (entryTerm !== term && io.follows('own-term-commit')) {
    io.note('commit.waits', { leader: io.self, index, entryTerm, term, copies, ...quorum });
    return state;
  }
  io.note('commit.advanced', { leader: io.self, index, term, copies, ...quorum });
  return applyCommitted(state, index, io);
}

/** Has this leader committed an entry of its own term? Before, it cannot know how far the log is committed (D§6.4). */
export function hasCommittedInTerm({ durable, volatile }: State): boolean {
  return termAt(durable.log, volatile.commitIndex) === durable.currentTerm;
}
