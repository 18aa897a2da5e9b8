/** Every scenario does what its text says: replication, commitment, snapshots. */
import { describe, expect, it } from 'vitest';
import { play } from './scenario-run.ts';

const FIVE = ['S1', 'S2', 'S3', 'S4', 'S5'];

describe('replication', () => {
  it('replication: each request is on a majority before it is applied and answered', () => {
    const run = play('replication');
    const answered = run.told('answered');
    expect(answered.length).toBeGreaterThan(10);
    for (const { index, at } of answered) {
      const committed = run.told('commit.advanced').find((commit) => commit.index >= index);
      expect(committed?.copies.length).toBeGreaterThanOrEqual(3);
      expect(committed?.at).toBe(at);
      const first = run.told('applied').find((applied) => applied.index >= index);
      expect(first?.at).toBe(at);
    }
  });

  it('a follower that missed an entry: refused, one entry further back accepted, and the logs are the same', () => {
    const run = play('missing-entries');
    expect(run.told('append.refused.missing')[0]).toMatchObject({ follower: 'S5', prevIndex: 2, lastIndex: 1 });
    expect(run.told('backed-off')[0]).toMatchObject({ follower: 'S5', nextIndex: 2 });
    for (const node of ['S2', 'S3', 'S4', 'S5']) expect(run.terms(node)).toEqual([1, 1, 2, 2]);
    const unchecked = play('missing-entries', { without: true });
    // Entry 2 is the leader's entry 3.
    expect(unchecked.terms('S5').slice(0, 2)).toEqual([1, 2]);
    expect(unchecked.terms('S2').slice(0, 2)).toEqual([1, 1]);
    expect(unchecked.data('S5')).toEqual({ y: '2' });
  });

  it('a late heartbeat: it comes three seconds late, S3 keeps its entry, and S4 is not elected', () => {
    const run = play('late-heartbeat');
    const late = run.told('heartbeat.accepted').find(({ follower, at }) => follower === 'S3' && at > 4_000_000);
    expect(late).toMatchObject({ prevIndex: 2, leader: 'S1' });
    expect(run.told('append.truncated')).toEqual([]);
    expect(run.results.filter(({ ok }) => ok)).toMatchObject([{ value: '2' }]);
    expect(run.leaders).toEqual(['S3 in term 3']);
    for (const node of FIVE.slice(1)) expect(run.data(node)).toEqual({ x: '2' });
    const truncating = play('late-heartbeat', { without: true });
    expect(truncating.told('election.won')[1]).toMatchObject({ leader: 'S4', term: 2 });
    expect(truncating.data('S4')).toEqual({ x: '1' });
  });

  it('a leader only appends: both writes are answered, or, if it takes back, the first is gone', () => {
    const run = play('append-only');
    const [first, second] = run.told('append.request');
    const committed = run.told('commit.advanced').find(({ index }) => index >= 2);
    expect(second?.at).toBeLessThan(committed?.at ?? 0);
    expect([first?.index, second?.index]).toEqual([2, 3]);
    expect(run.results.map(({ client, ok }) => [client, ok])).toEqual([
      ['C1', true],
      ['C2', true],
    ]);
    expect(run.data('S1')).toEqual({ x: '1', y: '2' });
    const overwriting = play('append-only', { without: true });
    expect(overwriting.data('S1')).toEqual({ y: '2' });
  });

  it('a link dead in one direction: S1 hears S5, S5 never hears S1', () => {
    const run = play('one-way-link');
    expect(run.told('term.stepped-down')[0]).toMatchObject({ node: 'S1', from: 'S5', role: 'leader' });
    const cut = 1_350_000;
    const sender = new Map(run.records.flatMap(({ sent }) => sent.map(({ id, from }) => [id, from])));
    const heard = run.records.filter(
      ({ time, node, cause, lost }) =>
        time > cut && node === 'S5' && cause.kind === 'message' && sender.get(cause.id) === 'S1' && lost.length === 0,
    );
    expect(heard).toEqual([]);
    const denied = run.told('vote.denied.stale-log').filter(({ candidate }) => candidate === 'S5');
    expect(denied.map(({ voter }) => voter).toSorted()).toEqual(['S1', 'S2', 'S3', 'S4']);
    expect(run.leaders).toEqual(['S2 in term 3']);
    expect(run.data('S5')).toEqual({ x: '1' });
  });

  it("repairing logs: cell by cell the logs of the paper's Figure 7, and then the leader's everywhere", () => {
    const before = play('log-repair', { until_us: 1_500_000 - 1 });
    const figure = {
      leader: [1, 1, 1, 4, 4, 5, 5, 6, 6, 6],
      a: [1, 1, 1, 4, 4, 5, 5, 6, 6],
      b: [1, 1, 1, 4],
      c: [1, 1, 1, 4, 4, 5, 5, 6, 6, 6, 6],
      d: [1, 1, 1, 4, 4, 5, 5, 6, 6, 6, 7, 7],
      e: [1, 1, 1, 4, 4, 4, 4],
      f: [1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 3],
    };
    const servers = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7'];
    expect(servers.map((id) => before.terms(id))).toEqual(Object.values(figure));
    expect(before.leaders).toEqual([]);
    // By commands alone: no state was put in from outside, no disk was lost.
    const kinds = new Set(before.scenario.commands.map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['link', 'timeout', 'request', 'partition', 'crash', 'restart', 'heal', 'cut']));

    const run = play('log-repair');
    expect(run.told('election.won').at(-1)).toMatchObject({ leader: 'S1', term: 8 });
    const votes = run.told('vote.granted').filter(({ term }) => term === 8);
    // «(a), (b), (e) and (f)»: the last entries of (c) and (d) are later than the leader's.
    expect(votes.map(({ voter }) => voter).toSorted()).toEqual(['S2', 'S3', 'S6', 'S7']);
    for (const id of servers) expect(run.terms(id)).toEqual([...figure.leader, 8]);
    // Back to where they agree, one entry at a time, as the paper has it without the optimisation.
    const back = run.told('backed-off').filter(({ follower, at }) => follower === 'S7' && at > 1_500_000);
    expect(back.map(({ nextIndex }) => nextIndex)).toEqual([10, 9, 8, 7, 6, 5, 4]);
    // No entry of an earlier term is committed by counting, however many have it.
    const commits = run.told('commit.advanced').filter(({ leader, term }) => leader === 'S1' && term === 8);
    expect(commits.map(({ index }) => index)).toEqual([11]);
  });
});

