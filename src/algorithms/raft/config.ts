/**
 * Raft's settings, with the paper's values as defaults (§9.3: 150–300 ms; heartbeats well below, §5.6). Whatever is
 * not in Figure 2 is off at first.
 */
import type { ConfigSchema } from '../../kernel/contract.ts';
import type { Config } from './types.ts';

export const CONFIG: ConfigSchema<Config> = {
  fields: {
    electionTimeoutMin_us: { kind: 'integer', min: 1_000, max: 60_000_000, default: 150_000 },
    electionTimeoutMax_us: { kind: 'integer', min: 1_000, max: 120_000_000, default: 300_000 },
    heartbeatInterval_us: { kind: 'integer', min: 1_000, max: 60_000_000, default: 50_000 },
    noopOnElection: { kind: 'boolean', default: true },
    batchSize: { kind: 'integer', min: 1, max: 1_000, default: 64 },
    pipeline: { kind: 'integer', min: 1, max: 64, default: 1 },
    fastBacktracking: { kind: 'boolean', default: false },
    preVote: { kind: 'boolean', default: false },
    leaderStickiness: { kind: 'boolean', default: false },
    checkQuorum: { kind: 'boolean', default: false },
    snapshotThreshold: { kind: 'integer', min: 0, max: 100_000, default: 0 },
    snapshotChunk: { kind: 'integer', min: 16, max: 1_000_000, default: 1_024 },
    sessions: { kind: 'boolean', default: false },
    sessionsMax: { kind: 'integer', min: 1, max: 1_000, default: 16 },
    readIndex: { kind: 'boolean', default: false },
    leaseReads: { kind: 'boolean', default: false },
    clockDrift_pct: { kind: 'integer', min: 0, max: 1_000, default: 10 },
    initialServers: { kind: 'integer', min: 0, max: 51, default: 0 },
    catchUp: { kind: 'boolean', default: true },
  },
  check({ electionTimeoutMin_us, electionTimeoutMax_us, leaseReads, leaderStickiness }) {
    if (electionTimeoutMin_us > electionTimeoutMax_us)
      return {
        id: 'timeouts',
        settings: ['electionTimeoutMin_us', 'electionTimeoutMax_us'],
        detail: `electionTimeoutMin_us (${electionTimeoutMin_us}) is above electionTimeoutMax_us (${electionTimeoutMax_us})`,
      };
    if (leaseReads && !leaderStickiness)
      return {
        id: 'lease',
        settings: ['leaseReads', 'leaderStickiness'],
        detail: 'leaseReads needs leaderStickiness (D§6.4.1)',
      };
    return null;
  },
};

/** All extensions at once. */
export const EVERYTHING: Partial<Config> = {
  pipeline: 8,
  fastBacktracking: true,
  preVote: true,
  leaderStickiness: true,
  checkQuorum: true,
  snapshotThreshold: 1_000,
  sessions: true,
  readIndex: true,
  leaseReads: true,
};
