/** The moments of a scenario that are worth looking at, as far as the branch on show is what the scenario wrote. Pure. */
import type { AlgorithmPage } from '../algorithms/manifest.ts';
import type { BranchInfo } from '../engine/wire.ts';
import type { TraceHeader } from '../kernel/trace.ts';
import { isAsWritten, withoutOf } from '../player/index.ts';

export interface NamedMoment {
  readonly at: number;
  /** The string that names it. */
  readonly id: string;
}

/**
 * The moments of the run on show, in order. None of a run that was changed, none after somebody stepped in, and without
 * the scenario's rule none that only it brings about.
 */
export function momentsOf(
  page: AlgorithmPage,
  header: TraceHeader,
  branch: Pick<BranchInfo, 'given'> | undefined,
): readonly NamedMoment[] {
  const scenario = page.scenarios.find(({ id }) => id === header.scenario);
  if (!scenario?.moments || !branch || !isAsWritten(page, header)) return [];
  const without = withoutOf(header);
  // Without rules that the scenario is not about nobody has looked at how it goes.
  if (without.some((rule) => rule !== scenario.rule)) return [];
  const end = Math.min(Number.POSITIVE_INFINITY, ...branch.given.map(({ at }) => at));
  return scenario.moments
    .filter(({ at, onlyWithRule }) => at < end && !(onlyWithRule && without.length > 0))
    .map(({ at, name }) => ({ at, id: `scenario-${scenario.id}-moment-${name}` }))
    .sort((a, b) => a.at - b.at);
}

/** The nearest moment after (1) or before (−1) a time; undefined where there is none. */
export function momentFrom(moments: readonly NamedMoment[], t: number, direction: 1 | -1): NamedMoment | undefined {
  return direction === 1 ? moments.find(({ at }) => at > t) : moments.findLast(({ at }) => at < t);
}
