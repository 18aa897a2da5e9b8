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

/** The caption of a group in several forms, best first; a form is lines. */
export type Forms = readonly (readonly string[])[];

/** The caption of each group where there is room for one of its forms on its plane; null where none fits. */
export function captionLines(
  { layout }: Split,
  planes: readonly Plane[],
  offers: readonly Forms[],
  measure: Measure,
): readonly (CaptionLines | null)[] {
  const px = typeSizes(layout.scale).role;
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

/**
 * A group's caption in one line, in two, in three, and in less than all of it: who is in it is seen
 * on its plane, what it can do is not.
 * @param electorate who decides, as the group itself has it
 */
export function captionForms(moment: Moment, group: readonly NodeId[], electorate: Electorate, text: Text): Forms {
  const prospect = prospectOf(moment, group, electorate);
  const up = group.filter((id) => moment.nodes[id]?.status !== 'crashed');
  // Only those who count are counted, and of each set that must agree.
  const counts = electorate.sets.map(({ of }) => {
    const those = prospect === 'too-few' ? up : group;
    return text('stage-group-share', { size: those.filter((id) => of.includes(id)).length, all: of.length });
  });
  const nodes = group.join(' ');
  const verdict = text(`stage-group-${prospect}`);
  const count = text('stage-group-count', { shares: counts.join(text('stage-group-and')) });
  const line = text('stage-group-verdict-line', { verdict, count });
  return [[`${nodes} — ${line}`], [nodes, line], [nodes, verdict, count], [line], [verdict, count], [verdict]];
}
