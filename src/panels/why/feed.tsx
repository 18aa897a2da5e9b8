/** What was said lately, newest first. Each line leads back to its moment. */
import { memo, useMemo, useState } from 'react';
import type { AlgorithmPage } from '../../algorithms/manifest.ts';
import { useText } from '../../localization/index.ts';
import { player, useAlgorithm, usePlayhead, useRecentEvents } from '../../player/index.ts';
import { termColour } from '../../ui/colour.ts';
import { useSampled } from '../../ui/use-sampled.ts';
import { ROUTINE_BELOW, type Telling, tellingOf } from './telling.ts';
import './feed.css';
import { TellingSentence } from './words.tsx';

/** Events looked back on, and lines shown of them. */
const EVENTS = 240;
const LINES = 60;
const SAMPLE_ms = 500;

export function Feed() {
  const text = useText();
  const page = useAlgorithm();
  const playing = usePlayhead((playhead) => playhead.playing);
  // While it plays the list need not keep up with every event, and a marked line would only flicker.
  const events = useSampled(useRecentEvents(EVENTS), playing ? SAMPLE_ms : 0);
  const index = usePlayhead(({ moment, playing: plays }) => (plays ? null : moment.index));
  const [all, setAll] = useState(false);

  const lines = useMemo(() => {
    if (!page) return [];
    const tellings = events.map((event) => tellingOf(event, page));
    const shown = all ? tellings : tellings.filter(({ weight }) => weight >= ROUTINE_BELOW);
    return shown.slice(-LINES).reverse();
  }, [events, page, all]);

  // The same list until there is another line: most events that pass add none.
  const list = useMemo(
    () =>
      page &&
      lines.map((telling) => (
        <Line key={telling.event.i} telling={telling} page={page} current={telling.event.i === index} />
      )),
    [lines, page, index],
  );

  return (
    <section className="feed" data-part="feed" aria-labelledby="feed-title">
      <div className="panel-head">
        <h2 id="feed-title">{text('panels-feed-title')}</h2>
        <button type="button" className="feed-filter" aria-pressed={all} onClick={() => setAll(!all)}>
          {text('panels-feed-all')}
        </button>
      </div>
      <ol className="feed-lines">{list}</ol>
      {lines.length === 0 && <p className="feed-empty">{text('panels-feed-empty')}</p>}
    </section>
  );
}

interface LineProps {
  readonly telling: Telling;
  readonly page: AlgorithmPage;
  readonly current: boolean;
}

const Line = memo(function Line({ telling, page, current }: LineProps) {
  const text = useText();
  const { event, violation } = telling;
  const counter = counterOf(telling, page);
  const kind = violation ? ' feed-line-violation' : event.cause.kind === 'command' ? ' feed-line-command' : '';
  return (
    <li>
      <button
        type="button"
        className={`feed-line${kind}`}
        aria-current={current ? 'step' : undefined}
        title={text('panels-feed-go')}
        style={counter === null ? undefined : { borderColor: termColour(counter) }}
        onClick={() => {
          player.pause();
          player.seek(event.t);
        }}
      >
        <span className="feed-time">{text.time(event.t)}</span>
        <span className="feed-words">
          <TellingSentence telling={telling} page={page} />
        </span>
      </button>
    </li>
  );
});

/** The term (ballot, view) of the node the event happened at, for the colour of the line's edge. */
function counterOf({ event, note }: Telling, page: AlgorithmPage): number | null {
  for (const [name, value] of Object.entries(note?.values ?? {})) {
    if (page.presentation.values[name] === 'counter' && typeof value === 'number') return value;
  }
  return event.state && event.state.status !== 'crashed' ? page.presentation.node(event.state, []).counter.value : null;
}
