/** Handing over the leadership (D§3.10). */
import { describe, expect, it } from 'vitest';
import type { Message } from '../../../src/algorithms/raft/types.ts';
import {
  accepted,
  appendEntries,
  appendsOf,
  ask,
  catchUp,
  change,
  command,
  noted,
  of,
  receive,
  rulesOf,
  type Server,
  server,
  timeout,
} from './fixture.ts';

const leader = (is: Server = {}) => server({ term: 4, role: 'leader', log: [4, 4], commitIndex: 2, ...is });
const ALL = { S2: 2, S3: 2, S4: 2, S5: 2 };
const urged = (term = 4): Message => ({ type: 'TimeoutNow', term, leaderId: 'S2' });

describe('a leader that is asked to hand over', () => {
  it('tells the other to stand at once, if its log is as long, and takes nothing on meanwhile', () => {
    const outcome = command(leader({ match: ALL }), 'transferLeadership', { to: 'S3' });
    expect(rulesOf(outcome)).toEqual(['transfer.started', 'transfer.timeout-now']);
    expect(outcome.sent).toEqual([{ to: 'S3', message: { type: 'TimeoutNow', term: 4, leaderId: 'S1' } }]);
    expect(outcome.set).toEqual({ transfer: 300_000 });
    const { state } = outcome;
    expect(state.volatile.leadership).toMatchObject({ transfer: { to: 'S3', told: true }, leaseless: true });
    const asked = ask(state, { kind: 'set', key: 'x', value: '1' });
    expect(asked.state).toBe(state);
    expect(asked.replies).toEqual([{ client: 'C1', request: 1, answer: { redirect: null } }]);
    expect(noted(asked, 'redirected.transfer')).toEqual({ node: 'S1', client: 'C1', to: 'S3' });
  });

  it('changes the cluster no more, for its successor would lack the entry', () => {
    const { state } = command(leader({ match: ALL }), 'transferLeadership', { to: 'S3' });
    for (const [verb, args] of [
      ['removeServer', { server: 'S5' }],
      ['changeMembership', { members: ['S1', 'S2', 'S3'] }],
    ] as const) {
      const outcome = command(state, verb, args);
      expect(noted(outcome, 'change.refused.transfer')).toEqual({ leader: 'S1', to: 'S3' });
      expect(outcome.state).toBe(state);
    }
    expect(rulesOf(timeout(state, 'transfer'))).toEqual(['transfer.aborted']);
  });

  it('promotes no learner meanwhile, and leaves it to its successor to finish a joint change (D§4.3)', () => {
    const configuration = of(['S1', 'S2', 'S3'], { learners: ['S4'] });
    const ready = leader({ configuration, leadership: { catchUps: [catchUp('S4', { done: true, promote: true })] } });
    expect(rulesOf(receive(ready, 'S2', accepted(4, 1, 2)))).toContain('change.appended');
    const handing = command(ready, 'transferLeadership', { to: 'S3' }).state;
    expect(rulesOf(receive(handing, 'S2', accepted(4, 1, 2)))).not.toContain('change.appended');

    const joint = change(4, ['S1', 'S2', 'S4'], { old: ['S1', 'S2', 'S3'] });
    const changing = leader({ log: [4, joint], commitIndex: 1, match: { S2: 2, S3: 1, S4: 1 } });
    const told = command(changing, 'transferLeadership', { to: 'S2' });
    expect(rulesOf(told)).toContain('transfer.timeout-now');
    const committed = receive(receive(told.state, 'S3', accepted(4, 1, 2)).state, 'S4', accepted(4, 1, 2));
    expect(committed.state.volatile.commitIndex).toBe(2);
    expect(rulesOf(committed)).not.toContain('change.final');
    expect(rulesOf(timeout(committed.state, 'transfer'))).toContain('change.final');
  });

  it('first sends it what it lacks, and tells it once', () => {
    const started = command(leader({ match: { ...ALL, S3: 1 } }), 'transferLeadership', { to: 'S3' });
    expect(appendsOf(started)).toEqual({ S3: [1, 1] });
    expect(rulesOf(started)).toEqual(['transfer.started', 'replicate.sent']);
    const caughtUp = receive(started.state, 'S3', accepted(4, 1, 2));
    expect(noted(caughtUp, 'transfer.timeout-now')).toEqual({ leader: 'S1', to: 'S3', term: 4, lastIndex: 2 });
    expect(receive(caughtUp.state, 'S2', accepted(4, 2, 2)).sent).toEqual([]);
  });

  it('waits for what is under way', () => {
    const busy = command(leader({ match: { ...ALL, S3: 1 }, awaiting: ['S3'] }), 'transferLeadership', { to: 'S3' });
    expect(busy.sent).toEqual([]);
  });

  it('without a name chooses the voter whose log is longest', () => {
    const configuration = of(['S1', 'S2', 'S3'], { learners: ['S4'] });
    const state = leader({ configuration, match: { S2: 0, S3: 1, S4: 2 } });
    expect(noted(command(state, 'transferLeadership'), 'transfer.started')).toMatchObject({ to: 'S3' });
  });

  it('refuses where there is no such voter, or it is the leader itself', () => {
    const configuration = of(['S1', 'S2'], { learners: ['S4'] });
    for (const to of ['S1', 'S4', 'S5', 'S9']) {
      const outcome = command(leader({ configuration }), 'transferLeadership', { to });
      expect(noted(outcome, 'transfer.refused')).toEqual({ leader: 'S1', to });
      expect(outcome.set).toEqual({});
    }
    const alone = command(leader({ configuration: of(['S1']) }), 'transferLeadership');
    expect(noted(alone, 'transfer.refused')).toEqual({ leader: 'S1', to: null });
  });

  it('goes on when the other has not taken over within an election timeout, but trusts no lease any more', () => {
    const started = command(leader({ match: ALL }), 'transferLeadership', { to: 'S3' });
    const outcome = timeout(started.state, 'transfer');
    expect(outcome.state.volatile.leadership).toMatchObject({ transfer: null, leaseless: true, leaseUntil: 0 });
    expect(noted(outcome, 'transfer.aborted')).toEqual({ leader: 'S1', to: 'S3', term: 4 });
    expect(rulesOf(ask(outcome.state, { kind: 'set', key: 'x', value: '1' }))).toContain('append.request');
  });

  it('is spared a timer that has nothing to end any more', () => {
    expect(rulesOf(timeout(leader(), 'transfer'))).toEqual([]);
  });
});

