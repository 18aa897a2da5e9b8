/** Opening a run: everything is checked against its algorithm before anything happens. */
import { type Problem, validateCommand } from '../../kernel/commands.ts';
import type { Algorithm, AlgorithmTypes, TimedCommand } from '../../kernel/contract.ts';
import { algorithmOf, validateHeader } from '../../kernel/header.ts';
import { type BranchInfo, History } from '../../kernel/history.ts';
import { BRANCHES_MAX } from '../../kernel/limits.ts';
import type { TraceHeader } from '../../kernel/trace.ts';
import type { Refusal } from './work.ts';

export interface Algorithms {
  /** Ids of all there are. */
  readonly algorithms: readonly string[];
  readonly load: (id: string) => Promise<Algorithm<AlgorithmTypes>>;
}

/** The history of a run with the branches it had, if any, or why it cannot be opened. */
export async function openRun(
  raw: unknown,
  branches: readonly BranchInfo[] | undefined,
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
    const restorable = validateBranches(branches, checked.header, algorithm);
    if ('problem' in restorable) return refusal(restorable.problem.code, restorable.problem.detail);
    history.restore(restorable.branches);
  }
  return history;
}

/** Checks that branches form a tree, and all that was given on them. */
function validateBranches(
  branches: readonly BranchInfo[],
  header: TraceHeader,
  algorithm: Algorithm<AlgorithmTypes>,
): { readonly branches: readonly BranchInfo[] } | { readonly problem: Problem } {
  const valid: BranchInfo[] = [];
  for (const branch of branches) {
    const { id, parent, inherited } = branch;
    const grows = id > (valid.at(-1)?.id ?? -1) && (parent === null || parent < id) && id < BRANCHES_MAX;
    if (!grows || inherited > branch.given.length)
      return { problem: { code: 'bad-header', detail: `branch ${id} is out of place` } };
    const given: TimedCommand[] = [];
    for (const raw of branch.given) {
      const checked = validateCommand(raw, header.nodes, algorithm);
      if ('problem' in checked) return checked;
      given.push(checked.command);
    }
    valid.push({ ...branch, given });
  }
  return { branches: valid };
}

function refusal(code: string, detail: string): Refusal {
  return { kind: 'refused', code, detail };
}
