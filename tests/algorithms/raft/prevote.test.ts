/** Pre-vote (D§9.6) and the stickiness of followers to a leader whom they hear (D§4.2.3). */
import { describe, expect, it } from 'vitest';
import type { Message } from '../../../src/algorithms/raft/types.ts';
import {
  answerOf,
  appendEntries,
  type Bench,
  change,
  NOW_us,
  noted,
  of,
  receive,
  requestVote,
  restart,
  rulesOf,
  type Server,
  server,
  timeout,
} from './fixture.ts';

const ON: Bench = { config: { preVote: true } };
const STICKY: Bench = { config: { leaderStickiness: true } };
const MIN_us = 150_000;

const preVote = (term: number, lastLogIndex = 0, lastLogTerm = 0, candidateId = 'S2'): Message => {
  return { type: 'PreVote', term, candidateId, lastLogIndex, lastLogTerm };
};
const promise = (term: number, voteGranted = true): Message => ({ type: 'PreVoteReply', term, voteGranted });

describe('a server whose election timeout elapses', () => {
  const follower = server({ term: 4, votedFor: 'S3', log: [1, 3], leaderId: 'S3' });
  const outcome = timeout(follower, 'election', ON);

  it('asks whether it would be elected, and keeps its term and its vote', () => {
    expect(outcome.state.durable).toBe(follower.durable);
    expect(outcome.state.volatile).toMatchObject({ role: 'precandidate', leaderId: null, votesGranted: ['S1'] });
    expect(outcome.state.volatile.campaign).toBe(null);
    const message = { type: 'PreVote', term: 5, candidateId: 'S1', lastLogIndex: 2, lastLogTerm: 3 };
    expect(outcome.sent).toEqual(['S2', 'S3', 'S4', 'S5'].map((to) => ({ to, message })));
    expect(noted(outcome, 'prevote.asked')).toEqual({ node: 'S1', term: 5, needed: 3 });
    expect(outcome.set).toEqual({ election: 225_000 });
  });

  it('asks again when nobody has answered in time, and what was promised is void', () => {
    const asking = server({ term: 4, role: 'precandidate', votes: ['S1', 'S2'] });
    const again = timeout(asking, 'election', ON);
    expect(again.state.volatile).toMatchObject({ role: 'precandidate', votesGranted: ['S1'] });
    expect(noted(again, 'prevote.retry')).toEqual({ node: 'S1', term: 5, votes: ['S1', 'S2'], needed: 3 });
    expect(again.sent).toHaveLength(4);
  });

  it('stands at once where it is alone', () => {
    const alone = timeout(server({ term: 4, configuration: of(['S1']) }), 'election', ON);
    expect(alone.state.volatile.role).toBe('leader');
    expect(rulesOf(alone).slice(0, 3)).toEqual(['prevote.asked', 'prevote.won', 'election.won']);
  });

  it('stands at once where the rule is off, and where the setting is', () => {
    expect(timeout(follower, 'election', { ...ON, without: ['pre-vote'] }).state.volatile.role).toBe('candidate');
    expect(timeout(follower, 'election').state.volatile.role).toBe('candidate');
  });

  it('asks only those who have a vote, of either configuration (D§4.3)', () => {
    const joint = of(['S1', 'S2'], { old: ['S1', 'S3'], learners: ['S4'] });
    const { sent, ...rest } = timeout(server({ configuration: joint }), 'election', ON);
    expect(sent.map(({ to }) => to)).toEqual(['S2', 'S3']);
    expect(noted({ sent, ...rest }, 'prevote.asked')).toMatchObject({ needed: 2, neededOld: 2 });
  });
});

