/** Who decides: sets of nodes, of each of which enough must agree. Two while the cluster changes, else one. Pure. */
import type { NodeId } from '../kernel/contract.ts';
import type { Members, Presentation } from '../kernel/presentation.ts';

export interface Electorate {
  readonly sets: readonly { readonly of: readonly NodeId[]; readonly needed: number }[];
}

/** The least number of members that are more than half. */
export function majorityOf(members: number): number {
  return Math.floor(members / 2) + 1;
}

/** With a rule switched off, fewer than a majority may be enough. */
export function electorateOf(
  { voters, old }: Pick<Members, 'voters' | 'old'>,
  presentation: Pick<Presentation, 'quorum'>,
  rulesOff: readonly string[],
): Electorate {
  const sets = old ? [voters, old] : [voters];
  return {
    sets: sets.map((of) => ({ of, needed: presentation.quorum?.(of.length, rulesOff) ?? majorityOf(of.length) })),
  };
}

/** Are these nodes enough? */
export function canDecide({ sets }: Electorate, nodes: readonly NodeId[]): boolean {
  return sets.every(({ of, needed }) => of.filter((id) => nodes.includes(id)).length >= needed);
}
