/**
 * `npm test`: the checks, then the tests in Node, then those in a real browser. What fails does not stop the rest.
 * The last line is the sum of it all: `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from './built.mjs';
import { runChecks } from './check.mjs';

const total = await runChecks();
for (const project of ['node', 'browser*']) {
  const { passed, failed } = runVitest(project);
  total.passed += passed;
  total.failed += failed;
}
process.exitCode = total.failed === 0 ? 0 : 1;
console.log(`${total.passed} passed, ${total.failed} failed`);

/** @param {string} project a name, or the beginning of several and a `*` @returns {{ passed: number, failed: number }} */
function runVitest(project) {
  const report = join(ROOT, '.cache', `tests-${project.replace('*', '')}.json`);
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  rmSync(report, { force: true });
  const args = ['run', '--project', project, '--reporter', 'default', '--reporter', 'json', '--outputFile', report];
  const { status } = spawnSync(join(ROOT, 'node_modules/.bin/vitest'), args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const counts = countTests(report);
  // An error outside any test (a broken set-up, an unhandled rejection) must not look like success.
  if (status !== 0 && counts.failed === 0) {
    console.log(`✗ the ${project} tests ended with status ${status} outside any test`);
    counts.failed = 1;
  }
  return counts;
}

/** @param {string} report */
function countTests(report) {
  const counts = { passed: 0, failed: 0 };
  let results;
  try {
    results = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return counts;
  }
  counts.passed = results.numPassedTests;
  counts.failed = results.numFailedTests;
  for (const file of results.testResults) {
    // A file that could not even be loaded has no tests to count.
    if (file.status === 'failed' && file.assertionResults.length === 0) {
      console.log(`✗ ${relative(ROOT, file.name)}: ${file.message}`);
      counts.failed += 1;
    }
  }
  return counts;
}
