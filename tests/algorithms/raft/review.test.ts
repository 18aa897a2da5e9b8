/** What an expert's review of the extensions found: each would have been a stale read, a false sentence or a crash. */
import { describe, expect, it } from 'vitest';
import type { Message } from '../../../src/algorithms/raft/types.ts';
import {
  answerOf,
  appendEntries,
  ask,
  command,
  followerIn,
  NOW_us,
  noted,
  receive,
  refused,
  requestVote,
  rulesOf,
  server,
} from './fixture.ts';

describe('a refusal because the request’s term is over', () => {
  // S2 led term 3 and began 40 rounds there; now S1 leads term 5, and S3 follows it. S2's last message was late.
  const late = answerOf(receive(server({ term: 5, leaderId: 'S1' }), 'S2', appendEntries(3, [0, 0], [], 0, 40)));

  it('answers no round: rounds are counted anew in each term', () => {
    expect(late).toMatchObject({ term: 5, success: false, round: 0 });
    const chunk: Message = {
      type: 'InstallSnapshot',
      term: 3,
      leaderId: 'S2',
      lastIncludedIndex: 9,
      lastIncludedTerm: 3,
      configuration: { voters: ['S1', 'S2', 'S3'], old: null, learners: [] },
      offset: 0,
      data: '',
      done: false,
      round: 40,
    };
    expect(answerOf(receive(server({ term: 5 }), 'S2', chunk))).toMatchObject({ term: 5, installed: false, round: 0 });
  });

  it('confirms no read to a server that led in both terms', () => {
    const { to: _, ...reply } = late;
    const cluster = ['S1', 'S2', 'S3'];
    const options = { cluster, config: { readIndex: true } };
    const leader = server({
      term: 5,
      role: 'leader',
      configuration: { voters: cluster, old: null, learners: [] },
      log: [5],
      commitIndex: 1,
      match: { S2: 0, S3: 1 },
      leadership: { round: 2 },
    });
    const asked = ask(leader, { kind: 'get', key: 'x' }, options);
    expect(rulesOf(asked)).toContain('read.registered');
    const outcome = receive(asked.state, 'S3', reply, options);
    expect(outcome.replies).toEqual([]);
    expect(followerIn(outcome.state, 'S3')).toEqual(followerIn(asked.state, 'S3'));
    expect(rulesOf(outcome)).toEqual(['answer.late']);
  });
});

describe('stickiness', () => {
  const STICKY = { config: { leaderStickiness: true } };

  it('holds in the candidate’s own term, if another message brought the voter there: a lease may rest on it', () => {
    const hears = server({ term: 4, leaderId: 'S3', heardAt: NOW_us - 1 });
    // A late answer of the candidate to a request of long ago brings its term, not its request for a vote.
    const raised = receive(hears, 'S2', { type: 'RequestVoteReply', term: 5, voteGranted: false }, STICKY);
    expect(raised.state.durable).toMatchObject({ currentTerm: 5, votedFor: null });
    const outcome = receive(raised.state, 'S2', requestVote(5, 9, 9), STICKY);
    expect(outcome.sent).toEqual([]);
    expect(rulesOf(outcome)).toEqual(['vote.ignored.leader']);
  });

  it('takes back no vote that was given', () => {
    const voted = server({ term: 5, votedFor: 'S2', heardAt: NOW_us - 1 });
    expect(answerOf(receive(voted, 'S2', requestVote(5, 9, 9), STICKY))).toMatchObject({ voteGranted: true });
    expect(answerOf(receive(voted, 'S3', requestVote(5, 9, 9, 'S3'), STICKY))).toMatchObject({ voteGranted: false });
  });
});
