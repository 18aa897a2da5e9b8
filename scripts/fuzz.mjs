/**
 * `npm run fuzz`: the tests that try what anybody may send, as often as issue 6 asks for, and those in which somebody
 * presses everything on the page, as often as issue 4 asks for.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './built.mjs';

const COUNT = '100000';
const ACTIONS = '2000';
/** Links, trace files, expressions, messages of pages of other origins; the page under random hands. */
const FILES = [
  'tests/sharing/hostile.test.ts',
  'tests/sharing/trace-fuzz.test.ts',
  'tests/sharing/pattern-fuzz.test.ts',
  'tests/embed/protocol.test.ts',
  'tests/browser/fuzz.test.ts',
];

const counts = {
  QUORATE_FUZZ_LINKS: COUNT,
  QUORATE_FUZZ: COUNT,
  QUORATE_FUZZ_INPUTS: COUNT,
  QUORATE_FUZZ_ACTIONS: ACTIONS,
};
const projects = ['--project', 'node', '--project', 'browser'];
const { status } = spawnSync(join(ROOT, 'node_modules/.bin/vitest'), ['run', ...projects, ...FILES], {
  cwd: ROOT,
  env: { ...counts, ...process.env },
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
