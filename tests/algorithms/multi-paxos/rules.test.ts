/** Each rule switched off under random faults: the checkers find out, and find nothing with the rule on. */
import { expect, it } from 'vitest';
import multiPaxos from '../../../src/algorithms/multi-paxos/index.ts';
import { RULES, type RuleId } from '../../../src/algorithms/multi-paxos/rules.ts';
import type { SafetyPlan } from '../../../src/checking/safety-plan.ts';
import { runSafely } from '../../../src/checking/safety-run.ts';

const TRIES = 60;

function planOf(number: number, rule?: RuleId): SafetyPlan {
  const reads = Array.from({ length: 20 }, (_, k) => ({
    at: 200_000 * (k + 1),
    kind: 'request',
    client: `C${10 + (k % 5)}`,
    node: `S${1 + (k % 3)}`,
    op: { kind: 'get', key: 'x' },
  }));
  return {
    seed: `without ${number}`,
    nodes: [3, 4, 5][number % 3] as number,
    level: 'heavy',
    sabotage: number % 2 === 0,
    duration_us: 8_000_000,
    load: 30,
    clientTimeout_us: 60_000,
    config: { window: 8 },
    commands: rule === 'read-through-log' ? reads : [],
    ...(rule ? { without: [rule] } : {}),
  };
}

it.each(RULES)(
  '$id: without it $defends breaks under random faults',
  ({ id, defends }) => {
    for (let number = 0; number < TRIES; number += 1) {
      const { violations } = runSafely(multiPaxos, planOf(number, id));
      if (!violations.some(({ violation }) => violation.property === defends)) continue;
      expect(runSafely(multiPaxos, planOf(number)).violations).toEqual([]);
      console.log(JSON.stringify({ without: id, schedules: number + 1, breaks: defends }));
      return;
    }
    expect.fail(`nothing breaks in ${TRIES} schedules`);
  },
  120_000,
);
