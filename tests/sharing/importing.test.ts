/** Traces of other programs: what is read, what stays unknown, and what of it contradicts what. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Imports, importTrace } from '../../src/engine/host/importing.ts';
import { firstMoment, type Moment, nextMoment } from '../../src/kernel/moment.ts';
import type { ImportedTrace } from '../../src/sharing/traces/import.ts';
import { referencePath } from '../conformance/reference.ts';

const SAMPLES = join(import.meta.dirname, 'samples');
const sample = (name: string) => readFileSync(join(SAMPLES, name), 'utf8');
const none = { file: null, format: null, pattern: null };

async function traceOf(text: string, wishes: Partial<Parameters<typeof importTrace>[1]> = {}): Promise<ImportedTrace> {
  const imported = await importTrace(text, { ...none, ...wishes });
  if (imported.kind !== 'trace') throw new Error(JSON.stringify(imported));
  return imported.trace;
}

function problemOf(imported: Imports) {
  return imported.kind === 'problem' ? imported.problem : null;
}

function lastMoment({ header, events }: ImportedTrace): Moment {
  return events.reduce((moment, event) => nextMoment(moment, event, header.nodes), firstMoment(header));
}

describe('lines {"t", "node", "ev"}', () => {
  it('tell what they say, and the second vote and the second leader are found', async () => {
    const trace = await traceOf(sample('two-leaders.jsonl'));
    expect(trace.header.nodes).toEqual(['a', 'b', 'c']);
    expect(trace.events.at(-1)?.t).toBe(199_000);
    const broken = trace.events.flatMap(({ i, violations }) =>
      violations.map(({ property, values }) => ({ i, property, values })),
    );
    expect(broken).toEqual([
      { i: 8, property: 'vote-once', values: { voter: 'b', term: 1, first: 'a', second: 'c' } },
      { i: 9, property: 'election-safety', values: { term: 1, first: 'a', second: 'c' } },
    ]);
    expect(trace.marks.map(({ index, kind }) => [index, kind])).toEqual([
      [5, 'election'],
      [8, 'violation'],
      [9, 'election'],
      [9, 'violation'],
    ]);
  });

  it('let messages fly between the two ends that are told of, and no others', async () => {
    const trace = await traceOf(sample('two-leaders.jsonl'));
    const sent = trace.events.flatMap(({ t, node, sent: own }) =>
      own.map(({ to, type, arrives }) => [t, node, to, type, arrives]),
    );
    // The request to c is never told to have arrived: nobody knows what became of it.
    expect(sent).toEqual([
      [152_000, 'a', 'b', 'RequestVote', 160_000],
      [160_000, 'b', 'a', 'RequestVoteReply', 168_000],
      [181_000, 'c', 'b', 'RequestVote', 190_000],
      [190_000, 'b', 'c', 'RequestVoteReply', 199_000],
    ]);
  });

  it('leave unknown what they do not say', async () => {
    const trace = await traceOf('{"t":5,"node":"n1","ev":"hello"}\n{"t":7,"node":"n1","ev":"now in term 3","term":3}');
    expect(trace.events.map(({ t }) => t)).toEqual([0, 2]);
    const [first, second] = trace.events.map(({ state }) => state);
    expect(first).toEqual({
      status: 'up',
      unknown: [
        'role',
        'currentTerm',
        'votedFor',
        'leaderId',
        'commitIndex',
        'lastApplied',
        'configuration',
        'log',
        'machine',
      ],
    });
    expect(second?.currentTerm).toBe(3);
    expect(second?.unknown).not.toContain('currentTerm');
    expect(Object.keys(trace.header.imported.unchecked)).toEqual(
      expect.arrayContaining(['election-safety', 'log-matching', 'vote-once', 'fresh-reads']),
    );
  });

  it('a new term takes back role and vote, a crash what is in memory', async () => {
    const trace = await traceOf(
      [
        '{"t":0,"node":"n1","ev":"leads","role":"leader","term":1,"vote":"n1","commit":3,"log":[1,1,1]}',
        '{"t":1,"node":"n1","ev":"new term","term":2}',
        '{"t":2,"node":"n1","ev":"dies","status":"crashed"}',
      ].join('\n'),
    );
    const [, second, third] = trace.events.map(({ state }) => state);
    expect(second).toMatchObject({ currentTerm: 2, commitIndex: 3 });
    expect(second).not.toHaveProperty('role');
    expect(second).not.toHaveProperty('votedFor');
    expect(third).not.toHaveProperty('commitIndex');
    expect(lastMoment(trace).nodes.n1?.log.length).toBe(3);
  });

  it('find committed entries that differ, or that a later leader lacks, logs that do not match, leaders that delete', async () => {
    const find = async (...lines: object[]) =>
      (await traceOf(lines.map((line, t) => JSON.stringify({ t, ev: 'x', ...line })).join('\n'))).events.flatMap(
        ({ violations }) => violations.map(({ property }) => property),
      );
    expect(
      await find(
        { node: 'a', term: 1, log: [{ term: 1, op: 'x' }], commit: 1 },
        { node: 'b', term: 2, log: [{ term: 2, op: 'y' }], commit: 1 },
      ),
    ).toEqual(['state-machine-safety']);
    expect(
      await find(
        { node: 'a', term: 1, role: 'leader', log: [1, 1], commit: 2 },
        { node: 'b', term: 2, role: 'leader', log: [1] },
      ),
    ).toEqual(['leader-completeness']);
    expect(
      await find({ node: 'a', log: [{ term: 1, op: 'x' }, 2] }, { node: 'b', log: [{ term: 1, op: 'y' }, 2] }),
    ).toEqual(['log-matching']);
    expect(
      await find({ node: 'a', role: 'leader', term: 2, log: [1, 2] }, { node: 'a', role: 'leader', term: 2, log: [1] }),
    ).toEqual(['leader-append-only']);
    // Unknown entries contradict nothing.
    expect(
      await find({ node: 'a', term: 1, log: [null, 1], commit: 2 }, { node: 'b', term: 2, log: [2, null], commit: 2 }),
    ).toEqual([]);
  });

  it('are sorted by time, and nodes with other names are given ones of ours', async () => {
    const trace = await traceOf(
      '{"t":"2ms","node":"10.0.0.2:1","ev":"b"}\n{"t":"1500us","node":"10.0.0.10:1","ev":"a"}\n{"t":"2026-01-31","node":"x","ev":""}'
        .split('\n')
        .slice(0, 2)
        .join('\n'),
    );
    expect(trace.header.imported.names).toEqual({ S1: '10.0.0.10:1', S2: '10.0.0.2:1' });
    expect(trace.events.map(({ node, t }) => [node, t])).toEqual([
      ['S1', 0],
      ['S2', 500],
    ]);
  });

  it.each([
    ['{"t":0,"node":"a","ev":"x"}\n{"t":1,"node":"a"', 2, 'not-json'],
    ['{"t":0,"node":"a","ev":"x"}\n\n{"t":1,"ev":"x"}', 3, 'node'],
    ['{"t":"soon","node":"a","ev":"x"}', 1, 'time'],
    ['{"t":0,"node":"a","ev":"x","role":"boss"}', 1, 'field'],
    ['{"t":0,"node":"a","ev":"x","term":-1}', 1, 'field'],
    ['{"t":0,"node":"a","ev":"x","term":1e300}', 1, 'field'],
    ['{"t":0,"node":"a","ev":"x","log":{"from":3,"entries":[1]}}', 1, 'field'],
    ['{"t":0,"node":"a","ev":"x","log":99999999}', 1, 'too-long'],
    ['{"t":0,"node":"a","ev":"x"}\n{"t":1e13,"node":"a","ev":"x"}', 2, 'time'],
    ['', 1, 'empty'],
    ['just words', 1, 'format'],
    ['{"quorate":1,"algorithm":"pigeons"}', 1, 'engine'],
  ])('say which line is wrong: %s', async (text, line, code) => {
    expect(problemOf(await importTrace(text, none))).toMatchObject({ line, code });
  });
});

const ETCD_OWN = referencePath('etcd-raft', 'trace-format-example.ndjson');

describe('etcd’s trace', () => {
  it('is read with its nodes, messages and log lengths; two leaders are found', async () => {
    const trace = await traceOf(sample('etcd.ndjson'));
    expect(trace.header.nodes).toEqual(['S1', 'S2', 'S3']);
    expect(trace.header.imported).toMatchObject({ format: 'etcd', skipped: 1, names: { S1: '1' } });
    expect(trace.events.flatMap(({ violations }) => violations.map(({ property }) => property))).toEqual([
      'election-safety',
    ]);
    const { nodes } = lastMoment(trace);
    // The leader’s second entry is told by the message, its third is not.
    expect([...Array(3).keys()].map((k) => nodes.S1?.log.tail[k]?.term)).toEqual([0, 1, 0]);
    expect(nodes.S2?.state).toMatchObject({ role: 'follower', currentTerm: 2, votedFor: 'S1', commitIndex: 2 });
    expect(trace.events.flatMap(({ sent }) => sent.map(({ type, to }) => `${type} ${to}`))).toEqual([
      'RequestVote S2',
      'RequestVoteReply S1',
      'AppendEntries S2',
    ]);
  });

  it.skipIf(ETCD_OWN === null)('of etcd itself is read whole, and breaks nothing', async () => {
    const text = readFileSync(ETCD_OWN ?? '', 'utf8');
    const trace = await traceOf(text);
    expect(trace.events).toHaveLength(200);
    expect(trace.events.flatMap(({ violations }) => violations)).toEqual([]);
    expect(trace.marks.filter(({ kind }) => kind === 'election')).toHaveLength(1);
    const messages = trace.events.reduce((sum, { sent }) => sum + sent.length, 0);
    expect(messages).toBeGreaterThan(20);
  });
});

describe('lines of any log', () => {
  const source = String.raw`^(?<t>\S+ \S+) \[(?<node>\w+)\] RAFT term=(?<term>\d+) role=(?<role>\w+) vote=(?<vote>\w+) :: (?<ev>.*)$`;

  it('are read by an expression; others are passed over and counted', async () => {
    const trace = await traceOf(sample('plain.log'), { pattern: { source, unit: 's' } });
    expect(trace.header.imported).toMatchObject({ format: 'pattern', skipped: 2 });
    expect(trace.events.map(({ t, node }) => [t, node])).toEqual([
      [0, 'n1'],
      [8_000, 'n2'],
      [16_000, 'n1'],
      [150_000, 'n2'],
    ]);
    expect(trace.events[3]?.violations[0]).toMatchObject({
      property: 'vote-once',
      values: { first: 'n1', second: 'n3' },
    });
  });

  it.each([
    ['(?<t>\\d+', 'pattern'],
    ['(?<t>\\d+) \\w+', 'pattern'],
    ['(?<t>x)(?<node>y)', 'no-match'],
  ])('a wrong expression is told: %s', async (wrong, code) => {
    const imported = await importTrace('a line', { ...none, pattern: { source: wrong, unit: 's' } });
    expect(problemOf(imported)?.code).toBe(code);
  });
});
