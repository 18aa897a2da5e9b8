/** Rules for followers and candidates (Figure 2, §5.2): standing for election, collecting votes, winning, giving up. */
import { describe, expect, it } from 'vitest';
import {
  appendEntries,
  appendsOf,
  followerIn,
  noted,
  of,
  receive,
  rulesOf,
  server,
  start,
  termsOf,
  timeout,
  voteReply,
} from './fixture.ts';

describe('a server that starts', () => {
  const outcome = start();

  it('is a follower of term 0 with an empty log, who has voted for nobody', () => {
    expect(outcome.state.durable).toMatchObject({ currentTerm: 0, votedFor: null });
    expect(termsOf(outcome.state)).toEqual([]);
    expect(outcome.state.volatile).toMatchObject({ role: 'follower', leaderId: null, commitIndex: 0, lastApplied: 0 });
    expect(rulesOf(outcome)).toEqual(['started']);
  });

  it('waits for a random election timeout between the bounds (§5.2)', () => {
    expect(outcome.set).toEqual({ election: 225_000 });
    const config = { electionTimeoutMin_us: 10_000, electionTimeoutMax_us: 10_000 };
    expect(start({ config }).set).toEqual({ election: 10_000 });
  });
});

describe('a follower whose election timeout elapses (rules for followers: convert to candidate)', () => {
  const follower = server({ term: 4, votedFor: 'S3', log: [1, 3], leaderId: 'S3' });
  const outcome = timeout(follower, 'election');

  it('increments currentTerm and votes for itself', () => {
    expect(outcome.state.durable).toMatchObject({ currentTerm: 5, votedFor: 'S1' });
    expect(outcome.state.volatile).toMatchObject({ role: 'candidate', leaderId: null, votesGranted: ['S1'] });
    expect(noted(outcome, 'election.timeout')).toEqual({ node: 'S1', term: 5, needed: 3 });
  });

  it('resets the election timer', () => {
    expect(outcome.set).toEqual({ election: 225_000 });
  });

  it('sends RequestVote to all other servers, with the end of its log', () => {
    const message = { type: 'RequestVote', term: 5, candidateId: 'S1', lastLogIndex: 2, lastLogTerm: 3 };
    expect(outcome.sent).toEqual(['S2', 'S3', 'S4', 'S5'].map((to) => ({ to, message })));
  });
});

describe('a candidate', () => {
  const candidate = server({ term: 5, role: 'candidate', log: [1, 3], votes: ['S1', 'S2'] });

  it('counts each voter once', () => {
    const outcome = receive(candidate, 'S2', voteReply(5, true));
    expect(outcome.state.volatile).toMatchObject({ role: 'candidate', votesGranted: ['S1', 'S2'] });
  });

  it('needs a majority of the cluster, not of those alive: 3 of 5 (exercise 1)', () => {
    const one = receive(server({ term: 5, role: 'candidate' }), 'S2', voteReply(5, true));
    expect(one.state.volatile.role).toBe('candidate');
    expect(noted(one, 'vote.received')).toMatchObject({ votes: ['S1', 'S2'], needed: 3 });
    const two = receive(one.state, 'S3', voteReply(5, true));
    expect(two.state.volatile.role).toBe('leader');
    expect(noted(two, 'election.won')).toEqual({ leader: 'S1', term: 5, votes: ['S1', 'S2', 'S3'], needed: 3 });
  });

  it.each([
    [1, 1],
    [2, 2],
    [3, 2],
    [4, 3],
    [6, 4],
    [9, 5],
  ])('of %i servers needs %i votes (exercise 31)', (size, needed) => {
    const cluster = Array.from({ length: size }, (_, k) => `S${k + 1}`);
    const outcome = timeout(server({ term: 1, configuration: of(cluster) }), 'election', { cluster });
    expect(noted(outcome, 'election.timeout')).toMatchObject({ needed });
    expect(outcome.state.volatile.role).toBe(needed === 1 ? 'leader' : 'candidate');
  });

  it('goes on after a refusal', () => {
    const outcome = receive(candidate, 'S3', voteReply(5, false));
    expect(outcome.state).toBe(candidate);
    expect(noted(outcome, 'vote.refused')).toMatchObject({ candidate: 'S1', voter: 'S3', votes: ['S1', 'S2'] });
  });

  it('becomes a follower of a leader of its own term (§5.2, exercise 8)', () => {
    const outcome = receive(candidate, 'S2', appendEntries(5));
    expect(outcome.state.durable).toMatchObject({ currentTerm: 5, votedFor: 'S1' });
    expect(outcome.state.volatile).toMatchObject({ role: 'follower', leaderId: 'S2', votesGranted: [] });
    expect(outcome.set).toEqual({ election: 225_000 });
    expect(noted(outcome, 'election.lost')).toEqual({ candidate: 'S1', leader: 'S2', term: 5 });
  });

  it('stays a candidate when a leader of an older term speaks (§5.2)', () => {
    expect(receive(candidate, 'S2', appendEntries(4)).state).toBe(candidate);
  });

  it('starts a new election when its timeout elapses (§5.2, exercise 3)', () => {
    const outcome = timeout(candidate, 'election');
    expect(outcome.state.durable).toMatchObject({ currentTerm: 6, votedFor: 'S1' });
    expect(outcome.state.volatile).toMatchObject({ role: 'candidate', votesGranted: ['S1'] });
    expect(outcome.sent).toHaveLength(4);
    expect(outcome.set).toEqual({ election: 225_000 });
    const values = { node: 'S1', term: 6, votes: ['S1', 'S2'], needed: 3, oldTerm: 5 };
    expect(noted(outcome, 'election.retry')).toEqual(values);
  });
});

