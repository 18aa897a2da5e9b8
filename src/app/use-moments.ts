/** The moments of the run on show, and going to one. */
import { useMemo } from 'react';
import { getAlgorithm, getPlayhead, getRun, player, useAlgorithm, useRun } from '../player/index.ts';
import { momentFrom, momentsOf, type NamedMoment } from './moments.ts';

export function useMoments(): readonly NamedMoment[] {
  const page = useAlgorithm();
  const header = useRun((run) => run.header);
  const branches = useRun((run) => run.branches);
  const shown = useRun((run) => run.branch);
  return useMemo(() => {
    const branch = branches.find(({ id }) => id === shown);
    return page && header ? momentsOf(page, header, branch) : [];
  }, [page, header, branches, shown]);
}

/** Stands at a moment. */
export function goToMoment({ at }: NamedMoment): void {
  player.pause();
  player.seek(at);
}

/** Goes to the nearest moment after (1) or before (−1) the playhead. @returns whether there is one */
export function goToNextMoment(direction: 1 | -1): boolean {
  const page = getAlgorithm();
  const { header, branches, branch } = getRun();
  if (!page || !header) return false;
  const moments = momentsOf(
    page,
    header,
    branches.find(({ id }) => id === branch),
  );
  const next = momentFrom(moments, getPlayhead().t, direction);
  if (next) goToMoment(next);
  return next !== undefined;
}

/** Goes to the nearest moment or, where the scenario has none there, to the nearest milestone. */
export function goToNextStop(direction: 1 | -1): void {
  if (!goToNextMoment(direction)) player.milestone(direction);
}
