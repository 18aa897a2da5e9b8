/** `quorate experiment`: elections as the literature measured them, held by this engine. */
import { type ElectionSetup, electionHeader, type Range_us } from '../checking/experiments/election.ts';
import { electionTimes } from '../checking/experiments/election-time.ts';
import { splitVotes } from '../checking/experiments/split-vote.ts';
import type { Algorithm } from '../kernel/contract.ts';
import { NODES_MAX } from '../kernel/limits.ts';
import type { TraceHeader } from '../kernel/trace.ts';
import { findAlgorithm } from './algorithm.ts';
import { onlyArgument, readArguments, readChoice, readDuration, readWhole } from './arguments.ts';
import { type Command, FINE } from './command.ts';
import { Failure } from './failure.ts';

const ALGORITHM = 'raft';
const RUNS_MAX = 1_000_000;
/** Of the published experiments: a cluster across a continent. */
const DEFAULTS = { nodes: '5', failed: '0', runs: '20000', timeout: '300-600ms', seed: '1' };

/** What was found, as `--json` prints it after the setup, and its rows for people. */
interface Findings {
  readonly events: number;
  readonly figures: object;
  readonly rows: readonly (readonly [label: string, value: string])[];
}

interface Experiment {
  readonly latency: string;
  /** Throws if the setup is none that the experiment is about. */
  check(setup: ElectionSetup): void;
  run(algorithm: Algorithm<any>, header: TraceHeader, seed: string, runs: number): Findings;
}

const EXPERIMENTS: Readonly<Record<'election-time' | 'split-vote', Experiment>> = {
  'election-time': { latency: '30-40ms', check: () => {}, run: timeElections },
  'split-vote': { latency: '30ms', check: requireFixedLatency, run: countSplits },
};
const NAMES = ['election-time', 'split-vote'] as const;

export const experiment: Command = async (args, terminal) => {
  const { values, positionals } = readArguments('experiment', args, {
    nodes: { type: 'string' },
    failed: { type: 'string' },
    runs: { type: 'string' },
    timeout: { type: 'string' },
    latency: { type: 'string' },
    seed: { type: 'string' },
    json: { type: 'boolean' },
  });
  const name = readChoice('experiment', onlyArgument('experiment', 'the name of an experiment', positionals), NAMES);
  const { latency, check, run } = EXPERIMENTS[name];
  const nodes = readWhole('--nodes', values.nodes ?? DEFAULTS.nodes, 1, NODES_MAX);
  const setup: ElectionSetup = {
    nodes,
    // A majority must be up, or nobody is ever elected.
    failed: readWhole('--failed', values.failed ?? DEFAULTS.failed, 0, Math.floor((nodes - 1) / 2)),
    timeout_us: readRange('--timeout', values.timeout ?? DEFAULTS.timeout),
    latency_us: readRange('--latency', values.latency ?? latency),
    seed: values.seed ?? DEFAULTS.seed,
  };
  const runs = readWhole('--runs', values.runs ?? DEFAULTS.runs, 1, RUNS_MAX);
  check(setup);
  const algorithm = await findAlgorithm(ALGORITHM);
  const header = headerOf(algorithm, setup, runs);
  const started = performance.now();
  const { events, figures, rows } = run(algorithm, header, setup.seed, runs);
  const seconds = (performance.now() - started) / 1_000;
  const told = { experiment: name, algorithm: algorithm.id, version: algorithm.version, ...setup, runs };
  await terminal.out(
    values.json ? `${JSON.stringify({ ...told, events, ...figures })}\n` : asText(name, setup, runs, rows),
  );
  // How long it took is no part of what was found, which is the same every time.
  terminal.err(`${runs} runs, ${events} events in ${seconds.toFixed(2)} s\n`);
  return FINE;
};

