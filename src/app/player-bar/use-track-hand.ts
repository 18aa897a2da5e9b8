/** A pointer on the track of time: it drags the playhead, and presses flags and bookmarks. */
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { getPlayhead, getRun, player } from '../../player/index.ts';
import { type Bookmark, goToBookmark } from '../timeline/store.ts';
import { type Flag, flagNear, isNear, momentOf, NEAR_px, type TrackProps, timeAt, xOf } from './scale.ts';

interface TrackHandOptions extends TrackProps {
  readonly flags: readonly Flag[];
  readonly bookmarks: readonly Bookmark[];
  /** The time at the end of the track since it is dragged, µs; null where it is not. */
  readonly held: number | null;
  readonly onHold: (held: number | null) => void;
}

/** @returns where the pointer is on the track, px, or null; and what the track listens to */
export function useTrackHand({ end, width, flags, bookmarks, held, onHold }: TrackHandOptions) {
  /** While the track is held: lets the run go on. */
  const resume = useRef<(() => void) | null>(null);
  useEffect(() => () => resume.current?.(), []);
  /** Where a flag or a bookmark is held, until it is left. */
  const grasped = useRef<number | null>(null);
  const [pointed, setPointed] = useState<number | null>(null);

  /** How far down on the track the pointer is: flags stand above the line, bookmarks below it. */
  const depth = ({ clientY, currentTarget }: PointerEvent) => {
    const { top, height } = currentTarget.getBoundingClientRect();
    return (clientY - top) / height;
  };
  /** Present mode enlarges the track: its own pixels count. */
  const place = ({ clientX, currentTarget }: PointerEvent) => {
    const box = currentTarget.getBoundingClientRect();
    return ((clientX - box.left) / box.width) * width;
  };
  const down = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const { playing } = getPlayhead();
    resume.current = player.interrupt();
    onHold(end);
    const x = place(event);
    // A press on a flag or a bookmark is meant for it, not for what is a few pixels beside.
    const near = depth(event) < 0.5 ? flagNear(flags, x) : undefined;
    const flag = near && momentOf(near, getPlayhead().t)?.at;
    const mark = depth(event) > 0.6 ? markAt(bookmarks, x, end, width) : undefined;
    // A hand that presses trembles a little.
    grasped.current = flag === undefined && !mark ? null : x;
    // It is the same event on the branch on show, where that has grown from the bookmark's.
    if (mark) {
      void goToBookmark({ ...mark, branch: getRun().branch });
      // Elsewhere one goes to a bookmark to stand there; from the track a run that plays goes on.
      if (playing) resume.current = () => player.play();
    } else player.seek(flag ?? timeAt(x, end, width));
  };
  const move = (event: PointerEvent<HTMLDivElement>) => {
    const x = place(event);
    setPointed(x);
    if (held === null || (grasped.current !== null && Math.abs(x - grasped.current) <= NEAR_px)) return;
    grasped.current = null;
    player.seek(timeAt(x, end, width));
  };
  const up = () => {
    if (held === null) return;
    onHold(null);
    resume.current?.();
    resume.current = null;
  };
  return {
    pointed,
    onPointerDown: down,
    onPointerMove: move,
    onPointerUp: up,
    onPointerCancel: up,
    onPointerLeave: () => setPointed(null),
  };
}

/**
 * The bookmark that a press means: the nearest; where several are at one time, the one after that at which it stands.
 */
function markAt(bookmarks: readonly Bookmark[], x: number, end: number, width: number): Bookmark | undefined {
  const { t: now, moment } = getPlayhead();
  const [nearest] = bookmarks
    .filter(({ t }) => isNear(t, x, end, width))
    .toSorted((a, b) => Math.abs(xOf(a.t, end, width) - x) - Math.abs(xOf(b.t, end, width) - x));
  const same = bookmarks.filter(({ t }) => t === nearest?.t);
  return same.find(({ t, index = -1 }) => t === now && index > moment.index) ?? same[0];
}
