/** `npm run conformance -- FILE.jsonl`, as a process. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const ELECTION = join(import.meta.dirname, 'election.jsonl');
const folder = mkdtempSync(join(tmpdir(), 'quorate-conformance-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function conformance(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts/conformance.mjs'), ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

test('says that a scenario agreed', () => {
  const { code, out, err } = conformance(ELECTION);
  expect(out).toBe('election: agreed\n');
  expect(err).toContain('1 agreed, 0 differ, 0 not comparable');
  expect(code).toBe(0);
});

test('says where another differs, and fails', () => {
  const text = readFileSync(ELECTION, 'utf8');
  const other = text.replace('"name":"election"', '"name":"other"').replaceAll('"vote":3', '"vote":1');
  writeFileSync(join(folder, 'two.jsonl'), `${text}\n${other}`);
  const { code, out } = conformance('two.jsonl');
  expect(out.split('\n')).toEqual([
    'election: agreed',
    'other: differs at step 3 (campaign 3): server 3: vote is 3, in etcd 1',
    '',
  ]);
  expect(code).toBe(1);
});

test('a scenario that cannot be compared is no failure', () => {
  writeFileSync(join(folder, 'odd.jsonl'), readFileSync(ELECTION, 'utf8').replace('"stabilize"', '"dance 1"'));
  const { code, out } = conformance('odd.jsonl');
  expect(out).toBe('election: not comparable: the command «dance» is none that the adapter can interpret\n');
  expect(code).toBe(0);
});

test.for([
  ['no file', [], 'usage: npm run conformance -- FILE.jsonl'],
  ['a file that is not there', ['nothing.jsonl'], 'nothing.jsonl: ENOENT'],
])('%s is an error', ([, args, message]) => {
  const { code, err } = conformance(...(args as string[]));
  expect(err).toContain(message as string);
  expect(code).toBe(2);
});
