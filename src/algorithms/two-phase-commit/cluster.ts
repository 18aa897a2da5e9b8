/** Who is who: the first node coordinates, the others participate, and the first does as well if it is set so. */
import type { NodeId } from '../../kernel/contract.ts';
import type { Hands } from './types.ts';

type Seen = Pick<Hands, 'cluster' | 'config' | 'self'>;

export function coordinatorOf({ cluster }: Pick<Hands, 'cluster'>): NodeId {
  return cluster[0] as NodeId;
}

export function isCoordinator(io: Seen): boolean {
  return io.self === coordinatorOf(io);
}

/** Who votes. A node that is alone has nobody else to do it. */
export function participantsOf({ cluster, config }: Pick<Hands, 'cluster' | 'config'>): readonly NodeId[] {
  return config.coordinatorParticipates || cluster.length === 1 ? cluster : cluster.slice(1);
}

export function isParticipant(io: Seen): boolean {
  return participantsOf(io).includes(io.self);
}

/** The participants that must be sent messages. */
export function othersOf(io: Seen): readonly NodeId[] {
  return participantsOf(io).filter((id) => id !== io.self);
}

/** How many yes votes the coordinator asks for: all; without that rule it is content with a majority. */
export function votesNeeded(io: Pick<Hands, 'cluster' | 'config' | 'follows'>): number {
  const all = participantsOf(io).length;
  return io.follows('all-votes') ? all : Math.floor(all / 2) + 1;
}
