/** A line drawn across links: which it crosses, and what becomes of them. Pure. */
import type { NodeId } from '../../kernel/contract.ts';
import { linkKey, type NetworkState } from '../../kernel/network.ts';
import type { Command } from '../../player/types.ts';
import type { Point, Segment } from '../geometry.ts';
import { type LinkState, linksOf, MOST_OFFERED, segmentOf } from '../link-state.ts';
import type { StageLayout } from '../stage-layout.ts';

/** Have so many nodes so few links that these are offered one by one, and cut by a line? */
export function canCut(nodes: number): boolean {
  return (nodes * (nodes - 1)) / 2 <= MOST_OFFERED;
}

/** A link that is crossed. Messages from `from` to `to` cross the line from its left to its right as one draws. */
export interface Crossing {
  readonly link: LinkState;
  readonly from: NodeId;
  readonly to: NodeId;
}

/**
 * What a stroke does: it cuts links or joins them one by one, or, where it runs between whole groups of nodes, parts
 * these or brings them together again.
 */
export interface Deed {
  readonly kind: 'cut' | 'join' | 'part' | 'unite';
  /** The links that it concerns. */
  readonly crossings: readonly Crossing[];
  /** The groups that are parted from one another; those that come together. */
  readonly groups: readonly (readonly NodeId[])[];
  readonly commands: readonly Command[];
}

/** The links that a line crosses, each once. */
export function crossed(layout: StageLayout, network: NetworkState, line: readonly Point[]): readonly Crossing[] {
  return linksOf(Object.keys(layout.nodes), network).flatMap((link): Crossing[] => {
    const way = segmentOf(layout, link.a, link.b);
    if (!way) return [];
    for (let k = 1; k < line.length; k += 1) {
      const piece = { from: line[k - 1] as Point, to: line[k] as Point };
      if (!meet(piece, way)) continue;
      const onward = side(piece.from, piece.to, way.to) > side(piece.from, piece.to, way.from);
      return [onward ? { link, from: link.a, to: link.b } : { link, from: link.b, to: link.a }];
    }
    return [];
  });
}

/** What a line across the stage does to the network. */
export function deedOf(layout: StageLayout, network: NetworkState, line: readonly Point[], oneWay: boolean): Deed {
  const all = crossed(layout, network, line);
  const cluster = Object.keys(layout.nodes);
  // What a partition splits can only be joined whole: a line that cuts something leaves it alone.
  const single = all.filter(({ link }) => link.state !== 'parted');
  if (single.some(({ link }) => link.state !== 'cut'))
    return oneWay ? cutOneWay(single, network) : cutOff(cluster, single, network);
  return unite(cluster, all, network) ?? { kind: 'join', crossings: single, groups: [], commands: single.map(joined) };
}

function cutOneWay(crossings: readonly Crossing[], { cuts }: NetworkState): Deed {
  const commands = crossings.flatMap(({ from, to }): Command[] =>
    cuts[linkKey(from, to)] ? [] : [{ kind: 'cut', from, to, direction: 'oneWay' }],
  );
  return { kind: 'cut', crossings, groups: [], commands };
}

/**
 * Links that are cut both ways. If nodes can hear each other no more by any way, that is a partition, and given as
 * one.
 */
function cutOff(cluster: readonly NodeId[], crossings: readonly Crossing[], network: NetworkState): Deed {
  const cut = crossings.filter(({ link }) => link.state !== 'cut');
  const gone = new Set(cut.map(({ link }) => linkKey(link.a, link.b)));
  const left = linksOf(cluster, network).filter(
    ({ a, b, state }) => state !== 'cut' && state !== 'parted' && !gone.has(linkKey(a, b)),
  );
  const groups = groupsOf(cluster, left);
  const isWithin = ({ from, to }: Crossing): boolean =>
    groups.some((group) => [from, to].every((id) => group.includes(id)));
  const single = cut.filter(isWithin).map(({ from, to }): Command => ({ kind: 'cut', from, to }));
  return single.length === cut.length
    ? { kind: 'cut', crossings, groups: [], commands: single }
    : { kind: 'part', crossings, groups, commands: [{ kind: 'partition', groups }, ...single] };
}

/** Groups between which all links that the partition splits are crossed come together again; null if there are none. */
function unite(cluster: readonly NodeId[], crossings: readonly Crossing[], network: NetworkState): Deed | null {
  const groups = network.groups ?? [];
  const groupOf = (id: NodeId): number => groups.findIndex((group) => group.includes(id));
  const between = ({ a, b }: LinkState): string => [groupOf(a), groupOf(b)].sort().join();
  const parted = linksOf(cluster, network).filter(({ state }) => state === 'parted');
  const crossedLinks = new Set(crossings.map(({ link }) => linkKey(link.a, link.b)));
  const kept = new Set(parted.filter(({ a, b }) => !crossedLinks.has(linkKey(a, b))).map(between));
  const freed = crossings.filter(({ link }) => link.state === 'parted' && !kept.has(between(link)));
  if (freed.length === 0) return null;
  const within = groups.flatMap((group) => group.slice(1).map((id) => ({ a: group[0] as NodeId, b: id })));
  const after = groupsOf(cluster, [...within, ...freed.map(({ link }) => link)]);
  const cut = crossings.filter(({ link }) => link.state === 'cut');
  return {
    kind: 'unite',
    crossings: [...freed, ...cut],
    groups: groups.filter((_, k) => freed.some(({ from, to }) => groupOf(from) === k || groupOf(to) === k)),
    commands: [{ kind: 'partition', groups: after }, ...cut.map(joined)],
  };
}

function joined({ from, to }: Crossing): Command {
  return { kind: 'join', from, to };
}

/** The nodes in groups: who is linked to whom, by however many others, is in the same. */
function groupsOf(
  cluster: readonly NodeId[],
  links: readonly { readonly a: NodeId; readonly b: NodeId }[],
): readonly (readonly NodeId[])[] {
  const first = new Map(cluster.map((id) => [id, id]));
  for (const { a, b } of links) {
    const [one, other] = [first.get(a), first.get(b)];
    for (const [id, its] of first) if (its === other && one) first.set(id, one);
  }
  return cluster.map((id) => cluster.filter((other) => first.get(other) === id)).filter(({ length }) => length > 0);
}

/** On which side of the line from `a` to `b` a point is: positive to the right of somebody who goes along it. */
function side(a: Point, b: Point, { x, y }: Point): number {
  return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
}

/** Do two segments cross? Touching with an end counts for the first only at its beginning, so that no piece counts twice. */
function meet(a: Segment, b: Segment): boolean {
  const before = side(b.from, b.to, a.from) >= 0;
  const after = side(b.from, b.to, a.to) >= 0;
  return before !== after && side(a.from, a.to, b.from) > 0 !== side(a.from, a.to, b.to) > 0;
}
