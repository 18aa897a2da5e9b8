/** Changing who belongs to the cluster (D§4): one server at a time, several by joint consensus, learners, removals. */
import { describe, expect, it } from 'vitest';
import type { CatchUp, Configuration, State } from '../../../src/algorithms/raft/types.ts';
import {
  accepted,
  appendEntries,
  appendsOf,
  type Bench,
  catchUp,
  change,
  command,
  entriesOf,
  followerIn,
  NOW_us,
  noted,
  of,
  receive,
  rulesOf,
  type Server,
  server,
  termsOf,
} from './fixture.ts';

const THREE = of(['S1', 'S2', 'S3']);
/** Leader S1 of three, which has committed an entry of its term; S4 and S5 are outside. */
const leader = (is: Server = {}) =>
  server({
    term: 4,
    role: 'leader',
    log: [1, 4],
    commitIndex: 2,
    configuration: THREE,
    match: { S2: 2, S3: 2, S4: 2, S5: 2 },
    ...is,
  });
/** A server is made a voter at once, however short its log is. */
const AT_ONCE: Bench = { config: { catchUp: false } };

const inUse = (state: ReturnType<typeof server>): Configuration | undefined =>
  state.durable.log.configurations.at(-1)?.configuration;

describe('a change by one server (D§4.1)', () => {
  it.each([
    ['adds a voter', 'addServer', 'S4', THREE, of(['S1', 'S2', 'S3', 'S4'])],
    ['adds a learner', 'addLearner', 'S4', THREE, of(['S1', 'S2', 'S3'], { learners: ['S4'] })],
    ['makes a learner a voter', 'promote', 'S4', of(['S1', 'S2'], { learners: ['S4'] }), of(['S1', 'S2', 'S4'])],
    ['adds a learner as a voter', 'addServer', 'S4', of(['S1', 'S2'], { learners: ['S4'] }), of(['S1', 'S2', 'S4'])],
    ['removes a voter', 'removeServer', 'S3', THREE, of(['S1', 'S2'])],
    ['removes the leader itself', 'removeServer', 'S1', THREE, of(['S2', 'S3'])],
    ['removes a learner', 'removeServer', 'S4', of(['S1', 'S2'], { learners: ['S4'] }), of(['S1', 'S2'])],
  ] as const)('%s, by an entry that is in force from now on', (_, verb, id, before, after) => {
    const outcome = command(leader({ configuration: before }), verb, { server: id }, AT_ONCE);
    expect(entriesOf(outcome.state).at(-1)).toEqual({ term: 4, kind: 'config', configuration: after });
    expect(inUse(outcome.state)).toEqual(after);
    expect(noted(outcome, 'change.appended')).toEqual({
      leader: 'S1',
      index: 3,
      term: 4,
      voters: after.voters,
      learners: after.learners,
    });
  });

  it('sends the log to who is new, and no more to who is gone', () => {
    const added = command(leader(), 'addServer', { server: 'S5' }, AT_ONCE);
    expect(followerIn(added.state, 'S5')).toMatchObject({ nextIndex: 3, matchIndex: 0 });
    expect(appendsOf(added)).toEqual({ S2: [2, 1], S3: [2, 1], S5: [2, 1] });
    const removed = command(leader(), 'removeServer', { server: 'S3' });
    expect(appendsOf(removed)).toEqual({ S2: [2, 1] });
    expect(followerIn(removed.state, 'S3')).toBe(undefined);
  });

  it('is committed by the new majority, not by the old one (D§4.1)', () => {
    const added = command(leader(), 'addServer', { server: 'S4' }, AT_ONCE).state;
    const one = receive(added, 'S2', accepted(4, 2, 3));
    expect(one.state.volatile.commitIndex).toBe(2);
    const two = receive(one.state, 'S4', accepted(4, 2, 3));
    expect(two.state.volatile.commitIndex).toBe(3);
    expect(noted(two, 'commit.advanced')).toMatchObject({ copies: ['S1', 'S2', 'S4'], needed: 3 });
  });

  it('to one server is committed at once', () => {
    const outcome = command(leader({ configuration: of(['S1', 'S2']) }), 'removeServer', { server: 'S2' });
    expect(outcome.state.volatile.commitIndex).toBe(3);
  });

  it('waits for the one before to be committed', () => {
    const changing = command(leader(), 'addServer', { server: 'S4' }, AT_ONCE).state;
    const outcome = command(changing, 'removeServer', { server: 'S2' });
    expect(outcome.state).toBe(changing);
    expect(noted(outcome, 'change.refused.pending')).toEqual({ leader: 'S1', index: 3 });
    expect(rulesOf(command(changing, 'changeMembership', { members: ['S1'] }))).toEqual(['change.refused.pending']);
  });

  it('waits until an entry of the leader’s term is committed (the bug of 2015)', () => {
    const young = leader({ log: [1, 1], commitIndex: 2 });
    const outcome = command(young, 'addServer', { server: 'S4' });
    expect(outcome.state).toBe(young);
    expect(noted(outcome, 'change.refused.term')).toEqual({ leader: 'S1', term: 4 });
    const lax = command(young, 'addServer', { server: 'S4' }, { ...AT_ONCE, without: ['commit-before-change'] });
    expect(rulesOf(lax)).toContain('change.appended');
  });

  it.each([
    ['addServer', 'S2', 'a voter already'],
    ['addLearner', 'S2', 'a voter already'],
    ['promote', 'S2', 'a voter already'],
    ['promote', 'S4', 'no learner'],
    ['removeServer', 'S4', 'not there'],
  ] as const)('%s of %s is refused: it is %s', (verb, id, _why) => {
    const outcome = command(leader(), verb, { server: id });
    expect(noted(outcome, 'change.refused.pointless')).toEqual({ leader: 'S1', verb, server: id });
    expect(termsOf(outcome.state)).toEqual([1, 4]);
  });

  it('that would leave nobody, or concerns nobody, is refused', () => {
    const alone = leader({ configuration: of(['S1'], { learners: ['S4'] }) });
    expect(rulesOf(command(alone, 'removeServer', { server: 'S1' }))).toEqual(['change.refused.pointless']);
    expect(rulesOf(command(alone, 'addLearner', { server: 'S4' }))).toEqual(['change.refused.pointless']);
    const unknown = command(leader(), 'addServer', { server: 'S9' });
    expect(noted(unknown, 'change.refused.unknown')).toEqual({ leader: 'S1', verb: 'addServer', server: 'S9' });
  });
});

