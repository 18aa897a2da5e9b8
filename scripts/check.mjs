/** `npm run check`: types, lint and format, unused files and exports. `npm test` counts each of these as one test. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from './built.mjs';

const CHECKS = [
  ['types: the virtual world', 'tsc', '-p', 'tsconfig.pure.json'],
  ['types: the page', 'tsc', '-p', 'tsconfig.app.json'],
  ['types: node', 'tsc', '-p', 'tsconfig.node.json'],
  ['types: tests', 'tsc', '-p', 'tsconfig.tests.json'],
  ['import directions', 'depcruise', '--config', '.dependency-cruiser.mjs', 'src'],
  ['lint and format', 'biome', 'check', '--error-on-warnings'],
  ['unused files and exports', 'knip'],
];

/** Runs all of them, whatever fails. @returns {{ passed: number, failed: number }} */
export function runChecks() {
  const counts = { passed: 0, failed: 0 };
  for (const [title = '', command = '', ...args] of CHECKS) {
    const started = performance.now();
    const { status } = spawnSync(join(ROOT, 'node_modules/.bin', command), args, {
      cwd: ROOT,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    counts[status === 0 ? 'passed' : 'failed'] += 1;
    console.log(`${status === 0 ? '✓' : '✗'} ${title} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  }
  return counts;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = runChecks().failed === 0 ? 0 : 1;
