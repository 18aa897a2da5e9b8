/** Who is who: the first node coordinates, the others participate; and in this order they take over from one another. */
import type { NodeId } from '../../kernel/contract.ts';
import type { Hands } from './types.ts';

type Seen = Pick<Hands, 'cluster' | 'self'>;

export function coordinatorOf({ cluster }: Pick<Hands, 'cluster'>): NodeId {
  return cluster[0] as NodeId;
}

export function isCoordinator(io: Seen): boolean {
  return io.self === coordinatorOf(io);
}

/** Who votes. A node that is alone has nobody else to do it. */
export function participantsOf({ cluster }: Pick<Hands, 'cluster'>): readonly NodeId[] {
  return cluster.length === 1 ? cluster : cluster.slice(1);
}

export function isParticipant(io: Seen): boolean {
  return participantsOf(io).includes(io.self);
}

/** Everybody else. */
export function othersOf({ cluster, self }: Seen): readonly NodeId[] {
  return cluster.filter((id) => id !== self);
}

export function positionOf(id: NodeId, { cluster }: Pick<Hands, 'cluster'>): number {
  return cluster.indexOf(id);
}

/** How many yes votes the coordinator asks for: all; without that rule it is content with a majority. */
export function votesNeeded(io: Pick<Hands, 'cluster' | 'follows'>): number {
  const all = participantsOf(io).length;
  return io.follows('all-votes') ? all : Math.floor(all / 2) + 1;
}
