/** The plane the cluster stands on: one, or parted between groups that cannot hear each other. */
import { memo, useMemo } from 'react';
import type { Moment } from '../kernel/moment.ts';
import { type Text, useText } from '../localization/index.ts';
import { type Point, round, type Size } from './geometry.ts';
import { textWidth, typeSizes } from './measure.ts';
import { prospectOf } from './picture.ts';
import { captionsOf, crackWidth, planesOf } from './planes.ts';
import './planes.css';
import type { Scene } from './tween.ts';

export const Planes = memo(function Planes({ scene, moment }: { readonly scene: Scene; readonly moment: Moment }) {
  const text = useText();
  const { split, open } = scene;
  const { size } = scene.layout;
  const prospects = split?.groups.map((group) => prospectOf(moment, group)).join(' ') ?? '';
  const px = typeSizes(scene.layout.scale).role;
  const planes = useMemo(
    () => (split ? planesOf(split.layout, split.groups, crackWidth(split.layout.scale) * open) : null),
    [split, open],
  );
  // Captions are placed on the open planes; while these move they only fade in.
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the moment only the prospects matter
  const captions = useMemo(() => {
    if (!split) return null;
    const settled = planesOf(split.layout, split.groups, crackWidth(split.layout.scale));
    const words = split.groups.map((group) => captionWords(moment, group, text));
    const sizes = words.map((offers) => offers.map((offer): Size => ({ width: textWidth(offer, px, 400) + 4, height: px * 1.4 })));
    return captionsOf(split.layout, settled, sizes).map((caption, k) => caption && { ...caption, words: words[k]?.[caption.choice] ?? '' });
  }, [split, prospects, px, text]);

  return (
    <svg className="stage-layer stage-planes" width={size.width} height={size.height} aria-hidden="true">
      {planes ? (
        planes.map(({ group, outline }) => <path key={group.join()} className="stage-plane stage-plane-part" d={pathOf(outline)} />)
      ) : (
        <rect className="stage-plane" width={size.width} height={size.height} />
      )}
      {captions?.map((caption, k) => {
        if (!caption) return null;
        const { box, align, words } = caption;
        const x = align === 'start' ? box.x : align === 'end' ? box.x + box.width : box.x + box.width / 2;
        return (
          <text
            key={split?.groups[k]?.join()}
            className="stage-caption"
            x={round(x)}
            y={round(box.y + px)}
            fontSize={px}
            textAnchor={align}
            opacity={round(open)}
          >
            {words}
          </text>
        );
      })}
    </svg>
  );
});

/** A group's caption, the fullest first. */
function captionWords(moment: Moment, group: readonly string[], text: Text): readonly string[] {
  const prospect = prospectOf(moment, group);
  const up = group.filter((id) => moment.nodes[id]?.status !== 'crashed').length;
  const values = {
    nodes: group.join(' '),
    size: prospect === 'too-few' ? up : group.length,
    all: Object.keys(moment.nodes).length,
  };
  const short = text(`stage-group-${prospect}-short`, values);
  return [text(`stage-group-${prospect}`, values), short];
}

function pathOf(outline: readonly Point[]): string {
  return outline.length === 0 ? '' : `M${outline.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}Z`;
}
