/** Plans of runs under faults that settle, and their headers. */
import type { Algorithm, NodeId, TimedCommand } from '../kernel/contract.ts';
import { validateConfig, validateHeader } from '../kernel/header.ts';
import { CALM_NETWORK } from '../kernel/network.ts';
import type { TraceHeader } from '../kernel/trace.ts';
import { calmFrom, type FaultLevel, faultSchedule, paceOf } from './chaos.ts';

export interface SafetyPlan {
  readonly seed: string;
  readonly nodes: number;
  readonly level: FaultLevel;
  /** A saboteur stops nodes, instead of the schedule. */
  readonly sabotage: boolean;
  readonly duration_us: number;
  /** Requests per virtual second, besides the probes. */
  readonly load: number;
  readonly config?: Readonly<Record<string, number | boolean>>;
  /** How long clients wait before they ask again, µs; absent where they wait for ever. */
  readonly clientTimeout_us?: number;
  /** Clocks keep within these rates: for algorithms that assume so. Then nor does anybody make timers fire early. */
  readonly clockRates?: readonly [slowest: number, fastest: number];
  /** The administrator's commands per virtual second, until the faults are over; for algorithms with `sampleAdmin`. */
  readonly admin?: number;
  /** Commands besides the faults, such as requests that generated load does not make. */
  readonly commands?: readonly TimedCommand[];
  /** Rules that are switched off from the start. */
  readonly without?: readonly string[];
}

/** Asks only after the faults are over; generated load comes from the first few clients. */
const PROBING_CLIENT = 'C64';

/** The header of a run with random faults that settle, and with requests that probe for life after them. */
export function safetyHeader(algorithm: Algorithm<any>, plan: SafetyPlan): TraceHeader {
  const { seed, level, duration_us, load, clientTimeout_us, clockRates, commands = [], without = [] } = plan;
  const nodes: NodeId[] = Array.from({ length: plan.nodes }, (_, k) => `S${k + 1}`);
  const checked = validateConfig(plan.config ?? {}, algorithm);
  if ('problem' in checked) throw new RangeError(checked.problem.detail);
  const pace_us = paceOf(checked.config);
  const { quality: calm } = CALM_NETWORK;
  const options = {
    seed,
    nodes,
    duration_us,
    level,
    pace_us,
    calm,
    clockRates,
    sparesNodes: plan.sabotage,
    settles: true,
  };
  const rules = without.map((name): TimedCommand => ({ at: 0, kind: 'rule', name, on: false }));
  const raw = {
    quorate: 1,
    algorithm: algorithm.id,
    algorithmVersion: algorithm.version,
    seed,
    config: checked.config,
    nodes,
    commands: [
      ...rules,
      ...commands,
      ...faultSchedule(options),
      ...probes(algorithm, calmFrom(duration_us), duration_us, pace_us),
    ],
    load,
    ...(clientTimeout_us === undefined ? {} : { clientTimeout_us }),
  };
  const valid = validateHeader(raw, algorithm);
  if ('problem' in valid) throw new RangeError(valid.problem.detail);
  return valid.header;
}

/** A request in every pace of the calm time: the first may find no leader yet, and be given up. */
function probes(algorithm: Algorithm<any>, from: number, to: number, pace_us: number): TimedCommand[] {
  const commands: TimedCommand[] = [];
  for (let at = from; at < to; at += pace_us) {
    commands.push({ at, kind: 'request', client: PROBING_CLIENT, op: algorithm.sampleOp(commands.length) });
  }
  return commands;
}
