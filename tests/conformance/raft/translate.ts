/** What our handlers send, as etcd would send it; and what etcd sends, so that ours makes of it what etcd does. */
import { lastIndex, termAt } from '../../../src/algorithms/raft/log.ts';
import type { Log, Message, State } from '../../../src/algorithms/raft/types.ts';
import { everybody, numberOf } from './changes.ts';
import type { NodeOptions } from './commands.ts';
import { type Hint, type Letter, plainWire } from './letters.ts';
import type { WireMessage } from './transcript.ts';

type AppendEntries = Extract<Message, { type: 'AppendEntries' }>;
type InstallSnapshot = Extract<Message, { type: 'InstallSnapshot' }>;
type Reply = Extract<Message, { type: 'AppendEntriesReply' | 'InstallSnapshotReply' }>;

/** Who sends, and what it answers. */
export interface Sender {
  readonly number: number;
  readonly options: NodeOptions;
  readonly state: State;
  readonly request: Letter | null;
  /** The request is of a term that was over when it came. */
  readonly isStale: boolean;
}

/** The letter for a message of ours; null for one that etcd does not send, or sends when its flow control says so. */
export function letterFor(message: Message, to: string, sender: Sender): Letter | null {
  switch (message.type) {
    case 'AppendEntries':
    case 'InstallSnapshot':
      return null;
    case 'AppendEntriesReply':
    case 'InstallSnapshotReply':
      return sender.request === null ? null : answerFor(message, to, sender, sender.request);
    case 'RequestVoteReply':
      // etcd does not answer a candidate whose term is over.
      if (sender.isStale) return null;
  }
  return { wire: plainWire(sender.number, to, message) as WireMessage, cargo: { kind: 'raft', message } };
}

function answerFor(message: Reply, to: string, sender: Sender, { wire: request, cargo: asked }: Letter): Letter | null {
  const { preVote, checkQuorum } = sender.options;
  const { durable, volatile } = sender.state;
  const head = { from: sender.number, to: numberOf(to), term: message.term, logTerm: 0 };
  const cargo = { kind: 'raft', message } as const;
  if (sender.isStale) {
    // Only with pre-vote or check-quorum does etcd answer a leader whose term is over; and not to a snapshot.
    const isAnswered = (preVote || checkQuorum) && request.type !== 'MsgSnap';
    return isAnswered ? { wire: { ...head, type: 'MsgAppResp', index: 0 }, cargo } : null;
  }
  if (request.type === 'MsgHeartbeat') {
    const read = asked.kind === 'raft' ? asked.read : undefined;
    const wire = { ...head, type: 'MsgHeartbeatResp', index: 0 };
    return { wire, cargo: read === undefined ? cargo : { ...cargo, read } };
  }
  if (request.type === 'MsgSnap' || message.type === 'InstallSnapshotReply') {
    return { wire: { ...head, type: 'MsgAppResp', index: volatile.commitIndex }, cargo };
  }
  if (message.success) return { wire: { ...head, type: 'MsgAppResp', index: message.matchIndex }, cargo };
  const index = message.prevLogIndex;
  const hint = conflict(durable.log, Math.min(index, lastIndex(durable.log)), request.logTerm);
  return { wire: { ...head, type: 'MsgAppResp', index, reject: true }, cargo: { ...cargo, hint } };
}

/** The last index up to `index` whose term is not above `term`: up to there the logs may agree. */
export function conflict(log: Log, index: number, term: number): Hint {
  for (let place = index; place > 0; place -= 1) {
    const own = termAt(log, place);
    if (own === undefined) return { index: place, term: 0 };
    if (own <= term) return { index: place, term: own };
  }
  return { index: 0, term: 0 };
}

/** A leader's message as it is given to our follower: without what etcd's follower would not look at. */
export function simplified({ wire, cargo }: Letter, message: Message, number: number, state: State): Message {
  if (wire.term < state.durable.currentTerm) return message;
  if (message.type === 'AppendEntries' && wire.type === 'MsgApp') return fromCommitted(message, state);
  if (message.type !== 'InstallSnapshot' || cargo.kind !== 'raft' || !cargo.snapshot) return message;
  return withoutSnapshot(message, state, everybody(cargo.snapshot.membership).includes(number));
}

/**
 * etcd does not look at a MsgApp that begins before its commit index: it answers up to where that is, for what is
 * committed is the same everywhere. So to ours it is as if the message had begun there, and were empty.
 */
function fromCommitted(message: AppendEntries, { durable: { log }, volatile: { commitIndex } }: State): Message {
  if (message.prevLogIndex >= commitIndex) return message;
  const prevLogTerm = termAt(log, commitIndex) as number;
  const leaderCommit = Math.min(message.leaderCommit, commitIndex);
  return { ...message, prevLogIndex: commitIndex, prevLogTerm, entries: [], leaderCommit };
}

/**
 * A snapshot that says nothing new: of what is committed, of entries that are in the log anyhow, or for others. etcd
 * takes from it at most how far the log is committed, and keeps the log; ours would drop what the snapshot stands for.
 */
function withoutSnapshot(
  message: InstallSnapshot,
  { durable: { log }, volatile: { commitIndex } }: State,
  isMember: boolean,
): Message {
  const { term, leaderId, round, lastIncludedIndex, lastIncludedTerm } = message;
  const isOld = lastIncludedIndex <= commitIndex || !isMember;
  if (!isOld && termAt(log, lastIncludedIndex) !== lastIncludedTerm) return message;
  const prevLogIndex = isOld ? commitIndex : lastIncludedIndex;
  const position = { prevLogIndex, prevLogTerm: termAt(log, prevLogIndex) as number, leaderCommit: prevLogIndex };
  return { type: 'AppendEntries', term, leaderId, round, entries: [], ...position };
}
