/**
 * One run under faults, with the properties checked after every event. After the faults the world is mended, and
 * the algorithm must come to life again: somebody is elected, and a new request is answered, within a stated time.
 */
import type { Algorithm, ConfigField, NodeId, ObservedNode, TimedCommand, Violation } from '../kernel/contract.ts';
import { validateConfig, validateHeader } from '../kernel/header.ts';
import { CALM_NETWORK } from '../kernel/network.ts';
import { chance, integerIn, stream } from '../kernel/random.ts';
import { Simulator } from '../kernel/simulator.ts';
import type { TraceHeader } from '../kernel/trace.ts';
import type { RefusedCommand } from '../kernel/world.ts';
import { calmFrom, type FaultLevel, faultSchedule, paceOf } from './chaos.ts';
import { Saboteur, type SaboteurOptions } from './saboteur.ts';

export interface SafetyPlan {
  readonly seed: string;
  readonly nodes: number;
  readonly level: FaultLevel;
  readonly duration_us: number;
  /** A saboteur stops nodes, instead of the schedule. */
  readonly sabotage: boolean;
  /** Requests per virtual second, besides the probes. */
  readonly load: number;
  readonly config?: Readonly<Record<string, number | boolean>>;
  /** Rules that are switched off from the start. */
  readonly without?: readonly string[];
}

export interface SafetyReport {
  /** With all that was done to the run: it repeats itself from this alone. */
  readonly header: TraceHeader;
  readonly events: number;
  readonly messages: number;
  readonly elections: number;
  /** What was violated, with the index of the event. */
  readonly violations: readonly { readonly index: number; readonly violation: Violation }[];
  readonly refused: readonly RefusedCommand[];
  /** From the end of the faults to the first answer to a request made after it, µs; null if there was none. */
  readonly recovered_us: number | null;
  /** The nodes as they were at the end. */
  readonly nodes: readonly ObservedNode<any>[];
}

/** Sizes of clusters that plans take turns with. */
const SIZES = 9;

/**
 * Plan number `number` of as many as are wanted: clusters of 1 to 9 nodes; light and heavy faults in turn, with and
 * without a saboteur; half of the plans with other settings than the defaults (switches on or off, counts small).
 */
export function safetyPlan(algorithm: Algorithm<any>, number: number, duration_us: number): SafetyPlan {
  const seed = `safety-${number}`;
  const random = stream(seed, 'plan');
  const level = number % 2 === 0 ? 'light' : 'heavy';
  const config: Record<string, number | boolean> = {};
  if (chance(random, 0.5)) {
    for (const [key, field] of Object.entries<ConfigField>(algorithm.config.fields)) {
      if (field.kind === 'boolean') config[key] = chance(random, 0.5);
      else if (!key.endsWith('_us')) config[key] = Math.min(field.max, field.min + integerIn(random, 0, 2));
    }
  }
  return {
    seed,
    nodes: (number % SIZES) + 1,
    level,
    sabotage: number % 4 >= 2,
    duration_us,
    load: integerIn(random, 1, 40),
    config,
  };
}

/** Asks only after the faults are over; generated load comes from the first few clients. */
const PROBING_CLIENT = 'C64';

/**
 * An answer must come within this time of the end of the faults: twenty of the algorithm's longest timeouts (for
 * Raft, 20 × electionTimeoutMax; mostly it takes two or three).
 */
export function recoveryBound_us(config: Readonly<Record<string, number | boolean>>): number {
  return 20 * paceOf(config);
}

/** The header of a run with random faults that settle, and with requests that probe for life after them. */
export function safetyHeader(algorithm: Algorithm<any>, plan: SafetyPlan): TraceHeader {
  const { seed, level, sabotage, duration_us, load, without = [] } = plan;
  const nodes: NodeId[] = Array.from({ length: plan.nodes }, (_, k) => `S${k + 1}`);
  const checked = validateConfig(plan.config ?? {}, algorithm);
  if ('problem' in checked) throw new RangeError(checked.problem.detail);
  const pace_us = paceOf(checked.config);
  const { quality: calm } = CALM_NETWORK;
  const faults = faultSchedule({
    seed,
    nodes,
    duration_us,
    level,
    pace_us,
    calm,
    sparesNodes: sabotage,
    settles: true,
  });
  const rules = without.map((name): TimedCommand => ({ at: 0, kind: 'rule', name, on: false }));
  const raw = {
    quorate: 1,
    algorithm: algorithm.id,
    algorithmVersion: algorithm.version,
    seed,
    config: checked.config,
    nodes,
    commands: [...rules, ...faults, ...probes(algorithm, calmFrom(duration_us), duration_us, pace_us)],
    load,
  };
  const valid = validateHeader(raw, algorithm);
  if ('problem' in valid) throw new RangeError(valid.problem.detail);
  return valid.header;
}

function probes(algorithm: Algorithm<any>, from: number, to: number, pace_us: number): TimedCommand[] {
  const commands: TimedCommand[] = [];
  for (let at = from; at < to; at += pace_us) {
    commands.push({ at, kind: 'request', client: PROBING_CLIENT, op: algorithm.sampleOp(commands.length) });
  }
  return commands;
}

function saboteurOptions({ seed, duration_us }: SafetyPlan, { config }: TraceHeader): SaboteurOptions {
  const crossing_us = CALM_NETWORK.quality.latency_us[1];
  return { seed, pace_us: paceOf(config), crossing_us, until_us: calmFrom(duration_us) };
}

/** Runs a schedule. With `untilViolation` it ends with the first violation. */
export function runSafely(
  algorithm: Algorithm<any>,
  plan: SafetyPlan,
  { untilViolation = false }: { readonly untilViolation?: boolean } = {},
): SafetyReport {
  const header = safetyHeader(algorithm, plan);
  const simulator = new Simulator(algorithm, header, { checks: true });
  const saboteur = plan.sabotage ? new Saboteur(simulator, header.commands, saboteurOptions(plan, header)) : null;
  const violations: { index: number; violation: Violation }[] = [];
  let messages = 0;
  let elections = 0;
  let answeredAt: number | null = null;
  for (;;) {
    const record = simulator.step(plan.duration_us);
    if (!record) break;
    saboteur?.watch(record);
    messages += record.sent.length;
    for (const { rule } of record.notes) if (algorithm.milestones[rule] === 'election') elections += 1;
    for (const violation of record.violations) violations.push({ index: record.index, violation });
    if (untilViolation && violations.length > 0) break;
    if (answeredAt === null && record.results.some(({ client, ok }) => client === PROBING_CLIENT && ok)) {
      answeredAt = record.time;
    }
  }
  return {
    header: saboteur ? { ...header, commands: saboteur.commands } : header,
    events: simulator.index + 1,
    messages,
    elections,
    violations,
    refused: simulator.refused,
    recovered_us: answeredAt === null ? null : answeredAt - calmFrom(plan.duration_us),
    nodes: simulator.nodes.map(({ seen }) => seen),
  };
}
