/** Small charts of the last half minute: messages, how long clients waited and commits took, and whether anybody led. */
import { useMemo } from 'react';
import type { Logs } from '../../kernel/presentation.ts';
import { useText } from '../../localization/index.ts';
import { useAlgorithm, useEvents, usePlayhead } from '../../player/index.ts';
import './charts.css';
import { secondsText } from './figure.tsx';
import { commits, latencies, messageRates, reigns, type Span } from './figures.ts';
import { LatencyChart, type Wait } from './latency-chart.tsx';
import { LeaderChart } from './leader-chart.tsx';
import { MessageChart } from './message-chart.tsx';

const BIN_us = 1_000_000;
const SPAN_us = 30 * BIN_us;
/** Looked back on before the span: for when requests began, and who led. */
const BEFORE_us = 30 * BIN_us;

/** Logs that one who leads appends to, and commits. */
const COMMITTING: readonly Logs[] = ['replicated', 'slots'];

export function Charts() {
  const text = useText();
  const page = useAlgorithm();
  // Whole seconds only: a bin that is not over would look like a decline.
  const to_us = usePlayhead(({ t }) => Math.max(BIN_us, Math.floor(t / BIN_us) * BIN_us));
  const from_us = Math.max(0, to_us - SPAN_us);
  const { events } = useEvents(Math.max(0, from_us - BEFORE_us), to_us);
  const figures = useMemo(() => {
    const span: Span = { from_us, to_us };
    return (
      page && {
        span,
        rates: messageRates(events, span, BIN_us),
        answers: latencies(events, span).map((each): Wait => ({ ...each, name: `${each.client} #${each.request}` })),
        commits: COMMITTING.includes(page.presentation.logs ?? 'replicated')
          ? commits(events, span, page).map(
              (each): Wait => ({ ...each, ok: true, name: `${each.index} (${each.node})` }),
            )
          : null,
        reigns: reigns(events, span, page),
      }
    );
  }, [events, from_us, to_us, page]);
  if (!figures) return null;
  const { span } = figures;
  return (
    <section className="charts" data-part="charts" aria-labelledby="charts-title">
      <h2 id="charts-title" className="charts-span">
        {text('panels-charts-title', { from: secondsText(span.from_us, text), to: secondsText(span.to_us, text) })}
      </h2>
      <MessageChart rates={figures.rates} bin_us={BIN_us} span={span} />
      <LatencyChart
        id="latency"
        what={text('panels-charts-request')}
        when={text('panels-charts-answered')}
        waits={figures.answers}
        span={span}
      />
      {figures.commits && (
        <LatencyChart
          id="commit"
          what={text('panels-charts-entry')}
          when={text('panels-charts-committed')}
          waits={figures.commits}
          span={span}
        />
      )}
      <LeaderChart reigns={figures.reigns} span={span} />
    </section>
  );
}
