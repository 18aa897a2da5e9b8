/** Raft's settings, with the paper's values as defaults (§9.3: 150–300 ms; heartbeats well below, §5.6). */
import type { ConfigSchema } from '../../kernel/contract.ts';
import type { Config } from './types.ts';

export const CONFIG: ConfigSchema<Config> = {
  fields: {
    electionTimeoutMin_us: { kind: 'integer', min: 1_000, max: 60_000_000, default: 150_000 },
    electionTimeoutMax_us: { kind: 'integer', min: 1_000, max: 120_000_000, default: 300_000 },
    heartbeatInterval_us: { kind: 'integer', min: 1_000, max: 60_000_000, default: 50_000 },
    batchSize: { kind: 'integer', min: 1, max: 1_000, default: 64 },
    noopOnElection: { kind: 'boolean', default: true },
  },
  check({ electionTimeoutMin_us, electionTimeoutMax_us }) {
    return electionTimeoutMin_us > electionTimeoutMax_us
      ? `electionTimeoutMin_us (${electionTimeoutMin_us}) is above electionTimeoutMax_us (${electionTimeoutMax_us})`
      : null;
  },
};
