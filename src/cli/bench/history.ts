/** Histories of a given length: what they weigh, and how long it takes to go to any event of them. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Algorithm } from '../../kernel/contract.ts';
import { History } from '../../kernel/history.ts';
import { integerIn, stream } from '../../kernel/random.ts';
import type { Planned } from './workload.ts';

export function historyOf(
  algorithm: Algorithm<any>,
  { header }: Pick<Planned, 'header'>,
  { events, checks }: { readonly events: number; readonly checks: boolean },
): History {
  const history = new History(algorithm, header, { checks });
  history.extend(0, { events });
  return history;
}

/** Makes something, and weighs it: the growth of the heap, both times after all garbage is collected. */
export function retained_MB<T>(make: () => T): { readonly kept: T; readonly MB: number } {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  const before = process.memoryUsage().heapUsed;
  const kept = make();
  collect();
  return { kept, MB: (process.memoryUsage().heapUsed - before) / 1e6 };
}

/** Times of seeks to random events: the moment there and the event itself, ready to be shown. */
export function seekTimes_ms(history: History, events: number, seeks: number): number[] {
  const random = stream('bench', 'seek');
  return Array.from({ length: seeks }, () => {
    const index = integerIn(random, 0, events - 1);
    const start = performance.now();
    history.eventsFrom(0, index, 1);
    return performance.now() - start;
  });
}