describe('who is told to stand', () => {
  it('stands at once, without asking for pre-votes, and says that the leader wants it', () => {
    const follower = server({ term: 4, leaderId: 'S2', log: [4, 4] });
    const outcome = receive(follower, 'S2', urged(), { config: { preVote: true } });
    expect(outcome.state.durable).toMatchObject({ currentTerm: 5, votedFor: 'S1' });
    expect(outcome.state.volatile).toMatchObject({ role: 'candidate', campaign: 'transfer' });
    expect(noted(outcome, 'election.urged')).toEqual({ node: 'S1', leader: 'S2', term: 5, needed: 3 });
    const request = {
      type: 'RequestVote',
      transfer: true,
      term: 5,
      candidateId: 'S1',
      lastLogIndex: 2,
      lastLogTerm: 4,
    };
    expect(outcome.sent).toEqual(['S2', 'S3', 'S4', 'S5'].map((to) => ({ to, message: request })));
  });

  it.each([
    ['in a later term', server({ term: 5 }), 5],
    ['if it stands already', server({ term: 4, role: 'candidate' }), 4],
    ['if it asks for pre-votes already', server({ term: 4, role: 'precandidate' }), 4],
    ['if it is no voter', server({ term: 4, log: [change(4, ['S2'])], commitIndex: 1 }), 4],
  ])('does not %s', (_, state, ownTerm) => {
    const outcome = receive(state, 'S2', urged());
    expect(outcome.state).toBe(state);
    expect(noted(outcome, 'election.urged.late')).toEqual({ node: 'S1', leader: 'S2', term: 4, ownTerm });
  });

  it('stands again by its own timeout as anybody else, if it is not elected', () => {
    const { state } = receive(server({ term: 4 }), 'S2', urged());
    expect(timeout(state, 'election').state.volatile.campaign).toBe('timeout');
    const again = timeout(state, 'election', { config: { preVote: true } });
    expect(again.state.volatile).toMatchObject({ role: 'precandidate', campaign: null });
  });
});

describe('an administrator who asks somebody else than the leader', () => {
  it.each(['transferLeadership', 'addServer', 'removeServer', 'addLearner', 'promote', 'changeMembership'] as const)(
    'for %s is told who leads',
    (verb) => {
      const follower = receive(server({ term: 4 }), 'S2', appendEntries(4)).state;
      const outcome = command(follower, verb, { server: 'S3', members: ['S3'] });
      expect(outcome.state).toBe(follower);
      expect(noted(outcome, 'admin.not-leader')).toEqual({ node: 'S1', verb, leader: 'S2' });
    },
  );
});
