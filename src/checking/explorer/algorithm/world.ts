/** What the explorer knows of a cluster: its nodes, what is under way, what was asked; and what may be done to it. */
import type { AlgorithmTypes, ClientId, NodeId, ObservedNode } from '../../../kernel/contract.ts';

/** How much may happen. Crashes, losses and copies of which nothing is said do not happen. */
export interface Bounds {
  /** Timers that fire, of all nodes together. A leader's heartbeat is one, so without this nothing would ever end. */
  readonly timeouts: number;
  /** Messages under way at a time, at most: worlds with more are not explored. */
  readonly inFlight: number;
  /** Nodes that crash, and so may recover; none at first. */
  readonly crashes?: number;
  /** Messages that are lost on a link. That one is never delivered is always possible, but it then stays under way. */
  readonly losses?: number;
  /** Messages that are delivered and stay under way. */
  readonly duplicates?: number;
  /** How often a client asks one and the same thing, while it has no answer; once if not said. */
  readonly asks?: number;
}

/** One state of the model: all of it numbers that the model's `Interning`s have given. */
export interface World {
  /** By position in the cluster: its node (see `Place`). */
  readonly nodes: readonly number[];
  /** What is under way: the packets, ascending, each as often as it is there. */
  readonly packets: readonly number[];
  /** By request: what the client knows (see `Inquiry`). */
  readonly inquiries: readonly number[];
  /** By invariant: its memory. */
  readonly memories: readonly number[];
  /** How much of each bound is used up. */
  readonly spent: Spent;
}

export interface Spent {
  readonly timeouts: number;
  readonly crashes: number;
  readonly losses: number;
  readonly duplicates: number;
}

/** A node with its running timers, by name, in alphabetical order: which fires next is anybody's guess. */
export interface Place<T extends AlgorithmTypes> {
  readonly seen: ObservedNode<T>;
  readonly timers: readonly string[];
}

export interface Packet<T extends AlgorithmTypes> {
  /** Positions in the cluster. */
  readonly from: number;
  readonly to: number;
  readonly message: T['message'];
}

/** Where a request stands. */
export interface Inquiry {
  /** How often it was asked. */
  readonly asked: number;
  /** What the cluster has given the client to be known by. */
  readonly session: number | null;
  /** Has a definite answer come? */
  readonly closed: boolean;
}

/** What can happen next. */
export type Action<T extends AlgorithmTypes = AlgorithmTypes> =
  /** A message arrives. `stays`: a copy of it is still under way. `down`: in vain, for the node is. */
  | {
      readonly kind: 'deliver';
      readonly from: NodeId;
      readonly to: NodeId;
      readonly message: T['message'];
      readonly stays?: true;
      readonly down?: true;
    }
  | { readonly kind: 'lose'; readonly from: NodeId; readonly to: NodeId; readonly message: T['message'] }
  | { readonly kind: 'timer'; readonly node: NodeId; readonly timer: string }
  | { readonly kind: 'request'; readonly node: NodeId; readonly client: ClientId; readonly op: T['op'] }
  | { readonly kind: 'crash'; readonly node: NodeId }
  | { readonly kind: 'recover'; readonly node: NodeId };

/** What a world is told from others by. */
export function keyOf({ nodes, packets, inquiries, memories, spent }: World): string {
  const { timeouts, crashes, losses, duplicates } = spent;
  return `${nodes}|${packets}|${inquiries}|${memories}|${timeouts},${crashes},${losses},${duplicates}`;
}
