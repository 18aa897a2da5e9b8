/** The cut links of a network as people see them: both directions of one link are one cut. Pure. */
import type { NodeId } from '../../kernel/contract.ts';
import type { NetworkState } from '../../kernel/network.ts';

export interface CutLink {
  readonly from: NodeId;
  readonly to: NodeId;
  readonly direction: 'both' | 'oneWay';
}

export function cutLinks(cuts: NetworkState['cuts']): readonly CutLink[] {
  const links: CutLink[] = [];
  for (const key of Object.keys(cuts).sort()) {
    const [from, to] = key.split('>') as [NodeId, NodeId];
    const back = Object.hasOwn(cuts, `${to}>${from}`);
    if (back && to < from) continue;
    links.push({ from, to, direction: back ? 'both' : 'oneWay' });
  }
  return links;
}

export const GROUPS = ['A', 'B', 'C'] as const;
export type Group = (typeof GROUPS)[number];

/** The group of each node in a network; everybody is in A while it is whole. Groups beyond the third count as it. */
export function groupsOf(network: NetworkState, cluster: readonly NodeId[]): Readonly<Record<NodeId, Group>> {
  const named = network.groups ?? [];
  return Object.fromEntries(
    cluster.map((id) => {
      const place = named.findIndex((group) => group.includes(id));
      return [id, GROUPS[Math.min(Math.max(place, 0), GROUPS.length - 1)] as Group];
    }),
  );
}

/** The groups as the `partition` command wants them; null when all nodes are in one. */
export function partitionOf(groups: Readonly<Record<NodeId, Group>>, cluster: readonly NodeId[]): NodeId[][] | null {
  const parts = GROUPS.map((group) => cluster.filter((id) => groups[id] === group)).filter((part) => part.length > 0);
  return parts.length > 1 ? parts : null;
}
