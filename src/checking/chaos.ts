/**
 * Random fault schedules. A schedule is a list of commands and nothing more, so it stands in a run's header, replays,
 * and can be shortened. It keeps track of what it has broken: nothing is crashed twice, and all that was broken is
 * mended again. Disks are never lost; Raft does not claim to survive that.
 */
import type { NodeId, TimedCommand } from '../kernel/contract.ts';
import { inOrder } from '../kernel/header.ts';
import { COMMANDS_MAX } from '../kernel/limits.ts';
import type { LinkQuality } from '../kernel/network.ts';
import { chance, integerIn, type RandomGenerator, stream } from '../kernel/random.ts';
import { FAULTS, type Fault, type FaultKind, type World } from './faults.ts';

export type FaultLevel = 'none' | 'light' | 'heavy';
export const FAULT_LEVELS: readonly FaultLevel[] = ['none', 'light', 'heavy'];

export interface ChaosOptions {
  readonly seed: string;
  readonly nodes: readonly NodeId[];
  readonly duration_us: number;
  readonly level: FaultLevel;
  /** How long the algorithm takes to notice a fault; for Raft, the longest election timeout. */
  readonly pace_us: number;
  /** Every link, when nothing is wrong with it. */
  readonly calm: LinkQuality;
  /** No node is crashed or paused: somebody else does that. */
  readonly sparesNodes?: boolean;
  /** Clocks that go wrong keep within these rates, as an algorithm may assume that they do. */
  readonly clockRates?: readonly [slowest: number, fastest: number] | undefined;
  /** All faults are over, and everything is mended, when `CALM_FROM` of the duration has passed. */
  readonly settles?: boolean;
}

/** The part of a schedule that settles in which faults happen. */
export const CALM_FROM = 2 / 3;

interface Rate {
  /** A fault begins every so many paces on average; the gap is uniform in half to one and a half of it. */
  readonly every: number;
  /** How long faults last, in paces. */
  readonly lasts: readonly [min: number, max: number];
  /** Most faults at a time. */
  readonly together: number;
}

/** Light: now and then one thing is wrong. Heavy: mostly several are, often a majority of nodes is out of reach. */
const RATES: Readonly<Record<Exclude<FaultLevel, 'none'>, Rate>> = {
  light: { every: 8, lasts: [1, 6], together: 1 },
  heavy: { every: 1.5, lasts: [0.25, 8], together: 5 },
};

/** One fault in so many is over almost as soon as it began, within a crossing or two of the network. */
const BRIEF = 0.25;

interface Ongoing {
  readonly kind: FaultKind;
  readonly until: number;
  readonly commands: readonly TimedCommand[];
  readonly mend: (at: number) => TimedCommand[];
}

/**
 * A schedule of faults, by time. The same options give the same schedule. It stops growing when a run could not take
 * more commands (`COMMANDS_MAX`; one more than that, so that the run refuses it rather than being calmer than asked).
 */
export function faultSchedule(options: ChaosOptions): TimedCommand[] {
  const { seed, nodes, duration_us, level, pace_us, calm, clockRates, settles = false } = options;
  if (level === 'none') return [];
  const rate = RATES[level];
  const random = stream(seed, `chaos ${level}`);
  const world: World = { nodes, calm, clockRates, down: new Set(), random };
  const kinds = FAULTS.filter(({ stops }) => !(options.sparesNodes && stops));
  const end = settles ? calmFrom(duration_us) : duration_us;
  const commands: TimedCommand[] = [];
  let ongoing: readonly Ongoing[] = [];
  for (let at = 0; commands.length <= COMMANDS_MAX; ) {
    at += between(random, 0.5 * rate.every * pace_us, 1.5 * rate.every * pace_us);
    ongoing = mendUntil(Math.min(at, end), ongoing, commands);
    if (at >= end) break;
    if (ongoing.length >= rate.together) continue;
    const until = at + lasting(options, rate, random);
    const fault = begin(world, kinds, ongoing, at, settles ? Math.min(until, end) : until);
    if (!fault) continue;
    commands.push(...fault.commands);
    ongoing = [...ongoing, fault];
  }
  return inOrder(commands);
}

/** How long an algorithm takes to notice a fault: the longest of its times, 300 ms if it has none. */
export function paceOf(config: Readonly<Record<string, number | boolean>>): number {
  const times = Object.keys(config).filter((key) => key.endsWith('_us'));
  return times.length > 0 ? Math.max(...times.map((key) => Number(config[key]))) : 300_000;
}

/** When everything is mended, in a schedule that settles. */
export function calmFrom(duration_us: number): number {
  return Math.floor(duration_us * CALM_FROM);
}

/** A fault of a kind that is not there already, unless it concerns single nodes: there may be several of those. */
function begin(
  world: World,
  kinds: readonly Fault[],
  ongoing: readonly Ongoing[],
  at: number,
  until: number,
): Ongoing | null {
  const possible = kinds.filter(({ kind, single }) => !single || !ongoing.some((other) => other.kind === kind));
  const weight = possible.reduce((sum, fault) => sum + fault.weight, 0);
  let drawn = integerIn(world.random, 1, weight);
  const chosen = possible.find((fault) => {
    drawn -= fault.weight;
    return drawn <= 0;
  });
  const begun = chosen?.begin(world, at, until);
  return chosen && begun ? { kind: chosen.kind, until, ...begun } : null;
}

function lasting({ pace_us, calm }: ChaosOptions, rate: Rate, random: RandomGenerator): number {
  if (chance(random, BRIEF)) return between(random, 1, 2 * calm.latency_us[1]);
  return between(random, rate.lasts[0] * pace_us, rate.lasts[1] * pace_us);
}

/** Mends what is due by `at`. @returns what is not. */
function mendUntil(at: number, ongoing: readonly Ongoing[], commands: TimedCommand[]): readonly Ongoing[] {
  for (const { until, mend } of ongoing) if (until <= at) commands.push(...mend(until));
  return ongoing.filter(({ until }) => until > at);
}

function between(random: RandomGenerator, min: number, max: number): number {
  return integerIn(random, Math.max(1, Math.floor(min)), Math.max(1, Math.floor(max)));
}
