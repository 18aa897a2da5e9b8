/** `quorate check-history`: a line per history, what is expected of them, and what cannot be read. */
import { describe, expect, test } from 'vitest';
import { quorate, traceOf } from './quorate.ts';

/** Two writes and a read of the first: right if the writes overlap. */
const fine = {
  id: 'fine',
  linearizable: true,
  ops: [
    [0, 'write', 1, 0, 0, 9, 1, -1],
    [1, 'write', 2, 0, 1, 2, 1, -1],
    [1, 'read', 0, 0, 10, 11, 1, 1],
  ],
};
const stale = {
  id: 'stale',
  linearizable: false,
  ops: [
    [0, 'write', 1, 0, 0, 1, 1, -1],
    [1, 'write', 2, 0, 2, 3, 1, -1],
    [1, 'read', 0, 0, 4, 5, 1, 1],
    [1, 'read', 0, 0, 6, 7, 1, 2],
  ],
};
const texts = {
  id: 7,
  linearizable: false,
  ops: [
    [0, 'append', 'x', 'a', 0, 3, null],
    [1, 'append', 'y', 'b', 1, 2, null],
    [0, 'get', 'x', null, 4, 5, 'b'],
  ],
};

function check(input: string | readonly object[], ...options: string[]) {
  const text = typeof input === 'string' ? input : input.map((each) => JSON.stringify(each)).join('\n');
  return quorate(['check-history', '-', ...options], text);
}

async function linesOf(input: string | readonly object[], ...options: string[]) {
  const { out } = await check(input, ...options);
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('each history has a line', () => {
  test('with its id, verdict and time, and a summary at the end', async () => {
    const { code, out, err } = await check([fine, stale, texts]);
    expect(code).toBe(0);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { id: 'fine', verdict: 'linearizable', ms: expect.any(Number), operations: 3 },
      {
        id: 'stale',
        verdict: 'not',
        ms: expect.any(Number),
        operations: 4,
        failingPrefix: { operations: 3, endsWith: stale.ops[2], shortest: true },
      },
      {
        id: '7',
        verdict: 'not',
        ms: expect.any(Number),
        operations: 3,
        failingPrefix: { operations: 3, key: 'x', onKey: 2, endsWith: texts.ops[2], shortest: true },
      },
    ]);
    const { median_ms, max_ms, ...counts } = JSON.parse(err);
    expect(counts).toEqual({ histories: 3, linearizable: 1, not: 2, unknown: 0 });
    expect(median_ms).toBeLessThanOrEqual(max_ms);
  });

  test('with the operations of the failing prefix, if asked', async () => {
    const [first, second] = await linesOf([stale, texts], '--prefix');
    expect(first.failingPrefix.ops).toEqual(stale.ops.slice(0, 3));
    expect(second.failingPrefix.ops).toEqual([texts.ops[0], texts.ops[2]]);
  });

  test.each([
    ['one over several lines', JSON.stringify(stale, null, 2)],
    ['a list', JSON.stringify([stale])],
    ['a list over several lines', JSON.stringify([stale], null, 2)],
    ['one with blank lines after it', `${JSON.stringify(stale)}\n\n`],
    ['one without a name', JSON.stringify({ ops: stale.ops })],
  ])('in any form: %s', async (_, text) => {
    expect(await linesOf(text)).toMatchObject([{ verdict: 'not', failingPrefix: { operations: 3 } }]);
  });

  test('unnamed, it is called by its line', async () => {
    const { id: _, ...unnamed } = fine;
    expect(await linesOf([stale, unnamed])).toMatchObject([{ id: 'stale' }, { id: 'line 2' }]);
  });

  test('what nobody knows the outcome of may have happened, and what failed did not', async () => {
    const read = (value: number) => [1, 'read', 0, 0, 20, 21, 1, value];
    const readAfter = (...ops: unknown[][]) => ({ ops: [...ops, read(1)] });
    const verdicts = await linesOf([
      readAfter([0, 'write', 1, 0, 0, 1_000_000, -1, -1]),
      readAfter([0, 'write', 1, 0, 0, 3, -1, -1]),
      readAfter([0, 'write', 1, 0, 0, null, -1, -1]),
      readAfter([0, 'write', 1, 0, 0, 1, 0, -1]),
      readAfter([0, 'cas', -1, 1, 0, 1, 1, -1]),
      readAfter([0, 'cas', -1, 1, 0, 1, 0, -1]),
      {
        ops: [
          [0, 'put', 'x', 'a', 0, null, null],
          [1, 'get', 'x', null, 2, 3, 'a'],
        ],
      },
      { ops: [] },
    ]);
    expect(verdicts.map(({ verdict }) => verdict)).toEqual([
      'linearizable',
      'linearizable',
      'linearizable',
      'not',
      'linearizable',
      'not',
      'linearizable',
      'linearizable',
    ]);
  });
});

