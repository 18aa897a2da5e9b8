/** Rules for all servers: terms (Figure 2, §5.1). */
import { describe, expect, it } from 'vitest';
import type { Message, Role } from '../../../src/algorithms/raft/types.ts';
import {
  accepted,
  answerOf,
  appendEntries,
  noted,
  receive,
  refused,
  requestVote,
  rulesOf,
  server,
  termsOf,
  voteReply,
} from './fixture.ts';

const HIGHER: [string, Message][] = [
  ['RequestVote', requestVote(7)],
  ['RequestVoteReply', voteReply(7, false)],
  ['AppendEntries', appendEntries(7)],
  ['AppendEntriesReply', refused(7, 0)],
  ['a success', accepted(7, 0, 0)],
];

describe.each(HIGHER)('a higher term in %s (§5.1: if one server’s term is smaller, it updates it)', (_, message) => {
  it('is adopted by a follower, whose vote of the old term is void', () => {
    const outcome = receive(server({ term: 4, votedFor: 'S3' }), 'S2', message);
    expect(outcome.state.durable.currentTerm).toBe(7);
    expect(outcome.state.durable.votedFor).toBe(message.type === 'RequestVote' ? 'S2' : null);
    expect(noted(outcome, 'term.adopted')).toEqual({ node: 'S1', from: 'S2', term: 7, oldTerm: 4 });
  });

  it.each<Role>(['candidate', 'leader'])('makes a %s a follower', (role) => {
    const outcome = receive(server({ term: 4, role, log: [4] }), 'S2', message);
    expect(outcome.state.volatile).toMatchObject({ role: 'follower', votesGranted: [], followers: [] });
    expect(outcome.state.durable.currentTerm).toBe(7);
    expect(noted(outcome, 'term.stepped-down')).toEqual({ node: 'S1', from: 'S2', role, term: 7, oldTerm: 4 });
  });
});

describe('a leader that steps down', () => {
  const outcome = receive(server({ term: 4, role: 'leader' }), 'S2', refused(7, 0));

  it('stops its heartbeats and waits for an election timeout again (§5.2)', () => {
    expect(outcome.cleared).toEqual(['heartbeat', 'check-quorum', 'transfer']);
    expect(outcome.set).toEqual({ election: 225_000 });
  });

  it('keeps its log: only a new leader may change it (exercises 5, 14)', () => {
    const { state } = receive(server({ term: 4, role: 'leader', log: [1, 4] }), 'S2', requestVote(7));
    expect(termsOf(state)).toEqual([1, 4]);
  });
});

describe('a lower term', () => {
  it('in a RequestVote is refused, with the current term (§5.1, exercise 4)', () => {
    const outcome = receive(server({ term: 4 }), 'S2', requestVote(3));
    expect(answerOf(outcome)).toEqual({ to: 'S2', type: 'RequestVoteReply', term: 4, voteGranted: false });
    expect(rulesOf(outcome)).toEqual(['vote.denied.stale-term']);
  });

  it('in an AppendEntries is refused, with the current term (§5.1)', () => {
    const outcome = receive(server({ term: 4 }), 'S2', appendEntries(3));
    expect(answerOf(outcome)).toMatchObject({ to: 'S2', type: 'AppendEntriesReply', term: 4, success: false });
    expect(rulesOf(outcome)).toEqual(['append.refused.stale-term']);
  });

  it('in an answer changes nothing (§5.1)', () => {
    const candidate = server({ term: 4, role: 'candidate' });
    expect(receive(candidate, 'S2', voteReply(3, true)).state).toBe(candidate);
    const leader = server({ term: 4, role: 'leader', log: [4] });
    expect(receive(leader, 'S2', accepted(3, 0, 1)).state).toBe(leader);
    expect(receive(leader, 'S2', refused(3, 1)).state).toBe(leader);
  });
});
