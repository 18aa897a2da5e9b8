import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOTE_SOURCES } from '../../../src/algorithms/raft/notes.ts';
import { presentation } from '../../../src/algorithms/raft/presentation.ts';
import type { Json, LogEntry, TraceState } from '../../../src/kernel/contract.ts';
import { membershipOf } from '../../../src/kernel/presentation.ts';

const CLUSTER = ['S1', 'S2', 'S3', 'S4', 'S5'];
const ROLES = ['leader', 'candidate', 'precandidate', 'follower'];
const NAMES = fc.uniqueArray(fc.constantFrom(...CLUSTER, 'S6'), { minLength: 1 });
const CONFIGURATION = fc.record({ voters: NAMES, old: NAMES, learners: NAMES }, { requiredKeys: ['voters'] });

const follower: TraceState = {
  status: 'up',
  role: 'follower',
  term: 3,
  currentTerm: 3,
  votedFor: 'S1',
  leaderId: 'S1',
  commitIndex: 4,
  lastApplied: 3,
  machine: { y: '7', x: '2' },
};
const precandidate: TraceState = { ...follower, role: 'precandidate', votesGranted: ['S2'] };
const candidate: TraceState = { ...follower, role: 'candidate', currentTerm: 4, votesGranted: ['S2', 'S4'] };
const leader: TraceState = {
  ...follower,
  role: 'leader',
  nextIndex: { S2: 6, S3: 5, S4: 5, S5: 3 },
  matchIndex: { S2: 5, S3: 4, S4: 4, S5: 2 },
};

describe('a node', () => {
  it('that follows waits for its election timeout', () => {
    expect(presentation.node(follower, CLUSTER)).toEqual({
      role: 'follower',
      standing: 'follows',
      counter: { name: 'term', value: 3 },
      deadline: 'election',
      tally: null,
      committed: 4,
      applied: 3,
      progress: null,
      contents: [
        ['x', '2'],
        ['y', '7'],
      ],
      members: null,
      details: [],
    });
  });

  it('that stands for election counts its votes', () => {
    const { role, standing, counter, tally } = presentation.node(candidate, CLUSTER);
    expect([role, standing, counter.value]).toEqual(['candidate', 'contends', 4]);
    expect(tally).toEqual({ agreed: ['S2', 'S4'], of: CLUSTER, needed: 3 });
  });

  it('that asks who would vote for it counts the answers, in its own term', () => {
    const { role, standing, counter, deadline, tally } = presentation.node(precandidate, CLUSTER);
    expect([role, standing, counter.value, deadline]).toEqual(['precandidate', 'contends', 3, 'election']);
    expect(tally).toEqual({ agreed: ['S2'], of: CLUSTER, needed: 3 });
  });

  it('that leads knows how far each follower is', () => {
    const { standing, deadline, progress } = presentation.node(leader, CLUSTER);
    expect([standing, deadline]).toEqual(['leads', null]);
    expect(progress).toEqual({
      S2: { next: 6, match: 5 },
      S3: { next: 5, match: 4 },
      S4: { next: 5, match: 4 },
      S5: { next: 3, match: 2 },
    });
  });

  it('that leads counts who holds its next entry, once somebody does', () => {
    expect(presentation.node(leader, CLUSTER).tally).toEqual({ agreed: ['S1', 'S2'], of: CLUSTER, needed: 3 });
    expect(presentation.node({ ...leader, commitIndex: 5 }, CLUSTER).tally).toBe(null);
  });

  it('that crashed has no role, timer or tally left', () => {
    const crashed = { ...candidate, status: 'crashed' };
    const { role, standing, deadline, tally } = presentation.node(crashed, CLUSTER);
    expect([role, standing, deadline, tally]).toEqual(['follower', 'follows', null, null]);
  });

  it.each([
    [1, 1],
    [2, 2],
    [4, 3],
    [9, 5],
  ])('in a cluster of %i needs %i', (size, needed) => {
    const cluster = Array.from({ length: size }, (_, k) => `S${k + 1}`);
    expect(presentation.node(candidate, cluster).tally?.needed).toBe(needed);
  });
});

