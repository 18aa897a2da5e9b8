/** Finding the algorithm that a command names. */

import type { AlgorithmPage } from '../algorithms/manifest.ts';
import { listAlgorithms, loadAlgorithm } from '../engine/host/algorithms.ts';
import type { Algorithm, Scenario } from '../kernel/contract.ts';
import { Failure } from './failure.ts';

export async function findAlgorithm(id: string): Promise<Algorithm<any>> {
  const known = listAlgorithms();
  if (known.includes(id)) return loadAlgorithm(id);
  throw new Failure(
    `there is no algorithm ${id}`,
    `This version knows ${known.join(', ')}.`,
    'Run `quorate list` to see what each of them has.',
  );
}

/** What pages know of the algorithms; the engine itself has no use for scenarios, and does not carry them. */
const pages = import.meta.glob<AlgorithmPage>(['../algorithms/*/page.ts', '!../algorithms/template/page.ts'], {
  import: 'default',
});

/** The scenarios of an algorithm. */
export async function scenariosOf(id: string): Promise<readonly Scenario[]> {
  return (await pages[`../algorithms/${id}/page.ts`]?.())?.scenarios ?? [];
}
