/** Who has a vote, and how many of them must agree. */
import type { Json, NodeId } from '../../../../kernel/contract.ts';
import type { Moment } from '../../../../kernel/moment.ts';

/** More than half of the voters that a note lists. */
export function majorityOf(voters: Json | undefined): number {
  return Math.floor((voters as readonly Json[]).length / 2) + 1;
}

/** The voters of the configuration that a server uses. */
export function votersAt({ nodes }: Moment, id: NodeId): readonly NodeId[] {
  const configuration = nodes[id]?.state?.configuration as { readonly voters: readonly NodeId[] } | undefined;
  return configuration?.voters ?? [];
}
