/**
 * `npm run conformance -- FILE.jsonl`: runs the scenarios of a file on our Raft, and compares with what the transcripts
 * say that etcd's did. A line per scenario; exit 1 if any differs, 2 if something in the file cannot be read or run.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runnerImport } from 'vite';
import { ROOT } from './built.mjs';

const [file, ...more] = process.argv.slice(2);
if (file === undefined || file.startsWith('--') || more.length > 0) {
  console.error('usage: npm run conformance -- FILE.jsonl');
  process.exit(2);
}
// Whoever reads our lines may have read enough.
process.stdout.on('error', () => process.exit());

const load = (/** @type {string} */ path) =>
  runnerImport(join(ROOT, 'tests/conformance/raft', path), { configFile: false, root: ROOT, logLevel: 'error' });
const { module } = /** @type {{ module: typeof import('../tests/conformance/raft/run.ts') }} */ (await load('run.ts'));

const counts = { agreed: 0, differs: 0, 'not comparable': 0, unreadable: 0 };
try {
  for (const scenario of module.readScenarios(readFileSync(resolve(file), 'utf8'))) {
    if (scenario instanceof Error) {
      counts.unreadable += 1;
      console.log(scenario.message);
      continue;
    }
    const verdict = module.runScenario(scenario);
    counts[verdict.kind] += 1;
    console.log(module.lineOf(verdict));
  }
  const { agreed, differs, unreadable } = counts;
  const unread = unreadable > 0 ? `, ${unreadable} cannot be read or run` : '';
  console.error(`${agreed} agreed, ${differs} differ, ${counts['not comparable']} not comparable${unread}`);
  const isEmpty = Object.values(counts).every((count) => count === 0);
  if (isEmpty) console.error(`${file}: there is no scenario in it`);
  process.exitCode = differs > 0 ? 1 : unreadable > 0 || isEmpty ? 2 : 0;
} catch (error) {
  console.error(`${file}: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
}
