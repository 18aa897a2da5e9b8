/**
 * `npm run safety [-- SCHEDULES]`: the safety tests at their full size, with a JSON line for each result. `npm test`
 * runs the same tests with fewer random fault schedules, and looks for each broken rule where it was found before.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './built.mjs';

const schedules = process.argv[2] ?? '2000';
const { status } = spawnSync(join(ROOT, 'node_modules/.bin/vitest'), ['run', '--project', 'node', 'tests/checking/'], {
  cwd: ROOT,
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, QUORATE_SAFETY_SCHEDULES: schedules, QUORATE_RULES_FROM_THE_START: '1' },
});
process.exitCode = status ?? 1;