describe('a change of several servers: joint consensus (D§4.3)', () => {
  const MEMBERS = ['S1', 'S4', 'S5'];
  const joint = command(leader(), 'changeMembership', { members: MEMBERS });
  const JOINT = of(MEMBERS, { old: ['S1', 'S2', 'S3'] });

  it('first brings both configurations into force at once', () => {
    expect(inUse(joint.state)).toEqual(JOINT);
    const values = { leader: 'S1', index: 3, term: 4, voters: MEMBERS, learners: [], old: ['S1', 'S2', 'S3'] };
    expect(noted(joint, 'change.joint')).toEqual(values);
    expect(Object.keys(appendsOf(joint))).toEqual(['S2', 'S3', 'S4', 'S5']);
  });

  it('which is committed by a majority of either, and then makes the leader write the new one', () => {
    const news = receive(receive(joint.state, 'S4', accepted(4, 2, 3)).state, 'S5', accepted(4, 2, 3));
    expect(news.state.volatile.commitIndex).toBe(2);
    const both = receive(news.state, 'S2', accepted(4, 2, 3));
    expect(both.state.volatile.commitIndex).toBe(3);
    expect(noted(both, 'commit.advanced')).toMatchObject({ needed: 2, neededOld: 2 });
    expect(inUse(both.state)).toEqual(of(MEMBERS));
    expect(noted(both, 'change.final')).toEqual({ leader: 'S1', index: 4, term: 4, voters: MEMBERS, learners: [] });
    expect(both.state.volatile.followers.map(({ id }) => id)).toEqual(['S4', 'S5']);
    // From here on the new majority is enough.
    expect(receive(both.state, 'S4', accepted(4, 3, 4)).state.volatile.commitIndex).toBe(4);
  });

  it('is finished by a later leader, if the first could not', () => {
    const log = [1, change(2, MEMBERS, { old: ['S1', 'S2', 'S3'] }), 4];
    const later = server({
      term: 4,
      role: 'leader',
      log,
      commitIndex: 1,
      match: { S4: 3, S2: 2 },
      configuration: THREE,
    });
    const outcome = receive(later, 'S2', accepted(4, 2, 3));
    expect(outcome.state.volatile.commitIndex).toBe(3);
    expect(inUse(outcome.state)).toEqual(of(MEMBERS));
  });

  it('is finished also where a snapshot stands for its entry (D§5.1)', () => {
    const state = leader({ configuration: JOINT, snapshot: [3, 4], log: [4], commitIndex: 3, match: { S2: 3, S4: 3 } });
    expect(rulesOf(receive(state, 'S2', accepted(4, 3, 3)))).toContain('change.final');
  });

  it('is not begun before another change is done, though no entry of the term need be committed', () => {
    expect(rulesOf(command(joint.state, 'changeMembership', { members: ['S1'] }))).toEqual(['change.refused.pending']);
    const young = leader({ log: [1, 1], commitIndex: 2 });
    expect(rulesOf(command(young, 'changeMembership', { members: ['S1', 'S4'] }))).toContain('change.joint');
  });

  it('keeps learners that do not become voters', () => {
    const state = leader({ configuration: of(['S1', 'S2'], { learners: ['S3', 'S4'] }) });
    const { state: after } = command(state, 'changeMembership', { members: ['S1', 'S3'] });
    expect(inUse(after)).toEqual(of(['S1', 'S3'], { old: ['S1', 'S2'], learners: ['S4'] }));
  });

  it('to the same servers, or to unknown ones, is refused', () => {
    const same = command(leader(), 'changeMembership', { members: ['S3', 'S2', 'S1'] });
    expect(noted(same, 'change.refused.pointless')).toEqual({ leader: 'S1', verb: 'changeMembership', server: null });
    const unknown = command(leader(), 'changeMembership', { members: ['S1', 'S9'] });
    expect(noted(unknown, 'change.refused.unknown')).toMatchObject({ server: 'S9' });
  });

  it('without the rule is one step', () => {
    const outcome = command(leader(), 'changeMembership', { members: MEMBERS }, { without: ['joint-consensus'] });
    expect(inUse(outcome.state)).toEqual(of(MEMBERS));
    expect(rulesOf(outcome)[0]).toBe('change.appended');
  });
});

