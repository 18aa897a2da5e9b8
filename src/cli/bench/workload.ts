/** The runs that are measured: steady load, and elections because whoever was elected last is crashed again and again. */
import type { Algorithm, NodeId, TimedCommand } from '../../kernel/contract.ts';
import { validateHeader } from '../../kernel/header.ts';
import { Simulator } from '../../kernel/simulator.ts';
import type { TraceHeader } from '../../kernel/trace.ts';

export interface Workload {
  readonly nodes: number;
  /** Requests per virtual second. */
  readonly load: number;
  /** How many events are wanted. */
  readonly events: number;
  /** Requests made at the start, as fast as they are taken on, to have a log of this length. */
  readonly entries?: number;
  /** The elected node is crashed this often, and restarted `DOWN_us` later; never if absent. */
  readonly crashEvery_us?: number;
  readonly config?: Readonly<Record<string, number | boolean>>;
}

/** A workload made into a header, and what is to be known of its run. */
export interface Planned {
  readonly header: TraceHeader;
  /** Mean number of queued deliveries and alarms. */
  readonly queueDepth: number;
}

const DOWN_us = 1_000_000;
/** How often the length of the queue is looked at, in events. */
const SAMPLE = 1_000;
/** Clients that make the log's first entries, and their pace. */
const FILLING = { clients: 20, every_us: 200, from_us: 1_000_000 };

/**
 * Runs the workload once, to find out whom to crash when: the commands then stand in the header, and the measured
 * run is one like any other.
 */
export function plan(algorithm: Algorithm<any>, workload: Workload): Planned {
  const commands: TimedCommand[] = [...filling(algorithm, workload.entries ?? 0)];
  const header = headerOf(algorithm, workload, commands);
  const simulator = new Simulator(algorithm, header, { checks: false });
  let elected: NodeId | null = null;
  let crashAt = workload.crashEvery_us ?? Number.POSITIVE_INFINITY;
  let queued = 0;
  while (simulator.index < workload.events) {
    const record = simulator.step();
    if (!record) break;
    if (record.notes.some(({ rule }) => algorithm.milestones[rule] === 'election')) elected = record.node;
    if (record.index % SAMPLE === 0) queued += simulator.queue.size;
    if (record.time >= crashAt && elected !== null) {
      commands.push({ at: record.time + 1, kind: 'crash', node: elected });
      commands.push({ at: record.time + DOWN_us, kind: 'restart', node: elected });
      simulator.useCommands(commands);
      elected = null;
      crashAt = record.time + (workload.crashEvery_us as number);
    }
  }
  return {
    header: headerOf(algorithm, workload, commands),
    queueDepth: Math.round((queued * SAMPLE) / workload.events),
  };
}

function filling(algorithm: Algorithm<any>, entries: number): TimedCommand[] {
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
  };
  const checked = validateHeader(raw, algorithm);
  if ('problem' in checked) throw new RangeError(checked.problem.detail);
  return checked.header;
}
