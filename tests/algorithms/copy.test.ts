/** The README's promise: copy the template under another name, and it runs, with no change anywhere else. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const NEEDED = ['src', 'public', 'scripts', 'index.html', 'package.json', 'vite.config.ts', 'vite.cli.config.ts'];
const NAME = 'gossip';
let house = '';

beforeAll(() => {
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  house = mkdtempSync(join(ROOT, '.cache/copy-'));
  for (const part of NEEDED) cpSync(join(ROOT, part), join(house, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(house, 'node_modules'), 'junction');
  const copy = join(house, 'src/algorithms', NAME);
  cpSync(join(house, 'src/algorithms/template'), copy, { recursive: true });
  // The id is the folder's name; strings are named after it.
  edit(join(copy, 'about.ts'), "ID = 'template'", `ID = '${NAME}'`);
  for (const language of readdirSync(join(copy, 'strings'))) {
    edit(join(copy, 'strings', language), 'algorithm-template', `algorithm-${NAME}`);
  }
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

function node(...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: house, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  return stdout;
}

function build(config: string): void {
  node(join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--config', config, '--logLevel', 'error');
}

it('runs on the command line', () => {
  build('vite.cli.config.ts');
  const listed = JSON.parse(node('.cache/cli/main.js', 'list', '--json')) as { id: string }[];
  expect(listed.map(({ id }) => id)).toContain(NAME);
  const run = ['run', NAME, '--for', '10s', '--load', '2', '--faults', 'light', '--json'];
  expect(JSON.parse(node('.cache/cli/main.js', ...run))).toMatchObject({ algorithm: NAME, violations: 0 });
}, 120_000);

it('is built into the page and its workers, each in a chunk of its own', () => {
  build('vite.config.ts');
  const chunks = readdirSync(join(house, 'dist/assets'), { recursive: true, encoding: 'utf8' });
  const text = (chunk: string) => readFileSync(join(house, 'dist/assets', chunk), 'utf8');
  const holding = chunks.filter((chunk) => chunk.endsWith('.js') && text(chunk).includes('retryInterval_us'));
  // That of the engine, and that which reads traces.
  const worker = holding.filter((chunk) => chunk.includes('worker'));
  expect(worker).toHaveLength(2);
  // The manifest, and its names in each language.
  expect(holding.length - worker.length).toBe(3);
}, 120_000);
