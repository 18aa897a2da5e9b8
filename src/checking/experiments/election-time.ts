/** How long a cluster is without a leader (Ongaro's dissertation, §9.3): the distribution of times to a first election. */
import type { Algorithm } from '../../kernel/contract.ts';
import type { TraceHeader } from '../../kernel/trace.ts';
import { elections } from './election.ts';

export interface ElectionTimes {
  readonly runs: number;
  /** Runs given up before anybody was elected; their times are longer than all others. */
  readonly unelected: number;
  readonly events: number;
  /** Null where a run was given up, for then nobody knows. */
  readonly mean_us: number | null;
  /** Part of the runs → the time within which that part has elected somebody; null where that is beyond the limit. */
  readonly quantiles_us: Readonly<Record<string, number | null>>;
}

/** The parts of the runs whose times are told. */
export const PARTS = [0.01, 0.05, 0.1, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9, 0.95, 0.99, 0.999] as const;

/** Runs the elections, one after the other. `header` is from `electionHeader`; all times are virtual. */
export function electionTimes(
  algorithm: Algorithm<any>,
  header: TraceHeader,
  seed: string,
  runs: number,
): ElectionTimes {
  const times: number[] = [];
  let events = 0;
  for (const election of elections(algorithm, header, seed, runs)) {
    events += election.events;
    if (election.time_us !== null) times.push(election.time_us);
  }
  times.sort((a, b) => a - b);
  const unelected = runs - times.length;
  // Sums of whole µs are exact.
  const mean_us = unelected === 0 ? times.reduce((sum, time) => sum + time, 0) / runs : null;
  const quantiles_us = Object.fromEntries(PARTS.map((part) => [String(part), times[rankOf(part, runs)] ?? null]));
  return { runs, unelected, events, mean_us, quantiles_us };
}

/** Where, among `count` sorted values, the least stands that so large a part of them does not exceed. */
function rankOf(part: number, count: number): number {
  return Math.ceil(part * count) - 1;
}
