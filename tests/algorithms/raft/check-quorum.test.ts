/** Check-quorum: a leader that no majority answers steps down (D§6.2). */
import { describe, expect, it } from 'vitest';
import { accepted, type Bench, noted, of, receive, rulesOf, server, timeout, voteReply } from './fixture.ts';

const ON: Bench = { config: { checkQuorum: true } };

describe('a leader with check-quorum', () => {
  it('looks once in every longest election timeout', () => {
    const candidate = server({ term: 5, role: 'candidate', votes: ['S1', 'S2'] });
    expect(receive(candidate, 'S3', voteReply(5, true), ON).set).toEqual({
      heartbeat: 50_000,
      'check-quorum': 300_000,
    });
    expect(receive(candidate, 'S3', voteReply(5, true)).set).toEqual({ heartbeat: 50_000 });
  });

  it('goes on when a majority has answered since it last looked, itself included', () => {
    const leader = server({
      term: 4,
      role: 'leader',
      rounds: { S2: 3, S3: 4, S4: 2 },
      leadership: { round: 7, checkedRound: 2 },
    });
    const outcome = timeout(leader, 'check-quorum', ON);
    expect(outcome.state.volatile.role).toBe('leader');
    expect(outcome.state.volatile.leadership?.checkedRound).toBe(7);
    expect(outcome.set).toEqual({ 'check-quorum': 300_000 });
    const values = { leader: 'S1', term: 4, answers: ['S1', 'S2', 'S3'], needed: 3 };
    expect(noted(outcome, 'quorum.answers')).toEqual(values);
  });

  it('steps down when none has, and stays in its term', () => {
    const leader = server({
      term: 4,
      role: 'leader',
      rounds: { S2: 3, S3: 2 },
      leadership: { round: 7, checkedRound: 2 },
    });
    const outcome = timeout(leader, 'check-quorum', ON);
    expect(outcome.state.volatile).toMatchObject({ role: 'follower', leaderId: null, followers: [], leadership: null });
    expect(outcome.state.durable).toBe(leader.durable);
    expect(outcome.cleared).toEqual(['heartbeat', 'check-quorum', 'transfer']);
    expect(outcome.set).toEqual({ election: 225_000 });
    expect(noted(outcome, 'quorum.lost')).toEqual({ leader: 'S1', term: 4, answers: ['S1', 'S2'], needed: 3 });
  });

  it('wants both majorities in joint consensus, and no learners (D§4.3)', () => {
    const configuration = of(['S1', 'S2', 'S3'], { old: ['S1', 'S4', 'S5'] });
    const rounds = (...ids: string[]) => Object.fromEntries(ids.map((id) => [id, 1]));
    const looked = (...ids: string[]) =>
      timeout(server({ role: 'leader', configuration, rounds: rounds(...ids) }), 'check-quorum', ON);
    expect(rulesOf(looked('S2', 'S3'))).toEqual(['quorum.lost']);
    expect(rulesOf(looked('S2', 'S4'))).toEqual(['quorum.answers']);
    const learners = of(['S1', 'S2', 'S3'], { learners: ['S4', 'S5'] });
    const state = server({ role: 'leader', configuration: learners, rounds: rounds('S4', 'S5') });
    expect(rulesOf(timeout(state, 'check-quorum', ON))).toEqual(['quorum.lost']);
  });

  it('remembers the latest round that each follower has answered', () => {
    const leader = server({ term: 4, role: 'leader', log: [4], match: { S2: 1 }, rounds: { S2: 5 } });
    const later = receive(leader, 'S2', accepted(4, 1, 1, 8), ON).state;
    expect(later.volatile.followers[0]).toMatchObject({ id: 'S2', round: 8 });
    expect(receive(later, 'S2', accepted(4, 1, 1, 6), ON).state).toBe(later);
    // Where nobody asks, nothing is kept.
    expect(receive(leader, 'S2', accepted(4, 1, 1, 8)).state).toBe(leader);
  });
});