describe('a node of a cluster that changes', () => {
  const configured = (state: TraceState, configuration: Json): TraceState => ({ ...state, configuration });
  const three = { voters: ['S1', 'S2', 'S3'], learners: ['S4'] };
  const joint = { voters: ['S1', 'S2', 'S3', 'S4', 'S5'], old: ['S1', 'S2', 'S3'], learners: [] };

  it('counts the votes of voters only, by the configuration that it uses', () => {
    const votes = { ...candidate, votesGranted: ['S2', 'S4'] };
    expect(presentation.node(configured(votes, three), CLUSTER).tally).toEqual({
      agreed: ['S2'],
      of: ['S1', 'S2', 'S3'],
      needed: 2,
    });
  });

  it('counts both majorities in joint consensus', () => {
    expect(presentation.node(configured(candidate, joint), CLUSTER).tally).toEqual({
      agreed: ['S2', 'S4'],
      of: CLUSTER,
      needed: 3,
      also: { agreed: ['S2'], of: ['S1', 'S2', 'S3'], needed: 2 },
    });
    expect(presentation.node(configured(leader, joint), CLUSTER).tally).toEqual({
      agreed: ['S1', 'S2'],
      of: CLUSTER,
      needed: 3,
      also: { agreed: ['S1', 'S2'], of: ['S1', 'S2', 'S3'], needed: 2 },
    });
  });

  it('counts a learner’s copy for nothing', () => {
    const ahead = { ...leader, matchIndex: { S2: 4, S3: 4, S4: 5 } };
    expect(presentation.node(configured(ahead, three), CLUSTER).tally).toBe(null);
    const both = { ...leader, matchIndex: { S2: 5, S3: 4, S4: 5 } };
    expect(presentation.node(configured(both, three), CLUSTER).tally?.agreed).toEqual(['S1', 'S2']);
  });

  it('does not count a leader that has removed itself (D§4.2.2)', () => {
    const removed = configured(leader, { voters: ['S2', 'S3', 'S4', 'S5'], learners: [] });
    expect(presentation.node(removed, CLUSTER).tally).toEqual({
      agreed: ['S2'],
      of: ['S2', 'S3', 'S4', 'S5'],
      needed: 3,
    });
  });

  it('needs half of each where the rule of the majority is off', () => {
    const { tally } = presentation.node(configured(candidate, joint), CLUSTER, ['majority']);
    expect([tally?.needed, tally?.also?.needed]).toEqual([2, 1]);
  });

  it('knows who belongs to it', () => {
    const { members } = presentation.node(configured(follower, joint), CLUSTER);
    expect(members).toEqual({ voters: CLUSTER, old: ['S1', 'S2', 'S3'], learners: [] });
    expect(presentation.node(configured(follower, three), CLUSTER).members?.old).toBe(null);
  });

  it('is a voter of the old configuration or the new one, a learner, or outside', () => {
    const members = { voters: ['S1', 'S2'], old: ['S2', 'S3'], learners: ['S4'] };
    expect(CLUSTER.map((id) => membershipOf(members, id))).toEqual(['voter', 'voter', 'voter', 'learner', 'outside']);
  });
});

describe('a node’s card', () => {
  const detailsOf = (state: TraceState) => presentation.node(state, CLUSTER).details;

  it('tells nothing of extensions that are off', () => {
    for (const state of [follower, candidate, leader]) expect(detailsOf(state)).toEqual([]);
  });

  it('tells what a follower keeps', () => {
    const kept = {
      configuration: { voters: ['S1', 'S2', 'S3'], learners: ['S4'] },
      snapshot: { index: 20, term: 3 },
      incoming: { index: 30, offset: 64 },
      sessions: { 12: { lastUsed: 15, oldest: 1, answers: {} } },
      heardAt: 2_500_000,
    };
    expect(detailsOf({ ...follower, ...kept })).toEqual([
      { name: 'configuration', values: { voters: ['S1', 'S2', 'S3'], old: null, learners: ['S4'] } },
      { name: 'snapshot', values: { index: 20, term: 3 } },
      { name: 'incoming', values: { index: 30, offset: 64 } },
      { name: 'sessions', values: { count: 1 } },
      { name: 'heard', values: { at_us: 2_500_000 } },
    ]);
    // What was in memory is gone with it.
    const onDisk = detailsOf({ ...follower, ...kept, status: 'crashed' });
    expect(onDisk?.map(({ name }) => name)).toEqual(['configuration', 'snapshot']);
  });

  it('tells what a leader keeps', () => {
    const kept = {
      reads: [{ client: 'C1', request: 1, key: 'x', round: 4, index: 4 }],
      leaseUntil: 3_100_000,
      transferTo: 'S2',
      catchUps: [{ id: 'S4', round: 2, target: 9, since: 0, done: true, promote: false }],
      installing: { S5: { index: 20, offset: 0 } },
    };
    expect(detailsOf({ ...leader, ...kept })).toEqual([
      { name: 'reads', values: { count: 1 } },
      { name: 'lease', values: { until_us: 3_100_000 } },
      { name: 'transfer', values: { to: 'S2' } },
      { name: 'catch-up', values: { server: 'S4', round: 2, done: 'yes' } },
      { name: 'installing', values: { follower: 'S5', index: 20, offset: 0 } },
    ]);
    expect(detailsOf({ ...follower, ...kept })).toEqual([]);
  });
});

