/**
 * Messages and delays of a decision without failures, counted from a run's records by their causes, against the textbook:
 * 5N, 6N with the final acknowledgement (`published-numbers.json`, messageCounts; N participants beside the coordinator).
 * Four delays until the coordinator has decided, five until a participant knows.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import algorithm from '../../../src/algorithms/three-phase-commit/index.ts';
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
  const five = { CanCommit: N, Vote: N, PreCommit: N, Ack: N, Decision: N };

  it('a commit takes 5N messages', () => {
    const records = run(nodes);
    expect(messagesOf(records)).toEqual(five);
    expect(delaysUntil(records, 'decided.commit')).toBe(4);
    expect(delaysUntil(records, 'learned.commit')).toBe(5);
    // As with two phases: the pre-commit is kept in memory.
    expect(forced(records)).toBe(2 * N + 2);
  });

  it('6N with the final acknowledgement', () => {
    const records = run(nodes, { config: { finalAck: true } });
    expect(messagesOf(records)).toEqual({ ...five, Done: N });
    expect(delaysUntil(records, 'ended')).toBe(6);
  });

  it('an abort has no second phase', () => {
    const told = N > 1 ? { Decision: N - 1 } : {};
    expect(messagesOf(run(nodes, { no: ['S2'] }))).toEqual({ CanCommit: N, Vote: N, ...told });
  });
});

it.skipIf(!existsSync(REFERENCE))('the textbook says so', () => {
  const { messageCounts } = JSON.parse(readFileSync(join(REFERENCE, 'published-numbers.json'), 'utf8'));
  const words = messageCounts.counts['3PC'] as string;
  expect(words).toContain('5N (canCommit, vote, preCommit, ack, doCommit)');
  expect(words).toContain('6N with final ack');
});
