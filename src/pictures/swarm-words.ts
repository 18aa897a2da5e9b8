/** What `stage/swarm-words.tsx` writes in the middle of a large ring, as SVG: who leads, and the spread of terms. Pure. */
import type { Part } from '../localization/parts.ts';
import type { Text } from '../localization/text.ts';
import { typeSizes } from '../stage/label-room.ts';
import type { NodeView } from '../stage/picture.ts';
import type { StageLayout } from '../stage/stage-layout.ts';
import { leadersOf, leadsValues, SWARM_LINES_MAX, termsOf } from '../stage/swarm-terms.ts';
import type { Palette } from './palette.ts';
import { at, el, escaped, group } from './svg.ts';

const LINE = 1.55;

export function drawSwarmWords(
  views: readonly NodeView[],
  { centre, scale }: StageLayout,
  palette: Palette,
  text: Text,
): string {
  const bold = (words: string, fill: string) => el('tspan', { fill, 'font-weight': 650 }, escaped(words));
  const said = ({ kind, text: words, value }: Part): string => {
    if (kind === 'node') return bold(words, palette.ink);
    return kind === 'counter' && typeof value === 'number' ? bold(words, palette.term(value)) : escaped(words);
  };
  const leaders = leadersOf(views).slice(0, SWARM_LINES_MAX);
  const terms = termsOf(views);
  const lines = [
    ...(leaders.length === 0 ? [escaped(text('stage-summary-no-leader'))] : []),
    ...leaders.map((view) => text.parts('stage-summary-leads', leadsValues(view)).map(said).join('')),
    ...(terms.length > 1 ? terms.slice(0, SWARM_LINES_MAX) : []).map(
      ({ term, words, count }) => `${el('tspan', { fill: palette.term(term) }, escaped(words))} × ${count}`,
    ),
  ];
  const px = typeSizes(scale).role;
  const top = -((lines.length - 1) * LINE) / 2;
  return group(
    {
      transform: at(centre),
      'font-size': px,
      'text-anchor': 'middle',
      fill: palette.soft,
      'paint-order': 'stroke',
      stroke: palette.plane,
      'stroke-width': 4,
      'stroke-linejoin': 'round',
    },
    ...lines.map((line, k) => el('text', { y: (top + k * LINE + 0.36) * px }, line)),
  );
}
