/**
 * What a decision costs in the failure-free case, counted from a run’s records by their causes: as the textbook says
 * (`/work/shared/reference/published-numbers.json`, «Raft/Multi-Paxos steady state»).
 */
import { describe, expect, it } from 'vitest';
import multiPaxos from '../../../src/algorithms/multi-paxos/index.ts';
import type { EventRecord } from '../../../src/kernel/record.ts';
import { headerOf, runOf } from '../../runs.ts';

const LATENCY_us = 10_000;
const CALM = {
  electionTimeoutMin_us: 60_000_000,
  electionTimeoutMax_us: 60_000_000,
  heartbeatInterval_us: 50_000_000,
};

/** A leader, and one request after the other by clients that ask it at once. */
function steady(nodes: number, requests: number) {
  const commands = [
    { at: 0, kind: 'link', latency_us: [LATENCY_us, LATENCY_us] },
    { at: 1_000, kind: 'timeout', node: 'S1', timer: 'election' },
    ...Array.from({ length: requests }, (_, k) => ({
      at: 100_000 * (k + 1),
      kind: 'request',
      client: 'C1',
      node: 'S1',
      op: { kind: 'set', key: 'x', value: `${k}` },
    })),
  ];
  return runOf(multiPaxos, headerOf(multiPaxos, { nodes, commands, config: CALM }), 100_000 * (requests + 1)).records;
}

const sentIn = (records: readonly EventRecord[], type: string) =>
  records.flatMap(({ sent }) => sent.filter(({ message }) => message.type === type)).length;

/** How many messages one after the other led to an event, by its causes; from the client’s command on. */
function delaysTo(records: readonly EventRecord[], event: EventRecord): number {
  const { cause } = event;
  if (cause.kind !== 'message' && cause.kind !== 'request') return 0;
  const origin = records.find(({ sent }) => sent.some(({ id }) => id === cause.id));
  return 1 + (origin ? delaysTo(records, origin) : 0);
}

describe.each([3, 5, 7])('with %i servers', (n) => {
  const REQUESTS = 6;
  const records = steady(n, REQUESTS);
  const answers = records.filter(({ results }) => results.some(({ ok }) => ok));

  it('phase 1 is run once: n − 1 prepares and n − 1 promises for all slots', () => {
    expect(sentIn(records, 'Prepare')).toBe(n - 1);
    expect(sentIn(records, 'Promise')).toBe(n - 1);
    expect(answers).toHaveLength(REQUESTS);
  });

  it('each command takes 2(n − 1) messages', () => {
    expect(sentIn(records, 'Accept')).toBe(REQUESTS * (n - 1));
    expect(sentIn(records, 'Accepted')).toBe(REQUESTS * (n - 1));
    // The notice that it is chosen comes with the next proposal: nothing else is sent after the leader said that it leads.
    const begun = records.findIndex(({ notes }) => notes.some(({ rule }) => rule === 'proposed'));
    const sent = records.slice(begun).flatMap((record) => record.sent.filter(({ sender }) => sender >= 0));
    expect(sent).toHaveLength(2 * REQUESTS * (n - 1));
  });

  it('it is chosen two message delays after the leader proposed it, and answered three after the client asked', () => {
    for (const answer of answers) {
      // The client’s request, the proposal, the acceptance; a fourth takes the answer to the client, which costs no time here.
      expect(delaysTo(records, answer)).toBe(3);
      const slot = answer.notes.find(({ rule }) => rule === 'chosen')?.values.slot;
      const proposed = records.find(({ notes }) =>
        notes.some((note) => note.rule === 'proposed' && note.values.slot === slot),
      );
      expect(answer.time - (proposed?.time ?? 0)).toBe(2 * LATENCY_us);
    }
  });

  it('each server writes what it accepts to its disk, once for each command', () => {
    const accepted = records.flatMap(({ notes }) => notes.filter(({ rule }) => rule === 'accepted'));
    expect(accepted).toHaveLength(REQUESTS * (n - 1));
  });
});

it('the first command needs four message delays from the beginning of phase 1', () => {
  const records = steady(5, 1);
  const elected = records.find(({ notes }) => notes.some(({ rule }) => rule === 'elected'));
  expect((elected?.time ?? 0) - 1_000).toBe(2 * LATENCY_us);
});
