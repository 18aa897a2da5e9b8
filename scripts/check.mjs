/** `npm run check`: types, lint and format, unused files and exports. `npm test` counts each of these as one test. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT, TSC } from './built.mjs';

const CHECKS = [
  ['types: the virtual world', 'tsc', '-p', 'tsconfig.pure.json'],
  ['types: the page', 'tsc', '-p', 'tsconfig.app.json'],
  ['types: node', 'tsc', '-p', 'tsconfig.node.json'],
  ['types: tests', 'tsc', '-p', 'tsconfig.tests.json'],
  ['import directions', 'depcruise', '--config', '.dependency-cruiser.mjs', 'src'],
  ['lint and format', 'biome', 'check', '--error-on-warnings'],
  ['unused files and exports', 'knip'],
];

/** So many at a time: none of them keeps two processors busy. */
const AT_ONCE = 2;

/** Runs all of them, whatever fails. @returns {Promise<{ passed: number, failures: string[] }>} */
export async function runChecks() {
  const result = { passed: 0, failures: /** @type {string[]} */ ([]) };
  const waiting = [...CHECKS];
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      if (await isPassed(check)) result.passed += 1;
      else result.failures.push(check[0] ?? '');
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return result;
}

/** Says what a check has said when it is over, so that two do not speak at once. @param {string[]} check */
function isPassed([title = '', command = '', ...args]) {
  const started = performance.now();
  const child =
    command === 'tsc'
      ? spawn(process.execPath, [TSC, ...args], { cwd: ROOT })
      : spawn(join(ROOT, 'node_modules/.bin', command), args, { cwd: ROOT, shell: process.platform === 'win32' });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
  return new Promise((resolve) => {
    const end = (/** @type {number | null} */ status) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      process.stdout.write(`${said}${status === 0 ? '✓' : '✗'} ${title} (${seconds} s)\n`);
      resolve(status === 0);
    };
    child.on('error', (error) => {
      said += error.message;
      end(null);
    });
    child.on('close', end);
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = (await runChecks()).failures.length === 0 ? 0 : 1;
}
