/**
 * Events of the branch on show by their time, for what looks at more of the run than the moment at the playhead: the
 * diagram, charts, an entry's life. What the tape does not hold, which has what the playhead needs, is fetched when
 * somebody asks for a span, one chunk at a time, and kept as far as there is room.
 */
import type { Engine } from '../engine/client/engine.ts';
import { type BranchId, CHUNK } from '../engine/wire.ts';
import type { TraceEvent } from '../kernel/trace.ts';
import { chunkOf, type Kept, type Tape } from './tape.ts';

/** Chunks kept at most. A span that needs more than that is never complete. */
export const ARCHIVE_MAX = 1024;
/** The playhead's own events are fetched first, and are then on the tape, ms. */
const AFTER_ms = 60;
/** So many are fetched before anybody is told: each time, the diagram is drawn anew. */
const AT_ONCE = 16;

export interface EventsWindow {
  /** In order. */
  readonly events: readonly TraceEvent[];
  /** All events of the span are there; otherwise more are coming, or there are too many to keep. */
  readonly complete: boolean;
}

export const NO_EVENTS: EventsWindow = { events: [], complete: false };

type Where = { readonly t: number } | { readonly chunk: number };

export class Archive {
  readonly #engine: Engine;
  readonly #tape: Pick<Tape, 'whole' | 'indexAt'>;
  readonly #arrived: () => void;
  /** By number, least recently used first. */
  #chunks = new Map<number, Kept>();
  #branch: BranchId;
  #busy = false;
  /** Which chunk holds the last event at or before a time, as the engine has said last. */
  #located: { readonly t: number; readonly chunk: number } | null = null;
  /** Until when events were wanted last. */
  #wanted_us = 0;
  /** Raised when what is under way is of no more use. */
  #edition = 0;

  /** @param arrived called when a span that was asked for may have more events */
  constructor(engine: Engine, tape: Pick<Tape, 'whole' | 'indexAt'>, branch: BranchId, arrived: () => void) {
    this.#engine = engine;
    this.#tape = tape;
    this.#branch = branch;
    this.#arrived = arrived;
  }

  /** Another branch is on show. `from` is the index of the first event that it does not share with the one before. */
  show(branch: BranchId, from = 0): void {
    this.#branch = branch;
    this.#edition += 1;
    this.#located = null;
    for (const number of [...this.#chunks.keys()]) if ((number + 1) * CHUNK > from) this.#chunks.delete(number);
    this.#arrived();
  }

  /** A chunk of a branch, if it is here. */
  kept(branch: BranchId, chunk: number): Kept | undefined {
    return branch === this.#branch ? this.#chunks.get(chunk) : undefined;
  }

  /** Events from `from_us` to `to_us` (both included) as far as they are here; what is missing is fetched. */
  between(from_us: number, to_us: number): EventsWindow {
    this.#wanted_us = to_us;
    const first = this.#chunkAt(from_us);
    if (first === null) {
      void this.#fetch(from_us > 0 ? { t: from_us - 1 } : { chunk: 0 });
      return { events: [], complete: false };
    }
    const events: TraceEvent[] = [];
    for (let number = first; number < first + ARCHIVE_MAX; number += 1) {
      const kept = this.#look(number);
      if (!kept) {
        void this.#fetch({ chunk: number });
        return { events, complete: false };
      }
      for (const event of kept.events) if (event.t >= from_us && event.t <= to_us) events.push(event);
      if (kept.quiet || (kept.events.at(-1)?.t ?? 0) > to_us) return { events, complete: true };
    }
    return { events, complete: false };
  }

  /** The chunk in which events from a time on begin; null if that is not known. */
  #chunkAt(t: number): number | null {
    const before = this.#tape.indexAt(this.#branch, t - 1);
    if (before !== undefined) return chunkOf(Math.max(0, before));
    let best: number | null = null;
    for (const [number, { events }] of this.#chunks) {
      const begins = number === 0 || (events[0] !== undefined && events[0].t < t);
      if (begins && (best === null || number > best)) best = number;
    }
    if (best === null) return null;
    const { events, quiet } = this.#chunks.get(best) as Kept;
    const isThere = this.#located?.t === t - 1 && this.#located.chunk === best;
    const reaches = quiet || isThere || (events.at(-1)?.t ?? 0) >= t || this.#chunks.has(best + 1);
    return reaches ? best : null;
  }

  async #fetch(where: Where): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    const edition = this.#edition;
    try {
      await new Promise((resolve) => setTimeout(resolve, AFTER_ms));
      // Meanwhile the playhead may have fetched it for itself.
      let next: Where | null = 'chunk' in where && this.#look(where.chunk) ? null : where;
      for (let count = 0; next && count < AT_ONCE; count += 1) {
        const { chunk, events, quiet } = await this.#engine.chunk(this.#branch, next, { bare: true });
        if (edition !== this.#edition) break;
        this.#keep(chunk, { events, quiet });
        if ('t' in next) this.#located = { t: next.t, chunk };
        const isEnough = quiet || this.#look(chunk + 1) !== undefined || (events.at(-1)?.t ?? 0) > this.#wanted_us;
        next = isEnough ? null : { chunk: chunk + 1 };
      }
    } catch {
      // The playhead asks for its events, too, and says what is wrong; who needs these will ask again. Who needs those of
      // another branch by now has asked in vain meanwhile.
      if (edition === this.#edition) return;
    } finally {
      this.#busy = false;
    }
    this.#arrived();
  }

  /** A chunk of the branch on show, if it is here or on the tape. */
  #look(number: number): Kept | undefined {
    const kept = this.#chunks.get(number) ?? this.#tape.whole(this.#branch, number);
    if (kept) this.#keep(number, kept);
    return kept;
  }

  /** At the end is what was used last: what is at the front has been of no use for longest. */
  #keep(number: number, kept: Kept): void {
    this.#chunks.delete(number);
    this.#chunks.set(number, kept);
    for (const oldest of this.#chunks.keys()) {
      if (this.#chunks.size <= ARCHIVE_MAX) break;
      this.#chunks.delete(oldest);
    }
  }
}
