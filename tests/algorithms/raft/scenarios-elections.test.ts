/** Every scenario does what its text says: elections, what must be on disk, keeping and changing the leader. */
import { describe, expect, it } from 'vitest';
import { play } from './scenario-run.ts';

/** Who won elections, in the order of winning. */
const winners = (run: ReturnType<typeof play>) =>
  run.told('election.won').map(({ leader, term }) => `${leader} in ${term}`);

describe('elections', () => {
  it('first election: clients wait until there is a leader, and are answered then', () => {
    const run = play('first-election');
    expect(winners(run)).toEqual(['S1 in 1']);
    const [won] = run.told('election.won');
    expect(won?.votes).toHaveLength(3);
    const waited = run.told('redirected.unknown').filter(({ at }) => at < (won?.at ?? 0));
    expect(waited.length).toBeGreaterThan(0);
    expect(run.results.length).toBeGreaterThan(5);
    expect(run.results.every(({ ok }) => ok)).toBe(true);
  });

  it('split vote: two votes each in term 1, and chance decides the next round', () => {
    const run = play('split-vote');
    const granted = run.told('vote.granted').filter(({ term }) => term === 1);
    expect(granted.map(({ candidate }) => candidate).toSorted()).toEqual(['S1', 'S2']);
    expect(run.told('election.timeout').filter(({ term }) => term === 1)).toHaveLength(2);
    expect(winners(run)).toEqual(['S2 in 2']);
    expect(winners(play('split-vote', { without: true })).slice(0, 2)).toEqual(['S1 in 1', 'S2 in 1']);
  });

  it('a minority of two: S1 never wins, the others serve clients, and in the end S3 leads all', () => {
    const run = play('two-node-minority');
    const healed = 9_000_000;
    const apart = run.told('vote.received').filter(({ at, candidate }) => at < healed && candidate !== 'S3');
    expect(apart.every(({ votes }) => votes.length === 2)).toBe(true);
    expect(run.told('election.retry').filter(({ at, node }) => at < healed && node === 'S1').length).toBeGreaterThan(1);
    expect(winners(run)).toEqual(['S3 in 1', 'S3 in 5']);
    // C2 asks S1 first, and finds its way.
    expect(run.results.map(({ client, ok }) => [client, ok])).toEqual([
      ['C1', true],
      ['C2', true],
    ]);
    for (const node of ['S1', 'S2', 'S3', 'S4', 'S5']) expect(run.data(node)).toEqual({ x: '5', y: '7' });
    expect(winners(play('two-node-minority', { without: true }))).toEqual(
      expect.arrayContaining(['S1 in 1', 'S3 in 1']),
    );
  });

  it('no vote for an old log: everybody who has x = 2 refuses S5', () => {
    const run = play('stale-log-vote');
    const denied = run.told('vote.denied.stale-log').filter(({ candidate }) => candidate === 'S5');
    expect(denied.map(({ voter }) => voter).toSorted()).toEqual(['S2', 'S3', 'S4']);
    expect(winners(run)).toEqual(['S1 in 1', 'S3 in 3']);
    expect(run.data('S5')).toEqual({ x: '2' });
    expect(winners(play('stale-log-vote', { without: true }))).toEqual(['S1 in 1', 'S5 in 2']);
  });

  it('the leader crashes: another is elected, nothing committed is lost, S1 comes back as a follower', () => {
    const run = play('leader-crash');
    expect(winners(run)).toEqual(['S1 in 1', 'S2 in 2']);
    const committed = run.told('commit.advanced').findLast(({ leader }) => leader === 'S1')?.index ?? 0;
    const held = run.told('vote.granted').filter(({ candidate, term }) => candidate === 'S2' && term === 2);
    expect(committed).toBeGreaterThan(1);
    expect(held.every(({ lastIndex }) => lastIndex >= committed)).toBe(true);
    expect(run.leaders).toEqual(['S2 in term 2']);
    expect(run.commitIndex('S1')).toBeGreaterThan(committed);
    // Without new terms nobody can be elected any more: the votes of term 1 have been given.
    expect(winners(play('leader-crash', { without: true }))).toEqual(['S1 in 1']);
  });

  it('timeouts shorter than the delay: nobody can win, whatever the seed, until the network is faster', () => {
    for (const seed of ['1', '2', '3', '4']) {
      const run = play('duelling-elections', { seed });
      const faster = 10_000_000;
      const [won, ...others] = run.told('election.won');
      expect(won?.at).toBeGreaterThan(faster);
      expect(won?.at).toBeLessThan(faster + 3_000_000);
      expect(won?.term).toBeGreaterThan(8);
      expect(others).toEqual([]);
      expect(run.told('vote.late').length).toBeGreaterThan(10);
    }
  });
});

