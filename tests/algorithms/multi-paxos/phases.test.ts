/** The two phases, rule by rule: Paxos Made Simple §2.2 (P1a, P2c), §2.4, §2.5 and §3. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextBallot, ownerOf } from '../../../src/algorithms/multi-paxos/ballots.ts';
import { acceptedAt } from '../../../src/algorithms/multi-paxos/log.ts';
import {
  accepted,
  ask,
  CLUSTER,
  command,
  follower,
  leader,
  messagesOf,
  preparing,
  receive,
  restart,
  rulesOf,
  start,
  timeout,
} from './fixture.ts';

const set = (value: string) => ({ kind: 'set', key: 'x', value }) as const;

describe('ballots (§2.5: «different proposers choose their numbers from disjoint sets»)', () => {
  it('are above all that is known, the least of the server’s own, and nobody else’s', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.integer({ min: 1, max: 9 }), fc.nat(8), (above, n, place) => {
        const cluster = Array.from({ length: n }, (_, k) => `S${k + 1}`);
        const self = cluster[place % n] as string;
        const ballot = nextBallot(above, { self, cluster });
        expect(ballot).toBeGreaterThan(above);
        expect(ballot - above).toBeLessThanOrEqual(n);
        expect(ownerOf(ballot, cluster)).toBe(self);
      }),
    );
  });
});

describe('phase 1', () => {
  it('asks everybody else, once, for all slots from the first that is not known to be chosen (§3)', () => {
    const outcome = timeout(follower(7, { 1: accepted(2, 1, true), 3: accepted(2, 3) }), 'election');
    expect(messagesOf(outcome, 'Prepare')).toEqual(
      CLUSTER.slice(1).map((to) => ({ to, type: 'Prepare', ballot: 11, from: 2 })),
    );
    // The proposer is an acceptor, too: its own promise is on its disk before anybody hears of the ballot.
    expect(outcome.state.durable.promised).toBe(11);
  });

  it('an acceptor promises, and tells what it has accepted from there on (§2.2)', () => {
    const state = follower(3, { 1: accepted(2, 1), 3: accepted(3, 9) }, { self: 'S2' });
    const outcome = receive(state, 'S1', { type: 'Prepare', ballot: 6, from: 2 }, { self: 'S2' });
    expect(messagesOf(outcome, 'Promise')).toEqual([
      { to: 'S1', type: 'Promise', ballot: 6, from: 2, accepted: [{ slot: 3, entry: accepted(3, 9) }] },
    ]);
    expect(outcome.state.durable.promised).toBe(6);
  });

  it('an acceptor that has promised more says so, and promises nothing (§2.2)', () => {
    const state = follower(8, {}, { self: 'S2' });
    const outcome = receive(state, 'S1', { type: 'Prepare', ballot: 6, from: 1 }, { self: 'S2' });
    expect(messagesOf(outcome, 'Nack')).toEqual([{ to: 'S1', type: 'Nack', ballot: 6, promised: 8 }]);
    expect(outcome.state.durable).toEqual(state.durable);
  });

  it('a repeated request is answered again', () => {
    const state = follower(6, {}, { self: 'S2' });
    const outcome = receive(state, 'S1', { type: 'Prepare', ballot: 6, from: 1 }, { self: 'S2' });
    expect(messagesOf(outcome, 'Promise')).toHaveLength(1);
  });

  it('ends with a majority of all, counted once each', () => {
    const promise = { type: 'Promise', ballot: 1, from: 1, accepted: [] } as const;
    const once = receive(preparing(start()), 'S2', promise);
    const twice = receive(once.state, 'S2', promise);
    expect(twice.state.volatile.role).toBe('preparing');
    expect(receive(twice.state, 'S3', promise).state.volatile.role).toBe('leader');
  });
});

describe('what a new leader proposes (P2c, §3)', () => {
  const prepared = preparing(follower(0, { 1: accepted(2, 1, true), 4: accepted(3, 40) }));
  const { ballot } = prepared.volatile;
  const promise = (reports: readonly { slot: number; entry: ReturnType<typeof accepted> }[]) =>
    ({ type: 'Promise', ballot, from: 2, accepted: reports }) as const;
  const told = receive(prepared, 'S2', promise([{ slot: 2, entry: accepted(2, 20) }]));
  const led = receive(
    told.state,
    'S3',
    promise([
      { slot: 2, entry: accepted(5, 21) },
      { slot: 4, entry: accepted(2, 41) },
    ]),
  );

  it('for each slot the value of the highest ballot; where there is none, a no-op', () => {
    const proposals = messagesOf(led, 'Accept').filter(({ to }) => to === 'S2');
    expect(proposals.map(({ slot, value }) => [slot, value])).toEqual([
      [2, command(21)],
      [3, { kind: 'noop' }],
      [4, command(40)],
    ]);
    expect(rulesOf(led)).toEqual(['promise.received', 'elected', 'adopted', 'gap.filled', 'adopted']);
  });

  it('and then the next command, beyond what anybody had accepted', () => {
    const outcome = ask(led.state, set('5'), 5);
    expect(messagesOf(outcome, 'Accept')[0]).toMatchObject({ slot: 5, ballot });
  });

  it('nothing where somebody knows the slot to be chosen: it has learned the value', () => {
    const outcome = receive(told.state, 'S3', promise([{ slot: 2, entry: accepted(1, 22, true) }]));
    expect(acceptedAt(outcome.state.durable.log, 2)).toEqual(accepted(1, 22, true));
    expect(messagesOf(outcome, 'Accept').map(({ slot }) => slot)).not.toContain(2);
    expect(outcome.state.volatile.applied).toBe(2);
  });

  it('says that it leads where it has nothing to propose', () => {
    expect(messagesOf(leader(), 'Heartbeat')).toHaveLength(4);
  });
});

describe('phase 2', () => {
  it('an acceptor accepts what is not below its promise, and is bound by it (P1a)', () => {
    const options = { self: 'S2' };
    const accept = { type: 'Accept', slot: 2, value: command(7), chosenUpTo: 0 } as const;
    const low = receive(follower(6, {}, options), 'S1', { ...accept, ballot: 5 }, options);
    expect(rulesOf(low)).toEqual(['accept.refused']);
    const high = receive(follower(6, {}, options), 'S3', { ...accept, ballot: 8 }, options);
    expect(messagesOf(high, 'Accepted')).toEqual([{ to: 'S3', type: 'Accepted', ballot: 8, slot: 2 }]);
    expect(high.state.durable.promised).toBe(8);
    expect(acceptedAt(high.state.durable.log, 2)).toEqual(accepted(8, 7));
    expect(acceptedAt(high.state.durable.log, 1)).toBeUndefined();
  });

  it('whoever knows a slot to be chosen answers with its value, and accepts no other', () => {
    const options = { self: 'S2' };
    const state = follower(3, { 1: accepted(3, 1, true) }, options);
    const outcome = receive(
      state,
      'S3',
      { type: 'Accept', ballot: 8, slot: 1, value: command(9), chosenUpTo: 0 },
      options,
    );
    expect(messagesOf(outcome, 'Chosen')[0]?.slots).toEqual([{ slot: 1, entry: accepted(3, 1, true) }]);
    expect(messagesOf(outcome, 'Accepted')).toEqual([]);
  });

  it('a value is chosen with a majority in one ballot, executed and answered', () => {
    const proposed = ask(leader().state, set('1'));
    const { ballot } = proposed.state.volatile;
    const first = receive(proposed.state, 'S2', { type: 'Accepted', ballot, slot: 1 });
    expect(first.replies).toEqual([]);
    // The same acceptor counts once; what is of another ballot counts not at all.
    const again = receive(first.state, 'S2', { type: 'Accepted', ballot, slot: 1 });
    const other = receive(again.state, 'S4', { type: 'Accepted', ballot: ballot + 1, slot: 1 });
    expect(other.replies).toEqual([]);
    const chosen = receive(other.state, 'S3', { type: 'Accepted', ballot, slot: 1 });
    expect(rulesOf(chosen)).toEqual(['counted', 'chosen', 'answered', 'applied']);
    expect(chosen.replies).toEqual([{ client: 'C1', request: 1, answer: { ok: true, value: '1' } }]);
  });

  it('slots are chosen in any order and executed in theirs (§3)', () => {
    const one = ask(leader().state, set('1'), 1);
    const two = ask(one.state, set('2'), 2);
    const { ballot } = two.state.volatile;
    const later = ['S2', 'S3'].reduce(
      (state, from) => receive(state, from, { type: 'Accepted', ballot, slot: 2 }).state,
      two.state,
    );
    expect(later.volatile).toMatchObject({ chosenUpTo: 0, applied: 0 });
    expect(acceptedAt(later.durable.log, 2)?.chosen).toBe(true);
    const half = receive(later, 'S2', { type: 'Accepted', ballot, slot: 1 });
    const all = receive(half.state, 'S3', { type: 'Accepted', ballot, slot: 1 });
    expect(all.state.volatile).toMatchObject({ chosenUpTo: 2, applied: 2, machine: { data: { x: '2' } } });
    expect(all.replies.map(({ request }) => request)).toEqual([1, 2]);
  });

  it('at most α slots are under way; what waits is proposed when the prefix grows (§3)', () => {
    const options = { config: { window: 2 } };
    let state = leader(start(), options).state;
    for (const request of [1, 2, 3, 4]) state = ask(state, set(`${request}`), request, options).state;
    expect(state.volatile.leading?.proposals.map(({ slot }) => slot)).toEqual([1, 2]);
    expect(state.volatile.leading?.queue).toHaveLength(2);
    const { ballot } = state.volatile;
    state = receive(state, 'S2', { type: 'Accepted', ballot, slot: 1 }, options).state;
    const moved = receive(state, 'S3', { type: 'Accepted', ballot, slot: 1 }, options);
    expect(messagesOf(moved, 'Accept').map(({ slot }) => slot)).toEqual([3, 3, 3, 3]);
  });
});

describe('giving way', () => {
  const led = ask(leader().state, set('1')).state;

  it('a leader that is refused follows, and waits a random time (§2.4)', () => {
    const outcome = receive(led, 'S2', { type: 'Nack', ballot: led.volatile.ballot, promised: 8 });
    expect(outcome.state.volatile).toMatchObject({ role: 'follower', leaderId: null, leading: null });
    expect(outcome.cleared).toContain('heartbeat');
    expect(outcome.set).toContain('election');
    // Its next ballot is above the one that it has heard of.
    expect(timeout(outcome.state, 'election').state.volatile.ballot).toBe(11);
  });

  it('without back-off it tries again at once', () => {
    const options = { config: { backOff: false } };
    const outcome = receive(led, 'S2', { type: 'Nack', ballot: led.volatile.ballot, promised: 8 }, options);
    expect(rulesOf(outcome)).toEqual(['preempted', 'prepared']);
    expect(messagesOf(outcome, 'Prepare')[0]?.ballot).toBe(11);
  });

  it('a refusal of an earlier ballot is of no account', () => {
    const outcome = receive(led, 'S2', { type: 'Nack', ballot: 0, promised: 8 });
    expect(outcome.state.volatile.role).toBe('leader');
  });

  it('commands that were not proposed yet are sent elsewhere; what was proposed is in doubt', () => {
    const options = { config: { window: 1 } };
    const busy = ask(ask(leader(start(), options).state, set('1'), 1, options).state, set('2'), 2, options).state;
    const outcome = receive(busy, 'S3', { type: 'Heartbeat', ballot: 8, chosenUpTo: 0 }, options);
    expect(outcome.replies).toEqual([{ client: 'C1', request: 2, answer: { redirect: 'S3' } }]);
  });
});

describe('the disk (§2.5)', () => {
  it('keeps the promise, what was accepted and what was learned; the machine is made anew', () => {
    const state = follower(9, { 1: accepted(3, 5, true), 2: accepted(9, 6) });
    expect(state.durable.promised).toBe(9);
    expect(state.volatile).toMatchObject({
      role: 'follower',
      chosenUpTo: 1,
      applied: 1,
      machine: { data: { x: '5' } },
    });
    expect(restart(state.durable, { without: ['durable-promise'] }).state.durable.promised).toBe(0);
    expect(restart(state.durable, { without: ['durable-accepted'] }).state.durable.log.length).toBe(0);
  });
});
