/** The stories up to the playhead. While it plays they follow a few times a second, for nobody reads faster. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { useAlgorithm, useEvents, usePlayhead } from '../../player/index.ts';
import { useSampled } from '../../ui/use-sampled.ts';
import { causesOf } from './causes.ts';
import { type Filter, type Story, settled, storiesOf } from './stories.ts';

/** Virtual time looked back on; it moves on in steps, so that what is at its edge is not regrouped all the time. */
const BACK_us = 40_000_000;
const STEP_us = 10_000_000;
/** Events looked at and stories shown at most: enough for many screens. */
const EVENTS_MAX = 2_400;
const STORIES_MAX = 60;
const SAMPLE_ms = 500;

export interface Told {
  readonly stories: readonly Story[];
  /** Index of the event at the playhead, or null while it plays: a mark would only flicker. */
  readonly index: number | null;
}

/** @param held Nothing moves under the pointer while it plays. */
export function useStories(filter: Filter, held: boolean): Told {
  const page = useAlgorithm();
  const playing = usePlayhead((playhead) => playhead.playing);
  const moment = useHeld(
    useSampled(
      usePlayhead((playhead) => playhead.moment),
      playing ? SAMPLE_ms : 0,
    ),
    held && playing,
  );
  const from = Math.max(0, Math.floor(moment.t / STEP_us) * STEP_us - BACK_us);
  const { events } = useEvents(from, moment.t);

  const groups = useMemo(() => {
    const past = events.filter(({ i }) => i <= moment.index);
    return causesOf(past.slice(-EVENTS_MAX));
  }, [events, moment.index]);

  const last = useRef<readonly Story[]>([]);
  const stories = useMemo(
    () => (page ? settled(last.current, storiesOf(groups, page, filter, STORIES_MAX)) : []),
    [groups, page, filter],
  );
  useEffect(() => {
    last.current = stories;
  }, [stories]);
  return { stories, index: playing ? null : moment.index };
}

/** A value that stays what it was as long as it is held. */
function useHeld<T>(value: T, held: boolean): T {
  const [kept, setKept] = useState(value);
  useEffect(() => {
    if (!held) setKept(value);
  }, [held, value]);
  return held ? kept : value;
}
