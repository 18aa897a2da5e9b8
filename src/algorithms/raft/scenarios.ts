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

export const SCENARIOS: readonly Scenario[] = [
  scenario('first-election', {}),
];
