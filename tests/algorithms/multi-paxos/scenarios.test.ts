/** The scenarios: what every one of them must have and keep, and each rule with and without. */
import { describe, expect, it } from 'vitest';
import page from '../../../src/algorithms/multi-paxos/page.ts';
import { RULES } from '../../../src/algorithms/multi-paxos/rules.ts';
import { SCENARIOS } from '../../../src/algorithms/multi-paxos/scenarios/index.ts';
import { tellingNote } from '../../../src/localization/index.ts';
import { MOMENTS } from './scenario-moments.ts';
import { END_us, play, tells } from './scenario-run.ts';

const ids = SCENARIOS.map(({ id }) => id);
const aboutRules = SCENARIOS.filter(({ rule }) => rule !== undefined).map(({ id, rule }) => ({
  id,
  rule,
  defends: RULES.find((each) => each.id === rule)?.defends ?? '',
}));

it('they are at least eight, each of its own name, and stand together by theme', () => {
  expect(SCENARIOS.length).toBeGreaterThanOrEqual(8);
  expect(new Set(ids).size).toBe(ids.length);
  const groups = SCENARIOS.map(({ group }) => group);
  expect(groups.filter((group, k) => group !== groups[k - 1])).toHaveLength(new Set(groups).size);
});

/** Moments at which the page tells of something weightier than what the moment is named for. */
const OUTWEIGHED = [
  'out-of-order both',
  'gap filled',
  'gap executed',
  'highest-ballot adopted',
  'accepted-lost adopted',
  'read answered',
];

type Records = ReturnType<typeof play>['records'];

const happens = (records: Records, id: string, { at, name }: { at: number; name: string }) =>
  records.find((record) => record.time === at && tells(record, MOMENTS[id]?.[name] ?? {}));

describe.each(SCENARIOS)('$id', ({ id, start_us, commands, moments = [] }) => {
  const run = play(id);

  it('breaks no property, and obeys every command', () => {
    expect([...run.violated]).toEqual([]);
    expect(run.refused).toEqual([]);
  });

  it('is over in 10 to 30 seconds, and starts where something is about to happen', () => {
    const last = Math.max(...commands.map(({ at }) => at), ...moments.map(({ at }) => at));
    expect(last).toBeLessThan(END_us - 5_000_000);
    const first = Math.min(...moments.map(({ at }) => at));
    expect(first).toBeGreaterThanOrEqual(start_us);
    expect(first - start_us).toBeLessThan(5_000_000);
  });

  it('has its moments where they happen, in their order', () => {
    const speaksOf = MOMENTS[id] ?? {};
    expect(moments.length).toBeGreaterThanOrEqual(2);
    const found = Object.entries(speaksOf).map(([name, happening]) => ({
      at: run.records.find((record) => record.time >= start_us && tells(record, happening))?.time,
      name,
    }));
    expect(moments.map(({ at, name }) => ({ at, name }))).toEqual(found);
    expect(moments.map(({ at }) => at)).toEqual(moments.map(({ at }) => at).toSorted((a, b) => a - b));
  });

  it('is told at each moment of what the moment is named for', () => {
    for (const moment of moments) {
      const named = MOMENTS[id]?.[moment.name]?.rule;
      if (named === undefined || OUTWEIGHED.includes(`${id} ${moment.name}`)) continue;
      const notes = happens(run.records, id, moment)?.notes ?? [];
      expect(tellingNote(notes, page.weights)?.rule, moment.name).toBe(named);
    }
  });
});

describe('each rule', () => {
  it.each(aboutRules)('$rule: $id says which moments do not come about without it', ({ id }) => {
    const { records, scenario } = play(id, { without: true });
    const { moments = [] } = scenario;
    const missing = moments.filter((moment) => !happens(records, id, moment));
    expect(moments.filter(({ onlyWithRule }) => onlyWithRule)).toEqual(missing);
  });

  it('has a scenario of its own', () => {
    expect(aboutRules.map(({ rule }) => rule).toSorted()).toEqual(RULES.map(({ id }) => id).toSorted());
  });

  it.each(aboutRules)(
    '$rule: without it $defends is the first to break in $id, where the player can see it',
    (about) => {
      const { records, scenario } = play(about.id, { without: true });
      const broken = records.flatMap(({ time, violations }) => violations.map(({ property }) => ({ time, property })));
      expect(broken[0]?.property).toBe(about.defends);
      expect(broken[0]?.time).toBeGreaterThanOrEqual(scenario.start_us);
    },
  );

  it.each(aboutRules)(
    '$rule: so it is in $id with other seeds, and with the rule nothing breaks',
    ({ id, defends }) => {
      for (const seed of ['a', 'b', 'c', 'd', 'e', 'f']) {
        expect(play(id, { seed, without: true }).violated.has(defends), `seed ${seed}, without`).toBe(true);
        expect([...play(id, { seed }).violated], `seed ${seed}, with`).toEqual([]);
      }
    },
  );
});

it('every property that a rule defends breaks without one of them, and only what follows from it besides', () => {
  /** What else breaks once two values are chosen: machines that execute them differ. */
  const follows: Readonly<Record<string, readonly string[]>> = {
    'slot-agreement': ['prefix-agreement'],
    'promise-kept': ['slot-agreement', 'prefix-agreement'],
  };
  for (const { id, defends } of aboutRules) {
    const others = [...play(id, { without: true }).violated].filter((each) => each !== defends);
    expect(
      others.filter((each) => !follows[defends]?.includes(each)),
      id,
    ).toEqual([]);
  }
});
