/** Paxos's settings by theme. */
import type { ConfigGroup } from '../manifest.ts';
import type { Config } from './types.ts';

const groups: readonly ConfigGroup<Config>[] = [
  { id: 'roles', settings: ['proposers', 'acceptors', 'learners'] },
  { id: 'proposing', settings: ['retryInterval_us', 'backOff_us', 'nacks'] },
  { id: 'learning', settings: ['askInterval_us', 'tellAll'] },
];

export default groups;
