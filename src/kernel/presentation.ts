/**
 * The fixed visual vocabulary. Each algorithm says, as data, how its states and messages are drawn in these
 * words; stage and panels know only the words, never the algorithm. Runs on the page, over traces, so that an
 * imported trace is drawn by the same code as a live run.
 */
import type { Json, LogEntry, NodeId, TraceState } from './contract.ts';

/** How prominent a node is: shape and icon follow from it. The role's name is a string `role-<role>`. */
export type Standing = 'leads' | 'contends' | 'follows';

/** Who, of how many, has agreed to something. */
export interface Count {
  readonly agreed: readonly NodeId[];
  readonly of: readonly NodeId[];
  readonly needed: number;
}

/**
 * What a node counts. Worded by the string `role-<role>.tally` with the values `agreed` and `needed`: «2 of 3 votes».
 * While the cluster changes from one set of members to another, as many as are needed of each must agree: then `also`
 * counts the old set, and the string is `role-<role>.tally-also`, with `alsoAgreed` and `alsoNeeded` besides: «2 of 3
 * and 1 of 2 votes».
 */
export interface Tally extends Count {
  readonly also?: Count;
}

/** Who belongs to the cluster, as a node knows it. */
export interface Members {
  /** Those who count when something is decided. */
  readonly voters: readonly NodeId[];
  /** While the cluster changes: those who counted before, and still do. */
  readonly old: readonly NodeId[] | null;
  /** They are told everything, and do not count. */
  readonly learners: readonly NodeId[];
}

/** What a node is to the cluster; named by the string `membership-<membership>`. */
export type Membership = 'voter' | 'learner' | 'outside';

/** What a node of that name is to a cluster of these members. */
export function membershipOf({ voters, old, learners }: Members, id: NodeId): Membership {
  if (voters.includes(id) || old?.includes(id)) return 'voter';
  return learners.includes(id) ? 'learner' : 'outside';
}

/** One more thing that a node's state tells: `detail-<name>` names it, `detail-<name>.value` words it with the values. */
export interface Detail {
  readonly name: string;
  readonly values: { readonly [name: string]: Json };
}

/**
 * What a node holds beside its log, or instead of one: an acceptor’s promise, the state of a transaction. Named by the
 * string `register-<name>`; what stands in it is worded by `register-<name>.value` with `counter`, `value` and `word`,
 * and where nothing stands in it by `register-<name>.empty`. Beside a node the name stands before it, unless `register-<name>.named` says it in
 * other words.
 */
export interface Register {
  readonly name: string;
  /** The number that came with it and is also its colour: a ballot; null for none. */
  readonly counter: number | null;
  /** What stands in it, in a few characters; null for nothing. */
  readonly value: string | null;
  /** One of the register’s own states, by which its string chooses its words: `prepared`. */
  readonly word?: string;
  /** May it still change (`open`, as it is where nothing is said), is it decided for good, or does it wait for others? */
  readonly standing?: 'open' | 'settled' | 'stuck';
}

/** A key that nobody else may touch until its holder, a transaction for example, lets it go. */
export interface Lock {
  readonly key: string;
  readonly holder: string;
}

/** Stands for what is not known, in every language. */
export const UNKNOWN = '?';

export type UnknownPart = 'role' | 'counter' | 'committed' | 'applied' | 'log' | 'contents';

