/** Multi-Paxos's settings by theme. */
import type { ConfigGroup } from '../manifest.ts';
import type { Config } from './types.ts';

const groups: readonly ConfigGroup<Config>[] = [
  { id: 'timing', settings: ['electionTimeoutMin_us', 'electionTimeoutMax_us', 'heartbeatInterval_us', 'backOff'] },
  { id: 'slots', settings: ['window', 'catchUpBatch'] },
];

export default groups;
