/**
 * The digest of every scenario’s run is kept in `tests/golden/<algorithm>.json`. A link or a trace holds a run’s
 * header and not its events, so a digest that changes means that what people have shared now shows something else.
 *
 * If that is meant — a rule was mended, a scenario rewritten — raise the algorithm’s `version`, and write the
 * digests anew: `QUORATE_WRITE_GOLDEN=1 npx vitest run --project node tests/kernel/golden.test.ts`.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadAlgorithmPage } from '../../src/catalogue.ts';
import { listAlgorithms, loadAlgorithm } from '../../src/engine/host/algorithms.ts';
import { digestOf, headerOf } from '../runs.ts';

const UNTIL_us = 30_000_000;
const WRITE = process.env.QUORATE_WRITE_GOLDEN === '1';

interface Golden {
  readonly version: number;
  readonly until_us: number;
  readonly scenarios: { readonly [id: string]: { readonly events: number; readonly digest: string } };
}

describe.each(listAlgorithms())('%s', (id) => {
  const file = new URL(`../golden/${id}.json`, import.meta.url);

  it('runs its scenarios as it always has', async () => {
    const algorithm = await loadAlgorithm(id);
    const scenarios = Object.fromEntries(
      (await loadAlgorithmPage(id)).scenarios.map((scenario) => [
        scenario.id,
        digestOf(algorithm, headerOf(algorithm, scenario), UNTIL_us),
      ]),
    );
    const golden: Golden = { version: algorithm.version, until_us: UNTIL_us, scenarios };
    if (WRITE) writeFileSync(file, `${JSON.stringify(golden, null, 2)}\n`);
    expect(existsSync(file), `tests/golden/${id}.json is missing; the head of this file says how to write it`).toBe(
      true,
    );
    expect(golden).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });
});
