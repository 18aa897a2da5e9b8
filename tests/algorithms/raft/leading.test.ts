/** Rules for leaders (Figure 2, §5.3): taking on requests, replicating, backing off, hearing answers. */
import { describe, expect, it } from 'vitest';
import {
  accepted,
  appendEntries,
  appendsOf,
  ask,
  entry,
  followerIn,
  noted,
  receive,
  refused,
  rulesOf,
  type Server,
  server,
  termsOf,
  timeout,
} from './fixture.ts';

const SET = { kind: 'set', key: 'x', value: '1' } as const;
const leader = (is: Server = {}) => server({ term: 4, role: 'leader', log: [1, 1, 4, 4], commitIndex: 2, ...is });
const ALL_AT_4 = { S2: 4, S3: 4, S4: 4, S5: 4 };

describe('a command from a client (rules for leaders: append entry to local log)', () => {
  const outcome = ask(leader({ match: ALL_AT_4, commitIndex: 4 }), SET);

  it('becomes an entry of the current term', () => {
    expect(termsOf(outcome.state)).toEqual([1, 1, 4, 4, 4]);
    const values = { leader: 'S1', index: 5, term: 4, client: 'C1', operation: SET };
    expect(noted(outcome, 'append.request')).toEqual(values);
  });

  it('goes to the followers at once, and is answered only after it is applied', () => {
    expect(appendsOf(outcome)).toEqual({ S2: [4, 1], S3: [4, 1], S4: [4, 1], S5: [4, 1] });
    expect(outcome.replies).toEqual([]);
  });

  it('waits for the answer of a follower that has entries under way', () => {
    const busy = ask(leader({ match: ALL_AT_4, awaiting: ['S3'] }), SET);
    expect(Object.keys(appendsOf(busy))).toEqual(['S2', 'S4', 'S5']);
  });
});

describe('if last log index ≥ nextIndex: send AppendEntries with log entries starting at nextIndex', () => {
  it('with every heartbeat, until they are acknowledged (§5.3)', () => {
    const outcome = timeout(leader({ next: { S2: 5, S3: 4, S4: 1, S5: 5 } }), 'heartbeat');
    expect(appendsOf(outcome)).toEqual({ S2: [4, 0], S3: [3, 1], S4: [0, 4], S5: [4, 0] });
    expect(outcome.set).toEqual({ heartbeat: 50_000 });
    const again = timeout(outcome.state, 'heartbeat');
    expect(appendsOf(again)).toEqual(appendsOf(outcome));
  });

  it('in batches of the configured size', () => {
    const outcome = timeout(leader({ next: { S2: 1 } }), 'heartbeat', { config: { batchSize: 3 } });
    expect(appendsOf(outcome)).toMatchObject({ S2: [0, 3] });
  });

  it('with prevLogTerm and leaderCommit as they are in its log', () => {
    const { sent } = timeout(leader({ next: { S2: 3 } }), 'heartbeat');
    expect(sent.find(({ to }) => to === 'S2')?.message).toEqual({
      type: 'AppendEntries',
      term: 4,
      leaderId: 'S1',
      prevLogIndex: 2,
      prevLogTerm: 1,
      entries: [entry(3, 4), entry(4, 4)],
      leaderCommit: 2,
      round: 1,
    });
  });
});

describe('if successful: update nextIndex and matchIndex for follower (§5.3)', () => {
  it('and send the next entries, if there are more', () => {
    const outcome = receive(leader({ match: { S2: 0 }, awaiting: ['S2'] }), 'S2', accepted(4, 0, 2));
    expect(followerIn(outcome.state, 'S2')).toMatchObject({ nextIndex: 3, matchIndex: 2, inFlight: 1 });
    expect(appendsOf(outcome)).toEqual({ S2: [2, 2] });
    expect(noted(outcome, 'acknowledged')).toEqual({ leader: 'S1', follower: 'S2', matchIndex: 2 });
    const values = { leader: 'S1', follower: 'S2', firstIndex: 3, lastIndex: 4 };
    expect(noted(outcome, 'replicate.sent')).toEqual(values);
  });

  it('and send nothing, if there are none', () => {
    const outcome = receive(leader({ match: { S2: 2 }, awaiting: ['S2'] }), 'S2', accepted(4, 2, 4));
    expect(followerIn(outcome.state, 'S2')).toMatchObject({ nextIndex: 5, matchIndex: 4, inFlight: 0 });
    expect(outcome.sent).toEqual([]);
  });

  it('but an old answer takes nothing back', () => {
    const state = leader({ match: ALL_AT_4 });
    const outcome = receive(state, 'S2', accepted(4, 0, 2));
    expect(outcome.state).toBe(state);
    expect(rulesOf(outcome)).toEqual(['answer.late']);
  });

  it('and the same answer twice counts once', () => {
    const once = receive(leader({ match: { S2: 2 } }), 'S2', accepted(4, 2, 3), { config: { batchSize: 1 } });
    const twice = receive(once.state, 'S2', accepted(4, 2, 3), { config: { batchSize: 1 } });
    expect(twice.state).toBe(once.state);
    expect(twice.sent).toEqual([]);
  });
});

