/** What led to something and what came of it, lit in the diagram when it is asked for. */
import { useMemo, useState } from 'react';
import type { TraceEvent } from '../../kernel/trace.ts';
import { getPlayhead, usePlayhead } from '../../player/index.ts';
import type { Selection } from '../../player/types.ts';
import { aboutOf, messagesAbout, type Related } from './causality.ts';
import { type CursorPlace, placeOf } from './event-cursor.tsx';

export interface Causes {
  readonly asked: boolean;
  /** The messages to be lit; null where none are, or none are asked for. */
  readonly lit: Related | null;
  /** The event that is asked about; null for a message or for nothing. */
  readonly event: number | null;
  toggle(): void;
}

/** @param chosen the event that was chosen in the diagram, by its index */
export function useCauses(
  events: readonly TraceEvent[],
  selection: Selection,
  chosen: number | null,
  place: CursorPlace | null,
): Causes {
  const [asked, setAsked] = useState(false);
  // As it plays, the event of the press stays: the picture is not to be drawn anew with each.
  const standing = usePlayhead(({ playing, moment }) => (playing || !asked ? null : moment.index));
  const [reached, setReached] = useState(-1);
  if (standing !== null && standing !== reached) setReached(standing);
  const moved = placeOf(place, chosen);
  const about = useMemo(
    () => (asked ? aboutOf(events, selection, { chosen, moved, reached }) : null),
    [asked, events, selection, chosen, moved, reached],
  );
  const lit = useMemo(() => {
    const related = about && messagesAbout(events, about);
    return related && related.past.size + related.future.size > 0 ? related : null;
  }, [events, about]);
  const toggle = () => {
    setReached(getPlayhead().moment.index);
    setAsked(!asked);
  };
  return { asked, lit, event: about && 'event' in about ? about.event : null, toggle };
}
