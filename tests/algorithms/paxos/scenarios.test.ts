/** The scenarios: what every one of them must have and keep, what some of them tell, and each rule with and without. */
import { describe, expect, it } from 'vitest';
import page from '../../../src/algorithms/paxos/page.ts';
import { RULES } from '../../../src/algorithms/paxos/rules.ts';
import { SCENARIOS } from '../../../src/algorithms/paxos/scenarios/index.ts';
import { tellingNote } from '../../../src/localization/index.ts';
import { readEntries } from '../../../src/localization/parity.ts';
import { stringsFiles } from '../../localization/files.ts';
import { MOMENTS } from './scenario-moments.ts';
import { END_us, play, tells } from './scenario-run.ts';

const ids = SCENARIOS.map(({ id }) => id);
const aboutRules = SCENARIOS.filter(({ rule }) => rule !== undefined).map(({ id, rule }) => ({
  id,
  rule,
  defends: RULES.find((each) => each.id === rule)?.defends as string,
}));

describe('the scenarios', () => {
  it('are at least eight, each of its own name, together by theme', () => {
    expect(ids.length).toBeGreaterThanOrEqual(8);
    expect(new Set(ids).size).toBe(ids.length);
    const groups = SCENARIOS.map(({ group }) => group);
    expect(new Set(groups).size).toBe(groups.filter((group, k) => group !== groups[k - 1]).length);
    expect(Object.keys(MOMENTS)).toEqual(ids);
  });

  it.each(['en', 'ja'])('are told in %s, and nothing else is', (language) => {
    const told = stringsFiles
      .filter((file) => file.folder === 'algorithms/paxos/strings' && file.language === language)
      .flatMap((file) => [...readEntries(file, []).keys()])
      .filter((id) => id.startsWith('scenario-'));
    const wanted = [
      ...new Set(SCENARIOS.map(({ group }) => `scenario-group-${group}`)),
      ...SCENARIOS.flatMap(({ id, moments = [] }) => [
        `scenario-${id}-title`,
        `scenario-${id}-text`,
        ...moments.map(({ name }) => `scenario-${id}-moment-${name}`),
      ]),
    ];
    expect(told.toSorted()).toEqual(wanted.toSorted());
  });
});

describe.each(SCENARIOS)('$id', ({ id, start_us, commands, moments = [] }) => {
  const run = play(id);

  it('breaks no property, and obeys every command', () => {
    expect([...run.violated]).toEqual([]);
    expect(run.refused).toEqual([]);
  });

  it('is over in time, and starts where something is about to happen', () => {
    expect(Math.max(...commands.map(({ at }) => at), ...moments.map(({ at }) => at))).toBeLessThan(END_us - 5_000_000);
    const first = Math.min(...moments.map(({ at }) => at));
    expect(first - start_us).toBeGreaterThanOrEqual(0);
    expect(first - start_us).toBeLessThan(5_000_000);
  });

  it('has its moments where they happen for the first time, and tells of them there', () => {
    const speaksOf = MOMENTS[id] ?? {};
    expect(moments.length).toBeGreaterThanOrEqual(2);
    const happens = Object.entries(speaksOf).map(([name, happening]) => {
      const record = run.records.find((each) => each.time >= start_us && tells(each, happening));
      const told = happening.rule && tellingNote(record?.notes ?? [], page.weights)?.rule;
      expect(told, name).toBe(happening.rule);
      return { at: record?.time, name };
    });
    expect(moments.map(({ at, name }) => ({ at, name }))).toEqual(happens);
    expect(moments.map(({ at }) => at)).toEqual(moments.map(({ at }) => at).toSorted((a, b) => a - b));
  });

  it('ends with all nodes that are up knowing the same value, or knowing nothing', () => {
    const known = run.nodes.flatMap(({ volatile }) => (volatile?.chosen ? [volatile.chosen.value] : []));
    expect(known.length).toBeGreaterThan(0);
    expect(new Set(known).size).toBe(1);
    const answers = run.results.filter(({ ok }) => ok);
    expect(answers.every(({ value }) => value === known[0])).toBe(true);
  });
});

it.each(SCENARIOS.filter(({ rule }) => rule !== undefined))(
  '$id: it is said of each moment whether it comes about without the rule',
  ({ id, moments = [] }) => {
    const { records } = play(id, { without: true });
    const missing = moments.filter(
      ({ at, name }) => !records.some((record) => record.time === at && tells(record, MOMENTS[id]?.[name] ?? {})),
    );
    expect(moments.filter(({ onlyWithRule }) => onlyWithRule)).toEqual(missing);
  },
);

describe('each rule', () => {
  it('has a scenario of its own', () => {
    expect(aboutRules.map(({ rule }) => rule).toSorted()).toEqual(RULES.map(({ id }) => id).toSorted());
  });

  it.each(aboutRules)(
    '$rule: without it $defends breaks first in $id, where the player can see it',
    ({ id, defends }) => {
      const { records, scenario } = play(id, { without: true });
      const broken = records.filter(({ violations }) => violations.length > 0);
      expect(broken[0]?.violations[0]?.property).toBe(defends);
      expect(broken[0]?.time).toBeGreaterThan(scenario.start_us);
    },
  );

  it.each(aboutRules)('$rule: so it is in $id with other seeds', ({ id, defends }) => {
    for (const seed of ['a', 'b', 'c', 'd', 'e', 'f']) {
      expect(play(id, { seed, without: true }).violated.has(defends), `seed ${seed}, without`).toBe(true);
      expect([...play(id, { seed }).violated], `seed ${seed}, with`).toEqual([]);
    }
  });
});

describe('duels', () => {
  const chosenBy = (id: string, until_us: number, seed: string) =>
    play(id, { seed }).records.some(
      ({ time, notes }) => time < until_us && notes.some(({ rule }) => rule === 'chosen'),
    );

  it.each(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])('go on without back-off, and end with it: seed %s', (seed) => {
    expect(chosenBy('duel', 8_000_000, seed)).toBe(false);
    expect(chosenBy('back-off', 8_000_000, seed)).toBe(true);
  });

  it('raise the ballots all the while', () => {
    const begun = play('duel').records.flatMap(({ time, notes }) =>
      time < 8_000_000 ? notes.filter(({ rule }) => rule === 'prepare.sent').map(({ values }) => values.ballot) : [],
    );
    expect(begun.length).toBeGreaterThan(15);
    expect(begun).toEqual(begun.toSorted((a, b) => Number(a) - Number(b)));
  });
});

it('without a majority no ballot gets through, however many there are, and nothing is accepted', () => {
  const { records } = play('majority-down');
  const before = records.filter(({ time }) => time < 9_000_000).flatMap(({ notes }) => notes.map(({ rule }) => rule));
  expect(before.filter((rule) => rule === 'attempt.timeout').length).toBeGreaterThanOrEqual(2);
  expect(before).not.toContain('accepted');
});

it('what is chosen while nobody knows is what a read finds', () => {
  const { results, records } = play('nobody-knows');
  expect(results).toEqual([{ client: 'C2', request: 1, ok: true, value: 'A' }]);
  expect(records.filter(({ time, notes }) => time < 3_000_000 && notes.some(({ rule }) => rule === 'chosen'))).toEqual(
    [],
  );
});