describe('a learner (D§4.2.1)', () => {
  const learning = (is: Server = {}) => leader({ configuration: of(['S1', 'S2'], { learners: ['S4'] }), ...is });

  it('is what a server becomes first that is to be a voter', () => {
    const outcome = command(leader(), 'addServer', { server: 'S4' });
    expect(inUse(outcome.state)).toEqual(of(['S1', 'S2', 'S3'], { learners: ['S4'] }));
    expect(rulesOf(outcome)).toEqual(['change.appended', ...Array(3).fill('replicate.sent'), 'promote.waits']);
    const { catchUps } = outcome.state.volatile.leadership ?? {};
    expect(catchUps).toEqual([catchUp('S4', { target: 3, promote: true })]);
  });

  it('is sent the log, and does not count for a majority', () => {
    const state = learning({ log: [1, 4, 4], match: { S2: 2, S4: 2 } });
    expect(receive(state, 'S4', accepted(4, 2, 3)).state.volatile.commitIndex).toBe(2);
    expect(receive(state, 'S2', accepted(4, 2, 3)).state.volatile.commitIndex).toBe(3);
  });

  it('becomes a voter when it has caught up, once no other change is under way', () => {
    const added = command(leader(), 'addServer', { server: 'S4' }).state;
    const caughtUp = receive(added, 'S4', accepted(4, 2, 3));
    expect(rulesOf(caughtUp)).toContain('catch-up.done');
    expect(inUse(caughtUp.state)?.voters).toEqual(['S1', 'S2', 'S3']);
    const committed = receive(caughtUp.state, 'S2', accepted(4, 2, 3));
    expect(inUse(committed.state)).toEqual(of(['S1', 'S2', 'S3', 'S4']));
    expect(committed.state.volatile.leadership?.catchUps).toEqual([]);
  });

  it('is made a voter at once when it is asked for after it has caught up', () => {
    const state = learning({ leadership: { catchUps: [catchUp('S4', { done: true })] } });
    expect(inUse(command(state, 'promote', { server: 'S4' }).state)).toEqual(of(['S1', 'S2', 'S4']));
  });

  it('is given another try when it is asked for after the leader had given up', () => {
    const state = learning({
      leadership: { catchUps: [catchUp('S4', { round: 11, since: 0 })] },
      match: { S2: 2, S4: 1 },
    });
    const outcome = command(state, 'promote', { server: 'S4' });
    const values = { leader: 'S1', server: 'S4', matchIndex: 1, lastIndex: 2 };
    expect(noted(outcome, 'promote.waits')).toEqual(values);
    expect(outcome.state.volatile.leadership?.catchUps).toEqual([catchUp('S4', { target: 2, promote: true })]);
  });

  it('is given up when it has not answered for ten of the longest election timeouts', () => {
    const silent = (answeredAt: number, rest: Partial<CatchUp> = {}) =>
      learning({
        leadership: { catchUps: [catchUp('S4', { target: 2, promote: true, answeredAt, ...rest })] },
        match: { S2: 2 },
      });
    const next = (state: State) => receive(state, 'S2', accepted(4, 1, 2));
    const due = NOW_us - 3_000_000;
    const outcome = next(silent(due));
    expect(noted(outcome, 'catch-up.unanswered')).toEqual({ leader: 'S1', server: 'S4', waited_us: 3_000_000 });
    expect(outcome.state.volatile.leadership?.catchUps[0]).toMatchObject({ round: 11, promote: false });
    expect(rulesOf(next(outcome.state))).not.toContain('catch-up.unanswered');
    expect(rulesOf(next(silent(due + 1)))).not.toContain('catch-up.unanswered');
    // Nobody waits for one that nobody wants to promote; and whoever answers, however slowly, is not out of reach.
    expect(rulesOf(next(silent(due, { promote: false })))).not.toContain('catch-up.unanswered');
    const answered = receive(silent(due), 'S4', accepted(4, 0, 1, 2));
    expect(rulesOf(answered)).not.toContain('catch-up.unanswered');
    expect(answered.state.volatile.leadership?.catchUps[0]).toMatchObject({ answered: 2, answeredAt: NOW_us });
  });

  it('is not promoted before the leader has committed an entry of its term', () => {
    const catchUps = [catchUp('S4', { target: 1, promote: true })];
    const young = learning({ log: [1, 1, 4], commitIndex: 2, match: { S2: 1, S4: 0 }, leadership: { catchUps } });
    const done = receive(young, 'S4', accepted(4, 0, 3));
    expect(rulesOf(done)).toContain('catch-up.done');
    expect(inUse(done.state)).toBe(undefined);
    expect(inUse(receive(done.state, 'S2', accepted(4, 1, 3)).state)).toEqual(of(['S1', 'S2', 'S4']));
  });
});

