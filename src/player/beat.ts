/**
 * The clock of the playhead. Between two changes virtual time is a pure function of real time, so whatever is drawn
 * from it – a message in flight – needs no further word from us.
 */
import type { Beat } from './types.ts';

export class BeatClock {
  #beat: Beat = { t: 0, at_ms: 0, rate: 0 };
  readonly #listeners = new Set<() => void>();

  get beat(): Beat {
    return this.#beat;
  }

  /** Virtual time now, µs. */
  read(): number {
    const { t, at_ms, rate } = this.#beat;
    return t + (performance.now() - at_ms) * 1000 * rate;
  }

  /** From now on it is `t` and time goes by at this rate. */
  set(t: number, rate: number): void {
    const { t: stoodAt, rate: before } = this.#beat;
    if (rate === 0 && before === 0 && t === stoodAt) return;
    this.#beat = { t, at_ms: performance.now(), rate };
    for (const listener of this.#listeners) listener();
  }

  /** Calls back whenever the beat changes. Returns how to stop that. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
