/** The settings of a run as text: what is typed becomes a configuration, or is called wrong. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import raft from '../../src/algorithms/raft/page.ts';
import { boundsOf, configOf, draftOf, numberTyped, settingsByGroup } from '../../src/app/header/fields.ts';
import { configGroupsOf } from '../../src/catalogue-settings.ts';

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