describe('commitment', () => {
  it('partition and heal: the minority commits nothing, and what it took on is overwritten', () => {
    const run = play('partition-and-heal');
    expect(run.told('append.truncated').map(({ follower, index }) => [follower, index])).toEqual([
      ['S5', 4],
      ['S1', 4],
    ]);
    const apart = run.told('commit.advanced').filter(({ leader, at }) => leader === 'S1' && at > 6_500_000);
    expect(apart).toEqual([]);
    for (const node of FIVE) expect(run.data(node)).toEqual({ x: '2', y: '7' });
    expect(run.leaders).toEqual(['S2 in term 2']);
  });

  it("a stale leader's write: never answered, and gone; the other is answered, and everywhere", () => {
    const run = play('stale-leaders-write');
    expect(run.results).toMatchObject([{ client: 'C2', ok: true, value: '5' }]);
    expect(run.told('append.truncated')).toMatchObject([{ follower: 'S1', leader: 'S3', index: 3 }]);
    for (const node of FIVE) expect(run.data(node)).toEqual({ x: '5' });
  });

  it('Figure 8: the logs of (a), (b), (c) and (d); entry 2 of term 2 is not committed by counting', () => {
    const logs = (until_us: number, ...nodes: string[]) => {
      const run = play('figure-8', { until_us });
      return nodes.map((node) => run.terms(node).join(' '));
    };
    expect(logs(1_100_000, ...FIVE)).toEqual(['1 2', '1 2', '1', '1', '1']);
    expect(logs(3_100_000, ...FIVE)).toEqual(['1 2', '1 2', '1', '1', '1 3']);
    expect(logs(8_500_000, ...FIVE)).toEqual(['1 2 4', '1 2', '1 2', '1', '1 3']);
    expect(logs(12_900_000, ...FIVE.slice(1))).toEqual(['1 3', '1 3', '1 3', '1 3']);
    const run = play('figure-8');
    expect(run.told('commit.waits').find(({ leader, term }) => leader === 'S1' && term === 4)).toMatchObject({
      index: 2,
      entryTerm: 2,
      term: 4,
      copies: ['S1', 'S2', 'S3'],
      needed: 3,
    });
    expect(run.results).toMatchObject([{ ok: true, value: '5' }]);
    const counting = play('figure-8', { without: true });
    expect(counting.told('commit.advanced').find(({ leader, term }) => leader === 'S1' && term === 4)).toMatchObject({
      index: 2,
    });
  });

  it('Figure 8 (e): with an entry of its own term on a majority, S5 cannot be elected any more', () => {
    const run = play('figure-8-own-term');
    const commit = run.told('commit.advanced').find(({ leader, term }) => leader === 'S1' && term === 4);
    expect(commit).toMatchObject({ index: 3, copies: ['S1', 'S2', 'S3'] });
    const denied = run.told('vote.denied.stale-log').filter(({ candidate, term }) => candidate === 'S5' && term === 5);
    expect(denied.map(({ voter }) => voter).toSorted()).toEqual(['S2', 'S3']);
    expect(run.told('election.won').map(({ leader }) => leader)).toEqual(['S3', 'S1', 'S5', 'S1', 'S2']);
    for (const node of FIVE.slice(1)) expect(run.terms(node)).toEqual([1, 2, 4, 6]);
  });

  it('words of an earlier term: the late acknowledgement moves neither matchIndex nor the commit index', () => {
    const run = play('late-acknowledgement');
    const late = run
      .told('answer.late')
      .filter(({ follower, term, ownTerm }) => follower === 'S2' && term === 1 && ownTerm === 3);
    expect(late.length).toBeGreaterThanOrEqual(1);
    for (const { at } of late) {
      const record = run.records.find(
        ({ time, notes }) => time === at && notes.some(({ rule }) => rule === 'answer.late'),
      );
      const after = record?.after?.volatile;
      expect(after).toMatchObject({ role: 'leader', commitIndex: 3 });
      expect(after?.followers.find(({ id }) => id === 'S2')?.matchIndex).toBe(3);
      // With S2's it would be three copies of entry 4.
      expect(after?.followers.filter(({ matchIndex }) => matchIndex >= 4).map(({ id }) => id)).toEqual(['S4']);
    }
    const commit = run.told('commit.advanced').find(({ index }) => index === 4);
    expect(commit?.at).toBeGreaterThan(12_000_000);
    for (const node of FIVE) expect(run.data(node)).toEqual({ x: '4' });
  });

  it('how far a follower may commit: S5 hears of index 3 and commits nothing before it has the entries', () => {
    const run = play('commit-bound');
    const heard = run.told('heartbeat.accepted').find(({ follower, leader }) => follower === 'S5' && leader === 'S1');
    const record = run.records.find(({ time, node }) => time === heard?.at && node === 'S5');
    const message = run.records
      .flatMap(({ sent }) => sent)
      .find(({ id }) => record?.cause.kind === 'message' && id === record.cause.id);
    expect(message?.message).toMatchObject({ type: 'AppendEntries', entries: [], prevLogIndex: 1, leaderCommit: 3 });
    expect(record?.after?.volatile?.commitIndex).toBe(1);
    expect(run.data('S5')).toEqual({ x: '1' });
    const unbound = play('commit-bound', { without: true });
    expect(unbound.told('applied').find(({ node, at }) => node === 'S5' && at === heard?.at)).toMatchObject({
      value: '9',
    });
  });
});

