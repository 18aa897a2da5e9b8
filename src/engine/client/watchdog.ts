/**
 * Notices a worker that owes something and keeps silent. It counts its own ticks rather than reading a clock: on a
 * machine that slept, or in a tab whose timers are held back, silence is not mistaken for death.
 */

const TICK_ms = 1000;

/** Seconds of silence after which a worker is given up. Its first word may have to come over a slow network. */
const PATIENCE = { 'its first word': 30, 'an answer': 5 } as const;

export class Watchdog {
  readonly #bite: (silence_s: number) => void;
  #patience: number = PATIENCE['an answer'];
  #silent = 0;
  #timer: ReturnType<typeof setInterval> | null = null;

  /** `bite` is called, once, when the silence has lasted too long. */
  constructor(bite: (silence_s: number) => void) {
    this.#bite = bite;
  }

  /** From now on, or still, something is owed. */
  owe(what: keyof typeof PATIENCE): void {
    this.#patience = PATIENCE[what];
    if (this.#timer !== null) return;
    this.#silent = 0;
    this.#timer = setInterval(() => this.#tick(), TICK_ms);
  }

  /** A sign of life. */
  heard(): void {
    this.#silent = 0;
  }

  /** Nothing is owed any more. */
  rest(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  #tick(): void {
    this.#silent += 1;
    if (this.#silent < this.#patience) return;
    const silence = this.#silent;
    this.rest();
    this.#bite(silence);
  }
}
