/** Finding the algorithm that a command names. */
import { listAlgorithms, loadAlgorithm } from '../engine/host/algorithms.ts';
import type { Algorithm } from '../kernel/contract.ts';
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
