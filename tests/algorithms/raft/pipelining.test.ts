/** Pipelining and batching of AppendEntries (D§10.2), and fast backtracking of nextIndex (§5.3, end). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Config, State } from '../../../src/algorithms/raft/types.ts';
import {
  accepted,
  answerOf,
  appendEntries,
  appendsOf,
  ask,
  type Bench,
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
const THREE: Bench = { config: { pipeline: 3 } };
const FAST: Bench = { config: { fastBacktracking: true } };
const ALL_AT_2 = { S2: 2, S3: 2, S4: 2, S5: 2 };
const leader = (is: Server = {}) =>
  server({ term: 4, role: 'leader', log: [1, 4], commitIndex: 2, match: ALL_AT_2, ...is });

describe('with a pipeline', () => {
  it('the next entries do not wait for the answer to those before, up to so many messages', () => {
    let state: State = leader();
    const sent: unknown[] = [];
    for (let k = 0; k < 4; k += 1) {
      const outcome = ask(state, SET, THREE);
      sent.push(appendsOf(outcome).S2);
      state = outcome.state;
    }
    expect(sent).toEqual([[2, 1], [3, 1], [4, 1], undefined]);
    expect(followerIn(state, 'S2')).toMatchObject({ nextIndex: 6, matchIndex: 2, inFlight: 3 });
  });

  it('an answer makes room for what waits', () => {
    const busy = leader({ log: [1, 4, 4, 4, 4, 4], next: { ...ALL_AT_2, S2: 6 }, inFlight: { S2: 3 } });
    const outcome = receive(busy, 'S2', accepted(4, 2, 3), THREE);
    expect(appendsOf(outcome)).toEqual({ S2: [5, 1] });
    expect(followerIn(outcome.state, 'S2')).toMatchObject({ nextIndex: 7, matchIndex: 3, inFlight: 3 });
    const all = receive(outcome.state, 'S2', accepted(4, 5, 6), THREE);
    expect(followerIn(all.state, 'S2')).toMatchObject({ nextIndex: 7, matchIndex: 6, inFlight: 0 });
  });

  it('where it is not known yet where the logs agree, one message is enough', () => {
    const young = leader({ match: { S2: 0 }, next: { S2: 3 } });
    const once = ask(young, SET, THREE);
    expect(appendsOf(once)).toMatchObject({ S2: [2, 1] });
    expect(followerIn(once.state, 'S2')).toMatchObject({ nextIndex: 3, inFlight: 1 });
    expect(appendsOf(ask(once.state, SET, THREE))).not.toHaveProperty('S2');
  });

  it('a heartbeat goes back to what is acknowledged, in case something was lost', () => {
    const busy = leader({ log: [1, 4, 4, 4, 4], next: { S2: 6, S3: 3, S4: 3, S5: 3 }, inFlight: { S2: 3 } });
    const outcome = timeout(busy, 'heartbeat', THREE);
    expect(appendsOf(outcome).S2).toEqual([2, 3]);
    expect(followerIn(outcome.state, 'S2')).toMatchObject({ nextIndex: 6, inFlight: 1 });
  });

  it('a refusal of any message that is under way leads back to it: what came before may be lost', () => {
    const busy = leader({ log: [1, 4, 4, 4, 4], next: { ...ALL_AT_2, S2: 6 }, inFlight: { S2: 3 } });
    const outcome = receive(busy, 'S2', refused(4, 4), THREE);
    expect(appendsOf(outcome)).toEqual({ S2: [3, 2] });
    // One from before what is acknowledged is old.
    expect(rulesOf(receive(busy, 'S2', refused(4, 1), THREE))).toEqual(['answer.late']);
  });

  it('entries go in batches', () => {
    const log = [1, ...Array(9).fill(4)];
    const outcome = timeout(leader({ log }), 'heartbeat', { config: { pipeline: 3, batchSize: 4 } });
    expect(appendsOf(outcome).S2).toEqual([2, 4]);
    const next = receive(outcome.state, 'S2', accepted(4, 2, 6), { config: { pipeline: 3, batchSize: 4 } });
    expect(appendsOf(next)).toEqual({ S2: [6, 4] });
    expect(noted(next, 'replicate.sent')).toEqual({ leader: 'S1', follower: 'S2', firstIndex: 7, lastIndex: 10 });
  });
});

describe('with fast backtracking, a refusal', () => {
  const refusal = (log: readonly number[], prev: [number, number], snapshot?: Server['snapshot']) => {
    const follower = server({ term: 4, log, ...(snapshot ? { snapshot } : {}) });
    return answerOf(receive(follower, 'S2', appendEntries(4, prev), FAST));
  };

  it('names the term of the entry that is there, and where that term begins', () => {
    expect(refusal([1, 2, 2, 2], [4, 3])).toMatchObject({ success: false, conflict: { term: 2, index: 2 } });
    expect(refusal([3, 3], [2, 4])).toMatchObject({ conflict: { term: 3, index: 1 } });
  });

  it('says where the log ends, if there is none', () => {
    expect(refusal([1, 2], [7, 3])).toMatchObject({ conflict: { term: null, index: 3 } });
  });

  it('looks no further back than the snapshot (D§5)', () => {
    expect(refusal([2, 2], [5, 3], [3, 2])).toMatchObject({ conflict: { term: 2, index: 4 } });
  });

  it('says nothing of it where that is not the setting', () => {
    expect(answerOf(receive(server({ term: 4 }), 'S2', appendEntries(4, [7, 3])))).not.toHaveProperty('conflict');
  });

  it.each([
    ['after the leader’s own entries of that term', { term: 2, index: 2 }, [1, 2, 2, 4], 5, 4],
    ['before all of the follower’s, if the leader has none', { term: 3, index: 2 }, [1, 2, 2, 4], 5, 2],
    ['where the follower’s log ends', { term: null, index: 2 }, [1, 2, 2, 4], 5, 2],
    ['never further on than the refusal itself', { term: 4, index: 1 }, [4, 4, 4, 4], 3, 2],
  ] as const)('makes the leader go on %s', (_, conflict, log, next, expected) => {
    const state = leader({ log, commitIndex: 0, match: { S2: 0 }, next: { S2: next } });
    const outcome = receive(state, 'S2', refused(4, next - 1, conflict), FAST);
    expect(followerIn(outcome.state, 'S2')?.nextIndex).toBe(expected);
    const values = { leader: 'S1', follower: 'S2', nextIndex: expected, conflictTerm: conflict.term };
    expect(noted(outcome, 'backed-off.fast')).toEqual(values);
  });
});

describe('a follower with any log that Raft allows', () => {
  /** What a leader and a follower say to each other until the logs agree. */
  function converse(own: readonly number[], other: readonly number[], config: Partial<Config>) {
    const term = 1 + Math.max(0, ...own, ...other);
    let there = server({ term, log: other });
    let state = server({ term, role: 'leader', log: own, leadership: { round: 1 } });
    let message = timeout(state, 'heartbeat', { config }).sent.find(({ to }) => to === 'S2')?.message;
    let refusals = 0;
    for (let rounds = 0; message; rounds += 1) {
      if (rounds > 200) throw new Error('no end');
      const answered = receive(there, 'S1', { ...message, leaderId: 'S1' } as typeof message, { self: 'S2', config });
      there = answered.state;
      const answer = answerOf(answered);
      if (answer.type === 'AppendEntriesReply' && !answer.success) refusals += 1;
      const back = receive(state, 'S2', answer, { config });
      state = back.state;
      message = back.sent.find(({ to }) => to === 'S2')?.message;
    }
    return { state, there, refusals };
  }

  /** Two logs that are one up to somewhere, and go on with terms of their own: no term is in both after that. */
  const logs = fc
    .record({
      common: fc.array(fc.integer({ min: 0, max: 1 }), { maxLength: 12 }),
      own: fc.array(fc.integer({ min: 0, max: 1 }), { maxLength: 12 }),
      other: fc.array(fc.integer({ min: 0, max: 1 }), { maxLength: 12 }),
    })
    .map(({ common, own, other }) => {
      const rising = (steps: readonly number[], from: number, by: number) => {
        let term = from;
        return steps.map((step) => {
          term += step * by;
          return term;
        });
      };
      const shared = rising(common, 1, 1);
      const last = shared.at(-1) ?? 1;
      // Even ones here, odd ones there: each term has one leader.
      const above = 2 * Math.ceil((last + 1) / 2);
      return { own: [...shared, ...rising(own, above, 2)], other: [...shared, ...rising(other, above + 1, 2)] };
    });

  it('ends with the leader’s, fast or step by step, and fast takes no more refusals', () => {
    fc.assert(
      fc.property(logs, fc.constantFrom(1, 3, 64), ({ own, other }, batchSize) => {
        const slow = converse(own, other, { batchSize });
        const fast = converse(own, other, { batchSize, fastBacktracking: true });
        for (const { state, there } of [slow, fast]) {
          expect(followerIn(state, 'S2')).toMatchObject({
            matchIndex: own.length,
            nextIndex: own.length + 1,
            inFlight: 0,
          });
          expect(termsOf(there).slice(0, own.length)).toEqual(own);
        }
        // What the leader had no reason to touch stays: a log that is only longer.
        expect(termsOf(fast.there)).toEqual(termsOf(slow.there));
        expect(fast.refusals).toBeLessThanOrEqual(slow.refusals);
      }),
      { numRuns: 300 },
    );
  });

  it('is found in one refusal for each term that differs, not for each entry (§5.3)', () => {
    const other = [...Array(40).fill(1), ...Array(40).fill(3)];
    const own = [...Array(40).fill(1), ...Array(40).fill(4)];
    expect(converse(own, other, {}).refusals).toBe(40);
    expect(converse(own, other, { fastBacktracking: true }).refusals).toBe(1);
  });
});
