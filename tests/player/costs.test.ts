/** What decisions cost, counted along their causes, against the textbook's figures (`messageCounts` of the reference). */
import { describe, expect, it } from 'vitest';
import multiPaxos from '../../src/algorithms/multi-paxos/index.ts';
import multiPaxosPage from '../../src/algorithms/multi-paxos/page.ts';
import raft from '../../src/algorithms/raft/index.ts';
import raftPage from '../../src/algorithms/raft/page.ts';
import type { Algorithm, TimedCommand } from '../../src/kernel/contract.ts';
import { encodeEvent } from '../../src/kernel/record.ts';
import type { TraceEvent } from '../../src/kernel/trace.ts';
import { CostCount } from '../../src/player/costs.ts';
import { headerOf, type Plan, runOf } from '../runs.ts';

function costsOf(algorithm: Algorithm<any>, page: { readonly durable: readonly string[] }, plan: Plan) {
  const { records } = runOf(algorithm, headerOf(algorithm, plan), 20_000_000);
  const count = new CostCount(page);
  for (const record of records) count.add(encodeEvent(algorithm, record));
  return count.sum;
}

/** One after the other, long after a leader is there. */
const REQUESTS: readonly TimedCommand[] = Array.from({ length: 10 }, (_, k) => ({
  at: 8_000_000 + k * 500_000,
  kind: 'request',
  client: 'C1',
  op: { kind: 'set', key: 'x', value: String(k) },
}));

describe.each([
  ['Raft', raft, raftPage],
  ['Multi-Paxos', multiPaxos, multiPaxosPage],
] as const)('%s with a steady leader', (_, algorithm, page) => {
  it.each([3, 5, 7])('takes 2(n−1) messages and two delays a decision among %d nodes', (nodes) => {
    const costs = costsOf(algorithm, page, { nodes, commands: REQUESTS });
    expect(costs.decisions).toBe(10);
    expect(costs.messages).toBe(10 * 2 * (nodes - 1));
    expect(costs.delays).toBe(10 * 2);
    // A majority has the entry on its disk before the answer; a heartbeat may have brought it to one of the others.
    expect(costs.writes).toBeGreaterThanOrEqual(10 * (Math.floor(nodes / 2) + 1));
  });
});

describe('the count', () => {
  const event = (i: number, more: Partial<TraceEvent>): TraceEvent => ({
    i,
    t: i,
    node: 'S1',
    cause: { kind: 'start' },
    sent: [],
    lost: [],
    notes: [],
    results: [],
    violations: [],
    ...more,
  });
  const request = { kind: 'request', client: 'C1', request: 1, op: null, id: 1 } as const;
  const send = (id: number, to = 'S2') => ({ id, to, type: 'Any', arrives: 9, body: {} });
  const state = (term: number) => ({ status: 'up', term }) as const;
  const done = [{ client: 'C1', request: 1, ok: true }];

  it('gives a request what it caused, and no timer’s messages', () => {
    const count = new CostCount({ durable: ['term'] });
    count.add(event(0, { cause: request, sent: [send(2)], state: state(1) }));
    count.add(event(1, { cause: { kind: 'timer', timer: 'heartbeat' }, sent: [send(3), send(4)] }));
    count.add(event(2, { node: 'S2', cause: { kind: 'message', id: 2 }, sent: [send(5, 'S1')], state: state(1) }));
    count.add(event(3, { node: 'S2', cause: { kind: 'message', id: 3 }, sent: [send(6, 'S1')], state: state(2) }));
    count.add(event(4, { cause: { kind: 'message', id: 5 }, state: state(2), results: done }));
    expect(count.sum).toEqual({ decisions: 1, messages: 2, delays: 2, writes: 1, allMessages: 5 });
  });

  it('counts what comes after the answer, too, and nothing of what was never answered', () => {
    const count = new CostCount({ durable: [] });
    count.add(event(0, { cause: request, sent: [send(2)], results: done }));
    count.add(event(1, { cause: { ...request, request: 2 }, sent: [send(3), send(4)] }));
    count.add(event(2, { node: 'S2', cause: { kind: 'message', id: 2 }, sent: [send(5, 'S1')] }));
    expect(count.sum).toEqual({ decisions: 1, messages: 2, delays: 0, writes: 0, allMessages: 4 });
  });

  it('counts neither a client’s requests nor copies that the network makes', () => {
    const count = new CostCount({ durable: [] });
    const copy = { ...send(8), from: 'S2', copyOf: 2 };
    count.add(event(0, { node: null, sent: [{ ...send(1, 'S1'), from: 'C1' }, copy] }));
    expect(count.sum).toMatchObject({ allMessages: 0, messages: 0 });
  });
});
