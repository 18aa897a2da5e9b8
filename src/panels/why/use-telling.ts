/** Which event the sentence is about. Standing still: the one at the playhead. Playing: what `holding.ts` says. */
import { useLayoutEffect, useRef, useState } from 'react';
import { getRun, useAlgorithm, usePlayhead, useRecentEvents } from '../../player/index.ts';
import { hold, NOTHING_HELD } from './holding.ts';
import { mostTelling, type Telling, tellingOf } from './telling.ts';

/** As many events as can pass between two frames at a speed at which anybody reads. */
const LOOK_BACK = 32;
/** How often it is asked whose turn it is while nothing happens, in virtual µs. */
const LOOK_us = 200_000;

export function useTelling(): Telling | null {
  const page = useAlgorithm();
  const playing = usePlayhead((playhead) => playhead.playing);
  const moment = usePlayhead((playhead) => playhead.moment);
  const looks = usePlayhead(({ t }) => Math.floor(t / LOOK_us));
  const recent = useRecentEvents(LOOK_BACK);
  const [shown, setShown] = useState<Telling | null>(null);
  const holding = useRef(NOTHING_HELD);
  /** The last event that was considered. */
  const seen = useRef(-1);

  // Drawn in the same frame as what it follows from: an effect after painting would draw it in another, with others' things.
  useLayoutEffect(() => {
    const last = seen.current;
    seen.current = moment.index;
    if (!page) return;
    // A jump (or the opening of a run) is not a passing by: only where it lands counts. And when time goes on after it stood
    // still, it goes on from there, not from what was held before.
    const jumped = !playing || moment.index < last || moment.index > last + LOOK_BACK || last < 0;
    const events = jumped ? recent.slice(-1) : recent.filter(({ i }) => i > last);
    const passed = mostTelling(events, page, getRun().header?.commands ?? []);
    holding.current = hold(jumped ? NOTHING_HELD : holding.current, passed, performance.now(), looks * LOOK_us);
    if (playing) setShown(holding.current.shown);
  }, [page, playing, moment, looks, recent]);

  if (!page || !moment.event) return null;
  return playing && shown && shown.event.i <= moment.index ? shown : tellingOf(moment.event, page);
}
