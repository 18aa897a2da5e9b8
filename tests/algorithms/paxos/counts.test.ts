/**
 * What one decision costs where nothing fails and nobody else proposes: the textbook's figures. Counted from a run's
 * records: messages by their type, delays along the chain of causes, writes by what changes on disk.
 */
import { describe, expect, it } from 'vitest';
import paxos from '../../../src/algorithms/paxos/index.ts';
import type { PaxosTypes } from '../../../src/algorithms/paxos/types.ts';
import type { EventRecord } from '../../../src/kernel/record.ts';
import { headerOf, runOf } from '../../runs.ts';

type Records = readonly EventRecord<PaxosTypes>[];

function decision(nodes: number, config: Readonly<Record<string, number | boolean>> = {}): Records {
  const commands = [{ at: 1_000, kind: 'request', client: 'C1', node: 'S1', op: { kind: 'propose', value: 'A' } }];
  return runOf<PaxosTypes>(paxos, headerOf(paxos, { nodes, config, commands }), 1_000_000).records;
}

/** Messages between nodes, by type. */
function messagesOf(records: Records): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { sent } of records) {
    for (const { sender, message } of sent) if (sender >= 0) counts[message.type] = (counts[message.type] ?? 0) + 1;
  }
  return counts;
}

/** How many messages between nodes lie on the chain of causes from the client's request to this event. */
function delaysOf(records: Records, until: EventRecord): number {
  let record: EventRecord | undefined = until;
  for (let delays = 0; ; delays += 1) {
    if (record?.cause.kind === 'request') return delays;
    if (record?.cause.kind !== 'message') throw new Error('no chain back to the request');
    const id: number = record.cause.id;
    record = records.find(({ sent }) => sent.some((each) => each.id === id));
  }
}

const noted = (records: Records, rule: string) =>
  records.filter(({ notes }) => notes.some((note) => note.rule === rule));

describe.each([3, 5, 7, 9])('of %i nodes', (n) => {
  const records = decision(n);
  const [chosen] = noted(records, 'chosen');

  it('prepare, promise, accept, accepted: n − 1 of each', () => {
    const { Prepare, Promise: promise, Accept, Accepted, Nack = 0 } = messagesOf(records);
    expect({ Prepare, promise, Accept, Accepted, Nack }).toEqual({
      Prepare: n - 1,
      promise: n - 1,
      Accept: n - 1,
      Accepted: n - 1,
      Nack: 0,
    });
  });

  it('four message delays until the value is chosen at the proposer, five until a learner is told', () => {
    expect(delaysOf(records, chosen as EventRecord)).toBe(4);
    const told = noted(records, 'learned.told');
    expect(told).toHaveLength(n - 1);
    expect(told.map((record) => delaysOf(records, record))).toEqual(told.map(() => 5));
  });

  it('with acceptors that tell all learners: one delay less for each, for n messages and more', () => {
    const all = decision(n, { tellAll: true });
    const { Accepted, Chosen = 0 } = messagesOf(all);
    // n acceptors tell n learners each; what a node tells itself is no message.
    expect({ Accepted, Chosen }).toEqual({ Accepted: n * (n - 1), Chosen: 0 });
    const others = noted(all, 'learned.counted');
    expect(others).toHaveLength(n - 1);
    // Of three, an acceptor's own acceptance and that of the proposer, which comes with the request, are enough.
    expect(others.map((record) => delaysOf(all, record))).toEqual(others.map(() => (n === 3 ? 3 : 4)));
  });

  it('every node writes twice: what it promises, and what it accepts', () => {
    const writes = records.filter(({ before, after }) => before && after && before.durable !== after.durable);
    expect(writes).toHaveLength(2 * n);
  });
});

describe('with roles on nodes of their own', () => {
  const cast = { proposers: 1, acceptors: 3, learners: 2 };

  it.each([
    [false, 'learned.told', 5],
    [true, 'learned.counted', 4],
  ])('acceptors tell all: %s; learners know by %s, after %i delays', (tellAll, rule, delays) => {
    const records = decision(6, { ...cast, tellAll });
    const { Prepare, Promise: promise, Accept } = messagesOf(records);
    expect({ Prepare, promise, Accept }).toEqual({ Prepare: 3, promise: 3, Accept: 3 });
    const learned = noted(records, rule);
    expect(learned).toHaveLength(2);
    expect(learned.map((record) => delaysOf(records, record))).toEqual([delays, delays]);
  });
});
