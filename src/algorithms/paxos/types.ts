/**
 * Single-decree Paxos in the words of the papers: one value is chosen, once. PMS: Lamport, «Paxos Made Simple», 2001;
 * PTP: Lamport, «The Part-Time Parliament», 1998, where a proposal is a ballot, and its number we call ballot as well.
 */
import type { AlgorithmTypes, ClientId, Input, IO, NodeId, NodeState } from '../../kernel/contract.ts';
import type { Notes, RoleSet } from './note-values.ts';

/** A proposal: a value under a ballot number (PMS §2.2). */
export interface Proposal {
  readonly ballot: number;
  readonly value: string;
}

/** What a client may ask for: that a value be proposed, or what is chosen. */
export type Op = { readonly kind: 'propose'; readonly value: string } | { readonly kind: 'read' };

export interface Config extends Readonly<Record<string, number | boolean>> {
  /** How many nodes are proposers (the first ones), acceptors (those after them) and learners (the last); 0 for all. */
  readonly proposers: number;
  readonly acceptors: number;
  readonly learners: number;
  /** How long a proposer waits for a majority, in either phase, before it tries a higher ballot. */
  readonly retryInterval_us: number;
  /** Whoever was preempted, or tries again, waits for a random time up to this; 0 for not at all (PMS §2.4). */
  readonly backOff_us: number;
  /** How often a learner that does not know what is chosen asks; 0 for never (PMS §2.3). */
  readonly askInterval_us: number;
  /** Acceptors that refuse say so, with the ballot that they have promised (PMS §2.2, end). */
  readonly nacks: boolean;
  /** Acceptors tell all learners what they accept, and not only the proposer (PMS §2.3). */
  readonly tellAll: boolean;
}

/** On disk before anything is answered (PMS §2.5). */
export interface Durable {
  /** The acceptor: the highest ballot that it has promised to take part in; 0 for none. */
  readonly promised: number;
  /** The acceptor: the proposal with the highest ballot that it has accepted. */
  readonly accepted: Proposal | null;
  /** The proposer: the highest ballot that it has used; 0 for none. */
  readonly usedBallot: number;
}

/** An acceptor's answer to a prepare request, as the proposer keeps it. */
export interface Promised {
  readonly acceptor: NodeId;
  readonly accepted: Proposal | null;
}

/** A proposer's ballot that is under way. */
export interface Attempt {
  readonly ballot: number;
  readonly phase: 'prepare' | 'accept';
  readonly promises: readonly Promised[];
  /** The value that it proposes, in phase 2. */
  readonly value: string | null;
}

/** The acceptors that are known to have accepted a proposal. */
export interface Votes extends Proposal {
  readonly acceptors: readonly NodeId[];
}

/** A client that waits for an answer from this node. */
export interface Waiting {
  readonly client: ClientId;
  readonly request: number;
  readonly kind: Op['kind'];
}

export interface Volatile {
  /** As the settings say, for those who look at the node: its roles, and who the acceptors are. */
  readonly roles: RoleSet;
  readonly acceptors: readonly NodeId[];
  /** The proposer. */
  readonly attempt: Attempt | null;
  /** It was preempted, and waits before it tries again. */
  readonly isBackingOff: boolean;
  /** The value that it would propose: its first client's; null where it only has to find out what is chosen. */
  readonly wish: string | null;
  /** The highest ballot of which others have told it. */
  readonly highest: number;
  readonly waiting: readonly Waiting[];
  /** The learner. */
  readonly votes: readonly Votes[];
  readonly chosen: Proposal | null;
  /** Its timer for asking runs. */
  readonly isAsking: boolean;
}

export type Message =
  | { readonly type: 'Prepare'; readonly ballot: number }
  | { readonly type: 'Promise'; readonly ballot: number; readonly accepted: Proposal | null }
  | ({ readonly type: 'Accept' } & Proposal)
  | ({ readonly type: 'Accepted' } & Proposal)
  /** «No»: `ballot` is refused, since `promised` has been promised. */
  | { readonly type: 'Nack'; readonly ballot: number; readonly promised: number }
  /** What is chosen, from somebody who knows. */
  | ({ readonly type: 'Chosen' } & Proposal)
  /** A learner asks what has been accepted or chosen. */
  | { readonly type: 'Query' };

export type Timer = 'retry' | 'back-off' | 'ask';

export interface PaxosTypes extends AlgorithmTypes {
  config: Config;
  durable: Durable;
  volatile: Volatile;
  message: Message;
  op: Op;
  notes: Notes;
  timer: Timer;
}

export type State = NodeState<PaxosTypes>;
export type Hands = IO<PaxosTypes>;
export type Request = Extract<Input<PaxosTypes>, { kind: 'request' }>;
