/** The scenarios: what every one of them must have and keep, and each rule with and without. */
import { describe, expect, it } from 'vitest';
import page from '../../../src/algorithms/three-phase-commit/page.ts';
import { RULES } from '../../../src/algorithms/three-phase-commit/rules.ts';
import { SCENARIOS } from '../../../src/algorithms/three-phase-commit/scenarios/index.ts';
import { tellingNote } from '../../../src/localization/names.ts';
import { MOMENTS } from './scenario-moments.ts';
import { BEYOND_ASSUMPTIONS, END_us, play, tells } from './scenario-run.ts';

const aboutRules = SCENARIOS.filter(({ rule }) => rule !== undefined).map(({ id, rule }) => ({
  id,
  rule,
  defends: RULES.find((each) => each.id === rule)?.defends ?? '',
}));

it('are at least eight, each of its own name, and stand together by theme', () => {
  expect(SCENARIOS.length).toBeGreaterThanOrEqual(8);
  expect(new Set(SCENARIOS.map(({ id }) => id)).size).toBe(SCENARIOS.length);
  const groups = SCENARIOS.map(({ group }) => group);
  expect(groups.filter((group, k) => group !== groups[k - 1])).toEqual([...new Set(groups)]);
});

describe.each(SCENARIOS)('$id', ({ id, start_us, commands, moments = [] }) => {
  const run = play(id);

  it('breaks nothing unless it says so, and obeys every command', () => {
    expect([...run.violated]).toEqual(BEYOND_ASSUMPTIONS[id] ?? []);
    expect(run.refused).toEqual([]);
  });

  it('is over in good time, and starts where something is about to happen', () => {
    const last = Math.max(...commands.map(({ at }) => at), ...moments.map(({ at }) => at));
    expect(last).toBeLessThan(END_us - 5_000_000);
    const first = Math.min(...moments.map(({ at }) => at));
    expect(first - start_us).toBeGreaterThanOrEqual(0);
    expect(first - start_us).toBeLessThan(5_000_000);
  });

  it('has its moments where they happen', () => {
    const speaksOf = MOMENTS[id] ?? {};
    expect(moments.length).toBeGreaterThanOrEqual(2);
    const happens = Object.entries(speaksOf).map(([name, happening]) => ({
      at: run.records.find((record) => record.time >= start_us && tells(record, happening))?.time,
      name,
    }));
    expect(moments.map(({ at, name }) => ({ at, name }))).toEqual(happens);
    expect(moments.map(({ at }) => at)).toEqual(moments.map(({ at }) => at).toSorted((a, b) => a - b));
  });

  it('is told at each moment by what the moment is named for', () => {
    for (const { at, name } of moments) {
      const speaksOf = MOMENTS[id]?.[name];
      if (speaksOf?.rule === undefined) continue;
      const record = run.records.find((each) => each.time === at && tells(each, speaksOf));
      expect(tellingNote(record?.notes ?? [], page.weights)?.rule, name).toBe(speaksOf.rule);
    }
  });
});

it.each(Object.entries(BEYOND_ASSUMPTIONS))('%s breaks %j whatever chance does', (id, properties) => {
  for (const seed of ['a', 'b', 'c', 'd', 'e', 'f']) expect([...play(id, { seed }).violated]).toEqual(properties);
});

describe('each rule', () => {
  it('has a scenario of its own', () => {
    expect(aboutRules.map(({ rule }) => rule).toSorted()).toEqual(RULES.map(({ id }) => id).toSorted());
  });

  it.each(aboutRules)('$rule: without it $defends breaks in $id, with it nothing does', ({ id, defends }) => {
    const { records } = play(id, { without: true });
    // Others may break in consequence, at the same time or later.
    const first = records.find(({ violations }) => violations.length > 0)?.violations ?? [];
    expect(first.map(({ property }) => property)).toContain(defends);
    expect([...play(id).violated]).toEqual([]);
    for (const { at, name, onlyWithRule = false } of SCENARIOS.find((each) => each.id === id)?.moments ?? []) {
      const comes = records.some((record) => record.time === at && tells(record, MOMENTS[id]?.[name] ?? {}));
      expect(comes, name).toBe(!onlyWithRule);
    }
  });

  it.each(aboutRules)('$rule: so it is in $id with other seeds', ({ id, defends }) => {
    for (const seed of ['a', 'b', 'c', 'd', 'e', 'f']) {
      expect(play(id, { seed, without: true }).violated.has(defends), `seed ${seed}, without`).toBe(true);
      expect([...play(id, { seed }).violated], `seed ${seed}, with`).toEqual([]);
    }
  });
});
