import type { BranchInfo } from '../engine/wire.ts';
import type { RunState } from './types.ts';

/** The branch of a run that is on show; undefined before there is one. */
export function shownBranch({ branches, branch }: Pick<RunState, 'branches' | 'branch'>): BranchInfo | undefined {
  return branches.find(({ id }) => id === branch);
}
