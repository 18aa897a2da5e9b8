/** A small still of a run, for where the run itself is not on show yet: links, embeds, search results. Pure. */
import { rulesOff } from '../kernel/trace.ts';
import type { Theme } from './palette.ts';
import { type Picture, pictureOf } from './picture.ts';
import { type Reel, scenesOf } from './reel.ts';

export interface PosterLook {
  /** px; the picture is as high as `height`, and a line more where the run is of a modified algorithm. */
  readonly width?: number;
  readonly height?: number;
  readonly theme?: Theme;
}

/** Messages that set out then stand this far along their way: seen to be flying, and where to. */
const UNDERWAY = 0.4;
/** Slow ones are not waited for longer than this, µs. */
const WAITED_us = 300_000;

/**
 * The stage at the run's first moment of interest: where the scenario names moments the first of these, else when somebody
 * first leads, else when the events end.
 * @param reel with the events from the beginning of the run to some time after that moment
 */
export function posterOf(reel: Reel, { width = 480, height = 270, theme = 'light' }: PosterLook = {}): Picture {
  const [scene] = scenesOf(reel, [posterTime(reel)]);
  if (!scene) throw new RangeError('there is no scene');
  return pictureOf(scene, { what: 'stage', theme, width, stageHeight: height, bare: true });
}

/** The time of the poster, µs. */
export function posterTime({ page, header, commands, events }: Reel): number {
  const scenario = page.scenarios.find(({ id }) => id === header.scenario);
  const isWithout = scenario?.rule !== undefined && rulesOff(commands).includes(scenario.rule);
  const moments = (scenario?.moments ?? []).filter(({ onlyWithRule }) => !(onlyWithRule && isWithout));
  const named = moments.reduce<number | null>((least, { at }) => (least === null || at < least ? at : least), null);
  const leading = events.find(
    ({ state }) => state?.status === 'up' && page.presentation.node(state, header.nodes).standing === 'leads',
  );
  const t = named ?? leading?.t ?? events.at(-1)?.t ?? 0;
  const sent = events.filter((event) => event.t === t).flatMap((event) => event.sent);
  const soonest = Math.min(...sent.map(({ arrives }) => arrives));
  return sent.length === 0 ? t : Math.round(t + Math.min(WAITED_us, UNDERWAY * (soonest - t)));
}
