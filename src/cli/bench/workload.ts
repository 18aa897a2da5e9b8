/** The runs that are measured: steady load, and elections because whoever was elected last is stopped again and again. */
import type { Algorithm, NodeId, TimedCommand } from '../../kernel/contract.ts';
import { validateHeader } from '../../kernel/header.ts';
import { Simulator } from '../../kernel/simulator.ts';
import type { TraceHeader } from '../../kernel/trace.ts';

export interface Workload {
  readonly nodes: number;
  /** Requests per virtual second. */
  readonly load: number;
  /** The elected node is stopped this often, and goes on `STOPPED_us` later. */
  readonly disturbEvery_us: number;
  /** How many events are wanted. */
  readonly events: number;
  /** Settings other than the defaults. */
  readonly config?: Readonly<Record<string, number | boolean>>;
  /** When clients ask again, µs of virtual time; absent if they never do. */
  readonly clientTimeout_us?: number;
  /** Requests made at the start, as fast as they are taken on, so that logs have this length. */
  readonly entries?: number;
}

/** A workload made into a header, and what is to be known of its run. */
export interface Planned {
  readonly header: TraceHeader;
  /** Events until logs have their length. */
  readonly warmUp: number;
  /** Mean number of queued deliveries and alarms. */
  readonly queueDepth: number;
}

const STOPPED_us = 1_000_000;
/** How often the length of the queue is looked at, in events. */
const SAMPLE = 100;
/** Who makes the logs' first entries, when, and how fast. */
const FILLING = { clients: 20, from_us: 1_000_000, every_us: 200 };
/** After the last of those requests, time for all of them to arrive everywhere. */
const FILLED_us = 500_000;

/**
 * Runs the workload once, to find out whom to stop when: the commands then stand in the header, and the measured run
 * is one like any other.
 */
export function plan(algorithm: Algorithm<any>, workload: Workload): Planned {
  const commands: TimedCommand[] = fillingOf(algorithm, workload.entries ?? 0);
  const filledAt = commands.length > 0 ? (commands.at(-1) as TimedCommand).at + FILLED_us : 0;
  const simulator = new Simulator(algorithm, headerOf(algorithm, workload, commands), { checks: false });
  let warmUp = 0;
  let elected: NodeId | null = null;
  let stopAt = filledAt + workload.disturbEvery_us;
  let queued = 0;
  let samples = 0;
  while (simulator.index < warmUp + workload.events) {
    const record = simulator.step();
    if (!record) break;
    if (record.time < filledAt) warmUp = record.index + 1;
    if (record.notes.some(({ rule }) => algorithm.milestones[rule] === 'election')) elected = record.node;
    if (record.index % SAMPLE === 0) {
      queued += simulator.queue.size;
      samples += 1;
    }
    if (record.time < stopAt || elected === null) continue;
    commands.push({ at: record.time + 1, kind: 'pause', node: elected });
    commands.push({ at: record.time + STOPPED_us, kind: 'resume', node: elected });
    simulator.useCommands(commands);
    stopAt = record.time + workload.disturbEvery_us;
    elected = null;
  }
  return { header: headerOf(algorithm, workload, commands), warmUp, queueDepth: Math.round(queued / samples) };
}

function fillingOf(algorithm: Algorithm<any>, entries: number): TimedCommand[] {
  return Array.from({ length: entries }, (_, k) => ({
    at: FILLING.from_us + k * FILLING.every_us,
    kind: 'request',
    client: `C${(k % FILLING.clients) + 1}`,
    op: algorithm.sampleOp(k),
  }));
}

function headerOf(algorithm: Algorithm<any>, workload: Workload, commands: readonly TimedCommand[]): TraceHeader {
  const raw = {
    quorate: 1,
    algorithm: algorithm.id,
    algorithmVersion: algorithm.version,
    seed: 'bench',
    config: workload.config ?? {},
    nodes: Array.from({ length: workload.nodes }, (_, k) => `S${k + 1}`),
    commands,
    load: workload.load,
    ...(workload.clientTimeout_us === undefined ? {} : { clientTimeout_us: workload.clientTimeout_us }),
  };
  const checked = validateHeader(raw, algorithm);
  if ('problem' in checked) throw new RangeError(checked.problem.detail);
  return checked.header;
}
