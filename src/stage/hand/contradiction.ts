/**
 * A violation as it lies on the stage: which nodes are joined, what each of them holds where an entry is what
 * contradicts, and the property's name – placed so that they cover neither nodes nor labels. Pure.
 */
import type { NodeId, Violation } from '../../kernel/contract.ts';
import type { Moment } from '../../kernel/moment.ts';
import type { Presentation } from '../../kernel/presentation.ts';
import { propertyId } from '../../localization/names.ts';
import type { Text } from '../../localization/text.ts';
import {
  type Box,
  boxAround,
  direction,
  discBoxGap,
  distance,
  moved,
  type Point,
  round,
  type Segment,
  type Size,
} from '../geometry.ts';
import { type Measure, typeSizes } from '../label-room.ts';
import { meanOf, middleOf } from '../middles.ts';
import { orders } from '../slots.ts';
import { discsOf, type StageLayout } from '../stage-layout.ts';
import { bestOf, freePlaces, isFree, nearestIn, type Place, type Taken, type Wish } from './free-place.ts';
import { type Held, heldBy } from './held.ts';
import { type HeldWords, heldWords } from './held-words.ts';

export interface Contradiction {
  readonly property: string;
  readonly nodes: readonly NodeId[];
  /** The middles of the nodes that are on the stage, and the rings around them. */
  readonly places: readonly Point[];
  readonly ring: number;
  /** The line that joins them, as a path: from ring to ring, and from each chip to its node. */
  readonly join: string;
  readonly chips: readonly { readonly node: NodeId; readonly words: HeldWords; readonly at: Point }[];
  /** Null where there is no room for it: what broke is said beside the stage, too. */
  readonly label: { readonly words: string; readonly at: Point; readonly size: Size } | null;
  readonly px: number;
}

interface Stage {
  readonly layout: StageLayout;
  readonly moment: Moment;
  readonly presentation: Pick<Presentation, 'values' | 'entry'>;
  readonly text: Text;
  readonly measure: Measure;
  /** What else lies on the stage and must not be covered. */
  readonly taken: readonly Box[];
}

/** All that the last event has violated. */
export function contradictionsOf(stage: Stage): readonly Contradiction[] {
  const { layout, moment, presentation } = stage;
  const violations = moment.event?.violations ?? [];
  const taken: Taken = { boxes: stage.taken, lines: violations.flatMap(({ nodes }) => joins(layout, nodes)) };
  const boxes = [...stage.taken];
  const told = new Set<string>();
  const joined = new Set<string>();
  return violations.flatMap((violation) => {
    // Several properties may break by the same entries: these stand there once.
    const held = heldBy(violation, moment, presentation).filter(({ node }) => !told.has(node));
    for (const { node } of held) told.add(node);
    const made = contradiction(violation, held, stage, { ...taken, boxes });
    if (!made) return [];
    if (made.label) boxes.push(boxAround(made.label.at, made.label.size));
    for (const { at, words } of made.chips) boxes.push(boxAround(at, words.size));
    // The same nodes are joined once.
    const pair = violation.nodes.toSorted().join(' ');
    const isNew = !joined.has(pair);
    joined.add(pair);
    return [{ ...made, join: isNew ? made.join : '' }];
  });
}

function contradiction(
  { property, nodes }: Violation,
  held: readonly Held[],
  { layout, text, measure }: Stage,
  taken: Taken,
): Contradiction | null {
  const places = nodes.flatMap((node) => layout.nodes[node]?.at ?? []);
  if (places.length === 0) return null;
  const px = typeSizes(layout.scale).role;
  const ring = ringOf(layout);
  const words = text('stage-violated', { property: text(propertyId(property)), nodes: text.list(nodes) });
  const size = { width: measure(words, px, 650) + 20, height: px * 2 };
  const middle = meanOf(places);
  const name: Wish = { size, from: null, far: (box) => distance(middleOf(box), middle) / 2 };
  const owners = held.flatMap((one) => {
    const at = layout.nodes[one.node]?.at;
    return at ? [{ node: one.node, at, words: heldWords(one, px, text, measure) }] : [];
  });
  const [named, ...found] = placedIn(layout, [name, ...owners.map((one) => besideNode(layout, one))], taken);
  const chips = owners.map(({ node, words }, k) => ({ node, words, at: middleOf((found[k] as Place).box) }));
  const lines = [
    ...joins(layout, nodes),
    // Each chip is tied to its node, from the ring on.
    ...owners.flatMap(({ at }, k): readonly Segment[] => {
      const to = nearestIn((found[k] as Place).box, at);
      return distance(at, to) > ring ? [{ from: moved(at, direction(at, to), ring), to }] : [];
    }),
  ];
  const label = named && isFree(named) ? { words, size, at: middleOf(named.box) } : null;
  return { property, nodes, places, ring, join: pathOf(lines), chips, label, px };
}

/** A chip stands beside its own node, nearer to it than to any other. */
function besideNode(layout: StageLayout, { at, words }: { readonly at: Point; readonly words: HeldWords }): Wish {
  const own = { ...at, radius: layout.outer };
  const others = discsOf(layout).filter((disc) => distance(disc, at) > 1);
  return {
    size: words.size,
    from: at,
    far: (box) => {
      const away = Math.max(0, discBoxGap(own, box));
      const astray = away - Math.min(...others.map((disc) => discBoxGap(disc, box)));
      return away + 3 * Math.max(0, astray) + distance(middleOf(box), at) / 10;
    },
  };
}

/** As bad as this, in px, is leaving out a property's name. */
const LEFT_OUT = 300;

/** Where all of them stand, the property's name first, by the order of taking places in which they cover least. */
function placedIn(layout: StageLayout, wishes: readonly Wish[], taken: Taken): readonly Place[] {
  const all = wishes.map((_, k) => k);
  const places = wishes.map((wish) => freePlaces(layout, wish, taken));
  let best: readonly Place[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const order of all.length > 3 ? [all, all.toReversed()] : orders(all)) {
    const placed: Place[] = [];
    let sum = 0;
    for (const k of order) {
      // What is left out is in nobody's way.
      const before = placed.flatMap((place, other) => (other > 0 || isFree(place) ? place.box : []));
      const place = bestOf(places[k] as readonly Place[], before);
      placed[k] = place;
      sum += k === 0 && !isFree(place) ? LEFT_OUT : place.badness;
    }
    if (sum < least) [best, least] = [placed, sum];
  }
  return best;
}

/** Around all that the node shows, and short of its label. */
function ringOf({ outer }: StageLayout): number {
  return outer + 1;
}

/** From each node to the next, from ring to ring: not across what stands in the nodes. */
function joins(layout: StageLayout, nodes: readonly NodeId[]): readonly Segment[] {
  const places = nodes.flatMap((node) => layout.nodes[node]?.at ?? []);
  const ring = ringOf(layout);
  return places.slice(1).map((to, k) => {
    const from = places[k] as Point;
    const ahead = direction(from, to);
    return { from: moved(from, ahead, ring), to: moved(to, ahead, -ring) };
  });
}

function pathOf(lines: readonly Segment[]): string {
  return lines.map(({ from, to }) => `M${round(from.x)} ${round(from.y)}L${round(to.x)} ${round(to.y)}`).join('');
}