describe('snapshots', () => {
  it('catching up by snapshot: in several pieces, then the entries that follow', () => {
    const run = play('snapshot-catch-up');
    expect(new Set(run.told('snapshot.sent').map(({ offset }) => offset))).toEqual(new Set([0, 24, 48]));
    expect(run.told('snapshot.installed')).toMatchObject([{ follower: 'S3', index: 6 }]);
    const followed = run
      .told('append.accepted')
      .find(({ follower, prevIndex }) => follower === 'S3' && prevIndex === 6);
    expect(followed).toMatchObject({ count: 3, lastIndex: 9 });
    expect(run.data('S3')).toEqual(run.data('S1'));
    expect(run.data('S3')).toMatchObject({ x: '99' });
  });

  it("a snapshot's last term: S2 and S3 refuse S5 by it", () => {
    const run = play('snapshot-last-term');
    const denied = run.told('vote.denied.stale-log').filter(({ candidate }) => candidate === 'S5');
    expect(denied.map(({ voter, ownLastIndex, ownLastTerm }) => [voter, ownLastIndex, ownLastTerm]).toSorted()).toEqual(
      [
        ['S2', 3, 1],
        ['S3', 3, 1],
      ],
    );
    expect(run.leaders).toEqual(['S2 in term 3']);
    for (const node of FIVE.slice(1)) expect(run.data(node)).toEqual({ x: '1', y: '2' });
    const forgetful = play('snapshot-last-term', { without: true });
    expect(forgetful.told('election.won').map(({ leader }) => leader)).toEqual(expect.arrayContaining(['S5']));
  });
});
