/**
 * What the checkers see of a server, and how they read its slots. Written anew for them: a mistake in the rules’ own
 * reading must not hide itself. They share the rules’ data types, and no code.
 */
import type { Invariant, NodeId, ObservedNode } from '../../../kernel/contract.ts';
import { append, at, commonPrefix, set, type Vector } from '../../../kernel/vector.ts';
import { PROPERTIES, type PropertyId } from '../properties.ts';
import type { Accepted, Durable, Log, MultiPaxosTypes, Value, Volatile } from '../types.ts';

export type Node = ObservedNode<MultiPaxosTypes>;
export type Property<Memory> = Invariant<MultiPaxosTypes, Memory>;

/** A server that is up (or paused), with all of its state. */
export interface Running {
  readonly id: NodeId;
  readonly durable: Durable;
  readonly volatile: Volatile;
}

export function property<Memory>(id: PropertyId, rest: Omit<Property<Memory>, 'id' | 'source'>): Property<Memory> {
  const source = PROPERTIES.find((each) => each.id === id)?.source ?? '';
  return { id, source, ...rest };
}

export function running(node: Node | null | undefined): Running | null {
  return node?.durable && node.volatile ? (node as Running) : null;
}

/** What a log holds for a slot; undefined where nothing was accepted. */
export function heldAt(log: Log, slot: number): Accepted | undefined {
  const entry = at(log, slot - 1);
  return entry && entry.term > 0 ? (entry as Accepted) : undefined;
}

export interface Change {
  readonly slot: number;
  readonly entry: Accepted;
  /** What was there before. */
  readonly old: Accepted | undefined;
}

/** The slots in which a log holds something else than before the event. Costs as much as lies behind the first of them. */
export function changesIn(before: Log | undefined, now: Log): readonly Change[] {
  if (before === now) return [];
  const changes: Change[] = [];
  for (let slot = (before ? commonPrefix(before, now) : 0) + 1; slot <= now.length; slot += 1) {
    const entry = heldAt(now, slot);
    const old = before && heldAt(before, slot);
    if (entry && entry !== old) changes.push({ slot, entry, old });
  }
  return changes;
}

/** Are two values one and the same? A request is known by its client and number. */
export function sameValue(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (a.kind !== 'op' || b.kind !== 'op') return a.kind === b.kind;
  return a.client === b.client && a.request === b.request && JSON.stringify(a.op) === JSON.stringify(b.op);
}

/** A vector by slots, with something for one of them; slots before it that are not there yet hold null. */
export function withAt<Item>(vector: Vector<Item | null>, slot: number, item: Item): Vector<Item | null> {
  let long = vector;
  while (long.length < slot - 1) long = append(long, null);
  return set(long, slot - 1, item);
}
