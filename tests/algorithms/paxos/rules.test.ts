/** Rule by rule, as the papers state them. PMS: Paxos Made Simple. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextBallot, ownerOf } from '../../../src/algorithms/paxos/ballots.ts';
import { refuseOp } from '../../../src/algorithms/paxos/config.ts';
import { quorum, roleSet, rolesOf } from '../../../src/algorithms/paxos/roles.ts';
import type { Message } from '../../../src/algorithms/paxos/types.ts';
import {
  ask,
  CLUSTER,
  handsOf,
  node,
  preparing,
  proposing,
  receive,
  restart,
  rulesOf,
  sentTo,
  start,
  timeout,
} from './fixture.ts';

const A = { ballot: 3, value: 'A' };
const B = { ballot: 7, value: 'B' };
const prepare = (ballot: number): Message => ({ type: 'Prepare', ballot });
const promise = (ballot: number, accepted: typeof A | null = null): Message => ({ type: 'Promise', ballot, accepted });
const accept = (ballot: number, value: string): Message => ({ type: 'Accept', ballot, value });
const accepted = (ballot: number, value: string): Message => ({ type: 'Accepted', ballot, value });

describe('ballot numbers (PMS §2.5: «choose their numbers from disjoint sets of numbers»)', () => {
  const position = fc.integer({ min: 0, max: 4 });
  const known = fc.integer({ min: 0, max: 10_000 });

  it('are above all that the proposer has used, promised or heard of, and its own', () => {
    fc.assert(
      fc.property(position, known, known, known, (k, usedBallot, promised, highest) => {
        const self = CLUSTER[k] as string;
        const ballot = nextBallot(node({ usedBallot, promised }, { highest }), handsOf({ self }));
        expect(ballot).toBeGreaterThan(Math.max(usedBallot, promised, highest));
        expect(ballot).toBeLessThanOrEqual(Math.max(usedBallot, promised, highest) + CLUSTER.length);
        expect(ownerOf(ballot, CLUSTER)).toBe(self);
      }),
    );
  });

  it('are shared without the rule', () => {
    const ballots = CLUSTER.map((self) => nextBallot(node(), handsOf({ self, without: ['own-ballots'] })));
    expect(new Set(ballots)).toEqual(new Set([1]));
  });

  it('do not heed the promise of an acceptor that lives elsewhere', () => {
    const options = { config: { proposers: 1, acceptors: 3 } };
    expect(nextBallot(node({ promised: 99 }, {}, options), handsOf(options))).toBe(1);
  });
});

describe('roles (PMS §2.5)', () => {
  it.each([
    [{}, 5, 'all,all,all,all,all'],
    [{ proposers: 1, acceptors: 3, learners: 1 }, 5, 'proposer,acceptor,acceptor,acceptor,learner'],
    [{ proposers: 2, acceptors: 3, learners: 2 }, 7, 'proposer,proposer,acceptor,acceptor,acceptor,learner,learner'],
    [{ acceptors: 3 }, 4, 'all,all,all,proposer-learner'],
    [{ proposers: 2, acceptors: 3 }, 4, 'proposer-learner,all,acceptor-learner,acceptor-learner'],
    [{ proposers: 9, acceptors: 9, learners: 9 }, 2, 'all,all'],
    [{ proposers: 1, acceptors: 1, learners: 1 }, 4, 'proposer,acceptor,none,learner'],
  ])('%j of %i nodes: %s', (config, size, roles) => {
    const cluster = Array.from({ length: size }, (_, k) => `S${k + 1}`);
    const { io } = { io: handsOf({ cluster, config }) };
    expect(cluster.map((each) => roleSet(rolesOf(io), each)).join()).toBe(roles);
  });

  it('count: a majority of the acceptors; any two have one in common', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 51 }), (acceptors) => {
        const cluster = Array.from({ length: 51 }, (_, k) => `S${k + 1}`);
        expect(2 * quorum(handsOf({ cluster, config: { acceptors } }))).toBeGreaterThan(acceptors);
      }),
    );
    expect(quorum(handsOf({ without: ['majority'] }))).toBe(2);
  });
});

describe('phase 1 (a): a client’s value (PMS §2.2)', () => {
  it('is preceded by prepare requests to all acceptors, and the number is on disk', () => {
    const outcome = ask(node(), { kind: 'propose', value: 'A' });
    expect(sentTo(outcome)).toEqual({ S2: prepare(1), S3: prepare(1), S4: prepare(1), S5: prepare(1) });
    expect(outcome.state.durable).toEqual({ promised: 1, accepted: null, usedBallot: 1 });
    expect(outcome.state.volatile.attempt).toEqual(preparing(1, { S1: null }));
    expect(outcome.set.retry).toBeGreaterThan(0);
    expect(rulesOf(outcome)).toEqual(['request.taken', 'prepare.sent', 'promise.given', 'promise.received']);
  });

  it('waits behind another one that is under way', () => {
    const outcome = ask(
      node({}, { attempt: preparing(1), wish: 'A' }),
      { kind: 'propose', value: 'B' },
      { client: 'C2' },
    );
    expect(outcome.sent).toEqual([]);
    expect(outcome.state.volatile).toMatchObject({ wish: 'A', waiting: [{ client: 'C2' }] });
  });

  it('goes to a proposer, if the node is none', () => {
    const options = { self: 'S4', config: { proposers: 2 } };
    const outcome = ask(node({}, {}, options), { kind: 'propose', value: 'A' }, options);
    expect(outcome.replies).toEqual([{ client: 'C1', request: 1, answer: { redirect: 'S2' } }]);
  });
});

describe('phase 1 (b): an acceptor (PMS §2.2)', () => {
  it('promises a higher number, and reports what it has accepted', () => {
    const outcome = receive(node({ promised: 3, accepted: A }), 'S2', prepare(7));
    expect(sentTo(outcome)).toEqual({ S2: promise(7, A) });
    expect(outcome.state.durable).toMatchObject({ promised: 7, accepted: A });
  });

  it.each([true, false])('refuses a lower number; it says so: %s', (nacks) => {
    const state = node({ promised: 7 });
    const outcome = receive(state, 'S2', prepare(2), { config: { nacks } });
    expect(outcome.sent).toEqual(nacks ? [{ to: 'S2', message: { type: 'Nack', ballot: 2, promised: 7 } }] : []);
    expect(outcome.state.durable).toEqual(state.durable);
  });

  it('answers the same request again, and writes nothing', () => {
    const state = node({ promised: 7 });
    const outcome = receive(state, 'S2', prepare(7));
    expect(sentTo(outcome)).toEqual({ S2: promise(7) });
    expect(outcome.state.durable).toBe(state.durable);
  });
});

describe('phase 2 (a): with promises of a majority the proposer proposes (PMS §2.2)', () => {
  const own = { usedBallot: 11, promised: 11 };
  const others = ['S2', 'S3', 'S4', 'S5'];
  const proposed = (outcome: ReturnType<typeof receive>) =>
    new Set(Object.values(sentTo(outcome)).map((each) => JSON.stringify(each)));
  const only = (message: Message) => new Set([JSON.stringify(message)]);

  it('its own value, if none of them has accepted anything', () => {
    const outcome = receive(
      node(own, { attempt: preparing(11, { S1: null, S2: null }), wish: 'Z' }),
      'S3',
      promise(11),
    );
    expect(Object.keys(sentTo(outcome))).toEqual(others);
    expect(proposed(outcome)).toEqual(only(accept(11, 'Z')));
    expect(outcome.state.durable.accepted).toEqual({ ballot: 11, value: 'Z' });
  });

  it('the value of the highest-numbered proposal that they report', () => {
    const attempt = preparing(11, { S1: B, S2: null });
    const outcome = receive(node(own, { attempt, wish: 'Z' }), 'S3', promise(11, A));
    expect(proposed(outcome)).toEqual(only(accept(11, 'B')));
  });

  it.each([
    ['highest-ballot', 'A'],
    ['adopt-value', 'Z'],
  ])('without %s another: %s', (rule, value) => {
    const attempt = preparing(11, { S1: B, S2: null });
    const outcome = receive(node(own, { attempt, wish: 'Z' }), 'S3', promise(11, A), { without: [rule] });
    expect(proposed(outcome)).toEqual(only(accept(11, value)));
  });

  it('any value that is reported, whatever the order of the promises', () => {
    const proposal = fc.option(
      fc.record({ ballot: fc.integer({ min: 1, max: 10 }), value: fc.constantFrom('A', 'B', 'C') }),
    );
    fc.assert(
      fc.property(proposal, proposal, proposal, (first, second, third) => {
        const state = node(own, { attempt: preparing(11, { S1: first, S2: second }), wish: 'Z' });
        const outcome = receive(state, 'S3', promise(11, third as typeof A | null));
        const told = [first, second, third].flatMap((each) => (each ? [each] : []));
        const most = Math.max(...told.map(({ ballot }) => ballot));
        const allowed =
          told.length === 0 ? ['Z'] : told.filter(({ ballot }) => ballot === most).map(({ value }) => value);
        expect(allowed).toContain(outcome.state.volatile.attempt?.value);
      }),
    );
  });

  it('nothing with too few promises, or one that counts already, or one of another ballot', () => {
    const state = node(own, { attempt: preparing(11, { S1: null, S2: null }), wish: 'Z' });
    for (const [from, message] of [
      ['S2', promise(11)],
      ['S3', promise(6)],
    ] as const) {
      const outcome = receive(state, from, message);
      expect(outcome.sent).toEqual([]);
      expect(rulesOf(outcome)).toEqual(['promise.late']);
    }
  });

  it('nothing if there is nothing to propose: then its readers are told that nothing is chosen', () => {
    const waiting = [{ client: 'C1', request: 1, kind: 'read' }] as const;
    const state = node(own, { attempt: preparing(11, { S1: null, S2: null }), waiting });
    const outcome = receive(state, 'S3', promise(11));
    expect(outcome.sent).toEqual([]);
    expect(outcome.replies).toEqual([{ client: 'C1', request: 1, answer: { ok: true, value: null } }]);
    expect(outcome.state.volatile).toMatchObject({ attempt: null, chosen: null, waiting: [] });
  });
});

describe('phase 2 (b): an acceptor (PMS §2.2)', () => {
  it.each([7, 9])('that has promised 7 accepts a proposal of %i, and so promises it', (ballot) => {
    const outcome = receive(node({ promised: 7, accepted: A }), 'S2', accept(ballot, 'C'));
    expect(sentTo(outcome)).toEqual({ S2: accepted(ballot, 'C') });
    expect(outcome.state.durable).toEqual({ promised: ballot, accepted: { ballot, value: 'C' }, usedBallot: 0 });
  });

  it('refuses one below its promise; without the rule it does not', () => {
    const state = node({ promised: 7 });
    expect(receive(state, 'S3', accept(3, 'A')).state.durable).toEqual(state.durable);
    const careless = receive(state, 'S3', accept(3, 'A'), { without: ['check-promise'] });
    expect(careless.state.durable).toMatchObject({ promised: 7, accepted: A });
  });

  it('tells the proposer or, by the setting, all learners as well (PMS §2.3)', () => {
    const outcome = receive(node(), 'S2', accept(2, 'A'), { config: { tellAll: true, learners: 2 } });
    expect(Object.keys(sentTo(outcome))).toEqual(['S2', 'S4', 'S5']);
  });
});

describe('learning (PMS §2.3)', () => {
  const votes = [{ ballot: 1, value: 'A', acceptors: ['S1', 'S2'] }];

  it('takes a majority in one ballot; the proposer tells the others and its clients', () => {
    const waiting = [{ client: 'C1', request: 4, kind: 'propose' }] as const;
    const outcome = receive(
      node({}, { votes, attempt: proposing(1, 'A'), waiting, wish: 'A' }),
      'S3',
      accepted(1, 'A'),
    );
    expect(outcome.state.volatile).toMatchObject({
      chosen: { ballot: 1, value: 'A' },
      attempt: null,
      waiting: [],
      wish: null,
    });
    expect(sentTo(outcome).S5).toEqual({ type: 'Chosen', ballot: 1, value: 'A' });
    expect(outcome.replies).toEqual([{ client: 'C1', request: 4, answer: { ok: true, value: 'A' } }]);
    expect(outcome.cleared).toContain('retry');
  });

  it('does not add up acceptances of different ballots, though the value is the same', () => {
    const outcome = receive(node({}, { votes }), 'S3', accepted(6, 'A'));
    expect(outcome.state.volatile.chosen).toBeNull();
    expect(outcome.state.volatile.votes).toHaveLength(2);
  });

  it('counts every acceptor once', () => {
    expect(receive(node({}, { votes }), 'S2', accepted(1, 'A')).state.volatile.chosen).toBeNull();
  });

  it('is done by whoever is told, and what is known is passed on to those who ask', () => {
    const { state } = receive(node(), 'S2', { type: 'Chosen', ballot: 2, value: 'B' });
    expect(state.volatile.chosen).toEqual({ ballot: 2, value: 'B' });
    const outcome = receive(state, 'S4', { type: 'Query' });
    expect(sentTo(outcome)).toEqual({ S4: { type: 'Chosen', ballot: 2, value: 'B' } });
    expect(ask(state, { kind: 'propose', value: 'C' }).replies).toMatchObject([{ answer: { ok: true, value: 'B' } }]);
  });

  it('is asked for where there is reason to, again and again', () => {
    expect(start().set.ask).toBeUndefined();
    expect(receive(node(), 'S2', prepare(2)).set.ask).toBeGreaterThan(0);
    const outcome = timeout(node({ promised: 2, accepted: A }, { isAsking: true }), 'ask');
    expect(Object.keys(sentTo(outcome))).toEqual(['S2', 'S3', 'S4', 'S5']);
    expect(outcome.set.ask).toBeGreaterThan(0);
    // It counts what it has accepted itself.
    expect(outcome.state.volatile.votes).toEqual([{ ...A, acceptors: ['S1'] }]);
    expect(start({ config: { acceptors: 3 }, self: 'S5' }).set.ask).toBeGreaterThan(0);
  });

  it('may be impossible: a learner’s reader is told so when its time is over', () => {
    const options = { self: 'S5', config: { proposers: 1, acceptors: 3, learners: 1 } };
    const { state } = ask(node({}, {}, options), { kind: 'read' }, options);
    expect(state.volatile.waiting).toHaveLength(1);
    const outcome = timeout(state, 'ask', options);
    expect(outcome.replies).toMatchObject([{ answer: { ok: false, error: 'not-known' } }]);
  });
});

describe('progress (PMS §2.4)', () => {
  const own = { usedBallot: 1, promised: 1 };

  it('a proposer that is refused waits at random, and then begins a ballot above the one that was promised', () => {
    const state = node(own, { attempt: proposing(1, 'A'), wish: 'A' });
    const outcome = receive(state, 'S3', { type: 'Nack', ballot: 1, promised: 7 });
    expect(outcome.set['back-off']).toBe(50_000);
    expect(outcome.state.volatile).toMatchObject({ attempt: null, isBackingOff: true, highest: 7 });
    expect(sentTo(timeout(outcome.state, 'back-off')).S2).toEqual(prepare(11));
  });

  it('without back-off it does so at once', () => {
    const state = node(own, { attempt: proposing(1, 'A'), wish: 'A' });
    const outcome = receive(state, 'S3', { type: 'Nack', ballot: 1, promised: 7 }, { config: { backOff_us: 0 } });
    expect(sentTo(outcome).S2).toEqual(prepare(11));
  });

  it('its own acceptor’s promise to another is as good as a refusal', () => {
    const outcome = receive(node(own, { attempt: preparing(1, { S1: null }), wish: 'A' }), 'S2', prepare(2));
    expect(rulesOf(outcome)).toEqual(['promise.given', 'preempted']);
    const deaf = receive(node(own, { attempt: preparing(1, { S1: null }), wish: 'A' }), 'S2', prepare(2), {
      config: { nacks: false },
    });
    expect(rulesOf(deaf)).toEqual(['promise.given']);
  });

  it('whom too few answer begins a higher ballot when its time is over', () => {
    const outcome = timeout(node(own, { attempt: preparing(1, { S1: null }), wish: 'A' }), 'retry');
    expect(rulesOf(outcome).slice(0, 2)).toEqual(['attempt.timeout', 'prepare.sent']);
    expect(sentTo(outcome).S2).toEqual(prepare(6));
  });
});

describe('stable storage (PMS §2.5)', () => {
  const durable = { promised: 7, accepted: B, usedBallot: 6 };

  it('holds promise, accepted proposal and last ballot, and nothing else', () => {
    const { state } = restart(durable);
    expect(state.durable).toEqual(durable);
    expect(state.volatile).toMatchObject({
      attempt: null,
      wish: null,
      waiting: [],
      votes: [],
      chosen: null,
      highest: 0,
    });
  });

  it.each([
    ['durable-promise', { ...durable, promised: 0 }],
    ['durable-accepted', { ...durable, accepted: null }],
    ['durable-ballot', { ...durable, usedBallot: 0 }],
  ])('without %s something is forgotten', (rule, left) => {
    expect(restart(durable, { without: [rule] }).state.durable).toEqual(left);
  });
});

it.each([
  [{ kind: 'propose', value: 'A' }, true],
  [{ kind: 'read' }, true],
  [{ kind: 'propose', value: '' }, false],
  [{ kind: 'propose', value: 'x'.repeat(17) }, false],
  [{ kind: 'propose' }, false],
  [{ kind: 'get' }, false],
  ['read', false],
  [null, false],
])('the operation %j is possible: %s', (op, possible) => expect(refuseOp(op) === null).toBe(possible));

it('one node alone chooses within one event', () => {
  const options = { cluster: ['S1'] };
  const outcome = ask(node({}, {}, options), { kind: 'propose', value: 'A' }, options);
  expect(outcome.replies).toEqual([{ client: 'C1', request: 1, answer: { ok: true, value: 'A' } }]);
  expect(outcome.sent).toEqual([]);
});
