/**
 * What the checkers see of a server, and how they read its log. Written anew for them: a mistake in the rules' own
 * reading of logs must not hide itself. They share the rules' data types, and no code.
 */
import type { Invariant, NodeId, ObservedNode } from '../../../kernel/contract.ts';
import { append, at, commonPrefix, last, set, type Vector } from '../../../kernel/vector.ts';
import { PROPERTIES, type PropertyId } from '../properties.ts';
import type { Configuration, Durable, Entry, Log, RaftTypes, Volatile } from '../types.ts';

export type Node = ObservedNode<RaftTypes>;
export type Property<Memory> = Invariant<RaftTypes, Memory>;
export type Report = Parameters<Property<unknown>['check']>[2];

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

/** The server if it runs and believes that it leads. */
export function leading(node: Node | null | undefined): Running | null {
  return node?.volatile?.role === 'leader' ? running(node) : null;
}

/** Index of a log's last entry. */
export function endOf({ start, entries }: Log): number {
  return start + entries.length;
}

/** The entry at an index; undefined where the log has none, or has it no more. */
export function entryAt({ start, entries }: Log, index: number): Entry | undefined {
  return at(entries, index - start - 1);
}

/** The term of the entry at an index, as far as the log still knows it; 0 at index 0. */
export function termAt(log: Log, index: number): number | undefined {
  return index === log.start ? log.startTerm : entryAt(log, index)?.term;
}

export function lastTermOf({ startTerm, entries }: Log): number {
  return last(entries)?.term ?? startTerm;
}

/** The configuration that the log gives at an index: the latest up to there (D§4.1). */
export function configurationAt({ startConfiguration, configurations }: Log, index: number): Configuration {
  let found = startConfiguration;
  for (const placed of configurations) if (placed.index <= index) found = placed.configuration;
  return found;
}

/**
 * Up to this index the later of two logs holds the very entries of the earlier one; what a snapshot of the later one
 * stands for counts as held. Costs no more than the change: mostly the logs share their structure, and a log that was
 * compacted has been copied anyway.
 */
export function keptUpTo(earlier: Log, later: Log): number {
  if (earlier.start === later.start) return later.start + commonPrefix(earlier.entries, later.entries);
  let index = later.start;
  if (later.start < earlier.start) return index;
  for (let entry = entryAt(later, index + 1); entry; entry = entryAt(later, index + 1)) {
    if (entryAt(earlier, index + 1) !== entry) break;
    index += 1;
  }
  return index;
}

/**
 * The entry that a server has just committed or applied at an index. Where the same event has compacted it, the log
 * before the event shows it: surely of a leader, whose log only grows; of a follower, if that log agrees with the
 * snapshot on its last term, and so on all before it (Log Matching). Otherwise it cannot be seen any more.
 */
export function handled(index: number, before: Node | null, now: Running): Entry | undefined {
  const { log, currentTerm } = now.durable;
  if (index > log.start) return entryAt(log, index);
  const was = before?.durable;
  if (!was) return undefined;
  const stillLeads = now.volatile.role === 'leader' && leading(before) !== null && was.currentTerm === currentTerm;
  return stillLeads || termAt(was.log, log.start) === log.startTerm ? entryAt(was.log, index) : undefined;
}

/** Do two entries say the same? Mostly they are one object, handed from log to log. */
export function sameEntry(a: Entry, b: Entry): boolean {
  return a === b || (a.term === b.term && a.kind === b.kind && equal(a, b));
}

/** Structural equality of plain data; a field that is undefined is as one that is not there. */
export function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return covers(left, right) && covers(right, left);
}

function covers(some: Record<string, unknown>, others: Record<string, unknown>): boolean {
  for (const key of Object.keys(some)) {
    const own = Object.hasOwn(others, key) ? others[key] : undefined;
    if (some[key] !== own && !equal(some[key], own)) return false;
  }
  return true;
}

/** Do two configurations say the same? Asked often, so it looks at no more than there is. */
export function sameConfiguration(a: Configuration, b: Configuration): boolean {
  return a === b || (sameIds(a.voters, b.voters) && sameIds(a.learners, b.learners) && sameIds(a.old, b.old));
}

function sameIds(some: readonly NodeId[] | null, others: readonly NodeId[] | null): boolean {
  if (some === others) return true;
  return some !== null && others !== null && some.length === others.length && some.every((id, k) => id === others[k]);
}

/** A vector by terms (or by indexes), with what belongs to one of them; places in between stay empty. */
export function placed<Item>(vector: Vector<Item | null>, place: number, item: Item): Vector<Item | null> {
  let long = vector;
  while (long.length < place) long = append(long, null);
  return set(long, place, item);
}

/** How many of a set of voters are more than half of them (§5.2). */
export function majorityOf(voters: readonly NodeId[]): number {
  return Math.floor(voters.length / 2) + 1;
}

/** The sets of voters of which each must agree by a majority: one, and in joint consensus two (D§4.3). */
export function votersOf({ voters, old }: Configuration): readonly (readonly NodeId[])[] {
  return old === null ? [voters] : [voters, old];
}
