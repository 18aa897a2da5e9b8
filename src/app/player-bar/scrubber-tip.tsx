/** What the pointer is at on the track of time: when, and the flag, bookmark or milestone near it. Fetched with the menus. */
import { useText } from '../../localization/index.ts';
import { milestoneText } from '../milestone-text.ts';
import type { Bookmark } from '../timeline/store.ts';
import { type Flag, flagNear, isNear, NEAR_px, type TrackProps, timeAt } from './scale.ts';
import { useDots } from './use-dots.ts';

interface ScrubberTipProps extends TrackProps {
  /** Where the pointer is, px. */
  readonly x: number;
  readonly flags: readonly Flag[];
  readonly bookmarks: readonly Bookmark[];
}

export function ScrubberTip({ x, flags, bookmarks, ...track }: ScrubberTipProps) {
  const text = useText();
  const flag = flagNear(flags, x);
  const bookmark = bookmarks.find(({ t, name }) => name !== '' && isNear(t, x, track.end, track.width));
  const near = useDots(track).find((dot) => Math.abs(dot.x - x) <= NEAR_px);
  const time = flag?.moments[0]?.at ?? bookmark?.t ?? near?.milestone.t ?? timeAt(x, track.end, track.width);
  const words = flag
    ? flag.moments.map(({ id }) => text(id)).join(' · ')
    : bookmark
      ? bookmark.name
      : near && milestoneText(near.milestone, text);
  return (
    <span
      className="scrubber-tip"
      aria-hidden="true"
      // Over the pointer, but never beyond the track.
      style={{ transform: `translateX(clamp(0px, ${x}px - 50%, ${track.width}px - 100%))` }}
    >
      {words ? `${text.time(time)} · ${words}` : text.time(time)}
    </span>
  );
}
