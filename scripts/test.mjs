/**
 * `npm test`: the checks, then the tests in Node, then those in a real browser. What fails does not stop the rest.
 * The last lines are the names of what failed and the sum of it all: `N passed, N failed`.
 *
 * A test in a browser that fails is run once more: what passes then has passed, but is named as unsteady, with what it
 * said first. Either the test looks too early, or the page is at times what it should not be: both are to be mended.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from './built.mjs';
import { runChecks } from './check.mjs';

const total = { ...(await runChecks()), unsteady: /** @type {string[]} */ ([]) };
for (const [project, retry] of /** @type {const} */ ([
  ['node', 0],
  ['browser*', 1],
])) {
  const { passed, failures, unsteady } = runVitest(project, retry);
  total.passed += passed;
  total.failures.push(...failures);
  total.unsteady.push(...unsteady);
}
process.exitCode = total.failures.length === 0 ? 0 : 1;
// Said again at the end, for whoever sees no more of it than that.
for (const name of total.unsteady) console.log(`~ unsteady: ${name}`);
for (const failure of total.failures) console.log(`✗ ${failure}`);
console.log(`${total.passed} passed, ${total.failures.length} failed`);

/** @param {string} project a name, or the beginning of several and a `*` @param {number} retry runs of what has failed */
function runVitest(project, retry) {
  const report = join(ROOT, '.cache', `tests-${project.replace('*', '')}.json`);
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  rmSync(report, { force: true });
  const how = ['--project', project, '--retry', String(retry)];
  const args = ['run', ...how, '--reporter', 'default', '--reporter', 'json', '--outputFile', report];
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

/** @typedef {{ status: string, fullName: string, failureMessages: string[] }} Outcome */

/** @param {string} report @returns of each that failed, at last or only at first, its file and name */
function readReport(report) {
  const result = { passed: 0, failures: /** @type {string[]} */ ([]), unsteady: /** @type {string[]} */ ([]) };
  let results;
  try {
    results = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return result;
  }
  result.passed = results.numPassedTests;
  for (const file of results.testResults) {
    const name = relative(ROOT, file.name);
    const outcomes = /** @type {Outcome[]} */ (file.assertionResults);
    const failed = outcomes.filter(({ status }) => status === 'failed');
    for (const { fullName } of failed) result.failures.push(`${name}: ${fullName}`);
    for (const { status, fullName, failureMessages } of outcomes) {
      const [first] = failureMessages;
      if (status === 'passed' && first) result.unsteady.push(`${name}: ${fullName}: ${first.split('\n')[0]}`);
    }
    // It could not even be loaded, or what goes before or after its tests has failed.
    if (file.status === 'failed' && failed.length === 0) result.failures.push(`${name}: ${file.message}`);
  }
  return result;
}