describe('a request for a pre-vote', () => {
  const asked = (is: Server, message: Message, options: Bench = ON) => receive(server(is), 'S2', message, options);

  it('is granted as a vote would be, and changes nothing about the voter', () => {
    const voter = server({ term: 4, votedFor: 'S3', log: [1, 3] });
    const outcome = receive(voter, 'S2', preVote(5, 2, 3), ON);
    expect(outcome.state).toBe(voter);
    expect(outcome.set).toEqual({});
    expect(answerOf(outcome)).toEqual({ to: 'S2', type: 'PreVoteReply', term: 5, voteGranted: true });
    const values = {
      voter: 'S1',
      candidate: 'S2',
      term: 5,
      lastIndex: 2,
      lastTerm: 3,
      ownLastIndex: 2,
      ownLastTerm: 3,
    };
    expect(noted(outcome, 'prevote.granted')).toEqual(values);
  });

  it('is granted to several in one term: nobody is elected by it', () => {
    const voter = server({ term: 4 });
    expect(answerOf(receive(voter, 'S2', preVote(5), ON))).toMatchObject({ voteGranted: true });
    expect(answerOf(receive(voter, 'S3', preVote(5, 0, 0, 'S3'), ON))).toMatchObject({ voteGranted: true });
  });

  it('of a term that is over is refused, with the voter’s own term', () => {
    const outcome = asked({ term: 5 }, preVote(4));
    expect(answerOf(outcome)).toEqual({ to: 'S2', type: 'PreVoteReply', term: 5, voteGranted: false });
    const values = { voter: 'S1', candidate: 'S2', term: 4, ownTerm: 5 };
    expect(noted(outcome, 'prevote.denied.stale-term')).toEqual(values);
  });

  it('of the voter’s own term is refused once it has voted for another', () => {
    expect(rulesOf(asked({ term: 5, votedFor: 'S3' }, preVote(5)))).toEqual(['prevote.denied.stale-term']);
    expect(rulesOf(asked({ term: 5, votedFor: 'S2' }, preVote(5)))).toEqual(['prevote.granted']);
    expect(rulesOf(asked({ term: 5 }, preVote(5)))).toEqual(['prevote.granted']);
  });

  it('by who has the worse log is refused (§5.4.1)', () => {
    const outcome = asked({ term: 4, log: [1, 3] }, preVote(5, 3, 2));
    expect(answerOf(outcome)).toEqual({ to: 'S2', type: 'PreVoteReply', term: 4, voteGranted: false });
    expect(noted(outcome, 'prevote.denied.stale-log')).toMatchObject({ lastTerm: 2, ownLastTerm: 3 });
    const lax = asked({ term: 4, log: [1, 3] }, preVote(5, 3, 2), { ...ON, without: ['election-restriction'] });
    expect(answerOf(lax)).toMatchObject({ voteGranted: true });
  });

  it('is refused by who has heard a leader within the shortest timeout, and by a leader', () => {
    const hears = (ago: number) => asked({ leaderId: 'S3', heardAt: NOW_us - ago }, preVote(9));
    expect(noted(hears(MIN_us - 1), 'prevote.denied.leader')).toEqual({
      voter: 'S1',
      candidate: 'S2',
      term: 9,
      leader: 'S3',
    });
    expect(rulesOf(hears(MIN_us))).toEqual(['prevote.granted']);
    expect(rulesOf(asked({ term: 4, role: 'leader' }, preVote(9)))).toEqual(['prevote.denied.leader']);
  });
});

