/**
 * Who stands where on the ring, as angles. Whole, the cluster goes round clockwise from the top in its own order.
 * Split, each group stands together, with wider gaps between the groups, and everybody moves as little as possible.
 */
import type { NodeId } from '../kernel/contract.ts';
import { atan2, cos, hypot, sin } from './trigonometry.ts';

export interface Slot {
  readonly id: NodeId;
  readonly angle: number;
}

const TURN = 2 * Math.PI;
const TOP = -Math.PI / 2;
/** The gap between groups is wider than that between neighbours by this many steps. */
const PARTING = 0.6;
/** With more arrangements than this to compare, the groups are taken in the order of their middles. */
const MOST_ARRANGEMENTS = 2000;

export function slotsOf(nodes: readonly NodeId[], groups: readonly (readonly NodeId[])[] | null): readonly Slot[] {
  const home = nodes.map((id, k): Slot => ({ id, angle: TOP + (k * TURN) / nodes.length }));
  if (!groups || groups.length < 2) return home;
  const parts = groups.map((group) => home.filter(({ id }) => group.includes(id))).filter((part) => part.length > 0);
  const options = arrangements(parts).map((arrangement) => standApart(arrangement, nodes.length));
  let best = options[0] as Arranged;
  for (const option of options) if (option.strain < best.strain - 1e-9) best = option;
  return nodes.map((id) => best.slots.find((slot) => slot.id === id) as Slot);
}

interface Arranged {
  readonly slots: readonly Slot[];
  /** How far everybody had to move, all in all. */
  readonly strain: number;
}

/** Orders in which the groups, and the members in each, could go round; members keep their cyclic order. */
function arrangements(parts: readonly (readonly Slot[])[]): readonly (readonly (readonly Slot[])[])[] {
  const count = parts.reduce((product, part, k) => product * part.length * Math.max(1, k), 1);
  if (count > MOST_ARRANGEMENTS) return [[...parts].sort((a, b) => middle(a) - middle(b)).map(fromItsMiddle)];
  const [first, ...others] = parts as [readonly Slot[], ...(readonly Slot[])[]];
  return orders(others).flatMap((order) => choices([first, ...order].map(rotations)));
}

/** All orders of some things. */
export function orders<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, k) => orders(items.filter((_, other) => other !== k)).map((rest) => [item, ...rest]));
}

/** Every way of taking one from each. */
function choices<T>(from: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return from.reduce<readonly (readonly T[])[]>(
    (done, options) => done.flatMap((some) => options.map((one) => [...some, one])),
    [[]],
  );
}

function rotations<T>(items: readonly T[]): readonly (readonly T[])[] {
  return items.map((_, k) => [...items.slice(k), ...items.slice(0, k)]);
}

function middle(part: readonly Slot[]): number {
  const x = part.reduce((sum, { angle }) => sum + cos(angle), 0);
  const y = part.reduce((sum, { angle }) => sum + sin(angle), 0);
  return hypot(x, y) < 1e-6 ? (part[0] as Slot).angle : atan2(y, x);
}

/** The members in the order in which one meets them going clockwise from half a turn before their middle. */
function fromItsMiddle(part: readonly Slot[]): readonly Slot[] {
  const centre = middle(part);
  const offset = ({ angle }: Slot): number => atan2(sin(angle - centre), cos(angle - centre));
  return [...part].sort((a, b) => offset(a) - offset(b));
}

/** Spreads an arrangement round the ring and turns it to where everybody is nearest to home. */
function standApart(arrangement: readonly (readonly Slot[])[], count: number): Arranged {
  const step = TURN / (count + arrangement.length * PARTING);
  const spread: { readonly home: Slot; readonly angle: number }[] = [];
  let angle = 0;
  for (const part of arrangement) {
    for (const home of part) {
      spread.push({ home, angle });
      angle += step;
    }
    angle += step * PARTING;
  }
  let x = 0;
  let y = 0;
  for (const { home, angle } of spread) {
    x += cos(home.angle - angle);
    y += sin(home.angle - angle);
  }
  const turn = atan2(y, x);
  return {
    slots: spread.map(({ home, angle }) => ({ id: home.id, angle: angle + turn })),
    strain: spread.reduce((sum, { home, angle }) => sum + 1 - cos(angle + turn - home.angle), 0),
  };
}
