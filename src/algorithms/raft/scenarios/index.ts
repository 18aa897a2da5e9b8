/**
 * Prepared situations, by theme. Each is told by the strings `scenario-<id>…` (`strings/scenarios.*.ftl`), and tested
 * for doing what they say.
 */
import type { Scenario } from '../../../kernel/contract.ts';
import { CLIENTS } from './clients.ts';
import { COMMITMENT } from './commitment.ts';
import { DURABILITY } from './durability.ts';
import { ELECTIONS } from './elections.ts';
import { LOG_REPAIR } from './figure-seven.ts';
import { LEADERSHIP } from './leadership.ts';
import { MEMBERSHIP } from './membership.ts';
import { REPLICATION } from './replication.ts';
import { SNAPSHOTS } from './snapshots.ts';

export const SCENARIOS: readonly Scenario[] = [
  ...ELECTIONS,
  ...REPLICATION,
  LOG_REPAIR,
  ...COMMITMENT,
  ...DURABILITY,
  ...LEADERSHIP,
  ...CLIENTS,
  ...SNAPSHOTS,
  ...MEMBERSHIP,
];
