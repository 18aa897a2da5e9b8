/** `quorate run`: what the options do, what is printed, and what is written. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import raft from '../../src/algorithms/raft/index.ts';
import { SCENARIOS } from '../../src/algorithms/raft/scenarios/index.ts';
import { readTrace } from '../../src/kernel/trace-reader.ts';
import { digestOf, headerOf } from '../runs.ts';
import { quorate, summaryOf, traceOf } from './quorate.ts';

const folder = mkdtempSync(join(tmpdir(), 'quorate-run-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function headerAfter(args: readonly string[]): Promise<any> {
  return JSON.parse((await traceOf(args))[0] as string);
}

describe('the summary', () => {
  test('says what happened', async () => {
    const summary = await summaryOf(['--seed', '42', '--for', '5s', '--load', '20']);
    expect(summary).toMatchObject({
      algorithm: 'raft',
      version: raft.version,
      seed: '42',
      nodes: 5,
      for_us: 5_000_000,
    });
    expect(summary).toMatchObject({
      violations: 0,
      firstViolations: [],
      refused: 0,
      modified: [],
      elections: 1,
      lost: 0,
    });
    expect(summary.committed).toBeGreaterThan(50);
    expect(summary.events).toBeGreaterThan(1_000);
    expect(summary.messages).toBeGreaterThan(1_000);
  });

  test('has the digest of the run, as anybody else computes it', async () => {
    const { digest, events } = await summaryOf(['--seed', '42', '--for', '3s', '--load', '7']);
    const run = digestOf(raft, headerOf(raft, { seed: '42', load: 7 }), 3_000_000);
    expect({ digest, events }).toEqual(run);
  });

  test('is the sum of the trace', async () => {
    const path = join(folder, 'sum.jsonl');
    const summary = await summaryOf(['--for', '6s', '--load', '10', '--faults', 'heavy', '--trace', path]);
    const trace = readTrace(readFileSync(path, 'utf8'), () => raft);
    if ('code' in trace) throw new Error(trace.detail);
    const { events } = trace;
    const notes = events.flatMap((event) => event.notes);
    expect(summary.events).toBe(events.length);
    expect(summary.messages).toBe(events.flatMap(({ sent }) => sent).length);
    expect(summary.lost).toBe(events.flatMap(({ lost }) => lost).length);
    expect(summary.lost).toBeGreaterThan(0);
    expect(summary.elections).toBe(notes.filter(({ rule }) => rule === 'election.won').length);
    const commits = notes.filter(({ rule }) => rule === 'commit.advanced').map(({ values }) => values.index as number);
    expect(summary.committed).toBe(Math.max(...commits));
  });

  test('in words says the same', async () => {
    const args = ['--seed', '9', '--for', '2s'];
    const summary = await summaryOf(args);
    const { code, out, err } = await quorate(['run', 'raft', ...args]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const part of [
      `events      ${summary.events}`,
      'violations  none',
      'modified    no',
      summary.digest,
      'seed 9',
    ]) {
      expect(out).toContain(part);
    }
  });

  test('lists violations and ends with 1', async () => {
    const args = ['--without', 'majority', '--for', '4s', '--load', '20', '--faults', 'heavy'];
    const summary = await summaryOf(args);
    expect(summary).toMatchObject({ modified: ['majority'] });
    expect(summary.violations).toBeGreaterThan(0);
    expect(summary.firstViolations[0]).toMatchObject({ property: expect.any(String), i: expect.any(Number) });
    const { code, out } = await quorate(['run', 'raft', ...args]);
    expect(code).toBe(1);
    expect(out).toContain(summary.firstViolations[0].property);
    expect(out.split('\n')[1]).toBe('modified raft: without majority');
    expect(out).not.toContain('modified    no');
  });

  test('counts commands that did not apply', async () => {
    const path = file('refused.json', '[{"at":5,"kind":"restart","node":"S1"},{"at":6,"kind":"resume","node":"S1"}]');
    const summary = await summaryOf(['--commands', path, '--for', '1s']);
    expect(summary).toMatchObject({ refused: 2, violations: 0 });
    expect(summary.firstRefused[0]).toMatchObject({ command: { kind: 'restart' }, problem: { code: 'not-crashed' } });
  });
});

describe('the options', () => {
  test('say what the run is when nobody else does', async () => {
    expect(await headerAfter([])).toMatchObject({
      quorate: 1,
      algorithm: 'raft',
      algorithmVersion: raft.version,
      seed: '1',
      nodes: ['S1', 'S2', 'S3', 'S4', 'S5'],
      commands: [],
      until: 10_000_000,
    });
  });

  test('set nodes, seed, load, duration and settings', async () => {
    const config = [
      '--config',
      'batchSize=3',
      '--config',
      'heartbeatInterval_us=20ms',
      '--config',
      'noopOnElection=false',
    ];
    const header = await headerAfter(['--nodes', '3', '--seed', 'x y', '--load', '2.5', '--for', '500ms', ...config]);
    expect(header).toMatchObject({ seed: 'x y', nodes: ['S1', 'S2', 'S3'], load: 2.5, until: 500_000 });
    expect(header.config).toMatchObject({ batchSize: 3, heartbeatInterval_us: 20_000, noopOnElection: false });
  });

  test.each([
    ['10s', 10_000_000],
    ['500ms', 500_000],
    ['2m', 120_000_000],
    ['250us', 250],
    ['1.5s', 1_500_000],
    ['0s', 0],
  ])('--for %s is %i µs', async (given, us) => {
    expect(await headerAfter(['--for', given, '--nodes', '1'])).toMatchObject({ until: us });
  });

  test('say how long clients wait; whoever they ask hears of it', async () => {
    expect(await headerAfter(['--for', '0s'])).not.toHaveProperty('clientTimeout_us');
    const path = file('deaf.json', '[{"at":0,"kind":"pause","node":"S1"},{"at":9,"kind":"pause","node":"S2"}]');
    const args = ['--nodes', '2', '--load', '5', '--commands', path, '--client-timeout', '250ms', '--for', '4s'];
    const [header, ...lines] = await traceOf(args);
    expect(JSON.parse(header as string)).toMatchObject({ clientTimeout_us: 250_000 });
    expect(lines.filter((line) => line.includes('"timer":"retry"')).length).toBeGreaterThan(20);
    const trace = [header, ...lines].join('\n');
    expect(await quorate(['replay', '-'], trace)).toMatchObject({ code: 0 });
    const another = trace.replace('"timer":"retry","client":"C1"', '"timer":"retry","client":"C2"');
    expect(await quorate(['replay', '-'], another)).toMatchObject({
      code: 1,
      err: expect.stringContaining('cause.client'),
    });
  });

  test('switch rules off at the start, and the header says so', async () => {
    const { commands, modified } = await headerAfter([
      '--without',
      'durable-log',
      '--without',
      'majority',
      '--for',
      '0s',
    ]);
    expect(commands).toEqual([
      { at: 0, kind: 'rule', name: 'durable-log', on: false },
      { at: 0, kind: 'rule', name: 'majority', on: false },
    ]);
    expect(modified).toEqual(['durable-log', 'majority']);
    expect(await headerAfter(['--for', '0s'])).not.toHaveProperty('modified');
  });

  test('take commands from a file, or from standard input', async () => {
    const commands = [
      { at: 7, kind: 'crash', node: 'S1' },
      { at: 3, kind: 'pause', node: 'S2' },
    ];
    const path = file('commands.json', JSON.stringify(commands));
    const args = ['run', 'raft', '--for', '1s', '--json', '--commands'];
    const fromFile = await quorate([...args, path]);
    const fromInput = await quorate([...args, '-'], JSON.stringify(commands));
    expect(fromFile.code).toBe(0);
    expect(fromInput).toEqual(fromFile);
    const header = await headerAfter(['--commands', path, '--for', '1s']);
    expect(header.commands).toEqual([commands[1], commands[0]]);
  });

  test('add faults as commands, mild or many', async () => {
    const count = async (level: string) => (await headerAfter(['--faults', level, '--for', '30s'])).commands.length;
    expect(await count('none')).toBe(0);
    expect(await count('heavy')).toBeGreaterThan(3 * (await count('light')));
  });

  test('let faults return to the network that the commands set up', async () => {
    const path = file('slow.json', '[{"at":0,"kind":"link","latency_us":[1000,2000],"loss":0.01}]');
    const { commands } = await headerAfter(['--commands', path, '--faults', 'heavy', '--for', '60s']);
    const mended = commands.filter((each: any) => each.kind === 'link' && each.at > 0 && each.bandwidth_Bps === 0);
    expect(mended.length).toBeGreaterThan(0);
    for (const each of mended) expect(each).toMatchObject({ latency_us: [1000, 2000], loss: 0.01 });
  });
});

describe('a scenario', () => {
  const scenario = SCENARIOS[0];
  if (!scenario) throw new Error('raft has scenarios');

  /** All rules are followed, but an assumption is not: it shows what then happens. */
  const VIOLATING = ['lease-beyond-drift'];

  test.each(SCENARIOS.map(({ id }) => [id]))('%s runs', async (id) => {
    const { code, err } = await quorate(['run', 'raft', '--scenario', id, '--for', '20s']);
    expect({ code, err }).toEqual({ code: VIOLATING.includes(id) ? 1 : 0, err: '' });
  });

  const impatient = SCENARIOS.find(({ clientTimeout_us }) => clientTimeout_us !== undefined);

  test('says how long its clients wait, unless somebody else does', async () => {
    if (!impatient) throw new Error('raft has a scenario with clients that do not wait for ever');
    const args = ['--scenario', impatient.id, '--for', '0s'];
    expect(await headerAfter(args)).toMatchObject({ clientTimeout_us: impatient.clientTimeout_us });
    expect(await headerAfter([...args, '--client-timeout', '7s'])).toMatchObject({ clientTimeout_us: 7_000_000 });
  });

  test('gives nodes, seed, settings and commands', async () => {
    const header = await headerAfter(['--scenario', scenario.id, '--for', '1s']);
    expect(header).toMatchObject({ scenario: scenario.id, seed: scenario.seed, config: scenario.config });
    expect(header.nodes).toHaveLength(scenario.nodes);
    expect(header.commands).toEqual(scenario.commands);
  });

  test('gives way to what is said', async () => {
    const args = ['--seed', 'mine', '--nodes', '7', '--load', '3', '--config', 'batchSize=2', '--without', 'majority'];
    const header = await headerAfter(['--scenario', scenario.id, '--for', '1s', ...args]);
    expect(header).toMatchObject({ seed: 'mine', load: 3, config: { ...scenario.config, batchSize: 2 } });
    expect(header.nodes).toHaveLength(7);
    expect(header.commands[0]).toMatchObject({ kind: 'rule', name: 'majority' });
  });
});

describe('the trace', () => {
  test('on standard output is alone there; the summary goes to standard error', async () => {
    const { code, out, err } = await quorate(['run', 'raft', '--for', '1s', '--trace', '-', '--json']);
    expect(code).toBe(0);
    const lines = out.split('\n');
    expect(lines.pop()).toBe('');
    for (const line of lines) expect(() => JSON.parse(line)).not.toThrow();
    expect(JSON.parse(err)).toMatchObject({ events: lines.length - 1 });
  });

  test('in a file is the same', async () => {
    const path = join(folder, 'trace.jsonl');
    await quorate(['run', 'raft', '--for', '1s', '--trace', path]);
    expect(readFileSync(path, 'utf8')).toBe(`${(await traceOf(['--for', '1s'])).join('\n')}\n`);
  });

  test('is the same every time', async () => {
    const args = ['--seed', 'again', '--for', '4s', '--load', '15', '--faults', 'heavy', '--nodes', '4'];
    expect(await traceOf(args)).toEqual(await traceOf(args));
    expect(await traceOf(args)).not.toEqual(await traceOf([...args, '--seed', 'another']));
  });
});
