/**
 * The nodes that contradict each other, joined, with the property's name between them; where an entry is what
 * contradicts, also what each of them holds there.
 */
import { useMemo } from 'react';
import type { Moment } from '../../kernel/moment.ts';
import { useText } from '../../localization/index.ts';
import { useAlgorithm } from '../../player/index.ts';
import { type Box, round } from '../geometry.ts';
import { textWidth } from '../measure.ts';
import type { StageLayout } from '../stage-layout.ts';
import { type Contradiction, contradictionsOf } from './contradiction.ts';
import { HeldChip } from './held-chip.tsx';

interface ViolatedProps {
  readonly layout: StageLayout;
  readonly moment: Moment;
  /** Where the stage's buttons are. */
  readonly taken: readonly Box[];
}

export function Violated({ layout, moment, taken }: ViolatedProps) {
  const text = useText();
  const presentation = useAlgorithm()?.presentation;
  const all = useMemo(
    () => (presentation ? contradictionsOf({ layout, moment, presentation, text, measure: textWidth, taken }) : []),
    [layout, moment, presentation, text, taken],
  );
  return all.map((each) => <One key={each.property} {...each} />);
}

function One({ nodes, places, ring, join, chips, label, px }: Contradiction) {
  return (
    <g className="hand-violated" data-violated={nodes.join(' ')}>
      {join !== '' && <path className="hand-violated-join" d={join} />}
      {places.map(({ x, y }) => (
        <circle key={`${x} ${y}`} className="hand-violated-ring" cx={round(x)} cy={round(y)} r={round(ring)} />
      ))}
      {chips.map((chip) => (
        <HeldChip key={chip.node} words={chip.words} at={chip.at} px={px} />
      ))}
      {label && <Name {...label} px={px} />}
    </g>
  );
}

function Name({ words, at, size, px }: NonNullable<Contradiction['label']> & Pick<Contradiction, 'px'>) {
  return (
    <g transform={`translate(${round(at.x)} ${round(at.y)})`}>
      <rect x={-size.width / 2} y={-size.height / 2} width={size.width} height={size.height} rx={size.height / 2} />
      <text dy="0.35em" fontSize={round(px)} textAnchor="middle">
        {words}
      </text>
    </g>
  );
}
