/** The moments of the run on show, and going to one. */
import { useMemo } from 'react';
import type { AlgorithmPage } from '../algorithms/manifest.ts';
import { getAlgorithm, getPlayhead, getRun, player, useAlgorithm, useRun } from '../player/index.ts';
import { momentFrom, momentsOf, type NamedMoment } from './moments.ts';

export function useMoments(): readonly NamedMoment[] {
  const page = useAlgorithm();
  const header = useRun((run) => run.header);
  const branches = useRun((run) => run.branches);
  const branch = useRun((run) => run.branch);
  return useMemo(() => momentsIn(page, { header, branches, branch }), [page, header, branches, branch]);
}

function momentsHere(): readonly NamedMoment[] {
  return momentsIn(getAlgorithm(), getRun());
}

type Run = Pick<ReturnType<typeof getRun>, 'header' | 'branches' | 'branch'>;

function momentsIn(page: AlgorithmPage | null, { header, branches, branch }: Run): readonly NamedMoment[] {
  if (!page || !header) return [];
  return momentsOf(
    page,
    header,
    branches.find(({ id }) => id === branch),
  );
}

/** Stands at a moment. */
export function goToMoment({ at }: Pick<NamedMoment, 'at'>): void {
  player.pause();
  player.seek(at);
}

/** Is there a moment after (1) or before (−1) the playhead? */
export function hasMoment(direction: 1 | -1): boolean {
  return momentFrom(momentsHere(), getPlayhead().t, direction) !== undefined;
}

/** Goes to the nearest moment after (1) or before (−1) the playhead. @returns whether there is one */
export function goToNextMoment(direction: 1 | -1): boolean {
  const next = momentFrom(momentsHere(), getPlayhead().t, direction);
  if (next) goToMoment(next);
  return next !== undefined;
}

/** Goes to the nearest moment or, where the scenario has none there, to where it opens or to the nearest milestone. */
export function goToNextStop(direction: 1 | -1): void {
  if (goToNextMoment(direction)) return;
  const { header } = getRun();
  const start_us = getAlgorithm()?.scenarios.find(({ id }) => id === header?.scenario)?.start_us ?? 0;
  // What led to the situation in which a scenario opens is no part of its story.
  if (direction === -1 && momentsHere().length > 0 && getPlayhead().t >= start_us) goToMoment({ at: start_us });
  else player.milestone(direction);
}
