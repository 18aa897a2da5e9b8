/**
 * Going to another place in the run. Mostly its events are held and the playhead is there at once; else they have to
 * be fetched, perhaps from far away, and until then the playhead stands still. A new journey ends the one under way.
 */
import type { Engine, Waiting } from '../engine/client/engine.ts';
import { EngineProblem } from '../engine/client/problem.ts';
import type { BranchId, MilestoneKind } from '../engine/wire.ts';
import { chunkOf, type Position, positionIn, type Tape } from './tape.ts';

export type Target = { readonly t: number } | { readonly index: number };

/** What journeys need of the player. */
export interface Traveller {
  hold(): () => void;
  arrive(branch: BranchId, position: Position): void;
  progress(done: number | null): void;
  failed(error: unknown): void;
}

export class Journeys {
  readonly #traveller: Traveller;
  #underWay: AbortController | null = null;

  constructor(traveller: Traveller) {
    this.#traveller = traveller;
  }

  /** Ends the journey under way; the playhead stays where it is. */
  end(): void {
    this.#underWay?.abort();
    this.#underWay = null;
    this.#traveller.progress(null);
  }

  /** Goes to a time or an event of a branch; nowhere if there is no such event. */
  async go(engine: Engine, tape: Tape, branch: BranchId, target: Target): Promise<void> {
    const position = locate(tape, branch, target);
    if (!position) {
      await this.search((waiting) => fetchPlace(engine, tape, branch, target, waiting), branch);
      return;
    }
    this.end();
    this.#traveller.arrive(branch, position);
  }

  /** Goes where a search leads; it may end nowhere. */
  async search(find: (waiting: Waiting) => Promise<Position | null>, branch: BranchId): Promise<void> {
    this.end();
    const journey = new AbortController();
    this.#underWay = journey;
    const release = this.#traveller.hold();
    const { signal } = journey;
    try {
      const position = await find({ signal, onProgress: (done) => signal.aborted || this.#traveller.progress(done) });
      if (position && !signal.aborted) this.#traveller.arrive(branch, position);
    } catch (error) {
      if (!signal.aborted) this.#traveller.failed(error);
    } finally {
      if (this.#underWay === journey) this.end();
      release();
    }
  }
}

/** Where something is, if that is known without asking. */
function locate(tape: Tape, branch: BranchId, target: Target): Position | null {
  if ('t' in target) {
    const index = tape.indexAt(branch, target.t);
    return index === undefined ? null : { t: target.t, index };
  }
  if (target.index < 0) return { t: 0, index: -1 };
  const event = tape.event(branch, target.index);
  return event ? { t: event.t, index: target.index } : null;
}

/** Fetches the events around a place. */
export async function fetchPlace(
  engine: Engine,
  tape: Tape,
  branch: BranchId,
  target: Target,
  waiting: Waiting,
): Promise<Position | null> {
  const where = 't' in target ? target : { chunk: chunkOf(target.index) };
  const reply = await engine.chunk(branch, where, waiting);
  tape.put(reply);
  return positionIn(reply, target);
}

/** How far ahead the next milestone is looked for, virtual µs. */
const SEARCH_us = 600_000_000;

/** The nearest milestone before or after a place, by the engine; `between`: the place is between two events. */
export async function findMilestone(
  engine: Engine,
  tape: Tape,
  { branch, t, index, between }: Position & { readonly branch: BranchId; readonly between: boolean },
  {
    direction,
    of,
    waiting,
  }: { readonly direction: 1 | -1; readonly of: MilestoneKind | undefined; readonly waiting: Waiting },
): Promise<Position | null> {
  const from = direction === -1 && between ? index + 1 : index;
  const towards = direction === 1 ? 'next' : 'previous';
  const found = await engine.milestone(branch, from, towards, t + SEARCH_us, { ...waiting, ...(of && { of }) });
  if (found) return fetchPlace(engine, tape, branch, { index: found.index }, waiting);
  if (direction === -1 && !of) return { t: 0, index: -1 };
  if (of) throw new EngineProblem('no-such-milestone', `no ${of} was found`);
  throw new EngineProblem('no-milestone', `nothing of note happens within ${SEARCH_us / 60e6} minutes`);
}
