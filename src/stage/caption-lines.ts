/** What is written on the planes of a split cluster: who stands there, and whether they can decide. Pure. */
import type { NodeId } from '../kernel/contract.ts';
import type { Moment } from '../kernel/moment.ts';
import type { Text } from '../localization/text.ts';
import type { Electorate } from '../player/electorate.ts';
import type { Size } from './geometry.ts';
import { type Measure, typeSizes } from './label-room.ts';
import { prospectOf } from './picture.ts';
import { type Caption, captionsOf, type Plane } from './planes.ts';
import type { StageLayout } from './stage-layout.ts';

/** Height of a line, in sizes of its type. */
export const LINE = 1.3;

export interface CaptionLines extends Caption {
  readonly lines: readonly string[];
}

interface Split {
  readonly groups: readonly (readonly NodeId[])[];
  readonly layout: StageLayout;
}

/** The caption of each group where there is room for it on its plane, broken into lines; null where none fits. */
export function captionLines(
  { groups, layout }: Split,
  planes: readonly Plane[],
  moment: Moment,
  electorate: Electorate,
  text: Text,
  measure: Measure,
): readonly (CaptionLines | null)[] {
  const px = typeSizes(layout.scale).role;
  const offers = groups.map((group) => captionForms(moment, group, electorate, text));
  const sizes = offers.map((forms) =>
    forms.map(
      (lines): Size => ({
        width: Math.max(...lines.map((line) => measure(line, px, 400))) + 4,
        height: px * LINE * lines.length,
      }),
    ),
  );
  return captionsOf(layout, planes, sizes).map(
    (caption, k) => caption && { ...caption, lines: offers[k]?.[caption.choice] ?? [] },
  );
}

/** A group's caption in one line, in two, in three, and in less than all of it. */
function captionForms(
  moment: Moment,
  group: readonly string[],
  electorate: Electorate,
  text: Text,
): readonly (readonly string[])[] {
  const prospect = prospectOf(moment, group, electorate);
  // Only those who count are counted.
  const voters = electorate.sets[0]?.of ?? [];
  const own = group.filter((id) => voters.includes(id));
  const up = own.filter((id) => moment.nodes[id]?.status !== 'crashed').length;
  const all = voters.length;
  const nodes = group.join(' ');
  const verdict = text(`stage-group-${prospect}`);
  const count = text('stage-group-count', { size: prospect === 'too-few' ? up : own.length, all });
  const line = text('stage-group-verdict-line', { verdict, count });
  return [
    [text('stage-group-line', { nodes, verdict, count })],
    [nodes, line],
    [nodes, verdict, count],
    [nodes, count],
    [verdict, count],
  ];
}
