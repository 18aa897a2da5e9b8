/**
 * Raft's data, in the words of the paper's Figure 2 (Ongaro and Ousterhout, «In Search of an Understandable
 * Consensus Algorithm», extended version, 2014). Log indexes start at 1; 0 means «before the first entry».
 */
import type { AlgorithmTypes, ClientId, IO, LogEntry, NodeId, NodeState } from '../../kernel/contract.ts';
import type { Vector } from '../../kernel/vector.ts';

export type Config = {
  readonly electionTimeoutMin_us: number;
  readonly electionTimeoutMax_us: number;
  readonly heartbeatInterval_us: number;
  /** At most this many entries in one AppendEntries. */
  readonly batchSize: number;
  readonly noopOnElection: boolean;
};

/** The operations of the key-value machine; keys and values are short strings. */
export type Op =
  | { readonly kind: 'get' | 'delete'; readonly key: string }
  | { readonly kind: 'set'; readonly key: string; readonly value: string }
  | { readonly kind: 'add'; readonly key: string; readonly value: string }
  | { readonly kind: 'cas'; readonly key: string; readonly from: string | null; readonly to: string };

export interface OpEntry extends LogEntry {
  readonly kind: 'op';
  readonly client: ClientId;
  readonly request: number;
  readonly op: Op;
}
export type Entry = OpEntry | { readonly term: number; readonly kind: 'noop' };

/** «Persistent state on all servers», Figure 2. */
export interface Durable {
  readonly currentTerm: number;
  readonly votedFor: NodeId | null;
  readonly log: Vector<Entry>;
}

export type Role = 'follower' | 'candidate' | 'leader';

/** «Volatile state on all servers» and, while it leads, «volatile state on leaders», Figure 2. */
export interface Volatile {
  readonly role: Role;
  /** Whom this node believes to lead in its term; where it sends clients. */
  readonly leaderId: NodeId | null;
  readonly commitIndex: number;
  readonly lastApplied: number;
  readonly machine: Machine;
  /** Votes received, while a candidate. */
  readonly votesGranted: readonly NodeId[];
  /** What a leader keeps of each other server; empty otherwise. */
  readonly followers: readonly Follower[];
}

/** «Volatile state on leaders», Figure 2, for one follower. */
export interface Follower {
  readonly id: NodeId;
  readonly nextIndex: number;
  readonly matchIndex: number;
  /** An AppendEntries that carried entries is unanswered: no more are sent before the answer or a heartbeat. */
  readonly awaiting: boolean;
}

export type Machine = Readonly<Record<string, string>>;

export type Message =
  | {
      readonly type: 'RequestVote';
      readonly term: number;
      readonly candidateId: NodeId;
      readonly lastLogIndex: number;
      readonly lastLogTerm: number;
    }
  | { readonly type: 'RequestVoteReply'; readonly term: number; readonly voteGranted: boolean }
  | {
      readonly type: 'AppendEntries';
      readonly term: number;
      readonly leaderId: NodeId;
      readonly prevLogIndex: number;
      readonly prevLogTerm: number;
      readonly entries: readonly Entry[];
      readonly leaderCommit: number;
    }
  | {
      readonly type: 'AppendEntriesReply';
      readonly term: number;
      readonly success: boolean;
      /** The request's prevLogIndex, so that a late refusal is told from a fresh one. */
      readonly prevLogIndex: number;
      /** Up to here the follower's log is the leader's; 0 on refusal. */
      readonly matchIndex: number;
    };

export type Timer = 'election' | 'heartbeat';