function timeElections(algorithm: Algorithm<any>, header: TraceHeader, seed: string, runs: number): Findings {
  const { unelected, events, mean_us, quantiles_us } = electionTimes(algorithm, header, seed, runs);
  const quantiles = Object.entries(quantiles_us);
  const figures = {
    limit_us: header.until,
    unelected,
    mean_ms: inMs(mean_us),
    quantiles_ms: Object.fromEntries(quantiles.map(([part, us]) => [part, inMs(us)])),
  };
  const rows = [
    ['mean', milliseconds(mean_us)],
    ...quantiles.map(([part, us]) => [part, milliseconds(us)] as const),
    ['unelected', unelected === 0 ? 'none' : `${unelected} runs within ${milliseconds(header.until ?? null)}`],
  ] as const;
  return { events, figures, rows };
}

function countSplits(algorithm: Algorithm<any>, header: TraceHeader, seed: string, runs: number): Findings {
  const { splits, events } = splitVotes(algorithm, header, seed, runs);
  const fraction = splits / runs;
  return {
    events,
    figures: { splits, fraction },
    rows: [['split votes', `${splits} of ${runs}, ${(100 * fraction).toFixed(2)} %`]],
  };
}

/** A range such as 300-600ms, 0.3s-600ms or 35ms, in µs; what has no unit has the unit of the end. */
function readRange(option: string, given: string): Range_us {
  const [first = '', last = first, ...more] = given.split('-');
  if (more.length > 0) {
    throw new Failure(
      `${option} ${given} is not a range`,
      'A range has a beginning and an end.',
      'Write it like 30-40ms.',
    );
  }
  const unit = /[^\d.]*$/.exec(last)?.[0] ?? '';
  const min = readDuration(option, /\d$/.test(first) ? `${first}${unit}` : first);
  const max = readDuration(option, last);
  if (min <= max) return [min, max];
  throw new Failure(
    `${option} ${given} ends before it begins`,
    'Its times are uniform between both ends.',
    'Swap them.',
  );
}

/** The published rates are of fixed latencies, and of elections that end before others begin. */
function requireFixedLatency({ latency_us, timeout_us }: ElectionSetup): void {
  const [latency, longest] = latency_us;
  if (latency !== longest) {
    throw new Failure(
      '--latency must be fixed',
      'Split votes are counted in a network where every message takes the same time.',
      'Give one duration, such as --latency 35ms.',
    );
  }
  if (timeout_us[0] > 2 * latency) return;
  throw new Failure(
    '--timeout is too short',
    'Timeouts must be longer than two latencies, or an election may begin before another has ended.',
    `Begin it above ${(2 * latency) / 1_000}ms.`,
  );
}

function headerOf(algorithm: Algorithm<any>, setup: ElectionSetup, runs: number): TraceHeader {
  const result = electionHeader(algorithm, setup, runs);
  if ('header' in result) return result.header;
  const { code, detail } = result.problem;
  throw new Failure('the runs are refused', `${detail} (${code}).`, 'Run `quorate experiment --help`.');
}

/** To the µs in which it was measured. */
function inMs(us: number | null): number | null {
  return us === null ? null : Math.round(us) / 1_000;
}

function milliseconds(us: number | null): string {
  return us === null ? 'unknown' : `${(us / 1_000).toFixed(1)} ms`;
}

function asText(name: string, setup: ElectionSetup, runs: number, rows: Findings['rows']): string {
  const { nodes, failed, timeout_us, latency_us, seed } = setup;
  const down = failed === 0 ? '' : `, ${failed} of them down`;
  const widest = Math.max(...rows.map(([label]) => label.length));
  return [
    `${name} of ${ALGORITHM}, seed ${seed}, ${nodes} nodes${down}, ${runs} runs`,
    `timeouts ${span(timeout_us)}, latencies ${span(latency_us)}`,
    ...rows.map(([label, value]) => `  ${label.padEnd(widest)}  ${value}`),
    '',
  ].join('\n');
}

function span([min, max]: Range_us): string {
  return min === max ? `${min / 1_000} ms` : `${min / 1_000}–${max / 1_000} ms`;
}
