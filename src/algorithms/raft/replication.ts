/** The leader's side of replication: sending entries, counting copies, committing (§5.3, §5.4.2). */
import type { ClientId, NodeId } from '../../kernel/contract.ts';
import { slice } from '../../kernel/vector.ts';
import { applyCommitted } from './applying.ts';
import { appended, lastIndex, termAt } from './log.ts';
import { heldByAtLeast, quorum } from './quorum.ts';
import type { Follower, Message, Op, RaftIO, State } from './types.ts';
import { revise } from './volatile.ts';

type AppendEntriesReply = Extract<Message, { type: 'AppendEntriesReply' }>;

/** A client asks. Only a leader may take it on; others send the client to the leader they know (§8). */
export function onRequest(
  state: State,
  { client, request, op }: { readonly client: ClientId; readonly request: number; readonly op: Op },
  io: RaftIO,
): State {
  const { durable, volatile } = state;
  if (volatile.role !== 'leader') {
    const leader = volatile.leaderId;
    if (leader === null) io.note('redirected.unknown', { node: io.self, client });
    else io.note('redirected', { node: io.self, client, leader });
    io.reply(client, request, { redirect: leader });
    return state;
  }
  const { currentTerm: term, votedFor } = durable;
  const log = appended(durable.log, [{ term, kind: 'op', client, request, op }]);
  io.note('append.request', { leader: io.self, index: lastIndex(log), term, client, operation: op });
  const grown: State = { durable: { currentTerm: term, votedFor, log }, volatile };
  const sent = withFollowers(grown, (follower) => (follower.awaiting ? follower : sendEntries(grown, follower, io)));
  return advanceCommitIndex(sent, io);
}

/** Heartbeats keep followers from standing for election, and send again what was not acknowledged (§5.2, §5.3). */
export function onHeartbeatTimer(state: State, io: RaftIO): State {
  io.note('heartbeat.sent', { leader: io.self, term: state.durable.currentTerm });
  io.setTimer('heartbeat', io.config.heartbeatInterval_us);
  return sendToAll(state, io);
}

/** AppendEntries to every follower, from its nextIndex on; empty ones are heartbeats. */
export function sendToAll(state: State, io: RaftIO): State {
  return withFollowers(state, (follower) => sendAppendEntries(state, follower, io));
}

/** The state with each follower's record as `change` returns it; the same state if none changed. */
function withFollowers(state: State, change: (follower: Follower) => Follower): State {
  const { followers } = state.volatile;
  const changed = followers.map(change);
  return changed.every((follower, k) => follower === followers[k]) ? state : withList(state, changed);
}

/** As `sendAppendEntries`, out of turn: for entries that need not wait for the next heartbeat. */
function sendEntries(state: State, follower: Follower, io: RaftIO): Follower {
  const firstIndex = follower.nextIndex;
  const last = Math.min(lastIndex(state.durable.log), firstIndex + io.config.batchSize - 1);
  io.note('replicate.sent', { leader: io.self, follower: follower.id, firstIndex, lastIndex: last });
  return sendAppendEntries(state, follower, io);
}

function sendAppendEntries({ durable, volatile }: State, follower: Follower, io: RaftIO): Follower {
  const { log, currentTerm: term } = durable;
  const prevLogIndex = follower.nextIndex - 1;
  const entries = prevLogIndex < lastIndex(log) ? slice(log, prevLogIndex, prevLogIndex + io.config.batchSize) : NONE;
  io.send(follower.id, {
    type: 'AppendEntries',
    term,
    leaderId: io.self,
    prevLogIndex,
    prevLogTerm: termAt(log, prevLogIndex) as number,
    entries,
    leaderCommit: volatile.commitIndex,
  });
  const awaiting = follower.awaiting || entries.length > 0;
  if (awaiting === follower.awaiting) return follower;
  const { id, nextIndex, matchIndex } = follower;
  return { id, nextIndex, matchIndex, awaiting };
}

const NONE: readonly never[] = [];

export function onAppendEntriesReply(state: State, from: NodeId, reply: AppendEntriesReply, io: RaftIO): State {
  const { durable, volatile } = state;
  const place = volatile.followers.findIndex(({ id }) => id === from);
  const follower = volatile.followers[place];
  if (!follower || reply.term < durable.currentTerm) return late(state, from, reply, io);
  const { nextIndex, matchIndex } = follower;
  if (!reply.success) {
    // A refusal of anything but the latest attempt says nothing new.
    if (reply.prevLogIndex !== nextIndex - 1) return late(state, from, reply, io);
    return withFollower(state, place, backOff(state, follower, io));
  }
  // Below matchIndex only an answer from nextIndex on is news: the follower lost its disk, and is given all anew.
  if (reply.matchIndex < Math.min(matchIndex, nextIndex)) return late(state, from, reply, io);
  io.note('acknowledged', { leader: io.self, follower: from, matchIndex: reply.matchIndex });
  if (reply.matchIndex === matchIndex && reply.matchIndex < nextIndex) return state;
  const counted: Follower = {
    id: from,
    nextIndex: Math.max(nextIndex, reply.matchIndex + 1),
    matchIndex: Math.max(matchIndex, reply.matchIndex),
    awaiting: follower.awaiting && reply.matchIndex < nextIndex,
  };
  const behind = !counted.awaiting && counted.nextIndex <= lastIndex(durable.log);
  const committed = advanceCommitIndex(withFollower(state, place, counted), io);
  return behind ? withFollower(committed, place, sendEntries(committed, counted, io)) : committed;
}

function withFollower(state: State, place: number, follower: Follower): State {
  const followers = state.volatile.followers.slice();
  followers[place] = follower;
  return withList(state, followers);
}

function withList({ durable, volatile }: State, followers: readonly Follower[]): State {
  const changed = revise(volatile, (next) => {
    next.followers = followers;
  });
  return { durable, volatile: changed };
}

function late(state: State, follower: NodeId, reply: AppendEntriesReply, io: RaftIO): State {
  const { role } = state.volatile;
  io.note('answer.late', { node: io.self, role, follower, term: reply.term, ownTerm: state.durable.currentTerm });
  return state;
}

/** «If AppendEntries fails because of log inconsistency: decrement nextIndex and retry» (§5.3). */
function backOff(state: State, follower: Follower, io: RaftIO): Follower {
  const nextIndex = Math.max(1, follower.nextIndex - 1);
  io.note('backed-off', { leader: io.self, follower: follower.id, nextIndex });
  return sendEntries(state, { ...follower, nextIndex, awaiting: false }, io);
}

/**
 * «If there exists an N such that N > commitIndex, a majority of matchIndex[i] ≥ N, and log[N].term == currentTerm:
 * set commitIndex = N» (Figure 2, §5.4.2). Entries of earlier terms are committed with it, never by counting.
 */
export function advanceCommitIndex(state: State, io: RaftIO): State {
  const { durable, volatile } = state;
  const { log, currentTerm: term } = durable;
  const needed = quorum(io);
  const index = heldByAtLeast(needed, lastIndex(log), volatile.followers);
  if (index <= volatile.commitIndex) return state;
  const copies = [io.self];
  for (const { id, matchIndex } of volatile.followers) if (matchIndex >= index) copies.push(id);
  const entryTerm = termAt(log, index) as number;
  if (entryTerm !== term && io.follows('own-term-commit')) {
    io.note('commit.waits', { leader: io.self, index, entryTerm, term, copies, needed });
    return state;
  }
  io.note('commit.advanced', { leader: io.self, index, term, copies, needed });
  return applyCommitted(durable, volatile, index, io);
}
