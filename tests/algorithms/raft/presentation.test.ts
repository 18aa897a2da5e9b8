import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { presentation } from '../../../src/algorithms/raft/presentation.ts';
import type { Json, LogEntry, TraceState } from '../../../src/kernel/contract.ts';

const CLUSTER = ['S1', 'S2', 'S3', 'S4', 'S5'];

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
    });
  });

  it('that stands for election counts its votes', () => {
    const { role, standing, counter, tally } = presentation.node(candidate, CLUSTER);
    expect([role, standing, counter.value]).toEqual(['candidate', 'contends', 4]);
    expect(tally).toEqual({ agreed: ['S2', 'S4'], of: CLUSTER, needed: 3 });
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
    expect(presentation.entry({ term: 2, kind: 'noop' })).toEqual({ counter: 2, label: 'noop' });
  });
});

describe('whatever a trace from elsewhere holds', () => {
  const json = fc.jsonValue() as fc.Arbitrary<Json>;
  const fields = (names: readonly string[]) =>
    fc.record(Object.fromEntries(names.map((name) => [name, json])), { requiredKeys: [] });

  it('a state is drawn', () => {
    const names = ['status', 'role', 'term', 'currentTerm', 'leaderId', 'commitIndex', 'lastApplied', 'machine'];
    const state = fc.tuple(
      fields([...names, 'votesGranted', 'nextIndex', 'matchIndex']),
      fc.constantFrom({}, { role: 'leader' }, { role: 'candidate' }, { status: 'crashed' }),
    );
    fc.assert(
      fc.property(state, ([some, sure]) => {
        const { counter, committed, applied } = presentation.node({ ...some, ...sure } as TraceState, CLUSTER);
        for (const value of [counter.value, committed, applied])
          expect(Number.isSafeInteger(value) && value >= 0).toBe(true);
      }),
    );
  });

  it('a message, an entry, an operation and the facts of a note are, too', () => {
    const rules = [
      'vote.granted',
      'vote.denied.already-voted',
      'replicate.sent',
      'append.truncated',
      'commit.learned',
      'applied',
    ];
    fc.assert(
      fc.property(
        fc.string(),
        json,
        fields(['term', 'entries', 'voteGranted', 'success', 'lastIndex']),
        (type, op, body) => {
          presentation.message(type, body as Record<string, Json>);
          expect(presentation.operation(op)).not.toBe('');
          expect(presentation.entry({ ...body, kind: 'op', op } as unknown as LogEntry).label).not.toBe('');
          for (const rule of [...rules, type]) presentation.facts?.(rule, body as Record<string, Json>);
        },
      ),
    );
  });
});
