/** One story of the feed: folded it is its headline; open it is all its lines, indented by cause and effect. */
import { memo } from 'react';
import type { AlgorithmPage } from '../../algorithms/manifest.ts';
import { useText } from '../../localization/index.ts';
import { player } from '../../player/index.ts';
import { termColour } from '../../ui/colour.ts';
import { Icon } from '../../ui/icons.tsx';
import { kindId } from './filters.tsx';
import type { Story } from './stories.ts';
import type { Telling } from './telling.ts';
import { TellingSentence } from './words.tsx';

/** Lines drawn of one story; a cluster of fifty has longer ones. */
const LINES_MAX = 40;
/** Further steps of cause and effect are indented no more. */
const DEPTH_MAX = 3;

interface StoryProps {
  readonly story: Story;
  readonly page: AlgorithmPage;
  readonly open: boolean;
  /** The event at the playhead, where it is one of this story. */
  readonly index: number | null;
  /** The one button of the list that Tab leads to, where it is here. */
  readonly stop: string | null;
  readonly onFold: (id: number, open: boolean) => void;
}

/** Names a button: the line of an event, or (null) what folds the story. */
export function stopOf(story: number, event: number | null): string {
  return `${story}:${event ?? 'fold'}`;
}

export const StoryItem = memo(function StoryItem({ story, page, open, index, stop, onFold }: StoryProps) {
  const text = useText();
  const { id, lines, headline, kind } = story;
  const line = (telling: Telling, depth: number) => {
    const name = stopOf(id, telling.event.i);
    // A story that is read stays open when a newer one comes.
    const pin = () => open && lines.length > 1 && onFold(id, true);
    const isStop = stop === name || (lines.length === 1 && stop === stopOf(id, null));
    return { telling, depth, page, stop: name, isStop, current: telling.event.i === index, onFocus: pin };
  };
  if (lines.length === 1) {
    return (
      <li className="story story-single">
        <LineButton {...line(headline, 0)} />
      </li>
    );
  }
  const span_us = (lines.at(-1)?.telling.event.t ?? 0) - (lines[0]?.telling.event.t ?? 0);
  const words = text(kindId(kind, text));
  const about = text('panels-feed-story', {
    kind: words,
    count: lines.length,
    span: { kind: 'duration', value: span_us },
  });
  const isShown = open && lines.some(({ telling }) => telling.event.i === index);
  return (
    <li className={open ? 'story story-open' : 'story'}>
      <div className="story-head">
        <button
          type="button"
          className="story-fold"
          aria-expanded={open}
          aria-label={open ? undefined : about}
          aria-current={index !== null && !isShown && open ? 'step' : undefined}
          title={text(open ? 'panels-feed-fold' : 'panels-feed-unfold')}
          data-stop={stopOf(id, null)}
          tabIndex={stop === stopOf(id, null) ? 0 : -1}
          onClick={() => onFold(id, !open)}
        >
          <Icon name={open ? 'down' : 'moment-next'} small />
          {open ? about : <span className="story-count">{text.number(lines.length)}</span>}
        </button>
        {!open && <LineButton {...line(headline, 0)} current={index !== null} />}
      </div>
      {open && (
        <ol className="story-lines">
          {lines.slice(0, LINES_MAX).map(({ telling, depth }) => (
            <li key={telling.event.i}>
              <LineButton {...line(telling, Math.min(depth, DEPTH_MAX))} main={telling === headline} />
            </li>
          ))}
          {lines.length > LINES_MAX && (
            <li className="feed-empty">{text('panels-feed-more', { count: lines.length - LINES_MAX })}</li>
          )}
        </ol>
      )}
    </li>
  );
});

interface LineProps {
  readonly telling: Telling;
  readonly depth: number;
  readonly page: AlgorithmPage;
  readonly stop: string;
  readonly isStop: boolean;
  readonly current: boolean;
  /** The headline among its lines. */
  readonly main?: boolean;
  readonly onFocus: () => void;
}

function LineButton({ telling, depth, page, stop, isStop, current, main, onFocus }: LineProps) {
  const text = useText();
  const { event, violation } = telling;
  const counter = counterOf(telling, page);
  const kind = violation ? ' feed-line-violation' : event.cause.kind === 'command' ? ' feed-line-command' : '';
  return (
    <button
      type="button"
      className={`feed-line${kind}${main ? ' feed-line-main' : ''}`}
      aria-current={current ? 'step' : undefined}
      title={text('panels-feed-go')}
      data-event={event.i}
      data-stop={stop}
      tabIndex={isStop ? 0 : -1}
      style={{
        marginInlineStart: `${depth * 0.7}rem`,
        ...(counter === null ? {} : { borderColor: termColour(counter) }),
      }}
      onFocus={onFocus}
      // Several events may share a time: to this one exactly.
      onClick={() => void player.goTo({ index: event.i })}
    >
      <span className="feed-time">{text.time(event.t)}</span>
      <span className="feed-words">
        <TellingSentence telling={telling} page={page} />
      </span>
    </button>
  );
}

/** The term (ballot, view) of the node the event happened at, for the colour of the line's edge. */
function counterOf({ event, note }: Telling, page: AlgorithmPage): number | null {
  for (const [name, value] of Object.entries(note?.values ?? {})) {
    if (page.presentation.values[name] === 'counter' && typeof value === 'number') return value;
  }
  return event.state && event.state.status !== 'crashed' ? page.presentation.node(event.state, []).counter.value : null;
}
