/**
 * A cluster whose servers all start at once and wait for their election timeouts: the world in which Ongaro's
 * dissertation measures elections (chapter 9). Each election is a run of the engine like any other, complete in its
 * header; only the seed differs from one to the next.
 */
import type { Problem } from '../../kernel/commands.ts';
import type { Algorithm, TimedCommand } from '../../kernel/contract.ts';
import { validateHeader } from '../../kernel/header.ts';
import { TIME_MAX_us } from '../../kernel/limits.ts';
import { Simulator } from '../../kernel/simulator.ts';
import type { TraceHeader, TraceNote } from '../../kernel/trace.ts';

/** Whole µs from and to, both included. */
export type Range_us = readonly [min: number, max: number];

export interface ElectionSetup {
  readonly nodes: number;
  /** So many of the nodes are down from the start. */
  readonly failed: number;
  /** Election timeouts are uniform in this range. */
  readonly timeout_us: Range_us;
  /** One-way latencies are uniform in this range, drawn for each message; there is no time for processing or disks. */
  readonly latency_us: Range_us;
  /** Run k has the seed `<seed>/<k>`, k counting from 1. */
  readonly seed: string;
}

/** The first election of a run. */
export interface Election {
  /** From the start to the note that somebody is elected, µs of virtual time; null if nobody was within the limit. */
  readonly time_us: number | null;
  readonly note: TraceNote | null;
  /** Events until then. */
  readonly events: number;
}

/** A run in which nobody has been elected after so many of the longest timeouts is given up, and counted as such. */
const TIMEOUTS_MAX = 200;

/**
 * The header of the last of `runs` runs; it stands for them all, since only the seed differs and the last is longest.
 * @returns the header, or why the engine refuses such runs; never throws.
 */
export function electionHeader(
  algorithm: Algorithm<any>,
  { nodes, failed, timeout_us, latency_us, seed }: ElectionSetup,
  runs: number,
): { readonly header: TraceHeader } | { readonly problem: Problem } {
  const cluster = Array.from({ length: nodes }, (_, k) => `S${k + 1}`);
  // Who is down does not matter: until somebody is elected all are alike.
  const down = cluster.slice(nodes - failed);
  // A command comes before the start of the nodes at the same time: they never ran.
  const crashes: TimedCommand[] = down.map((node) => ({ at: 0, kind: 'crash', node }));
  const [electionTimeoutMin_us, electionTimeoutMax_us] = timeout_us;
  return validateHeader(
    {
      quorate: 1,
      algorithm: algorithm.id,
      algorithmVersion: algorithm.version,
      seed: seedOf(seed, runs),
      config: { electionTimeoutMin_us, electionTimeoutMax_us },
      nodes: cluster,
      commands: [{ at: 0, kind: 'link', latency_us }, ...crashes],
      until: Math.min(TIMEOUTS_MAX * electionTimeoutMax_us, TIME_MAX_us),
    },
    algorithm,
  );
}

/** The first elections of runs 1 to `runs`, in that order. `header` is from `electionHeader`. */
export function* elections(
  algorithm: Algorithm<any>,
  header: TraceHeader,
  seed: string,
  runs: number,
): Generator<Election, void> {
  for (let run = 1; run <= runs; run += 1) yield firstElection(algorithm, { ...header, seed: seedOf(seed, run) });
}

function seedOf(seed: string, run: number): string {
  return `${seed}/${run}`;
}

function firstElection(algorithm: Algorithm<any>, header: TraceHeader): Election {
  const simulator = new Simulator(algorithm, header, { checks: false });
  for (let record = simulator.step(header.until); record; record = simulator.step(header.until)) {
    const note = record.notes.find(({ rule }) => algorithm.milestones[rule] === 'election');
    if (note) return { time_us: record.time, note, events: simulator.index + 1 };
  }
  return { time_us: null, note: null, events: simulator.index + 1 };
}
