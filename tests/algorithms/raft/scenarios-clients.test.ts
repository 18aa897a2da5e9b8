/** Every scenario does what its text says: reads and requests, changes of membership. */
import { describe, expect, it } from 'vitest';
import { play } from './scenario-run.ts';

describe('reads and requests', () => {
  it('stale reads: S1 does not answer before it knows, its own copy is old, and S3 answers in the end', () => {
    const run = play('stale-read');
    const [committed] = run.told('commit.advanced').filter(({ leader, index }) => leader === 'S3' && index === 4);
    const [waits] = run.told('read.registered');
    expect(waits).toMatchObject({ leader: 'S1', client: 'C2', index: 2 });
    expect(waits?.at).toBeGreaterThan(committed?.at ?? 0);
    expect(run.told('read.dropped')).toMatchObject([{ node: 'S1', client: 'C2' }]);
    expect(run.results.map(({ client, value }) => [client, value])).toEqual([
      ['C1', '2'],
      ['C3', '1'],
      ['C2', '2'],
    ]);
    const rash = play('stale-read', { without: true });
    expect(rash.results.find(({ client }) => client === 'C2')).toMatchObject({ value: '1' });
  });

  it('leases: with the drift allowed for, the read waits and is answered with x = 2', () => {
    const run = play('lease');
    const leased = run.told('read.lease').map(({ leader }) => leader);
    expect(leased).toEqual(['S1', 'S2']);
    expect(run.told('read.registered')).toMatchObject([{ leader: 'S1', client: 'C2', request: 2 }]);
    const reads = (results: typeof run.results) =>
      results.filter(({ client }) => client === 'C2').map(({ value }) => value);
    expect(reads(run.results)).toEqual(['1', '2']);
    expect(reads(play('lease', { without: true }).results)).toEqual(['1', '1']);
  });

  it('a clock slower than assumed: the same commands, and a stale read by the rules', () => {
    const run = play('lease-beyond-drift');
    expect(run.scenario.commands).toEqual(play('lease').scenario.commands);
    expect(run.scenario.rule).toBeUndefined();
    const committed = run.results.find(({ client, value }) => client === 'C1' && value === '2');
    expect(committed).toBeDefined();
    expect(run.results.at(-1)).toMatchObject({ client: 'C2', value: '1' });
  });

  it('a request sent twice: it stands in the log twice, and x is 11', () => {
    const run = play('retry');
    const asked = run.told('append.request').filter(({ operation }) => operation.kind === 'add');
    expect(asked.map(({ leader, index }) => [leader, index])).toEqual([
      ['S1', 4],
      ['S2', 6],
    ]);
    expect(run.told('request.repeated').map(({ node }) => node)).toEqual(['S2', 'S3']);
    expect(run.results).toMatchObject([{ client: 'C1', request: 2, ok: true, value: '11' }]);
    expect(run.data('S3')).toEqual({ x: '11' });
    expect(play('retry', { without: true }).data('S3')).toEqual({ x: '12' });
  });
});

