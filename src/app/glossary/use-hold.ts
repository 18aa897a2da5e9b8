/** Playing a run to where something holds in it, and standing there. */
import { useEffect, useMemo, useState } from 'react';
import type { Hold } from '../../algorithms/course.ts';
import type { Miniature } from '../../algorithms/glossary.ts';
import { Places } from '../../course/scene.ts';
import type { TraceHeader } from '../../kernel/trace.ts';
import { getBeat, onBeat, player, useEvents } from '../../player/index.ts';

/** So much of the run is looked at first, and then so much more each time, µs. */
const STEP_us = 4_000_000;
/** Tests hold each miniature to a few seconds; nobody looks further than this, µs. */
const FURTHEST_us = 60_000_000;

/**
 * Where the run holds; null until that is known. The engine runs ahead of the playhead, so it mostly is known before
 * the playhead is there.
 * @param header the run on show; null while it is another
 */
export function useHold(miniature: Miniature, header: TraceHeader | null): Hold | null {
  const { start_us } = miniature;
  const [ahead_us, setAhead] = useState(STEP_us);
  const isShown = header !== null;
  const { events, complete } = useEvents(0, isShown ? start_us + ahead_us : 0);
  const hold = useMemo(() => {
    if (!header) return null;
    const steps = [{ id: 'hold', until: miniature.until }];
    const places = new Places({ ...miniature, id: 'miniature', steps }, header.nodes);
    for (const event of events) if (!places.add(event)) return places.found[0]?.hold ?? null;
    return null;
  }, [events, header, miniature]);
  useEffect(() => {
    if (isShown && complete && hold === null && ahead_us < FURTHEST_us) setAhead(ahead_us + STEP_us);
  }, [isShown, complete, hold, ahead_us]);
  return hold;
}

/** Pauses when the playhead comes to an event, at the instant: the playhead itself is told later, several times a second. */
export function usePausedAt(hold: Hold | null): void {
  useEffect(() => {
    if (!hold) return;
    const { index, t: hold_us } = hold.moment;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const plan = () => {
      clearTimeout(timer);
      const { t, at_ms, rate } = getBeat();
      if (rate === 0) return;
      const due_ms = at_ms + (hold_us - t) / (1000 * rate) - performance.now();
      timer = setTimeout(
        // Not only to its time: what else happens in it comes after what is told.
        () => void player.goTo({ index }),
        Math.max(0, due_ms),
      );
    };
    plan();
    const stop = onBeat(plan);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [hold]);
}
