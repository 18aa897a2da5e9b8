/** What a picture is drawn from: a moment of a run, the words, and how it is to look. Pure data. */
import type { AlgorithmPage } from '../algorithms/manifest.ts';
import type { TimedCommand } from '../kernel/contract.ts';
import type { Moment } from '../kernel/moment.ts';
import type { TraceEvent, TraceHeader } from '../kernel/trace.ts';
import type { Text } from '../localization/text.ts';
import type { Palette } from './palette.ts';

export interface Scene {
  readonly page: AlgorithmPage;
  readonly header: TraceHeader;
  /** All commands of the branch: those of the header, and those given by hand. */
  readonly commands: readonly TimedCommand[];
  /** The cluster after the last event at or before `t`. */
  readonly moment: Moment;
  /** The time of the picture, µs. Messages stand where they are then. */
  readonly t: number;
  /** The last events up to the moment, as `recentOf` chooses them: they tell what was applied and lost just now. */
  readonly recent: readonly TraceEvent[];
  /** The page's words, the algorithm's and those of `words/`, in the language of the picture. */
  readonly text: Text;
}

/** So many events tell what is to be seen for a while after it happened. */
const RECENT = 256;

/**
 * Of the events of a run those that a picture needs beside its moment: always the same, whoever draws it.
 * @param events in order, without gaps; they may begin late and go on after the moment
 */
export function recentOf(events: readonly TraceEvent[], { index }: Pick<Moment, 'index'>): readonly TraceEvent[] {
  const first = events[0]?.i ?? 0;
  const end = index - first + 1;
  return events.slice(Math.max(0, end - RECENT), Math.max(0, end));
}

/** How a part of a picture is drawn. */
export interface Brush {
  readonly palette: Palette;
  /** Virtual per real time in a film; 0 for a picture, in which all is seen, however short it lasts. */
  readonly speed: number;
}

/** A part of a picture: what is drawn from its own corner on, and how high it came out. */
export interface Drawn {
  readonly svg: string;
  readonly height: number;
}
