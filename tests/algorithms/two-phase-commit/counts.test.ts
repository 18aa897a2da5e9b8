/**
 * Messages and delays of a decision without failures, counted from a run's records by their causes, against the textbook:
 * 3N, and N acknowledgements (`published-numbers.json`, messageCounts; N participants beside the coordinator). Three
 * delays until a participant knows, two until the coordinator does.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import algorithm from '../../../src/algorithms/two-phase-commit/index.ts';
import type { EventRecord } from '../../../src/kernel/record.ts';
import { headerOf, runOf } from '../../runs.ts';

const DELAY_us = 10_000;
const REFERENCE = process.env.QUORATE_REFERENCE ?? join(import.meta.dirname, '../../../../shared/reference');

function run(nodes: number, { no, config = {} }: { no?: string[]; config?: Record<string, boolean> } = {}) {
  const op = { kind: 'transaction', writes: { x: '1' }, ...(no ? { no } : {}) };
  const commands = [
    { at: 0, kind: 'link', latency_us: [DELAY_us, DELAY_us] },
    { at: 1_000, kind: 'request', client: 'C1', op, node: 'S1' },
  ];
  return runOf(algorithm, headerOf(algorithm, { nodes, commands, config }), 2_000_000).records;
}

/** Messages between nodes by type; all of them follow from the one request. */
function messagesOf(records: readonly EventRecord[]) {
  const counts: Record<string, number> = {};
  for (const { sent } of records) {
    for (const { sender, message } of sent) {
      if (sender >= 0) counts[message.type] = (counts[message.type] ?? 0) + 1;
    }
  }
  return counts;
}

/** Longest chain of messages between nodes from the client's request to the first event with this note. */
function delaysUntil(records: readonly EventRecord[], rule: string): number {
  const depth = new Map<number, number>();
  for (const { cause, sent, notes } of records) {
    const here = cause.kind === 'message' ? (depth.get(cause.id) ?? 0) : 0;
    for (const { id, sender } of sent) depth.set(id, sender >= 0 ? here + 1 : 0);
    if (notes.some((note) => note.rule === rule)) return here;
  }
  throw new Error(`no ${rule}`);
}

/** How often something reached the disk of a node. */
function forced(records: readonly EventRecord[]): number {
  return records.filter(({ before, after }) => after?.durable && before?.durable && after.durable !== before.durable)
    .length;
}

describe.each([2, 3, 4, 5, 8])('with %i nodes', (nodes) => {
  const N = nodes - 1;

  it('a commit takes 3N messages, and N acknowledgements', () => {
    const records = run(nodes);
    expect(messagesOf(records)).toEqual({ Prepare: N, Vote: N, Decision: N, Ack: N });
    expect(delaysUntil(records, 'decided.commit')).toBe(2);
    expect(delaysUntil(records, 'learned.commit')).toBe(3);
    expect(delaysUntil(records, 'ended')).toBe(4);
    // MLO86 §3.1: two forced writes for each participant, one for the coordinator's decision; and one for its number.
    expect(forced(records)).toBe(2 * N + 2);
  });

  it('the same with the coordinator participating: 3(n − 1) for n participants', () => {
    const messages = messagesOf(run(nodes, { config: { coordinatorParticipates: true } }));
    expect(messages).toEqual({ Prepare: N, Vote: N, Decision: N, Ack: N });
  });

  it('an abort that is presumed needs no acknowledgement; otherwise it needs one of each who is told', () => {
    const presumed = messagesOf(run(nodes, { no: ['S2'] }));
    const told = N > 1 ? { Decision: N - 1 } : {};
    expect(presumed).toEqual({ Prepare: N, Vote: N, ...told });
    const recorded = messagesOf(run(nodes, { no: ['S2'], config: { presumedAbort: false } }));
    expect(recorded).toEqual({ Prepare: N, Vote: N, ...told, ...(N > 1 ? { Ack: N - 1 } : {}) });
  });
});

it.skipIf(!existsSync(REFERENCE))('the textbook says so', () => {
  const { messageCounts } = JSON.parse(readFileSync(join(REFERENCE, 'published-numbers.json'), 'utf8'));
  const words = messageCounts.counts['2PC coordinator + N participants'] as string;
  expect(words).toContain('3N (prepare, vote, decision), +N with acks');
  expect(words).toContain('3N-3 if TM colocated');
});
