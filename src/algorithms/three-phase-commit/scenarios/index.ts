/**
 * Prepared situations, by theme. Each is told by the strings `scenario-<id>…` (`strings/scenarios.*.ftl`), and tested
 * for doing what they say.
 */
import type { Scenario } from '../../../kernel/contract.ts';
import { CRASHES } from './crashes.ts';
import { LIMITS } from './limits.ts';
import { PHASES } from './phases.ts';
import { RULES_SHOWN } from './rules.ts';

export const SCENARIOS: readonly Scenario[] = [...PHASES, ...CRASHES, ...LIMITS, ...RULES_SHOWN];
