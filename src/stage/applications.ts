/** Which entries nodes are applying to their state machines at a moment, and where that is told. Pure. */
import type { NodeId, TraceState } from '../kernel/contract.ts';
import type { Moment } from '../kernel/moment.ts';
import type { EntryPicture, Presentation } from '../kernel/presentation.ts';
import type { TraceEvent } from '../kernel/trace.ts';
import { at } from '../kernel/vector.ts';
import { clearance } from './flight.ts';
import { type Box, boxGap, crosses, moved, type Point, reach, type Size } from './geometry.ts';
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

export interface Commit {
  readonly node: NodeId;
  /** Its term, or whatever the algorithm counts. */
  readonly counter: number;
}

/**
 * The node that moved its commit index on by the latest of these events; null if that event committed nothing.
 * @param events as for `applicationsAt`
 */
export function commitIn(events: readonly TraceEvent[], cluster: readonly NodeId[], { node }: Page): Commit | null {
  const latest = events[events.length - 1];
  if (!latest?.state || latest.node === null) return null;
  const before = events.findLast((event) => event !== latest && event.node === latest.node && event.state);
  if (!before?.state) return null;
  const { committed, counter } = node(latest.state, cluster);
  return committed > node(before.state, cluster).committed ? { node: latest.node, counter: counter.value } : null;
}

function entryOf({ nodes }: Pick<Moment, 'nodes'>, id: NodeId, index: number, { entry }: Page): EntryPicture | null {
  const node = nodes[id];
  const held = node && index > node.logStart.index ? at(node.log, index - 1 - node.logStart.index) : undefined;
  return held ? entry(held) : null;
}

const DIRECTIONS = 24;
/** As near to the node as this, and as far as that, px at scale 1. */
const DISTANCES = [3, 9, 16, 24, 34, 46];

/** Room for a few letters and how many more there are, px at scale 1: what is wished for, and with what it has to do. */
const SIZES: readonly Size[] = [
  { width: 84, height: 20 },
  { width: 56, height: 18 },
];

/** So often those for whom there was no room choose first. */
const TRIES = 3;
/** A way that messages take through a chip counts as much as so many px at scale 1 that it is farther from its node. */
const STRUCK = 18;

/**
 * The room for the chip of each node: beside it, off the ways of messages where it can be, clear of nodes, labels and
 * each other.
 * @param taken what else stands on the stage
 */
export function chipRooms(layout: StageLayout, taken: readonly Box[] = []): ReadonlyMap<NodeId, Box> {
  const all = Object.keys(layout.nodes);
  let rooms: ReadonlyMap<NodeId, Box> = new Map();
  for (const { width, height } of SIZES) {
    const scale = Math.max(0.9, layout.scale);
    const size = { width: width * scale, height: height * scale };
    let order = all;
    for (let tries = 0; tries <= TRIES && rooms.size < all.length; tries += 1) {
      const found = roomsInOrder(layout, order, size, taken);
      if (found.size > rooms.size) rooms = found;
      order = [...order.filter((id) => !found.has(id)), ...order.filter((id) => found.has(id))];
    }
  }
  return rooms;
}

function roomsInOrder(layout: StageLayout, order: readonly NodeId[], size: Size, others: readonly Box[]) {
  const ways = waysOf(layout);
  const rooms = new Map<NodeId, Box>();
  const taken = [...others];
  for (const id of order) {
    const node = layout.nodes[id]?.at ?? layout.centre;
    let best: { readonly box: Box; readonly cost: number } | null = null;
    for (const far of DISTANCES) {
      for (let turn = 0; turn < DIRECTIONS && far < (best?.cost ?? Number.POSITIVE_INFINITY); turn += 1) {
        const angle = (turn * 2 * Math.PI) / DIRECTIONS;
        const ahead = { x: cos(angle), y: sin(angle) };
        const middle = moved(node, ahead, layout.outer + far * layout.scale + reach(size, ahead));
        const box = { x: middle.x - size.width / 2, y: middle.y - size.height / 2, ...size };
        if (clearance(layout, box, null) < 1 || taken.some((other) => boxGap(other, box) < 2)) continue;
        const cost = far + STRUCK * ways.filter(({ from, to }) => crosses(from, to, box)).length;
        if (!best || cost < best.cost) best = { box, cost };
      }
    }
    if (!best) continue;
    rooms.set(id, best.box);
    taken.push(best.box);
  }
  return rooms;
}

/** The ways that messages take: between any two nodes, and from each client to each node. */
function waysOf(layout: StageLayout): readonly { readonly from: Point; readonly to: Point }[] {
  const nodes = Object.values(layout.nodes).map(({ at }) => at);
  const clients = Object.values(layout.clients ?? {});
  return nodes.flatMap((to, k) => [...nodes.slice(0, k), ...clients].map((from) => ({ from, to })));
}
