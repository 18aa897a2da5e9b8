/** Which entries nodes are applying to their state machines at a moment, and where that is told. Pure. */
import type { NodeId, TraceState } from '../kernel/contract.ts';
import type { Moment } from '../kernel/moment.ts';
import type { NetworkState } from '../kernel/network.ts';
import type { EntryPicture, Presentation } from '../kernel/presentation.ts';
import type { TraceEvent } from '../kernel/trace.ts';
import { at } from '../kernel/vector.ts';
import { pillAt } from './client-way.ts';
import { pointOn, type Way, wayOf } from './flight.ts';
import {
  type Box,
  between,
  boxAround,
  boxGap,
  corners,
  crosses,
  type Disc,
  discBoxGap,
  moved,
  type Point,
  reach,
  type Segment,
  type Size,
} from './geometry.ts';
import { linksOf, segmentOf } from './link-state.ts';
import { middleOf } from './middles.ts';
import { MOST_FLYING } from './seen-flights.ts';
import { discsOf, type StageLayout } from './stage-layout.ts';
import { cos, sin } from './trigonometry.ts';

/** For so long after it happened it is told, µs of virtual time. */
export const TOLD_us = 1_000_000;
/** So many events back is looked for what a node had applied before, and for what was committed. */
export const LOOKED_BACK = 256;

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
  /** Null for a node that has applied nothing since it started. */
  const found = new Map<NodeId, Application | null>();
  /** Of each node its earliest event so far, going back. */
  const later = new Map<NodeId, { readonly t: number; readonly applied: number }>();
  for (let k = events.length - 1; k >= 0; k -= 1) {
    const { node, state, t } = events[k] as TraceEvent;
    const isTold = moment.t - t < TOLD_us;
    if (!isTold && later.size === 0) break;
    if (node === null || !state || found.has(node)) continue;
    const applied = appliedIn(state, cluster, presentation);
    const next = later.get(node);
    // What a node did before it crashed is gone with its memory; and a snapshot found on its disk is applied by nobody.
    if (state.status === 'crashed' || (next && next.applied < applied)) found.set(node, null);
    else if (next && next.applied > applied) {
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
  // What a node finds on its disk when it restarts was committed long ago.
  if (before.state.status === 'crashed') return null;
  return committed > node(before.state, cluster).committed ? { node: latest.node, counter: counter.value } : null;
}

function entryOf({ nodes }: Pick<Moment, 'nodes'>, id: NodeId, index: number, { entry }: Page): EntryPicture | null {
  const node = nodes[id];
  const held = node && index > node.logStart.index ? at(node.log, index - 1 - node.logStart.index) : undefined;
  return held ? entry(held) : null;
}

const DIRECTIONS = 24;
const AHEAD = Array.from({ length: DIRECTIONS }, (_, turn): Point => {
  const angle = (turn * 2 * Math.PI) / DIRECTIONS;
  return { x: cos(angle), y: sin(angle) };
});
/** As near to the node as this, and as far as that, px at scale 1. */
const DISTANCES = [3, 9, 16, 24, 34, 46];

/** Room for a few letters and how many more there are, px at scale 1: what is wished for, and with what it has to do. */
const SIZES: readonly Size[] = [
  { width: 84, height: 20 },
  { width: 56, height: 18 },
];

/** A cut's mark with its gap, px at scale 1. */
const CUT_MARK = 24;

/** Chips are so far from each other and from what else stands there, px. */
const APART = 2;
/** So often those for whom there was no room choose first. */
const TRIES = 3;
/** A way that messages take through a chip counts as much as so many px at scale 1 that it is farther from its node. */
const STRUCK = 18;
/** So does a label under which it would go into its node, for one could no longer read either. */
const UNDER = 40;
/** So does every px that another node is less than so many times as far as its own: whose it is must be seen. */
const ASTRAY = 2;
const FARTHER = 1.4;

interface Rooms {
  /** What they depend on beside the nodes' places. */
  readonly key: string;
  readonly rooms: ReadonlyMap<NodeId, Box>;
}

/** By the nodes' places: they stay the same for long, and are the same in all pictures of a film until nodes move. */
const known = new WeakMap<StageLayout['nodes'], Rooms>();

/**
 * The room for the chip of each node: beside it, off the ways of messages where it can be, clear of nodes, labels and
 * each other.
 * @param taken what else stands on the stage
 */
export function chipRooms(layout: StageLayout, taken: readonly Box[] = []): ReadonlyMap<NodeId, Box> {
  const { nodes, size, scale, outer, clients } = layout;
  const key = JSON.stringify([size, scale, outer, clients, taken]);
  const before = known.get(nodes);
  if (before?.key === key) return before.rooms;
  const rooms = roomsFor(layout, taken);
  known.set(nodes, { key, rooms });
  return rooms;
}

function roomsFor(layout: StageLayout, taken: readonly Box[]): ReadonlyMap<NodeId, Box> {
  const all = Object.keys(layout.nodes);
  let rooms: ReadonlyMap<NodeId, Box> = new Map();
  for (const { width, height } of SIZES) {
    if (rooms.size === all.length) break;
    const scale = Math.max(0.9, layout.scale);
    const choices = choicesIn(layout, { width: width * scale, height: height * scale }, taken);
    let order = all;
    for (let tries = 0; tries <= TRIES && rooms.size < all.length; tries += 1) {
      const found = roomsInOrder(order, choices);
      if (found.size > rooms.size) rooms = found;
      order = [...order.filter((id) => !found.has(id)), ...order.filter((id) => found.has(id))];
    }
  }
  return rooms;
}

/**
 * Where in its room a chip stands that is smaller than it: as near to its node as may be, as a share of what is free,
 * from 0 on the left to 1 on the right.
 */
export function leaning({ x, width }: Box, node: Point): number {
  return Math.min(1, Math.max(0, (node.x - x) / width));
}

/** The marks of cut links, that no chip is to cover. */
export function cutMarks(layout: StageLayout, network: NetworkState): readonly Box[] {
  const side = CUT_MARK * layout.scale;
  return linksOf(Object.keys(layout.nodes), network).flatMap(({ a, b, state }) => {
    const along = state === 'cut' || state === 'oneWay' ? segmentOf(layout, a, b) : null;
    return along ? [boxAround(between(along.from, along.to, 0.5), { width: side, height: side })] : [];
  });
}

/** A way in straight pieces. */
type Path = readonly Segment[];

/** Where the chip of a node may stand, and what it has to mind there. */
interface Choices {
  readonly node: Point;
  readonly places: readonly Place[];
  /** Only what comes near enough to matter. */
  readonly ways: readonly Path[];
  readonly discs: readonly Disc[];
  readonly labels: readonly Box[];
  readonly others: readonly Box[];
}

/** The nearest come first. Whether it is clear of all that stands fast is found out when somebody asks. */
interface Place {
  readonly box: Box;
  readonly far: number;
  isClear: boolean | null;
}

function choicesIn(layout: StageLayout, size: Size, taken: readonly Box[]): ReadonlyMap<NodeId, Choices> {
  const ways = waysOf(layout);
  const discs = discsOf(layout);
  const labels = Object.values(layout.nodes).flatMap(({ label }) => label?.box ?? []);
  return new Map(
    Object.entries(layout.nodes).map(([id, { at: node }]) => {
      const places = DISTANCES.flatMap((far) =>
        AHEAD.map((ahead): Place => {
          const middle = moved(node, ahead, layout.outer + far * layout.scale + reach(size, ahead));
          const box = boxAround(middle, size);
          return { box, far, isClear: within(box, layout.size) ? null : false };
        }),
      );
      const around = boundsOf(places.map(({ box }) => box));
      const isNear = (other: Box) => boxGap(other, around) < APART;
      const choices: Choices = {
        node,
        places,
        ways: ways.filter((way) => passes(way, around)),
        discs: discs.filter((disc) => discBoxGap(disc, around) < APART),
        labels: labels.filter(isNear),
        others: taken.filter(isNear),
      };
      return [id, choices];
    }),
  );
}

function within({ x, y, width, height }: Box, stage: Size): boolean {
  return Math.min(x, y, stage.width - x - width, stage.height - y - height) >= 1;
}

function boundsOf(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const width = Math.max(...boxes.map((box) => box.x + box.width)) - x;
  return { x, y, width, height: Math.max(...boxes.map((box) => box.y + box.height)) - y };
}

function roomsInOrder(order: readonly NodeId[], choices: ReadonlyMap<NodeId, Choices>): ReadonlyMap<NodeId, Box> {
  const rooms = new Map<NodeId, Box>();
  for (const id of order) {
    const own = choices.get(id) as Choices;
    const beside = [...rooms.values()];
    let best: Box | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const place of own.places) {
      const { box, far } = place;
      if (far >= least) break;
      if (!isClear(place, own) || beside.some((other) => boxGap(other, box) < APART)) continue;
      const cost = costOf(place, own, least);
      if (cost < least) [best, least] = [box, cost];
    }
    if (best) rooms.set(id, best);
  }
  return rooms;
}

