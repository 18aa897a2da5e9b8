/**
 * What scenarios are written with: commands by the second, and the pace at which they run, which is one for people: a
 * message can be followed by eye at 1×. A scenario makes things happen by what causes them, and says what it needs of
 * chance beside its seed.
 */
import type { NodeId, Scenario, TimedCommand } from '../../../kernel/contract.ts';
import type { Config, Timer } from '../types.ts';

type Settings = Partial<Config>;

/** A ballot takes less than two seconds; learners ask by themselves only where the story is about that. */
const CLASSROOM: Settings = { retryInterval_us: 3_000_000, backOff_us: 4_000_000, askInterval_us: 0 };

/** Nobody gives up by itself: where a story needs what is slow. */
export const PATIENT: Settings = { retryInterval_us: 40_000_000 };

/** How long a message takes, µs. */
const CLASSROOM_LATENCY = [250_000, 400_000] as const;

export function us(seconds: number): number {
  return Math.round(seconds * 1_000_000);
}

interface Story extends Partial<Omit<Scenario, 'id' | 'group' | 'config' | 'commands' | 'start_us' | 'moments'>> {
  /** What differs from the classroom's settings. */
  readonly config?: Settings;
  readonly commands?: readonly TimedCommand[];
  /** Where the player starts, in seconds. */
  readonly start: number;
  /** The time of what is worth looking at, to the µs, by name. */
  readonly moments: { readonly [name: string]: number };
  /** Those of them that do not come about without the scenario’s rule. */
  readonly onlyWithRule?: readonly string[];
}

/** A scenario at classroom pace. */
export function scenario(group: string, id: string, story: Story): Scenario {
  const { config, commands = [], start, moments, onlyWithRule = [], ...others } = story;
  return {
    id,
    group,
    nodes: 3,
    seed: '1',
    load: 0,
    start_us: us(start),
    ...others,
    config: settings(config),
    commands: [everywhere(0, ...CLASSROOM_LATENCY), ...commands],
    moments: Object.entries(moments).map(([name, at]) => ({
      at,
      name,
      ...(onlyWithRule.includes(name) ? { onlyWithRule: true } : {}),
    })),
  };
}

function settings(own: Settings = {}): Readonly<Record<string, number | boolean>> {
  const all: Record<string, number | boolean> = {};
  for (const [key, value] of Object.entries({ ...CLASSROOM, ...own })) if (value !== undefined) all[key] = value;
  return all;
}

function everywhere(seconds: number, min_us: number, max_us: number): TimedCommand {
  return { at: us(seconds), kind: 'link', latency_us: [min_us, max_us] };
}

/** All messages take exactly so many seconds. */
export function evenly(seconds: number, takes: number): TimedCommand {
  return everywhere(seconds, us(takes), us(takes));
}

/** Makes the link in one direction take so many seconds for a message. */
export function slow(seconds: number, from: NodeId, to: NodeId, takes: number): TimedCommand {
  return { at: us(seconds), kind: 'link', from, to, latency_us: [us(takes), us(takes)] };
}

/** A client asks a node that a value be chosen. */
export function propose(seconds: number, value: string, node: NodeId, client = 'C1'): TimedCommand {
  return { at: us(seconds), kind: 'request', client, node, op: { kind: 'propose', value } };
}

/** A client asks a node what is chosen. */
export function read(seconds: number, node: NodeId, client = 'C1'): TimedCommand {
  return { at: us(seconds), kind: 'request', client, node, op: { kind: 'read' } };
}

/** A timer runs out now. */
export function hurry(seconds: number, node: NodeId, timer: Timer): TimedCommand {
  return { at: us(seconds), kind: 'timeout', node, timer };
}

export function crash(seconds: number, node: NodeId): TimedCommand {
  return { at: us(seconds), kind: 'crash', node };
}

export function restart(seconds: number, node: NodeId): TimedCommand {
  return { at: us(seconds), kind: 'restart', node };
}

/** Splits the cluster into these groups; who is in none of them makes one more. */
export function partition(seconds: number, ...groups: readonly (readonly NodeId[])[]): TimedCommand {
  return { at: us(seconds), kind: 'partition', groups };
}

/** Ends the partition and every cut. */
export function heal(seconds: number): TimedCommand {
  return { at: us(seconds), kind: 'heal' };
}

/** What `from` sends does not reach these nodes; it still hears them. */
export function mute(seconds: number, from: NodeId, ...to: readonly NodeId[]): TimedCommand[] {
  return to.map((each) => ({ at: us(seconds), kind: 'cut', from, to: each, direction: 'oneWay' }));
}

/** The other way round: what `from` sends reaches these nodes again. */
export function unmute(seconds: number, from: NodeId, ...to: readonly NodeId[]): TimedCommand[] {
  return to.map((each) => ({ at: us(seconds), kind: 'join', from, to: each, direction: 'oneWay' }));
}