describe('a cluster that does not follow the rule of the majority', () => {
  it.each([
    [1, 1],
    [4, 2],
    [5, 2],
  ])('of %i needs %i', (size, needed) => {
    const cluster = Array.from({ length: size }, (_, k) => `S${k + 1}`);
    expect(presentation.node(candidate, cluster, ['majority']).tally?.needed).toBe(needed);
    expect(presentation.node(leader, CLUSTER, ['majority']).tally?.needed).toBe(2);
  });
});

describe('a message', () => {
  it.each([
    [
      'ClientRequest',
      { client: 'C1', request: 1, op: null },
      { kind: 'request', counter: null, entries: [], verdict: null },
    ],
    ['RequestVote', { term: 4 }, { kind: 'request', counter: 4, entries: [], verdict: null }],
    ['RequestVoteReply', { term: 4, voteGranted: true }, { kind: 'reply', counter: 4, entries: [], verdict: 'yes' }],
    [
      'AppendEntries',
      { term: 4, entries: [{ term: 3 }, { term: 4 }] },
      { kind: 'request', counter: 4, entries: [3, 4], verdict: null },
    ],
    ['AppendEntriesReply', { term: 4, success: false }, { kind: 'reply', counter: 4, entries: [], verdict: 'no' }],
    ['PreVote', { term: 5 }, { kind: 'request', counter: 5, entries: [], verdict: null }],
    ['PreVoteReply', { term: 4, voteGranted: false }, { kind: 'reply', counter: 4, entries: [], verdict: 'no' }],
    ['InstallSnapshot', { term: 4, data: '{}' }, { kind: 'request', counter: 4, entries: [], verdict: null }],
    ['InstallSnapshotReply', { term: 4, installed: true }, { kind: 'reply', counter: 4, entries: [], verdict: 'yes' }],
    // That a snapshot is not there as a whole yet is no refusal.
    ['InstallSnapshotReply', { term: 4, installed: false }, { kind: 'reply', counter: 4, entries: [], verdict: null }],
    ['TimeoutNow', { term: 4 }, { kind: 'request', counter: 4, entries: [], verdict: null }],
  ])('%s %j', (type, body, picture) => {
    expect(presentation.message(type, body)).toEqual(picture);
  });
});

describe('an entry', () => {
  const labelOf = (op: Json) => presentation.entry({ term: 2, kind: 'op', op }).label;

  it('is labelled by what it does, short enough for a cell', () => {
    expect(labelOf({ kind: 'set', key: 'x', value: '1' })).toBe('x←1');
    expect(labelOf({ kind: 'add', key: 'x', value: '1' })).toBe('x+1');
    expect(labelOf({ kind: 'add', key: 'x', value: '-1' })).toBe('x-1');
    expect(labelOf({ kind: 'get', key: 'x' })).toBe('get x');
    expect(labelOf({ kind: 'delete', key: 'x' })).toBe('del x');
    expect(labelOf({ kind: 'cas', key: 'x', from: '1', to: '2' })).toBe('x:1→2');
    expect(labelOf({ kind: 'cas', key: 'x', from: null, to: '2' })).toBe('x:∅→2');
  });

  it('of a read tells how it is answered, where that was asked for', () => {
    expect(labelOf({ kind: 'get', key: 'x', read: 'log' })).toBe('get x, log');
    expect(presentation.operation({ kind: 'get', key: 'x', read: 'local' })).toBe('get x, local');
  });

  it('that is the algorithm’s own is told from a client’s operation', () => {
    const register: LogEntry = { term: 2, kind: 'op', client: 'C1', request: 1, op: { kind: 'register' } };
    expect(presentation.entry({ term: 2, kind: 'noop' })).toEqual({ counter: 2, label: 'noop', kind: 'upkeep' });
    expect(presentation.entry(register)).toEqual({ counter: 2, label: 'open C1', kind: 'upkeep' });
    expect(presentation.entry({ term: 2, kind: 'op', op: { kind: 'get', key: 'x' } })).toEqual({
      counter: 2,
      label: 'get x',
    });
  });

  it.each([
    [{ voters: ['S1'], learners: [] }, 'S1'],
    [{ voters: ['S1', 'S2'], learners: [] }, 'S1 S2'],
    [{ voters: ['S1', 'S2', 'S3'], learners: [] }, 'S1–S3'],
    [{ voters: ['S1', 'S3', 'S4', 'S5', 'S7'], learners: [] }, 'S1 S3–S5 S7'],
    [{ voters: ['S9', 'S10', 'S11'], learners: [] }, 'S9–S11'],
    [{ voters: ['ann', 'bob', 'cyd'], learners: [] }, 'ann bob cyd'],
    [{ voters: ['S1', 'S2', 'S3'], learners: ['S4', 'S5'] }, 'S1–S3 (S4 S5)'],
    [{ voters: ['S1', 'S2', 'S3', 'S4', 'S5'], old: ['S1', 'S2', 'S3'], learners: [] }, '→S1–S5'],
    [{ voters: [], learners: [] }, '?'],
    ['nonsense', '?'],
  ])('with the configuration %j is labelled %s', (configuration, label) => {
    const entry = { term: 2, kind: 'config', configuration } as LogEntry;
    expect(presentation.entry(entry)).toEqual({ counter: 2, label, kind: 'configuration' });
  });
});