describe('what must be on disk', () => {
  it('a vote lost at a restart: S3 refuses S2 in the term in which it has voted for S1', () => {
    const run = play('vote-lost');
    expect(run.told('recovered')).toMatchObject([{ node: 'S3', term: 1, votedFor: 'S1' }]);
    expect(winners(run)).toEqual(['S1 in 1']);
    expect(run.leaders).toEqual(['S1 in term 1']);
    expect(winners(play('vote-lost', { without: true }))).toEqual(expect.arrayContaining(['S1 in 1', 'S2 in 1']));
  });

  it('a term lost at a restart: S3 stands in term 2, or, if it has forgotten, in term 1 again', () => {
    const run = play('term-lost');
    expect(winners(run)).toEqual(['S1 in 1', 'S3 in 2']);
    expect(run.leaders).toEqual(['S3 in term 2']);
    const forgetful = play('term-lost', { without: true });
    expect(forgetful.told('recovered')).toMatchObject([{ node: 'S3', term: 0, votedFor: null }]);
    expect(winners(forgetful)).toEqual(expect.arrayContaining(['S1 in 1', 'S3 in 1']));
  });

  it('a log lost at a restart: S3 still has x = 1 and refuses S4', () => {
    const run = play('log-lost');
    const denied = run.told('vote.denied.stale-log').filter(({ candidate }) => candidate === 'S4');
    expect(denied.map(({ voter }) => voter).toSorted()).toEqual(['S2', 'S3']);
    expect(winners(run)).toEqual(['S1 in 1', 'S2 in 3']);
    for (const node of ['S1', 'S2', 'S3', 'S4', 'S5']) expect(run.data(node)).toEqual({ x: '1' });
    const forgetful = play('log-lost', { without: true });
    expect(winners(forgetful).slice(0, 2)).toEqual(['S1 in 1', 'S4 in 2']);
    expect(forgetful.data('S4')).toEqual({});
  });
});

describe('keeping and changing the leader', () => {
  it('a disruptive node: S5 raises its term alone, and S1 steps down for it', () => {
    const run = play('disruptive-server');
    const alone = run.told('election.retry').filter(({ at, node }) => node === 'S5' && at < 12_000_000);
    expect(alone.length).toBeGreaterThanOrEqual(2);
    expect(run.told('term.stepped-down').find(({ node }) => node === 'S1')).toMatchObject({
      from: 'S5',
      role: 'leader',
    });
    expect(run.told('vote.granted').filter(({ candidate }) => candidate === 'S5')).toEqual([]);
    expect(winners(run).at(-1)).toMatch(/^S2/);
  });

  it('pre-vote: the same commands, and S1 goes on leading in term 1', () => {
    const run = play('pre-vote');
    expect(run.told('prevote.asked').length + run.told('prevote.retry').length).toBeGreaterThan(3);
    expect(run.told('prevote.denied.leader').map(({ voter }) => voter)).toEqual(expect.arrayContaining(['S1', 'S2']));
    expect(winners(run)).toEqual(['S1 in 1']);
    expect(run.leaders).toEqual(['S1 in term 1']);
    expect(run.term('S5')).toBe(1);
    expect(run.data('S5')).toEqual({ x: '1' });
    const without = play('pre-vote', { without: true });
    expect(without.told('term.stepped-down').find(({ node }) => node === 'S1')).toMatchObject({ from: 'S5' });
  });

  it('a leader that hears nobody: it steps down, and x = 2 is committed; without check-quorum nothing is', () => {
    const run = play('deaf-leader');
    expect(run.told('quorum.lost')).toMatchObject([{ leader: 'S1', answers: ['S1'], needed: 3 }]);
    expect(winners(run)).toEqual(['S1 in 1', 'S4 in 2']);
    expect(run.data('S4')).toEqual({ x: '2' });
    // S1 asks for pre-votes and hears no answer: it disturbs nobody.
    expect(run.told('prevote.retry').filter(({ node }) => node === 'S1').length).toBeGreaterThan(1);
    expect(run.leaders).toEqual(['S4 in term 2']);
    const stuck = play('deaf-leader', { config: { checkQuorum: false } });
    expect(stuck.leaders).toEqual(['S1 in term 1']);
    expect(Math.max(...stuck.told('commit.advanced').map(({ index }) => index))).toBe(2);
  });

  it('a leader stands still: it takes on x = 9 in its old term, and then gives up', () => {
    const run = play('paused-leader');
    const awake = 7_000_000;
    expect(run.told('append.request').find(({ leader, at }) => leader === 'S1' && at === awake)).toMatchObject({
      term: 1,
    });
    expect(run.told('term.stepped-down').find(({ at }) => at === awake)).toMatchObject({ node: 'S1', role: 'leader' });
    expect(run.told('append.truncated')).toMatchObject([{ follower: 'S1', index: 2 }]);
    expect(run.results).toMatchObject([{ client: 'C2', ok: true, value: '5' }]);
    expect(run.leaders).toEqual(['S2 in term 2']);
    expect(play('paused-leader', { without: true }).leaders).toEqual(
      expect.arrayContaining(['S1 in term 2', 'S2 in term 2']),
    );
  });

  it('leadership transfer: S3 is brought up to date and elected sooner than any timeout, and nothing is refused', () => {
    const run = play('leadership-transfer');
    const [asked] = run.told('transfer.started');
    const won = run.told('election.won').at(-1);
    expect(won).toMatchObject({ leader: 'S3', term: 2 });
    expect((won?.at ?? 0) - (asked?.at ?? 0)).toBeLessThan(2_000_000);
    const caughtUp = run.told('append.accepted').find(({ follower, at }) => follower === 'S3' && at > (asked?.at ?? 0));
    expect(caughtUp).toMatchObject({ count: 2, lastIndex: 3 });
    expect(run.told('election.timeout').map(({ node }) => node)).toEqual(['S1']);
    expect(run.told('redirected.transfer')).toMatchObject([{ client: 'C2', to: 'S3' }]);
    expect(run.results).toMatchObject([{ client: 'C2', ok: true, value: '3' }]);
  });
});
