/** The acceptor’s part of phase 2, and a follower’s ear for its leader. */
import type { NodeId } from '../../kernel/contract.ts';
import { learnUpTo } from './learning.ts';
import { acceptedAt, operationOf, withSlot } from './log.ts';
import { giveWay, restartElectionTimer, revise, withLog, withPromise } from './standing.ts';
import type { Hands, MessageOf, State } from './types.ts';

/**
 * Phase 2b. «If an acceptor receives an accept request for a proposal numbered n, it accepts the proposal unless it has
 * already responded to a prepare request having a number greater than n» (PMS §2.2, P1a).
 */
export function onAccept(state: State, from: NodeId, message: MessageOf<'Accept'>, io: Hands): State {
  const { promised } = state.durable;
  const { ballot, slot, value } = message;
  if (ballot < promised && io.follows('check-promise')) {
    io.note('accept.refused', { acceptor: io.self, leader: from, slot, ballot, promised });
    io.send(from, { type: 'Nack', ballot, promised });
    return state;
  }
  const following = hear(state, from, ballot, io);
  const held = acceptedAt(following.durable.log, slot);
  if (held?.chosen) {
    // Nothing else can be chosen here, whatever the ballot: the proposer is told what is.
    io.note('accept.known', { acceptor: io.self, leader: from, slot });
    io.send(from, { type: 'Chosen', slots: [{ slot, entry: held }], chosenUpTo: following.volatile.chosenUpTo });
    return learnUpTo(following, from, message, io);
  }
  io.send(from, { type: 'Accepted', ballot, slot });
  if (held?.term === ballot) {
    io.note('accepted.again', { acceptor: io.self, leader: from, slot, ballot });
    return learnUpTo(following, from, message, io);
  }
  io.note('accepted', { acceptor: io.self, leader: from, slot, ballot, operation: operationOf(value) });
  const log = withSlot(following.durable.log, slot, { ...value, term: ballot });
  return learnUpTo(withLog(following, log), from, message, io);
}

/** The leader is alive. A leader of a ballot below the promise is told that it is none any more. */
export function onHeartbeat(state: State, from: NodeId, message: MessageOf<'Heartbeat'>, io: Hands): State {
  const { promised } = state.durable;
  const { ballot } = message;
  if (ballot < promised) {
    io.note('heartbeat.refused', { node: io.self, leader: from, ballot, promised });
    io.send(from, { type: 'Nack', ballot, promised });
    return state;
  }
  io.note('heartbeat.heard', { node: io.self, leader: from, ballot });
  // A heartbeat is the time to ask once more for what was asked for in vain.
  return learnUpTo(revise(hear(state, from, ballot, io), { learning: 0 }), from, message, io);
}

/** Who speaks in a ballot leads in it, and nothing below is to be accepted from now on. */
function hear(state: State, from: NodeId, ballot: number, io: Hands): State {
  const { role, ballot: own, seen } = state.volatile;
  const bound = withPromise(state, Math.max(state.durable.promised, ballot));
  if (role !== 'follower' && ballot > own) return giveWay(bound, ballot, from, from, io);
  // Without the check of the promise even a leader may hear of a ballot below its own.
  if (role !== 'follower') return bound;
  restartElectionTimer(io);
  return revise(bound, { leaderId: from, seen: Math.max(seen, ballot) });
}
