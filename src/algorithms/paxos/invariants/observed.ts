/**
 * What the checkers see of a node. Written anew for them: a mistake in the rules must not hide itself. They share the
 * rules' data types, and no code.
 */
import type { Invariant, NodeId, ObservedNode } from '../../../kernel/contract.ts';
import { PROPERTIES, type PropertyId } from '../properties.ts';
import type { Config, PaxosTypes, Proposal } from '../types.ts';

export type Node = ObservedNode<PaxosTypes>;
export type Property<Memory> = Invariant<PaxosTypes, Memory>;

export function property<Memory>(id: PropertyId, rest: Omit<Property<Memory>, 'id' | 'source'>): Property<Memory> {
  const source = PROPERTIES.find((each) => each.id === id)?.source ?? '';
  return { id, source, ...rest };
}

/** A proposal and who has accepted, or made, it. */
export interface Made extends Proposal {
  readonly by: NodeId;
}

/** The proposal that this event made an acceptor accept; null if it accepted none. */
export function newlyAccepted(before: Node | null, now: Node | undefined): Made | null {
  const accepted = now?.durable?.accepted;
  if (!now || !accepted) return null;
  const was = before?.durable?.accepted;
  return was && same(was, accepted) ? null : { ...accepted, by: now.id };
}

/** The proposal that this event made a proposer issue: it has begun phase 2 with it. */
export function newlyProposed(before: Node | null, now: Node | undefined): Made | null {
  const issued = issuedBy(now);
  if (!now || !issued) return null;
  const was = issuedBy(before);
  return was && same(was, issued) ? null : { ...issued, by: now.id };
}

/** What this event made a learner learn. */
export function newlyLearned(before: Node | null, now: Node | undefined): Made | null {
  const chosen = now?.volatile?.chosen;
  if (!now || !chosen) return null;
  const was = before?.volatile?.chosen;
  return was && same(was, chosen) ? null : { ...chosen, by: now.id };
}

function issuedBy(node: Node | null | undefined): Proposal | null {
  const attempt = node?.volatile?.attempt;
  if (attempt?.phase !== 'accept' || attempt.value === null) return null;
  return { ballot: attempt.ballot, value: attempt.value };
}

function same(a: Proposal, b: Proposal): boolean {
  return a.ballot === b.ballot && a.value === b.value;
}

/** More than half of the acceptors (PMS §2.2). */
export function majority(cluster: readonly NodeId[], { acceptors }: Config): number {
  const count = acceptors === 0 || acceptors > cluster.length ? cluster.length : acceptors;
  return Math.floor(count / 2) + 1;
}
