/** The settings. Times are those of a data centre; scenarios are slower. */
import type { ConfigSchema } from '../../kernel/contract.ts';
import type { Config } from './types.ts';

export const CONFIG: ConfigSchema<Config> = {
  fields: {
    voteTimeout_us: { kind: 'integer', min: 1_000, max: 120_000_000, default: 100_000 },
    ackTimeout_us: { kind: 'integer', min: 1_000, max: 120_000_000, default: 100_000 },
    coordinatorTimeout_us: { kind: 'integer', min: 1_000, max: 240_000_000, default: 250_000 },
    inquiryInterval_us: { kind: 'integer', min: 1_000, max: 120_000_000, default: 150_000 },
    finalAck: { kind: 'boolean', default: false },
  },
  check({ voteTimeout_us, ackTimeout_us, coordinatorTimeout_us }) {
    if (coordinatorTimeout_us > Math.max(voteTimeout_us, ackTimeout_us)) return null;
    return {
      id: 'timeouts',
      settings: ['voteTimeout_us', 'ackTimeout_us', 'coordinatorTimeout_us'],
      detail: `coordinatorTimeout_us (${coordinatorTimeout_us}) must be above voteTimeout_us (${voteTimeout_us}) and ackTimeout_us (${ackTimeout_us}): a coordinator that waits has not crashed`,
    };
  },
};

/** All that can be switched on. */
export const EVERYTHING: Partial<Config> = { finalAck: true };