describe('a vote that comes late', () => {
  it.each([
    ['to a leader', server({ term: 5, role: 'leader' }), 5],
    ['to a follower', server({ term: 5 }), 5],
    ['to a candidate of a later term', server({ term: 5, role: 'candidate' }), 4],
  ])('%s changes nothing', (_, state, term) => {
    const outcome = receive(state, 'S2', voteReply(term, true));
    expect(outcome.state).toBe(state);
    expect(noted(outcome, 'vote.late')).toEqual({ node: 'S1', voter: 'S2', term, ownTerm: 5 });
  });
});

describe('a new leader (volatile state on leaders, Figure 2)', () => {
  const candidate = server({ term: 5, role: 'candidate', log: [1, 3], commitIndex: 1, votes: ['S1', 'S2'] });
  const withNoop = receive(candidate, 'S3', voteReply(5, true));
  const without = receive(candidate, 'S3', voteReply(5, true), { config: { noopOnElection: false } });

  it('sets nextIndex to its last log index + 1 and matchIndex to 0', () => {
    for (const id of ['S2', 'S3', 'S4', 'S5']) {
      expect(followerIn(without.state, id)).toMatchObject({ nextIndex: 3, matchIndex: 0 });
      expect(followerIn(withNoop.state, id)).toMatchObject({ nextIndex: 3, matchIndex: 0 });
    }
  });

  it('sends heartbeats to all at once, so that nobody else stands for election (§5.2)', () => {
    expect(appendsOf(without)).toEqual({ S2: [2, 0], S3: [2, 0], S4: [2, 0], S5: [2, 0] });
    expect(without.sent[0]?.message).toMatchObject({ term: 5, leaderId: 'S1', prevLogTerm: 3, leaderCommit: 1 });
  });

  it('exchanges its election timer for the heartbeat timer', () => {
    expect(without.cleared).toEqual(['election']);
    expect(without.set).toEqual({ heartbeat: 50_000 });
  });

  it('begins its term with an empty entry, where that is configured (§8)', () => {
    expect(termsOf(withNoop.state)).toEqual([1, 3, 5]);
    expect(noted(withNoop, 'append.noop')).toEqual({ leader: 'S1', index: 3, term: 5 });
    expect(appendsOf(withNoop)).toEqual({ S2: [2, 1], S3: [2, 1], S4: [2, 1], S5: [2, 1] });
    expect(termsOf(without.state)).toEqual([1, 3]);
  });

  it('commits nothing yet: old entries are not committed by counting (§5.4.2)', () => {
    expect(withNoop.state.volatile.commitIndex).toBe(1);
  });

  it('of a cluster of one commits at once', () => {
    const outcome = timeout(server({ term: 1, configuration: of(['S1']) }), 'election', { cluster: ['S1'] });
    expect(rulesOf(outcome)).toEqual(['election.timeout', 'election.won', 'append.noop', 'commit.advanced', 'applied']);
    expect(outcome.state.volatile).toMatchObject({ role: 'leader', commitIndex: 1, lastApplied: 1 });
  });
});
