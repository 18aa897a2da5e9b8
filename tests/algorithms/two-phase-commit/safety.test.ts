/**
 * Two-phase commit under random faults: no property is violated, and when all is repaired every process decides (AC5).
 * With QUORATE_SAFETY_SCHEDULES=2000 at full size. Every note is left in some run; and without each of the rules, random
 * schedules find what breaks.
 */
import { expect, it } from 'vitest';
import algorithm from '../../../src/algorithms/two-phase-commit/index.ts';
import { NOTE_SOURCES } from '../../../src/algorithms/two-phase-commit/notes.ts';
import { RULES } from '../../../src/algorithms/two-phase-commit/rules.ts';
import { SCENARIOS } from '../../../src/algorithms/two-phase-commit/scenarios/index.ts';
import { runSafely } from '../../../src/checking/safety-run.ts';
import { planOf } from './plans.ts';
import { play } from './scenario-run.ts';

const SCHEDULES = Number(process.env.QUORATE_SAFETY_SCHEDULES ?? 200);
const DURATION_us = 15_000_000;
/** Within so many schedules each broken rule is found out. */
const FOUND_WITHIN = 60;

const fired = new Map<string, number>();
const count = (rule: string, times: number) => fired.set(rule, (fired.get(rule) ?? 0) + times);

it(
  `${SCHEDULES} random schedules violate nothing, and everybody decides after them`,
  () => {
    const totals = { events: 0, messages: 0, commits: 0, aborts: 0, blocked: 0, refused: 0 };
    for (let number = 0; number < SCHEDULES; number += 1) {
      const plan = planOf(number, DURATION_us);
      const report = runSafely(algorithm, plan);
      const which = JSON.stringify(plan);
      expect(report.violations, which).toEqual([]);
      expect(report.recovered_us, which).not.toBeNull();
      expect(report.recovered_us, which).toBeLessThanOrEqual(report.bound_us);
      // AC5: five calm seconds are enough for all who were uncertain. Whoever still is has not waited long.
      for (const { volatile } of report.nodes) {
        for (const branch of volatile?.branches ?? []) expect(branch.asked, which).toBeLessThanOrEqual(1);
      }
      totals.events += report.events;
      totals.messages += report.messages;
      totals.commits += report.fired['decided.commit'] ?? 0;
      totals.aborts += (report.fired['decided.abort.refused'] ?? 0) + (report.fired['decided.abort.silence'] ?? 0);
      totals.blocked += report.fired['inquiry.sent'] ?? 0;
      totals.refused += report.refused.length;
      for (const [rule, times] of Object.entries(report.fired)) count(rule, times);
    }
    console.log(JSON.stringify({ safety: 'two-phase-commit', schedules: SCHEDULES, violations: 0, ...totals }));
    expect(totals.commits).toBeGreaterThan(SCHEDULES * 10);
    expect(totals.aborts).toBeGreaterThan(SCHEDULES * 3);
    expect(totals.blocked).toBeGreaterThan(SCHEDULES);
  },
  60_000 + SCHEDULES * 1_000,
);

it.each(RULES)(
  'without $id a random schedule finds that $defends breaks',
  ({ id, defends }) => {
    for (let number = 0; number < FOUND_WITHIN; number += 1) {
      const { violations, fired: notes } = runSafely(algorithm, planOf(number, DURATION_us, id));
      for (const [rule, times] of Object.entries(notes)) count(rule, times);
      if (violations.some(({ violation }) => violation.property === defends)) {
        console.log(JSON.stringify({ rule: id, defends, schedules: number + 1 }));
        return;
      }
    }
    expect.fail(`${id}: nothing found in ${FOUND_WITHIN} schedules`);
  },
  120_000,
);

it('every note is left in some run', () => {
  for (const { id, rule } of SCENARIOS) {
    for (const { notes } of [play(id), ...(rule ? [play(id, { without: true })] : [])].flatMap(
      ({ records }) => records,
    )) {
      for (const note of notes) count(note.rule, 1);
    }
  }
  expect([...fired.keys()].toSorted()).toEqual(Object.keys(NOTE_SOURCES).toSorted());
});
