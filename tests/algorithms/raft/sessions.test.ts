/** Client sessions: a request takes effect once, however often it is sent (D§6.3). */
import { describe, expect, it } from 'vitest';
import { EMPTY_MACHINE, type Executed, execute } from '../../../src/algorithms/raft/sessions.ts';
import type { Machine, Op, OpEntry } from '../../../src/algorithms/raft/types.ts';
import { freeze } from '../../freeze.ts';
import { accepted, ask, type Bench, bench, entriesOf, noted, of, receive, rulesOf, server } from './fixture.ts';

const ADD: Op = { kind: 'add', key: 'n', value: '1' };
const ON: Bench = { config: { sessions: true } };
const REGISTER = { kind: 'register' } as const;

const asks = (request: number, rest: Partial<OpEntry> = {}): OpEntry => {
  return { term: 1, kind: 'op', client: 'C1', request, op: ADD, session: 1, oldest: request, ...rest };
};
const opens = (client = 'C1'): OpEntry => ({ term: 1, kind: 'op', client, request: 1, op: REGISTER });

/** Executes entries from index 1 on. */
function executed(entries: readonly OpEntry[], options: Bench = {}) {
  const { io, done } = bench(options);
  let machine: Machine = EMPTY_MACHINE;
  const answers: Executed['answer'][] = [];
  entries.forEach((entry, k) => {
    const result = execute(freeze(machine), freeze(entry), k + 1, io);
    machine = result.machine;
    answers.push(result.answer);
  });
  return { machine, answers, outcome: done(server()) };
}

describe('a leader that is asked', () => {
  const leader = server({ term: 4, role: 'leader', configuration: of(['S1']), machine: EMPTY_MACHINE });

  it('by a client without a session, first opens one, and tells the client its number', () => {
    const outcome = ask(leader, ADD, ON);
    expect(entriesOf(outcome.state)).toEqual([{ term: 4, kind: 'op', client: 'C1', request: 1, op: REGISTER }]);
    expect(noted(outcome, 'append.register')).toEqual({ leader: 'S1', index: 1, term: 4, client: 'C1' });
    expect(noted(outcome, 'session.opened')).toEqual({ node: 'S1', client: 'C1', session: 1 });
    expect(outcome.replies).toEqual([{ client: 'C1', request: 1, answer: { session: 1 } }]);
    expect(outcome.state.volatile.machine).toMatchObject({ data: {}, revision: 0 });
  });

  it('by one that has, writes down which, and what the client needs no more', () => {
    const opened = ask(leader, ADD, ON).state;
    const outcome = ask(opened, ADD, { ...ON, session: 1, request: 7, oldest: 5 });
    expect(entriesOf(outcome.state)[1]).toMatchObject({ session: 1, request: 7, oldest: 5, op: ADD });
    expect(outcome.replies).toEqual([{ client: 'C1', request: 7, answer: { ok: true, value: '1' } }]);
  });

  it('a second time, answers as it did and executes nothing, also after another leader did it', () => {
    const opened = ask(leader, ADD, ON).state;
    const once = ask(opened, ADD, { ...ON, session: 1 }).state;
    const twice = ask(once, ADD, { ...ON, session: 1 });
    expect(twice.replies).toEqual([{ client: 'C1', request: 1, answer: { ok: true, value: '1' } }]);
    expect(noted(twice, 'request.repeated')).toEqual({ node: 'S1', client: 'C1', request: 1, index: 3 });
    expect(twice.state.volatile.machine).toMatchObject({ data: { n: '1' }, revision: 1 });
  });

  it('answers only once the entry is committed', () => {
    const outcome = ask(server({ term: 4, role: 'leader', match: { S2: 0 } }), ADD, ON);
    expect(outcome.replies).toEqual([]);
    const committed = receive(receive(outcome.state, 'S2', accepted(4, 0, 1), ON).state, 'S3', accepted(4, 0, 1), ON);
    expect(committed.replies).toEqual([{ client: 'C1', request: 1, answer: { session: 1 } }]);
    expect(rulesOf(committed)).not.toContain('answered');
  });
});

