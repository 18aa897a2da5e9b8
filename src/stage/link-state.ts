/** Who can still hear whom, link by link, and the lines that show it. Pure. */
import type { NodeId } from '../kernel/contract.ts';
import { type NetworkState, obstacle } from '../kernel/network.ts';
import { between, direction, distance, moved, rightOf, type Segment } from './geometry.ts';
import type { StageLayout } from './stage-layout.ts';

/** `oneWay`: only from `from` to `to` still gets through. */
export interface LinkState {
  readonly a: NodeId;
  readonly b: NodeId;
  readonly state: 'open' | 'parted' | 'cut' | 'oneWay';
  readonly from: NodeId;
  readonly to: NodeId;
}

/** Every pair of nodes once. */
export function linksOf(nodes: readonly NodeId[], network: NetworkState): readonly LinkState[] {
  return nodes.flatMap((a, k) => nodes.slice(k + 1).map((b) => linkState(network, a, b)));
}

function linkState(network: NetworkState, a: NodeId, b: NodeId): LinkState {
  const there = obstacle(network, a, b);
  const back = obstacle(network, b, a);
  if (!there && !back) return { a, b, state: 'open', from: a, to: b };
  if (there && back) return { a, b, state: there === 'cut' && back === 'cut' ? 'cut' : 'parted', from: a, to: b };
  return there ? { a, b, state: 'oneWay', from: b, to: a } : { a, b, state: 'oneWay', from: a, to: b };
}

/** More links than this would be a texture: those that are open are neither drawn nor offered. */
export const MOST_OFFERED = 66;
/** With more than this, those that a partition splits are left to the split to tell. */
const MOST_TRACED = 15;

/** Whether a link in this state is drawn, as one of so many. */
export function isDrawn(state: LinkState['state'], count: number): boolean {
  return (state !== 'open' || count <= MOST_OFFERED) && (state !== 'parted' || count <= MOST_TRACED);
}

/** A link's line, clear of what is drawn around its nodes; `shift` px to the right as seen from `a`. */
export function segmentOf(layout: StageLayout, a: NodeId, b: NodeId, shift = 0): Segment | null {
  const start = layout.nodes[a]?.at;
  const end = layout.nodes[b]?.at;
  if (!start || !end) return null;
  const ahead = direction(start, end);
  const aside = rightOf(ahead);
  const clear = Math.min(layout.radius * 1.3, distance(start, end) / 2);
  return {
    from: moved(moved(start, ahead, clear), aside, shift),
    to: moved(moved(end, ahead, -clear), aside, shift),
  };
}

/** A line with a gap of some px in its middle. */
export function gapped({ from, to }: Segment, gap: number): readonly [Segment, Segment] {
  const half = Math.min(0.5, gap / 2 / Math.max(1, distance(from, to)));
  return [
    { from, to: between(from, to, 0.5 - half) },
    { from: between(from, to, 0.5 + half), to },
  ];
}