describe('a pre-candidate', () => {
  const asking = server({ term: 4, role: 'precandidate', log: [1, 3] });

  it('stands when a majority has promised, itself included', () => {
    const one = receive(asking, 'S2', promise(5), ON);
    expect(one.state.volatile).toMatchObject({ role: 'precandidate', votesGranted: ['S1', 'S2'] });
    expect(noted(one, 'prevote.received')).toMatchObject({ candidate: 'S1', voter: 'S2', term: 5, needed: 3 });
    const two = receive(one.state, 'S3', promise(5), ON);
    expect(two.state.durable).toMatchObject({ currentTerm: 5, votedFor: 'S1' });
    expect(two.state.volatile).toMatchObject({ role: 'candidate', campaign: 'timeout', votesGranted: ['S1'] });
    expect(noted(two, 'prevote.won')).toEqual({ node: 'S1', term: 5, votes: ['S1', 'S2', 'S3'], needed: 3 });
    expect(two.sent.map(({ message }) => message.type)).toEqual(Array(4).fill('RequestVote'));
  });

  it('counts each voter once', () => {
    const once = receive(asking, 'S2', promise(5), ON);
    expect(receive(once.state, 'S2', promise(5), ON).state.volatile.votesGranted).toEqual(['S1', 'S2']);
  });

  it('needs both majorities in joint consensus (D§4.3)', () => {
    const joint = of(['S1', 'S2', 'S3'], { old: ['S1', 'S4', 'S5'] });
    const state = server({ term: 4, role: 'precandidate', configuration: joint });
    const one = receive(state, 'S2', promise(5), ON);
    const two = receive(one.state, 'S3', promise(5), ON);
    expect(two.state.volatile.role).toBe('precandidate');
    expect(receive(two.state, 'S4', promise(5), ON).state.volatile.role).toBe('candidate');
  });

  it('goes on after a refusal, and learns a higher term from it', () => {
    const refused = receive(asking, 'S2', promise(4, false), ON);
    expect(refused.state).toBe(asking);
    expect(noted(refused, 'prevote.refused')).toMatchObject({ candidate: 'S1', voter: 'S2', votes: ['S1'] });
    const told = receive(asking, 'S2', promise(9, false), ON);
    expect(told.state.durable.currentTerm).toBe(9);
    expect(told.state.volatile.role).toBe('follower');
    expect(rulesOf(told)).toEqual(['term.stepped-down', 'prevote.late']);
  });

  it('follows a leader of its term that speaks to it', () => {
    const outcome = receive(asking, 'S2', appendEntries(4), ON);
    expect(outcome.state.volatile).toMatchObject({
      role: 'follower',
      leaderId: 'S2',
      votesGranted: [],
      heardAt: NOW_us,
    });
    expect(noted(outcome, 'election.lost')).toEqual({ candidate: 'S1', leader: 'S2', term: 4 });
  });

  it('does not count what it was promised for another term, nor after it has stopped asking', () => {
    const other = receive(asking, 'S2', promise(4), ON);
    expect(other.state).toBe(asking);
    expect(noted(other, 'prevote.late')).toEqual({ node: 'S1', voter: 'S2', term: 4, ownTerm: 4 });
    const over = receive(server({ term: 4 }), 'S2', promise(5), ON);
    expect(rulesOf(over)).toEqual(['prevote.late']);
    // A promise speaks of a term that nobody is in: it is no reason to adopt it.
    expect(over.state.durable.currentTerm).toBe(4);
  });
});

