/**
 * Schedules within what three-phase commit assumes: nodes crash, at any event, and of what they were just sending any part
 * is lost with them; they may come back. The network loses nothing and is in time.
 */
import algorithm from '../../../src/algorithms/three-phase-commit/index.ts';
import type { CommitTypes } from '../../../src/algorithms/three-phase-commit/types.ts';
import type { TimedCommand } from '../../../src/kernel/contract.ts';
import { inOrder } from '../../../src/kernel/header.ts';
import { chance, integerIn, type RandomGenerator, stream } from '../../../src/kernel/random.ts';
import type { EventRecord } from '../../../src/kernel/record.ts';
import { Simulator } from '../../../src/kernel/simulator.ts';
import type { TraceHeader } from '../../../src/kernel/trace.ts';
import { headerOf } from '../../runs.ts';

export interface CrashPlan {
  readonly seed: string;
  readonly nodes: number;
  readonly until_us: number;
  readonly rate: number;
  readonly config: Readonly<Record<string, number | boolean>>;
  /** A node crashes after one in so many events of nodes, on average. */
  readonly every: number;
  /** Crashed nodes come back, and from two thirds of the run on nobody crashes and all are back. */
  readonly comeBack: boolean;
  readonly without?: string;
}

export function crashPlan(number: number, without?: string): CrashPlan {
  const seed = `three-phase-${number}`;
  const random = stream(seed, 'plan');
  const voteTimeout_us = integerIn(random, 60_000, 150_000);
  const ackTimeout_us = integerIn(random, 60_000, 150_000);
  return {
    seed,
    nodes: [4, 3, 5, 2, 6][number % 5] as number,
    until_us: 9_000_000,
    rate: integerIn(random, 1, 8),
    config: {
      voteTimeout_us,
      ackTimeout_us,
      coordinatorTimeout_us: Math.max(voteTimeout_us, ackTimeout_us) + integerIn(random, 60_000, 200_000),
      inquiryInterval_us: integerIn(random, 60_000, 300_000),
      finalAck: integerIn(random, 0, 1) === 0,
    },
    every: integerIn(random, 15, 80),
    comeBack: number % 3 > 0,
    ...(without === undefined ? {} : { without }),
  };
}

/** Runs it, choosing the crashes on the way. */
export function runCrashing(plan: CrashPlan) {
  const { seed, nodes, until_us, rate, config, every, comeBack, without } = plan;
  const random = stream(seed, 'crashes');
  const commands: TimedCommand[] = [
    ...(without ? [{ at: 0, kind: 'rule', name: without, on: false }] : []),
    { at: 0, kind: 'load', rate, reads: 0.2 },
  ];
  if (comeBack) commands.push({ at: (until_us * 5) / 6, kind: 'load', rate: 0 });
  const header: TraceHeader = headerOf(algorithm, { seed, nodes, config, commands: inOrder(commands) });
  const simulator = new Simulator<CommitTypes>(algorithm, header, { checks: true });
  const calm_us = comeBack ? (until_us * 2) / 3 : until_us / 2;
  const down = new Set<string>();
  const records: EventRecord<CommitTypes>[] = [];
  for (let record = simulator.step(until_us); record; record = simulator.step(until_us)) {
    records.push(record);
    const { node, time, cause } = record;
    if (cause.kind === 'command' && cause.command.kind === 'restart') down.delete(`${node}`);
    if (node === null || cause.kind === 'command' || down.has(node) || time > calm_us) continue;
    // One is left, where nobody comes back.
    if (integerIn(random, 1, every) > 1 || (!comeBack && down.size >= nodes - 1)) continue;
    down.add(node);
    commands.push(...crashIn(record, random));
    if (comeBack) {
      const brief = chance(random, 0.3);
      const back = Math.min(calm_us, time + 1 + integerIn(random, 1, brief ? 20_000 : 1_500_000));
      commands.push({ at: Math.max(time + 1, Math.floor(back)), kind: 'restart', node });
    }
    simulator.useCommands(inOrder(commands));
  }
  const violations = records.flatMap((each) => each.violations);
  return { records, simulator, violations, commands, crashes: down.size };
}

/** The node of an event crashes right after it, and some of what it was sending is not sent. */
export function crashIn({ time, node, sent }: EventRecord<CommitTypes>, random: RandomGenerator): TimedCommand[] {
  const lost = sent.filter(({ sender, time: arrives }) => sender >= 0 && arrives > time + 1 && chance(random, 0.5));
  return [
    ...lost.map(({ id }): TimedCommand => ({ at: time + 1, kind: 'drop', message: id })),
    { at: time + 1, kind: 'crash', node: `${node}` },
  ];
}
