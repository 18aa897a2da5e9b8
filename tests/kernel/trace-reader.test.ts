/** What the reader takes, and what it refuses: with the right line and the right reason. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import raft from '../../src/algorithms/raft/index.ts';
import type { TimedCommand } from '../../src/kernel/contract.ts';
import { EventDigest, traceLine } from '../../src/kernel/digest.ts';
import { encodeEvent } from '../../src/kernel/record.ts';
import { readTrace } from '../../src/kernel/trace-reader.ts';
import { headerOf, runRaft } from '../runs.ts';

/** A run with about everything in it: losses, duplicates, a moved message, a pause, requests, a new leader. */
const COMMANDS: readonly TimedCommand[] = [
  { at: 0, kind: 'link', loss: 0.1, duplicate: 0.1 },
  { at: 300_000, kind: 'pause', node: 'S2' },
  { at: 700_000, kind: 'resume', node: 'S2' },
  { at: 800_000, kind: 'crash', node: 'S1' },
  { at: 1_200_000, kind: 'restart', node: 'S1' },
  { at: 1_300_000, kind: 'partition', groups: [['S3']] },
  { at: 1_500_000, kind: 'heal' },
  { at: 1_600_000, kind: 'clock', node: 'S3', rate: 2 },
];
const PLAN = { nodes: 3, seed: '7', load: 20, commands: COMMANDS };
let lines: string[] = [];

beforeAll(() => {
  const { records } = runRaft(PLAN, 2_500_000);
  const events = records.map((record) => traceLine(encodeEvent(raft, record)));
  lines = [JSON.stringify(headerOf(raft, PLAN)), ...events];
});

function read(trace: string) {
  return readTrace(trace, (id) => (id === raft.id ? raft : undefined));
}

/** The trace with one line changed, by its number. */
function withLine(number: number, change: (line: string) => string): string {
  return lines.map((line, k) => (k === number - 1 ? change(line) : line)).join('\n');
}

/** The trace with one event changed. */
function withEvent(number: number, change: (event: any) => void): string {
  return withLine(number, (line) => {
    const event = JSON.parse(line);
    change(event);
    return JSON.stringify(event);
  });
}

/** The number of the first line whose event is so. */
function lineWhere(holds: (event: any) => boolean): number {
  const place = lines.findIndex((line, k) => k > 0 && holds(JSON.parse(line)));
  expect(place).toBeGreaterThan(0);
  return place + 1;
}

describe('a whole trace', () => {
  test('is read, with or without the last line feed', () => {
    const read1 = read(lines.join('\n'));
    expect(read1).toMatchObject({ header: { seed: '7', nodes: ['S1', 'S2', 'S3'] } });
    expect('events' in read1 && read1.events.length).toBe(lines.length - 1);
    expect(read(`${lines.join('\n')}\n`)).toEqual(read1);
  });

  test('keeps what it does not know, and the order of keys', () => {
    const trace = withEvent(5, (event) => {
      event.colour = 'red';
      event.cause.why = ['a', 1];
    });
    const result = read(trace);
    expect('events' in result && JSON.stringify(result.events[3])).toBe(trace.split('\n')[4]);
  });

  test('has the digest of its lines', () => {
    const digest = new EventDigest();
    const again = new EventDigest();
    const result = read(lines.join('\n'));
    if ('code' in result) throw new Error(result.detail);
    for (const event of result.events) digest.add(event);
    for (const line of lines.slice(1)) again.addLine(line);
    expect(digest.hex()).toBe(again.hex());
    expect(digest.hex()).toMatch(/^[0-9a-f]{64}$/);
    expect(digest.events).toBe(lines.length - 1);
  });

  test('may leave out the message that brought a request', () => {
    const number = lineWhere(({ cause }) => cause.kind === 'request');
    expect(read(withEvent(number, ({ cause }) => delete cause.id))).toHaveProperty('events');
  });
});

describe('the header', () => {
  test.each([
    ['nothing at all', '', 'empty-trace'],
    ['no JSON', 'hello', 'not-json'],
    ['half of it', '{"quorate":1,"algorithm":"ra', 'not-json'],
    ['something else', '[1,2]', 'bad-header'],
    ['another algorithm', '{"quorate":1,"algorithm":"pigeons"}', 'unknown-algorithm'],
  ])('%s is refused', (_, text, code) => {
    expect(read(text)).toMatchObject({ line: 1, code });
  });

  test.each([
    ['another version of the format', { quorate: 2 }, 'bad-header'],
    ['another version of the algorithm', { algorithmVersion: 99 }, 'other-version'],
    ['no nodes', { nodes: [] }, 'bad-header'],
    ['a command that cannot be', { commands: [{ at: 1, kind: 'crash', node: 'S9' }] }, 'unknown-node'],
    ['a setting out of bounds', { config: { batchSize: 0 } }, 'bad-config'],
  ])('%s is refused', (_, change, code) => {
    const header = JSON.stringify({ ...JSON.parse(lines[0] as string), ...change });
    expect(read([header, ...lines.slice(1)].join('\n'))).toMatchObject({ line: 1, code });
  });
});

