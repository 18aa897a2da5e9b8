/** A line drawn across links: which it crosses, and what becomes of them. Pure. */
import type { NodeId } from '../../kernel/contract.ts';
import { linkKey, type NetworkState } from '../../kernel/network.ts';
import type { Command } from '../../player/types.ts';
import type { Point } from '../geometry.ts';
import { type LinkState, linksOf, type Segment, segmentOf } from '../link-state.ts';
import type { StageLayout } from '../stage-layout.ts';

/** More links than this are not offered one by one (see `links.tsx`), nor cut by a line. */
export const MOST_CUT = 66;

/** How many links so many nodes have. */
export function linkCount(nodes: number): number {
  return (nodes * (nodes - 1)) / 2;
}

/** A link that is crossed. Messages from `from` to `to` cross the line from its left to its right as one draws. */
export interface Crossing {
  readonly link: LinkState;
  readonly from: NodeId;
  readonly to: NodeId;
}

/** The links that a line crosses, each once. What a partition splits is left to the partition. */
export function crossed(layout: StageLayout, network: NetworkState, line: readonly Point[]): readonly Crossing[] {
  return linksOf(Object.keys(layout.nodes), network).flatMap((link): Crossing[] => {
    const way = link.state === 'parted' ? null : segmentOf(layout, link.a, link.b);
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

/** What a stroke does: it joins what is cut if all that it crosses is, else it cuts the rest. */
export function deedOf(crossings: readonly Crossing[]): 'cut' | 'join' {
  return crossings.every(({ link }) => link.state === 'cut') ? 'join' : 'cut';
}

/** One command for each link that changes. */
export function commandsFor(
  crossings: readonly Crossing[],
  network: NetworkState,
  oneWay: boolean,
): readonly Command[] {
  if (deedOf(crossings) === 'join') return crossings.map(({ from, to }) => ({ kind: 'join', from, to }));
  return crossings.flatMap(({ link, from, to }): Command[] => {
    if (!oneWay) return link.state === 'cut' ? [] : [{ kind: 'cut', from, to }];
    return network.cuts[linkKey(from, to)] ? [] : [{ kind: 'cut', from, to, direction: 'oneWay' }];
  });
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
