/** The moments of a scenario are offered as long as the run is what the scenario wrote. */
import { describe, expect, it } from 'vitest';
import raft from '../../src/algorithms/raft/page.ts';
import { momentFrom, momentsOf } from '../../src/app/moments.ts';
import { headerFor } from '../../src/player/header.ts';

const scenario = {
  id: 'test',
  nodes: 3,
  seed: '42',
  config: {},
  commands: [],
  load: 0,
  start_us: 0,
  rule: 'majority',
  moments: [
    { at: 9, name: 'late' },
    { at: 5, name: 'early' },
    { at: 12, name: 'unbroken', onlyWithRule: true },
  ],
} as const;
const page = { ...raft, scenarios: [...raft.scenarios, scenario] };
const header = headerFor(page, { scenario: 'test' });
const untouched = { given: [] };
const names = (...args: Parameters<typeof momentsOf>) => momentsOf(...args).map(({ at }) => at);

describe('the moments of a run', () => {
  it('stand in order, each with the string that names it', () => {
    expect(momentsOf(page, header, untouched)).toEqual([
      { at: 5, id: 'scenario-test-moment-early' },
      { at: 9, id: 'scenario-test-moment-late' },
      { at: 12, id: 'scenario-test-moment-unbroken' },
    ]);
  });

  it('are, without the rule that the scenario is about, those that do not depend on it', () => {
    expect(names(page, headerFor(page, { scenario: 'test', without: ['majority'] }), untouched)).toEqual([5, 9]);
  });

  it('are none without another rule: nobody has looked at how that goes', () => {
    expect(names(page, headerFor(page, { scenario: 'test', without: ['durable-log'] }), untouched)).toEqual([]);
  });

  it('end where somebody stepped in', () => {
    expect(names(page, header, { given: [{ at: 7, kind: 'crash', node: 'S1' }] })).toEqual([5]);
  });

  it.each([
    ['another seed', { seed: '1' }],
    ['another size', { nodes: 5 }],
    ['another setting', { config: { preVote: true } }],
    ['clients of less patience', { clientTimeout_us: 5_000 }],
  ])('are not those of a run with %s', (_, change) => {
    expect(names(page, headerFor(page, { scenario: 'test', ...change }), untouched)).toEqual([]);
  });

  it('are none where there is no branch, or the scenario has none', () => {
    expect(names(page, header, undefined)).toEqual([]);
    expect(names(page, { ...header, scenario: 'unheard-of' }, untouched)).toEqual([]);
    const { moments: _, ...plain } = scenario;
    expect(names({ ...raft, scenarios: [plain] }, header, untouched)).toEqual([]);
  });

  it('are found before and after a time, never at it', () => {
    const moments = momentsOf(page, header, untouched);
    expect(momentFrom(moments, 5, 1)?.at).toBe(9);
    expect(momentFrom(moments, 5, -1)).toBeUndefined();
    expect(momentFrom(moments, 9, -1)?.at).toBe(5);
    expect(momentFrom(moments, 12, 1)).toBeUndefined();
  });
});