describe('membership changes', () => {
  it('three become five: apart nothing is committed by S3, then S1 does it in two steps', () => {
    const run = play('three-to-five');
    const apart = run.told('commit.advanced').filter(({ leader, at }) => leader === 'S3' && at > 1_500_000);
    expect(apart).toEqual([]);
    expect(run.told('change.reverted').map(({ node }) => node)).toEqual(expect.arrayContaining(['S3', 'S4', 'S5']));
    expect(run.results).toMatchObject([{ client: 'C2', ok: true, value: '7' }]);
    const joint = run.told('commit.advanced').find(({ neededOld }) => neededOld !== undefined);
    expect(joint).toMatchObject({ leader: 'S1', needed: 3, neededOld: 2 });
    for (const node of ['S1', 'S2', 'S3', 'S4', 'S5']) {
      expect(run.voters(node)).toEqual(['S1', 'S2', 'S3', 'S4', 'S5']);
      expect(run.data(node)).toEqual({ x: '7' });
    }
    // In one step both sides answer their clients, with different entries at one index.
    const both = play('three-to-five', { without: true }).results;
    expect(both.map(({ client, ok }) => [client, ok])).toEqual(
      expect.arrayContaining([
        ['C1', true],
        ['C2', true],
      ]),
    );
  });

  it('the bug of 2015: S2 may not remove S1 yet; if it may, two groups without a common node commit', () => {
    const run = play('change-bug-2015');
    expect(run.told('change.refused.term')).toMatchObject([{ leader: 'S2', term: 2 }]);
    expect(run.told('commit.advanced').filter(({ leader }) => leader === 'S2')).toEqual([]);
    expect(run.results).toMatchObject([{ client: 'C2', ok: true, value: '7' }]);
    for (const node of ['S1', 'S2', 'S3', 'S4', 'S5']) {
      expect(run.voters(node)).toEqual(['S1', 'S2', 'S3', 'S4', 'S5']);
      expect(run.data(node)).toEqual({ x: '7' });
    }
    const rash = play('change-bug-2015', { without: true });
    const copies = rash.told('commit.advanced').filter(({ index, at }) => index === 3 && at > 2_000_000);
    expect(copies.map(({ leader, copies }) => [leader, copies])).toEqual([
      ['S2', ['S2', 'S3']],
      ['S1', ['S1', 'S4', 'S5']],
    ]);
    expect(rash.results.map(({ client, ok }) => [client, ok])).toEqual([
      ['C1', true],
      ['C2', true],
    ]);
  });

  it('a learner catches up: it counts for nothing until it is a voter', () => {
    const run = play('learner-catch-up');
    const [learner] = run.told('change.appended');
    const voter = run.told('change.appended').at(-1);
    expect(learner).toMatchObject({ voters: ['S1', 'S2', 'S3'], learners: ['S4'] });
    expect(voter).toMatchObject({ voters: ['S1', 'S2', 'S3', 'S4'], learners: [] });
    expect(run.told('catch-up.round')).toMatchObject([{ server: 'S4', round: 2 }]);
    expect(run.told('catch-up.done')).toMatchObject([{ server: 'S4', round: 2, at: voter?.at }]);
    for (const { copies, needed, at, index } of run.told('commit.advanced')) {
      const isVoter = index >= (voter?.index ?? 0);
      expect(needed, `at ${at}`).toBe(isVoter ? 3 : 2);
      if (!isVoter) expect(copies).not.toContain('S4');
    }
    expect(run.results.filter(({ ok }) => ok)).toHaveLength(5);
    expect(run.data('S4')).toEqual(run.data('S1'));
  });

  it('a leader removes itself: its own copy does not count, it steps down, and stays quiet', () => {
    const run = play('leader-removes-itself');
    const [removal] = run.told('change.appended');
    const commit = run.told('commit.advanced').find(({ index }) => index === removal?.index);
    expect(commit?.copies).not.toContain('S1');
    expect(commit).toMatchObject({ leader: 'S1', needed: 2 });
    expect(run.told('leader.removed')).toMatchObject([{ leader: 'S1', at: commit?.at }]);
    expect(run.told('election.no-voter').map(({ node }) => node)).toContain('S1');
    expect(run.told('election.timeout').filter(({ node, at }) => node === 'S1' && at > (commit?.at ?? 0))).toEqual([]);
    expect(run.leaders).toEqual(['S2 in term 2']);
    expect(run.results.at(-1)).toMatchObject({ ok: true, value: '2' });
  });

  it('a removed node: it stands in ever higher terms, and nobody listens; without stickiness S1 is deposed', () => {
    const run = play('removed-server');
    expect(run.term('S4')).toBeGreaterThan(4);
    expect(new Set(run.told('vote.ignored.leader').map(({ candidate }) => candidate))).toEqual(new Set(['S4']));
    expect(run.leaders).toEqual(['S1 in term 1']);
    expect(run.results).toMatchObject([{ ok: true, value: '1' }]);
    const disturbed = play('removed-server', { config: { leaderStickiness: false } });
    expect(disturbed.told('term.stepped-down').find(({ node }) => node === 'S1')).toMatchObject({
      from: 'S4',
      role: 'leader',
    });
  });
});
