/** The arithmetic of the scrubber: virtual time to pixels and back, and which milestones there is room for. */
import type { Milestone, MilestoneKind } from '../../engine/wire.ts';
import type { NamedMoment } from '../moments.ts';

export interface TrackProps {
  /** The time at its end, µs. */
  readonly end: number;
  /** px. */
  readonly width: number;
}

/** Where a time is on the track, in pixels from its left end. */
export function xOf(t_us: number, end_us: number, width: number): number {
  return (Math.min(Math.max(t_us, 0), end_us) / end_us) * width;
}

/** The time at a place of the track, to the µs. */
export function timeAt(x: number, end_us: number, width: number): number {
  if (width <= 0) return 0;
  return Math.round((Math.min(Math.max(x, 0), width) / width) * end_us);
}

export type ScrubKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'PageUp' | 'PageDown' | 'Home' | 'End';

/** Where a key takes the playhead: arrows a fiftieth of the track, pages a fifth; null when it is not for us. */
export function timeAfterKey(key: string, t_us: number, seenUntil_us: number, end_us: number): number | null {
  const moves: Record<ScrubKey, number> = {
    ArrowLeft: t_us - end_us / 50,
    ArrowDown: t_us - end_us / 50,
    ArrowRight: t_us + end_us / 50,
    ArrowUp: t_us + end_us / 50,
    PageDown: t_us - end_us / 5,
    PageUp: t_us + end_us / 5,
    Home: 0,
    End: seenUntil_us,
  };
  if (!Object.hasOwn(moves, key)) return null;
  return Math.round(Math.min(Math.max(moves[key as ScrubKey], 0), end_us));
}

/** Distance from the pointer within which something is meant, px. */
export const NEAR_px = 8;

/** Is a time so near to a place of the track that it is meant? */
export function isNear(t_us: number, x: number, end_us: number, width: number): boolean {
  return Math.abs(xOf(t_us, end_us, width) - x) <= NEAR_px;
}

const RANK: Record<MilestoneKind, number> = { violation: 3, fault: 2, election: 1, commit: 0 };
/** Room for a dot; commits, the most frequent, keep a wider distance. */
const DOT_px = 7;
const COMMIT_px = 12;

export interface Dot {
  readonly x: number;
  readonly milestone: Milestone;
}

/** The milestones to draw, left to right: of those that would overlap the gravest, or else the first. */
export function dotsOf(milestones: readonly Milestone[], end_us: number, width: number): Dot[] {
  const dots: Dot[] = [];
  for (const milestone of milestones) {
    // What a scenario sets up at its start is no news.
    if (milestone.t === 0) continue;
    const x = xOf(milestone.t, end_us, width);
    const last = dots[dots.length - 1];
    const room = milestone.kind === 'commit' ? COMMIT_px : DOT_px;
    if (!last || x - last.x >= room) dots.push({ x, milestone });
    else if (RANK[milestone.kind] > RANK[last.milestone.kind]) dots[dots.length - 1] = { x: last.x, milestone };
  }
  return dots;
}

/** Width of a moment's flag, of the figure that stands beside one of several, and the least gap to the next. */
export const FLAG_px = 8;
const FIGURE_px = 8;
const FLAG_GAP_px = 3;

/** Moments that stand too near each other share a flag, which stands at the first of them. */
export interface Flag {
  readonly x: number;
  readonly moments: readonly NamedMoment[];
}

/** The flags of the moments that are on the track, left to right: none of them lies over another. */
export function flagsOf(moments: readonly NamedMoment[], end_us: number, width: number): Flag[] {
  const flags: { readonly x: number; readonly moments: NamedMoment[] }[] = [];
  for (const moment of moments) {
    if (moment.at > end_us) continue;
    const x = xOf(moment.at, end_us, width);
    const last = flags.at(-1);
    const room = FLAG_px + FLAG_GAP_px + ((last?.moments.length ?? 0) > 1 ? FIGURE_px : 0);
    if (last && x - last.x < room) last.moments.push(moment);
    else flags.push({ x, moments: [moment] });
  }
  return flags;
}

/** The flag that is meant at a place of the track: it counts from the middle of the flag and its figure. */
export function flagNear(flags: readonly Flag[], x: number): Flag | undefined {
  return flags.find((flag) => Math.abs(flag.x + (flag.moments.length > 1 ? FLAG_px : FLAG_px / 2) - x) <= NEAR_px);
}

/** Pressed again, a flag of several moments leads to the next of them, and from the last to the first again. */
export function momentOf({ moments }: Flag, t_us: number): NamedMoment | undefined {
  const at = moments.findIndex((moment) => moment.at === t_us);
  return moments[(at + 1) % moments.length];
}
