/** Messages per second, a line for each kind of message; all on one scale. */
import { scaleLinear } from 'd3-scale';
import { area, curveStepAfter } from 'd3-shape';
import { memo } from 'react';
import { useText } from '../../localization/index.ts';
import { Ends, Figure, Plot, WIDTH } from './figure.tsx';
import type { Rate, Span } from './figures.ts';

interface MessageChartProps {
  readonly rates: readonly Rate[];
  readonly bin_us: number;
  readonly span: Span;
}

export const MessageChart = memo(function MessageChart({ rates, bin_us, span }: MessageChartProps) {
  const text = useText();
  const bins = rates[0]?.counts.length ?? 1;
  const most = Math.max(0, ...rates.flatMap(({ counts }) => counts));
  const x = scaleLinear([0, bins], [0, WIDTH]);
  const y = scaleLinear([0, Math.max(1, most)], [100, 2]);
  const shape = area<number>(
    (_, bin) => x(bin),
    y(0),
    (count) => y(count),
  ).curve(curveStepAfter);
  const seconds = (span.to_us - span.from_us) / 1_000_000;
  const rateOf = ({ total }: Rate) => text('panels-charts-rate', { rate: text.number(rounded(total / seconds)) });
  const total = rates.reduce((sum, rate) => sum + rate.total, 0);
  return (
    <Figure
      id="messages"
      title={text('panels-charts-messages')}
      sum={
        total === 0
          ? text('panels-charts-messages-none')
          : text('panels-charts-messages-sum', {
              rate: text.number(rounded(total / seconds)),
              most: text.number(most / (bin_us / 1_000_000)),
            })
      }
      columns={[text('panels-charts-kind'), text('panels-charts-mean'), text('panels-charts-total')]}
      rows={rates.map((rate) => [rate.type, rateOf(rate), text.number(rate.total)])}
    >
      {rates.map((rate) => (
        <div key={rate.type} className="chart-row">
          <span className="chart-name">{rate.type}</span>
          <Plot height_rem={1.7}>
            <line className="chart-base" x1={0} x2={WIDTH} y1={100} y2={100} />
            {/* A step lasts until the next: the last one needs its end. */}
            <path className="chart-area" d={shape([...rate.counts, rate.counts.at(-1) ?? 0]) ?? ''} />
          </Plot>
          <span className="chart-value">{rateOf(rate)}</span>
        </div>
      ))}
      {rates.length > 0 && <Ends span={span} />}
    </Figure>
  );
});

function rounded(rate: number): number {
  return rate < 10 ? Math.round(rate * 10) / 10 : Math.round(rate);
}
