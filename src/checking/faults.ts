/** The faults that schedules are made of: how each begins, and how it is mended. */
import type { NodeId, TimedCommand } from '../kernel/contract.ts';
import type { LinkQuality } from '../kernel/network.ts';
import { chance, integerIn, type RandomGenerator } from '../kernel/random.ts';

/** What a schedule knows of the world that it breaks. */
export interface World {
  readonly nodes: readonly NodeId[];
  /** Every link, when nothing is wrong with it. */
  readonly calm: LinkQuality;
  /** Clocks that go wrong keep within these rates; absent where they may be as wrong as they like. */
  readonly clockRates?: readonly [slowest: number, fastest: number] | undefined;
  /** Nodes that are crashed or paused, or will be while a fault lasts. */
  readonly down: Set<NodeId>;
  readonly random: RandomGenerator;
}

export type FaultKind = 'crash' | 'pause' | 'partition' | 'cuts' | 'link' | 'network' | 'clock' | 'flicker';

export interface Fault {
  readonly kind: FaultKind;
  /** How often it is chosen, beside the others. */
  readonly weight: number;
  /** At most one of its kind at a time. */
  readonly single: boolean;
  /** It stops nodes; others only disturb them. */
  readonly stops?: true;
  /** What begins it, and what mends it at `until` or after. Null when there is nothing left to break in this way. */
  begin(
    world: World,
    at: number,
    until: number,
  ): { commands: TimedCommand[]; mend: (at: number) => TimedCommand[] } | null;
}

/** How often the power fails in one fault, at most. */
const FLICKERS_MAX = 6;
/** Bounded clock rates are drawn in steps of a millionth. */
const RATE_UNIT = 1_000_000;

export const FAULTS: readonly Fault[] = [
  {
    kind: 'crash',
    weight: 5,
    single: false,
    stops: true,
    begin: (world, at) => stopNode(world, at, 'crash', 'restart'),
  },
  {
    kind: 'pause',
    weight: 3,
    single: false,
    stops: true,
    begin: (world, at) => stopNode(world, at, 'pause', 'resume'),
  },
  { kind: 'partition', weight: 4, single: true, begin: partition },
  { kind: 'cuts', weight: 4, single: true, begin: cuts },
  { kind: 'link', weight: 2, single: true, begin: badLink },
  { kind: 'network', weight: 4, single: true, begin: badNetwork },
  { kind: 'clock', weight: 3, single: true, begin: clock },
  { kind: 'flicker', weight: 3, single: true, stops: true, begin: flicker },
];

function stopNode({ nodes, down, random }: World, at: number, stop: string, start: string) {
  const node = oneOf(
    random,
    nodes.filter((id) => !down.has(id)),
  );
  if (node === undefined) return null;
  down.add(node);
  return {
    commands: [{ at, kind: stop, node }],
    mend: (later: number) => {
      down.delete(node);
      return [{ at: later, kind: start, node }];
    },
  };
}

/** Two or three groups at random; one may be empty, and then nothing is cut. */
function partition({ nodes, random }: World, at: number) {
  const groups: NodeId[][] = Array.from({ length: integerIn(random, 2, 3) }, () => []);
  for (const node of nodes) groups[integerIn(random, 0, groups.length - 1)]?.push(node);
  const parted = groups.filter((group) => group.length > 0);
  return {
    commands: [{ at, kind: 'partition', groups: parted }],
    mend: (later: number) => [{ at: later, kind: 'heal' }],
  };
}

/** Some directions of some links: one, or both of a link; all to or all from a node; or each with a chance of its own. */
function cuts({ nodes, random }: World, at: number) {
  const all = nodes.flatMap((from) => nodes.filter((to) => to !== from).map((to) => ({ from, to })));
  if (all.length === 0) return null;
  const one = oneOf(random, nodes);
  const link = oneOf(random, all) as { from: NodeId; to: NodeId };
  const shapes = [
    () => [link],
    // Two nodes that do not hear each other, though everybody else hears both: so a leader may miss its successor.
    () => [link, { from: link.to, to: link.from }],
    () => all.filter(({ to }) => to === one),
    () => all.filter(({ from }) => from === one),
    () => all.filter(() => chance(random, 0.3)),
  ];
  const links = shapes[integerIn(random, 0, shapes.length - 1)]?.() ?? [];
  const change = (kind: string) => (when: number) =>
    links.map((link) => ({ at: when, kind, ...link, direction: 'oneWay' }));
  return { commands: change('cut')(at), mend: change('join') };
}

