/** Whether anybody led: a strip in the colours of the terms, with gaps where nobody did. */
import { scaleLinear } from 'd3-scale';
import { memo } from 'react';
import { useText } from '../../localization/index.ts';
import { termColour } from '../../ui/colour.ts';
import { Ends, Figure, Plot, WIDTH } from './figure.tsx';
import { leaderShare, type Reign, type Span } from './figures.ts';

/** A reign this long (of `WIDTH`) has room for its leader's name. */
const NAMED = 70;

interface LeaderChartProps {
  readonly reigns: readonly Reign[];
  readonly span: Span;
}

export const LeaderChart = memo(function LeaderChart({ reigns, span }: LeaderChartProps) {
  const text = useText();
  const x = scaleLinear([span.from_us, span.to_us], [0, WIDTH]);
  const share = text.number(Math.round(leaderShare(reigns, span) * 1_000) / 10);
  return (
    <Figure
      id="leader"
      title={text('panels-charts-leader')}
      sum={text('panels-charts-leader-sum', { share })}
      columns={[text('panels-charts-who'), text('panels-charts-from'), text('panels-charts-for')]}
      rows={reigns.map(({ node, counter, from_us, to_us }) => [
        `${node} · ${text('value-counter', { value: counter })}`,
        text.time(from_us),
        text.duration(to_us - from_us),
      ])}
    >
      <div className="chart-strip">
        <Plot height_rem={1.4}>
          <line className="chart-base" x1={0} x2={WIDTH} y1={50} y2={50} />
          {reigns.map(({ from_us, to_us, counter }) => (
            <rect
              key={from_us}
              x={x(from_us)}
              width={Math.max(2, x(to_us) - x(from_us))}
              y={10}
              height={80}
              fill={termColour(counter)}
            />
          ))}
        </Plot>
        {reigns
          .filter(({ from_us, to_us }) => x(to_us) - x(from_us) >= NAMED)
          .map(({ node, from_us }) => (
            <span key={from_us} className="chart-reign" style={{ left: `${(x(from_us) / WIDTH) * 100}%` }}>
              {node}
            </span>
          ))}
      </div>
      <Ends span={span} />
    </Figure>
  );
});
