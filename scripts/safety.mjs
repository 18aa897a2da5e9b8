/**
 * `npm run safety [-- SCHEDULES]`: the safety tests at their full size, with a JSON line for each result: correct Raft
 * with any extensions, and each other algorithm, under so many random schedules (5,000 if nothing is said), and for each
 * rule of Raft that is off how many schedules it takes to find what breaks. `npm run safety -- --rules` does only the
 * latter. `npm test` runs the same tests with fewer schedules, and looks for each broken rule where it was found before.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './built.mjs';

const args = process.argv.slice(2);
const schedules = args.find((arg) => /^[1-9][0-9]*$/.test(arg)) ?? '5000';
const files = args.includes('--rules') ? ['rules'] : ['safety', 'rules'];
const tests = files.map((file) => `tests/checking/${file}.test.ts`);
const algorithms = join(ROOT, 'tests/algorithms');
for (const name of args.includes('--rules') ? [] : readdirSync(algorithms)) {
  if (existsSync(join(algorithms, name, 'safety.test.ts'))) tests.push(`tests/algorithms/${name}/safety.test.ts`);
}
const { status } = spawnSync(join(ROOT, 'node_modules/.bin/vitest'), ['run', '--project', 'node', ...tests], {
  cwd: ROOT,
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, QUORATE_SAFETY_SCHEDULES: schedules, QUORATE_RULES_FROM_THE_START: '1' },
});
process.exitCode = status ?? 1;
