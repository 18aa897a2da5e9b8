/**
 * Who plays which role. At first every node plays all three (PMS §2.5: «each process plays the role of proposer,
 * acceptor, and learner»); the settings give roles to some only.
 */
import type { NodeId } from '../../kernel/contract.ts';
import type { RoleSet } from './note-values.ts';
import type { Config, Hands } from './types.ts';

export interface Roles {
  readonly proposers: readonly NodeId[];
  readonly acceptors: readonly NodeId[];
  readonly learners: readonly NodeId[];
}

interface Place {
  readonly cluster: readonly NodeId[];
  readonly config: Pick<Config, 'proposers' | 'acceptors' | 'learners'>;
}

/**
 * The proposers are the first nodes, the learners the last; the acceptors come after the proposers, as far as the
 * cluster reaches. A count of 0 is all, and none is more than there are.
 */
export function rolesOf({ cluster, config }: Place): Roles {
  const size = cluster.length;
  const [proposers, acceptors, learners] = [config.proposers, config.acceptors, config.learners].map((count) =>
    count === 0 ? size : Math.min(count, size),
  ) as [number, number, number];
  const first = Math.min(config.proposers === 0 ? 0 : proposers, size - acceptors);
  return {
    proposers: cluster.slice(0, proposers),
    acceptors: cluster.slice(first, first + acceptors),
    learners: cluster.slice(size - learners),
  };
}

/** The roles of one node, as a word. */
export function roleSet(roles: Roles, node: NodeId): RoleSet {
  const played = [
    ...(roles.proposers.includes(node) ? ['proposer'] : []),
    ...(roles.acceptors.includes(node) ? ['acceptor'] : []),
    ...(roles.learners.includes(node) ? ['learner'] : []),
  ];
  if (played.length === 3) return 'all';
  return played.length === 0 ? 'none' : (played.join('-') as RoleSet);
}

/** How many acceptors must agree: any two majorities have one in common (PMS §2.2). Without the rule half is enough. */
export function quorum(io: Hands): number {
  const half = Math.floor(rolesOf(io).acceptors.length / 2);
  return io.follows('majority') ? half + 1 : Math.max(1, half);
}
