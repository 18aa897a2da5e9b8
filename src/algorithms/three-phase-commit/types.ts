/**
 * The data of three-phase commit: what is on disk, what is in memory, what is sent. Names are those of Bernstein,
 * Hadzilacos and Goodman, «Concurrency Control and Recovery in Database Systems» (1987), chapter 7, cited as BHG §7.5, after
 * Skeen, «Nonblocking Commit Protocols» (1981).
 *
 * It is made for nodes that crash, and a network that never loses a message or lets it come late: silence means a crash.
 * The first node coordinates, the others participate, each in every transaction, with all keys.
 */
import type { AlgorithmTypes, ClientId, IO, LogEntry, NodeId, NodeState } from '../../kernel/contract.ts';
import type { Vector } from '../../kernel/vector.ts';
import type { Notes } from './note-values.ts';

export type Outcome = 'commit' | 'abort';

/** A type rather than an interface, so that it stands for plain data in traces. */
export type Write = { readonly key: string; readonly value: string };

/** What a client may ask for. */
export type Op =
  | {
      readonly kind: 'transaction';
      /** By key, or in words: `x=1, y=2`. */
      readonly writes: string | { readonly [key: string]: string };
      /** Participants that will not agree to it, whatever their reasons: names, or in words `S3, S4`. */
      readonly no?: string | readonly NodeId[] | null;
    }
  | { readonly kind: 'read'; readonly key: string };

export type RecordName = 'begin' | 'prepared' | 'commit' | 'abort' | 'end';

/**
 * Why a node decided to abort: it refused or was refused; votes were missing; it was asked before it had voted; by rule TR1
 * or TR3 of the termination protocol; all have crashed and nobody knows; it has no vote in its log; it was told.
 */
export type Cause = 'refused' | 'silence' | 'asked' | 'termination' | 'total-failure' | 'restart' | 'told';

/** A record of the distributed transaction log. The transaction's number stands where logs have a term. */
export interface DTRecord extends LogEntry {
  readonly kind: 'op';
  readonly op: {
    readonly kind: 'record';
    readonly record: RecordName;
    readonly transaction: number;
    /** Of `begin` and `prepared`: what the transaction does, so that it can be done after a crash. */
    readonly writes?: readonly Write[];
    /** Of `abort`. */
    readonly cause?: Cause;
  };
}

export interface Config extends Readonly<Record<string, number | boolean>> {
  /** How long the coordinator waits for votes. */
  readonly voteTimeout_us: number;
  /** How long a coordinator waits for acknowledgements of the pre-commit, or for the states of the others. */
  readonly ackTimeout_us: number;
  /** How long a participant waits for its coordinator's next word before it takes it for crashed. */
  readonly coordinatorTimeout_us: number;
  /** How long a node that has come back waits before it asks again. */
  readonly inquiryInterval_us: number;
  /** Everybody acknowledges the decision as well, so that the coordinator may forget it. */
  readonly finalAck: boolean;
}

/** What a participant can say of itself in the termination protocol (BHG §7.5). */
export type LocalState = 'aborted' | 'committed' | 'uncertain' | 'committable';
/** Or that it has crashed meanwhile, and takes no part. */
export type ReportedState = LocalState | 'recovering';

export interface Durable {
  /** What the node is set up to be: on its disk like any configuration, and never changed. */
  readonly coordinates: boolean;
  readonly log: Vector<DTRecord>;
}

/** What a coordinator, the first or an elected one, is waiting for. */
export interface Coordination {
  readonly transaction: number;
  readonly phase: 'votes' | 'states' | 'acks' | 'final';
  readonly decision: Outcome | null;
  /** Who has voted yes; of an elected coordinator, who is committable. */
  readonly votes: readonly NodeId[];
  /** Whom it believes to be up, without itself. */
  readonly others: readonly NodeId[];
  /** Who of them has not answered yet. */
  readonly missing: readonly NodeId[];
  /** In phase `states`: what has been reported. */
  readonly states: { readonly [node: NodeId]: ReportedState };
  readonly deadline: number;
}

/** A transaction that this node has voted yes for, or begun, and of which it does not know what was decided. */
export interface Branch {
  readonly transaction: number;
  readonly client: ClientId;
  readonly request: number;
  readonly writes: readonly Write[];
  /** Are its keys locked? The coordinator, which has no part in it, locks nothing. */
  readonly isLocked: boolean;
  readonly state: 'uncertain' | 'committable';
  /** The position of the node that it takes for the coordinator: those before have crashed, as far as it knows. */
  readonly coordinator: number;
  /** It has crashed since it voted: it asks, and takes no part in the termination protocol. */
  readonly isRecovering: boolean;
  /** Who else has said that it is recovering, since it asked last. */
  readonly recovering: readonly NodeId[];
  /** How often it has asked. */
  readonly asked: number;
  readonly deadline: number;
}

/** A client's request, and the transaction that was begun for it. */
export interface Begun {
  readonly client: ClientId;
  readonly request: number;
  readonly transaction: number;
}

export interface Volatile {
  /** Records that have been written and not been forced: the next that is forced takes them to the disk. */
  readonly buffer: readonly DTRecord[];
  /** The number of the transaction begun last; only the first node counts. */
  readonly begun: number;
  readonly coordinating: readonly Coordination[];
  /** The requests that clients may still repeat. */
  readonly requests: readonly Begun[];
  readonly branches: readonly Branch[];
  /** What this node has decided: of transaction t at position t − 1. */
  readonly outcomes: Vector<Outcome | null>;
  readonly data: Readonly<Record<string, string>>;
}

export type Message =
  | {
      readonly type: 'CanCommit';
      readonly transaction: number;
      /** Whom the answer is for, in case somebody else has to give it. */
      readonly client: ClientId;
      readonly request: number;
      readonly writes: readonly Write[];
      /** Stage direction: who of them is to refuse. */
      readonly no: readonly NodeId[];
    }
  | { readonly type: 'Vote'; readonly transaction: number; readonly vote: 'yes' | 'no' }
  | { readonly type: 'PreCommit'; readonly transaction: number }
  | { readonly type: 'Ack'; readonly transaction: number }
  | { readonly type: 'Decision'; readonly transaction: number; readonly decision: Outcome }
  | { readonly type: 'Done'; readonly transaction: number }
  /** «You are elected»: the sender takes all before the receiver for crashed. */
  | { readonly type: 'Elected'; readonly transaction: number }
  | { readonly type: 'StateRequest'; readonly transaction: number }
  | { readonly type: 'State'; readonly transaction: number; readonly state: ReportedState }
  | { readonly type: 'DecisionRequest'; readonly transaction: number }
  | { readonly type: 'Recovering'; readonly transaction: number };

export type Timer = 'answers' | 'coordinator' | 'inquiry';

export interface CommitTypes extends AlgorithmTypes {
  config: Config;
  durable: Durable;
  volatile: Volatile;
  message: Message;
  op: Op;
  notes: Notes;
  timer: Timer;
}

export type State = NodeState<CommitTypes>;
export type Hands = IO<CommitTypes>;
export type MessageOf<Type extends Message['type']> = Extract<Message, { readonly type: Type }>;
