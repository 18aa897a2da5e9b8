/**
 * Raft's data, in the words of the paper's Figure 2 (Ongaro and Ousterhout, «In Search of an Understandable
 * Consensus Algorithm», extended version, 2014) and, where a section is marked with D, of Ongaro's dissertation
 * («Consensus: Bridging Theory and Practice», 2014). Log indexes start at 1; 0 means «before the first entry».
 */
import type { AlgorithmTypes, Asked, ClientId, IO, LogEntry, NodeId, NodeState } from '../../kernel/contract.ts';
import type { Vector } from '../../kernel/vector.ts';
import type { Notes } from './note-values.ts';

export type Config = {
  readonly electionTimeoutMin_us: number;
  readonly electionTimeoutMax_us: number;
  readonly heartbeatInterval_us: number;
  /** At most this many entries in one AppendEntries. */
  readonly batchSize: number;
  /** At most this many AppendEntries with entries may be unanswered by one follower (D§10.2.2). */
  readonly pipeline: number;
  /** A refusal names the conflicting term, and the leader skips all of it (§5.3). */
  readonly fastBacktracking: boolean;
  readonly noopOnElection: boolean;
  /** Nobody raises its term before a majority has said that it would vote for it (D§9.6). */
  readonly preVote: boolean;
  /** Who has heard from a leader lately takes no part in elections (D§4.2.3). */
  readonly leaderStickiness: boolean;
  /** A leader that no majority answers steps down (D§6.2). */
  readonly checkQuorum: boolean;
  /** A leader snapshots once so many entries were applied since the last snapshot; 0 for never by itself (D§5). */
  readonly snapshotThreshold: number;
  /** At most so many characters of a snapshot in one InstallSnapshot. */
  readonly snapshotChunk: number;
  /** Each request takes effect once, however often it is sent (D§6.3). */
  readonly sessions: boolean;
  /** At most so many sessions: one more ends the one that was silent longest. */
  readonly sessionsMax: number;
  /** Reads do not enter the log: the leader makes sure that it still leads (D§6.4). */
  readonly readIndex: boolean;
  /** Reads are answered at once while a majority has promised to elect nobody else (D§6.4.1). */
  readonly leaseReads: boolean;
  /** By how many percent one server's clock may be faster than another's; leases are shorter by as much. */
  readonly clockDrift_pct: number;
  /** The first so many servers are the cluster at first, the others wait to be added; 0 for all. */
  readonly initialServers: number;
  /** A server is added as a voter only when its log has caught up (D§4.2.1). */
  readonly catchUp: boolean;
};

/** How a `get` is answered: through the log; by read-index; by lease; from any server's own copy, which may be stale. */
export type ReadMode = 'log' | 'index' | 'lease' | 'local';

/** The operations of the key-value machine; keys and values are short strings. */
export type Op =
  | { readonly kind: 'get'; readonly key: string; readonly read?: ReadMode }
  | { readonly kind: 'delete'; readonly key: string }
  | { readonly kind: 'set'; readonly key: string; readonly value: string }
  | { readonly kind: 'add'; readonly key: string; readonly value: string }
  | { readonly kind: 'cas'; readonly key: string; readonly from: string | null; readonly to: string };

/** Opens a session: clients do not ask for it, the leader writes it for a client that has none (D§6.3). */
export type Register = { readonly kind: 'register' };

export interface OpEntry extends LogEntry {
  readonly kind: 'op';
  readonly client: ClientId;
  readonly request: number;
  readonly op: Op | Register;
  /** The client's session and the oldest request that it wants an answer to, where sessions are kept. */
  readonly session?: number;
  readonly oldest?: number;
}

/** Who belongs to the cluster (D§4). While `old` is not null, two majorities must agree: of `old`, and of `voters`. */
export type Configuration = {
  readonly voters: readonly NodeId[];
  readonly old: readonly NodeId[] | null;
  /** They receive the log, and have no vote. */
  readonly learners: readonly NodeId[];
};

export interface ConfigEntry extends LogEntry {
  readonly kind: 'config';
  readonly configuration: Configuration;
}

export type Entry = OpEntry | ConfigEntry | { readonly term: number; readonly kind: 'noop' };

