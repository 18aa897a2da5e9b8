/** Raft's settings by theme. */
import type { ConfigGroup } from '../manifest.ts';
import type { Config } from './types.ts';

const groups: readonly ConfigGroup<Config>[] = [
  {
    id: 'timing',
    settings: ['electionTimeoutMin_us', 'electionTimeoutMax_us', 'heartbeatInterval_us', 'clockDrift_pct'],
  },
  { id: 'elections', settings: ['preVote', 'leaderStickiness', 'checkQuorum', 'noopOnElection'] },
  { id: 'log', settings: ['batchSize', 'pipeline', 'fastBacktracking', 'snapshotThreshold', 'snapshotChunk'] },
  { id: 'clients', settings: ['sessions', 'sessionsMax', 'readIndex', 'leaseReads'] },
  { id: 'membership', settings: ['initialServers', 'catchUp'] },
];

export default groups;
