/** What pictures are drawn from, as it is at the playhead: the same as the command line makes of the same run. */
import { useEffect, useMemo, useState } from 'react';
import type { TraceEvent } from '../../../kernel/trace.ts';
import type { Text } from '../../../localization/index.ts';
import { type Reel, recentOf, type Scene } from '../../../pictures/index.ts';
import { shownBranch, useAlgorithm, useEvents, usePlayhead, useRun } from '../../../player/index.ts';

/** Pictures need as many events before the moment, and some to spare for what happens at the same time but later on. */
const ENOUGH = 320;
/** So far back is looked for them at first, µs, and so many times further where these are not enough. */
const BACK_us = 4_000_000;
const FURTHER = 4;

/** Events from some time on up to another one, at least as many as a picture needs; null until they are there. */
function useEnoughEvents(t: number): readonly TraceEvent[] | null {
  const [back, setBack] = useState(BACK_us);
  const { events, complete } = useEvents(Math.max(0, t - back), t);
  const isEnough = events.length >= ENOUGH || back >= t;
  const isShort = complete && !isEnough;
  useEffect(() => {
    if (isShort) setBack(back * FURTHER);
  }, [isShort, back]);
  return complete && isEnough ? events : null;
}

/** The run on show, but for its events; null before there is one. */
export function useReel(text: Text): Omit<Reel, 'events'> | null {
  const page = useAlgorithm();
  const header = useRun((run) => run.header);
  const commands = useRun((run) => shownBranch(run)?.commands);
  return useMemo(
    () => (page && header ? { page, header, commands: commands ?? header.commands, text } : null),
    [page, header, commands, text],
  );
}

/** The scene at the playhead; null until all of it is there. */
export function useScene(text: Text): Scene | null {
  const reel = useReel(text);
  const moment = usePlayhead((state) => state.moment);
  const t = usePlayhead((state) => state.t);
  const events = useEnoughEvents(t);
  return useMemo(() => {
    if (!reel || !events || moment.index < 0) return null;
    // What happens at the same time but later on is not there yet.
    return { ...reel, moment, t: Math.max(t, moment.t), recent: recentOf(events, moment) };
  }, [reel, moment, t, events]);
}
