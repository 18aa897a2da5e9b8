/** Prepared situations, by theme. Each is told by the strings `scenario-<id>…`, and tested for doing what they say. */
import type { Scenario } from '../../../kernel/contract.ts';
import { ACCEPTORS } from './acceptors.ts';
import { CLIENTS } from './clients.ts';
import { LEADING } from './leading.ts';
import { SLOTS } from './slots.ts';

export const SCENARIOS: readonly Scenario[] = [...LEADING, ...SLOTS, ...ACCEPTORS, ...CLIENTS];
