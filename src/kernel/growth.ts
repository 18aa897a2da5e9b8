/** Branches that somebody says a run had: whether they form trees, and whether what was given on them makes sense. */
import type { BranchId, Growth, TakenBack } from './branch.ts';
import { type Problem, validateCommand } from './commands.ts';
import type { Algorithm, NodeId, TimedCommand } from './contract.ts';
import { BRANCHES_MAX } from './limits.ts';

export const TOO_MANY: { readonly problem: Problem } = {
  problem: { code: 'too-many-branches', detail: `a run has at most ${BRANCHES_MAX} branches` },
};

type Checked<C> = { readonly checked: C } | { readonly problem: Problem };

/** Checks branches, in the order of their ids, against the algorithm and the nodes of the run. */
export function checkBranches(
  wanted: readonly Growth[],
  nodes: readonly NodeId[],
  algorithm: Algorithm<any>,
): Checked<readonly Growth[]> {
  if (wanted.length > BRANCHES_MAX) return TOO_MANY;
  const byId = new Map(wanted.map((branch) => [branch.id, branch]));
  const stray = wanted.find(({ id, parent }, k) => id <= (wanted[k - 1]?.id ?? -1) || !isRooted(parent, byId));
  if (stray) return outOfPlace(stray);
  return all(wanted, (growth) => checkGrowth(growth, nodes, algorithm));
}

function checkGrowth(growth: Growth, nodes: readonly NodeId[], algorithm: Algorithm<any>): Checked<Growth> {
  if (growth.inherited > growth.given.length) return outOfPlace(growth);
  const checkCommand = (raw: TimedCommand): Checked<TimedCommand> => {
    const read = validateCommand(raw, nodes, algorithm);
    return 'problem' in read ? read : { checked: read.command };
  };
  const checkTakenBack = (one: TakenBack): Checked<TakenBack> => {
    const read = 'reopen' in one ? checkGrowth(one.reopen, nodes, algorithm) : checkCommand(one.command);
    if ('problem' in read) return read;
    return { checked: ('reopen' in one ? { reopen: read.checked } : { command: read.checked }) as TakenBack };
  };
  const given = all(growth.given, checkCommand);
  if ('problem' in given) return given;
  const takenBack = all(growth.takenBack ?? [], checkTakenBack);
  if ('problem' in takenBack) return takenBack;
  return { checked: { ...growth, given: given.checked, takenBack: takenBack.checked } };
}

function all<C>(raw: readonly C[], check: (one: C) => Checked<C>): Checked<readonly C[]> {
  const checked: C[] = [];
  for (const one of raw) {
    const read = check(one);
    if ('problem' in read) return read;
    checked.push(read.checked);
  }
  return { checked };
}

/** Does the way from parent to parent end? */
function isRooted(parent: BranchId | null, byId: ReadonlyMap<BranchId, Growth>): boolean {
  let at = parent;
  for (let steps = 0; at !== null; steps += 1) {
    const branch = byId.get(at);
    if (!branch || steps > byId.size) return false;
    at = branch.parent;
  }
  return true;
}

function outOfPlace({ id }: Growth): { readonly problem: Problem } {
  return { problem: { code: 'bad-header', detail: `branch ${id} is out of place` } };
}
