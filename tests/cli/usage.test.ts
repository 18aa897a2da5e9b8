/** What the command line says of itself, and of what it cannot use: what happened, what it means, what to do. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import raft from '../../src/algorithms/raft/index.ts';
import { SCENARIOS } from '../../src/algorithms/raft/scenarios/index.ts';
import { quorate, traceOf } from './quorate.ts';

/** Bad usage or input: nothing on standard output, three lines on standard error, no stack trace. */
async function expectRefusal(args: readonly string[], input?: string | Uint8Array): Promise<string> {
  const { code, out, err } = await quorate(args, input);
  expect({ code, out }, `${args.join(' ')}: ${err}`).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^quorate: .+\n {2}.+\n {2}.+\n$/s);
  expect(err).not.toMatch(/\n\s+at /);
  return err;
}

describe('help', () => {
  test.each([[['--help']], [['-h']], [['help']]])('%s shows the commands', async (args) => {
    const { code, out, err } = await quorate(args);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const command of ['list', 'run', 'replay', 'bench']) expect(out).toContain(`quorate ${command}`);
  });

  test.each(['list', 'run', 'replay', 'bench'])('of %s shows its options', async (command) => {
    const { code, out } = await quorate([command, '--help']);
    expect(code).toBe(0);
    expect(out).toContain(`quorate ${command}`);
    expect(await quorate(['help', command])).toEqual({ code: 0, out, err: '' });
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(120);
  });

  test('without a command it is shown as an error', async () => {
    expect(await quorate([])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('quorate list') });
  });

  test('the version is the package’s', async () => {
    expect(await quorate(['--version'])).toEqual({ code: 0, out: `${packageJson.version}\n`, err: '' });
  });
});

describe('the list', () => {
  test('as JSON holds all that can be asked for', async () => {
    const { code, out } = await quorate(['list', '--json']);
    expect(code).toBe(0);
    const listed = JSON.parse(out).find(({ id }: { id: string }) => id === 'raft');
    expect(listed).toMatchObject({ version: raft.version, config: raft.config.fields });
    expect(listed.scenarios.map(({ id }: { id: string }) => id)).toEqual(SCENARIOS.map(({ id }) => id));
    for (const [k, { clientTimeout_us, rule }] of SCENARIOS.entries()) {
      expect([listed.scenarios[k].clientTimeout_us, listed.scenarios[k].rule]).toEqual([clientTimeout_us, rule]);
    }
    expect(listed.properties.map(({ id }: { id: string }) => id)).toEqual(raft.invariants.map(({ id }) => id));
    expect(listed.rules).toEqual(raft.rules);
  });

  test('in words too', async () => {
    const { out } = await quorate(['list']);
    const ids = [...SCENARIOS, ...raft.invariants, ...raft.rules].map(({ id }) => id);
    for (const word of ['raft', ...ids, ...Object.keys(raft.config.fields)]) expect(out).toContain(word);
  });
});

