/** In place of `kernel/growth.ts`: branches come from the embed's own engine, when another takes its place. */
import type { Growth } from '../../kernel/branch.ts';

export const TOO_MANY = { problem: { code: 'too-many-branches', detail: '' } };

/** Trusts them. */
export function checkBranches(wanted: readonly Growth[]) {
  return { checked: wanted };
}