describe('--expect', () => {
  test('compares with the verdicts in the file', async () => {
    expect((await check([fine, stale], '--expect')).code).toBe(0);
    const { code, out, err } = await check([fine, { ...stale, linearizable: true }, texts], '--expect');
    expect(code).toBe(1);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).asExpected),
    ).toEqual([true, false, true]);
    expect(JSON.parse(err).different).toBe(1);
  });

  test('a verdict that could not be found is not as expected', async () => {
    // Twelve texts appended at once have half a billion orders, and none of them explains what was got.
    const appends = Array.from({ length: 12 }, (_, k) => [k, 'append', 'x', `${k}`, k, 100 + k, null]);
    const hard = { id: 'hard', linearizable: false, ops: [...appends, [0, 'get', 'x', null, 200, 201, 'never']] };
    const { code, out, err } = await check([hard], '--expect');
    expect(JSON.parse(out)).toMatchObject({ verdict: 'unknown', asExpected: false });
    expect(code).toBe(1);
    expect(JSON.parse(err)).toMatchObject({ unknown: 1, different: 1 });
  });

  test('without a verdict to compare with is refused', async () => {
    const { linearizable: _, ...silent } = fine;
    const { code, out, err } = await check([stale, { ...silent, id: 'silent' }], '--expect');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('silent in standard input has no verdict');
  });
});

describe('the trace of a run', () => {
  const run = ['--seed', '3', '--nodes', '3', '--for', '5s', '--load', '40'];

  test('is expected to be linearizable', async () => {
    const trace = await traceOf(run);
    const { code, out } = await check(trace.join('\n'), '--expect');
    expect(JSON.parse(out)).toMatchObject({ id: 'standard input', verdict: 'linearizable', asExpected: true });
    expect(JSON.parse(out).operations).toBeGreaterThan(100);
    expect(code).toBe(0);
  });

  test('in which an answer was forged is not', async () => {
    const trace = (await traceOf(run)).map((line) => JSON.parse(line));
    const place = trace.findLastIndex(({ results }) => results?.some(({ ok }: { ok: boolean }) => ok));
    const [{ client, request }] = trace[place].results;
    trace[place].results[0].value = 'forged';
    const { code, out } = await check(trace, '--expect', '--prefix');
    expect(code).toBe(1);
    const { verdict, failingPrefix } = JSON.parse(out);
    expect(verdict).toBe('not');
    expect(failingPrefix.endsWith).toMatchObject({ client, request, done: { at: trace[place].i } });
    expect(failingPrefix.ops).toHaveLength(failingPrefix.onKey);
  });

  test('with a line missing, of other things than keys, or of another version is refused', async () => {
    const trace = await traceOf(['--nodes', '1', '--for', '1s', '--load', '20']);
    const expectRefusal = async (lines: readonly string[], message: string) => {
      const { code, out, err } = await check(lines.join('\n'));
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain(message);
    };
    await expectRefusal(trace.toSpliced(3, 1), 'line 4 of standard input cannot be read\n  event 3 stands where 2');
    await expectRefusal(trace.with(4, '{"i":3'), 'line 5 of standard input cannot be read\n  the line is not complete');
    await expectRefusal(trace.with(4, '{"i":3}'), 'line 5 of standard input cannot be read\n  t: ');
    await expectRefusal(trace.with(0, '{"quorate":2}'), 'line 1 of standard input cannot be read\n  quorate must be 1');
    const other = trace.map((line) => line.replaceAll('"kind":"set"', '"kind":"broadcast"'));
    await expectRefusal(other, 'it has a request that is no get, set, add, delete or cas');
  });
});