describe('if AppendEntries fails because of log inconsistency: decrement nextIndex and retry (§5.3)', () => {
  it('at once, one entry earlier (exercise 25)', () => {
    const outcome = receive(leader({ next: { S2: 4 } }), 'S2', refused(4, 3));
    expect(followerIn(outcome.state, 'S2')).toMatchObject({ nextIndex: 3, matchIndex: 0 });
    expect(appendsOf(outcome)).toEqual({ S2: [2, 2] });
    expect(noted(outcome, 'backed-off')).toEqual({ leader: 'S1', follower: 'S2', nextIndex: 3 });
  });

  it('until the logs agree; every step is a round, and a nextIndex that is far off is only slow (exercise 27)', () => {
    const follower = server({ term: 4, log: [1, 2, 2] });
    let state = leader({ next: { S2: 5 }, leadership: { round: 1 } });
    let copy = follower;
    let message = timeout(state, 'heartbeat').sent.find(({ to }) => to === 'S2')?.message;
    let rounds = 0;
    while (message) {
      rounds += 1;
      const there = receive(copy, 'S1', message, { self: 'S2' });
      copy = there.state;
      const answer = there.sent[0]?.message;
      if (!answer) throw new Error('no answer');
      const back = receive(state, 'S2', answer);
      state = back.state;
      message = back.sent[0]?.message;
    }
    expect(termsOf(copy)).toEqual(termsOf(state));
    expect(followerIn(state, 'S2')).toMatchObject({ nextIndex: 5, matchIndex: 4, inFlight: 0 });
    expect(rounds).toBe(4);
  });

  it('but not for a refusal of an earlier attempt, which says nothing new', () => {
    const state = leader({ next: { S2: 2 } });
    const outcome = receive(state, 'S2', refused(4, 3));
    expect(outcome.state).toBe(state);
    expect(outcome.sent).toEqual([]);
    const values = { node: 'S1', role: 'leader', follower: 'S2', term: 4, ownTerm: 4 };
    expect(noted(outcome, 'answer.late')).toEqual(values);
  });

  it('and never below 1', () => {
    expect(followerIn(receive(leader({ next: { S2: 1 } }), 'S2', refused(4, 0)).state, 'S2')?.nextIndex).toBe(1);
  });
});

describe('a leader never overwrites or deletes entries in its log (Leader Append-Only, §5.3, exercise 30)', () => {
  it.each([
    ['a request', (state: ReturnType<typeof leader>) => ask(state, SET)],
    ['a heartbeat', (state: ReturnType<typeof leader>) => timeout(state, 'heartbeat')],
    ['an acknowledgement', (state: ReturnType<typeof leader>) => receive(state, 'S2', accepted(4, 0, 4))],
    ['a refusal', (state: ReturnType<typeof leader>) => receive(state, 'S2', refused(4, 3))],
    ['an older leader', (state: ReturnType<typeof leader>) => receive(state, 'S2', appendEntries(3, [0, 0], [3]))],
  ])('whatever comes: %s', (_, happen) => {
    const state = leader({ next: { S2: 4 } });
    expect(termsOf(happen(state).state).slice(0, 4)).toEqual(termsOf(state));
  });
});

describe('an answer to who leads no more', () => {
  it.each([
    ['follower', server({ term: 5 })],
    ['candidate', server({ term: 5, role: 'candidate' })],
  ])('means nothing to a %s', (role, state) => {
    const outcome = receive(state, 'S2', accepted(4, 0, 3));
    expect(outcome.state).toBe(state);
    expect(noted(outcome, 'answer.late')).toEqual({ node: 'S1', role, follower: 'S2', term: 4, ownTerm: 5 });
  });
});
