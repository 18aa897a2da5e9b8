/** Three-phase commit's settings by theme. */
import type { ConfigGroup } from '../manifest.ts';
import type { Config } from './types.ts';

const groups: readonly ConfigGroup<Config>[] = [
  { id: 'timing', settings: ['voteTimeout_us', 'ackTimeout_us', 'coordinatorTimeout_us', 'inquiryInterval_us'] },
  { id: 'protocol', settings: ['finalAck'] },
];

export default groups;
