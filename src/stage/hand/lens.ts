/** How near the stage is looked at: a point of the stage is seen at `zoom · point + (x, y)`. Pure. */
import type { Box, Point, Size } from '../geometry.ts';
import type { StageLayout } from '../stage-layout.ts';

export interface Lens extends Point {
  readonly zoom: number;
}

export const WHOLE: Lens = { zoom: 1, x: 0, y: 0 };
const NEAREST = 4;
/** By so much a press looks nearer. */
export const PRESS = 1.5;

/** Nearer or farther by a factor, with the point under the fingers staying where it is. */
export function zoomed(lens: Lens, factor: number, at: Point, size: Size): Lens {
  const zoom = Math.min(NEAREST, Math.max(1, lens.zoom * factor));
  const share = zoom / lens.zoom;
  return held({ zoom, x: at.x - (at.x - lens.x) * share, y: at.y - (at.y - lens.y) * share }, size);
}

export function panned(lens: Lens, dx: number, dy: number, size: Size): Lens {
  return held({ ...lens, x: lens.x + dx, y: lens.y + dy }, size);
}

/** The stage always fills its container. */
function held({ zoom, x, y }: Lens, { width, height }: Size): Lens {
  const within = (value: number, room: number): number => Math.min(0, Math.max(room * (1 - zoom), value)) + 0;
  return { zoom, x: within(x, width), y: within(y, height) };
}

/** The point of the stage that is seen at a point of the container. */
export function onStage({ zoom, x, y }: Lens, seen: Point): Point {
  return { x: (seen.x - x) / zoom, y: (seen.y - y) / zoom };
}

/** Where a point of the stage is seen in the container. */
export function asSeen({ zoom, x, y }: Lens, point: Point): Point {
  return { x: point.x * zoom + x, y: point.y * zoom + y };
}

export function boxSeen(lens: Lens, box: Box): Box {
  return { ...asSeen(lens, box), width: box.width * lens.zoom, height: box.height * lens.zoom };
}

/** Where everything is seen in the container. */
export function layoutSeen(lens: Lens, layout: StageLayout): StageLayout {
  const { zoom } = lens;
  const nodes = Object.values(layout.nodes).map(({ id, at, label }) => {
    return [id, { id, at: asSeen(lens, at), label: label && { ...label, box: boxSeen(lens, label.box) } }];
  });
  const { radius, outer } = layout;
  return { ...layout, radius: radius * zoom, outer: outer * zoom, nodes: Object.fromEntries(nodes) };
}

/** Moved as little as needed for a point of the stage to be in sight, some px from the edges. */
export function showing(lens: Lens, point: Point, room: number, size: Size): Lens {
  const seen = asSeen(lens, point);
  const shift = (at: number, length: number): number => Math.max(0, room - at) - Math.max(0, at - (length - room));
  return panned(lens, shift(seen.x, size.width), shift(seen.y, size.height), size);
}
