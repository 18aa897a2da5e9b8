/** `npm run fuzz`: the tests that try what anybody may send, as often as issue 6 asks for. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './built.mjs';

const COUNT = '100000';
/** Links, trace files, expressions, messages of pages of other origins. */
const FILES = [
  'tests/sharing/hostile.test.ts',
  'tests/sharing/trace-fuzz.test.ts',
  'tests/sharing/pattern-fuzz.test.ts',
  'tests/embed/protocol.test.ts',
];

const { status } = spawnSync(join(ROOT, 'node_modules/.bin/vitest'), ['run', '--project', 'node', ...FILES], {
  cwd: ROOT,
  env: { QUORATE_FUZZ_LINKS: COUNT, QUORATE_FUZZ: COUNT, QUORATE_FUZZ_INPUTS: COUNT, ...process.env },
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
