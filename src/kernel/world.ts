/** What the virtual world consists of at one moment: what is queued, each node's place, and the whole as a keyframe. */
import type { ClientsKeyframe } from './clients.ts';
import type { Problem } from './commands.ts';
import type { AlgorithmTypes, ObservedNode, TimedCommand } from './contract.ts';
import type { EventQueue } from './heap.ts';
import type { LinksKeyframe } from './links.ts';
import type { NodeIO, NodeIOKeyframe } from './node-io.ts';
import type { Delivery } from './record.ts';

/** A timer's place in the event queue. It may ring for a timer that was since set anew, and is then set again. */
interface Alarm {
  readonly kind: 'alarm';
  readonly time: number;
  readonly seq: number;
  readonly node: number;
  readonly timer: string;
}
interface Start {
  readonly kind: 'start';
  readonly time: number;
  readonly seq: number;
  readonly node: number;
}
export type Queued = Delivery | Alarm | Start;

/** A node and what the world holds for it. */
export interface NodeSlot<T extends AlgorithmTypes> {
  /** The node as checkers and records see it; replaced whenever anything in it changes. */
  seen: ObservedNode<T>;
  /** It has had an event; until then nothing is known of it. */
  known: boolean;
  started: boolean;
  readonly io: NodeIO<T>;
  /** What arrived or fell due while the node was paused, in order. */
  backlog: readonly Queued[];
}

/** A node's place in a keyframe. */
interface KeptSlot {
  readonly seen: ObservedNode<any>;
  readonly known: boolean;
  readonly started: boolean;
  readonly backlog: readonly Queued[];
  readonly io: NodeIOKeyframe;
}

export function keepSlot({ seen, known, started, backlog, io }: NodeSlot<any>): KeptSlot {
  return { seen, known, started, backlog, io: io.save() };
}

export function restoreSlot<T extends AlgorithmTypes>(slot: NodeSlot<T>, kept: KeptSlot): void {
  slot.seen = kept.seen;
  slot.known = kept.known;
  slot.started = kept.started;
  slot.backlog = kept.backlog;
  slot.io.restore(kept.io);
}

/** Everything that the future depends on, to come back to. Shares the nodes' states with the simulator. */
export interface Keyframe {
  readonly index: number;
  readonly time: number;
  readonly seq: number;
  readonly messageId: number;
  readonly cursor: number;
  readonly queue: EventQueue<Queued>;
  readonly nodes: readonly KeptSlot[];
  readonly links: LinksKeyframe;
  readonly clients: ClientsKeyframe;
  readonly rulesOff: ReadonlySet<string>;
  readonly memories: readonly unknown[];
  /** The refused commands, of which the first so many count: the simulator goes on appending to the list. */
  readonly refused: readonly RefusedCommand[];
  readonly refusals: number;
}

/** A command that did not apply when its time came; the rest of the run is unaffected. */
export interface RefusedCommand {
  readonly command: TimedCommand;
  readonly problem: Problem;
}

/** What a node consists of, on disk and in memory; null for what it has lost. */
export type Contents<T extends AlgorithmTypes> = Pick<ObservedNode<T>, 'durable' | 'volatile'>;
