/**
 * Prepared situations, at a pace for people: about twelve times slower than the paper's numbers, so that a message
 * can be followed by eye at 1×.
 */
import type { Scenario, TimedCommand } from '../../kernel/contract.ts';
import type { Config } from './types.ts';

const CLASSROOM: Partial<Config> = {
  electionTimeoutMin_us: 2_000_000,
  electionTimeoutMax_us: 4_000_000,
  heartbeatInterval_us: 800_000,
};
const CLASSROOM_NETWORK: TimedCommand = { at: 0, kind: 'link', latency_us: [250_000, 400_000] };

function scenario(id: string, rest: Partial<Omit<Scenario, 'id'>>): Scenario {
  const { commands = [], ...others } = rest;
  return {
    id,
    nodes: 5,
    seed: '1',
    config: CLASSROOM,
    load: 0,
    start_us: 0,
    ...others,
    commands: [CLASSROOM_NETWORK, ...commands],
  };
}

function request(at: number, key: string, value: string, node?: string): TimedCommand {
  return { at, kind: 'request', client: 'C1', op: { kind: 'set', key, value }, ...(node ? { node } : {}) };
}

export const SCENARIOS: readonly Scenario[] = [
  // Nobody leads yet, and the first timeout is about to run out; requests come from the start.
  scenario('first-election', { seed: '3', load: 0.4, start_us: 1_900_000 }),
  // A leader with steady work.
  scenario('replication', { seed: '3', load: 1, start_us: 3_000_000 }),
  // The leader dies in the middle of its work, and comes back as a follower.
  scenario('leader-crash', {
    seed: '3',
    load: 0.6,
    start_us: 7_000_000,
    commands: [
      { at: 8_000_000, kind: 'crash', node: 'S1' },
      { at: 15_000_000, kind: 'restart', node: 'S1' },
    ],
  }),
  // Four servers up and two candidates of one term: two votes each, so nobody wins (§5.2).
  scenario('split-vote', {
    seed: '2',
    start_us: 800_000,
    commands: [
      { at: 0, kind: 'crash', node: 'S5' },
      { at: 1_000_000, kind: 'timeout', node: 'S1', timer: 'election' },
      { at: 1_000_000, kind: 'timeout', node: 'S2', timer: 'election' },
    ],
  }),
  // The leader is cut off with a minority: it goes on leading, and commits nothing. What it took on meanwhile is
  // overwritten after the heal (§5.3, §5.4).
  scenario('partition-and-heal', {
    seed: '3',
    start_us: 5_500_000,
    commands: [
      request(4_000_000, 'x', '1'),
      request(5_200_000, 'x', '2'),
      {
        at: 6_500_000,
        kind: 'partition',
        groups: [
          ['S1', 'S5'],
          ['S2', 'S3', 'S4'],
        ],
      },
      request(7_200_000, 'x', '9', 'S1'),
      { at: 8_200_000, kind: 'timeout', node: 'S2', timer: 'election' },
      request(10_500_000, 'y', '7', 'S2'),
      { at: 14_000_000, kind: 'heal' },
    ],
  }),
  // A server that missed an entry stands for election, and is refused for its log (§5.4.1).
  scenario('stale-log-vote', {
    seed: '3',
    start_us: 5_500_000,
    commands: [
      request(4_000_000, 'x', '1'),
      { at: 5_500_000, kind: 'crash', node: 'S5' },
      request(6_000_000, 'x', '2'),
      { at: 8_500_000, kind: 'restart', node: 'S5' },
      { at: 8_500_001, kind: 'crash', node: 'S1' },
      { at: 8_600_000, kind: 'timeout', node: 'S5', timer: 'election' },
    ],
  }),
];
