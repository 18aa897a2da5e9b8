/** Opening a run: everything is checked against its algorithm before anything happens. */
import type { Algorithm, AlgorithmTypes } from '../../kernel/contract.ts';
import { algorithmOf, validateHeader } from '../../kernel/header.ts';
import { type Growth, History } from '../../kernel/history.ts';
import type { Refusal } from './work.ts';

export interface Algorithms {
  /** Ids of all there are. */
  readonly algorithms: readonly string[];
  readonly load: (id: string) => Promise<Algorithm<AlgorithmTypes>>;
}

/** The history of a run with the branches it had, if any, or why it cannot be opened. */
export async function openRun(
  raw: unknown,
  branches: readonly Growth[] | undefined,
  { algorithms, load }: Algorithms,
): Promise<History | Refusal> {
  const id = algorithmOf(raw);
  if (id === null) return refusal('bad-header', 'algorithm: missing');
  if (!algorithms.includes(id)) return refusal('unknown-algorithm', `there is no algorithm ${id}`);
  let algorithm: Algorithm<AlgorithmTypes>;
  try {
    algorithm = await load(id);
  } catch (error) {
    return refusal('algorithm-not-loaded', String(error));
  }
  const checked = validateHeader(raw, algorithm);
  if ('problem' in checked) return refusal(checked.problem.code, checked.problem.detail);
  const history = new History(algorithm, checked.header);
  if (branches) {
    const problem = history.arrange(branches);
    if (problem) return refusal(problem.code, problem.detail);
  }
  return history;
}

function refusal(code: string, detail: string): Refusal {
  return { kind: 'refused', code, detail };
}
