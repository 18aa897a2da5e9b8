/** The properties beyond Figure 3: each catches a violation made by hand, and lets what merely looks like one pass. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disjointQuorums } from '../../../src/algorithms/raft/invariants/configuration.ts';
import type { Configuration, Entry, OpEntry } from '../../../src/algorithms/raft/types.ts';
import { change, entry, machineAfter, of, type Server, server } from './fixture.ts';
import { success, Watch } from './watch.ts';

describe('vote once', () => {
  const watch = () => new Watch('vote-once').is('S3', { term: 2, votedFor: 'S1' });

  it('sees a second vote in one term (exercise 10)', () => {
    expect(watch().is('S3', { term: 2, votedFor: 'S2' }).found).toEqual([
      { nodes: ['S3'], values: { voter: 'S3', term: 2, first: 'S1', second: 'S2' } },
    ]);
  });

  it('also when the server forgot the first in a crash, or the term, or only comes back to it (exercise 11)', () => {
    const forgot = watch().crashes('S3').is('S3', { term: 2, votedFor: null });
    expect(forgot.is('S3', { term: 2, votedFor: 'S2' }).found).toHaveLength(1);
    const later = watch().is('S3', { term: 5, votedFor: 'S1' }).is('S3', { term: 0, votedFor: null });
    expect(later.is('S3', { term: 2, votedFor: 'S3' }).found).toHaveLength(1);
  });

  it('tells of it once, however long the vote stands', () => {
    const twice = watch().is('S3', { term: 2, votedFor: 'S2' });
    expect(twice.is('S3', { term: 2, votedFor: 'S2', log: [2] }).found).toHaveLength(1);
  });

  it('allows votes in other terms, by others, and for the same candidate again', () => {
    const watched = watch().is('S2', { term: 2, votedFor: 'S2' }).is('S3', { term: 3, votedFor: 'S2' });
    expect(watched.crashes('S3').is('S3', { term: 3, votedFor: 'S2' }).found).toEqual([]);
  });
});

describe('campaign support', () => {
  const asked = (votes: readonly string[], configuration?: Configuration): Server => ({
    term: 4,
    role: 'precandidate',
    votes,
    ...(configuration ? { configuration } : {}),
  });
  const stands = (configuration?: Configuration, campaign: 'timeout' | 'transfer' = 'timeout'): Server => ({
    term: 5,
    role: 'candidate',
    campaign,
    ...(configuration ? { configuration } : {}),
  });
  const watch = (config = { preVote: true }) =>
    new Watch('campaign-support', config, ['S1', 'S2', 'S3', 'S4', 'S5']).is('S5', { term: 4, role: 'leader' });

  it('sees a server stand that has asked nobody', () => {
    expect(watch().is('S1', { term: 4 }).is('S1', stands()).found).toEqual([
      { nodes: ['S1'], values: { candidate: 'S1', term: 5, votes: [] } },
    ]);
  });

  it('sees it in clusters so small that one vote more would be enough', () => {
    for (const voters of [
      ['S1', 'S5'],
      ['S1', 'S2', 'S5'],
    ]) {
      const small = of(voters);
      expect(watch().is('S1', { term: 4, configuration: small }).is('S1', stands(small)).found).toHaveLength(1);
    }
  });

  it('has nothing against it while nobody leads', () => {
    const leaderless = watch().is('S5', { term: 4, role: 'follower' });
    expect(leaderless.is('S1', { term: 4 }).is('S1', stands()).found).toEqual([]);
  });

  it('sees one stand that lacks more than the promise which has just come', () => {
    expect(
      watch()
        .is('S1', asked(['S1']))
        .is('S1', stands()).found,
    ).toEqual([{ nodes: ['S1'], values: { candidate: 'S1', term: 5, votes: ['S1'] } }]);
    expect(
      watch()
        .is('S1', asked(['S1', 'S2']))
        .is('S1', stands()).found,
    ).toEqual([]);
  });

  it('sees a candidate stand again that has not asked again', () => {
    const watched = watch()
      .is('S1', asked(['S1', 'S2']))
      .is('S1', stands());
    expect(watched.is('S1', { ...stands(), term: 6 }).found).toHaveLength(1);
  });

  it('wants both majorities in joint consensus (D§4.3)', () => {
    const joint = of(['S1', 'S2', 'S3'], { old: ['S1', 'S4', 'S5'] });
    const from = (...votes: string[]) => watch().is('S1', asked(votes, joint)).is('S1', stands(joint)).found;
    expect(from('S1', 'S2')).toEqual([]);
    expect(from('S1', 'S4')).toEqual([]);
    expect(from('S1')).toHaveLength(1);
    const outside = of(['S2', 'S3'], { old: ['S1', 'S4', 'S5'] });
    expect(
      watch()
        .is('S1', asked(['S1', 'S4'], outside))
        .is('S1', stands(outside)).found,
    ).toHaveLength(1);
  });

  it('allows it to who is alone, to who is told by the leader (D§3.10), and where pre-vote is off', () => {
    const alone = of(['S1']);
    expect(watch().is('S1', { term: 4, configuration: alone }).is('S1', stands(alone)).found).toEqual([]);
    expect(
      watch()
        .is('S1', { term: 4 })
        .is('S1', stands(of(['S1', 'S2', 'S3']), 'transfer')).found,
    ).toEqual([]);
    expect(watch({ preVote: false }).is('S1', { term: 4 }).is('S1', stands()).found).toEqual([]);
  });
});

describe('configuration safety', () => {
  const ALL = ['S1', 'S2', 'S3', 'S4', 'S5'];
  const start = of(['S1', 'S2', 'S3', 'S4']);
  const watch = () =>
    ALL.reduce((made, id) => made.is(id, { configuration: start }), new Watch('configuration-safety', {}, ALL));
  const log = (...entries: Entry[]): Server => ({ configuration: start, log: entries });

  it('sees the bug of 2015: changes of two leaders, neither of which knows of the other’s (D§4.1)', () => {
    const added = change(1, ALL);
    const removed = change(2, ['S2', 'S3', 'S4']);
    const watched = watch().is('S1', log(added)).is('S5', log(added)).is('S2', log(removed));
    expect(watched.found).toEqual([
      { nodes: ['S1', 'S2'], values: { first: 'S1', second: 'S2', votes: ['S1', 'S5', 'S3'], nodes: ['S2', 'S4'] } },
    ]);
    // With the rule, the second leader first brings an entry of its term to a majority of the four.
    const safe = watch().is('S1', log(added)).is('S5', log(added));
    for (const id of ['S2', 'S3', 'S4']) safe.is(id, log({ term: 2, kind: 'noop' }));
    expect(safe.is('S2', log({ term: 2, kind: 'noop' }, removed)).found).toEqual([]);
  });

  it('sees three servers become five in one step, and tells of it once', () => {
    const three = of(['S1', 'S2', 'S3']);
    const watched = ALL.reduce(
      (made, id) => made.is(id, { configuration: three }),
      new Watch('configuration-safety', {}, ALL),
    );
    const five = change(1, ALL);
    watched.is('S3', { configuration: three, log: [five] });
    expect(watched.found).toEqual([
      { nodes: ['S1', 'S3'], values: { first: 'S1', second: 'S3', votes: ['S1', 'S2'], nodes: ['S3', 'S4', 'S5'] } },
    ]);
    for (const id of ['S4', 'S5']) watched.is(id, { configuration: three, log: [five] });
    expect(watched.found).toHaveLength(1);
    // Once S2 knows, nobody is elected without one of those who do; and then it may break anew.
    watched.is('S2', { configuration: three, log: [five] }).is('S2', { configuration: three });
    expect(watched.found).toHaveLength(2);
  });

  it('allows the same change by joint consensus: the old majority must agree as well (D§4.3)', () => {
    const three = of(['S1', 'S2', 'S3']);
    const joint = change(1, ALL, { old: ['S1', 'S2', 'S3'] });
    const watched = ALL.reduce(
      (made, id) => made.is(id, { configuration: three }),
      new Watch('configuration-safety', {}, ALL),
    );
    for (const id of ['S3', 'S4', 'S5']) watched.is(id, { configuration: three, log: [joint] });
    expect(watched.found).toEqual([]);
  });

  it('allows an old configuration that nobody can be elected by any more', () => {
    const three = of(['S1', 'S2', 'S3']);
    const watched = ALL.reduce(
      (made, id) => made.is(id, { configuration: three }),
      new Watch('configuration-safety', {}, ALL),
    );
    const joint = change(1, ['S3', 'S4', 'S5'], { old: ['S1', 'S2', 'S3'] });
    for (const id of ['S2', 'S3', 'S4', 'S5']) watched.is(id, { configuration: three, log: [joint] });
    const final = change(1, ['S3', 'S4', 'S5']);
    for (const id of ['S3', 'S4', 'S5']) watched.is(id, { configuration: three, log: [joint, final] });
    // S1 still believes in S1, S2, S3, of whom S2 knows better.
    expect(watched.found).toEqual([]);
  });
});

describe('two disjoint quorums', () => {
  const IDS = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6'];
  const someOf = (minLength: number) => fc.subarray(IDS, { minLength });
  const configuration = fc.record({
    voters: someOf(1),
    old: fc.option(someOf(1), { nil: null }),
    learners: fc.constant([]),
  });

  /** All that support the contender, itself among them, in any number. */
  const contender = configuration.chain((own) => {
    const voters = IDS.filter((id) => own.voters.includes(id) || own.old?.includes(id));
    return fc
      .record({ id: fc.constantFrom(...voters), others: fc.subarray(voters) })
      .map(({ id, others }) => ({ id, configuration: own, supporters: [id, ...others.filter((each) => each !== id)] }));
  });

  const isQuorum = ({ voters, old }: Configuration, agreed: readonly string[]) =>
    [voters, old ?? voters].every((set) => set.filter((id) => agreed.includes(id)).length > set.length / 2);

  const subsetsOf = (ids: readonly string[]): string[][] =>
    ids.reduce<string[][]>((sets, id) => sets.flatMap((set) => [set, [...set, id]]), [[]]);

  it('are found if and only if trying all of them finds some', () => {
    fc.assert(
      fc.property(contender, contender, (first, second) => {
        fc.pre(first.id !== second.id);
        const found = disjointQuorums(first, second);
        const quorumsOf = ({ id, configuration: own, supporters }: typeof first) =>
          subsetsOf(supporters).filter((set) => set.includes(id) && isQuorum(own, set));
        const exists = quorumsOf(first).some((some) =>
          quorumsOf(second).some((others) => !some.some((id) => others.includes(id))),
        );
        expect(found !== null).toBe(exists);
        if (!found) return;
        expect(found[0].some((id) => found[1].includes(id))).toBe(false);
        expect(isQuorum(first.configuration, found[0]) && found[0].includes(first.id)).toBe(true);
        expect(isQuorum(second.configuration, found[1]) && found[1].includes(second.id)).toBe(true);
        for (const id of found[0]) expect(first.supporters).toContain(id);
        for (const id of found[1]) expect(second.supporters).toContain(id);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('snapshot agreement', () => {
  const LOG = [1, 2, 2];
  const watch = () => new Watch('snapshot-agreement').is('S1', { log: LOG }).applies('S1', 2);
  const told = (first: string, second: string, term = 2) => ({
    nodes: first === second ? [first] : [first, second],
    values: { index: 2, term, first, second },
  });

  it('allows a snapshot that says what others had', () => {
    expect(watch().is('S2', { log: LOG }).applies('S2', 2).compacts('S2', 2, 2).found).toEqual([]);
  });

  it('sees one that has forgotten its last term (D§5.1)', () => {
    expect(watch().compacts('S1', 2, 0).found).toEqual([told('S1', 'S1', 0)]);
  });

  it('sees one with another machine, or another configuration, installed or taken', () => {
    const other: Server = { term: 3, snapshot: [2, 2], lastApplied: 2, commitIndex: 2 };
    const { durable, volatile } = server(other);
    const machine = { ...machineAfter(2), data: { x: '7' } };
    const wrongMachine = { ...durable, snapshot: { index: 2, term: 2, configuration: of(['S1']), machine } };
    expect(watch().is('S2', { durable: wrongMachine, volatile: { ...volatile, machine } }).found).toContainEqual(
      told('S1', 'S2'),
    );
    expect(watch().is('S2', { ...other, configuration: of(['S1', 'S2']) }).found).toContainEqual(told('S1', 'S2'));
    expect(watch().is('S2', other).found).toEqual([]);
  });

  it('sees a server that had something else when it came there after the snapshot', () => {
    const watched = watch().compacts('S1', 2, 2).is('S2', { log: LOG });
    const { durable, volatile } = watched.of('S2');
    const wrong = { ...volatile, commitIndex: 2, lastApplied: 2, machine: { ...machineAfter(2), revision: 9 } };
    expect(watched.is('S2', { durable, volatile: wrong }).found).toEqual([told('S1', 'S2')]);
  });

  it('sees a log that does not go on where its snapshot ends', () => {
    const { durable, volatile } = server({ log: [2], snapshot: [2, 2] });
    const torn = { ...durable, log: { ...durable.log, start: 1 } };
    expect(watch().is('S2', { durable: torn, volatile }).found).toContainEqual(told('S2', 'S2'));
  });
});

describe('exactly once', () => {
  const request = (number: number, term = 1): OpEntry => ({
    ...(entry(number, term) as OpEntry),
    session: 1,
    oldest: 1,
  });
  const register: OpEntry = { ...request(1), op: { kind: 'register' } };
  const executed = (watched: Watch, id: string, lastApplied: number, revision: number): Watch => {
    const { durable, volatile } = watched.of(id);
    const machine = { ...volatile.machine, revision };
    return watched.is(id, { durable, volatile: { ...volatile, commitIndex: lastApplied, lastApplied, machine } });
  };
  const watchOf = (log: readonly Entry[], sessionsMax = 16, sessions = true) =>
    new Watch('exactly-once', { sessions, sessionsMax }).is('S1', { log });
  const watch = (sessions = true) => watchOf([register, request(1), request(1), request(2)], 16, sessions);

  it('allows what is there twice to be executed once', () => {
    expect(executed(executed(watch(), 'S1', 2, 1), 'S1', 4, 2).found).toEqual([]);
  });

  it('sees it executed twice, and tells of it once', () => {
    const twice = executed(executed(watch(), 'S1', 2, 1), 'S1', 3, 2);
    expect(twice.found).toEqual([{ nodes: ['S1'], values: { first: 'S1', index: 3, count: 1 } }]);
    expect(executed(twice, 'S1', 4, 3).found).toHaveLength(1);
  });

  it('sees it by another server, and after a snapshot (D§5)', () => {
    const watched = executed(watch(), 'S1', 4, 2);
    expect(watched.is('S2', { snapshot: [4, 1], machine: { revision: 3 } }).found).toEqual([
      { nodes: ['S2'], values: { first: 'S2', index: 4, count: 2 } },
    ]);
  });

  it('tells requests of different clients apart', () => {
    const other = { ...request(1), client: 'C2' };
    const session = { ...register, client: 'C2' };
    const log = [register, request(1), session, { ...other, session: 3 }];
    expect(executed(watchOf(log), 'S1', 4, 2).found).toEqual([]);
  });

  it('counts no request of a session that is over or never was, so that none hides a repetition (D§6.3)', () => {
    const unknown = { ...request(1), session: 7 };
    expect(executed(watchOf([register, unknown, request(1), request(1)]), 'S1', 4, 2).found).toHaveLength(1);
    const another = { ...register, client: 'C2' };
    expect(executed(watchOf([register, another, request(1)], 1), 'S1', 3, 1).found).toHaveLength(1);
    expect(executed(watchOf([register, another, request(1)], 2), 'S1', 3, 1).found).toEqual([]);
  });

  it('ends the session that was silent longest', () => {
    const log = [register, { ...register, client: 'C2' }, request(1), { ...register, client: 'C3' }];
    const inSession = (session: number) => ({ ...request(2), session });
    expect(executed(watchOf([...log, inSession(1)], 2), 'S1', 5, 2).found).toEqual([]);
    expect(executed(watchOf([...log, inSession(2)], 2), 'S1', 5, 2).found).toHaveLength(1);
  });

  it('counts no request that its client has had an answer to long ago', () => {
    const later: OpEntry = { ...request(3), oldest: 3 };
    expect(executed(watchOf([register, later, request(2)]), 'S1', 3, 2).found).toHaveLength(1);
  });

  it('promises nothing without sessions', () => {
    expect(executed(watch(false), 'S1', 3, 3).found).toEqual([]);
  });
});

describe('fresh reads', () => {
  const GET = { kind: 'get', key: 'x' } as const;
  const LOCAL = { kind: 'get', key: 'x', read: 'local' } as const;
  const SET = { kind: 'set', key: 'x', value: '2' } as const;
  /** S1 has applied two entries, and told C1 of its second request; S2 has applied one. */
  const watch = () =>
    new Watch('fresh-reads')
      .is('S2', { log: [1, 1] })
      .applies('S2', 1)
      .is('S1', { log: [1, 1] })
      .asks('S1', 'C1', 2, SET)
      .applies('S1', 2, { results: [success('C1', 2)] });

  it('sees a server answer without what a client was told before it was asked', () => {
    expect(watch().asks('S2', 'C2', 1, GET).answers('S2', 'C2', 1).found).toEqual([
      { nodes: ['S1', 'S2'], values: { first: 'S1', second: 'S2', client: 'C2', request: 1, index: 2 } },
    ]);
  });

  it('sees it in one event, of a read through the log, too, and by what another read has shown', () => {
    const { durable, volatile } = watch().of('S2');
    const at = { asked: { client: 'C2', request: 1, op: GET }, results: [success('C2', 1)] };
    expect(watch().is('S2', { durable, volatile }, at).found).toHaveLength(1);
    const byRead = new Watch('fresh-reads')
      .is('S2', { log: [1, 1] })
      .is('S1', { log: [1, 1] })
      .applies('S1', 2);
    byRead.asks('S1', 'C1', 1, GET).answers('S1', 'C1', 1);
    expect(byRead.asks('S2', 'C2', 1, GET).answers('S2', 'C2', 1).found).toHaveLength(1);
  });

  it('allows what was asked before anybody was told, and an answer that comes after catching up', () => {
    const early = new Watch('fresh-reads').is('S2', { log: [1, 1] }).asks('S2', 'C2', 1, GET);
    early.is('S1', { log: [1, 1] }).applies('S1', 2, { results: [success('C1', 2)] });
    expect(early.answers('S2', 'C2', 1).found).toEqual([]);
    expect(watch().asks('S2', 'C2', 1, GET).applies('S2', 2).answers('S2', 'C2', 1).found).toEqual([]);
  });

  it('asks nothing of a read from the server’s own copy (D§6.4), nor of one that failed', () => {
    expect(watch().asks('S2', 'C2', 1, LOCAL).answers('S2', 'C2', 1).found).toEqual([]);
    const failed = { client: 'C2', request: 1, ok: false, error: 'no-leader' };
    const watched = watch().asks('S2', 'C2', 1, GET);
    expect(watched.is('S2', watched.of('S2'), { results: [failed] }).found).toEqual([]);
  });

  it('takes a read that is asked for once more, though it has been answered meanwhile, for the same one', () => {
    // S1 has it in its log, acknowledged by a majority, and does not know it yet; then S2 leads, has it too, and answers.
    const watched = new Watch('fresh-reads').is('S1', { log: [1, 1] }).asks('S1', 'C2', 1, GET);
    watched
      .is('S2', { log: [1, 1, 2, 2] })
      .asks('S2', 'C2', 1, GET)
      .applies('S2', 3, { results: [success('C2', 1)] });
    watched.asks('S2', 'C1', 1, SET).applies('S2', 4, { results: [success('C1', 1)] });
    // An attempt that was late reaches S1, and after it the acknowledgements of the first.
    watched.asks('S1', 'C2', 1, GET);
    expect(watched.applies('S1', 2, { results: [success('C2', 1)] }).found).toEqual([]);
    // Another read of that client is another.
    expect(watched.asks('S1', 'C2', 2, GET).answers('S1', 'C2', 2).found).toHaveLength(1);
  });

  it('goes by when the request first reached the server that answers', () => {
    const watched = new Watch('fresh-reads').is('S2', { log: [1, 1] }).is('S1', { log: [1, 1] });
    watched.asks('S1', 'C2', 1, GET).applies('S1', 2, { results: [success('C1', 2)] });
    expect(watched.asks('S2', 'C2', 1, GET).answers('S2', 'C2', 1).found).toHaveLength(1);
  });
});
