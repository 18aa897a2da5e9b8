/** Plans of runs of Raft under faults: every two of its extensions and kinds of faults come together. */

import type { ReadMode } from '../../src/algorithms/raft/types.ts';
import { calmFrom } from '../../src/checking/chaos.ts';
import { type Combination, pairwise } from '../../src/checking/pairwise.ts';
import type { SafetyPlan } from '../../src/checking/safety-plan.ts';
import type { TimedCommand } from '../../src/kernel/contract.ts';
import { integerIn, type RandomGenerator, stream } from '../../src/kernel/random.ts';

const SWITCH = [false, true] as const;

export const FACTORS = {
  nodes: [5, 3, 4, 7, 2, 9, 1, 6, 8],
  /** Whether administrators change the membership, hand over the leadership and order snapshots. */
  churn: SWITCH,
  clients: ['wait', 'sessions', 'sessions and retries'],
  /** Who hears a leader elects nobody; the leader relies on it. */
  stickiness: ['none', 'sticky', 'lease'],
  level: ['light', 'heavy'],
  saboteur: SWITCH,
  /** Clocks that are as wrong as they like, and timers made to fire early; or within what leases assume. */
  clocks: ['wild', 'bounded'],
  snapshotThreshold: [0, 3, 25],
  snapshotChunk: [1_024, 48],
  initialServers: ['all', 'three'],
  preVote: SWITCH,
  checkQuorum: SWITCH,
  readIndex: SWITCH,
  fastBacktracking: SWITCH,
  pipeline: [1, 8],
  batchSize: [64, 1],
  catchUp: SWITCH,
  noopOnElection: [true, false],
  sessionsMax: [64, 4],
  /** With 100 a lease is half as long as the shortest timeout, so that the assumption about clocks is needed. */
  clockDrift_pct: [10, 100, 300],
  /** Those of the paper; or so long that there is time for much to go wrong before anybody stands. */
  timeouts: ['paper', 'long'],
  /** The later the next heartbeat, the later a leader learns that another leads. */
  heartbeats: ['usual', 'late'],
} as const;

const TIMEOUTS = {
  paper: { electionTimeoutMin_us: 150_000, electionTimeoutMax_us: 300_000 },
  long: { electionTimeoutMin_us: 1_000_000, electionTimeoutMax_us: 1_300_000 },
} as const;

export type Extensions = Combination<typeof FACTORS>;
export const COMBINATIONS: readonly Extensions[] = pairwise(FACTORS);

/**
 * The extensions of plan number `number`. The combinations take turns, and each time that all have had theirs the values
 * of each factor change places: so they cover all pairs again, and other threes and fours.
 */
export function extensionsOf(number: number): Extensions {
  const combination = COMBINATIONS[number % COMBINATIONS.length] as Extensions;
  const turn = Math.floor(number / COMBINATIONS.length);
  if (turn === 0) return combination;
  const random = stream(`turn-${turn}`, 'extensions');
  const changed = Object.entries(FACTORS).map(([name, values]: [string, readonly unknown[]]) => {
    const places = shuffled(values.length, random);
    const place = values.indexOf(combination[name as keyof Extensions]);
    return [name, values[places[place] as number]];
  });
  return Object.fromEntries(changed) as Extensions;
}

/** The numbers below `size` in an order at random. */
function shuffled(size: number, random: RandomGenerator): readonly number[] {
  const numbers = Array.from({ length: size }, (_, k) => k);
  for (let k = size - 1; k > 0; k -= 1) {
    const other = integerIn(random, 0, k);
    [numbers[k], numbers[other]] = [numbers[other] as number, numbers[k] as number];
  }
  return numbers;
}

/** Plan number `number` of correct Raft with any extensions. */
export function raftPlan(number: number, duration_us: number): SafetyPlan {
  return planOf(`raft-${number}`, duration_us, extensionsOf(number));
}

/** The settings of Raft that extensions ask for. */
export function configOf(extensions: Extensions): Readonly<Record<string, number | boolean>> {
  const { nodes, clients, stickiness, initialServers, churn, level, saboteur, clocks, ...others } = extensions;
  const { timeouts, heartbeats, ...switches } = others;
  const { electionTimeoutMin_us } = TIMEOUTS[timeouts];
  return {
    ...switches,
    ...TIMEOUTS[timeouts],
    heartbeatInterval_us: electionTimeoutMin_us * (heartbeats === 'usual' ? 0.3 : 0.8),
    sessions: clients !== 'wait',
    leaderStickiness: stickiness !== 'none',
    leaseReads: stickiness === 'lease',
    initialServers: initialServers === 'all' ? 0 : Math.min(3, nodes),
  };
}

function planOf(seed: string, duration_us: number, extensions: Extensions): SafetyPlan {
  const random = stream(seed, 'plan');
  const { nodes, churn, clients, stickiness, level, saboteur, clocks, batchSize, clockDrift_pct } = extensions;
  const isNarrow = batchSize === 1;
  const isBounded = clocks === 'bounded' || stickiness === 'lease';
  const timeout_us = integerIn(random, 300_000, 2_000_000);
  // Two clocks differ by as much as leases allow for when one is right and one is as fast as may be.
  const clockRates = [1, 1 + clockDrift_pct / 100] as const;
  const readRate = stickiness === 'lease' ? (isNarrow ? 30 : 80) : integerIn(random, 1, 8);
  return {
    seed,
    nodes,
    level,
    sabotage: saboteur,
    duration_us,
    load: integerIn(random, 1, loadMax(extensions)),
    config: configOf(extensions),
    // Without sessions a request that is sent again may be executed twice, and no history need be linearizable.
    ...(clients === 'sessions and retries' ? { clientTimeout_us: timeout_us } : {}),
    ...(isBounded ? { clockRates } : {}),
    ...(churn ? { admin: integerIn(random, 2, 15) } : {}),
    commands: [
      ...(isBounded ? clocksOf(seed, nodes, duration_us, clockRates) : []),
      ...readsOf(seed, nodes, duration_us, readRate),
    ],
  };
}

