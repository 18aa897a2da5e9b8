/** The address is read without ever failing, whatever it says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readUrl } from '../../src/app/url.ts';

const OFFER = { algorithms: ['raft'], scenarios: ['first-election', 'split-vote'], rules: ['majority', 'pre-vote'] };

describe('the address', () => {
  it('is understood in full', () => {
    const { wishes, problems } = readUrl(
      '?lang=ja&theme=dark&scenario=split-vote&without=pre-vote,majority&seed=7&nodes=3&at=2.5&play=0&speed=0.5&algorithm=raft',
      OFFER,
    );
    expect(problems).toEqual([]);
    expect(wishes).toEqual({
      lang: 'ja',
      theme: 'dark',
      scenario: 'split-vote',
      without: ['pre-vote', 'majority'],
      seed: '7',
      nodes: 3,
      at: 2_500_000,
      algorithm: 'raft',
      play: false,
      speed: 0.5,
    });
  });

  it('asks for nothing when it says nothing, or speaks of other things', () => {
    expect(readUrl('', OFFER)).toEqual({ wishes: {}, problems: [] });
    expect(readUrl('?utm_source=x&embed', OFFER)).toEqual({ wishes: {}, problems: [] });
  });

  it('keeps what is good beside what is bad, and names the bad', () => {
    const { wishes, problems } = readUrl('?nodes=112&lang=ja&speed=fast&play=yes', OFFER);
    expect(wishes).toEqual({ lang: 'ja' });
    expect(problems.map(({ parameter }) => parameter)).toEqual(['nodes', 'play', 'speed']);
  });

  it.each([
    ['nodes', ['0', '52', '-1', '3.5', '5e0', '', ' 5', '５']],
    ['speed', ['0', '0.04', '51', '1e1', 'Infinity', 'NaN', '1x']],
    ['theme', ['Dark', 'blue', '']],
    ['without', ['', 'gravity', 'majority,', 'majority,gravity', 'majority;pre-vote']],
    ['scenario', ['figure-9', '__proto__', 'constructor']],
    ['seed', ['', 'x'.repeat(65)]],
    ['algorithm', ['pigeons', 'Raft', '', '__proto__']],
    ['at', ['', '-1', '1e3', '2,5', '1000001', '.5', '1.0000001', 'NaN']],
  ])('refuses %s when it is none', (parameter, values) => {
    for (const value of values) {
      const { wishes, problems } = readUrl(`?${new URLSearchParams({ [parameter]: value })}`, OFFER);
      expect(wishes, value).toEqual({});
      expect(problems, value).toHaveLength(1);
    }
  });

  it('never throws, and wishes only for what is possible', () => {
    const parameter = fc.constantFrom(
      'lang',
      'theme',
      'scenario',
      'without',
      'seed',
      'nodes',
      'play',
      'speed',
      'other',
    );
    const pairs = fc.array(fc.tuple(parameter, fc.string({ unit: 'binary', maxLength: 80 })));
    const search = fc.oneof(
      fc.string({ unit: 'binary' }),
      pairs.map((given) => `?${new URLSearchParams(given)}`),
    );
    fc.assert(
      fc.property(search, (address) => {
        const { wishes, problems } = readUrl(address, OFFER);
        if (wishes.nodes !== undefined) expect(wishes.nodes >= 1 && wishes.nodes <= 51).toBe(true);
        if (wishes.scenario !== undefined) expect(OFFER.scenarios).toContain(wishes.scenario);
        for (const rule of wishes.without ?? []) expect(OFFER.rules).toContain(rule);
        if (wishes.speed !== undefined) expect(wishes.speed >= 0.05 && wishes.speed <= 50).toBe(true);
        if (wishes.seed !== undefined) expect(wishes.seed.length).toBeLessThanOrEqual(64);
        for (const { parameter: named, value } of problems) {
          expect(wishes).not.toHaveProperty(named);
          expect([...value].length).toBeLessThanOrEqual(40);
        }
      }),
      { numRuns: 500 },
    );
  });
});
