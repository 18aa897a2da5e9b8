/** What lasts from before a span of the run: read off what the playhead has, or else asked of the engine. */
import { useEffect, useMemo, useState } from 'react';
import { type Moment, nextMoment } from '../../kernel/moment.ts';
import { type EventsWindow, player, useRun } from '../../player/index.ts';
import type { Beginning } from './chronicle.ts';

/** @returns null where the span begins with the run, and until it is known. */
export function useBeginning(from_us: number, { events, complete }: EventsWindow): Beginning | null {
  const cluster = useRun(({ header }) => header?.nodes);
  const branch = useRun((run) => run.branch);
  // Where something else was done before the span, its first event is another one.
  const [first] = events;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is held changes with the events
  const held = useMemo(() => (from_us > 0 ? player.momentAt(from_us - 1) : undefined), [from_us, branch, events]);
  const [asked, setAsked] = useState<{ readonly key: string; readonly first: unknown; readonly moment: Moment } | null>(
    null,
  );
  const key = `${branch} ${from_us}`;
  const isMissing = from_us > 0 && !held && complete && (asked?.key !== key || asked.first !== first);

  useEffect(() => {
    if (!isMissing || !cluster) return;
    let wanted = true;
    player
      .read(branch, { t: from_us - 1 })
      .then(({ start, events: before }) => {
        if (!wanted || !start) return;
        let moment = start;
        for (const event of before) if (event.t < from_us) moment = nextMoment(moment, event, cluster);
        setAsked({ key, first, moment });
      })
      // The playhead asks the same engine, and says what is wrong.
      .catch(() => {});
    return () => {
      wanted = false;
    };
  }, [isMissing, cluster, branch, from_us, key, first]);

  const moment = held ?? (asked?.key === key && asked.first === first ? asked.moment : undefined);
  return useMemo(() => (moment ? { at_us: from_us, moment } : null), [from_us, moment]);
}
