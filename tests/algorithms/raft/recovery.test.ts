/** Restart after a crash: «persistent state on all servers», Figure 2, and nothing else (§5.1, §5.2). */
import { describe, expect, it } from 'vitest';
import {
  appendEntries,
  dataOf,
  machineAfter,
  noted,
  receive,
  requestVote,
  restart,
  server,
  termsOf,
  voteReply,
} from './fixture.ts';

const { durable } = server({ term: 6, votedFor: 'S3', log: [1, 4, 4] });

describe('a server that comes back', () => {
  const outcome = restart(durable);

  it('knows its term, its vote and its log (exercises 11, 32)', () => {
    expect(outcome.state.durable).toEqual(durable);
    expect(noted(outcome, 'recovered')).toEqual({ node: 'S1', term: 6, votedFor: 'S3', lastIndex: 3 });
  });

  it('is a follower that has committed and applied nothing (exercise 34)', () => {
    expect(outcome.state.volatile).toEqual({
      role: 'follower',
      leaderId: null,
      heardAt: null,
      commitIndex: 0,
      lastApplied: 0,
      machine: machineAfter(0),
      votesGranted: [],
      campaign: null,
      followers: [],
      leadership: null,
      incoming: null,
    });
    expect(outcome.set).toEqual({ election: 225_000 });
  });

  it('does not vote twice in a term (exercise 11)', () => {
    const asked = receive(outcome.state, 'S2', requestVote(6, 9, 5));
    expect(noted(asked, 'vote.denied.already-voted')).toMatchObject({ votedFor: 'S3' });
  });

  it('does not win the election in which it stood before the crash', () => {
    expect(receive(outcome.state, 'S2', voteReply(6, true)).state.volatile.role).toBe('follower');
  });

  it('commits and applies again what the leader says is committed', () => {
    const told = receive(outcome.state, 'S2', appendEntries(6, [3, 4], [], 3));
    expect(told.state.volatile).toMatchObject({ commitIndex: 3, lastApplied: 3 });
    expect(dataOf(told.state)).toEqual({ x: '3' });
    expect(noted(told, 'applied')).toMatchObject({ firstIndex: 1, index: 3 });
  });
});

describe('without the rule', () => {
  it('durable-vote it may vote again', () => {
    const { state } = restart(durable, { without: ['durable-vote'] });
    expect(state.durable.votedFor).toBe(null);
    expect(state.durable.currentTerm).toBe(6);
  });

  it('durable-log its log is gone', () => {
    const { state } = restart(durable, { without: ['durable-log'] });
    expect(termsOf(state)).toEqual([]);
    expect(state.durable.votedFor).toBe('S3');
  });
});