function isClear(place: Place, { discs, labels, others }: Choices): boolean {
  const { box } = place;
  place.isClear ??=
    discs.every((disc) => discBoxGap(disc, box) >= 1) &&
    labels.every((label) => boxGap(label, box) >= 1) &&
    others.every((other) => boxGap(other, box) >= APART);
  return place.isClear;
}

/** How little a place is liked; once it is no better than another, no more is counted. */
function costOf({ box, far }: Place, { node, ways, discs, labels }: Choices, least: number): number {
  const middle = middleOf(box);
  const own = discBoxGap({ ...node, radius: 0 }, box);
  let cost = far;
  for (const { x, y } of discs) {
    if (x !== node.x || y !== node.y)
      cost += ASTRAY * Math.max(0, FARTHER * own - discBoxGap({ x, y, radius: 0 }, box));
  }
  for (const label of labels) if (cost < least && crosses(middle, node, label)) cost += UNDER;
  for (const way of ways) {
    if (cost >= least) break;
    if (passes(way, box)) cost += STRUCK;
  }
  return cost;
}

function passes(way: Path, box: Box): boolean {
  return way.some(({ from, to }) => crosses(from, to, box));
}

/** So many straight pieces stand for a bent way. */
const PIECES = 8;

/**
 * The ways that messages take: between any two nodes, and from each client to each node, with the upper and the lower
 * edge of what is asked where it ends. Dots are everywhere: none is kept off.
 */
function waysOf(layout: StageLayout): readonly Path[] {
  const nodes = Object.values(layout.nodes);
  if (nodes.length > MOST_FLYING) return [];
  const clients = Object.keys(layout.clients ?? {});
  return nodes.flatMap(({ id, at }, k) => [
    ...nodes.slice(0, k).map((other) => [{ from: other.at, to: at }]),
    ...clients.flatMap((client) => {
      const way = wayOf(layout, client, id);
      return way ? [piecesOf(way), ...edgesOf(pillAt(layout, way.to))] : [];
    }),
  ]);
}

function piecesOf(way: Way): Path {
  if (!way.bend) return [way];
  const points = Array.from({ length: PIECES + 1 }, (_, k) => pointOn(way, k / PIECES));
  return points.slice(1).map((to, k) => ({ from: points[k] as Point, to }));
}

function edgesOf(box: Box): readonly Path[] {
  const [a, b, c, d] = corners(box) as [Point, Point, Point, Point];
  return [[{ from: a, to: b }], [{ from: c, to: d }]];
}
