/**
 * One run under faults, with the properties checked after every event, and what the clients saw checked at the end.
 * After the faults the world is mended, and the algorithm must come to life again: somebody is elected, and a new
 * request is answered, within a stated time.
 *
 * There is no check of its own for writes that were acknowledged and lost: such a write is either missed by a later
 * operation on its key, and then no order explains the clients' history (it is not linearizable), or no operation
 * misses it, and then it is the algorithm's own properties that a committed entry is in every later leader's log and
 * that all nodes apply the same entries (for Raft, leader completeness and state machine safety).
 */
import type { RequestMessage } from '../kernel/clients.ts';
import type { Algorithm, ObservedNode, Violation } from '../kernel/contract.ts';
import { CALM_NETWORK } from '../kernel/network.ts';
import { type EventRecord, logOf } from '../kernel/record.ts';
import { Simulator } from '../kernel/simulator.ts';
import type { TraceHeader } from '../kernel/trace.ts';
import type { RefusedCommand } from '../kernel/world.ts';
import { Administrator } from './administrator.ts';
import { calmFrom, paceOf } from './chaos.ts';
import { type Bounds, USUAL_BOUNDS } from './linearizability/budget.ts';
import { checkHistory, type Verdict } from './linearizability/check.ts';
import { keyValue } from './linearizability/models/key-value.ts';
import { RunHistory } from './linearizability/run-history.ts';
import { Saboteur } from './saboteur.ts';
import { type SafetyPlan, safetyHeader } from './safety-plan.ts';
import { Script } from './script.ts';

export interface SafetyReport {
  /** With all that was done to the run: it repeats itself from this alone. */
  readonly header: TraceHeader;
  readonly events: number;
  readonly messages: number;
  readonly elections: number;
  /** How often each rule of the algorithm fired. */
  readonly fired: Readonly<Record<string, number>>;
  /** What was violated, with the index of the event. */
  readonly violations: readonly { readonly index: number; readonly violation: Violation }[];
  /** How many operations of clients on the key-value machine the verdict is about; without any it says nothing. */
  readonly operations: number;
  /** Whether what the clients were answered is as if there were one machine; `unknown` where that took too long. */
  readonly linearizable: Verdict;
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

/**
 * Runs a plan to its end or, if it has not recovered by then, to the bound.
 * @param effort what may be spent on the verdict about the clients' history
 */
export function runSafely(algorithm: Algorithm<any>, plan: SafetyPlan, effort: Bounds = USUAL_BOUNDS): SafetyReport {
  const header = safetyHeader(algorithm, plan);
  const calm = calmFrom(plan.duration_us);
  const simulator = new Simulator(algorithm, header, { checks: true });
  const script = new Script(simulator, header.commands);
  const watchers = watchersOf(simulator, script, plan, header, calm);
  const clients = new RunHistory();
  const violations: { index: number; violation: Violation }[] = [];
  let messages = 0;
  let elections = 0;
  const fired: Record<string, number> = {};
  const news = new Requests();
  let answeredAt: number | null = null;
  const runTo = (until_us: number): void => {
    for (let record = simulator.step(until_us); record; record = simulator.step(until_us)) {
      for (const watcher of watchers) watcher.watch(record);
      clients.addRecord(record);
      messages += record.sent.length;
      for (const { rule } of record.notes) {
        fired[rule] = (fired[rule] ?? 0) + 1;
        if (algorithm.milestones[rule] === 'election') elections += 1;
      }
      for (const violation of record.violations) violations.push({ index: record.index, violation });
      if (record.time >= calm && answeredAt === null && news.isAnsweredBy(record)) answeredAt = record.time;
    }
  };
  runTo(calm);
  const bound_us = recoveryBound_us(header.config, longestLog(algorithm, simulator));
  runTo(plan.duration_us);
  if (answeredAt === null) runTo(calm + bound_us);
  const { history } = clients;
  return {
    header: { ...header, commands: script.commands },
    events: simulator.index + 1,
    messages,
    elections,
    fired,
    operations: history.length,
    violations,
    linearizable: checkHistory(keyValue, history, effort).verdict,
    refused: simulator.refused,
    recovered_us: answeredAt === null ? null : answeredAt - calm,
    bound_us,
    nodes: simulator.nodes.map(({ seen }) => seen),
  };
}

/** The requests that clients have made since somebody began to look. */
class Requests {
  private readonly made = new Set<string>();

  /** Takes the next event. @returns whether it answers one of the requests. */
  isAnsweredBy({ sent, results }: EventRecord): boolean {
    for (const { sender, message } of sent) {
      const { client, request, attempt } = message as unknown as RequestMessage;
      if (sender < 0 && attempt === 1) this.made.add(`${client}/${request}`);
    }
    return results.some(({ client, request, ok }) => ok && this.made.has(`${client}/${request}`));
  }
}

/** Those who watch the run and interfere with it until `until_us`. */
function watchersOf(
  simulator: Simulator<any>,
  script: Script,
  { seed, sabotage, admin = 0, clockRates }: SafetyPlan,
  { config }: TraceHeader,
  until_us: number,
): readonly { watch(record: EventRecord): void }[] {
  const times = { pace_us: paceOf(config), crossing_us: LATENCY_MAX_us, until_us };
  const sparesTimers = clockRates !== undefined;
  return [
    ...(sabotage ? [new Saboteur(simulator, script, { seed, ...times, sparesTimers })] : []),
    ...(admin > 0 ? [new Administrator(simulator, script, { seed, rate: admin, until_us })] : []),
  ];
}

/** The last index of any log. */
function longestLog(algorithm: Algorithm<any>, { nodes }: Simulator<any>): number {
  return Math.max(
    ...nodes.map(({ seen }) => {
      const { start, entries } = logOf(algorithm, seen);
      return start + entries.length;
    }),
  );
}
