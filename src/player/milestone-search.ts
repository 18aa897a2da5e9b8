/** The next milestone where the page knows of none: the engine looks for it, and it may be far away. */
import type { Engine, Waiting } from '../engine/client/engine.ts';
import { EngineProblem } from '../engine/client/problem.ts';
import type { MilestoneKind } from '../engine/wire.ts';
import { fetchPlace, isAtEvent, type Place } from './journey.ts';
import type { Position, Tape } from './tape.ts';

/** How far ahead the next milestone is looked for, virtual µs. */
const SEARCH_us = 600_000_000;

/** The nearest milestone before or after a place, by the engine. */
export async function findMilestone(
  engine: Engine,
  tape: Tape,
  place: Place,
  {
    direction,
    of,
    waiting,
  }: { readonly direction: 1 | -1; readonly of: MilestoneKind | undefined; readonly waiting: Waiting },
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