describe('what cannot be read is told by its line and reason', () => {
  const op: unknown[] = [0, 'read', 0, 0, 0, 1, 1, -1];
  const ops = (...list: unknown[]) => JSON.stringify({ ops: list });
  test.each([
    ['nothing', '', 'line 1', 'there is nothing in it'],
    ['an empty list', '[]', '', 'there is no history in it'],
    ['no JSON', 'linearizable?', 'line 1', 'not complete JSON'],
    ['a broken line', `${ops(op)}\n{"ops":[`, 'line 2', 'not complete JSON'],
    ['a number', '5', 'line 1', 'Expected Object'],
    ['no operations', '{"id":"x"}', 'line 1', 'ops: '],
    ['a verdict that is none', '{"linearizable":"yes","ops":[]}', 'line 1', 'linearizable: '],
    ['an operation that is none', ops(op, 5), 'line 1', 'ops.1: '],
    ['an unknown operation', ops(op, op.with(1, 'swap')), 'line 1', 'ops.1.1: '],
    ['a value that is no whole number', ops(op.with(2, 0.5)), 'line 1', 'ops.0.2: '],
    ['an outcome that is none', ops(op.with(6, 2)), 'line 1', 'ops.0.6: ok must be'],
    ['too short an operation', ops(op.slice(0, 7)), 'line 1', 'ops.0.7: '],
    ['too long an operation', ops([...op, 1]), 'line 1', 'ops.0.8: '],
    ['a return before its call', ops(op.with(4, 5)), 'line 1', 'ops.0: it returns at 1, before its call at 5'],
    ['no return of what is done', ops(op.with(5, null)), 'line 1', 'ops.0: only an operation of unknown outcome'],
    ['a get without its answer', ops([0, 'get', 'x', null, 0, 1, null]), 'line 1', 'ops.0: a get that returned'],
    ['a put of nothing', ops([0, 'put', 'x', null, 0, 1, null]), 'line 1', 'ops.0: a put needs a value'],
    ['two models in one', ops([0, 'get', 'x', null, 0, 1, ''], op), 'line 1', 'ops.1.1: '],
    ['the second of a list', `[${ops(op)},${ops(5)}]`, 'line 1', 'history 2: ops.0: '],
  ])('%s', async (_, text, line, reason) => {
    const { code, out, err } = await check(text);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(line);
    expect(err).toContain(reason);
    expect(err).toMatch(/^quorate: .+\n {2}.+\n {2}.+\n$/);
  });

  test('no file at all', async () => {
    expect(await quorate(['check-history'])).toMatchObject({ code: 2, err: expect.stringContaining('missing') });
    const gone = await quorate(['check-history', '/nowhere/a.jsonl']);
    expect(gone).toMatchObject({ code: 2, out: '', err: expect.stringContaining('/nowhere/a.jsonl cannot be read') });
  });
});

test('help says what it takes', async () => {
  const { code, out } = await quorate(['check-history', '--help']);
  expect(code).toBe(0);
  for (const word of ['check-history FILE', '--expect', '--prefix']) expect(out).toContain(word);
  for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(120);
  expect((await quorate(['--help'])).out).toContain('quorate check-history');
});
