/** The plane the cluster stands on: one, or parted between groups that cannot hear each other. */
import { memo, useMemo } from 'react';
import type { Moment } from '../kernel/moment.ts';
import { useText } from '../localization/index.ts';
import { type Electorate, electorateWithin, useAlgorithm } from '../player/index.ts';
import { captionForms, captionLines, LINE } from './caption-lines.ts';
import { type Point, round } from './geometry.ts';
import { typeSizes } from './label-room.ts';
import { textWidth } from './measure.ts';
import { crackWidth, planesOf } from './planes.ts';
import './planes.css';
import type { Scene } from './tween.ts';

const NOBODY: Electorate = { sets: [] };

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
    return captionLines(split, settled, JSON.parse(written), textWidth);
  }, [split, written]);

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

function pathOf(outline: readonly Point[]): string {
  return outline.length === 0 ? '' : `M${outline.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}Z`;
}
