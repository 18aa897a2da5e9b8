/** What engine and page both know of the template: its name, settings, rules, properties and scenarios. */
import type { ConfigSchema, Scenario, SwitchableRule } from '../../kernel/contract.ts';
import type { Op, TemplateTypes } from './types.ts';

export const ID = 'template';
/** Raise it whenever the same header would give another run. */
export const VERSION = 1;

export const CONFIG: ConfigSchema<TemplateTypes['config']> = {
  fields: { retryInterval_us: { kind: 'integer', min: 1_000, max: 60_000_000, default: 100_000 } },
};

export const RULES = [
  { id: 'deliver-once', source: 'README', defends: 'no-duplicates' },
] as const satisfies readonly SwitchableRule[];

export const PROPERTIES = [{ id: 'no-duplicates', source: 'README' }] as const;

export const SCENARIOS: readonly Scenario[] = [
  {
    id: 'first-broadcast',
    nodes: 5,
    seed: '1',
    // At a pace for people: a message takes a third of a second.
    config: { retryInterval_us: 1_500_000 },
    commands: [{ at: 0, kind: 'link', latency_us: [250_000, 400_000], loss: 0.2 }],
    load: 0.4,
    start_us: 0,
  },
];

/** A client operation for generated load. */
export function sampleOp(serial: number): Op {
  return { kind: 'tell', text: `news ${serial + 1}` };
}
