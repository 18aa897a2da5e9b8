/** Nodes as the algorithm's presentation draws them. A state never changes, so each is translated once. */
import type { AlgorithmPage } from '../algorithms/manifest.ts';
import type { NodeId, TraceState } from '../kernel/contract.ts';
import type { Moment, NodeMoment } from '../kernel/moment.ts';
import type { Members, NodePicture, Presentation } from '../kernel/presentation.ts';

const kept = new WeakMap<TraceState, { readonly presentation: object; readonly picture: NodePicture }>();

/** The picture of a state, as if all rules were followed; `cluster` is all nodes of its run. */
export function pictureOfState(
  state: TraceState,
  presentation: Pick<Presentation, 'node'>,
  cluster: readonly NodeId[],
): NodePicture {
  const known = kept.get(state);
  if (known && known.presentation === presentation) return known.picture;
  const picture = presentation.node(state, cluster);
  kept.set(state, { presentation, picture });
  return picture;
}

/** The picture of a node, as if all rules were followed; null before it has started. */
export function pictureOf(
  { state }: NodeMoment,
  { presentation }: Pick<AlgorithmPage, 'presentation'>,
  cluster: readonly NodeId[],
): NodePicture | null {
  return state && pictureOfState(state, presentation, cluster);
}

/** The node that leads: of several, the one with the highest counter; null when nobody does. */
export function leaderOf(
  nodes: Moment['nodes'],
  page: Pick<AlgorithmPage, 'presentation'>,
  cluster: readonly NodeId[],
): { readonly id: NodeId; readonly picture: NodePicture } | null {
  let leader: { id: NodeId; picture: NodePicture } | null = null;
  for (const id of cluster) {
    const node = nodes[id];
    const picture = node && node.status !== 'crashed' ? pictureOf(node, page, cluster) : null;
    if (picture?.standing !== 'leads') continue;
    if (!leader || picture.counter.value > leader.picture.counter.value) leader = { id, picture };
  }
  return leader;
}

/**
 * Who belongs to the cluster: as the leader has it or, with none, whoever knows most to be committed. All nodes, where
 * the algorithm knows no members.
 */
export function membersOf(nodes: Moment['nodes'], page: Pick<AlgorithmPage, 'presentation'>): Members {
  const cluster = Object.keys(nodes);
  let best = leaderOf(nodes, page, cluster)?.picture ?? null;
  if (!best) {
    for (const node of Object.values(nodes)) {
      const picture = pictureOf(node, page, cluster);
      if (picture?.members && (!best || picture.committed > best.committed)) best = picture;
    }
  }
  return best?.members ?? { voters: cluster, old: null, learners: [] };
}
