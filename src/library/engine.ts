/**
 * `quorate/engine`: the simulator without a page. A run is its header: the same header gives the same events on every
 * machine. All times are whole µs of virtual time. It runs wherever ES2022 does, keeps no state of its own, and touches
 * neither DOM nor network.
 *
 *     import { events, headerOf, raft } from 'quorate/engine';
 *     const header = headerOf(raft, { scenario: 'figure-8', seed: '7' });
 *     for (const event of events(raft, header, { until_us: 5_000_000 })) console.log(event.t, event.notes);
 */
import raftAlgorithm from '../algorithms/raft/index.ts';
import { SCENARIOS } from '../algorithms/raft/scenarios/index.ts';
import type { Verdict } from '../checking/linearizability/check.ts';
import { checkHistory } from '../checking/linearizability/check.ts';
import { keyValue } from '../checking/linearizability/models/key-value.ts';
import { RunHistory } from '../checking/linearizability/run-history.ts';
import type { Algorithm, AlgorithmTypes, ConfigField, Scenario, Violation } from '../kernel/contract.ts';
import { EventDigest } from '../kernel/digest.ts';
import { validateHeader } from '../kernel/header.ts';
import { firstMoment, type Moment, nextMoment } from '../kernel/moment.ts';
import { encodeEvent } from '../kernel/record.ts';
import { Simulator } from '../kernel/simulator.ts';
import type { TraceEvent, TraceHeader } from '../kernel/trace.ts';
import { headerFor, type RunChoice } from '../player/header.ts';

export type { Verdict } from '../checking/linearizability/check.ts';
export type {
  Algorithm,
  AlgorithmTypes,
  ConfigField,
  Json,
  Scenario,
  TimedCommand,
  Violation,
} from '../kernel/contract.ts';
export { firstMoment, type Moment, nextMoment } from '../kernel/moment.ts';
export type { TraceEvent, TraceHeader } from '../kernel/trace.ts';
export type { RunChoice } from '../player/header.ts';

/** An algorithm with what is known of it outside: settings with their defaults, and scenarios. */
export interface Subject {
  readonly id: string;
  readonly version: number;
  readonly config: { readonly [key: string]: ConfigField };
  readonly scenarios: readonly Scenario[];
  readonly algorithm: Algorithm<AlgorithmTypes>;
}

/** Raft, as in Ongaro and Ousterhout's paper (2014) and, where settings ask for it, Ongaro's dissertation. */
export const raft: Subject = {
  id: raftAlgorithm.id,
  version: raftAlgorithm.version,
  config: raftAlgorithm.config.fields,
  scenarios: SCENARIOS,
  algorithm: raftAlgorithm as unknown as Algorithm<AlgorithmTypes>,
};

/** Why a run cannot be had. `code` is stable: `bad-header`, `bad-config`, `bad-command`, `other-version`, … */
export class RunRefused extends Error {
  readonly code: string;

  constructor(code: string, detail: string) {
    super(detail);
    this.name = 'RunRefused';
    this.code = code;
  }
}

/**
 * The whole header of a run: from a scenario's name and what differs from it, or from a header, of which everything may
 * be left out but `nodes`; what is left out has the algorithm's defaults.
 * @throws RunRefused if there is no such scenario, or something in it is not possible.
 */
export function headerOf(subject: Subject, run: RunChoice | Partial<TraceHeader>): TraceHeader {
  const checked = validateHeader(
    'nodes' in run && Array.isArray(run.nodes) ? whole(subject, run) : of(subject, run),
    subject.algorithm,
  );
  if ('problem' in checked) throw new RunRefused(checked.problem.code, checked.problem.detail);
  return checked.header;
}

function whole({ id, version }: Subject, header: object): object {
  return { quorate: 1, algorithm: id, algorithmVersion: version, seed: '1', config: {}, commands: [], ...header };
}

function of(subject: Subject, run: object): TraceHeader {
  const choice = run as RunChoice;
  if (!subject.scenarios.some(({ id }) => id === choice.scenario))
    throw new RunRefused('unknown-scenario', `${subject.id} has no scenario ${choice.scenario}`);
  return headerFor(subject, choice);
}

export interface Until {
  /** Events after it do not happen, µs. Without it a run goes on for eleven days of virtual time. */
  readonly until_us: number;
  /** Whether the safety properties are checked after every event; they are unless this is false. */
  readonly checks?: boolean;
}

/** The events of a run, one after the other, as they stand in a trace. Stop whenever you like. */
export function* events(
  subject: Subject,
  header: TraceHeader,
  { until_us, checks = true }: Until,
): Generator<TraceEvent, void> {
  const simulator = new Simulator(subject.algorithm, header, { checks });
  for (let record = simulator.step(until_us); record; record = simulator.step(until_us))
    yield encodeEvent(subject.algorithm, record);
}

/** The whole cluster after each event: a fold over events, whether they were just computed or come from a file. */
export function* moments(
  header: Pick<TraceHeader, 'nodes' | 'load'>,
  from: Iterable<TraceEvent>,
): Generator<Moment, void> {
  let moment = firstMoment(header);
  for (const event of from) {
    moment = nextMoment(moment, event, header.nodes);
    yield moment;
  }
}

export interface Digest {
  /** SHA-256 over the lines of the trace, in hexadecimal: equal digests mean equal events, byte for byte. */
  readonly digest: string;
  readonly events: number;
}

/** One number for all that happens up to a time. */
export function digest(subject: Subject, header: TraceHeader, until: Until): Digest {
  const all = new EventDigest();
  for (const event of events(subject, header, until)) all.add(event);
  return { digest: all.hex(), events: all.events };
}

export interface Broken extends Violation {
  /** Number of the event that broke it, and its time, µs. */
  readonly event: number;
  readonly t: number;
}

/** The violations of the safety properties up to a time, in order; none where all hold. */
export function violations(
  subject: Subject,
  header: TraceHeader,
  { until_us }: Pick<Until, 'until_us'>,
): readonly Broken[] {
  return [...events(subject, header, { until_us })].flatMap(({ i, t, violations: broken }) =>
    broken.map((one) => ({ ...one, event: i, t })),
  );
}

/**
 * Is what the clients of a run were told linearizable (Herlihy and Wing 1990)? For runs on the key-value machine.
 * `unknown` where that would take too long to find out.
 */
export function linearizable(from: Iterable<TraceEvent>): Verdict {
  const told = new RunHistory();
  for (const event of from) told.addEvent(event);
  return checkHistory(keyValue, told.history).verdict;
}
