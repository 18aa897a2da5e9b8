/**
 * Paxos in all its settings under random faults: no property is violated, and after the faults a new request is answered
 * within the stated time. `QUORATE_SAFETY_SCHEDULES` says how many schedules (2,000 for the full size).
 */
import { describe, expect, test } from 'vitest';
import paxos from '../../../src/algorithms/paxos/index.ts';
import { RULES } from '../../../src/algorithms/paxos/rules.ts';
import { runSafely } from '../../../src/checking/safety-run.ts';
import { paxosPlan, planWithout } from './plans.ts';

const SCHEDULES = Number(process.env.QUORATE_SAFETY_SCHEDULES ?? 200);
const DURATION_us = 6_000_000;
/** There is no key-value machine whose history could be looked at. */
const NO_EFFORT = { steps: 0, memory: 0 };
/** Without each rule a violation is found within so many schedules. */
const SCHEDULES_MAX = 2_000;

test(
  `${SCHEDULES} random schedules of ${DURATION_us / 1e6} s violate nothing, and life goes on after them`,
  () => {
    const totals = { events: 0, messages: 0 };
    const fired: Record<string, number> = {};
    for (let number = 0; number < SCHEDULES; number += 1) {
      const plan = paxosPlan(number, DURATION_us);
      const report = runSafely(paxos, plan, NO_EFFORT);
      const which = JSON.stringify(plan);
      expect(report.violations, which).toEqual([]);
      expect(report.nodes.every(({ status }) => status === 'up')).toBe(true);
      expect(report.recovered_us, which).not.toBeNull();
      expect(report.recovered_us, which).toBeLessThanOrEqual(report.bound_us);
      totals.events += report.events;
      totals.messages += report.messages;
      for (const [rule, count] of Object.entries(report.fired)) fired[rule] = (fired[rule] ?? 0) + count;
    }
    const { chosen, preempted, recovered, 'value.adopted': adopted } = fired;
    console.log(
      JSON.stringify({
        safety: 'paxos',
        schedules: SCHEDULES,
        violations: 0,
        ...totals,
        chosen,
        adopted,
        preempted,
        recovered,
      }),
    );
    // Runs in which nothing gets in the way of anything would show nothing.
    expect(adopted).toBeGreaterThan(SCHEDULES);
    expect(preempted).toBeGreaterThan(SCHEDULES / 2);
    expect(recovered).toBeGreaterThan(SCHEDULES);
  },
  60_000 + SCHEDULES * 500,
);

describe('random schedules without', () => {
  test.each(RULES)(
    '$id violate $defends',
    ({ id, defends }) => {
      for (let number = 0; number < SCHEDULES_MAX; number += 1) {
        const plan = planWithout(id, number, DURATION_us);
        const { violations } = runSafely(paxos, plan, NO_EFFORT);
        if (!violations.some(({ violation }) => violation.property === defends)) continue;
        console.log(JSON.stringify({ rule: id, violates: defends, schedules: number + 1 }));
        expect(runSafely(paxos, { ...plan, without: [] }, NO_EFFORT).violations).toEqual([]);
        return;
      }
      expect.unreachable(`${SCHEDULES_MAX} schedules found nothing`);
    },
    300_000,
  );
});

test('the same plan gives the same run', () => {
  for (const number of [1, 2, 3]) {
    const plan = paxosPlan(number, DURATION_us);
    expect(runSafely(paxos, plan, NO_EFFORT)).toEqual(runSafely(paxos, plan, NO_EFFORT));
  }
});
