/** What a check may cost. Counted, not timed: the same history has the same verdict everywhere. */

export interface Bounds {
  /** Operations tried, over all of a history. */
  readonly steps: number;
  /** Configurations remembered at a time; long states count for more. A million took 250 to 600 MB when measured. */
  readonly memory: number;
  /** Asked now and then; true gives the check up. For callers that have a clock. */
  readonly isCancelled?: () => boolean;
}

/** Some seconds at worst, the memory being seldom hit before; a usual history of a run takes a hundredth of it. */
export const USUAL_BOUNDS: Bounds = { steps: 20_000_000, memory: 1_000_000 };

/** How many steps are made between two questions whether the check is cancelled, as a mask. */
const ASKED_EVERY = 0xfff;
/** A state's key counts as one more configuration for each so many characters. */
const KEY_UNIT = 32;

/** What is left of the bounds. */
export class Budget {
  steps = 0;
  private readonly bounds: Bounds;
  private held = 0;
  private isCancelled = false;
  /** The number of steps at which the search that goes on is given up. */
  private granted: number;

  constructor(bounds: Bounds) {
    this.bounds = bounds;
    this.granted = bounds.steps;
  }

  /** What is searched next may take this share of all steps, if there are so many left. */
  grant(share: number): void {
    this.granted = Math.min(this.bounds.steps, this.steps + Math.floor(this.bounds.steps * share));
  }

  /** Whether a search has to be given up. */
  get isSpent(): boolean {
    return this.steps > this.granted || this.held > this.bounds.memory || this.isCancelled;
  }

  /** An operation is tried. */
  step(): void {
    if ((this.steps & ASKED_EVERY) === 0 && this.bounds.isCancelled?.()) this.isCancelled = true;
    this.steps += 1;
  }

  /** So many configurations more, or fewer, are remembered. */
  hold(configurations: number): void {
    this.held += configurations;
  }

  /** A state is remembered by its key. */
  holdKey(key: string | number): void {
    this.hold(typeof key === 'string' ? Math.ceil((key.length + 1) / KEY_UNIT) : 1);
  }

  /** A search is over, and what it remembered is forgotten: there is room for the next. */
  release(): void {
    this.held = 0;
  }
}
