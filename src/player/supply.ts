/**
 * Keeps events in store ahead of the playhead, and some behind it. One chunk is under way at a time: they come in
 * order, so that each can be joined to the one before and need not bring the whole cluster along.
 */
import type { Engine } from '../engine/client/engine.ts';
import { type BranchId, CHUNK } from '../engine/wire.ts';
import { TIME_MAX_us } from '../kernel/limits.ts';
import { chunkOf, type Kept, type Position, type Tape } from './tape.ts';

/** Real time ahead for which events are kept in store, s. */
const AHEAD_s = 2;
/** Chunks in store ahead at most, whatever the speed; where they end the playhead waits for more. */
export const AHEAD_MAX = 256;
/** With fewer events than this between the playhead and the beginning of its chunk, the one before is fetched. */
const BEHIND = 48;

export interface Need extends Position {
  readonly branch: BranchId;
  readonly speed: number;
}

export interface SupplySurroundings {
  /** A chunk that somebody else has, so that it need not be fetched. */
  elsewhere?(branch: BranchId, chunk: number): Kept | undefined;
  /** Called after each chunk. */
  arrived(): void;
  /** Called when a chunk cannot be had, after which nothing is tried until `want`. */
  failed(error: unknown): void;
}

export class Supply {
  readonly #engine: Engine;
  readonly #tape: Tape;
  readonly #surroundings: SupplySurroundings;
  #need: Need | null = null;
  #busy = false;

  constructor(engine: Engine, tape: Tape, surroundings: SupplySurroundings) {
    this.#engine = engine;
    this.#tape = tape;
    this.#surroundings = surroundings;
  }

  /** The playhead is here now; fetches what is missing. Null stops it. */
  want(need: Need | null): void {
    this.#need = need;
    if (!this.#busy) void this.#fetch();
  }

  async #fetch(): Promise<void> {
    this.#busy = true;
    for (let next = this.#missing(); next; next = this.#missing()) {
      const { branch, chunk } = next;
      try {
        const bare = this.#tape.holds(branch, chunk - 1);
        const kept = bare && this.#surroundings.elsewhere?.(branch, chunk);
        // In a turn of its own in any case: whoever asks is in the middle of something.
        this.#tape.put(
          await (kept ? { branch, chunk, start: null, ...kept } : this.#engine.chunk(branch, { chunk }, { bare })),
        );
      } catch (error) {
        // The branch may be gone, and those of another be wanted by now.
        if (this.#need?.branch !== branch) continue;
        this.#need = null;
        this.#surroundings.failed(error);
        break;
      }
      this.#surroundings.arrived();
    }
    this.#busy = false;
  }

  /** The chunk that is most urgently missing. */
  #missing(): { readonly branch: BranchId; readonly chunk: number } | null {
    if (!this.#need) return null;
    const { branch, t, index, speed } = this.#need;
    const current = chunkOf(Math.max(0, index));
    const enough = t + AHEAD_s * 1e6 * speed;
    for (let chunk = current; chunk <= current + AHEAD_MAX; chunk += 1) {
      if (!this.#tape.holds(branch, chunk)) return { branch, chunk };
      const end = this.#tape.endOf(branch, chunk);
      if (end === TIME_MAX_us || (chunk > current && end >= enough)) break;
    }
    const behind = index - current * CHUNK < BEHIND && current > 0 && !this.#tape.holds(branch, current - 1);
    return behind ? { branch, chunk: current - 1 } : null;
  }
}
