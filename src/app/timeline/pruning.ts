/** Taking a branch out of a run's trees, and putting it back where it was. Pure. */
import type { BranchId, Growth } from '../../engine/wire.ts';

/** Where a branch grows from. */
type Origin = Pick<Growth, 'id' | 'parent' | 'forkedAt' | 'inherited'>;

/** A branch that was taken out, and from where those that grew from it did. */
export interface Pruned {
  readonly branch: Growth;
  readonly children: readonly Origin[];
}

/**
 * Takes a branch out. The child that left it last takes its place: of all that is left, it shares the most with it, and
 * the other children have left that one at the same times.
 * @returns what is left and what was taken out; null where there is no such branch, or no other
 */
export function prune(branches: readonly Growth[], id: BranchId): { left: readonly Growth[]; pruned: Pruned } | null {
  const branch = branches.find((one) => one.id === id);
  if (!branch || branches.length < 2) return null;
  const children = branches.filter(({ parent }) => parent === id);
  const heir = heirOf(children);
  const left = branches.flatMap((one) => {
    if (one === branch) return [];
    if (one.parent !== id) return [one];
    if (one !== heir) return [{ ...one, parent: heir?.id ?? null }];
    const forkedAt = Math.min(one.forkedAt, branch.forkedAt);
    return [{ ...one, parent: branch.parent, forkedAt, inherited: Math.min(one.inherited, branch.inherited) }];
  });
  return { left: left.map(growth), pruned: { branch: growth(branch), children: children.map(originOf) } };
}

/** Puts a branch back, as far as there still is what belongs to it. */
export function graft(branches: readonly Growth[], { branch, children }: Pruned): readonly Growth[] {
  const ids = new Set(branches.map(({ id }) => id));
  if (ids.has(branch.id)) return branches.map(growth);
  const back = ids.has(branch.parent ?? -1) ? branch : { ...branch, parent: null, forkedAt: 0 };
  const others = branches.map((one) => growth({ ...one, ...children.find(({ id }) => id === one.id) }));
  return [...others, back].toSorted((a, b) => a.id - b.id);
}

/** The child that takes the place of a branch. */
export function heirOf<B extends Origin>(children: readonly B[]): B | undefined {
  return children.toSorted((a, b) => b.forkedAt - a.forkedAt || a.id - b.id)[0];
}

function originOf({ id, parent, forkedAt, inherited }: Growth): Origin {
  return { id, parent, forkedAt, inherited };
}

/** Without what the engine says beside it. */
function growth({ given, takenBack, ...origin }: Growth): Growth {
  return { ...originOf(origin as Growth), given, ...(takenBack && { takenBack }) };
}
