/**
 * Three-phase commit within its assumptions, crash-stop failures of a network that loses nothing: no property is violated,
 * and those that are up never wait in vain. With QUORATE_SAFETY_SCHEDULES=2000 at full size. Every note is left in some run;
 * and without each of the rules, random schedules find what breaks.
 */
import { expect, it } from 'vitest';
import algorithm from '../../../src/algorithms/three-phase-commit/index.ts';
import { NOTE_SOURCES } from '../../../src/algorithms/three-phase-commit/notes.ts';
import { RULES } from '../../../src/algorithms/three-phase-commit/rules.ts';
import { SCENARIOS } from '../../../src/algorithms/three-phase-commit/scenarios/index.ts';
import { headerOf, runOf } from '../../runs.ts';
import { crashPlan, runCrashing } from './crash-stop.ts';
import { play } from './scenario-run.ts';

const SCHEDULES = Number(process.env.QUORATE_SAFETY_SCHEDULES ?? 200);
/** Within so many schedules each broken rule is found out. */
const FOUND_WITHIN = 200;

const fired = new Map<string, number>();
const count = (notes: readonly { readonly rule: string }[]) => {
  for (const { rule } of notes) fired.set(rule, (fired.get(rule) ?? 0) + 1);
};

it(
  `${SCHEDULES} random schedules violate nothing, and whoever is up decides`,
  () => {
    const totals = { events: 0, commits: 0, aborts: 0, terminations: 0, totalFailures: 0, crashes: 0 };
    for (let number = 0; number < SCHEDULES; number += 1) {
      const plan = crashPlan(number);
      const { records, simulator, violations } = runCrashing(plan);
      const which = JSON.stringify(plan);
      expect(violations, which).toEqual([]);
      for (const { seen } of simulator.nodes) {
        if (plan.comeBack) expect(seen.status, which).toBe('up');
        // Without failures for a while nobody is undecided; of those that are up and never crashed nobody ever was for long.
        if (seen.status !== 'up') continue;
        const open = seen.volatile?.branches ?? [];
        const waiting = plan.comeBack ? open : open.filter(({ isRecovering }) => !isRecovering);
        const coordinating = seen.volatile?.coordinating.filter(({ phase }) => phase !== 'final') ?? [];
        // What was asked for in the last half second may still be under way where load goes on.
        if (plan.comeBack) expect([waiting, coordinating], `${seen.id}: ${which}`).toEqual([[], []]);
        else expect(oldest(records, waiting), `${seen.id}: ${which}`).toBeGreaterThan(plan.until_us - 2_000_000);
      }
      const notes = records.flatMap((record) => record.notes);
      count(notes);
      const times = (wanted: RegExp) => notes.filter(({ rule }) => wanted.test(rule)).length;
      totals.events += records.length;
      totals.commits += times(/^decided\.commit|^termination\.committed/);
      totals.aborts += times(/^decided\.abort|^termination\.(uncertain|aborted)/);
      totals.terminations += times(/^termination/);
      totals.totalFailures += times(/^total-failure/);
      totals.crashes += records.filter(
        ({ cause }) => cause.kind === 'command' && cause.command.kind === 'crash',
      ).length;
    }
    console.log(JSON.stringify({ safety: 'three-phase-commit', schedules: SCHEDULES, violations: 0, ...totals }));
    expect(totals.commits).toBeGreaterThan(SCHEDULES);
    expect(totals.terminations).toBeGreaterThan(SCHEDULES / 2);
    expect(totals.totalFailures).toBeGreaterThan(0);
  },
  60_000 + SCHEDULES * 1_000,
);

/** When the first of these transactions was begun, µs; Infinity for none. */
function oldest(records: ReturnType<typeof runCrashing>['records'], open: readonly { readonly transaction: number }[]) {
  const numbers = open.map(({ transaction }) => transaction);
  const begun = records.find(({ notes }) =>
    notes.some(({ rule, values }) => rule === 'begun' && numbers.includes(Number(values.transaction))),
  );
  return begun?.time ?? Number.POSITIVE_INFINITY;
}

it.each(RULES)(
  'without $id a random schedule finds that $defends breaks',
  ({ id, defends }) => {
    for (let number = 0; number < FOUND_WITHIN; number += 1) {
      const { records, violations } = runCrashing(crashPlan(number, id));
      count(records.flatMap(({ notes }) => notes));
      if (violations.some(({ property }) => property === defends)) {
        console.log(JSON.stringify({ rule: id, defends, schedules: number + 1 }));
        return;
      }
    }
    expect.fail(`${id}: nothing found in ${FOUND_WITHIN} schedules`);
  },
  120_000,
);

it('every note is left in some run', () => {
  // A client that is impatient, and a network that doubles everything: neither is a loss.
  const commands = [
    { at: 0, kind: 'link', duplicate: 1, reorder: 0.5 },
    { at: 0, kind: 'load', rate: 4 },
  ];
  const doubled = runOf(algorithm, headerOf(algorithm, { nodes: 4, commands, clientTimeout_us: 10_000 }), 5_000_000);
  expect(doubled.records.flatMap(({ violations }) => violations)).toEqual([]);
  count(doubled.notes);
  for (const { id, rule } of SCENARIOS) {
    for (const { records } of [play(id), ...(rule ? [play(id, { without: true })] : [])]) {
      count(records.flatMap(({ notes }) => notes));
    }
  }
  expect(Object.keys(NOTE_SOURCES).filter((rule) => !fired.has(rule))).toEqual([]);
  expect([...fired.keys()].toSorted()).toEqual(Object.keys(NOTE_SOURCES).toSorted());
});
