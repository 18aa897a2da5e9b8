/** The stories up to the playhead. While it plays they follow a few times a second, for nobody reads faster. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { TraceEvent } from '../../kernel/trace.ts';
import { useAlgorithm, useEvents, usePlayhead } from '../../player/index.ts';
import { useSampled } from '../../ui/use-sampled.ts';
import { causesOf } from './causes.ts';
import { type Filter, type Story, settled, storiesOf } from './stories.ts';

/**
 * Virtual time looked back on: more where little happens, less where much does. It moves on in steps, so that what is at
 * its edge is not regrouped all the time.
 */
const BACK_us = 40_000_000;
const BACK_MIN_us = 5_000_000;
const BACK_MAX_us = 640_000_000;
const STEP_us = 5_000_000;
/** Fewer events than these are few, more are too many. */
const EVENTS_FEW = 1_000;
const EVENTS_MAX = 8_000;
/** Enough for many screens. */
const STORIES_MAX = 60;
const SAMPLE_ms = 500;

export interface Told {
  readonly stories: readonly Story[];
  /** Index of the event at the playhead, or null while it plays: a mark would only flicker. */
  readonly index: number | null;
  /** There is more before what was looked at. */
  readonly isCut: boolean;
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
  const { events, isCut } = usePast(moment.t);

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
  return { stories, index: playing ? null : moment.index, isCut };
}

/** The events before a time, as far back as there is something to tell. */
function usePast(t: number): { readonly events: readonly TraceEvent[]; readonly isCut: boolean } {
  // `limit_us` is what was too much once: growing and shrinking must not take turns for ever.
  const [{ back_us, limit_us }, setReach] = useState({ back_us: BACK_us, limit_us: BACK_MAX_us * 2 });
  const from = Math.max(0, Math.floor(t / STEP_us) * STEP_us - back_us);
  const { events, complete } = useEvents(from, t);
  const count = events.length;
  useEffect(() => {
    if (count > EVENTS_MAX && back_us > BACK_MIN_us) setReach({ back_us: back_us / 2, limit_us: back_us });
    else if (complete && from > 0 && count < EVENTS_FEW && back_us * 2 < limit_us) {
      setReach({ back_us: back_us * 2, limit_us });
    }
  }, [count, complete, from, back_us, limit_us]);
  return { events, isCut: from > 0 };
}

/** A value that stays what it was as long as it is held. */
function useHeld<T>(value: T, held: boolean): T {
  const [kept, setKept] = useState(value);
  useEffect(() => {
    if (!held) setKept(value);
  }, [held, value]);
  return held ? kept : value;
}
