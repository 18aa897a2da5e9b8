/** Receiving a snapshot in place of entries: «InstallSnapshot RPC, receiver implementation» (D§5.1, the paper's Figure 13). */
import { noteConfiguration } from './configuration.ts';
import { follow } from './following.ts';
import { compacted, configurationIndex, lastIndex, logAfter, termAt } from './log.ts';
import { NO_ROUND } from './replication.ts';
import { readMachine } from './snapshots.ts';
import type { Incoming, Log, Message, RaftIO, State } from './types.ts';
import { revise } from './volatile.ts';

type InstallSnapshot = Extract<Message, { type: 'InstallSnapshot' }>;

export function onInstallSnapshot(state: State, request: InstallSnapshot, io: RaftIO): State {
  const { currentTerm: ownTerm } = state.durable;
  const { leaderId: leader, term, lastIncludedIndex: index, offset } = request;
  const follower = io.self;
  if (term < ownTerm) {
    io.note('snapshot.refused.stale-term', { follower, leader, term, ownTerm });
    answer({ ...request, round: NO_ROUND }, ownTerm, 0, false, io);
    return state;
  }
  const following = follow(state, leader, term, io);
  const { volatile } = following;
  if (index <= volatile.lastApplied) {
    io.note('snapshot.unneeded', { follower, leader, index, lastApplied: volatile.lastApplied });
    answer(request, ownTerm, 0, true, io);
    return following;
  }
  const there = offset > 0 ? received(volatile.incoming, request) : '';
  if (there.length !== offset) {
    io.note('snapshot.gap', { follower, leader, index, offset });
    answer(request, ownTerm, there.length, false, io);
    return following;
  }
  const data = there + request.data;
  if (request.done) {
    answer(request, ownTerm, data.length, true, io);
    return install(following, request, data, io);
  }
  io.note('snapshot.chunk', { follower, leader, index, offset });
  answer(request, ownTerm, data.length, false, io);
  return incoming(following, { leaderId: leader, leaderTerm: term, index, term: request.lastIncludedTerm, data });
}

/**
 * «If existing log entry has same index and term as snapshot's last included entry, retain log entries following it;
 * otherwise discard the entire log. Reset state machine using snapshot contents» (Figure 13).
 */
function install({ durable, volatile }: State, request: InstallSnapshot, data: string, io: RaftIO): State {
  const { leaderId: leader, lastIncludedIndex: index, lastIncludedTerm: term, configuration } = request;
  const { currentTerm, votedFor } = durable;
  const follower = io.self;
  const machine = readMachine(data);
  let log: Log;
  if (termAt(durable.log, index) === term) {
    io.note('snapshot.kept-tail', { follower, leader, index, term, lastIndex: lastIndex(durable.log) });
    log = compacted(durable.log, index, term);
  } else {
    io.note('snapshot.installed', { follower, leader, index, term });
    log = logAfter(index, term, configuration);
  }
  const installed: State = {
    durable: { currentTerm, votedFor, log, snapshot: { index, term, configuration, machine } },
    volatile: revise(volatile, (next) => {
      next.commitIndex = Math.max(volatile.commitIndex, index);
      next.lastApplied = index;
      next.machine = machine;
      next.incoming = null;
    }),
  };
  noteConfiguration(durable.log, log, configurationIndex(log), false, io);
  return installed;
}

/** What is there already of this snapshot. */
function received(part: Incoming | null, request: InstallSnapshot): string {
  const { leaderId, term, lastIncludedIndex, lastIncludedTerm } = request;
  if (part?.leaderId !== leaderId || part.leaderTerm !== term) return '';
  return part.index === lastIncludedIndex && part.term === lastIncludedTerm ? part.data : '';
}

function incoming({ durable, volatile }: State, part: Incoming): State {
  const changed = revise(volatile, (next) => {
    next.incoming = part;
  });
  return { durable, volatile: changed };
}

function answer(request: InstallSnapshot, term: number, offset: number, installed: boolean, io: RaftIO): void {
  const { lastIncludedIndex, round } = request;
  io.send(request.leaderId, { type: 'InstallSnapshotReply', term, lastIncludedIndex, offset, installed, round });
}
