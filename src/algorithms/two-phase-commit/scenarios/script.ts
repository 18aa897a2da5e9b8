/**
 * What scenarios are written with: commands by the second, and the pace at which they run. The pace is one for people: a
 * message takes a third of a second. A scenario makes things happen by what causes them: a crash, a link that is cut in
 * one direction or slow.
 */
import type { NodeId, Scenario, TimedCommand } from '../../../kernel/contract.ts';
import type { Config } from '../types.ts';

type Settings = Partial<Config>;

const CLASSROOM: Settings = {
  voteTimeout_us: 2_500_000,
  decisionTimeout_us: 3_000_000,
  resendInterval_us: 2_500_000,
};

/** How long a message takes, µs. */
const LATENCY = [250_000, 400_000] as const;

export function us(seconds: number): number {
  return Math.round(seconds * 1_000_000);
}

export interface Story
  extends Partial<Omit<Scenario, 'id' | 'group' | 'config' | 'commands' | 'start_us' | 'moments'>> {
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

/** A scenario at classroom pace: a coordinator and three participants, if nothing else is said. */
export function scenario(group: string, id: string, story: Story): Scenario {
  const { config, commands = [], start, moments, onlyWithRule = [], ...others } = story;
  return {
    id,
    group,
    nodes: 4,
    seed: '1',
    load: 0,
    start_us: us(start),
    ...others,
    config: { ...CLASSROOM, ...config } as Scenario['config'],
    commands: [{ at: 0, kind: 'link', latency_us: [...LATENCY] }, ...commands],
    moments: Object.entries(moments).map(([name, at]) => ({
      at,
      name,
      ...(onlyWithRule.includes(name) ? { onlyWithRule: true } : {}),
    })),
  };
}

/** Makes the link in one direction take so many seconds for a message. */
export function slow(seconds: number, from: NodeId, to: NodeId, takes: number): TimedCommand {
  return { at: us(seconds), kind: 'link', from, to, latency_us: [us(takes), us(takes)] };
}

export function crash(seconds: number, node: NodeId): TimedCommand {
  return { at: us(seconds), kind: 'crash', node };
}

export function restart(seconds: number, node: NodeId): TimedCommand {
  return { at: us(seconds), kind: 'restart', node };
}

/** Nothing passes from one node to the other; the way back stays open. */
export function cut(seconds: number, from: NodeId, to: NodeId): TimedCommand {
  return { at: us(seconds), kind: 'cut', from, to, direction: 'oneWay' };
}

/** What `from` sends does not reach these nodes; it still hears them. */
export function mute(seconds: number, from: NodeId, ...to: readonly NodeId[]): TimedCommand[] {
  return to.map((each) => cut(seconds, from, each));
}

/** Ends every cut and partition. */
export function heal(seconds: number): TimedCommand {
  return { at: us(seconds), kind: 'heal' };
}

/** A client asks for a transaction; the coordinator, if it is C1. */
export function transaction(
  seconds: number,
  writes: { readonly [key: string]: string },
  { client = 'C1', no }: { readonly client?: string; readonly no?: readonly NodeId[] } = {},
): TimedCommand {
  return {
    at: us(seconds),
    kind: 'request',
    client,
    op: { kind: 'transaction', writes, ...(no ? { no } : {}) },
    node: 'S1',
  };
}

/** A client reads at one participant. */
export function read(seconds: number, key: string, node: NodeId, client = 'C5'): TimedCommand {
  return { at: us(seconds), kind: 'request', client, op: { kind: 'read', key }, node };
}