describe('bad usage', () => {
  test.each<[string, string[], string]>([
    ['an unknown command', ['fly'], 'there is no command fly'],
    ['help of an unknown command', ['help', 'fly'], 'there is no command fly'],
    ['no algorithm', ['run'], 'missing'],
    ['an unknown algorithm', ['run', 'pigeons'], 'there is no algorithm pigeons'],
    ['an algorithm that is no name', ['run', '../raft'], 'there is no algorithm'],
    ['two algorithms', ['run', 'raft', 'raft'], 'one argument too many'],
    ['an unknown option', ['run', 'raft', '--fast'], "unknown option '--fast'"],
    ['an option without its value', ['run', 'raft', '--seed'], '--seed'],
    ['a value where none goes', ['run', 'raft', '--json=yes'], '--json'],
    ['no unit', ['run', 'raft', '--for', '10'], 'is not a duration'],
    ['a negative duration', ['run', 'raft', '--for=-1s'], 'is not a duration'],
    ['a duration beyond the end of time', ['run', 'raft', '--for', '300h'], 'is too long'],
    ['no nodes', ['run', 'raft', '--nodes', '0'], 'out of bounds'],
    ['too many nodes', ['run', 'raft', '--nodes', '52'], 'out of bounds'],
    ['half a node', ['run', 'raft', '--nodes', '2.5'], 'out of bounds'],
    ['a seed too long', ['run', 'raft', '--seed', 'x'.repeat(65)], 'seed'],
    ['too much load', ['run', 'raft', '--load', '1e9'], 'out of bounds'],
    ['clients too much in a hurry', ['run', 'raft', '--client-timeout', '999us'], 'is too short'],
    ['clients that wait for no time', ['run', 'raft', '--client-timeout', 'never'], 'is not a duration'],
    ['an unknown level', ['run', 'raft', '--faults', 'some'], '--faults some is unknown'],
    ['an unknown scenario', ['run', 'raft', '--scenario', 'figure-99'], 'there is no scenario'],
    ['an unknown rule', ['run', 'raft', '--without', 'gravity'], 'there is no rule gravity'],
    ['a setting without a value', ['run', 'raft', '--config', 'batchSize'], 'sets nothing'],
    ['an unknown setting', ['run', 'raft', '--config', 'size=3'], 'the configuration is not valid'],
    ['a setting that is no number', ['run', 'raft', '--config', 'batchSize=many'], 'the configuration is not valid'],
    ['a setting out of bounds', ['run', 'raft', '--config', 'batchSize=0'], 'the configuration is not valid'],
    [
      'settings that contradict each other',
      ['run', 'raft', '--config', 'electionTimeoutMin_us=2s'],
      'the configuration is not valid',
    ],
    ['a scenario and commands', ['run', 'raft', '--scenario', 'x', '--commands', 'y'], 'there is no scenario'],
    ['a file that is not there', ['run', 'raft', '--commands', '/nowhere/a.json'], 'cannot be read'],
    ['a folder for a file', ['replay', '/'], 'cannot be read'],
    ['nowhere to write to', ['run', 'raft', '--trace', '/nowhere/a.jsonl'], 'cannot be written'],
    ['nothing to replay', ['replay'], 'missing'],
    ['an argument to list', ['list', 'raft'], 'one argument too many'],
    ['a benchmark of nothing', ['bench'], 'missing'],
    ['a benchmark of no events', ['bench', 'raft', '--events', '0'], 'out of bounds'],
  ])('%s is told', async (_, args, message) => {
    expect(await expectRefusal(args)).toContain(message);
  });

  test('a scenario excludes commands', async () => {
    const scenario = SCENARIOS[0]?.id as string;
    expect(await expectRefusal(['run', 'raft', '--scenario', scenario, '--commands', '-'])).toContain(
      'exclude each other',
    );
  });

  test('any arguments at all are used or refused', async () => {
    const words = fc.oneof(
      fc.constantFrom(
        'run',
        'raft',
        'replay',
        'list',
        '--json',
        '--seed',
        '--nodes',
        '--config',
        '--without',
        '--load',
      ),
      fc.constantFrom('--help', '--', '-', '--for=1ms', '--faults', '--commands=-', '--scenario', '--version', '-h'),
      fc.string({ maxLength: 12 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(words, { maxLength: 6 }), async (args) => {
        // A path could be anybody's file.
        fc.pre(!args.includes('bench') && !args.some((arg) => arg.startsWith('--trace')));
        const { code, err } = await quorate([...args, ...(args[0] === 'run' ? ['--for', '1ms'] : [])]);
        expect([0, 2]).toContain(code);
        expect(err).not.toMatch(/\n\s+at /);
      }),
      { numRuns: 200 },
    );
  });
});

describe('bad input', () => {
  const runWith = ['run', 'raft', '--for', '100ms', '--commands', '-'];

  test.each([
    ['nothing', ''],
    ['half of it', '[{"at":1,'],
    ['no list', '{"at":1}'],
    ['a list of something else', '[1,2]'],
    ['an unknown kind', '[{"at":1,"kind":"explode"}]'],
    ['an unknown node', '[{"at":1,"kind":"crash","node":"S6"}]'],
    ['a time that is none', '[{"at":-1,"kind":"heal"}]'],
    ['an operation that is none', '[{"at":1,"kind":"request","client":"C1","op":{"kind":"set"}}]'],
    ['an unknown verb', '[{"at":1,"kind":"admin","node":"S1","verb":"dance"}]'],
    ['an unknown rule', '[{"at":1,"kind":"rule","name":"gravity","on":false}]'],
  ])('commands: %s', async (_, text) => {
    await expectRefusal(runWith, text);
  });

  test('commands: any text and any JSON is used or refused', async () => {
    const command = fc.record(
      {
        at: fc.oneof(fc.nat(200_000), fc.jsonValue()),
        kind: fc.oneof(
          fc.constantFrom('crash', 'link', 'partition', 'request', 'delay', 'clock', 'cut'),
          fc.jsonValue(),
        ),
        node: fc.oneof(fc.constantFrom('S1', 'S2'), fc.jsonValue()),
        groups: fc.jsonValue(),
        latency_us: fc.jsonValue(),
        op: fc.jsonValue(),
        client: fc.constant('C1'),
        from: fc.constantFrom('S1', 'S9'),
        to: fc.constantFrom('S2', 'S1'),
        rate: fc.oneof(fc.double(), fc.jsonValue()),
        message: fc.nat(20),
      },
      { requiredKeys: [] },
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary-ascii' }),
      fc.json(),
      fc.array(command, { maxLength: 4 }).map((commands) => JSON.stringify(commands)),
    );
    await fc.assert(
      fc.asyncProperty(text, async (given) => {
        const { code, err } = await quorate(runWith, given);
        expect([0, 2]).toContain(code);
        if (code === 2) expect(err).toMatch(/^quorate: .+\n {2}.+\n {2}.+\n$/s);
        expect(err).not.toMatch(/\n\s+at /);
      }),
      { numRuns: 300 },
    );
  });

  test('traces: bytes that are no text', async () => {
    const err = await expectRefusal(['replay', '-'], new Uint8Array([0x7b, 0xff, 0xfe, 0x00]));
    expect(err).toContain('not UTF-8');
  });

  test('traces: any bytes, any line exchanged, any field exchanged', async () => {
    const lines = await traceOf(['--for', '300ms', '--nodes', '3']);
    const torn = fc
      .record({ line: fc.nat(lines.length - 1), text: fc.oneof(fc.json(), fc.string()) })
      .map(({ line, text }) => lines.with(line, text.replaceAll('\n', ' ')).join('\n'));
    const edited = fc
      .record({ line: fc.nat(lines.length - 1), value: fc.jsonValue(), key: fc.nat(12) })
      .map(({ line, value, key }) => {
        const parsed = JSON.parse(lines[line] as string);
        const keys = Object.keys(parsed);
        parsed[keys[key % keys.length] as string] = value;
        return lines.with(line, JSON.stringify(parsed)).join('\n');
      });
    const given = fc.oneof(fc.uint8Array(), torn, edited);
    await fc.assert(
      fc.asyncProperty(given, async (trace) => {
        const { code, err } = await quorate(['replay', '-'], trace);
        expect([0, 1, 2]).toContain(code);
        if (code > 0) expect(err).toMatch(/^quorate: .+\n {2}.+\n {2}.+\n$/s);
        expect(err).not.toMatch(/\n\s+at /);
      }),
      { numRuns: 300 },
    );
  });
});
