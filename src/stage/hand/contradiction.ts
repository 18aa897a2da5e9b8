/**
 * A violation as it lies on the stage: which nodes are joined, what each of them holds where an entry is what
 * contradicts, and the property's name – placed so that they cover neither nodes nor labels. Pure.
 */
import type { NodeId, Violation } from '../../kernel/contract.ts';
import type { Moment } from '../../kernel/moment.ts';
import type { Presentation } from '../../kernel/presentation.ts';
import { propertyId } from '../../localization/names.ts';
import type { Text } from '../../localization/text.ts';
import { type Box, direction, distance, moved, type Point, reach, round, type Size } from '../geometry.ts';
import { type Measure, typeSizes } from '../label-room.ts';
import type { StageLayout } from '../stage-layout.ts';
import { boxAround, freePlace } from './free-place.ts';
import { type Held, heldBy } from './held.ts';
import { type HeldWords, heldWords } from './held-words.ts';

export interface Contradiction {
  readonly property: string;
  readonly nodes: readonly NodeId[];
  /** The middles of the nodes that are on the stage, and the rings around them. */
  readonly places: readonly Point[];
  readonly ring: number;
  /** The line that joins them, as a path: from ring to ring, by way of the chips. */
  readonly join: string;
  readonly chips: readonly { readonly node: NodeId; readonly words: HeldWords; readonly at: Point }[];
  readonly label: { readonly words: string; readonly at: Point; readonly size: Size };
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
  const taken = [...stage.taken];
  const told = new Set<string>();
  const joined = new Set<string>();
  return (stage.moment.event?.violations ?? []).flatMap((violation) => {
    // Several properties may break by the same entries: these stand there once.
    const held = heldBy(violation, stage.moment, stage.presentation).filter(({ node }) => !told.has(node));
    for (const { node } of held) told.add(node);
    const made = contradiction(violation, held, { ...stage, taken });
    if (!made) return [];
    taken.push(boxAround(made.label.at, made.label.size));
    for (const { at, words } of made.chips) taken.push(boxAround(at, words.size));
    // The same nodes are joined once: a second line would strike through the first property's name.
    const pair = violation.nodes.toSorted().join(' ');
    if (joined.has(pair)) return [{ ...made, join: '' }];
    joined.add(pair);
    return [made];
  });
}

function contradiction(
  { property, nodes }: Violation,
  held: readonly Held[],
  { layout, text, measure, taken }: Stage,
): Contradiction | null {
  const joined = nodes.flatMap((node) => {
    const at = layout.nodes[node]?.at;
    return at ? [{ node, at }] : [];
  });
  const places = joined.map(({ at }) => at);
  if (places.length === 0) return null;
  const px = typeSizes(layout.scale).role;
  const ring = layout.outer + 3;
  const middle = meanOf(places);
  const covered = [...taken];
  const chips = joined.flatMap(({ node, at: place }) => {
    const one = held.find((each) => each.node === node);
    if (!one) return [];
    const words = heldWords(one, px, text, measure);
    const ahead = direction(place, middle);
    const wanted = moved(place, ahead, ring + 8 + reach(words.size, ahead));
    const at = freePlace(layout, words.size, wanted, covered, place);
    covered.push(boxAround(at, words.size));
    return [{ node, words, at }];
  });
  const stops = chips.length > 0 ? chips.map(({ at }) => at) : places;
  const words = text('stage-violated', { property: text(propertyId(property)), nodes: text.list(nodes) });
  const size = { width: measure(words, px, 650) + 20, height: px * 2 };
  const label = { words, size, at: freePlace(layout, size, meanOf(stops), covered) };
  const way = joined.map(({ node, at }) => ({ at, chip: chips.find((chip) => chip.node === node)?.at ?? null }));
  return { property, nodes, places, ring, join: joinOf(way, ring), chips, label, px };
}

function meanOf(points: readonly Point[]): Point {
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }));
  return { x: sum.x / points.length, y: sum.y / points.length };
}

interface Stop {
  readonly at: Point;
  readonly chip: Point | null;
}

/** Each node to its chip, and from one to the next; from ring to ring, not across what stands in the nodes. */
function joinOf(way: readonly Stop[], ring: number): string {
  const lines: (readonly [Point, Point])[] = [];
  for (const [k, { at, chip }] of way.entries()) {
    if (chip) lines.push([moved(at, direction(at, chip), Math.min(ring, distance(at, chip))), chip]);
    const next = way[k + 1];
    if (!next) continue;
    const [from, to] = [chip ?? at, next.chip ?? next.at];
    const ahead = direction(from, to);
    lines.push([chip ? from : moved(from, ahead, ring), next.chip ? to : moved(to, ahead, -ring)]);
  }
  return lines
    .filter(([from, to]) => distance(from, to) > 0)
    .map(([from, to]) => `M${round(from.x)} ${round(from.y)}L${round(to.x)} ${round(to.y)}`)
    .join('');
}