/** The log; a snapshot may stand for its beginning. `log.ts` reads and changes it. */
export interface Log {
  /** Index of the last entry that the snapshot replaced, its term, and the configuration there; 0 where none did. */
  readonly start: number;
  readonly startTerm: number;
  readonly startConfiguration: Configuration;
  /** The entries from index `start` + 1 on. */
  readonly entries: Vector<Entry>;
  /** The configurations among the entries, by index: servers use the latest, committed or not (D§4.1). */
  readonly configurations: readonly Placed[];
}

export interface Placed {
  readonly index: number;
  readonly configuration: Configuration;
}

/** The state machine as it was after the entry at `index` (D§5.1); the configuration is the log's. */
export interface Snapshot {
  readonly index: number;
  readonly term: number;
  readonly configuration: Configuration;
  readonly machine: Machine;
}

/** «Persistent state on all servers», Figure 2, and the snapshot. */
export interface Durable {
  readonly currentTerm: number;
  readonly votedFor: NodeId | null;
  readonly log: Log;
  readonly snapshot: Snapshot | null;
}

/** A pre-candidate asks whether it would be elected, before it stands (D§9.6). */
export type Role = 'follower' | 'precandidate' | 'candidate' | 'leader';

/** «Volatile state on all servers» and, while it leads, «volatile state on leaders», Figure 2. */
export interface Volatile {
  readonly role: Role;
  /** Whom this node believes to lead in its term; where it sends clients. */
  readonly leaderId: NodeId | null;
  /** When it last heard from that leader, by its own clock; null where nobody needs to know, or it never did. */
  readonly heardAt: number | null;
  readonly commitIndex: number;
  readonly lastApplied: number;
  readonly machine: Machine;
  /** Votes (or, of a pre-candidate, promises of votes) received, its own included. */
  readonly votesGranted: readonly NodeId[];
  /** What made it stand: its timeout, or the leader that wants to hand over. Null unless a candidate. */
  readonly campaign: 'timeout' | 'transfer' | null;
  /** What a leader keeps of each other server; empty otherwise. */
  readonly followers: readonly Follower[];
  /** What else a leader keeps; null otherwise. */
  readonly leadership: Leadership | null;
  /** The part of a snapshot that has come from the leader so far; null unless one is coming. */
  readonly incoming: Incoming | null;
}

/** «Volatile state on leaders», Figure 2, for one follower. */
export interface Follower {
  readonly id: NodeId;
  readonly nextIndex: number;
  readonly matchIndex: number;
  /** AppendEntries with entries that are unanswered; at `Config.pipeline` no more are sent before a heartbeat. */
  readonly inFlight: number;
  /** The latest round (see `Leadership`) that it has answered. */
  readonly round: number;
  /** The snapshot that it is being sent, and how much of it has arrived; null unless it needs one. */
  readonly installing: { readonly index: number; readonly offset: number } | null;
}

export interface Leadership {
  /** Rounds are the leader's heartbeats, and what it sends to confirm reads, numbered. */
  readonly round: number;
  /** The round at which it last saw to it that a majority answers (check-quorum). */
  readonly checkedRound: number;
  /** Reads that wait until a majority has answered `round` and the machine has reached `index`. */
  readonly reads: readonly PendingRead[];
  /** The round that will renew the lease once a majority has answered it, and when it was sent, by the own clock. */
  readonly leaseRound: { readonly round: number; readonly at: number } | null;
  /** Until then, by its own clock, nobody else can be elected; 0 for no lease. */
  readonly leaseUntil: number;
  /** To whom it is handing over, and whether it has told it to stand; it takes on no requests meanwhile. */
  readonly transfer: { readonly to: NodeId; readonly told: boolean } | null;
  /** It has told somebody to stand, ever: from then on a lease in this term would promise too much (D§6.4.1). */
  readonly leaseless: boolean;
  /** How far the learners are with catching up (D§4.2.1). */
  readonly catchUps: readonly CatchUp[];
}

export type PendingRead = {
  readonly client: ClientId;
  readonly request: number;
  readonly key: string;
  readonly round: number;
  /** The commit index when the read came; null until an entry of the leader's own term is committed. */
  readonly index: number | null;
};

/** A round of catching up replicates what the log held when the round began (D§4.2.1). */
export type CatchUp = {
  readonly id: NodeId;
  readonly round: number;
  readonly target: number;
  /** When the round began, by the leader's clock. */
  readonly since: number;
  /** The latest of the leader's rounds that it has answered, and when it did. */
  readonly answered: number;
  readonly answeredAt: number;
  readonly done: boolean;
  /** Make it a voter once it is done. */
  readonly promote: boolean;
};

