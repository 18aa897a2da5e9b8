/**
 * `npm run conformance -- FILE.jsonl`: runs the scenarios of a file on our Raft, and compares with what the transcripts
 * say that etcd's did. A line per scenario; exit 1 if any differs, 2 if the file cannot be read.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runnerImport } from 'vite';
import { ROOT } from './built.mjs';

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: npm run conformance -- FILE.jsonl');
  process.exit(2);
}

const load = (/** @type {string} */ path) =>
  runnerImport(join(ROOT, 'tests/conformance/raft', path), { configFile: false, root: ROOT, logLevel: 'error' });
const { module } = /** @type {{ module: typeof import('../tests/conformance/raft/run.ts') }} */ (await load('run.ts'));

try {
  const counts = { agreed: 0, differs: 0, 'not comparable': 0 };
  for (const scenario of module.readScenarios(readFileSync(resolve(file), 'utf8'))) {
    const verdict = module.runScenario(scenario);
    counts[verdict.kind] += 1;
    console.log(module.lineOf(verdict));
  }
  console.error(`${counts.agreed} agreed, ${counts.differs} differ, ${counts['not comparable']} not comparable`);
  process.exitCode = counts.differs > 0 ? 1 : 0;
} catch (error) {
  console.error(`${file}: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
}
