/** The settings. The times are those of Raft’s paper, so that the two can be compared. */
import type { ConfigSchema } from '../../kernel/contract.ts';
import type { Config } from './types.ts';

export const ID = 'multi-paxos';
/** Raised whenever the same header would give another run. */
export const VERSION = 1;

export const CONFIG: ConfigSchema<Config> = {
  fields: {
    electionTimeoutMin_us: { kind: 'integer', min: 1_000, max: 60_000_000, default: 150_000 },
    electionTimeoutMax_us: { kind: 'integer', min: 1_000, max: 120_000_000, default: 300_000 },
    heartbeatInterval_us: { kind: 'integer', min: 1_000, max: 60_000_000, default: 50_000 },
    window: { kind: 'integer', min: 1, max: 64, default: 8 },
    backOff: { kind: 'boolean', default: true },
    catchUpBatch: { kind: 'integer', min: 1, max: 1_000, default: 16 },
  },
  check({ electionTimeoutMin_us, electionTimeoutMax_us }) {
    if (electionTimeoutMin_us <= electionTimeoutMax_us) return null;
    return {
      id: 'timeouts',
      settings: ['electionTimeoutMin_us', 'electionTimeoutMax_us'],
      detail: `electionTimeoutMin_us (${electionTimeoutMin_us}) is above electionTimeoutMax_us (${electionTimeoutMax_us})`,
    };
  },
};
