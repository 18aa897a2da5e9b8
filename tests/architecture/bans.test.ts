/** What is not the same everywhere is banned from the pure folders: by the linter and by the compiler. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TSC } from '../../scripts/built.mjs';

const ROOT = join(import.meta.dirname, '../..');
const BIN = join(ROOT, 'node_modules/.bin');
const PURE_FOLDERS = ['src/kernel', 'src/algorithms/raft', 'src/checking'];
let folder = '';
/** File → how many errors the linter found in it. */
let errors = new Map<string, number>();

const BANNED: [string, string][] = [
  ['Math.random', 'export const a = Math.random();'],
  ['Math.random by another name', 'export const { random } = Math;'],
  ['Math.random by index', "export const a = Math['random']();"],
  ['Math.log', 'export const a = Math.log(2);'],
  ['Math.sin inside Math.floor', 'export const a = Math.floor(Math.sin(2));'],
  ['powers', 'export const a = 2 ** 0.5;'],
  ['Date', 'export const a = new Date();'],
  ['performance', 'export const a = performance.now();'],
  ['Intl', "export const a = new Intl.NumberFormat('en');"],
  ['setTimeout', 'setTimeout(() => {}, 1);'],
  ['setInterval', 'setInterval(() => {}, 1);'],
  ['queueMicrotask', 'queueMicrotask(() => {});'],
  ['requestAnimationFrame', 'requestAnimationFrame(() => {});'],
  ['crypto', 'export const a = crypto.randomUUID();'],
  ['Promise', 'export const a = Promise.resolve(1);'],
  ['for…in', 'export function f(o: object) {\n  for (const key in o) return key;\n  return null;\n}'],
  ['localeCompare', "export const a = 'a'.localeCompare('b');"],
  ['toLocaleString', 'export const a = (1).toLocaleString();'],
];

const EXACT = 'export const a = Math.floor(2.5) + Math.imul(3, 4) + Math.max(1, Math.abs(-2), Math.trunc(2.5));';
const CLOCK = 'export const a = () => performance.now() + Math.random();';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'quorate-bans-'));
  for (const path of ['biome.json', 'tsconfig.base.json', 'tsconfig.pure.json']) {
    cpSync(join(ROOT, path), join(folder, path));
  }
  cpSync(join(ROOT, 'scripts/lint'), join(folder, 'scripts/lint'), { recursive: true });
  for (const where of PURE_FOLDERS) {
    for (const [position, [, text]] of BANNED.entries()) write(`${where}/${position}.ts`, text);
  }
  write('src/kernel/exact.ts', EXACT);
  write('src/player/clock.ts', CLOCK);
  errors = lintErrors();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), `${text}\n`);
}

function lintErrors(): Map<string, number> {
  const { stdout, stderr } = spawnSync(
    join(BIN, 'biome'),
    ['lint', '--reporter=json', '--max-diagnostics=none', 'src'],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  if (!stdout.startsWith('{')) throw new Error(`biome said no JSON: ${stdout}${stderr}`);
  const found = new Map<string, number>();
  for (const { severity, location } of JSON.parse(stdout).diagnostics) {
    if (severity === 'error') found.set(location.path, (found.get(location.path) ?? 0) + 1);
  }
  return found;
}

describe.each(PURE_FOLDERS)('in %s the linter refuses', (where) => {
  test.each(BANNED.map(([name], position) => [name, position] as const))('%s', (_, position) => {
    expect(errors.get(`${where}/${position}.ts`)).toBe(1);
  });
});

test('what is exact and the same everywhere is allowed', () => {
  expect(errors.get('src/kernel/exact.ts')).toBeUndefined();
});

test('the page may use the clock', () => {
  expect(errors.get('src/player/clock.ts')).toBeUndefined();
});

test.each([
  ['the DOM', 'export const a = document.title;'],
  ['Node', 'export const a = process.argv;'],
  ['the console', "console.log('a');"],
])('the compiler knows nothing of %s there', (_, text) => {
  rmSync(join(folder, 'src'), { recursive: true, force: true });
  write('src/kernel/probe.ts', text);
  const { status, stdout } = spawnSync(process.execPath, [TSC, '-p', 'tsconfig.pure.json'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(stdout).toMatch(/TS2304|TS2584|TS2591|TS2580/);
  expect(status).not.toBe(0);
});
