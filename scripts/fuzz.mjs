/** `npm run fuzz`: the tests that try what anybody may send, as often as issue 6 asks for. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './built.mjs';

const COUNT = '100000';
const FILES = ['tests/sharing/hostile.test.ts'];

const { status } = spawnSync(join(ROOT, 'node_modules/.bin/vitest'), ['run', '--project', 'node', ...FILES], {
  cwd: ROOT,
  env: { QUORATE_FUZZ_LINKS: COUNT, ...process.env },
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
