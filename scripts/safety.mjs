/**
 * `npm run safety [-- SCHEDULES]`: the safety test at its full size. `npm test` runs the same test with fewer
 * random fault schedules.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './built.mjs';

const schedules = process.argv[2] ?? '2000';
const { status } = spawnSync(join(ROOT, 'node_modules/.bin/vitest'), ['run', '--project', 'node', 'safety'], {
  cwd: ROOT,
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, QUORATE_SAFETY_SCHEDULES: schedules },
});
process.exitCode = status ?? 1;
