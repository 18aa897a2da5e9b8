/** Which entries nodes are applying to their state machines at a moment, and where that is told. Pure. */
import type { NodeId, TraceState } from '../kernel/contract.ts';
import type { Moment } from '../kernel/moment.ts';
import type { EntryPicture, Presentation } from '../kernel/presentation.ts';
import type { TraceEvent } from '../kernel/trace.ts';
import { at } from '../kernel/vector.ts';
import { clearance } from './flight.ts';
import { type Box, boxGap, direction, moved, type Point, reach, type Size } from './geometry.ts';
import type { StageLayout } from './stage-layout.ts';
import { cos, sin } from './trigonometry.ts';

/** For so long after it happened it is told, µs of virtual time. */
export const TOLD_us = 1_000_000;

export interface Application {
  readonly node: NodeId;
  /** When, µs. */
  readonly at: number;
  /** How many entries at once, the last of them at `index`. */
  readonly count: number;
  readonly index: number;
  /** Null where a snapshot stands for it by now. */
  readonly entry: EntryPicture | null;
}

type Page = Pick<Presentation, 'node' | 'entry'>;

const appliedBy = new WeakMap<TraceState, number>();

/** Up to which index a state has applied; worked out once, for states do not change. */
function appliedIn(state: TraceState, cluster: readonly NodeId[], { node }: Page): number {
  const known = appliedBy.get(state);
  if (known !== undefined) return known;
  const { applied } = node(state, cluster);
  appliedBy.set(state, applied);
  return applied;
}

/**
 * The latest application of each node that is still told at a moment.
 * @param events those up to the moment, newest last; of a node that has no earlier event among them nothing is known
 */
export function applicationsAt(
  moment: Pick<Moment, 't' | 'nodes'>,
  events: readonly TraceEvent[],
  presentation: Page,
): readonly Application[] {
  const cluster = Object.keys(moment.nodes);
  const found = new Map<NodeId, Application>();
  /** Of each node its earliest event so far, going back. */
  const later = new Map<NodeId, { readonly t: number; readonly applied: number }>();
  for (let k = events.length - 1; k >= 0; k -= 1) {
    const { node, state, t } = events[k] as TraceEvent;
    const isTold = moment.t - t < TOLD_us;
    if (!isTold && later.size === 0) break;
    if (node === null || !state || found.has(node)) continue;
    const applied = appliedIn(state, cluster, presentation);
    const next = later.get(node);
    if (next && next.applied > applied) {
      const { applied: index } = next;
      const entry = entryOf(moment, node, index, presentation);
      found.set(node, { node, at: next.t, count: index - applied, index, entry });
    }
    // What happened earlier than is told matters only as what was before.
    if (isTold && !found.has(node)) later.set(node, { t, applied });
    else later.delete(node);
  }
  return cluster.flatMap((node) => found.get(node) ?? []);
}

function entryOf({ nodes }: Pick<Moment, 'nodes'>, id: NodeId, index: number, { entry }: Page): EntryPicture | null {
  const node = nodes[id];
  const held = node && index > node.logStart.index ? at(node.log, index - 1 - node.logStart.index) : undefined;
  return held ? entry(held) : null;
}

const DIRECTIONS = 24;
/** As near to the node as this, and as far as that, px at scale 1. */
const DISTANCES = [3, 9, 16, 24, 34, 46];

/** Room for a few letters, at a scale. */
export function chipSize(scale: number): Size {
  return { width: 56 * Math.max(0.9, scale), height: 20 * Math.max(0.9, scale) };
}

/** So often those for whom there was no room choose first. */
const TRIES = 3;

/** Where the chip of each node has its middle: beside it, rather inward, clear of nodes, labels and each other. */
export function chipPlaces(layout: StageLayout): ReadonlyMap<NodeId, Point> {
  let order = Object.keys(layout.nodes);
  let places = placedInOrder(layout, order);
  for (let tries = 0; tries < TRIES && places.size < order.length; tries += 1) {
    const left = order.filter((id) => !places.has(id));
    order = [...left, ...order.filter((id) => places.has(id))];
    const again = placedInOrder(layout, order);
    if (again.size > places.size) places = again;
  }
  return places;
}

function placedInOrder(layout: StageLayout, order: readonly NodeId[]): Map<NodeId, Point> {
  const size = chipSize(layout.scale);
  const places = new Map<NodeId, Point>();
  const taken: Box[] = [];
  for (const id of order) {
    const node = layout.nodes[id]?.at ?? layout.centre;
    const inward = direction(node, layout.centre);
    let best: { readonly box: Box; readonly at: Point; readonly worth: number } | null = null;
    for (const far of DISTANCES) {
      for (let turn = 0; turn < DIRECTIONS; turn += 1) {
        const angle = (turn * 2 * Math.PI) / DIRECTIONS;
        const ahead = { x: cos(angle), y: sin(angle) };
        const middle = moved(node, ahead, layout.outer + far * layout.scale + reach(size, ahead));
        const box = { x: middle.x - size.width / 2, y: middle.y - size.height / 2, ...size };
        const worth = ahead.x * inward.x + ahead.y * inward.y - far / 12;
        if (best && worth <= best.worth) continue;
        if (clearance(layout, box, null) < 1 || taken.some((other) => boxGap(other, box) < 2)) continue;
        best = { box, at: middle, worth };
      }
    }
    if (!best) continue;
    places.set(id, best.at);
    taken.push(best.box);
  }
  return places;
}
