/** What is in flight between the servers: a message as etcd writes it, and what it carries for our own Raft. */
import type { Entry, Message } from '../../../src/algorithms/raft/types.ts';
import { type Membership, numberOf, type ProposedChange } from './changes.ts';
import { readChanges, type Transition } from './commands.ts';
import type { WireEntry, WireMessage } from './transcript.ts';

/** What etcd's engine adds around Raft has no counterpart in ours; the adapter carries it out. */
export type Cargo =
  | {
      readonly kind: 'raft';
      readonly message: Message;
      readonly hint?: Hint;
      readonly snapshot?: SnapshotInfo;
      /** etcd's heartbeats name the read that they are to confirm, and so do the answers. */
      readonly read?: number;
    }
  | { readonly kind: 'proposal'; readonly proposal: Proposal }
  | { readonly kind: 'read'; readonly context: string }
  | { readonly kind: 'read-answer'; readonly context: string }
  | { readonly kind: 'transfer'; readonly to: number };

/** Where a follower that refuses suggests to go on. Only flow control looks at it. */
export interface Hint {
  readonly index: number;
  readonly term: number;
}

export interface SnapshotInfo {
  readonly index: number;
  readonly term: number;
  readonly membership: Membership;
}

export interface Letter {
  readonly wire: WireMessage;
  readonly cargo: Cargo;
}

/** What a client or an administrator wants in the log. */
export interface Proposal {
  /** As the transcripts write an entry's data. */
  readonly data: string;
  readonly change: ProposedChange | null;
}

/** An entry of our log for a proposal: its key says what kind of etcd's entries it is, its value is the data. */
export function opOf({ data, change }: Proposal): { kind: 'set'; key: string; value: string } {
  if (change === null) return { kind: 'set', key: 'EntryNormal', value: data };
  return { kind: 'set', key: change.v1 ? 'EntryConfChange' : `EntryConfChangeV2 ${change.transition}`, value: data };
}

/** The change of the membership that an entry of ours stands for; null for any other entry. */
export function changeIn(entry: Entry | undefined): ProposedChange | null {
  if (entry?.kind !== 'op' || entry.op.kind !== 'set') return null;
  const [type, transition = 'auto'] = entry.op.key.split(' ');
  if (type !== 'EntryConfChange' && type !== 'EntryConfChangeV2') return null;
  const changes = readChanges(entry.op.value);
  return { v1: type === 'EntryConfChange', transition: transition as Transition, changes };
}

/** An entry of our log as etcd writes it. */
export function wireEntry({ term, ...entry }: Entry, index: number): WireEntry {
  if (entry.kind === 'op' && entry.op.kind === 'set') {
    return [term, index, entry.op.key.split(' ')[0] as string, entry.op.value];
  }
  // The entry that begins a term is empty in both.
  return [term, index, 'EntryNormal', entry.kind === 'noop' ? EMPTY : `«${JSON.stringify(entry)}»`];
}

export const EMPTY = '""';

/** Messages that answer; from a server that is no member they count for nothing. */
const RESPONSES = ['MsgAppResp', 'MsgVoteResp', 'MsgPreVoteResp', 'MsgHeartbeatResp', 'MsgReadIndexResp'];

export function isResponse({ type }: WireMessage): boolean {
  return RESPONSES.includes(type);
}

/** Sent only once what it speaks of is on disk: after everything else that a server sends. */
export function waitsForDisk({ type }: WireMessage): boolean {
  return type === 'MsgAppResp' || type === 'MsgVoteResp' || type === 'MsgPreVoteResp';
}

/** A message of our own Raft as etcd writes it, where both say the same; null for one that needs a closer look. */
export function plainWire(from: number, to: string, message: Message): WireMessage | null {
  const head = { from, to: numberOf(to), term: message.term };
  switch (message.type) {
    case 'RequestVote':
    case 'PreVote': {
      const type = message.type === 'PreVote' ? 'MsgPreVote' : 'MsgVote';
      return { ...head, type, logTerm: message.lastLogTerm, index: message.lastLogIndex };
    }
    case 'RequestVoteReply':
    case 'PreVoteReply': {
      const type = message.type === 'PreVoteReply' ? 'MsgPreVoteResp' : 'MsgVoteResp';
      const answer = { ...head, type, logTerm: 0, index: 0 };
      return message.voteGranted ? answer : { ...answer, reject: true };
    }
    case 'AppendEntries': {
      const { prevLogIndex, prevLogTerm, entries, leaderCommit } = message;
      const position = { ...head, type: 'MsgApp', logTerm: prevLogTerm, index: prevLogIndex, commit: leaderCommit };
      if (entries.length === 0) return position;
      return { ...position, entries: entries.map((entry, k) => wireEntry(entry, prevLogIndex + 1 + k)) };
    }
    case 'InstallSnapshot':
      return { ...head, type: 'MsgSnap', logTerm: 0, index: 0 };
    case 'TimeoutNow':
      return { ...head, type: 'MsgTimeoutNow', logTerm: 0, index: 0 };
    case 'AppendEntriesReply':
    case 'InstallSnapshotReply':
      return null;
  }
}
