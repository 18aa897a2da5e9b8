/**
 * Random fault schedules. A schedule is a list of commands and nothing more, so it stands in a run's header, replays,
 * and can be shortened. It keeps track of what it has broken: nothing is crashed twice, and all that was broken is
 * mended again. Disks are never lost; Raft does not claim to survive that.
 */
import type { NodeId, TimedCommand } from '../kernel/contract.ts';
import { COMMANDS_MAX } from '../kernel/limits.ts';
import type { LinkQuality } from '../kernel/network.ts';
import { chance, integerIn, type RandomGenerator, stream } from '../kernel/random.ts';
import { FAULTS, type FaultKind, type World } from './faults.ts';

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
  readonly mend: (at: number) => TimedCommand[];
}

/**
 * A schedule of faults. The same options give the same schedule. It stops growing when a run could not take more
 * commands (`COMMANDS_MAX`; one more than that, so that the run refuses it rather than being calmer than asked).
 */
export function faultSchedule(options: ChaosOptions): TimedCommand[] {
  const { seed, nodes, duration_us, level, settles = false } = options;
  if (level === 'none') return [];
  const rate = RATES[level];
  const random = stream(seed, `chaos ${level}`);
  const commands: TimedCommand[] = [];
  const end = settles ? calmFrom(duration_us) : duration_us;
  const world: World = { nodes, calm: options.calm, down: new Set(), random };
  let ongoing: readonly Ongoing[] = [];
  let at = 0;
  for (;;) {
    at += between(random, rate.every * 0.5 * options.pace_us, rate.every * 1.5 * options.pace_us);
    ongoing = mendUntil(Math.min(at, end), ongoing, commands);
    if (at >= end || commands.length > COMMANDS_MAX) break;
    if (ongoing.length >= rate.together) continue;
    const fault = begin(world, ongoing, at);
    if (!fault) continue;
    commands.push(...fault.commands);
    ongoing = [...ongoing, { kind: fault.kind, until: at + lasting(options, rate, random), mend: fault.mend }];
  }
  if (settles)
    mendUntil(
      Number.POSITIVE_INFINITY,
      ongoing.map((fault) => ({ ...fault, until: end })),
      commands,
    );
  return commands;
}

/** How long an algorithm takes to notice a fault: the longest of its times, 300 ms if it has none. */
export function paceOf(config: Readonly<Record<string, number | boolean>>): number {
  const times = Object.keys(config)
    .filter((key) => key.endsWith('_us'))
    .map((key) => Number(config[key]));
  return times.length > 0 ? Math.max(...times) : 300_000;
}

/** When everything is mended, in a schedule that settles. */
export function calmFrom(duration_us: number): number {
  return Math.floor(duration_us * CALM_FROM);
}

/** A fault of a kind that is not there already, unless it concerns single nodes: there may be several of those. */
function begin(world: World, ongoing: readonly Ongoing[], at: number) {
  const possible = FAULTS.filter(({ kind, single }) => !single || !ongoing.some((other) => other.kind === kind));
  const weight = possible.reduce((sum, fault) => sum + fault.weight, 0);
  let drawn = integerIn(world.random, 1, weight);
  const chosen = possible.find((fault) => {
    drawn -= fault.weight;
    return drawn <= 0;
  });
  const fault = chosen?.begin(world, at);
  return chosen && fault ? { kind: chosen.kind, ...fault } : null;
}

function lasting({ pace_us, calm }: ChaosOptions, rate: Rate, random: RandomGenerator): number {
  if (chance(random, BRIEF)) return between(random, 1, 2 * calm.latency_us[1]);
  return between(random, rate.lasts[0] * pace_us, rate.lasts[1] * pace_us);
}

/** Mends, in order of time, what is due by `at`. @returns what is not. */
function mendUntil(at: number, ongoing: readonly Ongoing[], commands: TimedCommand[]): readonly Ongoing[] {
  const due = ongoing.filter(({ until }) => until <= at).sort((a, b) => a.until - b.until);
  for (const { until, mend } of due) commands.push(...mend(until));
  return ongoing.filter(({ until }) => until > at);
}

function between(random: RandomGenerator, min: number, max: number): number {
  return integerIn(random, Math.max(1, Math.floor(min)), Math.max(1, Math.floor(max)));
}
