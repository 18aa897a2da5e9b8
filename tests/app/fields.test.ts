/** The settings of a run as text: what is typed becomes a configuration, or is called wrong. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import raft from '../../src/algorithms/raft/page.ts';
import { boundsOf, configOf, draftOf, numberTyped, settingsByGroup } from '../../src/app/settings/fields.ts';
import { isSame, judge, type Typed, typedOf, withUsual } from '../../src/app/settings/typed.ts';
import { configGroupsOf } from '../../src/catalogue-settings.ts';
import { headerFor } from '../../src/player/header.ts';

const TIME = { kind: 'integer', min: 1_000, max: 60_000_000, default: 150_000 } as const;
const COUNT = { kind: 'integer', min: 1, max: 1_000, default: 64 } as const;
const FIELDS = { wait_us: TIME, batch: COUNT, noop: { kind: 'boolean', default: true } } as const;

describe('a setting that is typed', () => {
  it('is in ms where it is a time', () => {
    expect(numberTyped('wait_us', TIME, '150')).toBe(150_000);
    expect(numberTyped('wait_us', TIME, ' 1.5 ')).toBe(1_500);
    expect(numberTyped('batch', COUNT, '64')).toBe(64);
  });

  it.each(['', 'abc', '-5', '0', '1e3', '60001', '0.0001', 'Infinity', '1,5', '0x10'])('is refused as %j', (typed) => {
    expect(numberTyped('wait_us', TIME, typed)).toBeNull();
  });

  it('is told its bounds in the unit that it is typed in', () => {
    const text = { duration: (value: number) => `${value / 1_000} ms`, number: String };
    expect(boundsOf('wait_us', TIME, text)).toEqual({ min: '1 ms', max: '60000 ms' });
    expect(boundsOf('batch', COUNT, text)).toEqual({ min: '1', max: '1000' });
  });

  it('has to be whole where parts make no sense', () => {
    expect(numberTyped('batch', COUNT, '1.5')).toBeNull();
    expect(numberTyped('batch', COUNT, '1001')).toBeNull();
  });
});

describe('a draft', () => {
  it('gives back the configuration that it was made from', () => {
    const config = fc.record({
      wait_us: fc.integer({ min: 1_000, max: 60_000_000 }),
      batch: fc.integer({ min: 1, max: 1_000 }),
      noop: fc.boolean(),
    });
    fc.assert(
      fc.property(config, (given) => {
        expect(configOf(draftOf(given), FIELDS)).toEqual({ config: given });
      }),
    );
  });

  it('names what is wrong in it, and what is missing', () => {
    expect(configOf({ wait_us: 'soon', noop: true }, FIELDS)).toEqual({ wrong: ['wait_us', 'batch'] });
  });
});

describe('settings by theme', () => {
  it('are all there, each once', () => {
    const shown = settingsByGroup(raft, configGroupsOf('raft')).flatMap(({ settings }) => settings);
    expect(shown.toSorted()).toEqual(Object.keys(raft.config).toSorted());
    expect(settingsByGroup(raft, configGroupsOf('raft')).map(({ group }) => group)).not.toContain(null);
  });

  it('come last, without a theme, where they belong to none; a theme may name what is not there', () => {
    const configGroups = [{ id: 'timing', settings: ['wait_us', 'gone'] }];
    expect(settingsByGroup({ config: FIELDS }, configGroups)).toEqual([
      { group: 'timing', settings: ['wait_us'] },
      { group: null, settings: ['batch', 'noop'] },
    ]);
    expect(settingsByGroup({ config: FIELDS }, [])).toEqual([{ group: null, settings: ['wait_us', 'batch', 'noop'] }]);
  });
});

describe('what was typed', () => {
  const scenarios = raft.scenarios.map(({ id }) => id);
  const headers = scenarios.map((scenario) => headerFor(raft, { scenario }));

  it('is the run that it was made from, whichever scenario it is', () => {
    const others = scenarios.map((scenario) =>
      headerFor(raft, { scenario, seed: 'x', nodes: 4, clientTimeout_us: 77_000, config: { preVote: true } }),
    );
    for (const header of [...headers, ...others]) {
      const { choice } = judge(typedOf(header), raft);
      expect(choice).not.toBeNull();
      expect(headerFor(raft, { scenario: header.scenario ?? '', ...choice })).toEqual(header);
    }
  });

  it('makes no run while anything is wrong, and tells what', () => {
    const [header] = headers;
    const typed = typedOf(header ?? expect.fail());
    const wrong = (what: Partial<Typed>) => {
      const { choice, sizeFits, seedFits, patienceFits, wrong: settings } = judge({ ...typed, ...what }, raft);
      expect(choice).toBeNull();
      return [
        ...(sizeFits ? [] : ['size']),
        ...(seedFits ? [] : ['seed']),
        ...(patienceFits ? [] : ['patience']),
        ...settings,
      ];
    };
    expect(wrong({ size: '52' })).toEqual(['size']);
    expect(wrong({ size: 'five' })).toEqual(['size']);
    expect(wrong({ seed: '' })).toEqual(['seed']);
    expect(wrong({ patience: 'for ever' })).toEqual(['patience']);
    expect(wrong({ draft: { ...typed.draft, heartbeatInterval_us: '' } })).toEqual(['heartbeatInterval_us']);
  });

  it('makes none of settings that do not go together', () => {
    const typed = typedOf(headers[0] ?? expect.fail());
    const { choice, clash } = judge({ ...typed, draft: { ...typed.draft, electionTimeoutMin_us: '9000' } }, raft);
    expect([choice, clash?.settings.includes('electionTimeoutMin_us')]).toEqual([null, true]);
  });

  it('goes back to what is usual, but for settings that the usual run knows nothing of', () => {
    const typed = typedOf(headers[0] ?? expect.fail());
    const changed = { ...typed, seed: 'x', draft: { ...typed.draft, preVote: true, other: '1' } };
    expect(isSame(changed, withUsual(changed, typed))).toBe(false);
    expect(withUsual(changed, typed)).toEqual({ ...typed, draft: { ...typed.draft, other: '1' } });
  });
});
