/** The settings. Times are those of a data centre; scenarios are slower. */
import type { ConfigSchema } from '../../kernel/contract.ts';
import type { Config } from './types.ts';

export const CONFIG: ConfigSchema<Config> = {
  fields: {
    voteTimeout_us: { kind: 'integer', min: 1_000, max: 120_000_000, default: 200_000 },
    decisionTimeout_us: { kind: 'integer', min: 1_000, max: 120_000_000, default: 300_000 },
    resendInterval_us: { kind: 'integer', min: 1_000, max: 120_000_000, default: 150_000 },
    coordinatorParticipates: { kind: 'boolean', default: false },
    cooperative: { kind: 'boolean', default: false },
    presumedAbort: { kind: 'boolean', default: true },
  },
};

/** All that can be switched on. */
export const EVERYTHING: Partial<Config> = { coordinatorParticipates: true, cooperative: true, presumedAbort: true };
