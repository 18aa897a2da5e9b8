/**
 * The events that the page holds, in chunks, and the moments between them. The engine has all of the run; this is
 * the part around the playhead. Everything here is answered at once or not at all: `undefined` means «not held».
 */
import { type BranchId, CHUNK } from '../engine/wire.ts';
import { concern } from '../kernel/concern.ts';
import { countUntil } from '../kernel/in-order.ts';
import { TIME_MAX_us } from '../kernel/limits.ts';
import { firstMoment, type Moment, nextMoment } from '../kernel/moment.ts';
import type { TraceEvent, TraceHeader } from '../kernel/trace.ts';

/** A place in a run: a time, and the last event that has happened, since several may share that time. */
export interface Position {
  readonly t: number;
  /** −1 before the first event. */
  readonly index: number;
}

/** Chunks held at most; beyond it the one that was longest of no use is let go, to be asked for again if need be. */
export const CHUNKS_MAX = 384;

/** The events of a chunk. */
export interface Kept {
  readonly events: readonly TraceEvent[];
  /** Nothing will ever happen after its events. */
  readonly quiet: boolean;
}

interface Chunk extends Kept {
  /** The moment before its first event. */
  readonly start: Moment;
  /** An edit took its later events, and the new ones have not come yet. */
  readonly torn: boolean;
}

/** A chunk as the engine sends it. */
export interface ChunkData extends Kept {
  readonly branch: BranchId;
  readonly chunk: number;
  readonly start?: Moment | null;
  /** The index of the first of these events, where it is not the chunk's first. */
  readonly from?: number;
}

export function chunkOf(index: number): number {
  return Math.floor(index / CHUNK);
}

export class Tape {
  readonly #header: Pick<TraceHeader, 'nodes'>;
  /** By branch and number, least recently used first. */
  readonly #chunks = new Map<string, Chunk>();
  readonly #beginning: Moment;
  /** The moment asked for last: the next one asked for is mostly the next one. */
  #latest: { readonly branch: BranchId; readonly moment: Moment };

  constructor(header: Pick<TraceHeader, 'nodes'>) {
    this.#header = header;
    this.#beginning = firstMoment(header);
    this.#latest = { branch: 0, moment: this.#beginning };
  }

