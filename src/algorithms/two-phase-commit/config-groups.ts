/** Two-phase commit's settings by theme. */
import type { ConfigGroup } from '../manifest.ts';
import type { Config } from './types.ts';

const groups: readonly ConfigGroup<Config>[] = [
  { id: 'timing', settings: ['voteTimeout_us', 'decisionTimeout_us', 'resendInterval_us'] },
  { id: 'protocol', settings: ['coordinatorParticipates', 'cooperative', 'presumedAbort'] },
];

export default groups;
