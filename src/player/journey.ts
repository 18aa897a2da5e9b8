/**
 * Going to another place in the run. Mostly its events are held and the playhead is there at once; else they have to
 * be fetched, perhaps from far away, and until then the playhead stands still. Whatever is asked for meanwhile, by
 * people who do not wait, begins where that leads: an edit, a step, the next milestone. Only who wants to go to a
 * place of its own need not go elsewhere before.
 *
 * Two things see to it. One queue (`after`) for edits and journeys alike says when each begins: when all that was asked
 * for before has ended. A way, of which there is one from each edit to the next, says which journeys are still wanted:
 * the journeys on it are ended together, and one that was ended before its turn does not set out. An edit is made where
 * the way before it leads, so that way is kept (`#before`) until then, and whoever goes elsewhere (`turn`) ends only the
 * way since; `end` ends them all, and an edit is then made wherever the playhead is.
 */
import type { Engine, Waiting } from '../engine/client/engine.ts';
import type { BranchId } from '../engine/wire.ts';
import { queue } from './queue.ts';
import { chunkOf, type Position, positionIn, type Tape } from './tape.ts';

export type Target = { readonly t: number } | { readonly index: number };

/** Whether the playhead was not told meanwhile to go elsewhere. */
export type Arrival = boolean | Promise<boolean>;

/** What journeys need of the player. */
export interface Traveller {
  hold(): () => void;
  arrive(branch: BranchId, position: Position): void;
  progress(done: number | null): void;
  failed(error: unknown): void;
}

export class Journeys {
  readonly #traveller: Traveller;
  /** Does something in its turn, wherever that is: journeys before it may be ended still. */
  readonly after = queue();
  /** All journeys that were asked for since the last edit: they end together. */
  #way = new AbortController();
  /** Those on which edits wait. */
  readonly #before = new Set<AbortController>();
  #goal: { readonly t_us: number; readonly signal: AbortSignal } | null = null;

  constructor(traveller: Traveller) {
    this.#traveller = traveller;
  }

  /** The time to which the playhead is on its way. */
  get goal_us(): number | null {
    return this.#goal?.t_us ?? null;
  }

  /** Does something in its turn, at the place to which the journeys before it lead. */
  at<R>(act: () => R | Promise<R>): R | Promise<R> {
    const way = this.#way;
    this.#way = new AbortController();
    this.#before.add(way);
    return this.after(() => {
      this.#before.delete(way);
      return act();
    });
  }

  /** Sets out in its turn, unless the journey was ended by then. */
  from(leave: (signal: AbortSignal) => Arrival): Arrival {
    const { signal } = this.#way;
    return this.after(() => !signal.aborted && leave(signal));
  }

  /** Ends all journeys; the playhead stays where it is. */
  end(): void {
    for (const way of this.#before) way.abort();
    this.turn();
  }

  /** Ends the journeys on which no edit waits: the playhead is to go elsewhere. */
  turn(goal_us: number | null = null): void {
    this.#way.abort();
    this.#way = new AbortController();
    this.#goal = goal_us === null ? null : { t_us: goal_us, signal: this.#way.signal };
    this.#traveller.progress(null);
  }

  /** Goes to a time or an event of a branch; nowhere if there is no such event. */
  go(engine: Engine, tape: Tape, branch: BranchId, target: Target, signal: AbortSignal): Arrival {
    const position = locate(tape, branch, target);
    if (!position) return this.search((waiting) => fetchPlace(engine, tape, branch, target, waiting), branch, signal);
    this.#reached(signal);
    this.#traveller.arrive(branch, position);
    return true;
  }

  /** Goes where a search leads; it may end nowhere. */
  async search(
    find: (waiting: Waiting) => Promise<Position | null>,
    branch: BranchId,
    signal: AbortSignal,
  ): Promise<boolean> {
    const release = this.#traveller.hold();
    try {
      const position = await find({ signal, onProgress: (done) => signal.aborted || this.#traveller.progress(done) });
      if (position && !signal.aborted) this.#traveller.arrive(branch, position);
    } catch (error) {
      if (!signal.aborted) this.#traveller.failed(error);
    }
    if (!signal.aborted) {
      this.#reached(signal);
      this.#traveller.progress(null);
    }
    release();
    return !signal.aborted;
  }

  /** Another goal may have been set meanwhile, without an end to this journey because an edit waits for it. */
  #reached(signal: AbortSignal): void {
    if (this.#goal?.signal === signal) this.#goal = null;
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

/** A place on one of the branches. */
export interface Place extends Position {
  readonly branch: BranchId;
}

/** Has an event just happened there, or is it between two? */
export function isAtEvent(tape: Tape, { branch, t, index }: Place): boolean {
  return tape.event(branch, index)?.t === t;
}

/** The event to which a step leads: between two events, the latest of them is one step back. */
export function stepFrom(tape: Tape, place: Place, direction: 1 | -1): number {
  if (direction === 1) return place.index + 1;
  return isAtEvent(tape, place) ? place.index - 1 : place.index;
}