describe('an event', () => {
  test.each<[string, (event: any) => void, string]>([
    ['with a wrong number', (event) => (event.i += 1), 'out-of-order'],
    ['before the one before it', (event) => (event.t = -1), 'bad-event'],
    ['earlier than the one before it', (event) => (event.t = 1), 'out-of-order'],
    ['of an unknown node', (event) => (event.node = 'S9'), 'unknown-node'],
    ['without messages', (event) => delete event.sent, 'bad-event'],
    ['with an unknown cause', (event) => (event.cause = { kind: 'magic' }), 'bad-event'],
    ['caused by a message never sent', (event) => (event.cause = { kind: 'message', id: 1e9 }), 'unknown-message'],
    ['losing a message never sent', (event) => event.lost.push({ id: 1e9, reason: 'loss' }), 'unknown-message'],
    ['losing for no known reason', (event) => event.lost.push({ id: 1, reason: 'bored' }), 'bad-event'],
    ['with half a note', (event) => event.notes.push({ rule: 'x' }), 'bad-event'],
    ['with a violation of nothing', (event) => event.violations.push({ nodes: [] }), 'bad-event'],
    ['moving a message never sent', (event) => (event.moved = [{ id: 1e9, arrives: 1e9 }]), 'unknown-message'],
    ['leaving a gap in a log', (event) => (event.log = { from: 999, entries: [] }), 'log-gap'],
    ['with an entry of no kind', (event) => (event.log = { from: 1, entries: [{ term: 1 }] }), 'bad-event'],
    [
      'of a command that cannot be',
      (event) => (event.cause = { kind: 'command', command: { at: 1, kind: 'partition', groups: 'all' } }),
      'bad-command',
    ],
  ])('%s is refused', (_, change, code) => {
    const number = lineWhere(({ t, node }) => t > 400_000 && node !== null);
    expect(read(withEvent(number, change))).toMatchObject({ line: number, code });
  });

  test('that sends a message twice, or to nobody, or into the past, is refused', () => {
    const number = lineWhere(({ t, sent, node }) => t > 400_000 && node !== null && sent.length > 0);
    const sentAs = (change: object) => withEvent(number, ({ sent }) => Object.assign(sent[0], change));
    expect(read(sentAs({ id: 1 }))).toMatchObject({ line: number, code: 'message-twice' });
    expect(read(sentAs({ to: 'S9' }))).toMatchObject({ line: number, code: 'unknown-node' });
    expect(read(sentAs({ arrives: 1 }))).toMatchObject({ line: number, code: 'out-of-order' });
  });

  test('in which a message arrives a second time is refused', () => {
    const first = lineWhere(({ cause }) => cause.kind === 'message');
    const { cause } = JSON.parse(lines[first - 1] as string);
    const number = lineWhere((event) => event.t > 1_000_000 && event.cause.kind === 'message');
    const again = withEvent(number, (event) => (event.cause = cause));
    expect(read(again)).toMatchObject({ line: number, code: 'message-twice' });
  });
});

describe('half a trace never passes for a whole one', () => {
  test('cut anywhere within a line, it is refused at that line', () => {
    const whole = lines.join('\n');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: whole.length - 1 }), (length) => {
        const part = whole.slice(0, length);
        fc.pre(!part.endsWith('\n') && whole[length] !== '\n');
        expect(read(part)).toMatchObject({ line: part.split('\n').length, code: 'not-json' });
      }),
      { numRuns: 60 },
    );
  });

  test('without one of its lines, or with an empty one, it is refused there', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: lines.length - 1 }), (number) => {
        const without = lines.filter((_, k) => k !== number - 1).join('\n');
        expect(read(without)).toMatchObject({ line: number, code: 'out-of-order' });
        expect(read(withLine(number, () => ''))).toMatchObject({ line: number, code: 'empty-line' });
      }),
      { numRuns: 20 },
    );
  });
});

describe('whatever it is given', () => {
  test('any text is read or refused, never thrown at', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
        expect(read(text)).toMatchObject({ line: expect.any(Number), code: expect.any(String) });
      }),
    );
  });

  test('any JSON in place of a line is read or refused at that line', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.json(), (number, json) => {
        expect(read(withLine(number, () => json))).toMatchObject({ line: number, code: expect.any(String) });
      }),
      { numRuns: 60 },
    );
  });

  test('an event with any field exchanged for anything is read or refused at that line or later', () => {
    const keys = ['i', 't', 'node', 'cause', 'state', 'log', 'timers', 'sent', 'lost', 'moved', 'notes', 'results'];
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), fc.constantFrom(...keys), fc.jsonValue(), (number, key, value) => {
        const result = read(withEvent(number, (event) => (event[key] = value)));
        if ('code' in result) expect(result.line).toBeGreaterThanOrEqual(number);
        else expect(result.events.length).toBe(lines.length - 1);
      }),
      { numRuns: 100 },
    );
  });
});
