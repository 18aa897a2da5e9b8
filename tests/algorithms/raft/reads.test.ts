/** Reads that do not enter the log: by read-index, by lease, and from any server’s own copy (D§6.4). */
import { describe, expect, it } from 'vitest';
import { CONFIG } from '../../../src/algorithms/raft/config.ts';
import type { Leadership, Op, PendingRead, ReadMode } from '../../../src/algorithms/raft/types.ts';
import {
  accepted,
  appendsOf,
  ask,
  type Bench,
  change,
  command,
  DEFAULTS,
  NOW_us,
  noted,
  of,
  receive,
  refused,
  rulesOf,
  type Server,
  server,
  timeout,
  voteReply,
} from './fixture.ts';

const get = (read?: ReadMode): Op => ({ kind: 'get', key: 'x', ...(read ? { read } : {}) });
const INDEX: Bench = { config: { readIndex: true } };
const LEASE: Bench = { config: { leaseReads: true, leaderStickiness: true } };
const ALL = { S2: 2, S3: 2, S4: 2, S5: 2 };
const leader = (is: Server = {}) => server({ term: 4, role: 'leader', log: [1, 4], commitIndex: 2, match: ALL, ...is });
const pending = (rest: Partial<PendingRead> = {}): PendingRead => {
  return { client: 'C1', request: 1, key: 'x', round: 3, index: 2, ...rest };
};
const answered = { client: 'C1', request: 1, answer: { ok: true, value: '2' } };

describe('how a read is answered', () => {
  it.each<[string, Bench['config'], ReadMode | undefined, string]>([
    ['through the log, if nothing else is said', {}, undefined, 'append.request'],
    ['by read-index, where that is the setting', { readIndex: true }, undefined, 'read.registered'],
    ['by lease, where that is', { readIndex: true, leaseReads: true }, undefined, 'read.registered'],
    ['as it asks for: by read-index', {}, 'index', 'read.registered'],
    ['as it asks for: through the log', { readIndex: true }, 'log', 'append.request'],
    ['as it asks for: from the own copy', { readIndex: true }, 'local', 'read.local'],
  ])('%s', (_, config = {}, mode, rule) => {
    expect(rulesOf(ask(leader(), get(mode), { config }))[0]).toBe(rule);
  });

  it('writes go through the log, whatever the settings', () => {
    const outcome = ask(leader(), { kind: 'set', key: 'x', value: '1' }, INDEX);
    expect(rulesOf(outcome)).toContain('append.request');
  });

  it('only by who leads, but for local ones', () => {
    const follower = server({ term: 4, log: [1, 4], commitIndex: 1, leaderId: 'S2' });
    expect(ask(follower, get('index')).replies).toEqual([{ ...answered, answer: { redirect: 'S2' } }]);
    const local = ask(follower, get('local'));
    expect(local.replies).toEqual([{ ...answered, answer: { ok: true, value: '1' } }]);
    expect(local.state).toBe(follower);
    expect(noted(local, 'read.local')).toEqual({ node: 'S1', client: 'C1', request: 1, index: 1 });
  });
});

