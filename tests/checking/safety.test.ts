/**
 * Raft under random faults: no property is ever violated, and after the faults there is a leader and new requests are
 * answered within the stated time. `npm run safety` runs this with many more schedules.
 */
import { expect, test } from 'vitest';
import raft from '../../src/algorithms/raft/index.ts';
import type { RaftTypes } from '../../src/algorithms/raft/types.ts';
import { safetyPlan } from '../../src/checking/safety-plan.ts';
import { runSafely } from '../../src/checking/safety-run.ts';
import type { ObservedNode } from '../../src/kernel/contract.ts';

const SCHEDULES = Number(process.env.QUORATE_SAFETY_SCHEDULES ?? 150);
const DURATION_us = 30_000_000;

test(
  `${SCHEDULES} random fault schedules of ${DURATION_us / 1e6} s violate nothing, and life goes on after them`,
  () => {
    const totals = { events: 0, messages: 0, elections: 0, refused: 0 };
    const recoveries: { seconds: number; ofBound: number }[] = [];
    for (let number = 0; number < SCHEDULES; number += 1) {
      const plan = safetyPlan(raft, number, DURATION_us);
      const report = runSafely(raft, plan);
      const which = JSON.stringify(plan);
      expect(report.violations, which).toEqual([]);
      expect(report.recovered_us, which).not.toBeNull();
      expect(report.recovered_us, which).toBeLessThanOrEqual(report.bound_us);
      expect(report.nodes.every(({ status }) => status === 'up')).toBe(true);
      expect(leadersOfLatestTerm(report.nodes), which).toHaveLength(1);
      totals.events += report.events;
      totals.messages += report.messages;
      totals.elections += report.elections;
      totals.refused += report.refused.length;
      recoveries.push({
        seconds: (report.recovered_us ?? 0) / 1e6,
        ofBound: (report.recovered_us ?? 0) / report.bound_us,
      });
    }
    const seconds = recoveries.map((each) => each.seconds).sort((a, b) => a - b);
    const recovered_s = { median: seconds[seconds.length >> 1], worst: seconds.at(-1) };
    const worstOfBound = Math.max(...recoveries.map(({ ofBound }) => ofBound));
    console.log(
      JSON.stringify({ safety: 'raft', schedules: SCHEDULES, violations: 0, ...totals, recovered_s, worstOfBound }),
    );
    // What is refused tests nothing; the saboteur may lose a race for a timer now and then.
    expect(totals.refused).toBeLessThan(totals.elections / 10);
    expect(totals.elections).toBeGreaterThan(SCHEDULES * 5);
  },
  60_000 + SCHEDULES * 1_000,
);

/** Of the nodes that believe to lead, those of the highest term. */
function leadersOfLatestTerm(nodes: readonly ObservedNode<RaftTypes>[]): string[] {
  const term = Math.max(...nodes.map(({ durable }) => durable?.currentTerm ?? 0));
  const leading = nodes.filter(({ durable, volatile }) => volatile?.role === 'leader' && durable?.currentTerm === term);
  return leading.map(({ id }) => id);
}

test('the same plan gives the same run, saboteur and all', () => {
  for (const number of [1, 3]) {
    const plan = safetyPlan(raft, number, 6_000_000);
    expect(runSafely(raft, plan)).toEqual(runSafely(raft, plan));
  }
});
