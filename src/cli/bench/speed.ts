/** Speeds, in events per second. */
import type { Algorithm } from '../../kernel/contract.ts';
import { EventQueue, type Timed } from '../../kernel/heap.ts';
import { integerIn, stream } from '../../kernel/random.ts';
import { historyOf } from './history.ts';
import type { Planned } from './workload.ts';

export interface Speed {
  /** Of real time, which other processes may have taken from this one. */
  readonly perSecond: number;
  /** Of this process's time on a processor, its helpers for garbage and compilation included. */
  readonly perCpuSecond: number;
}

/** What a bare loop does that pushes and pops as many events through the same queue, at the same depth. */
export function queueSpeed(events: number, depth: number): Speed {
  const random = stream('bench', 'queue');
  // Drawn beforehand: it is the queue that is measured.
  const delays = Array.from({ length: 1024 }, () => integerIn(random, 1, 15_000));
  const queue = new EventQueue<Timed>();
  let seq = 0;
  while (seq < depth) queue.push({ time: delays[seq & 1023] as number, seq: seq++ });
  return speedOf(events, () => {
    for (let k = 0; k < events; k += 1) {
      const { time } = queue.pop() as Timed;
      queue.push({ time: time + (delays[k & 1023] as number), seq: seq++ });
    }
  });
}

/** The engine with its history. What a planned workload needs to get going, such as a long log, is not timed. */
export function runSpeed(
  algorithm: Algorithm<any>,
  planned: Planned,
  { events, checks }: { readonly events: number; readonly checks: boolean },
): Speed {
  const history = historyOf(algorithm, planned, { events: planned.warmUp, checks });
  return speedOf(events, () => history.extend(0, { events }));
}

function speedOf(events: number, act: () => void): Speed {
  const cpu = process.cpuUsage();
  const start = performance.now();
  act();
  const wall_s = (performance.now() - start) / 1e3;
  const { user, system } = process.cpuUsage(cpu);
  return { perSecond: events / wall_s, perCpuSecond: (1e6 * events) / (user + system) };
}

/** The value below which a part of them lie: 0.5 is the median. */
export function sortedQuantile(values: readonly number[], part: number): number {
  const sorted = values.slice().sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}

/** To three decimals. */
export function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
