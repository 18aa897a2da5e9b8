/** `quorate/engine`: what others build on runs the same events as everything else here, and refuses what is not possible. */
import { describe, expect, it } from 'vitest';
import algorithm from '../../src/algorithms/raft/index.ts';
import {
  digest,
  events,
  headerOf,
  linearizable,
  moments,
  RunRefused,
  raft,
  violations,
} from '../../src/library/engine.ts';
import { digestOf, headerOf as plainHeader } from '../runs.ts';

const UNTIL = { until_us: 4_000_000 };

describe('the engine as a module', () => {
  it('runs a scenario, with whatever differs from it', () => {
    const header = headerOf(raft, { scenario: 'split-vote', seed: '7', nodes: 3, without: ['majority'] });
    expect(header).toMatchObject({ algorithm: 'raft', scenario: 'split-vote', seed: '7', modified: ['majority'] });
    expect(header.nodes).toEqual(['S1', 'S2', 'S3']);
  });

  it('runs a header of which only the nodes are given, as the kernel does', () => {
    const header = headerOf(raft, {
      nodes: ['S1', 'S2', 'S3'],
      commands: [{ at: 2_000_000, kind: 'crash', node: 'S1' }],
    });
    const same = plainHeader(algorithm, { nodes: 3, commands: [{ at: 2_000_000, kind: 'crash', node: 'S1' }] });
    expect(digest(raft, header, UNTIL).digest).toBe(digestOf(algorithm, same, UNTIL.until_us).digest);
  });

  it('gives events up to a time, and the cluster after each', () => {
    const header = headerOf(raft, { scenario: 'first-election' });
    const all = [...events(raft, header, UNTIL)];
    expect(all.length).toBe(digest(raft, header, UNTIL).events);
    expect(all.at(-1)?.t).toBeLessThanOrEqual(UNTIL.until_us);
    const last = [...moments(header, all)].at(-1);
    expect(last?.index).toBe(all.length - 1);
    expect(Object.values(last?.nodes ?? {}).some(({ state }) => state?.role === 'leader')).toBe(true);
    expect(linearizable(all)).toBe('linearizable');
  });

  it('stops when whoever reads the events stops', () => {
    let count = 0;
    // Without an end this would go on for eleven days of virtual time.
    for (const _ of events(raft, headerOf(raft, { scenario: 'first-election' }), { until_us: 1e12 })) {
      count += 1;
      if (count === 100) break;
    }
    expect(count).toBe(100);
  });

  it('finds what breaks without a rule, and nothing with it', () => {
    const broken = raft.scenarios.find(({ id }) => id === 'split-vote');
    expect(broken?.rule).toBeDefined();
    const until = { until_us: 20_000_000 };
    const without = headerOf(raft, { scenario: 'split-vote', without: [broken?.rule ?? ''] });
    const found = violations(raft, without, until);
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]).toMatchObject({ property: expect.any(String), event: expect.any(Number), t: expect.any(Number) });
    expect(violations(raft, headerOf(raft, { scenario: 'split-vote' }), until)).toEqual([]);
  });

  it.each([
    ['a scenario', { scenario: 'figure-99' }, 'unknown-scenario'],
    ['nothing at all', {}, 'unknown-scenario'],
    ['nodes', { nodes: [] }, 'bad-header'],
    ['a version', { nodes: ['S1'], algorithmVersion: 1 }, 'other-version'],
    ['a command', { nodes: ['S1'], commands: [{ at: 1, kind: 'crash', node: 'S2' }] }, 'unknown-node'],
    ['a rule', { scenario: 'split-vote', without: ['gravity'] }, 'unknown-rule'],
  ])('refuses %s of which there is none', (_, run, code) => {
    const refused = () => headerOf(raft, run as never);
    expect(refused).toThrow(RunRefused);
    expect(refused).toThrow(expect.objectContaining({ code }));
  });
});