/** One direction of one link is bad. */
function badLink(world: World, at: number) {
  const [from, to] = twoOf(world);
  if (from === undefined || to === undefined) return null;
  return linkFault(world, at, { from, to });
}

/** Every link is bad at once. */
function badNetwork(world: World, at: number) {
  return linkFault(world, at, {});
}

function linkFault(world: World, at: number, link: { from?: NodeId; to?: NodeId }) {
  return {
    commands: [{ at, kind: 'link', ...link, ...mishap(world) }],
    mend: (later: number) => [{ at: later, kind: 'link', ...link, ...world.calm }],
  };
}

/** What is wrong with a link: it loses, doubles, reorders or delays, or all of it together. */
function mishap({ random, calm }: World): Partial<LinkQuality> {
  const [min, max] = calm.latency_us;
  const percent = (from: number, to: number) => integerIn(random, from, to) / 100;
  switch (integerIn(random, 0, 4)) {
    case 0:
      return { loss: percent(5, 60) };
    case 1:
      return { duplicate: percent(20, 90) };
    case 2:
      return { reorder: percent(20, 90), latency_us: [min, max * integerIn(random, 2, 8)] };
    case 3:
      return { latency_us: [min, max * integerIn(random, 4, 40)] };
    default:
      return { loss: percent(5, 30), duplicate: percent(20, 60), reorder: percent(20, 60), latency_us: [min, max * 4] };
  }
}

/** A clock goes wrong: somewhat, or so fast that the node's timers fire long before the others expect it. */
function clock({ nodes, random, clockRates }: World, at: number) {
  const node = oneOf(random, nodes);
  const anyRate = () => (chance(random, 0.5) ? integerIn(random, 50, 200) / 100 : integerIn(random, 4, 20));
  const rate = clockRates ? rateIn(random, clockRates) : anyRate();
  return {
    commands: [{ at, kind: 'clock', node, rate }],
    mend: (later: number) => [{ at: later, kind: 'clock', node, rate: 1 }],
  };
}

/** Now and then one of the bounds: that is where an assumption about clocks is tested most. */
function rateIn(random: RandomGenerator, [slowest, fastest]: readonly [number, number]): number {
  if (chance(random, 0.5)) return chance(random, 0.5) ? slowest : fastest;
  return integerIn(random, Math.ceil(slowest * RATE_UNIT), Math.floor(fastest * RATE_UNIT)) / RATE_UNIT;
}

/** Power cuts of a moment, again and again: nodes crash and are back at once, with nothing but their disks. */
function flicker({ nodes, down, random }: World, at: number, until: number) {
  const hit = nodes.filter((node) => !down.has(node) && chance(random, 0.6));
  for (const node of hit) down.add(node);
  const commands: TimedCommand[] = [];
  for (let left = integerIn(random, 1, FLICKERS_MAX); left > 0; left -= 1) {
    const when = integerIn(random, at, until - 1);
    for (const node of hit) {
      if (chance(random, 0.5)) commands.push({ at: when, kind: 'crash', node }, { at: when, kind: 'restart', node });
    }
  }
  const mend = () => {
    for (const node of hit) down.delete(node);
    return [];
  };
  return { commands, mend };
}

function oneOf<T>(random: RandomGenerator, items: readonly T[]): T | undefined {
  return items[integerIn(random, 0, items.length - 1)];
}

function twoOf({ nodes, random }: World): readonly [NodeId | undefined, NodeId | undefined] {
  const first = oneOf(random, nodes);
  return [
    first,
    oneOf(
      random,
      nodes.filter((node) => node !== first),
    ),
  ];
}