describe('a machine with sessions', () => {
  it('executes a request once, and gives a repetition the answer of then', () => {
    const { machine, answers } = executed([opens(), asks(1), asks(2), asks(1, { oldest: 1 })]);
    expect(machine).toMatchObject({ data: { n: '2' }, revision: 2 });
    // What the client has said that it needs no more is not remembered; it is not executed either.
    expect(answers.slice(1)).toEqual([
      { ok: true, value: '1' },
      { ok: true, value: '2' },
      { ok: false, error: 'session-expired' },
    ]);
    const open = executed([opens(), asks(1, { oldest: 1 }), asks(2, { oldest: 1 }), asks(1, { oldest: 1 })]);
    expect(open.answers[3]).toEqual({ ok: true, value: '1' });
    expect(open.machine.revision).toBe(2);
  });

  it('remembers refusals, too: a cas that failed does not succeed later', () => {
    const cas: Op = { kind: 'cas', key: 'n', from: '1', to: '9' };
    const tried = asks(1, { op: cas });
    const { machine, answers } = executed([opens(), tried, asks(2, { oldest: 1 }), tried]);
    expect(answers[3]).toEqual({ ok: false, error: 'cas-mismatch', value: null });
    expect(machine.data).toEqual({ n: '1' });
  });

  it('forgets the answers that the client needs no more', () => {
    const { machine } = executed([opens(), asks(1, { oldest: 1 }), asks(2, { oldest: 1 }), asks(3, { oldest: 3 })]);
    const answers = [{ request: 3, outcome: { ok: true, value: '3' } }];
    expect(machine.sessions).toEqual([{ id: 1, lastUsed: 4, oldest: 3, answers }]);
  });

  it('remembers 64 answers of a session: the earliest is forgotten, and refused when it comes again', () => {
    const many = Array.from({ length: 65 }, (_, k) => asks(k + 1, { oldest: 1 }));
    const { machine, answers } = executed([opens(), ...many, asks(1, { oldest: 1 }), asks(2, { oldest: 1 })]);
    expect(machine.sessions[0]?.answers).toHaveLength(64);
    expect(answers.slice(-2)).toEqual([
      { ok: false, error: 'session-expired' },
      { ok: true, value: '2' },
    ]);
    expect(machine.revision).toBe(65);
  });

  it('keeps sessions apart, of one client as of several', () => {
    const { machine } = executed([
      opens('C1'),
      opens('C2'),
      asks(1),
      asks(1, { client: 'C2', session: 2 }),
      opens('C1'),
      asks(2, { session: 5 }),
    ]);
    expect(machine.data).toEqual({ n: '3' });
    expect(machine.sessions.map(({ id }) => id)).toEqual([1, 2, 5]);
  });

  it('refuses who has no session any more: nobody can tell whether it was executed before', () => {
    const { machine, answers, outcome } = executed([asks(1)]);
    expect(answers).toEqual([{ ok: false, error: 'session-expired' }]);
    expect(machine).toEqual(EMPTY_MACHINE);
    expect(noted(outcome, 'request.expired')).toEqual({ node: 'S1', client: 'C1', request: 1, session: 1 });
  });

  it('ends the session that was silent longest when there is one too many, by the log and not by a clock', () => {
    const { machine, outcome } = executed([opens('C1'), opens('C2'), asks(1), opens('C3')], {
      config: { sessionsMax: 2 },
    });
    expect(machine.sessions.map(({ id }) => id)).toEqual([1, 4]);
    expect(noted(outcome, 'session.expired')).toEqual({ node: 'S1', session: 2, lastUsed: 2 });
  });

  it('executes again what is there twice, where the rule is off or no session is given', () => {
    expect(executed([opens(), asks(1), asks(1)], { without: ['session-deduplication'] }).machine.revision).toBe(2);
    const { session: _, oldest: __, ...plain } = asks(1);
    expect(executed([plain, plain]).machine).toMatchObject({ data: { n: '2' }, revision: 2, sessions: [] });
  });
});
