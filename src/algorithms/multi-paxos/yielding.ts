/** A refusal: what a proposer does whom a higher ballot has overtaken. */
import type { NodeId } from '../../kernel/contract.ts';
import { ownerOf } from './ballots.ts';
import { prepare } from './preparing.ts';
import { follow, giveWay, revise } from './standing.ts';
import type { Hands, MessageOf, State } from './types.ts';

/** An acceptor has said no: it has promised a higher ballot (PMS §2.2, last paragraph). */
export function onNack(state: State, from: NodeId, { ballot, promised }: MessageOf<'Nack'>, io: Hands): State {
  const { role, ballot: own } = state.volatile;
  const seen = Math.max(state.volatile.seen, promised);
  if (role === 'follower' || ballot !== own || promised <= own) {
    io.note('nack.late', { node: io.self, from, ballot });
    return revise(state, { seen });
  }
  if (io.config.backOff) return giveWay(state, promised, from, null, io);
  // Two that never wait can go on like this for ever (PMS §2.4).
  io.note('preempted', { node: io.self, role, ballot: own, promised, from });
  return prepare(revise(follow(state, ownerOf(promised, io.cluster), io), { seen }), io);
}
