/** The views of nodes for the present moment, kept from event to event where they say the same. */
import { useRef } from 'react';
import type { NodeId } from '../kernel/contract.ts';
import type { Moment } from '../kernel/moment.ts';
import type { Presentation } from '../kernel/presentation.ts';
import type { Text } from '../localization/index.ts';
import { membersAt, sidesOf } from '../player/index.ts';
import { type NodeView, nodeView, sameFields } from './picture.ts';

interface Kept {
  readonly moment: Moment;
  readonly presentation: Presentation;
  readonly text: Text;
  readonly statuses: string;
  /** Who belongs to the cluster, written down. */
  readonly members: string;
  readonly views: { readonly [id: NodeId]: NodeView };
  /** How many commits of each node were seen happening. */
  readonly commits: { readonly [id: NodeId]: number };
}

/** A jump over more events than this is a seek: what changed was not seen happening. */
const MOST_SEEN = 32;

export function useNodeViews(
  moment: Moment,
  presentation: Presentation | null,
  text: Text,
): Pick<Kept, 'views' | 'commits'> | null {
  const kept = useRef<Kept | null>(null);
  if (!presentation) return null;
  const before = kept.current;
  if (before?.moment === moment && before.presentation === presentation && before.text === text) return before;
  kept.current = viewsAfter(before, moment, presentation, text);
  return kept.current;
}

function viewsAfter(before: Kept | null, moment: Moment, presentation: Presentation, text: Text): Kept {
  const statuses = Object.values(moment.nodes)
    .map(({ status }) => status)
    .join();
  const sides = sidesOf(moment, presentation);
  const written = JSON.stringify(sides);
  // A node's view also depends on who it can reach, and on who belongs to the cluster.
  const afresh =
    !before ||
    before.presentation !== presentation ||
    before.text !== text ||
    before.moment.network !== moment.network ||
    before.statuses !== statuses ||
    before.members !== written ||
    before.moment.rulesOff !== moment.rulesOff;
  const steps = before ? moment.index - before.moment.index : 0;
  const views: Record<NodeId, NodeView> = {};
  const commits: Record<NodeId, number> = {};
  for (const [id, node] of Object.entries(moment.nodes)) {
    const old = before?.views[id];
    const same = !afresh && before.moment.nodes[id] === node;
    const made = same && old ? old : nodeView(moment, id, presentation, text, membersAt(sides, id));
    const view = old && sameFields(old, made) ? old : made;
    const committed = old !== undefined && view.committed > old.committed && steps > 0 && steps <= MOST_SEEN;
    views[id] = view;
    commits[id] = (before?.commits[id] ?? 0) + (committed ? 1 : 0);
  }
  return { moment, presentation, text, statuses, members: written, views, commits };
}
