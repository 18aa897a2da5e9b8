/** Name, version and settings of single-decree Paxos, and what clients may ask for. */
import type { ConfigSchema, Json } from '../../kernel/contract.ts';
import type { Config, Op } from './types.ts';

export const ID = 'paxos';
/** Raise it whenever the same header would give another run. */
export const VERSION = 1;

/** Longest value, in characters: it has to fit beside a node. */
export const VALUE_MAX = 16;

export const CONFIG: ConfigSchema<Config> = {
  fields: {
    proposers: { kind: 'integer', min: 0, max: 51, default: 0 },
    acceptors: { kind: 'integer', min: 0, max: 51, default: 0 },
    learners: { kind: 'integer', min: 0, max: 51, default: 0 },
    retryInterval_us: { kind: 'integer', min: 1_000, max: 60_000_000, default: 200_000 },
    backOff_us: { kind: 'integer', min: 0, max: 60_000_000, default: 100_000 },
    askInterval_us: { kind: 'integer', min: 0, max: 60_000_000, default: 250_000 },
    nacks: { kind: 'boolean', default: true },
    tellAll: { kind: 'boolean', default: false },
  },
};

export function refuseOp(op: Json): string | null {
  const { kind, value } = (typeof op === 'object' && op !== null ? op : {}) as { kind?: Json; value?: Json };
  if (kind === 'read') return null;
  if (kind !== 'propose') return 'kind must be propose or read';
  const fits = typeof value === 'string' && value.length >= 1 && value.length <= VALUE_MAX;
  return fits ? null : `value must have 1 to ${VALUE_MAX} characters`;
}

/** A client operation for generated load: every client has a value of its own. */
export function sampleOp(serial: number, kind: 'read' | 'write' = 'write'): Op {
  return kind === 'read' ? { kind: 'read' } : { kind: 'propose', value: `v${serial + 1}` };
}
