/**
 * Prepared situations, by theme. Each is told by the strings `scenario-<id>…` (`strings/scenarios.*.ftl`), and tested
 * for doing what they say.
 */
import type { Scenario } from '../../../kernel/contract.ts';
import { BLOCKING } from './blocking.ts';
import { RULES_SHOWN } from './rules.ts';
import { VOTING } from './voting.ts';

export const SCENARIOS: readonly Scenario[] = [...VOTING, ...BLOCKING, ...RULES_SHOWN];
