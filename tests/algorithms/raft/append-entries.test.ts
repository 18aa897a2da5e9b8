/** AppendEntries RPC, receiver implementation (Figure 2, §5.3). The leader is S2. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answerOf,
  appendEntries,
  dataOf,
  entries,
  entriesOf,
  noted,
  receive,
  rulesOf,
  server,
  termsOf,
} from './fixture.ts';

describe('receiver 1: reply false if term < currentTerm (§5.1)', () => {
  it('and neither follow the sender nor wait for it', () => {
    const follower = server({ term: 5, log: [1] });
    const outcome = receive(follower, 'S2', appendEntries(4, [1, 1], [4]));
    expect(outcome.state).toBe(follower);
    expect(outcome.set).toEqual({});
    const values = { follower: 'S1', leader: 'S2', term: 4, ownTerm: 5 };
    expect(noted(outcome, 'append.refused.stale-term')).toEqual(values);
  });
});

describe('receiver 2: reply false if log doesn’t contain an entry at prevLogIndex whose term matches (§5.3)', () => {
  it('because it ends before', () => {
    const outcome = receive(server({ term: 4, log: [1, 1] }), 'S2', appendEntries(4, [3, 4], [4]));
    expect(answerOf(outcome)).toMatchObject({ success: false, prevLogIndex: 3, matchIndex: 0 });
    expect(termsOf(outcome.state)).toEqual([1, 1]);
    const values = { follower: 'S1', leader: 'S2', prevIndex: 3, lastIndex: 2 };
    expect(noted(outcome, 'append.refused.missing')).toEqual(values);
  });

  it('because it is of another term; nothing is deleted yet (exercise 25)', () => {
    const outcome = receive(server({ term: 4, log: [1, 1, 1, 2, 2] }), 'S2', appendEntries(4, [5, 3], [4]));
    expect(answerOf(outcome)).toMatchObject({ success: false, prevLogIndex: 5, matchIndex: 0 });
    expect(termsOf(outcome.state)).toEqual([1, 1, 1, 2, 2]);
    const values = { follower: 'S1', leader: 'S2', prevIndex: 5, prevTerm: 3, ownTerm: 2 };
    expect(noted(outcome, 'append.refused.mismatch')).toEqual(values);
  });

  it('but the sender is the leader all the same: the follower follows it and waits again (§5.2)', () => {
    const outcome = receive(server({ term: 4 }), 'S2', appendEntries(4, [3, 4]));
    expect(outcome.state.volatile).toMatchObject({ role: 'follower', leaderId: 'S2' });
    expect(outcome.set).toEqual({ election: 225_000 });
  });
});

describe('receiver 3: if an existing entry conflicts with a new one, delete it and all that follow it (§5.3)', () => {
  it('and take the leader’s instead (exercise 14)', () => {
    const outcome = receive(server({ term: 4, log: [1, 2, 2, 2] }), 'S2', appendEntries(4, [1, 1], [3, 4]));
    expect(termsOf(outcome.state)).toEqual([1, 3, 4]);
    const values = { follower: 'S1', leader: 'S2', index: 2, count: 3, ownTerm: 2, term: 3 };
    expect(noted(outcome, 'append.truncated')).toEqual(values);
    expect(noted(outcome, 'append.accepted')).toMatchObject({ prevIndex: 1, prevTerm: 1, count: 2, lastIndex: 3 });
    expect(answerOf(outcome)).toMatchObject({ success: true, prevLogIndex: 1, matchIndex: 3 });
  });

  it('keeping the new entries that agree', () => {
    const outcome = receive(server({ term: 4, log: [1, 2, 2] }), 'S2', appendEntries(4, [0, 0], [1, 2, 4]));
    expect(termsOf(outcome.state)).toEqual([1, 2, 4]);
    expect(noted(outcome, 'append.truncated')).toMatchObject({ index: 3, count: 1 });
    expect(noted(outcome, 'append.accepted')).toMatchObject({ count: 1 });
  });

  it('but nothing without a conflict: a late message for 3–4 leaves a log that matches through 6 (exercise 26)', () => {
    const follower = server({ term: 4, log: [1, 1, 2, 2, 3, 3], leaderId: 'S2' });
    const outcome = receive(follower, 'S2', appendEntries(4, [2, 1], [2, 2]));
    expect(outcome.state).toBe(follower);
    const values = { follower: 'S1', leader: 'S2', count: 2, lastIndex: 6 };
    expect(noted(outcome, 'append.already-there')).toEqual(values);
    expect(answerOf(outcome)).toMatchObject({ success: true, matchIndex: 4 });
  });

  it('nor for a late heartbeat', () => {
    const follower = server({ term: 4, log: [1, 1, 2], leaderId: 'S2' });
    expect(receive(follower, 'S2', appendEntries(4, [1, 1])).state).toBe(follower);
  });
});

describe('receiver 4: append any new entries not already in the log', () => {
  it.each([
    ['to an empty log', [], [0, 0], [1, 1], [1, 1]],
    ['after its end', [1], [1, 1], [2, 3], [1, 2, 3]],
    ['of which it has the first', [1, 2], [1, 1], [2, 3], [1, 2, 3]],
  ] as const)('%s', (_, log, prev, carried, expected) => {
    const outcome = receive(server({ term: 4, log }), 'S2', appendEntries(4, prev, carried));
    expect(termsOf(outcome.state)).toEqual(expected);
    expect(entriesOf(outcome.state)).toEqual(entries(1, ...expected));
    expect(answerOf(outcome)).toMatchObject({ to: 'S2', success: true, matchIndex: expected.length });
    expect(rulesOf(outcome)).toEqual(['append.accepted']);
  });

  it('and none with a heartbeat', () => {
    const outcome = receive(server({ term: 4, log: [1, 2] }), 'S2', appendEntries(4, [2, 2]));
    expect(answerOf(outcome)).toMatchObject({ success: true, prevLogIndex: 2, matchIndex: 2 });
    const values = { follower: 'S1', leader: 'S2', term: 4, prevIndex: 2, prevTerm: 2 };
    expect(noted(outcome, 'heartbeat.accepted')).toEqual(values);
  });
});

describe('receiver 5: commitIndex = min(leaderCommit, index of last new entry)', () => {
  const commit = (log: number[], prev: [number, number], carried: number[], leaderCommit: number, commitIndex = 0) =>
    receive(server({ term: 4, log, commitIndex }), 'S2', appendEntries(4, prev, carried, leaderCommit));

  it('leaderCommit, where the new entries reach it', () => {
    const outcome = commit([1], [1, 1], [2, 3], 2);
    expect(outcome.state.volatile).toMatchObject({ commitIndex: 2, lastApplied: 2 });
    expect(dataOf(outcome.state)).toEqual({ x: '2' });
    const values = { follower: 'S1', leader: 'S2', index: 2, leaderCommit: 2, lastIndex: 3 };
    expect(noted(outcome, 'commit.learned')).toEqual(values);
  });

  it('the last new entry, where leaderCommit is beyond it (exercise 24)', () => {
    expect(commit([1, 1], [2, 1], [2, 3], 9).state.volatile.commitIndex).toBe(4);
  });

  it('not the last of its own entries, which may not be the leader’s', () => {
    expect(commit([1, 1, 2, 2], [1, 1], [1], 4).state.volatile.commitIndex).toBe(2);
    expect(commit([1, 1, 2, 2], [2, 1], [], 4).state.volatile.commitIndex).toBe(2);
  });

  it('never backwards', () => {
    expect(commit([1, 1, 2], [1, 1], [], 1, 3).state.volatile.commitIndex).toBe(3);
  });

  it('not when the entries are refused', () => {
    expect(commit([1, 1], [3, 1], [2], 4).state.volatile.commitIndex).toBe(0);
  });

  it('applies what is newly committed, in order (rules for all servers, exercise 23)', () => {
    const outcome = commit([], [0, 0], [1, 1, 1], 3);
    expect(noted(outcome, 'applied')).toEqual({
      node: 'S1',
      firstIndex: 1,
      index: 3,
      operation: { kind: 'set', key: 'x', value: '3' },
      value: '3',
    });
    expect(outcome.replies).toEqual([]);
  });
});

describe('a valid AppendEntries', () => {
  it.each([
    ['accepted', [1, 1]],
    ['refused', [2, 1]],
  ] as const)('resets the election timeout, also when %s (rules for followers, §5.2)', (_, prev) => {
    const outcome = receive(server({ term: 4, log: [1] }), 'S2', appendEntries(4, prev));
    expect(outcome.set).toEqual({ election: 225_000 });
  });

  it('received twice leaves what it left the first time (§5.5)', () => {
    const terms = fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 8 }).map((each) => each.sort());
    fc.assert(
      fc.property(terms, terms, fc.nat(8), fc.nat(9), (own, leaders, prev, leaderCommit) => {
        const from = Math.min(prev, leaders.length);
        const message = appendEntries(4, [from, leaders[from - 1] ?? 0], leaders.slice(from), leaderCommit);
        const once = receive(server({ term: 4, log: own }), 'S2', message).state;
        expect(receive(once, 'S2', message).state).toBe(once);
      }),
    );
  });

  it('if accepted, leaves the leader’s log up to its last new entry (Log Matching, §5.3)', () => {
    const terms = fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 8 }).map((each) => each.sort());
    fc.assert(
      fc.property(terms, terms, fc.nat(8), fc.nat(3), (own, leaders, prev, count) => {
        const from = Math.min(prev, leaders.length);
        const carried = leaders.slice(from, from + count);
        const outcome = receive(
          server({ term: 4, log: own }),
          'S2',
          appendEntries(4, [from, leaders[from - 1] ?? 0], carried),
        );
        const answer = answerOf(outcome);
        const after = termsOf(outcome.state);
        if (answer.type === 'AppendEntriesReply' && answer.success) {
          expect(answer.matchIndex).toBe(from + carried.length);
          expect(after.slice(from, answer.matchIndex)).toEqual(carried);
        } else {
          expect(after).toEqual(own);
        }
      }),
    );
  });
});