/**
 * So many requests a second, at most. Batches of one entry carry no more than some thirty. And what is asked while nobody
 * leads is open all at once, or for ever where nobody asks again; of too much of that nobody can tell whether it is
 * linearizable. Nobody leads for long where timeouts are long, or clocks so wrong that they run out before a heartbeat.
 */
function loadMax({ batchSize, clients, timeouts, clockDrift_pct }: Extensions): number {
  if (timeouts === 'long' || clockDrift_pct > 100) return 3;
  return batchSize === 1 || clients !== 'sessions and retries' ? 8 : 20;
}

/** Clocks that wander, until the faults are over: every second or so each is right, as fast as may be, or between. */
function clocksOf(
  seed: string,
  nodes: number,
  duration_us: number,
  [slowest, fastest]: readonly [number, number],
): readonly TimedCommand[] {
  const random = stream(seed, 'clocks');
  const calm = calmFrom(duration_us);
  const commands: TimedCommand[] = [];
  for (let at = 0; at <= calm; at += integerIn(random, 1, 2_000_000)) {
    for (let k = 1; k <= nodes; k += 1) {
      const rate = [slowest, fastest, integerIn(random, slowest * 100, fastest * 100) / 100][integerIn(random, 0, 2)];
      commands.push({ at, kind: 'clock', node: `S${k}`, rate });
    }
  }
  return [
    ...commands,
    ...Array.from({ length: nodes }, (_, k) => ({ at: calm, kind: 'clock', node: `S${k + 1}`, rate: 1 })),
  ];
}

/** How reads ask to be answered: mostly as the settings have it. */
const MODES: readonly (ReadMode | undefined)[] = [...Array<undefined>(6), 'index', 'log', 'local'];

/**
 * Reads, so many a second, each asked of any server: of one that leads no more and does not know it, too. That is where
 * an answer could be old; generated load goes to whoever answered last.
 */
function readsOf(seed: string, nodes: number, duration_us: number, rate: number): readonly TimedCommand[] {
  const random = stream(seed, 'reads');
  const pause_us = Math.ceil(1_000_000 / rate);
  const reads: TimedCommand[] = [];
  for (let at = 0; at < duration_us; at += integerIn(random, 1, 2 * pause_us)) {
    const read = MODES[integerIn(random, 0, MODES.length - 1)];
    const key = ['x', 'y', 'z'][integerIn(random, 0, 2)] as string;
    const op = { kind: 'get', key, ...(read ? { read } : {}) };
    const client = `C${integerIn(random, 10, 13)}`;
    reads.push({ at, kind: 'request', client, op, node: `S${integerIn(random, 1, nodes)}` });
  }
  return reads;
}

/** Raft as in Figure 2 of the paper, and what there is besides for rules that need it. */
const PLAIN: Omit<Extensions, 'nodes' | 'level' | 'saboteur'> = {
  churn: false,
  clients: 'wait',
  stickiness: 'none',
  clocks: 'wild',
  snapshotThreshold: 0,
  snapshotChunk: 1_024,
  initialServers: 'all',
  preVote: false,
  checkQuorum: false,
  readIndex: false,
  fastBacktracking: false,
  pipeline: 1,
  batchSize: 64,
  catchUp: false,
  noopOnElection: true,
  sessionsMax: 64,
  clockDrift_pct: 10,
  timeouts: 'paper',
  heartbeats: 'usual',
};

/** What of Raft, and which faults, a rule is about. */
const WHERE: { readonly [rule: string]: Partial<Extensions> } = {
  'own-term-commit': { noopOnElection: false },
  // Messages that confirm reads carry no entries, however far the log and its committed part go on after them.
  'commit-bound': { readIndex: true },
  'pre-vote': { preVote: true },
  'joint-consensus': { churn: true },
  // The first entry of a term is a client's, so that there is time for a change before it is committed.
  'commit-before-change': { churn: true, noopOnElection: false },
  'snapshot-last-term': { snapshotThreshold: 3 },
  'session-deduplication': { clients: 'sessions and retries' },
  'read-index-confirmation': { readIndex: true },
  // A client that asks again finds the new leader, while the others go on reading from the old one.
  'lease-drift': {
    clients: 'sessions and retries',
    stickiness: 'lease',
    clockDrift_pct: 300,
    timeouts: 'long',
    heartbeats: 'late',
  },
};

const SIZES = FACTORS.nodes.length;

/** Plan number `number` for a rule that is off: random faults where the rule matters, and nothing scripted. */
export function planWithout(rule: string, number: number, duration_us: number): SafetyPlan {
  const extensions: Extensions = {
    ...PLAIN,
    nodes: FACTORS.nodes[number % SIZES] as Extensions['nodes'],
    level: number % 2 === 0 ? 'light' : 'heavy',
    saboteur: number % 4 >= 2,
    ...WHERE[rule],
  };
  return { ...planOf(`without-${number}`, duration_us, extensions), without: [rule] };
}
