/** Who belongs to the cluster, and how many of them must agree (§5.2; in joint consensus D§4.3). */
import type { NodeId } from '../../kernel/contract.ts';
import { configurationAt, configurationOf } from './log.ts';
import type { Configuration, Follower, Log, RaftIO, State } from './types.ts';

/** The cluster at first: all servers, or the first `initialServers` of them. Every server knows it. */
export function firstConfiguration(io: RaftIO): Configuration {
  const { initialServers } = io.config;
  return { voters: initialServers === 0 ? io.cluster : io.cluster.slice(0, initialServers), old: null, learners: [] };
}

/** Everybody who is to receive the log, in the order of the world's servers. */
export function membersOf({ voters, old, learners }: Configuration, io: RaftIO): readonly NodeId[] {
  return io.cluster.filter((id) => voters.includes(id) || learners.includes(id) || old?.includes(id));
}

/** Has this server a vote? In joint consensus those of either configuration do. */
export function hasVote({ voters, old }: Configuration, id: NodeId): boolean {
  return voters.includes(id) || (old?.includes(id) ?? false);
}

/**
 * May this server stand for election? Not if it is no voter. One that is no voter only by an entry that may still be
 * deleted stands all the same: it may be needed until that entry is committed (D§4.2.2).
 */
export function mayStand({ durable: { log }, volatile }: State, self: NodeId): boolean {
  if (hasVote(configurationOf(log), self)) return true;
  if (hasVote(configurationAt(log, volatile.commitIndex), self)) return true;
  return log.configurations.some(
    ({ index, configuration }) => index > volatile.commitIndex && hasVote(configuration, self),
  );
}

/** More than half of these servers, whether they are up or not (§5.2). */
function majority(voters: readonly NodeId[], io: RaftIO): number {
  const half = Math.floor(voters.length / 2);
  return io.follows('majority') ? half + 1 : Math.max(1, half);
}

/** How many must agree, for a note. */
export function quorumOf({ voters, old }: Configuration, io: RaftIO): { needed: number; neededOld?: number } {
  return old === null
    ? { needed: majority(voters, io) }
    : { needed: majority(voters, io), neededOld: majority(old, io) };
}

/** Are these servers a majority of the voters and, in joint consensus, of the old voters as well? */
export function isQuorum({ voters, old }: Configuration, agreed: readonly NodeId[], io: RaftIO): boolean {
  return isMajority(voters, agreed, io) && (old === null || isMajority(old, agreed, io));
}

function isMajority(voters: readonly NodeId[], agreed: readonly NodeId[], io: RaftIO): boolean {
  let count = 0;
  for (const id of agreed) if (voters.includes(id)) count += 1;
  return count >= majority(voters, io);
}

/** Of those who agreed, whoever has a vote: who does not may stand and agree, and counts for nothing. */
export function votesOf(configuration: Configuration, agreed: readonly NodeId[]): NodeId[] {
  return agreed.filter((id) => hasVote(configuration, id));
}

/**
 * The highest index above `above` that a quorum holds, `above` itself if there is none: the leader, whose log ends at
 * `own`, and its followers.
 */
export function heldByQuorum(
  { voters, old }: Configuration,
  own: number,
  followers: readonly Follower[],
  above: number,
  io: RaftIO,
): number {
  const index = heldByMajority(voters, own, followers, above, io);
  return old === null ? index : Math.min(index, heldByMajority(old, own, followers, above, io));
}

/** As above, of one set of voters: as long as a majority holds more, on to the first of what they hold. */
function heldByMajority(
  voters: readonly NodeId[],
  own: number,
  followers: readonly Follower[],
  above: number,
  io: RaftIO,
): number {
  const needed = majority(voters, io);
  for (let index = above; ; ) {
    // A follower's log can be longer than the leader's only where a rule is off.
    let next = own;
    let copies = own > index && voters.includes(io.self) ? 1 : 0;
    for (const { id, matchIndex } of followers) {
      if (matchIndex <= index || !voters.includes(id)) continue;
      copies += 1;
      next = Math.min(next, matchIndex);
    }
    if (own <= index || copies < needed) return index;
    index = next;
  }
}

/** The configuration that a server uses. */
export function latestOf({ durable }: Pick<State, 'durable'>): Configuration {
  return configurationOf(durable.log);
}

/** A server uses a configuration from when it is in its log; where an entry is deleted, the one before again (D§4.1). */
export function noteConfiguration(before: Log, after: Log, index: number, reverted: boolean, io: RaftIO): void {
  const { voters, old, learners } = configurationOf(after);
  const was = configurationOf(before);
  if (same(was.voters, voters) && same(was.learners, learners) && same(was.old ?? [], old ?? [])) return;
  const joint = old === null ? {} : { old: [...old] };
  const values = { node: io.self, index, voters: [...voters], learners: [...learners], ...joint };
  if (reverted) io.note('change.reverted', values);
  else io.note('change.adopted', values);
}

function same(some: readonly NodeId[], others: readonly NodeId[]): boolean {
  return some === others || (some.length === others.length && some.every((id, k) => id === others[k]));
}
