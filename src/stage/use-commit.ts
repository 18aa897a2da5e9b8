import { useMemo } from 'react';
import type { Moment } from '../kernel/moment.ts';
import { useAlgorithm, usePlayhead, useRecentEvents } from '../player/index.ts';
import { type Commit, commitIn, LOOKED_BACK } from './applications.ts';

/** While time stands: what was committed in the event on show. While it runs the glow tells that (`surroundings.tsx`). */
export function useCommit(moment: Moment): Commit | null {
  const events = useRecentEvents(LOOKED_BACK);
  const presentation = useAlgorithm()?.presentation;
  const stands = usePlayhead(({ playing }) => !playing);
  return useMemo(
    () => (stands && presentation ? commitIn(events, Object.keys(moment.nodes), presentation) : null),
    [stands, moment, events, presentation],
  );
}
