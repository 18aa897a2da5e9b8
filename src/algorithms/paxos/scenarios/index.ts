/** The scenarios, by theme, in the order in which they are listed. */
import type { Scenario } from '../../../kernel/contract.ts';
import { CHOOSING } from './choosing.ts';
import { DUELS } from './duels.ts';
import { FAILURES } from './failures.ts';
import { ROLES } from './roles.ts';

export const SCENARIOS: readonly Scenario[] = [...CHOOSING, ...DUELS, ...FAILURES, ...ROLES];