  /**
   * Takes in a chunk, or the rest of one.
   * @returns false when it came without its start and the chunk before is no longer held, or what is before the rest:
   * then it is of no use.
   */
  put({ branch, chunk, start = null, from = chunk * CHUNK, events, quiet }: ChunkData): boolean {
    const kept = from - chunk * CHUNK;
    const held = kept > 0 ? this.#chunks.get(keyOf(branch, chunk)) : undefined;
    if (kept > 0 && held?.events.length !== kept) return false;
    const before = this.#chunks.get(keyOf(branch, chunk - 1));
    const begins = start ?? held?.start ?? this.#fold(branch, chunk * CHUNK - 1, before?.start);
    if (!begins) return false;
    const all = held ? [...held.events, ...events] : events;
    this.#keep(keyOf(branch, chunk), { start: begins, events: all, quiet, torn: false });
    for (const oldest of this.#chunks.keys()) {
      if (this.#chunks.size <= CHUNKS_MAX) break;
      this.#chunks.delete(oldest);
    }
    return true;
  }

  /** A chunk that is held, whole. */
  whole(branch: BranchId, chunk: number): Kept | undefined {
    const held = this.#chunks.get(keyOf(branch, chunk));
    return held?.torn === false ? held : undefined;
  }

  holds(branch: BranchId, chunk: number): boolean {
    return this.whole(branch, chunk) !== undefined;
  }

  event(branch: BranchId, index: number): TraceEvent | undefined {
    const chunk = chunkOf(index);
    return this.#chunks.get(keyOf(branch, chunk))?.events[index - chunk * CHUNK];
  }

  /** The last `count` events up to one, as far as they are held; newest last. */
  eventsUpTo(branch: BranchId, last: number, count: number): readonly TraceEvent[] {
    const events: TraceEvent[] = [];
    for (let index = Math.max(0, last - count + 1); index <= last; index += 1) {
      const event = this.event(branch, index);
      if (event) events.push(event);
    }
    return events;
  }

  /** The moment after event `index`; the same object as long as no other was asked for in between. */
  moment(branch: BranchId, index: number): Moment | undefined {
    const chunk = this.#chunks.get(keyOf(branch, chunkOf(index)));
    if (chunk) this.#keep(keyOf(branch, chunkOf(index)), chunk);
    const { moment: latest } = this.#latest;
    const near = chunk && this.#latest.branch === branch && latest.index <= index && latest.index > chunk.start.index;
    const moment = this.#fold(branch, index, near ? latest : chunk?.start);
    if (moment) this.#latest = { branch, moment };
    return moment;
  }

  /** The moment after what happens up to a time; what the playhead asks for next is not put off by it. */
  momentAt(branch: BranchId, t: number): Moment | undefined {
    const index = this.indexAt(branch, t);
    if (index === undefined) return undefined;
    return this.#fold(branch, index, this.#chunks.get(keyOf(branch, chunkOf(index)))?.start);
  }

  /** The moment after event `index`, from an earlier one in its chunk. */
  #fold(branch: BranchId, index: number, from: Moment | undefined): Moment | undefined {
    if (index < 0) return this.#beginning;
    if (!from || !this.event(branch, index)) {
      // The last moment of a chunk is also where the next one starts.
      return (index + 1) % CHUNK === 0 ? this.#chunks.get(keyOf(branch, chunkOf(index + 1)))?.start : undefined;
    }
    let moment = from;
    for (let next = from.index + 1; next <= index; next += 1) {
      const event = this.event(branch, next) as TraceEvent;
      concern(event, moment.flights);
      moment = nextMoment(moment, event, this.#header.nodes);
    }
    return moment;
  }

  /** Index of the last event at or before a time; −1 when it is before the first. */
  indexAt(branch: BranchId, t: number): number | undefined {
    for (const [key, chunk] of this.#chunks) {
      const [owner, number] = numbersOf(key);
      const first = chunk.events[0];
      if (owner !== branch || !first || (first.t > t && number > 0) || t >= this.#end(branch, number, chunk)) continue;
      return number * CHUNK + countUntil(chunk.events, t) - 1;
    }
    return undefined;
  }

  /** When the first event after a chunk happens, as far as that is known: not before its own last one. */
  #end(branch: BranchId, number: number, { events, quiet, torn }: Chunk): number {
    const next = torn ? undefined : this.#chunks.get(keyOf(branch, number + 1));
    if (quiet || (next?.quiet && next.events.length === 0)) return TIME_MAX_us;
    return (next?.events[0] ?? events.at(-1))?.t ?? 0;
  }

  /** The time of a chunk's last event, or the end of time when nothing follows it; 0 when it is not held. */
  endOf(branch: BranchId, chunk: number): number {
    const held = this.#chunks.get(keyOf(branch, chunk));
    return held?.quiet ? TIME_MAX_us : (held?.events.at(-1)?.t ?? 0);
  }

  /**
   * Until when is everything known that follows event `index`? The playhead cannot go further. The end of
   * time when nothing more will ever happen.
   */
  knownUntil(branch: BranchId, index: number): number {
    let known = this.event(branch, index)?.t ?? 0;
    for (let number = chunkOf(index + 1); ; number += 1) {
      const chunk = this.#chunks.get(keyOf(branch, number));
      if (!chunk) return known;
      if (chunk.quiet) return TIME_MAX_us;
      known = chunk.events.at(-1)?.t ?? known;
      if (chunk.torn) return known;
    }
  }

  /**
   * An edit of branch `from` gave branch `to` (maybe the same) other events from `index` on. What is before, they
   * share; what is after, is forgotten.
   */
  edit(from: BranchId, to: BranchId, index: number): void {
    for (const [key, chunk] of [...this.#chunks]) {
      const [branch, number] = numbersOf(key);
      const kept = index - number * CHUNK;
      if (branch === to && kept <= 0) this.#chunks.delete(key);
      if ((branch !== to && branch !== from) || kept <= 0) continue;
      const target = keyOf(to, number);
      if (kept >= CHUNK) {
        if (!this.#chunks.has(target)) this.#chunks.set(target, chunk);
      } else {
        this.#chunks.set(target, { ...chunk, events: chunk.events.slice(0, kept), quiet: false, torn: true });
      }
    }
    if (this.#latest.branch === to && this.#latest.moment.index >= index) {
      this.#latest = { branch: to, moment: this.#beginning };
    }
  }

  #keep(key: string, chunk: Chunk): void {
    this.#chunks.delete(key);
    this.#chunks.set(key, chunk);
  }
}

function keyOf(branch: BranchId, chunk: number): string {
  return `${branch}:${chunk}`;
}

function numbersOf(key: string): readonly [branch: BranchId, chunk: number] {
  const [branch, chunk] = key.split(':');
  return [Number(branch), Number(chunk)];
}

/** Where in a chunk a time or an event is; null when it has no such event. */
export function positionIn(
  { chunk, events }: Pick<ChunkData, 'chunk' | 'events'>,
  target: { readonly t: number } | { readonly index: number },
): Position | null {
  const first = chunk * CHUNK;
  if ('t' in target) return { t: target.t, index: first + countUntil(events, target.t) - 1 };
  if (target.index < 0) return { t: 0, index: -1 };
  const event = events[target.index - first];
  return event ? { t: event.t, index: target.index } : null;
}

/** The place right after the commands with which an edit begins; just before them if they were taken back. */
export function afterCommands(
  tape: Tape,
  { branch, from, t }: { readonly branch: BranchId; readonly from: number; readonly t: number },
): Position {
  let index = from - 1;
  for (let next = tape.event(branch, from); next?.t === t && next.cause.kind === 'command'; ) {
    index += 1;
    next = tape.event(branch, index + 1);
  }
  return { t, index };
}
