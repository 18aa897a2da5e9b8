/** The address of a run opens the same run again. */
import { describe, expect, it } from 'vitest';
import page from '../../src/algorithms/raft/page.ts';
import { searchFor } from '../../src/app/address.ts';
import { readUrl } from '../../src/app/url.ts';
import { readable } from '../../src/app/write-address.ts';
import { headerFor } from '../../src/player/header.ts';

const OFFER = {
  algorithms: ['raft'],
  scenarios: page.scenarios.map(({ id }) => id),
  rules: page.rules.map(({ id }) => id),
};

describe('the address of a run', () => {
  it.each([
    ['names the first scenario, too', { scenario: 'first-election' }, 'scenario=first-election'],
    ['names another scenario', { scenario: 'split-vote' }, 'scenario=split-vote'],
    [
      'names the rules that it is without, readably',
      { scenario: 'figure-8', without: ['own-term-commit', 'majority'] },
      'scenario=figure-8&without=own-term-commit,majority',
    ],
    [
      'names a seed and a size that are not the scenario’s',
      { scenario: 'first-election', seed: 'a b', nodes: 7 },
      'scenario=first-election&seed=a+b&nodes=7',
    ],
  ])('%s', (_, choice, search) => {
    expect(searchFor(page, headerFor(page, choice), '')).toBe(search);
    const { wishes, problems } = readUrl(search, OFFER);
    expect(problems).toEqual([]);
    expect(headerFor(page, { ...choice, ...wishes })).toEqual(headerFor(page, choice));
  });

  it('marks rules that were switched off later, and drops the mark with them', () => {
    const header = headerFor(page, { scenario: 'leader-crash', without: ['majority'] });
    const search = searchFor(page, header, '', ['durable-log', 'majority']);
    expect(search).toBe('scenario=leader-crash&without=majority&modified=durable-log');
    expect(searchFor(page, header, search, ['majority'])).toBe('scenario=leader-crash&without=majority');
  });

  it('keeps what is not about the run, and drops what was of another', () => {
    const search = '?lang=ja&scenario=split-vote&seed=9&nodes=3&without=majority&theme=dark';
    expect(searchFor(page, headerFor(page, { scenario: 'leader-crash' }), search)).toBe(
      'lang=ja&scenario=leader-crash&theme=dark',
    );
  });

  it('leaves commas and colons as they are, whether or not they were escaped', () => {
    const header = headerFor(page, { scenario: 'leader-crash' });
    for (const compare of ['setting:preVote', 'setting%3ApreVote'])
      expect(searchFor(page, header, `?compare=${compare}`)).toBe('compare=setting:preVote&scenario=leader-crash');
  });
});

it('what is written readably is read as what it was', () => {
  for (const seed of ['a,b:c', '%2C%3A', '%252C', 'a+b &c=#é'])
    expect(new URLSearchParams(readable(new URLSearchParams({ seed }))).get('seed')).toBe(seed);
});
