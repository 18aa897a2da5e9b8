/**
 * The algorithms themselves, each a lazy chunk, for whatever runs them: the worker, the command line, tests.
 * A new folder in `src/algorithms` is found by itself.
 */
import type { Algorithm, AlgorithmTypes } from '../../kernel/contract.ts';

const modules = import.meta.glob<Algorithm<AlgorithmTypes>>(
  ['../../algorithms/*/index.ts', '!../../algorithms/template/index.ts'],
  { import: 'default' },
);

/** Ids of all algorithms, sorted: the names of their folders. */
export function listAlgorithms(): string[] {
  return Object.keys(modules)
    .map((path) => path.split('/').at(-2) as string)
    .sort();
}

/** An algorithm by its id. Rejects when there is none, or its code cannot be loaded. */
export function loadAlgorithm(id: string): Promise<Algorithm<AlgorithmTypes>> {
  const load = modules[`../../algorithms/${id}/index.ts`];
  return load ? load() : Promise.reject(new Error(`there is no algorithm ${id}`));
}
