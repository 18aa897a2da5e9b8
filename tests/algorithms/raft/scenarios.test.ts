/** The scenarios as a whole: what every one of them must have and keep, and each rule with and without. */
import { describe, expect, it } from 'vitest';
import page from '../../../src/algorithms/raft/page.ts';
import { RULES } from '../../../src/algorithms/raft/rules.ts';
import { SCENARIOS } from '../../../src/algorithms/raft/scenarios/index.ts';
import { tellingNote } from '../../../src/localization/index.ts';
import { readEntries } from '../../../src/localization/parity.ts';
import { stringsFiles } from '../../localization/files.ts';
import { MOMENTS } from './scenario-moments.ts';
import { BEYOND_ASSUMPTIONS, END_us, play, tells } from './scenario-run.ts';

/** What these show needs the timeouts of their own seed; all others come about whatever chance does. */
const NEEDS_ITS_SEED = ['stale-log-vote', 'leader-crash', 'lease'];

const ids = SCENARIOS.map(({ id }) => id);
const aboutRules = SCENARIOS.filter(({ rule }) => rule !== undefined).map(({ id, rule }) => ({
  id,
  rule,
  defends: RULES.find((each) => each.id === rule)?.defends,
}));

describe('the scenarios', () => {
  it('are at least 24, each of its own name, and those that people have links to are among them', () => {
    expect(SCENARIOS.length).toBeGreaterThanOrEqual(24);
    expect(new Set(ids).size).toBe(ids.length);
    const shared = [
      'first-election',
      'replication',
      'leader-crash',
      'split-vote',
      'partition-and-heal',
      'stale-log-vote',
    ];
    expect(ids).toEqual(expect.arrayContaining(shared));
    expect(ids[0]).toBe('first-election');
  });

  it('stand together by theme', () => {
    const groups = SCENARIOS.map(({ group }) => group);
    const runs = groups.filter((group, k) => group !== groups[k - 1]);
    expect(new Set(groups).size).toBe(runs.length);
    expect(groups).not.toContain(undefined);
  });

  it.each(['en', 'ja'])('are told in %s, and nothing else is', (language) => {
    const told = stringsFiles
      .filter((file) => file.folder.startsWith('algorithms/raft/strings') && file.language === language)
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

  it('breaks no property unless it says so, and obeys every command', () => {
    expect([...run.violated]).toEqual(BEYOND_ASSUMPTIONS[id] ?? []);
    expect(run.refused).toEqual([]);
  });

  it('is over in 10 to 30 seconds, and starts where something is about to happen', () => {
    const last = Math.max(...commands.map(({ at }) => at), ...moments.map(({ at }) => at));
    expect(last).toBeLessThan(END_us - 5_000_000);
    const first = Math.min(...moments.map(({ at }) => at));
    expect(first - start_us).toBeGreaterThanOrEqual(0);
    expect(first - start_us).toBeLessThan(5_000_000);
  });

  it('has its moments where they happen', () => {
    const speaksOf = MOMENTS[id] ?? {};
    expect(moments.map(({ name }) => name)).toEqual(Object.keys(speaksOf));
    expect(moments.length).toBeGreaterThanOrEqual(2);
    expect(moments.length).toBeLessThanOrEqual(5);
    // The first time that it happens, from where the player starts.
    const happens = Object.entries(speaksOf).map(([name, happening]) => {
      const at = run.records.find((record) => record.time >= start_us && tells(record, happening))?.time;
      return { at, name };
    });
    expect(moments.map(({ at, name }) => ({ at, name }))).toEqual(happens);
    expect(moments.map(({ at }) => at)).toEqual(moments.map(({ at }) => at).toSorted((a, b) => a - b));
  });
});

/** Moments at which the page tells of something weightier than what the moment is named for. */
const OUTWEIGHED = ['commit-bound heard', 'leadership-transfer answered'];

type Records = ReturnType<typeof play>['records'];

const happens = (records: Records, id: string, { at, name }: { at: number; name: string }) =>
  records.find((record) => record.time === at && tells(record, MOMENTS[id]?.[name] ?? {}));

it.each(SCENARIOS)('$id: the page tells at each moment of what the moment is named for', ({ id, moments = [] }) => {
  const { records } = play(id);
  for (const moment of moments) {
    const named = MOMENTS[id]?.[moment.name]?.rule;
    if (named === undefined || OUTWEIGHED.includes(`${id} ${moment.name}`)) continue;
    expect(tellingNote(happens(records, id, moment)?.notes ?? [], page.weights)?.rule, moment.name).toBe(named);
  }
});

it.each(SCENARIOS.filter(({ rule }) => rule !== undefined))(
  '$id: it is said of each moment whether it comes about without the rule',
  ({ id, moments = [] }) => {
    const { records } = play(id, { without: true });
    const missing = moments.filter((moment) => !happens(records, id, moment));
    expect(moments.filter(({ onlyWithRule }) => onlyWithRule)).toEqual(missing);
  },
);

describe('each rule', () => {
  it('has a scenario of its own', () => {
    expect(aboutRules.map(({ rule }) => rule).toSorted()).toEqual(RULES.map(({ id }) => id).toSorted());
  });

  it.each(aboutRules)(
    '$rule: without it $defends breaks in $id where the player can see it, with it nothing does',
    ({ id, defends }) => {
      const { records, scenario } = play(id, { without: true });
      const shown = records.filter(({ time }) => time >= scenario.start_us);
      expect(shown.flatMap(({ violations }) => violations.map(({ property }) => property))).toContain(defends);
      expect([...play(id).violated]).toEqual([]);
    },
  );

  const robust = aboutRules.filter(({ id }) => !NEEDS_ITS_SEED.includes(id));
  it.each(robust)('$rule: so it is in $id with other seeds', ({ id, defends }) => {
    for (const seed of ['a', 'b', 'c', 'd', 'e', 'f']) {
      expect(play(id, { seed, without: true }).violated.has(defends ?? ''), `seed ${seed}, without`).toBe(true);
      expect([...play(id, { seed }).violated], `seed ${seed}, with`).toEqual([]);
    }
  });
});
