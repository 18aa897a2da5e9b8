/** The track of time: what was seen, the milestones on it, and the playhead to drag. */
import { type KeyboardEvent, memo, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Milestone } from '../../engine/wire.ts';
import { useText } from '../../localization/index.ts';
import { After, getGoal, getPlayhead, player, usePlayhead, useRun } from '../../player/index.ts';
import { termColour } from '../../ui/colour.ts';
import { horizon } from '../../ui/horizon.ts';
import { observeSize } from '../../ui/observe-size.ts';
import { useRunning } from '../../ui/use-running.ts';
import { ScrubberTip } from '../later.ts';
import { useTimeline } from '../timeline/store.ts';
import { bookmarksOn, forksOn } from '../timeline/tree.ts';
import { useMoments } from '../use-moments.ts';
import { FLAG_px, type Flag, flagsOf, type TrackProps, timeAfterKey, xOf } from './scale.ts';
import './scrubber.css';
import { useDots } from './use-dots.ts';
import { useTrackHand } from './use-track-hand.ts';

const SECOND = 1_000_000;

export function Scrubber() {
  const text = useText();
  const track = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLSpanElement>(null);
  const played = useRef<HTMLSpanElement>(null);
  const [width, setWidth] = useState(0);
  // While it is dragged the track keeps its scale, or it would run away under the pointer.
  const [held, setHeld] = useState<number | null>(null);
  const ownEnd = useEnd();
  const end = held ?? ownEnd;
  // What was seen beyond the playhead; while the playhead makes its way through the unseen there is nothing.
  const seen = usePlayhead(({ seenUntil, t }) => (seenUntil > t ? seenUntil : 0));
  // For those who listen: to the second while it runs.
  const told = usePlayhead(({ t, playing }) => (playing ? Math.floor(t / SECOND) * SECOND : t));
  const progress = useRun((run) => run.progress);
  const flags = useFlags({ end, width });
  const bookmarks = useBookmarks();
  const { pointed, ...hand } = useTrackHand({ end, width, flags, bookmarks, held, onHold: setHeld });

  useRunning(head, { at_us: 0, transform: 'translateX(0)' }, { at_us: end, transform: `translateX(${width}px)` });
  useRunning(played, { at_us: 0, transform: 'scaleX(0)' }, { at_us: end, transform: 'scaleX(1)' });
  useLayoutEffect(() => {
    const element = track.current;
    if (!element) return;
    return observeSize(() => setWidth(element.clientWidth), element);
  }, []);

  const key = (event: KeyboardEvent) => {
    const { seenUntil } = getPlayhead();
    const isOther = event.altKey || event.ctrlKey || event.metaKey;
    const time = isOther ? null : timeAfterKey(event.key, getGoal(), seenUntil, end);
    if (time === null) return;
    event.preventDefault();
    player.seek(time);
  };

  return (
    <div
      ref={track}
      className="scrubber"
      role="slider"
      tabIndex={0}
      aria-label={text('app-scrubber')}
      aria-valuemin={0}
      aria-valuemax={end / SECOND}
      aria-valuenow={told / SECOND}
      aria-valuetext={text.time(told)}
      {...hand}
      onKeyDown={key}
    >
      <span className="scrubber-line" />
      <span className="scrubber-line scrubber-seen" style={{ width: xOf(seen, end, width) }} />
      <span ref={played} className="scrubber-line scrubber-played" />
      <After turn={3}>
        <AllMarks held={held} width={width} />
      </After>
      <span ref={head} className="scrubber-head" />
      {progress !== null && <span className="scrubber-search" style={{ transform: `scaleX(${progress})` }} />}
      {pointed !== null && <ScrubberTip x={pointed} end={end} width={width} flags={flags} bookmarks={bookmarks} />}
    </div>
  );
}

/**
 * What stands at the track: nothing of it moves with the playhead, so it may follow later. Flags and bookmarks are of the
 * run that it follows, and not those that a press is compared with.
 */
const AllMarks = memo(function AllMarks({ held, width }: { readonly held: number | null; readonly width: number }) {
  const ownEnd = useEnd();
  const track = { end: held ?? ownEnd, width };
  return (
    <>
      <Marks {...track} />
      <MomentMarks {...track} />
      <BookmarkMarks {...track} />
    </>
  );
});

/** The time at the end of the track. */
function useEnd(): number {
  return usePlayhead(({ seenUntil, t }) => horizon(Math.max(seenUntil, t)));
}

function Marks(props: TrackProps) {
  const dots = useDots(props);
  const branches = useRun((run) => run.branches);
  const branch = useRun((run) => run.branch);
  const forks = useMemo(() => forksOn(branches, branch), [branches, branch]);
  return (
    <svg className="scrubber-marks" aria-hidden="true">
      {forks.map(({ id, forkedAt }) => {
        const x = xOf(forkedAt, props.end, props.width);
        return (
          <path
            key={id}
            className="scrubber-fork"
            d={`M${x},15c10,0 8,11 20,11H${Math.max(x + 24, Math.min(x + 90, props.width))}`}
          />
        );
      })}
      {dots.map(({ x, milestone }) => (
        <Mark key={milestone.index} x={x} milestone={milestone} />
      ))}
    </svg>
  );
}

/** The scenario's moments, as flags over the track: they are known before anything of it was seen. */
function MomentMarks(props: TrackProps) {
  return (
    <svg className="scrubber-marks" aria-hidden="true">
      {useFlags(props).map(({ x, moments }) => (
        <g key={moments[0]?.id} className="scrubber-moment">
          <path d={`M${x},9V0h8l-2.5,2.75,2.5,2.75h-8z`} />
          {moments.length > 1 && (
            <text x={x + FLAG_px + 1} y={8}>
              {moments.length}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

function useFlags({ end, width }: TrackProps): readonly Flag[] {
  const moments = useMoments();
  return useMemo(() => flagsOf(moments, end, width), [moments, end, width]);
}

/** What somebody marked, as ribbons below the track. */
function BookmarkMarks({ end, width }: TrackProps) {
  return (
    <svg className="scrubber-marks" aria-hidden="true">
      {useBookmarks()
        .filter(({ t }) => t <= end)
        .map(({ id, t }) => (
          <path key={id} className="scrubber-bookmark" d={`M${xOf(t, end, width) - 4},20h8v9l-4,-3l-4,3z`} />
        ))}
    </svg>
  );
}

/** The bookmarks that are on the branch on show. */
function useBookmarks() {
  const bookmarks = useTimeline((timeline) => timeline.bookmarks);
  const branches = useRun((run) => run.branches);
  const shown = useRun((run) => run.branch);
  return useMemo(() => bookmarksOn(bookmarks, branches, shown), [bookmarks, branches, shown]);
}

/** A shape for each kind, in the term's colour where it has one. */
function Mark({ x, milestone: { kind, counter } }: { readonly x: number; readonly milestone: Milestone }) {
  const colour = counter === null ? 'var(--soft)' : termColour(counter);
  switch (kind) {
    case 'election':
      return <circle className="scrubber-mark" cx={x} cy={15} r={5} fill={colour} />;
    case 'commit':
      return <rect className="scrubber-mark" x={x - 2} y={10} width={4} height={10} rx={2} fill={colour} />;
    case 'fault':
      return <path className="scrubber-mark" d={`M${x},9.5l5.5,5.5-5.5,5.5-5.5-5.5z`} fill="var(--soft)" />;
    case 'violation':
      return <path className="scrubber-mark" d={`M${x},8l6.5,12h-13z`} fill="var(--bad)" />;
  }
}
