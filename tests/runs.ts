/** Whole runs for tests: a header from what matters to the test, and all the records of the run. */
import raft from '../src/algorithms/raft/index.ts';
import type { Algorithm, AlgorithmTypes, TimedCommand } from '../src/kernel/contract.ts';
import { EventDigest } from '../src/kernel/digest.ts';
import { validateHeader } from '../src/kernel/header.ts';
import { type EventRecord, encodeEvent } from '../src/kernel/record.ts';
import { Simulator } from '../src/kernel/simulator.ts';
import type { TraceHeader, TraceNote } from '../src/kernel/trace.ts';

export interface Plan {
  readonly nodes?: number;
  readonly seed?: string;
  readonly config?: Readonly<Record<string, number | boolean>>;
  readonly commands?: readonly TimedCommand[];
  readonly load?: number;
  readonly clientTimeout_us?: number;
}

export function names(count: number): string[] {
  return Array.from({ length: count }, (_, k) => `S${k + 1}`);
}

/** A valid header; throws where the plan is not one. */
export function headerOf(algorithm: Algorithm<any>, plan: Plan = {}): TraceHeader {
  const { nodes = 5, seed = '1', config = {}, commands = [], load = 0, clientTimeout_us } = plan;
  const raw = {
    quorate: 1,
    algorithm: algorithm.id,
    algorithmVersion: algorithm.version,
    seed,
    config,
    nodes: names(nodes),
    commands,
    load,
    ...(clientTimeout_us === undefined ? {} : { clientTimeout_us }),
  };
  const checked = validateHeader(raw, algorithm);
  if ('problem' in checked) throw new Error(`${checked.problem.code}: ${checked.problem.detail}`);
  return checked.header;
}

export interface Run<T extends AlgorithmTypes> {
  readonly simulator: Simulator<T>;
  readonly records: readonly EventRecord<T>[];
  readonly notes: readonly TraceNote[];
}

/** Runs to a time, with the safety properties checked. */
export function runOf<T extends AlgorithmTypes>(
  algorithm: Algorithm<T>,
  header: TraceHeader,
  until_us: number,
): Run<T> {
  const simulator = new Simulator(algorithm, header, { checks: true });
  const records = [...stepsOf(simulator, until_us)];
  return { simulator, records, notes: records.flatMap(({ notes }) => notes) };
}

export function* stepsOf<T extends AlgorithmTypes>(
  simulator: Simulator<T>,
  until_us: number,
): Generator<EventRecord<T>, void> {
  for (let record = simulator.step(until_us); record; record = simulator.step(until_us)) yield record;
}

export function runRaft(plan: Plan, until_us: number) {
  return runOf(raft, headerOf(raft, plan), until_us);
}

/** The digest of a run up to a time, and how many events it had. */
export function digestOf(algorithm: Algorithm<any>, header: TraceHeader, until_us: number) {
  const simulator = new Simulator(algorithm, header, { checks: true });
  const digest = new EventDigest();
  for (const record of stepsOf(simulator, until_us)) digest.add(encodeEvent(algorithm, record));
  return { events: digest.events, digest: digest.hex() };
}
