/** The plane the cluster stands on: one, or parted between groups that cannot hear each other. */
import { memo, useMemo } from 'react';
import type { Moment } from '../kernel/moment.ts';
import { type Text, useText } from '../localization/index.ts';
import { type Electorate, electorateWithin, useAlgorithm } from '../player/index.ts';
import { type Point, round, type Size } from './geometry.ts';
import { textWidth, typeSizes } from './measure.ts';
import { prospectOf } from './picture.ts';
import { captionsOf, crackWidth, planesOf } from './planes.ts';
import './planes.css';
import type { Scene } from './tween.ts';

const NOBODY: Electorate = { sets: [] };
/** The caption of each group in several forms, best first; a form is lines. */
type Forms = readonly (readonly string[])[];

/** Height of a line, in sizes of its type. */
const LINE = 1.3;

export const Planes = memo(function Planes({ scene, moment }: { readonly scene: Scene; readonly moment: Moment }) {
  const text = useText();
  const { split, open } = scene;
  const { size } = scene.layout;
  const presentation = useAlgorithm()?.presentation;
  // Words are short, and compared by value: what the captions say changes far more seldom than the moment.
  const forms =
    split?.groups.map((group) => {
      return captionForms(moment, group, presentation ? electorateWithin(moment, group, presentation) : NOBODY, text);
    }) ?? [];
  const written = JSON.stringify(forms);
  const px = typeSizes(scene.layout.scale).role;
  const planes = useMemo(
    () => (split ? planesOf(split.layout, split.groups, crackWidth(split.layout.scale) * open) : null),
    [split, open],
  );
  // Captions are placed on the open planes; while these move they only fade in.
  const captions = useMemo(() => {
    if (!split) return null;
    const settled = planesOf(split.layout, split.groups, crackWidth(split.layout.scale));
    const offers: readonly Forms[] = JSON.parse(written);
    const sizes = offers.map((offer) =>
      offer.map(
        (lines): Size => ({
          width: Math.max(...lines.map((line) => textWidth(line, px, 400))) + 4,
          height: px * LINE * lines.length,
        }),
      ),
    );
    return captionsOf(split.layout, settled, sizes).map(
      (caption, k) => caption && { ...caption, lines: offers[k]?.[caption.choice] ?? [] },
    );
  }, [split, written, px]);

  return (
    <svg className="stage-layer stage-planes" width={size.width} height={size.height} aria-hidden="true">
      {planes ? (
        planes.map(({ group, outline }) => (
          <path key={group.join()} className="stage-plane stage-plane-part" d={pathOf(outline)} />
        ))
      ) : (
        <rect className="stage-plane" width={size.width} height={size.height} />
      )}
      {captions?.map((caption, k) => {
        if (!caption) return null;
        const { box, align, lines } = caption;
        const x = align === 'start' ? box.x : box.x + box.width;
        return (
          <text
            key={split?.groups[k]?.join()}
            className="stage-caption"
            fontSize={px}
            textAnchor={align}
            opacity={round(open)}
          >
            {lines.map((line, row) => (
              <tspan key={line} x={round(x)} y={round(box.y + px * (1 + LINE * row))}>
                {line}
              </tspan>
            ))}
          </text>
        );
      })}
    </svg>
  );
});

/** A group's caption in one line, in two, in three, and in less than all of it. */
function captionForms(moment: Moment, group: readonly string[], electorate: Electorate, text: Text): Forms {
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
  return [
    [text('stage-group-line', { nodes, verdict, count })],
    [nodes, line],
    [nodes, verdict, count],
    [nodes, count],
    [verdict, count],
  ];
}

function pathOf(outline: readonly Point[]): string {
  return outline.length === 0 ? '' : `M${outline.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}Z`;
}
