/** What an expert's review of the extensions found: each would have been a stale read, a false sentence or a crash. */
import { describe, expect, it } from 'vitest';
import { READS_MAX } from '../../../src/algorithms/raft/reads.ts';
import type { Message, PendingRead } from '../../../src/algorithms/raft/types.ts';
import {
  accepted,
  answerOf,
  appendEntries,
  ask,
  catchUp,
  command,
  followerIn,
  NOW_us,
  noted,
  receive,
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

describe('reads that wait', () => {
  const options = { config: { readIndex: true } };
  const leader = (reads: readonly PendingRead[] = []) =>
    server({ term: 4, role: 'leader', log: [4], commitIndex: 1, leadership: { round: 3, reads } });
  const read = { kind: 'get', key: 'x' } as const;

  it('wait once, however often the client asks', () => {
    const once = ask(leader(), read, options);
    const twice = ask(once.state, read, options);
    expect(twice.state.volatile.leadership?.reads).toEqual([
      { client: 'C1', request: 1, key: 'x', round: 5, index: 1 },
    ]);
    const other = ask(twice.state, read, { ...options, request: 2 });
    expect(other.state.volatile.leadership?.reads).toHaveLength(2);
  });

  it('are so many at most; one more goes through the log', () => {
    const reads = Array.from({ length: READS_MAX }, (_, k) => ({
      client: 'C2',
      request: k + 1,
      key: 'x',
      round: 3,
      index: 1,
    }));
    const outcome = ask(leader(reads), read, options);
    expect(rulesOf(outcome)).toContain('append.request');
    expect(outcome.state.volatile.leadership?.reads).toHaveLength(READS_MAX);
    expect(rulesOf(ask(leader(reads.slice(1)), read, options))).toContain('read.registered');
  });
});

describe('sentences that would be false', () => {
  it('no entries are said to be sent where there are none to send', () => {
    const leader = server({ term: 4, role: 'leader', log: [4, 4], commitIndex: 2, next: { S2: 3 }, match: {} });
    const outcome = command(leader, 'transferLeadership', { to: 'S2' });
    expect(rulesOf(outcome)).toEqual(['transfer.started']);
    expect(outcome.sent).toHaveLength(1);
  });

  it('no lease is renewed by answers that come after it would have ended', () => {
    const config = { leaderStickiness: true, leaseReads: true, clockDrift_pct: 0 };
    const leader = (at: number) =>
      server({
        term: 4,
        role: 'leader',
        log: [4],
        commitIndex: 1,
        leadership: { round: 2, leaseRound: { round: 2, at } },
      });
    const answer = (at: number) => {
      const first = receive(leader(at), 'S2', accepted(4, 1, 1, 2), { config });
      return receive(first.state, 'S3', accepted(4, 1, 1, 2), { config });
    };
    const late = answer(NOW_us - 150_000);
    expect(rulesOf(late)).not.toContain('lease.renewed');
    expect(late.state.volatile.leadership).toMatchObject({ leaseRound: null, leaseUntil: 0 });
    expect(noted(answer(NOW_us - 149_999), 'lease.renewed')).toMatchObject({ left_us: 1 });
  });
});

describe('a learner that had caught up long before it is to be promoted', () => {
  it('is measured anew: it may have fallen behind since', () => {
    const leader = server({
      term: 4,
      role: 'leader',
      configuration: { voters: ['S1', 'S2'], old: null, learners: ['S4'] },
      log: [4, 4, 4],
      commitIndex: 3,
      match: { S2: 3, S4: 1 },
      leadership: { catchUps: [catchUp('S4', { done: true, target: 1 })] },
    });
    const outcome = command(leader, 'promote', { server: 'S4' });
    expect(rulesOf(outcome)).toEqual(['promote.waits']);
    expect(outcome.state.volatile.leadership?.catchUps).toEqual([catchUp('S4', { target: 3, promote: true })]);
    expect(rulesOf(receive(outcome.state, 'S4', accepted(4, 1, 3)))).toContain('change.appended');
  });
});

describe('a snapshot', () => {
  it('has a term even where a rule is off and the log has lost what was applied', () => {
    const state = server({ term: 4, log: [2, 3], commitIndex: 5, lastApplied: 5 });
    expect(command(state, 'snapshot').state.durable.snapshot).toMatchObject({ index: 5, term: 3 });
  });
});
