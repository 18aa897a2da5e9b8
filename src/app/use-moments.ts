/** The moments of the run on show, and going to one. */
import { useMemo } from 'react';
import type { AlgorithmPage } from '../algorithms/manifest.ts';
import { getAlgorithm, getPlayhead, getRun, player, shownBranch, useAlgorithm, useRun } from '../player/index.ts';
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

function momentsIn(page: AlgorithmPage | null, run: Run): readonly NamedMoment[] {
  if (!page || !run.header) return [];
  return momentsOf(page, run.header, shownBranch(run));
}

/** Stands at a moment. */
export function goToMoment({ at }: Pick<NamedMoment, 'at'>): void {
  player.pause();
  player.seek(at);
}

/** When the nearest moment after (1) or before (−1) the playhead is; null where there is none. */
export function nextMoment(direction: 1 | -1): number | null {
  return momentFrom(momentsHere(), getPlayhead().t, direction)?.at ?? null;
}

/** Goes to the nearest moment from where all that was asked for before leads; `inVain` is told where there is none. */
export function goToNextMoment(direction: 1 | -1, inVain: () => void): void {
  player.seekFrom(() => {
    const next = nextMoment(direction);
    if (next === null) inVain();
    return next;
  });
}

/** Goes to the nearest moment or, where the scenario has none there, to where it opens or to the nearest milestone. */
export function goToNextStop(direction: 1 | -1): void {
  player.milestone(direction, undefined, () => nextMoment(direction) ?? (direction === -1 ? beginning() : null));
}

/** Where the scenario opens: what led to its situation is no part of its story. Null where there is none, or before it. */
function beginning(): number | null {
  const { header } = getRun();
  const start_us = getAlgorithm()?.scenarios.find(({ id }) => id === header?.scenario)?.start_us ?? 0;
  return momentsHere().length > 0 && getPlayhead().t >= start_us ? start_us : null;
}
