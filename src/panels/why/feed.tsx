/**
 * What happened lately, newest first, told in stories: what one timeout, request or fault led to. Each line leads back
 * to its moment. Arrow keys go from line to line, and fold and unfold.
 */
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useText } from '../../localization/index.ts';
import { useAlgorithm } from '../../player/index.ts';
import { scrollWithin } from '../../ui/scroll-within.ts';
import './feed.css';
import { Filters } from './filters.tsx';
import type { Filter } from './stories.ts';
import { StoryItem, stopOf } from './story.tsx';
import { useStories } from './use-stories.ts';

const EVERYTHING: Filter = { node: null, kind: null, routine: false };

export function Feed() {
  const text = useText();
  const page = useAlgorithm();
  const [filter, setFilter] = useState(EVERYTHING);
  const [held, setHeld] = useState(false);
  const { stories, index, isCut } = useStories(filter, held);
  const list = useRef<HTMLOListElement>(null);
  /** Stories that somebody has folded or unfolded; of the others the newest is open, and the one at the playhead. */
  const [folds, setFolds] = useState<ReadonlyMap<number, boolean>>(new Map());
  const [stop, setStop] = useState<string | null>(null);
  const fold = useCallback((id: number, open: boolean) => setFolds((known) => new Map(known).set(id, open)), []);
  const first = stories[0];
  const isFiltered = filter.node !== null || filter.kind !== null;
  const isStop = stop !== null && stories.some(({ id }) => stop.startsWith(`${id}:`));

  // Stepping through time, the line of the moment comes into sight.
  useEffect(() => {
    if (index === null || list.current?.contains(document.activeElement)) return;
    scrollWithin(list.current?.querySelector('[aria-current]'));
  }, [index]);

  return (
    <section className="feed" data-part="feed" aria-labelledby="feed-title">
      <h2 id="feed-title" className="ui-unseen">
        {text('panels-feed-title')}
      </h2>
      {page && <Filters page={page} filter={filter} onChange={setFilter} />}
      <ol
        ref={list}
        className="feed-stories"
        onKeyDown={(event) => list.current && travel(event, list.current)}
        onFocus={(event) => setStop(event.target.closest<HTMLElement>('[data-stop]')?.dataset.stop ?? null)}
        onPointerEnter={({ pointerType }) => setHeld(pointerType === 'mouse')}
        onPointerLeave={() => setHeld(false)}
      >
        {page &&
          stories.map((story) => {
            const isHere = index !== null && story.group.some(({ event }) => event.i === index);
            const fallback = !isStop && story === first ? stopOf(story.id, null) : null;
            return (
              <StoryItem
                key={story.id}
                story={story}
                page={page}
                open={folds.get(story.id) ?? (story === first || isHere)}
                index={isHere ? index : null}
                stop={isStop && stop?.startsWith(`${story.id}:`) ? stop : fallback}
                onFold={fold}
              />
            );
          })}
      </ol>
      {stories.length === 0 && (
        <p className="feed-empty">
          {text(isFiltered ? 'panels-feed-filtered' : isCut ? 'panels-feed-quiet' : 'panels-feed-empty')}
        </p>
      )}
    </section>
  );
}

/** Up, Down, Home and End go from button to button; Right unfolds the story that has the focus, Left folds it. */
function travel(event: KeyboardEvent, list: HTMLElement): void {
  const stops = [...list.querySelectorAll<HTMLElement>('[data-stop]')];
  const here = stops.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: stops.length - 1 }[event.key];
  if (to !== undefined) {
    event.preventDefault();
    stops[Math.max(0, Math.min(to, stops.length - 1))]?.focus();
    return;
  }
  if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
  const folding = stops[here]?.closest('.story')?.querySelector<HTMLElement>('[aria-expanded]');
  if (!folding) return;
  event.preventDefault();
  folding.focus();
  if (folding.ariaExpanded === String(event.key === 'ArrowLeft')) folding.click();
}
