/** How long things took: clients for their answers, entries for being committed. A dot for each, at the time when it was done. */
import { scaleLinear } from 'd3-scale';
import { memo } from 'react';
import { useText } from '../../localization/index.ts';
import { Ends, Figure, Plot, WIDTH } from './figure.tsx';
import { quantile, type Span } from './figures.ts';

/** Rows of the table: the latest. */
const ROWS_MAX = 20;
const TICKS = 3;

export interface Wait {
  readonly t: number;
  readonly latency_us: number;
  readonly ok: boolean;
  /** What it was that took so long, in the table. */
  readonly name: string;
}

interface LatencyChartProps {
  /** Names the chart; its words are the strings `panels-charts-<id>…`. */
  readonly id: 'latency' | 'commit';
  /** Heads the column of names. */
  readonly what: string;
  readonly when: string;
  readonly waits: readonly Wait[];
  readonly span: Span;
}

export const LatencyChart = memo(function LatencyChart({ id, what, when, waits, span }: LatencyChartProps) {
  const text = useText();
  const lengths = waits.map(({ latency_us }) => latency_us);
  const median = quantile(lengths, 0.5);
  const slow = quantile(lengths, 0.95);
  const x = scaleLinear([span.from_us, span.to_us], [0, WIDTH]);
  const y = scaleLinear([0, Math.max(1_000, ...lengths)], [96, 6]).nice(TICKS);
  const ticks = y.ticks(TICKS);
  const dots = (ok: boolean) =>
    waits
      .filter((wait) => wait.ok === ok)
      .map(({ t, latency_us }) => `M${x(t).toFixed(1)} ${y(latency_us).toFixed(1)}h0`);
  return (
    <Figure
      id={id}
      title={text(`panels-charts-${id}`)}
      sum={
        median === null || slow === null
          ? text(`panels-charts-${id}-none`)
          : text(`panels-charts-${id}-sum`, {
              count: waits.length,
              median: { kind: 'duration', value: median },
              slow: { kind: 'duration', value: slow },
            })
      }
      columns={[what, when, text('panels-charts-waited')]}
      rows={waits.slice(-ROWS_MAX).map(({ name, t, latency_us }) => [name, text.time(t), text.duration(latency_us)])}
    >
      {waits.length > 0 && (
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
          <Ends span={span} />
        </div>
      )}
    </Figure>
  );
});