/** Each rule that can fire, with the values that decided it. `notes.ts` says where each is stated. */
export interface Notes {
  started: { node: NodeId };
  recovered: { node: NodeId; term: number; votedFor: NodeId | null; lastIndex: number };
  /** A follower heard from no leader. */
  'election.timeout': { node: NodeId; term: number; needed: number };
  /** A candidate neither won nor lost: a new election. */
  'election.retry': { node: NodeId; term: number; votes: NodeId[]; needed: number; oldTerm: number };
  'election.won': { leader: NodeId; term: number; votes: NodeId[]; needed: number };
  /** A candidate hears from the leader of its own term. */
  'election.lost': { candidate: NodeId; leader: NodeId; term: number };
  /** A leader or candidate sees a higher term. */
  'term.stepped-down': { node: NodeId; from: NodeId; role: Role; term: number; oldTerm: number };
  /** A follower sees a higher term. */
  'term.adopted': { node: NodeId; from: NodeId; term: number; oldTerm: number };
  'vote.granted': VoteValues;
  'vote.denied.stale-term': { voter: NodeId; candidate: NodeId; term: number; ownTerm: number };
  'vote.denied.already-voted': { voter: NodeId; candidate: NodeId; term: number; votedFor: NodeId };
  'vote.denied.stale-log': VoteValues;
  'vote.received': { candidate: NodeId; voter: NodeId; term: number; votes: NodeId[]; needed: number };
  'vote.refused': { candidate: NodeId; voter: NodeId; term: number; votes: NodeId[]; needed: number };
  /** An answer to an election that is over for this node. */
  'vote.late': { node: NodeId; voter: NodeId; term: number; ownTerm: number };
  redirected: { node: NodeId; client: ClientId; leader: NodeId };
  'redirected.unknown': { node: NodeId; client: ClientId };
  'append.noop': { leader: NodeId; index: number; term: number };
  'append.request': { leader: NodeId; index: number; term: number; client: ClientId; operation: Op };
  /** The heartbeat timer fired: every follower hears from the leader. */
  'heartbeat.sent': { leader: NodeId; term: number };
  /** Entries go to a follower out of turn (after an answer, a refusal or a request). */
  'replicate.sent': { leader: NodeId; follower: NodeId; firstIndex: number; lastIndex: number };
  'heartbeat.accepted': { follower: NodeId; leader: NodeId; term: number; prevIndex: number; prevTerm: number };
  'append.accepted': {
    follower: NodeId;
    leader: NodeId;
    prevIndex: number;
    prevTerm: number;
    count: number;
    lastIndex: number;
  };
  /** All the entries were there already: nothing is deleted. */
  'append.already-there': { follower: NodeId; leader: NodeId; count: number; lastIndex: number };
  'append.truncated': { follower: NodeId; leader: NodeId; index: number; count: number; ownTerm: number; term: number };
  'append.refused.stale-term': { follower: NodeId; leader: NodeId; term: number; ownTerm: number };
  /** The follower's log ends before prevLogIndex. */
  'append.refused.missing': { follower: NodeId; leader: NodeId; prevIndex: number; lastIndex: number };
  /** The follower's entry at prevLogIndex is of another term. */
  'append.refused.mismatch': { follower: NodeId; leader: NodeId; prevIndex: number; prevTerm: number; ownTerm: number };
  acknowledged: { leader: NodeId; follower: NodeId; matchIndex: number };
  /** A refusal makes the leader try one entry earlier. */
  'backed-off': { leader: NodeId; follower: NodeId; nextIndex: number };
  /** An answer that tells the leader nothing new, or comes after its term or when it leads no more. */
  'answer.late': { node: NodeId; role: Role; follower: NodeId; term: number; ownTerm: number };
  'commit.advanced': { leader: NodeId; index: number; term: number; copies: NodeId[]; needed: number };
  /** On a majority, but of an earlier term: not committed by counting. The paper's Figure 8. */
  'commit.waits': { leader: NodeId; index: number; entryTerm: number; term: number; copies: NodeId[]; needed: number };
  'commit.learned': { follower: NodeId; leader: NodeId; index: number; leaderCommit: number; lastIndex: number };
  /** Entries firstIndex to index reached the machine; the last of them did `operation`, with result `value`. */
  applied: { node: NodeId; firstIndex: number; index: number; operation: Op | null; value: string | null };
  answered: { leader: NodeId; client: ClientId; request: number; index: number };
}

interface VoteValues {
  voter: NodeId;
  candidate: NodeId;
  term: number;
  lastIndex: number;
  lastTerm: number;
  ownLastIndex: number;
  ownLastTerm: number;
  /** Whom the voter had voted for in this term before it was asked. */
  votedFor: NodeId | null;
}

export interface RaftTypes extends AlgorithmTypes {
  config: Config;
  durable: Durable;
  volatile: Volatile;
  message: Message;
  op: Op;
  notes: Notes;
  timer: Timer;
}

export type State = NodeState<RaftTypes>;
export type RaftIO = IO<RaftTypes>;