describe('catching up, in rounds (D§4.2.1)', () => {
  const LONG_us = 150_000;
  const learning = (rest: Parameters<typeof catchUp>[1], match = 3) =>
    leader({
      configuration: of(['S1', 'S2'], { learners: ['S4'] }),
      log: [1, 4, 4, 4, 4],
      match: { S2: 2, S4: match },
      leadership: { catchUps: [catchUp('S4', rest)] },
    });
  const acknowledged = (state: ReturnType<typeof server>, matchIndex: number) =>
    receive(state, 'S4', accepted(4, 3, matchIndex)).state.volatile.leadership?.catchUps[0];

  it('is done when a round took less than the shortest timeout', () => {
    expect(acknowledged(learning({ target: 4, since: NOW_us - LONG_us + 1 }), 4)).toMatchObject({
      round: 1,
      done: true,
    });
  });

  it('takes another round otherwise, up to what the log holds by now', () => {
    const state = learning({ target: 4, since: NOW_us - LONG_us });
    const outcome = receive(state, 'S4', accepted(4, 3, 4));
    expect(noted(outcome, 'catch-up.round')).toEqual({ leader: 'S1', server: 'S4', round: 2, index: 5 });
    expect(outcome.state.volatile.leadership?.catchUps).toEqual([catchUp('S4', { round: 2, target: 5 })]);
  });

  it('goes on within a round', () => {
    const state = learning({ target: 5, since: 0 });
    expect(acknowledged(state, 4)).toEqual(catchUp('S4', { target: 5, since: 0, answered: 1, answeredAt: NOW_us }));
  });

  it('is given up after ten rounds, and with it the promotion', () => {
    const tenth = learning({ round: 10, target: 4, since: 0, promote: true });
    const outcome = receive(tenth, 'S4', accepted(4, 3, 4));
    expect(noted(outcome, 'catch-up.abandoned')).toEqual({ leader: 'S1', server: 'S4', round: 10 });
    expect(outcome.state.volatile.leadership?.catchUps[0]).toMatchObject({ round: 11, done: false, promote: false });
    expect(rulesOf(receive(outcome.state, 'S4', accepted(4, 4, 5)))).toEqual(['acknowledged']);
  });

  it('begins with the leadership, for the learners that there are', () => {
    const log = [1, change(1, ['S1'], { learners: ['S4'] })];
    const { state } = receive(server({ term: 4, role: 'candidate', log, votes: [] }), 'S1', {
      type: 'RequestVoteReply',
      term: 4,
      voteGranted: true,
    });
    expect(state.volatile.leadership?.catchUps).toEqual([catchUp('S4', { target: 3 })]);
  });
});

