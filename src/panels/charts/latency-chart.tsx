/** How long clients waited for their answers: a dot for each answer, at the time when it came. */
import { scaleLinear } from 'd3-scale';
import { memo } from 'react';
import { useText } from '../../localization/index.ts';
import { Ends, Figure, Plot, WIDTH } from './figure.tsx';
import { type Latency, quantile, type Span } from './figures.ts';

/** Rows of the table: the latest. */
const ROWS_MAX = 20;
const TICKS = 3;

interface LatencyChartProps {
  readonly answers: readonly Latency[];
  readonly span: Span;
}

export const LatencyChart = memo(function LatencyChart({ answers, span }: LatencyChartProps) {
  const text = useText();
  const waits = answers.map(({ latency_us }) => latency_us);
  const median = quantile(waits, 0.5);
  const slow = quantile(waits, 0.95);
  const x = scaleLinear([span.from_us, span.to_us], [0, WIDTH]);
  const y = scaleLinear([0, Math.max(1_000, ...waits)], [96, 6]).nice(TICKS);
  const ticks = y.ticks(TICKS);
  const dots = (ok: boolean) =>
    answers
      .filter((answer) => answer.ok === ok)
      .map(({ t, latency_us }) => `M${x(t).toFixed(1)} ${y(latency_us).toFixed(1)}h0`);
  return (
    <Figure
      id="latency"
      title={text('panels-charts-latency')}
      sum={
        median === null || slow === null
          ? text('panels-charts-latency-none')
          : text('panels-charts-latency-sum', {
              count: answers.length,
              median: { kind: 'duration', value: median },
              slow: { kind: 'duration', value: slow },
            })
      }
      columns={[text('panels-charts-request'), text('panels-charts-answered'), text('panels-charts-waited')]}
      rows={answers
        .slice(-ROWS_MAX)
        .map(({ client, request, t, latency_us }) => [
          `${client} #${request}`,
          text.time(t),
          text.duration(latency_us),
        ])}
    >
      {answers.length > 0 && (
        <>
          <div className="chart-scaled">
            <div className="chart-ticks">
              {ticks.map((tick) => (
                <span key={tick} style={{ top: `${y(tick)}%` }}>
                  {tick === 0 ? '0' : text.duration(tick)}
                </span>
              ))}
            </div>
            <Plot height_rem={5.5}>
              {ticks.map((tick) => (
                <line key={tick} className="chart-base" x1={0} x2={WIDTH} y1={y(tick)} y2={y(tick)} />
              ))}
              {median !== null && <line className="chart-median" x1={0} x2={WIDTH} y1={y(median)} y2={y(median)} />}
              <path className="chart-dots" d={dots(true).join('')} />
              <path className="chart-dots chart-dots-bad" d={dots(false).join('')} />
            </Plot>
          </div>
          <Ends span={span} />
        </>
      )}
    </Figure>
  );
});