export interface NodePicture {
  readonly role: string;
  readonly standing: Standing;
  /** The number that is also a colour: term, ballot, view, epoch. Its name is a string `counter-<name>`. */
  readonly counter: { readonly name: string; readonly value: number };
  /** The timer whose remaining time is drawn around the node, if it runs. */
  readonly deadline: string | null;
  readonly tally: Tally | null;
  /** How much of the node's log is committed and applied: entry indexes, 0 for nothing. */
  readonly committed: number;
  readonly applied: number;
  /** Where a leader stands with each follower, for the log table. */
  readonly progress: { readonly [follower: NodeId]: { readonly next: number; readonly match: number } } | null;
  /** The state machine's contents, sorted by key. */
  readonly contents: readonly (readonly [key: string, value: string])[];
  /**
   * Who belongs to the cluster by this node's own knowledge, which may be old: whoever was removed may not know it.
   * Null or absent where that is not said: then all nodes do.
   */
  readonly members?: Members | null;
  /** What it holds beside its log, in a fixed order; drawn beside the node. Absent for nothing. */
  readonly registers?: readonly Register[];
  /** The keys that it keeps others from, sorted. */
  readonly locks?: readonly Lock[];
  /** It can do nothing until others tell it something: why, as the string `blocked-<reason>`; null or absent if it can. */
  readonly blocked?: string | null;
  /** What is not known, and only looks like 0, none or the least: in traces of other programs. Absent for nothing. */
  readonly unknown?: readonly UnknownPart[];
  /** What else there is to tell, for the node's card. */
  readonly details?: readonly Detail[];
}

export interface MessagePicture {
  /** A request is filled, a reply hollow. */
  readonly kind: 'request' | 'reply';
  readonly counter: number | null;
  /** The terms of the log entries that it carries. */
  readonly entries: readonly number[];
  /** What a reply says: yes, no, or nothing of the sort. */
  readonly verdict: 'yes' | 'no' | null;
}

export interface EntryPicture {
  readonly counter: number;
  /** What it does, short enough for a log cell: `x←1`. */
  readonly label: string;
  /** An entry that changes who belongs to the cluster, or one of the algorithm's own, no client's operation; absent for those. */
  readonly kind?: 'configuration' | 'upkeep';
}

/** How a value of a note is set in a sentence. */
export type ValueKind = 'node' | 'nodes' | 'counter' | 'index' | 'count' | 'duration' | 'operation' | 'text';

/**
 * What the nodes' logs are to each other: copies of one (`replicated`, index by index the same entries in the end), copies of
 * one of which every place is decided by itself (`slots`: the same place must hold the same value, whatever its number),
 * each node's own record (`own`, not compared with others'), or nothing at all (`none`).
 */
export type Logs = 'replicated' | 'slots' | 'own' | 'none';

export interface Presentation {
  /** All roles there are, so that room can be kept for their names. */
  readonly roles: { readonly [role: string]: Standing };
  /** The most registers that one node holds, each as wide as it commonly gets, so that room can be kept. Absent for none. */
  readonly registers?: readonly Register[];
  /** `replicated` where it is not said. */
  readonly logs?: Logs;
  /** `rulesOff`: the rules that are not being followed, where that changes the picture. */
  node(state: TraceState, cluster: readonly NodeId[], rulesOff?: readonly string[]): NodePicture;
  /** How many of a cluster, or of one set of its members, must agree by its size; a majority where it is not said. */
  quorum?(size: number, rulesOff: readonly string[]): number;
  message(type: string, body: { readonly [field: string]: Json | undefined }): MessagePicture;
  entry(entry: LogEntry): EntryPicture;
  /** An operation in a few characters, as in a log cell. */
  operation(op: Json): string;
  /**
   * What follows from a note's values and decides the choice of words, for example which of two logs is longer:
   * more values for the note's sentence, by names of their own.
   */
  facts?(rule: string, values: { readonly [name: string]: Json }): { readonly [name: string]: string };
  /** Name of a note's value → how it is set; a name not listed is text. */
  readonly values: { readonly [name: string]: ValueKind };
}

/**
 * The string that names what a node does: who only follows is called by what it is to the cluster, where that is less
 * than a voter. Null where it is unknown.
 */
export function roleIdOf({ role, standing, unknown }: NodePicture, membership: Membership): string | null {
  if (unknown?.includes('role')) return null;
  return standing === 'follows' && membership !== 'voter' ? `membership-${membership}` : `role-${role}`;
}