describe('a leader that removes itself (D§4.2.2)', () => {
  const leaving = command(leader(), 'removeServer', { server: 'S1' }).state;

  it('leads on until the entry is committed, without counting itself', () => {
    const one = receive(leaving, 'S2', accepted(4, 2, 3));
    expect(one.state.volatile).toMatchObject({ role: 'leader', commitIndex: 2 });
    const two = receive(one.state, 'S3', accepted(4, 2, 3));
    expect(noted(two, 'commit.advanced')).toMatchObject({ copies: ['S2', 'S3'], needed: 2 });
    expect(two.state.volatile).toMatchObject({ role: 'follower', commitIndex: 3, leadership: null });
    expect(noted(two, 'leader.removed')).toEqual({ leader: 'S1', index: 3, term: 4 });
  });

  it('and leads on through joint consensus, until the new configuration is committed', () => {
    const joint = command(leader(), 'changeMembership', { members: ['S2', 'S4'] }).state;
    const both = receive(receive(joint, 'S2', accepted(4, 2, 3)).state, 'S4', accepted(4, 2, 3));
    expect(both.state.volatile).toMatchObject({ role: 'leader', commitIndex: 3 });
    const final = receive(receive(both.state, 'S2', accepted(4, 3, 4)).state, 'S4', accepted(4, 3, 4));
    expect(final.state.volatile).toMatchObject({ role: 'follower', commitIndex: 4 });
    expect(rulesOf(final)).toContain('leader.removed');
  });
});

describe('a follower', () => {
  const follower = server({ term: 4, configuration: THREE, log: [1] });
  const added = change(4, ['S1', 'S2', 'S3', 'S4']);

  it('uses a configuration as soon as it is in its log (D§4.1)', () => {
    const outcome = receive(follower, 'S2', appendEntries(4, [1, 1], [added, 4]));
    const values = { node: 'S1', index: 2, voters: ['S1', 'S2', 'S3', 'S4'], learners: [] };
    expect(noted(outcome, 'change.adopted')).toEqual(values);
    expect(outcome.state.durable.log.configurations).toEqual([{ index: 2, configuration: added.configuration }]);
  });

  it('goes back to the one before when the entry is deleted (D§4.1)', () => {
    const with4 = server({ term: 4, configuration: THREE, log: [1, change(3, ['S1', 'S2', 'S3', 'S4'])] });
    const outcome = receive(with4, 'S2', appendEntries(4, [1, 1], [4]));
    const values = { node: 'S1', index: 2, voters: ['S1', 'S2', 'S3'], learners: [] };
    expect(noted(outcome, 'change.reverted')).toEqual(values);
    expect(outcome.state.durable.log.configurations).toEqual([]);
  });
});
