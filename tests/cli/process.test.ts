/** The installed program: its exit code and streams, a reader that goes away, a trace larger than its memory. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { quorate } from './quorate.ts';

const PROGRAM = join(import.meta.dirname, '../../bin/quorate.mjs');
const folder = mkdtempSync(join(tmpdir(), 'quorate-process-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(args: readonly string[], node: readonly string[] = []) {
  const options = { encoding: 'utf8', maxBuffer: 1 << 28 } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, PROGRAM, ...args], options);
  return { code: status, out: stdout, err: stderr };
}

// The first call may build the program.
beforeAll(() => {
  run(['--version']);
}, 120_000);

test('says and returns what the command line does in any process', async () => {
  for (const args of [
    ['list', '--json'],
    ['run', 'raft', '--for', '2s', '--load', '10', '--faults', 'light', '--json'],
    ['run', 'raft', '--for', '2s', '--without', 'majority', '--json'],
    ['run', 'raft', '--for', 'ever'],
    ['replay', '/nowhere'],
    ['--help'],
  ]) {
    expect(run(args), args.join(' ')).toEqual(await quorate(args));
  }
});

test('a trace written is a trace replayed', () => {
  const path = join(folder, 'run.jsonl');
  const args = ['run', 'raft', '--for', '5s', '--load', '20', '--faults', 'heavy', '--seed', '42'];
  const { code, out } = run([...args, '--trace', path, '--json']);
  expect(code).toBe(0);
  const replayed = run(['replay', path, '--json']);
  expect(replayed).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(replayed.out).digest).toBe(JSON.parse(out).digest);
  // Megabytes: a picture of the difference would help nobody.
  expect(run([...args, '--trace', '-']).out === readFileSync(path, 'utf8')).toBe(true);
});

test('a reader that goes away ends the run, and is no error', async () => {
  const args = [PROGRAM, 'run', 'raft', '--for', '10m', '--load', '50', '--trace', '-', '--json'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    err += text;
  });
  const first = await new Promise<string>((resolve) => child.stdout.setEncoding('utf8').once('data', resolve));
  expect(JSON.parse(first.split('\n')[0] as string)).toMatchObject({ quorate: 1 });
  child.stdout.destroy();
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect(code).toBe(0);
  // It did not run to its end: that would be hundreds of thousands of events.
  expect(JSON.parse(err).events).toBeLessThan(20_000);
}, 60_000);

test('a trace may be larger than the memory, when it is written and when it is replayed', () => {
  const path = join(folder, 'large.jsonl');
  const memory = ['--max-old-space-size=48'];
  const written = run(['run', 'raft', '--for', '400s', '--load', '10', '--trace', path], memory);
  expect(written).toMatchObject({ code: 0, err: '' });
  expect(statSync(path).size).toBeGreaterThan(60_000_000);
  expect(run(['replay', path], memory)).toMatchObject({ code: 0, err: '' });
}, 120_000);
