/** `quorate replay`: a trace is its header run again, line for line; anything else is told, by line and field. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import raft from '../../src/algorithms/raft/index.ts';
import { quorate, traceOf } from './quorate.ts';

let lines: string[] = [];
beforeAll(async () => {
  lines = await traceOf(['--for', '1200ms', '--load', '20', '--seed', '5', '--nodes', '3']);
});

function replay(trace: string | readonly string[]) {
  return quorate(['replay', '-', '--json'], typeof trace === 'string' ? trace : `${trace.join('\n')}\n`);
}

/** The trace with one event changed; line numbers count from 1, the header's. */
function changed(number: number, change: (event: any) => void): string[] {
  return lines.map((line, k) => {
    if (k !== number - 1) return line;
    const event = JSON.parse(line);
    change(event);
    return JSON.stringify(event);
  });
}

function lineWhere(holds: (event: any) => boolean): number {
  return lines.findIndex((line, k) => k > 0 && holds(JSON.parse(line))) + 1;
}

test('any run replays as it was', async () => {
  const options = fc.record({
    seed: fc.string({ unit: 'grapheme', maxLength: 10 }).map((seed) => ['--seed', seed.replace(/^-/, '_')]),
    nodes: fc.integer({ min: 1, max: 9 }).map((nodes) => ['--nodes', String(nodes)]),
    for: fc.integer({ min: 0, max: 1_500 }).map((ms) => ['--for', `${ms}ms`]),
    faults: fc.constantFrom('none', 'light', 'heavy').map((level) => ['--faults', level]),
    load: fc.integer({ min: 0, max: 60 }).map((load) => ['--load', String(load)]),
    batch: fc.integer({ min: 1, max: 8 }).map((size) => ['--config', `batchSize=${size}`]),
    noop: fc.boolean().map((on) => ['--config', `noopOnElection=${on}`]),
    pace: fc.integer({ min: 1, max: 20 }).map((ms) => ['--config', `heartbeatInterval_us=${ms}ms`]),
    without: fc.subarray(raft.rules.map(({ id }) => id)).map((rules) => rules.flatMap((rule) => ['--without', rule])),
  });
  await fc.assert(
    fc.asyncProperty(options, async (chosen) => {
      const run = await quorate(['run', 'raft', ...Object.values(chosen).flat(), '--trace', '-', '--json']);
      expect([0, 1]).toContain(run.code);
      const { code, out, err } = await replay(run.out);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      const { digest, events } = JSON.parse(run.err);
      expect(JSON.parse(out)).toEqual({ digest, events, difference: null });
    }),
    { numRuns: 60 },
  );
}, 120_000);

test('what it says in words', async () => {
  const same = await quorate(['replay', '-'], `${lines.join('\n')}\n`);
  expect(same).toMatchObject({ code: 0, err: '' });
  expect(same.out).toContain(`the same, all ${lines.length - 1} events`);
  const number = lineWhere(({ sent }) => sent.length > 0);
  const other = await quorate(['replay', '-'], changed(number, ({ sent }) => (sent[0].arrives += 1)).join('\n'));
  expect(other).toMatchObject({ code: 1, out: '' });
  expect(other.err).toContain(`line ${number} of standard input differs from the run at sent[0].arrives`);
});

describe('a difference is found at its line and field', () => {
  test.each<[string, (event: any) => boolean, (event: any) => void]>([
    ['t', () => true, (event) => (event.t += 1)],
    ['node', ({ node }) => node === 'S1', (event) => (event.node = 'S2')],
    ['cause.id', ({ cause }) => cause.kind === 'message', ({ cause }) => (cause.id += 1)],
    ['cause.op.value', ({ cause }) => cause.op?.kind === 'set', ({ cause }) => (cause.op.value = '?')],
    ['state.role', ({ state }) => state?.role === 'candidate', ({ state }) => (state.role = 'leader')],
    ['state', ({ state }) => state !== undefined, (event) => delete event.state],
    ['state.extra', ({ state }) => state !== undefined, ({ state }) => (state.extra = 1)],
    ['log.entries[0].term', ({ log }) => log?.entries.length > 0, ({ log }) => (log.entries[0].term += 1)],
    ['sent[1].body.term', ({ sent }) => sent.length > 1, ({ sent }) => (sent[1].body.term += 1)],
    ['sent[0]', ({ sent }) => sent.length === 1, ({ sent }) => sent.pop()],
    ['sent[0].copyOf', ({ sent }) => sent.length === 1, ({ sent }) => (sent[0].copyOf = 1)],
    ['notes[0].rule', ({ notes }) => notes.length > 0, ({ notes }) => (notes[0].rule = 'because')],
    ['notes[0].values.node', ({ notes }) => notes[0]?.values.node, ({ notes }) => (notes[0].values.node = 'S9')],
    ['results[0].ok', ({ results }) => results.length > 0, ({ results }) => (results[0].ok = false)],
    ['violations[0]', () => true, ({ violations }) => violations.push({ property: 'x', nodes: [], values: {} })],
  ])('%s', async (field, where, change) => {
    const number = lineWhere(where);
    expect(number).toBeGreaterThan(0);
    const { code, out } = await replay(changed(number, change));
    expect(code).toBe(1);
    expect(JSON.parse(out).difference).toMatchObject({ line: number, field });
  });

  test('another seed in the header is another run', async () => {
    const header = { ...JSON.parse(lines[0] as string), seed: '6' };
    const { code, out } = await replay([JSON.stringify(header), ...lines.slice(1)]);
    expect(code).toBe(1);
    expect(JSON.parse(out).difference).toMatchObject({ line: expect.any(Number), field: expect.any(String) });
  });
});

describe('a trace is whole, or it is not the run', () => {
  test('without its last lines', async () => {
    const { code, out } = await replay(lines.slice(0, -3));
    expect(code).toBe(1);
    const expected = { line: lines.length - 2, field: 'i', found: 'nothing', expected: String(lines.length - 4) };
    expect(JSON.parse(out).difference).toEqual(expected);
  });

  test('without its header’s word on where it ends, its lines are all there is to compare', async () => {
    const { until: _, ...header } = JSON.parse(lines[0] as string);
    expect(await replay([JSON.stringify(header), ...lines.slice(1, -3)])).toMatchObject({ code: 0 });
  });

  test('with a line more than the run has', async () => {
    const [first = ''] = await traceOf(['--nodes', '1', '--for', '0s', '--config', 'electionTimeoutMax_us=1s']);
    const quiet = { ...JSON.parse(first), commands: [{ at: 0, kind: 'crash', node: 'S1' }], until: 0 };
    const trace = (await quorate(['run', 'raft', '--nodes', '1', '--for', '0s', '--trace', '-'])).out.split('\n');
    const { code } = await replay([JSON.stringify(quiet), trace[1] ?? '', trace[1] ?? '']);
    expect(code).toBe(1);
  });

  test('torn within a line, it is no trace at all', async () => {
    const whole = lines.join('\n');
    const { code, err } = await replay(whole.slice(0, whole.length - 20));
    expect(code).toBe(2);
    expect(err).toContain(`line ${lines.length} of standard input cannot be read`);
  });
});

test('keys that nobody knows, and the order of keys, are ignored', async () => {
  const trace = changed(12, (event) => {
    event.colour = 'red';
    event.cause.why = 'because';
    for (const message of event.sent) message.weight = 3;
  }).map((line, k) => (k > 20 ? JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(line)).reverse())) : line));
  const header = { ...JSON.parse(lines[0] as string), author: 'me' };
  expect(await replay([JSON.stringify(header), ...trace.slice(1)])).toMatchObject({ code: 0 });
});
