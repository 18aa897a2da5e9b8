/**
 * `npm test`: the checks, then the tests in Node, then those in a real browser. What fails does not stop the rest.
 * The last lines are the names of what failed and the sum of it all: `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from './built.mjs';
import { runChecks } from './check.mjs';

const total = await runChecks();
for (const project of ['node', 'browser*']) {
  const { passed, failures } = runVitest(project);
  total.passed += passed;
  total.failures.push(...failures);
}
process.exitCode = total.failures.length === 0 ? 0 : 1;
// Said again at the end, for whoever sees no more of it than that.
for (const failure of total.failures) console.log(`✗ ${failure}`);
console.log(`${total.passed} passed, ${total.failures.length} failed`);

/** @param {string} project a name, or the beginning of several and a `*` */
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
  const result = readReport(report);
  // An error outside any test (a broken set-up, an unhandled rejection) must not look like success.
  if (status !== 0 && result.failures.length === 0) {
    result.failures.push(`the ${project} tests ended with status ${status} outside any test`);
  }
  return result;
}

/** @param {string} report @returns {{ passed: number, failures: string[] }} of each that failed its file and name */
function readReport(report) {
  const result = { passed: 0, failures: /** @type {string[]} */ ([]) };
  let results;
  try {
    results = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return result;
  }
  result.passed = results.numPassedTests;
  for (const file of results.testResults) {
    const name = relative(ROOT, file.name);
    const failed = file.assertionResults.filter((/** @type {{ status: string }} */ { status }) => status === 'failed');
    for (const { fullName } of failed) result.failures.push(`${name}: ${fullName}`);
    // It could not even be loaded, or what goes before or after its tests has failed.
    if (file.status === 'failed' && failed.length === 0) result.failures.push(`${name}: ${file.message}`);
  }
  return result;
}
