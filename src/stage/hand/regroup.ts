/** A node dragged to another group, or to a group of its own: the partition that follows. Pure. */
import type { NodeId } from '../../kernel/contract.ts';

type Groups = readonly (readonly NodeId[])[];

/** Where a node is dropped: in the group of that number, or apart from all others. */
export type Drop = number | 'apart';

/**
 * The groups when a node joins that of another, or stands alone; a single group is the whole cluster, and heals the
 * split.
 */
export function regrouped(
  groups: Groups | null,
  cluster: readonly NodeId[],
  id: NodeId,
  joined: NodeId | undefined,
): Groups {
  const without = (groups ?? [cluster]).map((group) => group.filter((other) => other !== id));
  const after = joined
    ? without.map((group) => (group.includes(joined) ? sorted([...group, id], cluster) : group))
    : [...without, [id]];
  return after.filter((group) => group.length > 0);
}

/** Does the node stand alone already? */
export function isApart(groups: Groups | null, cluster: readonly NodeId[], id: NodeId): boolean {
  return (groups ?? [cluster]).some((group) => group.length === 1 && group[0] === id);
}

function sorted(group: readonly NodeId[], cluster: readonly NodeId[]): readonly NodeId[] {
  return cluster.filter((id) => group.includes(id));
}
