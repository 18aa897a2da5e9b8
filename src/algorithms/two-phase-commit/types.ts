/**
 * The data of two-phase commit: what is on disk, what is in memory, what is sent. Names are those of Bernstein,
 * Hadzilacos and Goodman, «Concurrency Control and Recovery in Database Systems» (1987), chapter 7; cited as BHG §7.4.
 * MLO86: Mohan, Lindsay, Obermarck, «Transaction Management in the R* Distributed Database Management System» (1986).
 *
 * Every participant holds all keys, so that every transaction has a part at each of them: N is always the same, and a
 * read of any participant shows what became of a transaction.
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

/** Why a node decided to abort; `told`: somebody else had. */
export type Cause = 'refused' | 'silence' | 'restart' | 'asked' | 'told';

/** A record of the distributed transaction log (BHG §7.4, «DT log»). The transaction's number stands where logs have a term. */
export interface DTRecord extends LogEntry {
  readonly kind: 'op';
  readonly op: {
    readonly kind: 'record';
    readonly record: RecordName;
    readonly transaction: number;
    /** Of `begin` and `prepared`: what the transaction does here, so that it can be done after a crash. */
    readonly writes?: readonly Write[];
    /** Of `abort`. */
    readonly cause?: Cause;
  };
}

export interface Config extends Readonly<Record<string, number | boolean>> {
  /** How long the coordinator waits for votes. */
  readonly voteTimeout_us: number;
  /** How long a participant that has voted yes waits for the decision before it asks, and before it asks again. */
  readonly decisionTimeout_us: number;
  /** How long the coordinator waits for acknowledgements before it sends the decision again. */
  readonly resendInterval_us: number;
  /** The coordinator has a part in every transaction, too. */
  readonly coordinatorParticipates: boolean;
  /** Who is uncertain asks everybody, not only the coordinator. */
  readonly cooperative: boolean;
  /** Abort is what holds where nothing is known: it is not forced, and not acknowledged. */
  readonly presumedAbort: boolean;
}

export interface Durable {
  /** What the node is set up to be: on its disk like any configuration, and never changed. */
  readonly coordinates: boolean;
  readonly participates: boolean;
  readonly log: Vector<DTRecord>;
}

/** A transaction for which the coordinator has something to do yet. */
export interface Coordination {
  readonly transaction: number;
  readonly client: ClientId;
  readonly request: number;
  /** Null while votes are missing. */
  readonly decision: Outcome | null;
  /** Who has voted yes; with `coordinatorParticipates` the coordinator among them. */
  readonly votes: readonly NodeId[];
  /** Whom the decision has been sent to, and who has not acknowledged it. */
  readonly missing: readonly NodeId[];
  /** When the coordinator will wait no longer, by its own clock. */
  readonly deadline: number;
}

/** A transaction that this node has voted yes for, and of which it does not know what was decided: it is uncertain. */
export interface Branch {
  readonly transaction: number;
  readonly writes: readonly Write[];
  /** Are its keys locked? They are, unless that rule is not followed. */
  readonly isLocked: boolean;
  /** How often it has asked what was decided. */
  readonly asked: number;
  /** Who has answered, since it asked last, that it does not know either. */
  readonly uncertain: readonly NodeId[];
  /** When it will ask (again), by its own clock. */
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
  /** The number of the transaction begun last; only the coordinator counts. */
  readonly begun: number;
  /** The coordinator's table of transactions: what it has forgotten is not in it. */
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
      readonly type: 'Prepare';
      readonly transaction: number;
      readonly writes: readonly Write[];
      /** Stage direction: who of them is to refuse. */
      readonly no: readonly NodeId[];
    }
  | { readonly type: 'Vote'; readonly transaction: number; readonly vote: 'yes' | 'no' }
  | { readonly type: 'Decision'; readonly transaction: number; readonly decision: Outcome }
  | { readonly type: 'Ack'; readonly transaction: number }
  | { readonly type: 'DecisionRequest'; readonly transaction: number }
  | { readonly type: 'Uncertain'; readonly transaction: number };

export type Timer = 'votes' | 'acks' | 'decision';

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
