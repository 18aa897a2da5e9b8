/** RequestVote RPC, receiver implementation (Figure 2), and the election restriction (§5.4.1). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOf, noted, receive, requestVote, rulesOf, server } from './fixture.ts';

function granted(outcome: Parameters<typeof answerOf>[0]): boolean {
  const answer = answerOf(outcome);
  if (answer.type !== 'RequestVoteReply') throw new Error(answer.type);
  return answer.voteGranted;
}

describe('receiver 1: reply false if term < currentTerm (§5.1)', () => {
  it('even to a candidate with a better log', () => {
    const voter = server({ term: 5, log: [1] });
    const outcome = receive(voter, 'S2', requestVote(4, 9, 4));
    expect(granted(outcome)).toBe(false);
    expect(outcome.state).toBe(voter);
    expect(noted(outcome, 'vote.denied.stale-term')).toEqual({ voter: 'S1', candidate: 'S2', term: 4, ownTerm: 5 });
  });
});

describe('receiver 2: if votedFor is null or candidateId … grant vote (§5.2)', () => {
  it('to the first who asks in a term', () => {
    const outcome = receive(server({ term: 5 }), 'S2', requestVote(5));
    expect(granted(outcome)).toBe(true);
    expect(outcome.state.durable.votedFor).toBe('S2');
    expect(noted(outcome, 'vote.granted')).toMatchObject({ voter: 'S1', candidate: 'S2', term: 5, votedFor: null });
  });

  it('again to the same candidate, whose request came twice', () => {
    const voter = server({ term: 5, votedFor: 'S2' });
    const outcome = receive(voter, 'S2', requestVote(5));
    expect(granted(outcome)).toBe(true);
    expect(outcome.state).toBe(voter);
  });

  it('not to another in the same term, however good its log (exercise 10)', () => {
    const voter = server({ term: 5, votedFor: 'S2', log: [1] });
    const outcome = receive(voter, 'S3', requestVote(5, 9, 4, 'S3'));
    expect(granted(outcome)).toBe(false);
    expect(outcome.state).toBe(voter);
    expect(noted(outcome, 'vote.denied.already-voted')).toEqual({
      voter: 'S1',
      candidate: 'S3',
      term: 5,
      votedFor: 'S2',
    });
  });

  it('to another in a later term', () => {
    expect(granted(receive(server({ term: 5, votedFor: 'S2' }), 'S3', requestVote(6, 0, 0, 'S3')))).toBe(true);
  });

  it.each(['candidate', 'leader'] as const)('not by a %s, which voted for itself', (role) => {
    const outcome = receive(server({ term: 5, role }), 'S2', requestVote(5));
    expect(granted(outcome)).toBe(false);
    expect(rulesOf(outcome)).toEqual(['vote.denied.already-voted']);
  });
});

describe('… and candidate’s log is at least as up-to-date as receiver’s log (§5.4.1)', () => {
  const vote = (own: number[], lastIndex: number, lastTerm: number) =>
    receive(server({ term: 5, log: own }), 'S2', requestVote(5, lastIndex, lastTerm));

  it('a later last term beats length: (9, term 2) against (6, term 3) is refused (exercise 6)', () => {
    const outcome = vote([1, 1, 1, 2, 2, 3], 9, 2);
    expect(granted(outcome)).toBe(false);
    expect(outcome.state.durable.votedFor).toBe(null);
    expect(noted(outcome, 'vote.denied.stale-log')).toEqual({
      voter: 'S1',
      candidate: 'S2',
      term: 5,
      votedFor: null,
      lastIndex: 9,
      lastTerm: 2,
      ownLastIndex: 6,
      ownLastTerm: 3,
    });
  });

  it('and the reverse is granted, despite the shorter log (exercise 7)', () => {
    expect(granted(vote([1, 1, 1, 1, 1, 2, 2, 2, 2], 6, 3))).toBe(true);
  });

  it.each([
    ['longer', 3, true],
    ['of the same length', 2, true],
    ['shorter', 1, false],
  ])('of the same last term, a log that is %s', (_, lastIndex, expected) => {
    expect(granted(vote([1, 2], lastIndex, 2))).toBe(expected);
  });

  it('an empty log is behind any other, and not behind an empty one', () => {
    expect(granted(vote([1], 0, 0))).toBe(false);
    expect(granted(vote([], 0, 0))).toBe(true);
  });

  it('of two logs at least one is up to date with the other, both only if their ends are alike', () => {
    const ends = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 3 }));
    fc.assert(
      fc.property(ends, ends, ([lengthA, termA], [lengthB, termB]) => {
        const a = new Array<number>(lengthA).fill(termA);
        const b = new Array<number>(lengthB).fill(termB);
        const forA = granted(vote(b, a.length, a.at(-1) ?? 0));
        const forB = granted(vote(a, b.length, b.at(-1) ?? 0));
        expect(forA || forB).toBe(true);
        expect(forA && forB).toBe(a.length === b.length && a.at(-1) === b.at(-1));
      }),
    );
  });
});

describe('the election timeout', () => {
  it('starts over when a vote is granted (rules for followers, §5.2)', () => {
    expect(receive(server({ term: 5 }), 'S2', requestVote(5)).set).toEqual({ election: 225_000 });
  });

  it.each([
    ['of a stale term', server({ term: 5 }), requestVote(4)],
    ['for an earlier vote', server({ term: 5, votedFor: 'S3' }), requestVote(5)],
    ['for a stale log', server({ term: 5, log: [1] }), requestVote(5)],
    ['in a term that is new', server({ term: 4, log: [1] }), requestVote(5)],
  ])('goes on when a vote is refused because %s (exercise 9)', (_, voter, message) => {
    const outcome = receive(voter, 'S2', message);
    expect(granted(outcome)).toBe(false);
    expect(outcome.set).toEqual({});
    expect(outcome.cleared).toEqual([]);
  });
});