/** Pieces are put together only if one leader sent them, in one term: they are pieces of that leader's text. */
export interface Incoming {
  readonly leaderId: NodeId;
  readonly leaderTerm: number;
  /** The snapshot's last index, and the term there. */
  readonly index: number;
  readonly term: number;
  readonly data: string;
}

/** The replicated state machine: the keys' values, and the clients' sessions. */
export interface Machine {
  readonly data: Readonly<Record<string, string>>;
  /** How many operations were executed: one that a session recognises as a repetition is not. */
  readonly revision: number;
  /** In the order in which they were opened. */
  readonly sessions: readonly Session[];
}

export type Session = {
  /** Index of the entry that opened it. */
  readonly id: number;
  /** Index of the latest entry of this client: who was silent longest is forgotten first. */
  readonly lastUsed: number;
  /** Of earlier requests the client wants no answer any more. */
  readonly oldest: number;
  /** What was answered, as long as the client may ask again. */
  readonly answers: readonly Answered[];
};

export type Answered = { readonly request: number; readonly outcome: Outcome };

/** What a client is told. */
export type Outcome =
  | { readonly ok: true; readonly value: string | null }
  | { readonly ok: false; readonly error: string; readonly value?: string | null };

interface Election {
  readonly term: number;
  readonly candidateId: NodeId;
  readonly lastLogIndex: number;
  readonly lastLogTerm: number;
}

export type Message =
  /** «Would you vote for me in `term`?» The term is not the sender's own yet. */
  | ({ readonly type: 'PreVote' } & Election)
  /** `term` is the voter's own if it refuses, and that of the request if it would vote. */
  | { readonly type: 'PreVoteReply'; readonly term: number; readonly voteGranted: boolean }
  /** `transfer`: the leader itself wants this election, so nobody need stand by it. */
  | ({ readonly type: 'RequestVote'; readonly transfer?: true } & Election)
  | { readonly type: 'RequestVoteReply'; readonly term: number; readonly voteGranted: boolean }
  | {
      readonly type: 'AppendEntries';
      readonly term: number;
      readonly leaderId: NodeId;
      readonly prevLogIndex: number;
      readonly prevLogTerm: number;
      readonly entries: readonly Entry[];
      readonly leaderCommit: number;
      readonly round: number;
    }
  | {
      readonly type: 'AppendEntriesReply';
      readonly term: number;
      readonly success: boolean;
      /** The request's prevLogIndex, so that a late refusal is told from a fresh one. */
      readonly prevLogIndex: number;
      /** Up to here the follower's log is the leader's; 0 on refusal. */
      readonly matchIndex: number;
      /** The request's; 0 where that is of a term that is over, for rounds are counted anew in each term. */
      readonly round: number;
      /** With fast backtracking, on refusal: the term of the follower's entry there (null: it has none) and where it begins. */
      readonly conflict?: { readonly term: number | null; readonly index: number };
    }
  | {
      readonly type: 'InstallSnapshot';
      readonly term: number;
      readonly leaderId: NodeId;
      readonly lastIncludedIndex: number;
      readonly lastIncludedTerm: number;
      readonly configuration: Configuration;
      /** Where `data` belongs in the snapshot's text. */
      readonly offset: number;
      readonly data: string;
      readonly done: boolean;
      readonly round: number;
    }
  | {
      readonly type: 'InstallSnapshotReply';
      readonly term: number;
      /** The request's. */
      readonly lastIncludedIndex: number;
      /** How much of the snapshot the follower has; the leader sends on from there. */
      readonly offset: number;
      /** The follower has the whole of it, or needs none: its log is the leader's up to lastIncludedIndex. */
      readonly installed: boolean;
      /** As in AppendEntriesReply. */
      readonly round: number;
    }
  /** The leader hands over: stand at once (D§3.10). */
  | { readonly type: 'TimeoutNow'; readonly term: number; readonly leaderId: NodeId };

export type Timer = 'election' | 'heartbeat' | 'check-quorum' | 'transfer';

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
/** A client's request as it reaches a server. */
export type Request = { readonly op: Op } & Asked;
