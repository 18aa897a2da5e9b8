/** What the decisions of a run have cost up to the playhead, counted from all its events. */
import { useEffect, useRef, useState } from 'react';
import type { AlgorithmPage } from '../../algorithms/manifest.ts';
import type { TraceEvent } from '../../kernel/trace.ts';
import { CHUNK } from '../../player/index.ts';
import { CostCount, type Costs } from '../../player/rival-view.ts';

/** It is counted anew so often while the run plays, ms. */
const PAUSE_ms = 300;

/** The count of one run, as far as it has come. */
class Counting {
  readonly #count: CostCount;
  #next = 0;

  constructor(page: Pick<AlgorithmPage, 'durable'>) {
    this.#count = new CostCount(page);
  }

  isBeyond(index: number): boolean {
    return this.#next > index + 1;
  }

  /** Counts up to an event; stops where it is no longer wanted, or there are no more events. */
  async upTo(index: number, read: Read, isWanted: () => boolean): Promise<Costs> {
    while (this.#next <= index) {
      const { events } = await read(Math.floor(this.#next / CHUNK));
      if (!isWanted()) break;
      const fresh = events.filter(({ i }) => i >= this.#next && i <= index);
      if (fresh.length === 0) break;
      for (const event of fresh) this.#count.add(event);
      this.#next = (fresh.at(-1)?.i ?? index) + 1;
    }
    return this.#count.sum;
  }
}

export type Read = (chunk: number) => Promise<{ readonly events: readonly TraceEvent[] }>;

/**
 * @param index the event at the playhead, −1 before the first
 * @param run whatever is another object, or text, when it is another run
 * @returns null until something is counted
 */
export function useCosts(page: AlgorithmPage | null, index: number, run: unknown, read: Read): Costs | null {
  const [costs, setCosts] = useState<Costs | null>(null);
  const wanted = useRef({ index, read });
  wanted.current = { index, read };
  useEffect(() => {
    if (!page || run === null) return;
    let isOn = true;
    let counting = new Counting(page);
    let counted = Number.NaN;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      const { index: until, read: from } = wanted.current;
      if (until !== counted) {
        if (counting.isBeyond(until)) counting = new Counting(page);
        try {
          const sum = await counting.upTo(until, from, () => isOn);
          if (isOn) setCosts(sum);
          counted = until;
        } catch {
          // Another run was opened, or the engine is being replaced: it is counted when there is one.
          counting = new Counting(page);
        }
      }
      if (isOn) timer = setTimeout(() => void look(), PAUSE_ms);
    };
    void look();
    return () => {
      isOn = false;
      clearTimeout(timer);
    };
  }, [page, run]);
  return costs;
}
