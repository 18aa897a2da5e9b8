/** `quorate bench`: how fast the engine is, beside the bare queue that it is built on. */
import type { Algorithm } from '../kernel/contract.ts';
import { findAlgorithm } from './algorithm.ts';
import { onlyArgument, readArguments, readWhole } from './arguments.ts';
import { historyOf, retained_MB, seekTimes_ms } from './bench/history.ts';
import { queueSpeed, rounded, runSpeed, sortedQuantile } from './bench/speed.ts';
import { type Planned, plan } from './bench/workload.ts';
import { type Command, FINE } from './command.ts';

/** The load under which everything is measured, unless it says otherwise. */
const STEADY = { nodes: 5, load: 100, disturbEvery_us: 5_000_000 };
/** Long and short logs, made before the measurement begins; so little is asked in it that they stay what they are. */
const LOGS = [100, 10_000];
const LOG_LOAD = { nodes: 5, load: 2, disturbEvery_us: 5_000_000 };
const MANY_NODES = { nodes: 51, load: 20, disturbEvery_us: 5_000_000 };
/** The longer measurements take this part of the events, so that all of it ends within a minute or two. */
const PART = 0.2;
const SEEKS = 200;

export const bench: Command = async (args, terminal) => {
  const options = { events: { type: 'string' }, rounds: { type: 'string' } } as const;
  const { values, positionals } = readArguments('bench', args, options);
  const algorithm = await findAlgorithm(onlyArgument('bench', 'the name of an algorithm', positionals));
  const events = readWhole('--events', values.events ?? '1000000', 1_000, 10_000_000);
  const rounds = readWhole('--rounds', values.rounds ?? '3', 1, 100);
  for (const line of measure(algorithm, events, rounds)) {
    if (!(await terminal.out(`${JSON.stringify({ bench: algorithm.id, ...line })}\n`))) break;
  }
  return FINE;
};

function* measure(algorithm: Algorithm<any>, events: number, rounds: number): Generator<object, void> {
  const steady = plan(algorithm, { ...STEADY, events });
  yield* speeds(algorithm, steady, events, rounds);
  yield* logs(algorithm, Math.round(events * PART), rounds);
  yield* manyNodes(algorithm, Math.round(events * PART), rounds);
  yield* history(algorithm, steady, events);
}

/** Queue and engine in turn, so that what else the machine does hits all of them. */
function* speeds(algorithm: Algorithm<any>, steady: Planned, events: number, rounds: number): Generator<object, void> {
  const queue: number[] = [];
  const plain: number[] = [];
  const checked: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    queue.push(queueSpeed(events, steady.queueDepth));
    plain.push(runSpeed(algorithm, steady, { events, checks: false }));
    checked.push(runSpeed(algorithm, steady, { events, checks: true }));
  }
  const bare = sortedQuantile(queue, 0.5);
  const properties = algorithm.invariants.length;
  yield { what: 'bare queue', events, depth: steady.queueDepth, ...perSecond(queue) };
  yield { what: 'engine, history kept', ...STEADY, events, ...perSecond(plain), ...share(plain, bare) };
  yield { what: 'the same, properties checked', properties, events, ...perSecond(checked), ...share(checked, bare) };
}

function* logs(algorithm: Algorithm<any>, events: number, rounds: number): Generator<object, void> {
  const plans = LOGS.map((entries) => plan(algorithm, { ...LOG_LOAD, entries, events }));
  const measured: number[][] = LOGS.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [k, each] of plans.entries()) measured[k]?.push(runSpeed(algorithm, each, { events, checks: false }));
  }
  const [short = [], long = []] = measured;
  for (const [k, speeds] of measured.entries()) yield { what: 'log', entries: LOGS[k], events, ...perSecond(speeds) };
  yield { what: 'log, short over long', ratio: rounded(sortedQuantile(short, 0.5) / sortedQuantile(long, 0.5)) };
}

function* manyNodes(algorithm: Algorithm<any>, events: number, rounds: number): Generator<object, void> {
  const many = plan(algorithm, { ...MANY_NODES, events });
  for (const checks of [false, true]) {
    const speeds = Array.from({ length: rounds }, () => runSpeed(algorithm, many, { events, checks }));
    yield { what: 'many nodes', checks, ...MANY_NODES, events, ...perSecond(speeds) };
  }
}

function* history(algorithm: Algorithm<any>, steady: Planned, events: number): Generator<object, void> {
  const { kept, MB } = retained_MB(() => historyOf(algorithm, steady, { events, checks: true }));
  yield { what: 'memory retained by the history', events, MB: rounded(MB) };
  const times = seekTimes_ms(kept, events, SEEKS);
  const [median_ms, p95_ms, max_ms] = [0.5, 0.95, 1].map((part) => rounded(sortedQuantile(times, part)));
  yield { what: 'seek to a random event', events, seeks: SEEKS, median_ms, p95_ms, max_ms };
}

function perSecond(speeds: readonly number[]) {
  return { events_per_s: Math.round(sortedQuantile(speeds, 0.5)), best_per_s: Math.round(Math.max(...speeds)) };
}

function share(speeds: readonly number[], bare: number) {
  return { of_bare_queue: rounded(sortedQuantile(speeds, 0.5) / bare) };
}
