/** The line that is being drawn, and the links that it crosses, lit. */
import type { NetworkState } from '../../kernel/network.ts';
import { between, type Point, round } from '../geometry.ts';
import { segmentOf } from '../link-state.ts';
import type { StageLayout } from '../stage-layout.ts';
import { deedOf } from './stroke.ts';

interface StrokeProps {
  readonly layout: StageLayout;
  readonly network: NetworkState;
  readonly line: readonly Point[];
  readonly oneWay: boolean;
}

export function Stroke({ layout, network, line, oneWay }: StrokeProps) {
  const { kind, crossings } = deedOf(layout, network, line, oneWay);
  const joins = crossings.length > 0 && (kind === 'join' || kind === 'unite');
  return (
    <g className={joins ? 'hand-join' : 'hand-cut'}>
      {crossings.map(({ link, from, to }) => {
        const way = segmentOf(layout, from, to);
        if (!way) return null;
        const tip = between(way.from, way.to, 0.5);
        const turn = (Math.atan2(way.to.y - way.from.y, way.to.x - way.from.x) * 180) / Math.PI;
        return (
          <g key={`${link.a}>${link.b}`}>
            <path
              className="hand-crossed"
              d={`M${round(way.from.x)} ${round(way.from.y)}L${round(way.to.x)} ${round(way.to.y)}`}
            />
            {oneWay && kind === 'cut' && (
              <path
                className="hand-way"
                d="M9 0L-7 -8L-7 8Z"
                transform={`translate(${round(tip.x)} ${round(tip.y)}) rotate(${round(turn)})`}
              />
            )}
          </g>
        );
      })}
      <path className="hand-line" d={`M${line.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}`} />
    </g>
  );
}
