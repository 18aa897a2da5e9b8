/** Where everything stands on the stage, in CSS pixels of its container. `layout.ts` makes it. */
import type { ClientId, NodeId } from '../kernel/contract.ts';
import { type Box, boxGap, type Disc, discBoxGap, type Point, type Size } from './geometry.ts';

/**
 * How much of its label a node shows: name, role and what is to be said of it; name and role; the name; nothing (it is
 * inside the node).
 */
export type Detail = 'full' | 'brief' | 'name' | 'none';
export type Side = 'right' | 'left' | 'above' | 'below';

export interface Label {
  readonly box: Box;
  readonly side: Side;
  /** Whether the role is given one line or two; of a brief label, the line of the name or its own. */
  readonly lines: 1 | 2;
}

export interface PlacedNode {
  readonly id: NodeId;
  readonly at: Point;
  readonly label: Label | null;
}

export interface StageLayout {
  readonly size: Size;
  /** Size of type and strokes: 1 on a laptop, more on a projector. */
  readonly scale: number;
  /** Of a node's own ring. */
  readonly radius: number;
  /** Of all that is drawn around a node: countdown, tally. */
  readonly outer: number;
  readonly centre: Point;
  readonly detail: Detail;
  readonly nodes: { readonly [id: NodeId]: PlacedNode };
  /** Where the requests of the clients that are on the stage set out. */
  readonly clients?: { readonly [id: ClientId]: Point };
}

/**
 * Room to keep for a label, in px, at the given scale, by how much it shows: with one line of role and with two, or, if
 * it is brief, with the role beside the name and with the role below it.
 */
export type LabelRoom = { readonly [D in Exclude<Detail, 'none'>]: readonly [Size, Size] };

/** Messages start and end a little outside the node's ring: so far from its middle. */
export function edge({ radius }: StageLayout): number {
  return radius + Math.min(6, radius * 0.2);
}

/** How far to the right of the link a message keeps. */
export function laneShift(layout: StageLayout): number {
  return Math.min(7 * layout.scale, layout.radius * 0.3);
}

/** The nodes with all that is drawn around them, as discs. */
export function discsOf(layout: StageLayout): readonly Disc[] {
  return Object.values(layout.nodes).map(({ at }) => ({ ...at, radius: layout.outer }));
}

/** How far a box is from nodes, from labels and from the stage's edges; negative when it overlaps. */
export function clearance(layout: StageLayout, box: Box): number {
  const { width, height } = layout.size;
  let room = Math.min(box.x, box.y, width - box.x - box.width, height - box.y - box.height);
  for (const disc of discsOf(layout)) room = Math.min(room, discBoxGap(disc, box));
  for (const { label } of Object.values(layout.nodes)) if (label) room = Math.min(room, boxGap(label.box, box));
  return room;
}
