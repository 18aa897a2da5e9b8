/** Handing over the leadership (D§3.10). */
import type { NodeId } from '../../kernel/contract.ts';
import { latestOf } from './configuration.ts';
import { lastIndex } from './log.ts';
import { sendEntries } from './replication.ts';
import type { Follower, Leadership, RaftIO, State } from './types.ts';
import { withFollower, withLeadership } from './volatile.ts';

/** A leader is asked to hand over to `wanted`, or to the voter whose log is longest. */
export function startTransfer(state: State, wanted: NodeId | null, io: RaftIO): State {
  const { followers } = state.volatile;
  const { voters } = latestOf(state);
  const candidates = followers.filter(({ id }) => voters.includes(id) && (wanted === null || id === wanted));
  if (candidates.length === 0) {
    io.note('transfer.refused', { leader: io.self, to: wanted });
    return state;
  }
  const { id: to } = candidates.reduce((best, other) => (other.matchIndex > best.matchIndex ? other : best));
  io.note('transfer.started', { leader: io.self, to, term: state.durable.currentTerm });
  io.setTimer('transfer', io.config.electionTimeoutMax_us);
  const place = followers.findIndex(({ id }) => id === to);
  const follower = followers[place] as Follower;
  const started = withLeadership(state, { transfer: { to, told: false } });
  if (follower.matchIndex === lastIndex(state.durable.log) || follower.inFlight > 0) return started;
  return withFollower(started, place, sendEntries(started, follower, io));
}

/** Tells the other to stand at once, when its log has all that the leader's has: so it will be elected. */
export function urgeSuccessor(state: State, io: RaftIO): State {
  const { transfer } = state.volatile.leadership as Leadership;
  if (transfer === null || transfer.told) return state;
  const { to } = transfer;
  const last = lastIndex(state.durable.log);
  const follower = state.volatile.followers.find(({ id }) => id === to);
  if (!follower || follower.matchIndex < last) return state;
  const { currentTerm: term } = state.durable;
  io.note('transfer.timeout-now', { leader: io.self, to, term, lastIndex: last });
  io.send(to, { type: 'TimeoutNow', term, leaderId: io.self });
  // The message may take long: whenever it arrives, another can be elected, whatever the others have promised.
  return withLeadership(state, { transfer: { to, told: true }, leaseless: true, leaseUntil: 0 });
}

/** The successor has not taken over within an election timeout: the leader takes on requests again. */
export function onTransferTimeout(state: State, io: RaftIO): State {
  const { transfer } = state.volatile.leadership as Leadership;
  if (transfer === null) return state;
  io.note('transfer.aborted', { leader: io.self, to: transfer.to, term: state.durable.currentTerm });
  return withLeadership(state, { transfer: null });
}
