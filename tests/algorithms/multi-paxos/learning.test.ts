/** Learning what is chosen, catching up, clients that ask twice, and reads (PMS §2.3; PML §4.2, §5.2; PMMC §2). */
import { describe, expect, it } from 'vitest';
import { acceptedAt } from '../../../src/algorithms/multi-paxos/log.ts';
import { refuseOp } from '../../../src/algorithms/multi-paxos/machine.ts';
import { EMPTY_MACHINE, execute } from '../../../src/algorithms/multi-paxos/once.ts';
import { accepted, ask, command, follower, leader, messagesOf, receive, rulesOf, start } from './fixture.ts';

const options = { self: 'S2' };

describe('a follower that is told up to where all is chosen', () => {
  const state = follower(6, { 1: accepted(6, 1), 2: accepted(6, 2), 3: accepted(3, 3) }, options);

  it('takes for chosen what it accepted in this very ballot, and executes it', () => {
    const outcome = receive(state, 'S1', { type: 'Heartbeat', ballot: 6, chosenUpTo: 2 }, options);
    expect(rulesOf(outcome)).toEqual(['heartbeat.heard', 'learned', 'applied']);
    expect(outcome.state.volatile).toMatchObject({ chosenUpTo: 2, applied: 2 });
  });

  it('asks for a slot of which it holds only what another ballot left', () => {
    const outcome = receive(state, 'S1', { type: 'Heartbeat', ballot: 6, chosenUpTo: 3 }, options);
    expect(outcome.state.volatile.chosenUpTo).toBe(2);
    expect(messagesOf(outcome, 'Learn')).toEqual([{ to: 'S1', type: 'Learn', from: 3 }]);
  });

  it('asks once for a slot, and again at a heartbeat', () => {
    const asked = receive(state, 'S1', { type: 'Heartbeat', ballot: 6, chosenUpTo: 3 }, options).state;
    const accept = { type: 'Accept', ballot: 6, slot: 5, value: command(5), chosenUpTo: 4 } as const;
    expect(messagesOf(receive(asked, 'S1', accept, options), 'Learn')).toEqual([]);
    const heartbeat = { type: 'Heartbeat', ballot: 6, chosenUpTo: 4 } as const;
    expect(messagesOf(receive(asked, 'S1', heartbeat, options), 'Learn')).toHaveLength(1);
  });
});

describe('catching up', () => {
  const knowing = follower(6, { 1: accepted(6, 1, true), 2: accepted(6, 2, true), 3: accepted(6, 3, true) });

  it('who knows answers with a batch, and says how far it knows', () => {
    const outcome = receive(knowing, 'S2', { type: 'Learn', from: 1 }, { config: { catchUpBatch: 2 } });
    const [answer] = messagesOf(outcome, 'Chosen');
    expect(answer).toMatchObject({ to: 'S2', chosenUpTo: 3 });
    expect(answer?.slots.map(({ slot }) => slot)).toEqual([1, 2]);
  });

  it('who does not know says nothing', () => {
    expect(rulesOf(receive(knowing, 'S2', { type: 'Learn', from: 4 }))).toEqual(['learn.unknown']);
  });

  it('who learns executes, and asks for the next batch', () => {
    const slots = [1, 2].map((slot) => ({ slot, entry: accepted(6, slot, true) }));
    const outcome = receive(start(options), 'S1', { type: 'Chosen', slots, chosenUpTo: 3 }, options);
    expect(rulesOf(outcome)).toEqual(['caught-up', 'learn.asked', 'applied']);
    expect(messagesOf(outcome, 'Learn')).toEqual([{ to: 'S1', type: 'Learn', from: 3 }]);
    expect(rulesOf(receive(outcome.state, 'S1', { type: 'Chosen', slots, chosenUpTo: 2 }, options))).toEqual([
      'learn.late',
    ]);
  });

  it('a leader that learns of a higher ballot’s choice leads no more', () => {
    const led = ask(leader().state, { kind: 'set', key: 'x', value: '1' }).state;
    const slots = [{ slot: 1, entry: accepted(8, 2, true) }];
    const outcome = receive(led, 'S3', { type: 'Chosen', slots, chosenUpTo: 1 });
    expect(rulesOf(outcome)).toContain('stepped-down');
    expect(acceptedAt(outcome.state.durable.log, 1)).toEqual(accepted(8, 2, true));
    // A lower ballot’s is only news.
    const older = receive(led, 'S3', {
      type: 'Chosen',
      slots: [{ slot: 1, entry: accepted(1, 1, true) }],
      chosenUpTo: 1,
    });
    expect(older.state.volatile).toMatchObject({ role: 'leader', chosenUpTo: 1 });
  });
});

describe('clients', () => {
  it('are sent to the leader, if one is known', () => {
    expect(ask(start(), { kind: 'get', key: 'x' }).replies[0]?.answer).toEqual({ redirect: null });
    const following = receive(start(), 'S3', { type: 'Heartbeat', ballot: 3, chosenUpTo: 0 }).state;
    expect(ask(following, { kind: 'get', key: 'x' }).replies[0]?.answer).toEqual({ redirect: 'S3' });
  });

  it('have their reads put into a slot, or get a server’s own copy if they ask for it', () => {
    const led = leader().state;
    expect(messagesOf(ask(led, { kind: 'get', key: 'x' }), 'Accept')).toHaveLength(4);
    const local = ask(start(), { kind: 'get', key: 'x', read: 'local' });
    expect(local.replies[0]?.answer).toEqual({ ok: true, value: null });
  });

  it('are executed once, and told the same again', () => {
    const io = { self: 'S1', follows: () => true, note: () => {} };
    const add = { ...command(1), op: { kind: 'add', key: 'x', value: '1' } } as const;
    const first = execute(EMPTY_MACHINE, add, 1, io);
    const second = execute(first.machine, add, 2, io);
    expect(second).toEqual({ machine: first.machine, outcome: first.outcome });
    expect(execute(first.machine, add, 2, { ...io, follows: () => false }).outcome).toEqual({ ok: true, value: '2' });
  });

  it('that no longer want an answer have it forgotten, and are refused if it comes again', () => {
    const io = { self: 'S1', follows: () => true, note: () => {} };
    const { machine } = execute(execute(EMPTY_MACHINE, command(1), 1, io).machine, { ...command(2), oldest: 2 }, 2, io);
    expect(machine.clients.C1?.given.map(({ request }) => request)).toEqual([2]);
    expect(execute(machine, command(1), 3, io).outcome).toEqual({ ok: false, error: 'request-expired' });
  });

  it('who ask for so much that nobody forgets enough are forgotten from the beginning', () => {
    const io = { self: 'S1', follows: () => true, note: () => {} };
    let machine = EMPTY_MACHINE;
    for (let request = 1; request <= 100; request += 1)
      machine = execute(machine, command(request), request, io).machine;
    expect(machine.clients.C1?.given).toHaveLength(64);
    expect(machine.clients.C1?.oldest).toBe(37);
  });

  it.each([
    null,
    [],
    {},
    { kind: 'get' },
    { kind: 'get', key: 'x', read: 'lease' },
    { kind: 'set', key: 'x' },
    { kind: 'pay', key: 'x' },
  ])('are refused the operation %j', (op) => expect(refuseOp(op)).toEqual(expect.any(String)));
});
