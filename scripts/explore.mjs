/**
 * `npm run explore -- TwoPhase RM=3`: visits every state of a published model and prints what it has counted, as one JSON
 * line. The models stand in `tests/checking/explorer/models/`. Exit 1 if something is violated or the states do not fit in
 * memory, 2 if the arguments are wrong.
 */
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { ROOT } from './built.mjs';

/** Of the memory that there is, what the states may take. */
const SHARE = 0.7;
const limit = process.constrainedMemory();
const memory = limit > 0 ? Math.min(limit, totalmem()) : totalmem();

/** @type {<Module>(path: string) => Promise<Module>} */
const load = async (path) =>
  /** @type {any} */ (await runnerImport(join(ROOT, path), { configFile: false, root: ROOT, logLevel: 'error' }))
    .module;
/** @type {typeof import('../tests/checking/explorer/models/index.ts')} */
const { read, run, statesIn, USAGE } = await load('tests/checking/explorer/models/index.ts');

const asked = read(process.argv.slice(2));
if ('problem' in asked) {
  console.error(`${asked.problem}\n${USAGE}`);
  process.exitCode = 2;
} else {
  const { spec, constants } = asked;
  const began = performance.now();
  const { generated, distinct, depth, complete, violation } = run(spec, constants, {
    states: statesIn(spec, constants, SHARE * memory),
  });
  const seconds = (performance.now() - began) / 1000;
  const statesPerSecond = Math.round(generated / seconds);
  const counts = { spec: spec.name, ...constants, generated, distinct, depth };
  const found = violation
    ? { violation: violation.violation.property, path: violation.path.map(({ action }) => action) }
    : {};
  console.log(JSON.stringify({ ...counts, seconds: Number(seconds.toFixed(3)), statesPerSecond, ...found }));
  if (!complete && !violation) console.error('there are more states than fit in memory; these are counts of a part');
  if (!complete) process.exitCode = 1;
}
