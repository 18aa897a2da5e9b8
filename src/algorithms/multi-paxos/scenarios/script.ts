/**
 * What scenarios are written with: commands by the second, and the pace at which they run. The pace is one for people,
 * about twelve times slower than the paper's numbers, so that a message can be followed by eye at 1×.
 *
 * A scenario makes things happen by what causes them: a timeout that is forced, a link that is cut in one direction or
 * slow, a server that pauses. What it needs of chance, such as who times out first, it says beside its seed.
 */
import type { NodeId, Scenario, TimedCommand } from '../../../kernel/contract.ts';
import type { Config, Op, ReadMode } from '../types.ts';

type Settings = Partial<Config>;

const CLASSROOM: Settings = {
  electionTimeoutMin_us: 2_000_000,
  electionTimeoutMax_us: 4_000_000,
  heartbeatInterval_us: 800_000,
};

/** How long a message takes, µs. */
const CLASSROOM_LATENCY = [250_000, 400_000] as const;
const QUICK_LATENCY = [1_000, 1_000] as const;

export function us(seconds: number): number {
  return Math.round(seconds * 1_000_000);
}

interface Story extends Partial<Omit<Scenario, 'id' | 'group' | 'config' | 'commands' | 'start_us' | 'moments'>> {
  /** What differs from the classroom's settings. */
  readonly config?: Settings;
  readonly commands?: readonly TimedCommand[];
  /**
   * What comes before the story, in seconds: until then messages take a millisecond each, so that the situation from
   * which it starts comes about at once.
   */
  readonly prelude?: number;
  /** Where the player starts, in seconds. */
  readonly start: number;
  /** The time of what is worth looking at, to the µs, by name. */
  readonly moments: { readonly [name: string]: number };
  /** Those of them that do not come about without the scenario’s rule. */
  readonly onlyWithRule?: readonly string[];
}

/** A scenario at classroom pace. */
export function scenario(group: string, id: string, story: Story): Scenario {
  const { config, commands = [], prelude = 0, start, moments, onlyWithRule = [], ...others } = story;
  const pace: TimedCommand[] = [latency(prelude, CLASSROOM_LATENCY)];
  if (prelude > 0) pace.unshift(latency(0, QUICK_LATENCY));
  return {
    id,
    group,
    nodes: 5,
    seed: '1',
    load: 0,
    start_us: us(start),
    ...others,
    config: { ...CLASSROOM, ...config },
    commands: [...pace, ...commands],
    moments: Object.entries(moments).map(([name, at]) => ({
      at,
      name,
      ...(onlyWithRule.includes(name) ? { onlyWithRule: true } : {}),
    })),
  };
}

function latency(seconds: number, latency_us: readonly [number, number]): TimedCommand {
  return { at: us(seconds), kind: 'link', latency_us: [...latency_us] };
}

/** Makes the link in one direction take so many seconds for a message. */
export function slow(seconds: number, from: NodeId, to: NodeId, takes: number): TimedCommand {
  return { at: us(seconds), kind: 'link', from, to, latency_us: [us(takes), us(takes)] };
}

/** The link in one direction as the others are. */
export function restore(seconds: number, from: NodeId, to: NodeId): TimedCommand {
  return { at: us(seconds), kind: 'link', from, to, latency_us: [...CLASSROOM_LATENCY] };
}

/** The whole network at another pace. */
export function everywhere(seconds: number, min: number, max: number): TimedCommand {
  return latency(seconds, [us(min), us(max)]);
}

/** Its patience with the leader is over now: it runs phase 1. */
export function prepare(seconds: number, node: NodeId): TimedCommand {
  return { at: us(seconds), kind: 'timeout', node, timer: 'election' };
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

/** Nothing passes from one node to the other; the way back stays open. */
export function cut(seconds: number, from: NodeId, to: NodeId): TimedCommand {
  return { at: us(seconds), kind: 'cut', from, to, direction: 'oneWay' };
}

/** What `from` sends does not reach these nodes; it still hears them. */
export function mute(seconds: number, from: NodeId, ...to: readonly NodeId[]): TimedCommand[] {
  return to.map((each) => cut(seconds, from, each));
}

/** A client asks; the node that it believes in, or a certain one. */
export function ask(seconds: number, client: string, op: Op, node?: NodeId): TimedCommand {
  return { at: us(seconds), kind: 'request', client, op: { ...op }, ...(node ? { node } : {}) };
}

export function set(seconds: number, key: string, value: number, node?: NodeId, client = 'C1'): TimedCommand {
  return ask(seconds, client, { kind: 'set', key, value: `${value}` }, node);
}

export function get(seconds: number, key: string, node: NodeId, client: string, read?: ReadMode): TimedCommand {
  return ask(seconds, client, { kind: 'get', key, ...(read ? { read } : {}) }, node);
}
