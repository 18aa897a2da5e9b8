/** The property that changes of membership must keep: there are never two majorities that know nothing of each other. */
import type { NodeId } from '../../../kernel/contract.ts';
import type { Configuration, Log } from '../types.ts';
import {
  configurationAt,
  endOf,
  equal,
  lastTermOf,
  majorityOf,
  type Node,
  property,
  sameConfiguration,
  votersOf,
} from './observed.ts';

/** A server that might stand for election, and who would vote for it. */
interface Contender {
  readonly id: NodeId;
  readonly configuration: Configuration;
  /** The voters of its configuration, itself included if it is one, whose log is not more up-to-date than its own. */
  readonly supporters: readonly NodeId[];
}

/**
 * «Any two configurations in use have intersecting majorities.» Of configurations in stale logs that is not so, nor need
 * it be: who holds them could win no election. What must hold, and what is checked: there are no two servers that could
 * both win, each by a quorum of the configuration that it uses, without any server in both quorums.
 *
 * That correct Raft keeps it: let S and S′ be two such servers, with quorums Q and Q′. From here on let nobody hear
 * anybody but for these messages: S and S′ time out until both have reached one term that is higher than all others,
 * then S asks Q, and S′ asks Q′. Nobody there has voted in that term, no log there is more up-to-date than the
 * candidate's, and nobody is asked twice; so both are elected in one term. Raft never comes to that (Election Safety).
 *
 * Memory: whether it is broken, to tell of it once.
 */
export const configurationSafety = property<boolean>('configuration-safety', {
  init: () => false,
  check(isBroken, { node, before, nodes }, report) {
    const log = nodes[node]?.durable?.log;
    if (!log || log === before?.durable?.log) return isBroken;
    if (agree(nodes)) return false;
    const found = brokenPair(contendersOf(nodes));
    if (!found) return false;
    const [first, second, votes, others] = found;
    const values = { first: first.id, second: second.id, votes, nodes: others };
    if (!isBroken) report({ nodes: [first.id, second.id], values });
    return true;
  },
});

/** Two contenders, with quorums of theirs that have nobody in common; null if there are none. */
function brokenPair(contenders: readonly Contender[]): readonly [Contender, Contender, NodeId[], NodeId[]] | null {
  for (const [k, first] of contenders.entries()) {
    for (const second of contenders.slice(k + 1)) {
      const quorums = disjointQuorums(first, second);
      if (quorums) return [first, second, ...quorums];
    }
  }
  return null;
}

/** Do all servers use the same configuration? Two majorities of one and the same always intersect. */
function agree(nodes: readonly Node[]): boolean {
  let common: Configuration | null = null;
  for (const { durable } of nodes) {
    if (!durable) continue;
    const own = configurationAt(durable.log, endOf(durable.log));
    if (common === null) common = own;
    else if (!sameConfiguration(own, common)) return false;
  }
  return true;
}

function contendersOf(nodes: readonly Node[]): readonly Contender[] {
  return nodes.flatMap(({ id, durable }): Contender[] => {
    if (!durable) return [];
    const { log } = durable;
    const configuration = configurationAt(log, endOf(log));
    const voters = votersOf(configuration).flat();
    // Who is left out by an entry that it does not know to be committed stands all the same (D§4.2.2); and what it knew
    // to be committed it has forgotten when it restarts, but for its snapshot.
    const known = [log.startConfiguration, ...log.configurations.map((placed) => placed.configuration)];
    if (!known.some((each) => votersOf(each).flat().includes(id))) return [];
    const supporters = nodes.filter((other) => {
      return other.durable !== null && voters.includes(other.id) && !isMoreUpToDate(other.durable.log, log);
    });
    return [{ id, configuration, supporters: supporters.map((other) => other.id) }];
  });
}

/** «The log with the later term is more up-to-date»; of one last term, the longer log is (§5.4.1). */
function isMoreUpToDate(log: Log, than: Log): boolean {
  const [term, otherTerm] = [lastTermOf(log), lastTermOf(than)];
  return term > otherTerm || (term === otherTerm && endOf(log) > endOf(than));
}

/** Servers that could support either contender, alike in the sets of voters that they belong to. */
interface Group {
  readonly ids: readonly NodeId[];
  /** By set of voters (those of the first contender, then those of the second): do they belong to it? */
  readonly belongs: readonly boolean[];
}

/** A quorum of each contender's supporters, with nobody in both; null if there are no two such. */
export function disjointQuorums(first: Contender, second: Contender): readonly [NodeId[], NodeId[]] | null {
  if (sameConfiguration(first.configuration, second.configuration)) return null;
  const sets = [...votersOf(first.configuration), ...votersOf(second.configuration)];
  const own = votersOf(first.configuration).length;
  // Who stands votes for itself.
  const some = first.supporters.filter((id) => id !== second.id);
  const others = second.supporters.filter((id) => id !== first.id);
  const onlyFirst = some.filter((id) => !others.includes(id));
  const onlySecond = others.filter((id) => !some.includes(id));
  const needed = sets.map((voters, k) => {
    const sure = k < own ? onlyFirst : onlySecond;
    return majorityOf(voters) - voters.filter((id) => sure.includes(id)).length;
  });
  const groups = groupsOf(
    some.filter((id) => others.includes(id)),
    sets,
  );
  const taken = share(groups, needed, own);
  if (!taken) return null;
  return [
    [...onlyFirst, ...groups.flatMap(({ ids }, k) => ids.slice(0, taken[k]))],
    [...onlySecond, ...groups.flatMap(({ ids }, k) => ids.slice(taken[k]))],
  ];
}

function groupsOf(shared: readonly NodeId[], sets: readonly (readonly NodeId[])[]): readonly Group[] {
  const groups: { ids: NodeId[]; belongs: readonly boolean[] }[] = [];
  for (const id of shared) {
    const belongs = sets.map((voters) => voters.includes(id));
    const group = groups.find((other) => equal(other.belongs, belongs));
    if (group) group.ids.push(id);
    else groups.push({ ids: [id], belongs });
  }
  return groups;
}

/**
 * How many of each group the first contender may take, the second the rest, so that each set of voters (of which `own`
 * are the first's) gets what it still needs; null if there is no such way.
 */
function share(groups: readonly Group[], needed: readonly number[], own: number): readonly number[] | null {
  const [group, ...rest] = groups;
  if (!group) return needed.every((count) => count <= 0) ? [] : null;
  // Even all that are left would not be enough.
  const left = (k: number) => groups.reduce((sum, { ids, belongs }) => sum + (belongs[k] ? ids.length : 0), 0);
  if (needed.some((count, k) => count > left(k))) return null;
  for (let take = group.ids.length; take >= 0; take -= 1) {
    const still = needed.map((count, k) => {
      if (!group.belongs[k]) return count;
      return count - (k < own ? take : group.ids.length - take);
    });
    const shared = share(rest, still, own);
    if (shared) return [take, ...shared];
  }
  return null;
}
