import { describe, expect, it } from 'vitest';
import { facts } from '../../../src/algorithms/raft/facts.ts';

describe('the facts of a note', () => {
  it.each([
    [0, 0, 0, 0, 'both-empty'],
    [3, 2, 0, 0, 'own-empty'],
    [0, 0, 3, 2, 'empty'],
    [3, 3, 9, 2, 'later-term'],
    [9, 2, 3, 3, 'earlier-term'],
    [5, 3, 4, 3, 'longer'],
    [4, 3, 5, 3, 'shorter'],
    [4, 3, 4, 3, 'same'],
  ])('compare a log that ends at %i, term %i, with one at %i, term %i: %s (§5.4.1)', (...ends) => {
    const [lastIndex, lastTerm, ownLastIndex, ownLastTerm, logs] = ends;
    const values = { lastIndex, lastTerm, ownLastIndex, ownLastTerm };
    expect(facts('prevote.granted', values)).toEqual({ logs });
    expect(facts('prevote.denied.stale-log', values)).toEqual({ logs });
    expect(facts('vote.granted', values).logs).toBe(logs);
    expect(facts('vote.denied.stale-log', values).logs).toBe(logs);
  });

  it.each(['election.timeout', 'vote.received', 'commit.advanced', 'quorum.lost', 'read.confirmed', 'lease.renewed'])(
    'of %s tell whether two majorities are needed (D§4.3)',
    (rule) => {
      expect(facts(rule, { needed: 3 })).toEqual({ joint: 'no' });
      expect(facts(rule, { needed: 3, neededOld: 2 })).toEqual({ joint: 'yes' });
    },
  );

  it.each(['prevote.denied.leader', 'vote.ignored.leader'])('of %s tell whose lead it is (D§4.2.3, D§9.6)', (rule) => {
    expect(facts(rule, { voter: 'S1', leader: 'S1' })).toEqual({ whose: 'itself' });
    expect(facts(rule, { voter: 'S1', leader: 'S2' })).toEqual({ whose: 'other' });
    expect(facts(rule, { voter: 'S1', leader: null })).toEqual({ whose: 'unknown' });
  });

  it.each(['vote.late', 'answer.late', 'prevote.late', 'prevote.denied.stale-term', 'election.urged.late'])(
    'of %s tell whether its term is over',
    (rule) => {
      expect(facts(rule, { term: 3, ownTerm: 4 })).toEqual({ past: 'yes' });
      expect(facts(rule, { term: 4, ownTerm: 4 })).toEqual({ past: 'no' });
    },
  );

  it('of what was applied tell of one entry what came of it, and of several only that there are several', () => {
    const get = { kind: 'get', key: 'x' };
    const one = { firstIndex: 4, index: 4 };
    expect(facts('applied', { ...one, operation: get, value: '2' })).toEqual({ single: 'yes', outcome: 'value' });
    expect(facts('applied', { ...one, operation: get, value: null })).toEqual({ single: 'yes', outcome: 'nothing' });
    expect(facts('applied', { ...one, operation: null, value: null })).toEqual({ single: 'yes', outcome: 'empty' });
    const several = { firstIndex: 3, index: 4, operation: null, value: null };
    expect(facts('applied', several)).toEqual({ single: 'no', outcome: 'nothing' });
  });

  it('of a note without any are none', () => {
    expect(facts('started', { node: 'S1' })).toEqual({});
    expect(facts('made.up', {})).toEqual({});
  });
});
