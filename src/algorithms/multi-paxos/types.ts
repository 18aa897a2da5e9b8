/**
 * Multi-Paxos in the words of its papers: «Paxos Made Simple» (Lamport 2001; PMS), «Paxos Made Live» (Chandra, Griesemer
 * and Redstone 2007; PML), «Paxos Made Moderately Complex» (van Renesse and Altınbüken 2015; PMMC). Every server is
 * proposer, acceptor and learner at once. One instance of Paxos decides one slot of the log; slots are counted from 1.
 */
import type { AlgorithmTypes, Asked, ClientId, IO, NodeId, NodeState } from '../../kernel/contract.ts';
import type { Vector } from '../../kernel/vector.ts';
import type { Notes } from './note-values.ts';

export type Config = {
  /** A server that has heard of no leader for so long (drawn anew each time) runs phase 1 itself. */
  readonly electionTimeoutMin_us: number;
  readonly electionTimeoutMax_us: number;
  readonly heartbeatInterval_us: number;
  /** α: a leader proposes for no slot further than so many beyond the last one of the chosen prefix (PMS §3). */
  readonly window: number;
  /** Who is overtaken by a higher ballot waits a random time before it tries again (PMMC §3). */
  readonly backOff: boolean;
  /** At most so many chosen slots in one answer to a server that catches up. */
  readonly catchUpBatch: number;
};

/** How a `get` is answered: as a command in a slot; or by any server from its own copy, which may be old. */
export type ReadMode = 'log' | 'local';

/** The operations of the key-value machine; keys and values are short strings. */
export type Op =
  | { readonly kind: 'get'; readonly key: string; readonly read?: ReadMode }
  | { readonly kind: 'delete'; readonly key: string }
  | { readonly kind: 'set'; readonly key: string; readonly value: string }
  | { readonly kind: 'add'; readonly key: string; readonly value: string }
  | { readonly kind: 'cas'; readonly key: string; readonly from: string | null; readonly to: string };

/** A client's command, with the names by which it is executed once (PMMC §2). */
export interface Command {
  readonly kind: 'op';
  readonly client: ClientId;
  readonly request: number;
  /** Of its earlier requests the client wants no answer any more. */
  readonly oldest: number;
  readonly op: Op;
}

/** What can be chosen for a slot: a command, or «a special "no-op" command that leaves the state unchanged» (PMS §3). */
export type Value = Command | { readonly kind: 'noop' };

/**
 * What an acceptor holds for a slot: the value that it accepted last and in which ballot, which stands as `term`, the
 * name that logs have for it. `chosen`: the server has learned that this value is chosen.
 */
export type Accepted = Value & { readonly term: number; readonly chosen?: true };

/** Nothing was accepted here, but something was further on. */
export interface Gap {
  readonly term: 0;
  readonly kind: 'noop';
  readonly gap: true;
}

export type Slot = Accepted | Gap;
export type Log = Vector<Slot>;

/** A slot as it is told to others. */
export interface Report {
  readonly slot: number;
  readonly entry: Accepted;
}

/**
 * What must be on disk before an acceptor answers (PMS §2.5), and beside it what has been learned: the mark `chosen` in a
 * slot need not be waited for, since who loses it only has to learn again.
 */
export interface Durable {
  /** The highest ballot of a phase-1 request that it has answered, its own included; for all slots at once (PMS §3). */
  readonly promised: number;
  readonly log: Log;
}

/** A server follows whoever leads; it runs phase 1, «preparing» a ballot of its own; or it leads, with phase 2 only. */
export type Role = 'follower' | 'preparing' | 'leader';

