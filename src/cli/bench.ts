/** `quorate bench`: how fast the engine is, beside the bare queue that it is built on. */
import type { Algorithm } from '../kernel/contract.ts';
import type { TraceHeader } from '../kernel/trace.ts';
import { findAlgorithm } from './algorithm.ts';
import { onlyArgument, readArguments, readWhole } from './arguments.ts';
import { historyOf, retained_MB, seekTimes_ms } from './bench/history.ts';
import { queueSpeed, rounded, runSpeed, type Speed, sortedQuantile } from './bench/speed.ts';
import { type Planned, plan } from './bench/workload.ts';
import { type Command, FINE } from './command.ts';

/** About as many events for requests as for heartbeats, and an election every five virtual seconds. */
const STEADY = { nodes: 5, load: 20, disturbEvery_us: 5_000_000 };
/** Nearly all events are for requests. */
const BUSY = { ...STEADY, load: 200 };
/** Long and short logs, made before the measurement begins; so little is asked in it that they stay what they are. */
const LOGS = [100, 10_000];
const LOG_LOAD = { ...STEADY, load: 2 };
/** So few that logs stay about as long as they were. */
const LOG_EVENTS = 50_000;
/** With sessions clients may ask again; otherwise what a deposed leader took on would stay open for ever. */
const PATIENCE_us = 1_000_000;
const MANY_NODES = { ...STEADY, nodes: 51 };
/** Beside the main measurement, the others take this part of its events. */
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
  yield* others(algorithm, Math.round(events * PART), rounds);
  yield* logs(algorithm, LOG_EVENTS, rounds);
  yield* history(algorithm, steady, events);
}

/** Queue and engine in turn, so that what else the machine does hits all of them. */
function* speeds(algorithm: Algorithm<any>, steady: Planned, events: number, rounds: number): Generator<object, void> {
  const queue: Speed[] = [];
  const plain: Speed[] = [];
  const checked: Speed[] = [];
  const full: Speed[] = [];
  const { everything } = algorithm;
  const extended = everything
    ? plan(algorithm, { ...STEADY, events, config: everything as TraceHeader['config'], clientTimeout_us: PATIENCE_us })
    : null;
  for (let round = 0; round < rounds; round += 1) {
    queue.push(queueSpeed(events, steady.queueDepth));
    plain.push(runSpeed(algorithm, steady, { events, checks: false }));
    checked.push(runSpeed(algorithm, steady, { events, checks: true }));
    if (extended) full.push(runSpeed(algorithm, extended, { events, checks: false }));
  }
  const bare = median(queue);
  const properties = algorithm.invariants.length;
  yield { what: 'bare queue', events, depth: steady.queueDepth, ...perSecond(queue) };
  yield { what: 'engine, history kept', ...STEADY, events, ...perSecond(plain), ...share(plain, bare) };
  if (extended) {
    const of_plain = rounded(median(full) / median(plain));
    yield { what: 'the same, all extensions on', config: everything, events, ...perSecond(full), of_plain };
  }
  yield { what: 'the same, properties checked', properties, events, ...perSecond(checked), ...share(checked, bare) };
}

function* logs(algorithm: Algorithm<any>, events: number, rounds: number): Generator<object, void> {
  const plans = LOGS.map((entries) => plan(algorithm, { ...LOG_LOAD, entries, events }));
  const measured: Speed[][] = LOGS.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [k, each] of plans.entries()) measured[k]?.push(runSpeed(algorithm, each, { events, checks: false }));
  }
  const [short = [], long = []] = measured;
  for (const [k, speeds] of measured.entries()) yield { what: 'log', entries: LOGS[k], events, ...perSecond(speeds) };
  yield { what: 'log, short over long', ratio: rounded(median(short) / median(long)) };
}

/** Other loads, with and without checks. */
function* others(algorithm: Algorithm<any>, events: number, rounds: number): Generator<object, void> {
  for (const [what, load] of Object.entries({ 'many requests': BUSY, 'many nodes': MANY_NODES })) {
    const planned = plan(algorithm, { ...load, events });
    for (const checks of [false, true]) {
      const speeds = Array.from({ length: rounds }, () => runSpeed(algorithm, planned, { events, checks }));
      yield { what, checks, ...load, events, ...perSecond(speeds) };
    }
  }
}

function* history(algorithm: Algorithm<any>, steady: Planned, events: number): Generator<object, void> {
  const { kept, MB } = retained_MB(() => historyOf(algorithm, steady, { events, checks: true }));
  yield { what: 'memory retained by the history', events, MB: rounded(MB) };
  const times = seekTimes_ms(kept, events, SEEKS);
  const [median_ms, p95_ms, max_ms] = [0.5, 0.95, 1].map((part) => rounded(sortedQuantile(times, part)));
  yield { what: 'seek to a random event', events, seeks: SEEKS, median_ms, p95_ms, max_ms };
}

/** The median speed, the best, and the median by time on the processor. */
function perSecond(speeds: readonly Speed[]) {
  const each = speeds.map((speed) => speed.perSecond);
  const cpu = speeds.map((speed) => speed.perCpuSecond);
  return {
    events_per_s: Math.round(median(speeds)),
    best_per_s: Math.round(Math.max(...each)),
    events_per_cpu_s: Math.round(sortedQuantile(cpu, 0.5)),
  };
}

function share(speeds: readonly Speed[], bare: number) {
  return { of_bare_queue: rounded(median(speeds) / bare) };
}

function median(speeds: readonly Speed[]): number {
  return sortedQuantile(
    speeds.map((speed) => speed.perSecond),
    0.5,
  );
}
