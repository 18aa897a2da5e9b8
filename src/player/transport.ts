/**
 * The playhead: where it is, and how it goes forward while playing. It sleeps until something is due that changes what
 * somebody is or has (or the time on display has to change), so that a quiet cluster costs next to nothing; when that
 * comes thick and fast it takes all that is due at once, at most ten times a second. It says beforehand which messages
 * will set out until then: they fly by themselves, and would be seen to start late. Where the events that are held
 * end, it waits.
 */
import type { StoreApi } from 'zustand/vanilla';
import type { BranchId } from '../engine/wire.ts';
import { type Flight, sentBy } from '../kernel/moment.ts';
import type { TraceEvent } from '../kernel/trace.ts';
import type { BeatClock } from './beat.ts';
import { tell } from './stores.ts';
import type { Position, Tape } from './tape.ts';
import type { PlayheadState } from './types.ts';

export const SPEED_MIN = 0.05;
export const SPEED_MAX = 50;

/** The least time between two updates, ms: no later than this is soon enough for what does not move. */
const UPDATE_ms = 100;
/** The time on display changes at least this often, ms. */
const LABEL_ms = 250;
/** An alarm may ring so much too late, ms. */
const LATE_ms = 60;
/** So many events may wait for a change: of more at once one could not tell that they happened one by one. */
const ROUTINE_MAX = 16;
/** If so much real time went by unnoticed, the machine slept or the page was busy: the run goes on where it was. */
const GAP_MAX_ms = 1000;

const NONE: readonly Flight[] = [];

/** Messages fly and vanish by themselves (see `coming`): what changes only them and timers can wait for the next change. */
function isRoutine({ cause, state, log, moved, lost, results, violations }: TraceEvent): boolean {
  const changes = state !== undefined || log !== undefined || moved !== undefined || cause.kind === 'command';
  return !changes && lost.length === 0 && results.length === 0 && violations.length === 0;
}

export interface Surroundings {
  /** Called after each change of place. */
  moved(): void;
  /** Does playing stop at this event? */
  stopsAt(event: TraceEvent): boolean;
}

export class Transport {
  readonly #store: StoreApi<PlayheadState>;
  readonly #clock: BeatClock;
  readonly #surroundings: Surroundings;
  #tape: Tape;
  #branch: BranchId = 0;
  /** How far each branch has been seen. */
  readonly #seen = new Map<BranchId, number>();
  /** Reasons to stand still although playing: something is on its way that decides how it goes on. */
  #holds = 0;
  /** Counts what was asked for: an interruption that ends after something else was asked for is of no more interest. */
  #asked = 0;
  #hidden = false;
  #alarm: ReturnType<typeof setTimeout> | null = null;
  /** When it was last looked where the clock is, real ms. */
  #ticked_ms = 0;

  constructor(store: StoreApi<PlayheadState>, clock: BeatClock, tape: Tape, surroundings: Surroundings) {
    this.#store = store;
    this.#clock = clock;
    this.#tape = tape;
    this.#surroundings = surroundings;
  }

  get branch(): BranchId {
    return this.#branch;
  }

  get position(): Position {
    const { t, moment } = this.#store.getState();
    return { t, index: moment.index };
  }

  seenUntil(branch: BranchId): number {
    return this.#seen.get(branch) ?? 0;
  }

  /** An edit gave a branch another future from `t` on: nothing of that has been seen. */
  forgetSeen(branch: BranchId, t: number): void {
    this.#seen.set(branch, t);
  }

  /** Another run is on show. */
  load(tape: Tape, branch: BranchId, position: Position): void {
    this.#tape = tape;
    this.#seen.clear();
    this.moveTo(branch, position);
  }

  /** Puts the playhead somewhere; the events there must be held. */
  moveTo(branch: BranchId, position: Position): void {
    this.#branch = branch;
    this.#place(position);
    this.#retime(true);
  }

  setPlaying(playing: boolean): void {
    this.#asked += 1;
    this.#change(() => tell(this.#store, { playing }));
  }

  /** As `PlayerActions.interrupt`. */
  interrupt(): () => void {
    let goesOn = false;
    this.#change(() => {
      // It may just have come to where it stops.
      goesOn = this.#store.getState().playing;
      tell(this.#store, { playing: false });
    });
    const asked = this.#asked;
    return () => {
      if (goesOn && asked === this.#asked) this.setPlaying(true);
    };
  }

  setSpeed(speed: number): void {
    this.#change(() => this.#store.setState({ speed: Math.min(SPEED_MAX, Math.max(SPEED_MIN, speed)) }));
    this.#surroundings.moved();
  }