export interface Volatile {
  readonly role: Role;
  /** The ballot in which it prepares or leads; 0 for a follower. */
  readonly ballot: number;
  /** The highest ballot that it has heard of; its own next one is above. */
  readonly seen: number;
  /** Whom it takes for the leader; where it sends clients. */
  readonly leaderId: NodeId | null;
  /** Up to here it knows every slot to be chosen. */
  readonly chosenUpTo: number;
  /** Up to here the state machine has executed the slots. */
  readonly applied: number;
  readonly machine: Machine;
  readonly phase1: Phase1 | null;
  readonly leading: Leading | null;
  /** The first of the slots that it has asked for, to catch up; 0 if it waits for none. */
  readonly learning: number;
}

/** While it prepares. */
export interface Phase1 {
  /** It asked for what was accepted from this slot on. */
  readonly from: number;
  readonly promises: readonly NodeId[];
  /** By slot, what is to be adopted by what the promises have told so far. */
  readonly reported: Reported;
}

export type Reported = { readonly [slot: number]: Accepted };

/** While it leads. */
export interface Leading {
  /** The next slot to propose for. */
  readonly next: number;
  /** Up to here slots may hold what earlier ballots left: they get `adopted`, or a no-op where there is nothing. */
  readonly until: number;
  readonly adopted: Reported;
  /** What is proposed and not yet chosen, by slot. */
  readonly proposals: readonly Proposal[];
  /** Commands that wait until the window moves on. */
  readonly queue: readonly Command[];
}

export interface Proposal {
  readonly slot: number;
  /** Who has accepted it, the leader included. */
  readonly accepted: readonly NodeId[];
  /** It was under way at the last heartbeat already: at the next it is sent again. */
  readonly isOld: boolean;
}

/** The replicated state machine, and what it remembers of its clients. */
export interface Machine {
  readonly data: Readonly<Record<string, string>>;
  /** How many commands were executed: a repetition is not. */
  readonly revision: number;
  readonly clients: Readonly<Record<ClientId, Answers>>;
}

export interface Answers {
  /** Lower requests are not executed any more. */
  readonly oldest: number;
  readonly given: readonly { readonly request: number; readonly outcome: Outcome }[];
}

/** What a client is told. */
export type Outcome =
  | { readonly ok: true; readonly value: string | null }
  | { readonly ok: false; readonly error: string; readonly value?: string | null };

export type Message =
  /** Phase 1a, for all slots from `from` on. */
  | { readonly type: 'Prepare'; readonly ballot: number; readonly from: number }
  /** Phase 1b: a promise to accept nothing below, and what was accepted from `from` on. */
  | { readonly type: 'Promise'; readonly ballot: number; readonly from: number; readonly accepted: readonly Report[] }
  /** Phase 2a for one slot. Beside it the leader tells up to where all is chosen. */
  | {
      readonly type: 'Accept';
      readonly ballot: number;
      readonly slot: number;
      readonly value: Value;
      readonly chosenUpTo: number;
    }
  /** Phase 2b. */
  | { readonly type: 'Accepted'; readonly ballot: number; readonly slot: number }
  /** No: a higher ballot has been promised. It answers what came in `ballot` (PMS §2.2, an optimisation). */
  | { readonly type: 'Nack'; readonly ballot: number; readonly promised: number }
  | { readonly type: 'Heartbeat'; readonly ballot: number; readonly chosenUpTo: number }
  /** A server lacks chosen slots: it asks for them. */
  | { readonly type: 'Learn'; readonly from: number }
  /** Slots that are chosen; the sender knows of all up to `chosenUpTo`. */
  | { readonly type: 'Chosen'; readonly slots: readonly Report[]; readonly chosenUpTo: number };

export type MessageOf<Type extends Message['type']> = Extract<Message, { readonly type: Type }>;

export type Timer = 'election' | 'heartbeat';

export interface MultiPaxosTypes extends AlgorithmTypes {
  config: Config;
  durable: Durable;
  volatile: Volatile;
  message: Message;
  op: Op;
  notes: Notes;
  timer: Timer;
}

export type State = NodeState<MultiPaxosTypes>;
export type Hands = IO<MultiPaxosTypes>;
export type Request = { readonly op: Op } & Asked;
