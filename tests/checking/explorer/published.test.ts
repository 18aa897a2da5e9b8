/**
 * The explorer against TLC: what TLC counts in small published models (tlaplus/Examples, MIT), it counts too. The runs
 * stand in the reference data; for others there are closed forms, which the models' structure gives.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { referencePath } from '../../conformance/reference.ts';
import { read, run } from './models/index.ts';

interface Run {
  readonly spec: string;
  readonly constants: Readonly<Record<string, number | string>>;
  readonly generated: number;
  readonly distinct: number;
  readonly depth: number;
}

const PATH = referencePath('state-counts.json');
const WHY_NOT = PATH === null ? ' — skipped: no state-counts.json in ../shared/reference or QUORATE_REFERENCE' : '';

/** Explores what the arguments of `npm run explore` ask for. */
function explored(...args: string[]) {
  const asked = read(args);
  if ('problem' in asked) throw new Error(asked.problem);
  return run(asked.spec, asked.constants);
}

/** A published run's spec and constants, as arguments of `npm run explore`. */
function argumentsOf({ spec, constants }: Run): string[] {
  const { quorums, ...sizes } = constants;
  if (quorums !== undefined && quorums !== 'minimal majorities') throw new Error(`quorums are ${quorums}`);
  const [name = ''] = spec.split(' ');
  // Ballots are written as «0..1»; what counts is the last.
  return [name, ...Object.entries(sizes).map(([key, value]) => `${key}=${String(value).replace(/^0\.\./, '')}`)];
}

test.skipIf(PATH === null)(`counts what TLC counted${WHY_NOT}`, () => {
  const { runs } = JSON.parse(readFileSync(PATH as string, 'utf8')) as { runs: Run[] };
  const counts = runs.map((each) => {
    const { generated, distinct, depth, complete } = explored(...argumentsOf(each));
    return { run: argumentsOf(each).join(' '), generated, distinct, depth, complete };
  });
  expect(counts).toEqual(
    runs.map((each) => {
      const { generated, distinct, depth } = each;
      return { run: argumentsOf(each).join(' '), generated, distinct, depth, complete: true };
    }),
  );
  expect(runs).toHaveLength(19);
});

describe('closed forms', () => {
  /**
   * Before anybody has committed each manager is working, prepared or aborted (3ⁿ); after, all are prepared or committed,
   * and one at least is committed (2ⁿ − 1). The longest way: all prepare, then all commit.
   */
  test.each([1, 2, 3, 5, 6, 8])('TCommit RM=%i', (n) => {
    const { generated, distinct, depth } = explored('TCommit', `RM=${n}`);
    expect({ distinct, depth }).toEqual({ distinct: 3 ** n + 2 ** n - 1, depth: 2 * n + 1 });
    expect(generated).toBe(1 + n * 3 ** n + n * 2 ** (n - 1));
  });

  /**
   * By the transaction manager's state. Open: each manager is working, has aborted by itself, or is prepared, with its
   * message received or not (4ⁿ). Committed: all were received, each is prepared or has committed (2ⁿ). Aborted: as open,
   * or else has aborted after it was prepared, with its message received or not (6ⁿ).
   */
  test.each([1, 2, 3, 4, 6])('TwoPhase RM=%i', (n) => {
    const { generated, distinct, depth } = explored('TwoPhase', `RM=${n}`);
    expect({ distinct, depth }).toEqual({ distinct: 2 ** n + 4 ** n + 6 ** n, depth: 3 * n + 2 });
    const open = 4 ** n + 1 + n * 4 ** n;
    expect(generated).toBe(1 + open + n * 2 ** n + n * 6 ** n + 2 * n * 6 ** (n - 1));
  });

  // «The two theorems in this module have been checked with TLC for six RMs, a configuration with 50816 reachable states.»
  test('TwoPhase RM=6, as the module itself tells', () => {
    expect(explored('TwoPhase', 'RM=6').distinct).toBe(50_816);
  });
});