describe('stickiness: who hears a leader takes no part in elections (D§4.2.3)', () => {
  const hearing = (ago: number): Server => ({ term: 4, leaderId: 'S3', heardAt: NOW_us - ago });

  it('ignores a request for a vote, and its term, within the shortest timeout', () => {
    const voter = server(hearing(MIN_us - 1));
    const outcome = receive(voter, 'S2', requestVote(9, 9, 9), STICKY);
    expect(outcome.state).toBe(voter);
    expect(outcome.sent).toEqual([]);
    const values = { voter: 'S1', candidate: 'S2', term: 9, leader: 'S3' };
    expect(noted(outcome, 'vote.ignored.leader')).toEqual(values);
  });

  it('and no longer', () => {
    const outcome = receive(server(hearing(MIN_us)), 'S2', requestVote(9, 9, 9), STICKY);
    expect(answerOf(outcome)).toMatchObject({ voteGranted: true });
  });

  it('holds for the leader itself', () => {
    const leader = server({ term: 4, role: 'leader' });
    expect(receive(leader, 'S2', requestVote(9, 9, 9), STICKY).state).toBe(leader);
  });

  it('does not stand in the way of an election that the leader wants (D§3.10)', () => {
    const request: Message = {
      type: 'RequestVote',
      term: 5,
      candidateId: 'S2',
      lastLogIndex: 0,
      lastLogTerm: 0,
      transfer: true,
    };
    expect(answerOf(receive(server(hearing(0)), 'S2', request, STICKY))).toMatchObject({ voteGranted: true });
  });

  it('is not asked of who does not hear one, nor where the setting is off', () => {
    expect(answerOf(receive(server({ term: 4 }), 'S2', requestVote(9), STICKY))).toMatchObject({ voteGranted: true });
    expect(answerOf(receive(server(hearing(0)), 'S2', requestVote(9)))).toMatchObject({ voteGranted: true });
  });

  it('lets a request of the own term, or an older one, be answered as ever', () => {
    const outcome = receive(server(hearing(0)), 'S2', requestVote(3), STICKY);
    expect(rulesOf(outcome)).toEqual(['vote.denied.stale-term']);
  });

  it('is remembered by who hears a leader, and begins anew after a restart: it may have promised something', () => {
    const heard = receive(server({ term: 4 }), 'S2', appendEntries(4), { ...STICKY, clock_us: 77 });
    expect(heard.state.volatile.heardAt).toBe(77);
    const { durable } = server({ term: 4 });
    expect(restart(durable, { ...STICKY, clock_us: 99 }).state.volatile.heardAt).toBe(99);
    expect(restart(durable, { clock_us: 99 }).state.volatile.heardAt).toBe(null);
  });
});

describe('a server that is no voter', () => {
  const removed = server({ term: 4, log: [change(4, ['S2', 'S3'])], commitIndex: 1 });

  it('does not stand, whatever its timer says, and waits for a leader to speak (D§4.2.2)', () => {
    const outcome = timeout(removed, 'election');
    expect(outcome.state).toBe(removed);
    expect(outcome.sent).toEqual([]);
    expect(outcome.set).toEqual({});
    expect(noted(outcome, 'election.no-voter')).toEqual({ node: 'S1', term: 4 });
  });

  it('forgets the leader that it hears no more: clients are not sent there', () => {
    const outcome = timeout(
      server({ term: 4, leaderId: 'S2', log: [change(4, ['S2', 'S3'])], commitIndex: 1 }),
      'election',
    );
    expect(outcome.state.volatile).toMatchObject({ role: 'follower', leaderId: null });
  });

  it('gives up asking when it learns of it', () => {
    const asking = server({ term: 4, role: 'precandidate', log: [change(4, ['S2', 'S3'])], commitIndex: 1 });
    expect(timeout(asking, 'election', ON).state.volatile).toMatchObject({ role: 'follower', votesGranted: [] });
  });

  it('stands as long as the entry that removes it may still be deleted (D§4.2.2)', () => {
    const uncommitted = server({ term: 4, log: [change(4, ['S2', 'S3'])] });
    const outcome = timeout(uncommitted, 'election');
    expect(outcome.state.volatile.role).toBe('candidate');
    expect(outcome.sent.map(({ to }) => to)).toEqual(['S2', 'S3']);
    // Its own vote does not count among two others.
    expect(noted(outcome, 'election.timeout')).toMatchObject({ needed: 2 });
    const between = server({
      term: 4,
      log: [change(3, ['S2']), change(3, ['S1', 'S2']), change(4, ['S2'])],
      commitIndex: 1,
    });
    expect(timeout(between, 'election').state.volatile.role).toBe('candidate');
  });

  it('gives its vote all the same: it may be needed (D§4.2.1)', () => {
    expect(answerOf(receive(removed, 'S2', requestVote(5, 9, 4)))).toMatchObject({ voteGranted: true });
  });
});
