/**
 * Who decides on one side of a split. Each side counts by what its own members know: while the cluster changes, one side
 * may have the new configuration and the other still the old one, and then both can decide, or neither. Pure.
 */
import type { NodeId } from '../kernel/contract.ts';
import type { Moment, NodeMoment } from '../kernel/moment.ts';
import { type Members, membershipOf, type NodePicture, type Presentation } from '../kernel/presentation.ts';
import { last } from '../kernel/vector.ts';
import { canDecide, type Electorate, electorateOf } from './electorate.ts';
import { membersOf, pictureOf } from './pictures.ts';

/** A node of a side, and how it is drawn; without a picture it has not started, and knows nothing. */
interface Sider {
  readonly node: NodeMoment;
  readonly picture: NodePicture | null;
}

/** Who belongs to the cluster as those nodes have it, or all. */
export interface Side {
  readonly nodes: readonly NodeId[] | null;
  readonly members: Members;
}

/** Who belongs to the cluster: while the network is split, as each side has it. */
export function sidesOf(moment: Moment, presentation: Presentation): readonly Side[] {
  const { nodes, network } = moment;
  if (network.groups === null) return [{ nodes: null, members: membersOf(nodes, { presentation }) }];
  return network.groups.map((group) => ({ nodes: group, members: membersWithin(moment, group, presentation) }));
}

/** Who belongs to it as the side of a node has it. */
export function membersAt(sides: readonly Side[], id: NodeId): Members | undefined {
  return sides.find(({ nodes }) => nodes?.includes(id) ?? true)?.members;
}

/** Who decides on a side. */
export function electorateWithin(moment: Moment, group: readonly NodeId[], presentation: Presentation): Electorate {
  return electorateOf(membersWithin(moment, group, presentation), presentation, moment.rulesOff);
}

/**
 * Who belongs to the cluster, as a side has it: as a node there does that could get enough of those it counts within the
 * side, or, where nobody could, the one whose log is the furthest. A leader can count on whoever knows no later leader
 * than it; who does not lead, on those whose log is no further than its own.
 */
export function membersWithin(moment: Moment, group: readonly NodeId[], presentation: Presentation): Members {
  const cluster = Object.keys(moment.nodes);
  const side = group.flatMap((id): readonly Sider[] => {
    const node = moment.nodes[id];
    return node ? [{ node, picture: pictureOf(node, { presentation }, cluster) }] : [];
  });
  const up = side.filter(({ node }) => node.status !== 'crashed');
  const everybody: Members = { voters: cluster, old: null, learners: [] };
  const membersBy = ({ picture }: Sider) => picture?.members ?? everybody;
  const voters = up.filter((one) => {
    return one.picture?.standing === 'leads' || membershipOf(membersBy(one), one.node.id) === 'voter';
  });
  const deciding = voters.find((one) => {
    const followers = up.filter((other) => follows(other, one)).map(({ node }) => node.id);
    return canDecide(electorateOf(membersBy(one), presentation, moment.rulesOff), followers);
  });
  const spokesman = deciding ?? furthest(voters) ?? furthest(up) ?? furthest(side);
  return spokesman ? membersBy(spokesman) : everybody;
}

function follows(other: Sider, one: Sider): boolean {
  if (one.picture?.standing === 'leads' && counterOf(other) <= counterOf(one)) return true;
  return !isFurther(other.node, one.node);
}

function counterOf({ picture }: Sider): number {
  return picture?.counter.value ?? 0;
}

/** By the term of the last entry, then by its index. */
function isFurther(a: NodeMoment, b: NodeMoment): boolean {
  const [own, other] = [endOf(a), endOf(b)];
  return own.term === other.term ? own.index > other.index : own.term > other.term;
}

function endOf({ log, logStart }: NodeMoment): { readonly index: number; readonly term: number } {
  return { index: logStart.index + log.length, term: last(log)?.term ?? logStart.term };
}

function furthest(side: readonly Sider[]): Sider | undefined {
  return side.reduce<Sider | undefined>((best, one) => {
    return best === undefined || isFurther(one.node, best.node) ? one : best;
  }, undefined);
}
