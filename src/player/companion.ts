/**
 * A second branch beside the one on show, at the same time of the same clock: for looking at two futures side by side.
 * It only follows: what is done is done to the branch on show.
 */
import type { StoreApi } from 'zustand/vanilla';
import type { Engine } from '../engine/client/engine.ts';
import { type BranchId, CHUNK } from '../engine/wire.ts';
import type { TraceHeader } from '../kernel/trace.ts';
import type { BeatClock } from './beat.ts';
import { Supply } from './supply.ts';
import { Tape } from './tape.ts';
import type { PlayheadState } from './types.ts';

/** It looks where the time is at least this often while it runs, ms, and at most once a frame. */
const LOOK_ms = 100;
const FRAME_ms = 16;

export class Companion {
  readonly branch: BranchId;
  readonly #engine: Engine;
  readonly #clock: BeatClock;
  readonly #main: StoreApi<PlayheadState>;
  readonly #own: StoreApi<PlayheadState>;
  readonly #failed: (error: unknown) => void;
  readonly #tape: Tape;
  readonly #supply: Supply;
  readonly #stopListening: (() => void)[];
  #alarm: ReturnType<typeof setTimeout> | null = null;
  /** The place of the present time is being asked for. */
  #asking = false;
  #ended = false;

  /** @param own where its moments go; `main` is the playhead that it follows */
  constructor(
    engine: Engine,
    { header, branch }: { readonly header: TraceHeader; readonly branch: BranchId },
    { clock, main, own }: { clock: BeatClock; main: StoreApi<PlayheadState>; own: StoreApi<PlayheadState> },
    failed: (error: unknown) => void,
  ) {
    this.branch = branch;
    this.#engine = engine;
    this.#clock = clock;
    this.#main = main;
    this.#own = own;
    this.#failed = failed;
    this.#tape = new Tape(header);
    this.#supply = new Supply(engine, this.#tape, { arrived: () => this.#look(), failed });
    this.#stopListening = [main.subscribe(() => this.#look()), clock.onChange(() => this.#look())];
    this.#look();
  }

  /** Nobody looks at it any more. */
  end(): void {
    this.#ended = true;
    this.#supply.want(null);
    if (this.#alarm !== null) clearTimeout(this.#alarm);
    for (const stop of this.#stopListening) stop();
  }

  /** Goes to where the clock is; where its events are not here yet it stands until they are. */
  #look(): void {
    if (this.#ended) return;
    if (this.#alarm !== null) clearTimeout(this.#alarm);
    this.#alarm = null;
    const { playing, speed, t: stands } = this.#main.getState();
    const { rate } = this.#clock.beat;
    const t = rate > 0 ? Math.max(stands, Math.floor(this.#clock.read())) : stands;
    const index = this.#tape.indexAt(this.branch, t);
    if (index === undefined) {
      void this.#ask(t);
      return;
    }
    this.#supply.want({ branch: this.branch, t, index, speed });
    const moment = this.#tape.moment(this.branch, index);
    const before = this.#own.getState();
    if (moment && (moment !== before.moment || playing !== before.playing || speed !== before.speed || rate === 0)) {
      this.#own.setState({ t, moment, playing, speed, seenUntil: t, stalled: false });
    }
    if (rate === 0) return;
    const due_us = (this.#tape.event(this.branch, index + 1)?.t ?? Number.POSITIVE_INFINITY) - t;
    this.#alarm = setTimeout(() => this.#look(), Math.max(FRAME_ms, Math.min(LOOK_ms, due_us / 1000 / rate)));
  }

  async #ask(t: number): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    try {
      const reply = await this.#engine.chunk(this.branch, { t });
      this.#tape.put(reply);
      // After a chunk's last event only the next one says until when nothing happens: it is waited for.
      if (this.#tape.indexAt(this.branch, t) === undefined) {
        const index = (reply.chunk + 1) * CHUNK - 1;
        if (!this.#ended) this.#supply.want({ branch: this.branch, t, index, speed: 0 });
        return;
      }
    } catch (error) {
      if (!this.#ended) this.#failed(error);
      return;
    } finally {
      this.#asking = false;
    }
    this.#look();
  }
}
