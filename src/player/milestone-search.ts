/** The next milestone: where the page knows of none, the engine looks for it, and it may be far away. */
import type { Engine, Waiting } from '../engine/client/engine.ts';
import { EngineProblem } from '../engine/client/problem.ts';
import type { Milestone, MilestoneKind } from '../engine/wire.ts';
import { fetchPlace, isAtEvent, type Place } from './journey.ts';
import type { Position, Tape } from './tape.ts';

/** How far ahead the next milestone is looked for, virtual µs. */
const SEARCH_us = 600_000_000;

/** What is looked for; of any kind, if none is named. */
export interface Wanted {
  readonly direction: 1 | -1;
  readonly of: MilestoneKind | undefined;
}

/**
 * The nearest milestone strictly before or after a place, of those that are known of its branch; undefined when only the
 * engine can tell: after the last one that is known, there may be more.
 */
export function nearestIn(all: readonly Milestone[], place: Place, { direction, of }: Wanted): Milestone | undefined {
  const known = of ? all.filter(({ kind }) => kind === of) : all;
  if (direction === 1) return known.find(({ index }) => index > place.index);
  if ((all.at(-1)?.index ?? -1) < place.index) return undefined;
  return known.findLast(({ index, t }) => index < place.index || (index === place.index && t < place.t));
}

/** The nearest milestone before or after a place, by the engine. */
export async function findMilestone(
  engine: Engine,
  tape: Tape,
  place: Place,
  { direction, of }: Wanted,
  waiting: Waiting,
): Promise<Position | null> {
  const { branch, t, index } = place;
  // Between two events, the latest of them is also before the playhead.
  const from = direction === -1 && !isAtEvent(tape, place) ? index + 1 : index;
  const towards = direction === 1 ? 'next' : 'previous';
  const found = await engine.milestone(branch, from, towards, t + SEARCH_us, { ...waiting, ...(of && { of }) });
  if (found) return fetchPlace(engine, tape, branch, { index: found.index }, waiting);
  if (direction === -1 && !of) return { t: 0, index: -1 };
  if (of) throw new EngineProblem('no-such-milestone', of);
  throw new EngineProblem('no-milestone', `none within ${SEARCH_us / 60e6} min`);
}
