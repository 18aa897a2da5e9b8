/** The scenarios, by theme, in the order in which they are listed. */
import type { Scenario } from '../../../kernel/contract.ts';
import { propose, scenario } from './script.ts';

export const SCENARIOS: readonly Scenario[] = [
  scenario('choosing', 'one-proposer', { start: 0.2, commands: [propose(0.5, 'A', 'S1')], moments: {} }),
];