describe('whatever a trace from elsewhere holds', () => {
  const json = fc.jsonValue() as fc.Arbitrary<Json>;
  const fields = (names: readonly string[]) =>
    fc.record(Object.fromEntries(names.map((name) => [name, json])), { requiredKeys: [] });

  it('what a machine holds is written, whatever it is', () => {
    const machine = { a: 'text', b: 3, c: { toString: false }, d: null };
    expect(presentation.node({ machine }, CLUSTER).contents).toEqual([
      ['a', 'text'],
      ['b', '3'],
      ['c', '?'],
      ['d', '∅'],
    ]);
  });

  it('a state is drawn', () => {
    const names = ['status', 'role', 'term', 'currentTerm', 'leaderId', 'commitIndex', 'lastApplied', 'machine'];
    const extensions = ['sessions', 'heardAt', 'snapshot', 'incoming', 'installing', 'reads', 'leaseUntil', 'catchUps'];
    const configuration = fc.oneof(json, fields(['voters', 'old', 'learners']), CONFIGURATION);
    const state = fc.tuple(
      fields([...names, ...extensions, 'votesGranted', 'nextIndex', 'matchIndex', 'transferTo']),
      fc.constantFrom(...ROLES.map((role) => ({ role })), { status: 'crashed' }, {}),
      fc.record({ configuration, catchUps: fc.oneof(json, fc.array(json)) }, { requiredKeys: [] }),
    );
    fc.assert(
      fc.property(state, ([some, sure, more]) => {
        const picture = presentation.node({ ...some, ...sure, ...more } as TraceState, CLUSTER);
        const { counter, committed, applied, tally, details } = picture;
        for (const value of [counter.value, committed, applied])
          expect(Number.isSafeInteger(value) && value >= 0).toBe(true);
        for (const count of tally ? [tally, ...(tally.also ? [tally.also] : [])] : []) {
          expect(count.of).toEqual(expect.arrayContaining([...count.agreed]));
          expect(count.needed).toBeLessThanOrEqual(count.of.length);
          expect(count.needed).toBeGreaterThan(0);
        }
        for (const { values } of details ?? []) expect(Object.values(values)).not.toContain(undefined);
      }),
    );
  });

  it('a message, an entry, an operation and the facts of a note are, too', () => {
    const names = ['term', 'entries', 'voteGranted', 'success', 'installed', 'configuration', 'client', 'lastIndex'];
    fc.assert(
      fc.property(fc.string(), json, fields([...names, 'needed', 'neededOld', 'leader', 'voter']), (type, op, body) => {
        for (const each of [type, 'InstallSnapshotReply', 'PreVoteReply'])
          presentation.message(each, body as Record<string, Json>);
        expect(presentation.operation(op)).not.toBe('');
        for (const kind of ['op', 'noop', 'config'])
          expect(presentation.entry({ ...body, kind, op } as unknown as LogEntry).label).not.toBe('');
        for (const rule of [...Object.keys(NOTE_SOURCES), type]) {
          for (const fact of Object.values(presentation.facts?.(rule, body as Record<string, Json>) ?? {}))
            expect(fact).toMatch(/^[a-z-]+$/);
        }
      }),
    );
  });
});
