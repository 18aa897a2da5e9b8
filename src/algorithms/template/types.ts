/** The template's data: what is on disk, what is in memory, what is sent, and which rules leave a note. */
import type { AlgorithmTypes, ClientId, IO, NodeId, NodeState } from '../../kernel/contract.ts';
import type { Vector } from '../../kernel/vector.ts';

/** A value that somebody broadcasts. */
export interface Value {
  /** Unique: the broadcaster's name and a number, `S1#3`. */
  readonly id: string;
  readonly client: ClientId;
  readonly request: number;
  readonly op: Op;
}

/** What a client may ask for: that all nodes be told a text. */
export type Op = { readonly kind: 'tell'; readonly text: string };

export interface TemplateTypes extends AlgorithmTypes {
  config: { readonly retryInterval_us: number };
  durable: {
    /** What this node has delivered, in its own order. */
    readonly delivered: Vector<Value>;
    /** How many values it has broadcast itself. */
    readonly broadcasts: number;
  };
  volatile: {
    /** The node's own values that somebody has not acknowledged yet, and who. */
    readonly waiting: readonly { readonly value: Value; readonly missing: readonly NodeId[] }[];
  };
  message: { readonly type: 'Tell'; readonly value: Value } | { readonly type: 'Acknowledge'; readonly id: string };
  op: Op;
  notes: Notes;
  timer: 'retry';
}

/** Each rule that can fire, with the values that decided it. */
export interface Notes {
  broadcast: { node: NodeId; value: string; others: number };
  delivered: { node: NodeId; from: NodeId; value: string };
  repeated: { node: NodeId; from: NodeId; value: string };
  acknowledged: { node: NodeId; from: NodeId; value: string; missing: number };
  completed: { node: NodeId; value: string };
  retried: { node: NodeId; values: number };
}

export type State = NodeState<TemplateTypes>;
export type Hands = IO<TemplateTypes>;
