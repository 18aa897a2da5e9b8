/** Each rule of Raft is needed: without it, random faults find a violation of the very property that it defends. */
import { describe, expect, test } from 'vitest';
import raft from '../../src/algorithms/raft/index.ts';
import { RULES } from '../../src/algorithms/raft/rules.ts';
import { runSafely } from '../../src/checking/safety-run.ts';
import { encodeEvent } from '../../src/kernel/record.ts';
import { Simulator } from '../../src/kernel/simulator.ts';
import type { TraceHeader } from '../../src/kernel/trace.ts';
import { planWithout } from './raft-plans.ts';

const DURATION_us = 30_000_000;
const SCHEDULES_MAX = 20_000;
/** The search starts at the schedule that is known to be the first to find it, so that it takes no minutes. */
const KNOWN: Readonly<Record<string, number>> = {
  'own-term-commit': 1238,
  'commit-before-change': 558,
  'lease-drift': 741,
};
const isThorough = process.env.QUORATE_RULES_FROM_THE_START !== undefined;
/** What clients saw is not what rules are judged by. */
const NO_EFFORT = { steps: 0, memory: 0 };

describe('a run without', () => {
  test.each(RULES)(
    '$id violates $defends',
    ({ id, defends }) => {
      const first = isThorough ? 0 : (KNOWN[id] ?? 0);
      for (let number = first; number < SCHEDULES_MAX; number += 1) {
        const plan = planWithout(id, number, DURATION_us);
        const report = runSafely(raft, plan, NO_EFFORT);
        const found = report.violations.find(({ violation }) => violation.property === defends);
        if (!found) continue;
        console.log(JSON.stringify({ rule: id, violates: defends, schedules: number + 1 }));
        expect(violationAt(report.header, found.index)).toContain(defends);
        expect(runSafely(raft, { ...plan, without: [] }).violations).toEqual([]);
        return;
      }
      expect.unreachable(`${SCHEDULES_MAX} schedules found nothing`);
    },
    3_600_000,
  );
});

/** What the run of a report's header violates at an event: the header alone must show it again. */
function violationAt(header: TraceHeader, index: number): string[] {
  const simulator = new Simulator(raft, header, { checks: true });
  for (;;) {
    const record = simulator.step();
    if (!record) return [];
    if (record.index === index) return encodeEvent(raft, record).violations.map(({ property }) => property);
  }
}