  /** Nobody is looking: stands still until somebody is. */
  setHidden(hidden: boolean): void {
    this.#change(() => {
      this.#hidden = hidden;
    });
  }

  /** Stands still until the returned function is called, once. */
  hold(): () => void {
    this.#change(() => {
      this.#holds += 1;
    });
    return () => {
      this.#holds -= 1;
      this.#retime(false);
    };
  }

  /** More events have come: goes on if it was for want of them that it stood still. */
  supplied(): void {
    if (this.#store.getState().stalled) this.#retime(false);
  }

  /** Changes how it goes on from the present instant. */
  #change(change: () => void): void {
    const short = this.#clock.beat.rate > 0 && this.#advance();
    change();
    this.#retime(short);
  }

  /** An alarm: goes to where the clock is by now, and on from there. */
  #tick(): void {
    this.#retime(this.#advance());
  }

  /**
   * Goes to where the clock is, but not past what is held, nor past an event to stop at.
   * @returns whether it stopped short, so that the clock has to be put back.
   */
  #advance(): boolean {
    const now_ms = performance.now();
    const { t: before, index: last } = this.position;
    const slept = now_ms - this.#ticked_ms > GAP_MAX_ms;
    this.#ticked_ms = now_ms;
    const goal = Math.max(before, Math.floor(this.#clock.read()));
    let t = Math.min(slept ? before : goal, this.#tape.knownUntil(this.#branch, last));
    let index = last;
    for (let next = this.#next(index); next && next.t <= t; next = this.#next(index)) {
      index += 1;
      if (!this.#surroundings.stopsAt(next)) continue;
      t = next.t;
      this.#store.setState({ playing: false });
      break;
    }
    this.#place({ t, index });
    return t < goal;
  }

  #next(index: number): TraceEvent | undefined {
    return this.#tape.event(this.#branch, index + 1);
  }

  #place({ t, index }: Position): void {
    const moment = this.#tape.moment(this.#branch, index);
    if (!moment) throw new RangeError(`not held: ${this.#branch}, ${index}`);
    const seenUntil = Math.max(this.seenUntil(this.#branch), t);
    this.#seen.set(this.#branch, seenUntil);
    this.#store.setState({ t, moment, seenUntil, coming: NONE });
    this.#surroundings.moved();
  }

  /** Sets the clock by what is now the case (anew if it was `moved`), and the alarm to when there is next something to do. */
  #retime(moved: boolean): void {
    if (this.#alarm !== null) clearTimeout(this.#alarm);
    this.#alarm = null;
    const { playing, speed, stalled: wasStalled } = this.#store.getState();
    const { t, index } = this.position;
    const wanted = playing && !this.#hidden && this.#holds === 0;
    const known = this.#tape.knownUntil(this.#branch, index);
    const stalled = wanted && known <= t;
    const rate = wanted && !stalled ? speed : 0;
    if (stalled !== wasStalled) this.#store.setState({ stalled });
    if (moved || rate !== this.#clock.beat.rate) {
      this.#clock.set(t, rate);
      this.#ticked_ms = performance.now();
    }
    if (rate === 0) {
      this.#announce(NONE);
      return;
    }
    const now_us = this.#clock.read();
    const due_us = this.#dueUntil(now_us + LABEL_ms * 1000 * rate, known) - now_us;
    // A timer that fires a little early would find nothing to do, and the event would be a frame late.
    const due_ms = Math.ceil(due_us / 1000 / rate) + 1;
    const rest_ms = Math.max(UPDATE_ms, Math.min(LABEL_ms, due_ms));
    this.#announce(this.#sentUntil(now_us + (rest_ms + LATE_ms) * 1000 * rate));
    this.#alarm = setTimeout(() => this.#tick(), rest_ms);
  }

  /** When the next event is that has to be shown soon; `t_us` if there is none until then. */
  #dueUntil(t_us: number, known: number): number {
    const { index } = this.position;
    for (let waiting = 0; ; waiting += 1) {
      const next = this.#next(index + waiting);
      if (!next || next.t > t_us) return Math.min(t_us, known);
      if (waiting === ROUTINE_MAX || !isRoutine(next) || this.#surroundings.stopsAt(next)) return next.t;
    }
  }

  /** The messages that are sent from the playhead on until a time; not beyond an event at which playing stops. */
  #sentUntil(t_us: number): readonly Flight[] {
    const flights: Flight[] = [];
    let { index } = this.position;
    for (let next = this.#next(index); next && next.t <= t_us; next = this.#next(index)) {
      flights.push(...sentBy(next));
      if (this.#surroundings.stopsAt(next)) break;
      index += 1;
    }
    return flights.length > 0 ? flights : NONE;
  }

  #announce(coming: readonly Flight[]): void {
    const { coming: before } = this.#store.getState();
    const same = coming.length === before.length && coming.every((flight, k) => flight === before[k]);
    if (!same) this.#store.setState({ coming });
  }
}
