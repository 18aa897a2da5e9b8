/** In place of `kernel/growth.ts`: branches come from the embed's own engine, when another takes its place. */
import type { Growth } from '../../kernel/branch.ts';
import { BRANCHES_MAX } from '../../kernel/limits.ts';

export const TOO_MANY = {
  problem: { code: 'too-many-branches', detail: `a run has at most ${BRANCHES_MAX} branches` },
};

/** Trusts them. */
export function checkBranches(wanted: readonly Growth[]) {
  return { checked: wanted };
}
