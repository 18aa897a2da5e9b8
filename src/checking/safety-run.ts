/**
 * One run under faults, with the properties checked after every event. After the faults the world is mended, and
 * the algorithm must come to life again: somebody is elected, and a new request is answered, within a stated time.
 */
import type { Algorithm, ObservedNode, Violation } from '../kernel/contract.ts';
import { CALM_NETWORK } from '../kernel/network.ts';
import { Simulator } from '../kernel/simulator.ts';
import type { TraceHeader } from '../kernel/trace.ts';
import type { RefusedCommand } from '../kernel/world.ts';
import { calmFrom, paceOf } from './chaos.ts';
import { Saboteur } from './saboteur.ts';
import { PROBING_CLIENT, type SafetyPlan, safetyHeader } from './safety-plan.ts';

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
  /** Within this time it had to be. */
  readonly bound_us: number;
  /** The nodes as they were at the end. */
  readonly nodes: readonly ObservedNode<any>[];
}

const LATENCY_MAX_us = CALM_NETWORK.quality.latency_us[1];

/**
 * How soon after the faults a new request must be answered: twenty of the algorithm's longest timeouts (for Raft,
 * 20 × electionTimeoutMax) to elect somebody, and two round trips for each log entry that a node may lack (for Raft,
 * one to step `nextIndex` back over it, one to send it, when `batchSize` is 1).
 */
export function recoveryBound_us(config: TraceHeader['config'], entries: number): number {
  return 20 * paceOf(config) + 4 * LATENCY_MAX_us * entries;
}

/** Runs a plan to its end or, if it has not recovered by then, to the bound. */
export function runSafely(algorithm: Algorithm<any>, plan: SafetyPlan): SafetyReport {
  const header = safetyHeader(algorithm, plan);
  const calm = calmFrom(plan.duration_us);
  const simulator = new Simulator(algorithm, header, { checks: true });
  const saboteur = plan.sabotage ? saboteurOf(simulator, header, plan.seed, calm) : null;
  const violations: { index: number; violation: Violation }[] = [];
  let messages = 0;
  let elections = 0;
  let answeredAt: number | null = null;
  const runTo = (until_us: number): void => {
    for (let record = simulator.step(until_us); record; record = simulator.step(until_us)) {
      saboteur?.watch(record);
      messages += record.sent.length;
      for (const { rule } of record.notes) if (algorithm.milestones[rule] === 'election') elections += 1;
      for (const violation of record.violations) violations.push({ index: record.index, violation });
      if (record.results.some(({ client, ok }) => client === PROBING_CLIENT && ok)) answeredAt ??= record.time;
    }
  };
  runTo(calm);
  const bound_us = recoveryBound_us(header.config, longestLog(algorithm, simulator));
  runTo(plan.duration_us);
  if (answeredAt === null) runTo(calm + bound_us);
  return {
    header: saboteur ? { ...header, commands: saboteur.commands } : header,
    events: simulator.index + 1,
    messages,
    elections,
    violations,
    refused: simulator.refused,
    recovered_us: answeredAt === null ? null : answeredAt - calm,
    bound_us,
    nodes: simulator.nodes.map(({ seen }) => seen),
  };
}

function saboteurOf(simulator: Simulator<any>, { config, commands }: TraceHeader, seed: string, until_us: number) {
  return new Saboteur(simulator, commands, { seed, pace_us: paceOf(config), crossing_us: LATENCY_MAX_us, until_us });
}

function longestLog(algorithm: Algorithm<any>, { nodes }: Simulator<any>): number {
  return Math.max(...nodes.map(({ seen }) => (seen.durable && algorithm.traceLog(seen.durable)?.length) || 0));
}
