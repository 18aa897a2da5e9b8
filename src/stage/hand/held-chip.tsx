/** What a node holds that others contradict, with what differs underlined. */
import { termColour } from '../../ui/colour.ts';
import { type Point, round } from '../geometry.ts';
import './held.css';
import type { HeldWords } from './held-words.ts';

interface HeldChipProps {
  readonly words: HeldWords;
  readonly at: Point;
  readonly px: number;
}

export function HeldChip({ words: { index, mark, counter, label, size }, at, px }: HeldChipProps) {
  const { width, height } = size;
  return (
    <g className="hand-held" transform={`translate(${round(at.x)} ${round(at.y)})`} fontSize={round(px)}>
      <rect x={-width / 2} y={-height / 2} width={width} height={height} rx={6} />
      <text className="hand-held-index" y={round(-0.28 * px)} textAnchor="middle">
        {index}
      </text>
      <text y={round(1.04 * px)} textAnchor="middle">
        {mark !== '' && `${mark}\u00a0 `}
        {counter && (
          <>
            <tspan data-differs={counter.differs} style={{ fill: termColour(counter.value) }}>
              {counter.words}
            </tspan>
            {'\u00a0 '}
          </>
        )}
        <tspan data-differs={label.differs}>{label.words}</tspan>
      </text>
    </g>
  );
}
