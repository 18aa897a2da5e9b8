/**
 * Which event the sentence is about. Standing still: the one at the playhead. Playing: events come faster than they
 * can be read, so a sentence stays until a more telling one comes, or until it has had its time.
 */
import { useEffect, useRef, useState } from 'react';
import { useAlgorithm, usePlayhead, useRecentEvents } from '../../player/index.ts';
import { mostTelling, ROUTINE_BELOW, type Telling, tellingOf } from './telling.ts';

/** How long a sentence stays before one that says as much, one that says less, and mere routine, in ms. */
const HOLD_SAME = 1_100;
const HOLD_LESS = 1_800;
const HOLD_ROUTINE = 5_000;
/** As many events as can pass between two frames at a speed at which anybody reads. */
const LOOK_BACK = 32;

export function useTelling(): Telling | null {
  const page = useAlgorithm();
  const playing = usePlayhead((playhead) => playhead.playing);
  const moment = usePlayhead((playhead) => playhead.moment);
  const recent = useRecentEvents(LOOK_BACK);
  const [held, setHeld] = useState<Telling | null>(null);
  /** What is held, since when, and the last event that was considered. */
  const holding = useRef<{ telling: Telling | null; since_ms: number; index: number }>({
    telling: null,
    since_ms: 0,
    index: -1,
  });

  useEffect(() => {
    const { telling, since_ms, index } = holding.current;
    // A jump (or the opening of a run) is not a passing by: only where it lands counts.
    const jumped = moment.index < index || moment.index > index + LOOK_BACK || index < 0;
    holding.current.index = moment.index;
    if (!page || !playing) return;
    const passed = jumped ? recent.slice(-1) : recent.filter(({ i }) => i > index);
    const candidate = mostTelling(passed, page);
    const now_ms = performance.now();
    if (!candidate || (telling && !jumped && now_ms - since_ms < holdFor(telling, candidate))) return;
    holding.current = { telling: candidate, since_ms: now_ms, index: moment.index };
    setHeld(candidate);
  }, [page, playing, moment, recent]);

  if (!page || !moment.event) return null;
  return playing && held && held.event.i <= moment.index ? held : tellingOf(moment.event, page);
}

function holdFor(shown: Telling, next: Telling): number {
  if (next.weight > shown.weight) return 0;
  if (next.weight === shown.weight) return HOLD_SAME;
  return next.weight < ROUTINE_BELOW ? HOLD_ROUTINE : HOLD_LESS;
}