describe('a read by read-index', () => {
  it('asks everybody at once whether this is still the leader, and answers when a majority says so', () => {
    const outcome = ask(leader({ leadership: { round: 2 } }), get(), INDEX);
    expect(appendsOf(outcome)).toEqual({ S2: [2, 0], S3: [2, 0], S4: [2, 0], S5: [2, 0] });
    expect(outcome.replies).toEqual([]);
    expect(outcome.state.volatile.leadership).toMatchObject({ round: 3, reads: [pending()] });
    const values = { leader: 'S1', client: 'C1', request: 1, index: 2, needed: 3 };
    expect(noted(outcome, 'read.registered')).toEqual(values);

    const one = receive(outcome.state, 'S2', accepted(4, 2, 2, 3), INDEX);
    expect(one.replies).toEqual([]);
    const two = receive(one.state, 'S3', accepted(4, 2, 2, 3), INDEX);
    expect(two.replies).toEqual([answered]);
    expect(noted(two, 'read.confirmed')).toEqual({ ...values, answers: ['S1', 'S2', 'S3'] });
    expect(two.state.volatile.leadership?.reads).toEqual([]);
  });

  it('takes a refusal for an answer as well: who refuses has heard the leader of its term', () => {
    const asked = leader({ rounds: { S2: 3 }, leadership: { round: 3, reads: [pending()] }, next: { S3: 3 } });
    const refusal = { ...refused(4, 2), round: 3 } as ReturnType<typeof refused>;
    expect(receive(asked, 'S3', refusal, INDEX).replies).toEqual([answered]);
  });

  it('does not count answers to what was asked before it came, nor those of learners', () => {
    const configuration = of(['S1', 'S2', 'S3'], { learners: ['S4', 'S5'] });
    const asked = leader({ configuration, leadership: { round: 3, reads: [pending()] } });
    let state = receive(asked, 'S2', accepted(4, 2, 2, 2), INDEX).state;
    for (const id of ['S4', 'S5']) state = receive(state, id, accepted(4, 2, 2, 3), INDEX).state;
    expect(state.volatile.leadership?.reads).toHaveLength(1);
    expect(receive(state, 'S2', accepted(4, 2, 2, 3), INDEX).replies).toEqual([answered]);
  });

  it('waits until the leader has committed an entry of its term: before, it may not know all that is committed', () => {
    const young = leader({ log: [1, 1, 4], commitIndex: 1, match: { S2: 0 }, next: { S2: 4, S3: 4, S4: 4, S5: 4 } });
    const outcome = ask(young, get(), INDEX);
    expect(noted(outcome, 'read.waits')).toEqual({ leader: 'S1', client: 'C1', request: 1, term: 4 });
    expect(outcome.state.volatile.leadership?.reads).toEqual([pending({ round: 1, index: null })]);
    const one = receive(outcome.state, 'S2', accepted(4, 3, 3, 1), INDEX);
    expect(one.replies).toEqual([]);
    const two = receive(one.state, 'S3', accepted(4, 3, 3, 1), INDEX);
    expect(two.replies.at(-1)).toEqual({ ...answered, answer: { ok: true, value: '3' } });
    expect(noted(two, 'read.confirmed')).toMatchObject({ index: 3 });
  });

  it('waits for the majority even when it is committed, and answers those that are confirmed', () => {
    const reads = [pending(), pending({ request: 2, round: 4 })];
    const asked = leader({ rounds: { S2: 3 }, leadership: { round: 4, reads } });
    const outcome = receive(asked, 'S3', accepted(4, 2, 2, 3), INDEX);
    expect(outcome.replies).toEqual([answered]);
    expect(outcome.state.volatile.leadership?.reads).toEqual([reads[1]]);
  });

  it('is answered at once by who is alone', () => {
    const alone = server({ term: 4, role: 'leader', log: [4], commitIndex: 1, configuration: of(['S1']) });
    expect(ask(alone, get(), INDEX).replies).toEqual([{ ...answered, answer: { ok: true, value: '1' } }]);
  });

  it('goes back to the client when the leader steps down', () => {
    const asked = leader({ leadership: { round: 3, reads: [pending()] } });
    const outcome = receive(asked, 'S2', refused(9, 0), INDEX);
    expect(outcome.replies).toEqual([{ ...answered, answer: { redirect: null } }]);
    expect(noted(outcome, 'read.dropped')).toEqual({ node: 'S1', client: 'C1', request: 1 });
  });

  it('is answered by who only believes to lead, where the rule is off', () => {
    const outcome = ask(leader(), get(), { ...INDEX, without: ['read-index-confirmation'] });
    expect(outcome.replies).toEqual([answered]);
    expect(outcome.sent).toEqual([]);
    expect(noted(outcome, 'read.unconfirmed')).toEqual({ leader: 'S1', client: 'C1', request: 1, index: 2 });
  });
});

