import { describe, expect, it } from 'vitest';
import raft from '../../src/algorithms/raft/index.ts';
import page from '../../src/algorithms/raft/page.ts';
import { validateHeader } from '../../src/kernel/header.ts';
import { headerFor, isAsWritten, nodeNames, withoutOf } from '../../src/player/header.ts';

const scenario = {
  id: 'test',
  nodes: 5,
  seed: '42',
  config: { batchSize: 3 },
  commands: [
    { at: 0, kind: 'link', latency_us: [1, 2] },
    { at: 1, kind: 'crash', node: 'S5' },
    { at: 2, kind: 'partition', groups: [['S1', 'S2'], ['S4']] },
  ],
  load: 2,
  clientTimeout_us: 700_000,
  start_us: 0,
} as const;
const withTest = { ...page, scenarios: [...page.scenarios, scenario] };

describe('the header of a scenario', () => {
  it.each(page.scenarios.map(({ id }) => id))('%s is one that the kernel accepts', (id) => {
    expect(validateHeader(headerFor(page, { scenario: id }), raft)).not.toHaveProperty('problem');
  });

  it('is all of the scenario, on top of the defaults', () => {
    const header = headerFor(withTest, { scenario: 'test' });
    expect(header).toMatchObject({
      algorithm: 'raft',
      seed: '42',
      scenario: 'test',
      load: 2,
      clientTimeout_us: 700_000,
    });
    expect(header.config).toMatchObject({ batchSize: 3, noopOnElection: true });
    expect(header.nodes).toEqual(['S1', 'S2', 'S3', 'S4', 'S5']);
    expect(header.commands).toEqual(scenario.commands);
  });

  it('takes another seed, size and configuration', () => {
    const header = headerFor(withTest, { scenario: 'test', seed: '9', nodes: 7, config: { batchSize: 1 } });
    expect(header).toMatchObject({ seed: '9', config: { batchSize: 1 }, nodes: nodeNames(7) });
    expect(header.commands).toEqual(scenario.commands);
  });

  it('leaves out commands for nodes that are not there', () => {
    const kinds = (nodes: number) => headerFor(withTest, { scenario: 'test', nodes }).commands.map(({ kind }) => kind);
    expect(kinds(4)).toEqual(['link', 'partition']);
    expect(kinds(3)).toEqual(['link']);
  });

  it('may be without rules from the beginning, before anything else happens', () => {
    const header = headerFor(withTest, { scenario: 'test', without: ['majority', 'pre-vote'] });
    expect(header.commands.slice(0, 2)).toEqual([
      { at: 0, kind: 'rule', name: 'majority', on: false },
      { at: 0, kind: 'rule', name: 'pre-vote', on: false },
    ]);
    expect(header.commands.slice(2)).toEqual(scenario.commands);
    expect(withoutOf(header)).toEqual(['majority', 'pre-vote']);
    expect(withoutOf(headerFor(withTest, { scenario: 'test' }))).toEqual([]);
    expect(validateHeader(header, raft)).toMatchObject({ header: { modified: ['majority', 'pre-vote'] } });
  });

  it('has the patience that was chosen for clients, or none', () => {
    expect(headerFor(withTest, { scenario: 'test', clientTimeout_us: 5_000 }).clientTimeout_us).toBe(5_000);
    expect(headerFor(withTest, { scenario: 'test', clientTimeout_us: null })).not.toHaveProperty('clientTimeout_us');
  });

  it('is as written but for its rules', () => {
    const isWritten = (choice: object) => isAsWritten(withTest, headerFor(withTest, { scenario: 'test', ...choice }));
    expect(isWritten({})).toBe(true);
    expect(isWritten({ without: ['majority'] })).toBe(true);
    expect(isWritten({ seed: '43' })).toBe(false);
    expect(isWritten({ nodes: 4 })).toBe(false);
    expect(isWritten({ config: { batchSize: 4 } })).toBe(false);
    expect(isWritten({ clientTimeout_us: null })).toBe(false);
  });

  it('leaves out the load where there is none', () => {
    const quiet = { ...page, scenarios: [{ ...scenario, load: 0 }] };
    expect(headerFor(quiet, { scenario: 'test' })).not.toHaveProperty('load');
  });

  it('there is none of a scenario that there is not', () => {
    expect(() => headerFor(page, { scenario: 'nowhere' })).toThrow('no scenario nowhere');
  });
});