describe('a lease (D§6.4.1)', () => {
  const MIN_us = 150_000;
  const TEN_PERCENT_LESS_us = 136_363;
  const asked = (at: number): Partial<Leadership> => ({ round: 3, leaseRound: { round: 3, at } });

  it('is asked for with a round, and counts from when it was sent', () => {
    const outcome = timeout(leader({ leadership: { round: 2 } }), 'heartbeat', { ...LEASE, clock_us: 1_000 });
    expect(outcome.state.volatile.leadership?.leaseRound).toEqual({ round: 3, at: 1_000 });
    const later = timeout(outcome.state, 'heartbeat', { ...LEASE, clock_us: 51_000 });
    expect(later.state.volatile.leadership).toMatchObject({ round: 4, leaseRound: { round: 3, at: 1_000 } });
    expect(timeout(leader(), 'heartbeat').state.volatile.leadership?.leaseRound).toBe(null);
  });

  it('is given by a majority, shorter than the shortest timeout by as much as clocks may differ', () => {
    const one = receive(leader({ leadership: asked(1_000) }), 'S2', accepted(4, 2, 2, 3), {
      ...LEASE,
      clock_us: 20_000,
    });
    expect(one.state.volatile.leadership?.leaseUntil).toBe(0);
    const two = receive(one.state, 'S3', accepted(4, 2, 2, 3), { ...LEASE, clock_us: 30_000 });
    const leaseUntil = 1_000 + TEN_PERCENT_LESS_us;
    expect(two.state.volatile.leadership).toMatchObject({ leaseUntil, leaseRound: null });
    expect(noted(two, 'lease.renewed')).toEqual({
      leader: 'S1',
      term: 4,
      answers: ['S1', 'S2', 'S3'],
      needed: 3,
      left_us: leaseUntil - 30_000,
    });
  });

  it('without the rule is as long as the timeout, as if all clocks were right', () => {
    const options = { ...LEASE, without: ['lease-drift'], clock_us: 20_000 };
    const outcome = receive(
      leader({ rounds: { S2: 3 }, leadership: asked(1_000) }),
      'S3',
      accepted(4, 2, 2, 3),
      options,
    );
    expect(outcome.state.volatile.leadership?.leaseUntil).toBe(1_000 + MIN_us);
  });

  it('lets the leader answer at once while it lasts, and no longer', () => {
    const holds = leader({ leadership: { leaseUntil: NOW_us } });
    const within = ask(holds, get(), { ...LEASE, clock_us: NOW_us - 1 });
    expect(within.replies).toEqual([answered]);
    expect(within.sent).toEqual([]);
    expect(noted(within, 'read.lease')).toEqual({ leader: 'S1', client: 'C1', request: 1, index: 2, left_us: 1 });
    expect(rulesOf(ask(holds, get(), { ...LEASE, clock_us: NOW_us }))).toEqual(['read.registered']);
  });

  it('is not used for reads that ask for read-index, nor before an entry of the term is committed', () => {
    const leadership = { leaseUntil: NOW_us + 1 };
    expect(rulesOf(ask(leader({ leadership }), get('index'), LEASE))).toEqual(['read.registered']);
    const young = leader({ leadership, log: [1, 1, 4], commitIndex: 1 });
    expect(rulesOf(ask(young, get(), LEASE))).toEqual(['read.waits']);
  });

  it('ends with a change of the configuration: another majority has promised nothing', () => {
    const holds = leader({ leadership: { ...asked(1_000), leaseUntil: NOW_us + 1 } });
    const { leadership } = command(holds, 'addLearner', { server: 'S6' }, { ...LEASE, cluster: ['S1', 'S6'] }).state
      .volatile;
    expect(leadership).toMatchObject({ leaseUntil: 0, leaseRound: null });
  });

  it('ends when the leader has told another to stand, for all of its term', () => {
    const holds = leader({ leadership: { ...asked(1_000), leaseUntil: NOW_us + 1 } });
    const told = command(holds, 'transferLeadership', { to: 'S2' }, LEASE);
    expect(told.state.volatile.leadership).toMatchObject({ leaseUntil: 0, leaseless: true });
    const aborted = timeout(told.state, 'transfer', LEASE).state;
    let state = timeout(aborted, 'heartbeat', LEASE).state;
    for (const id of ['S2', 'S3', 'S4']) state = receive(state, id, accepted(4, 2, 2, 9), LEASE).state;
    expect(state.volatile.leadership?.leaseUntil).toBe(0);
  });

  it('is nobody’s at first', () => {
    const candidate = server({ term: 4, role: 'candidate', votes: ['S1', 'S2'], leaderId: null });
    const { leadership } = receive(candidate, 'S3', voteReply(4, true), LEASE).state.volatile;
    expect(leadership).toMatchObject({ leaseUntil: 0, leaseRound: { round: 1, at: NOW_us } });
  });

  it('needs stickiness, else it would promise what nobody keeps', () => {
    const config = { ...DEFAULTS, leaseReads: true };
    expect(CONFIG.check?.(config)?.settings).toContain('leaderStickiness');
    expect(CONFIG.check?.({ ...config, leaderStickiness: true })).toBe(null);
  });

  it('of a leader that steps down is gone', () => {
    const holds = leader({ leadership: { leaseUntil: NOW_us + 1 }, log: [1, 4, change(4, ['S1', 'S2'])] });
    expect(receive(holds, 'S2', refused(9, 0), LEASE).state.volatile.leadership).toBe(null);
  });
});
