/** Changing a part of a server's state. */
import type { Follower, Leadership, Log, State, Volatile } from './types.ts';

/**
 * The volatile state with some fields changed by `change`; the original stays as it was. Written out field by field:
 * V8 takes a slow path for a spread here, and a server's state changes with almost every event.
 */
export function revise(
  volatile: Volatile,
  change: (copy: { -readonly [K in keyof Volatile]: Volatile[K] }) => void,
): Volatile {
  const { role, leaderId, heardAt, commitIndex, lastApplied, machine, votesGranted, campaign } = volatile;
  const { followers, leadership, incoming } = volatile;
  const copy = {
    role,
    leaderId,
    heardAt,
    commitIndex,
    lastApplied,
    machine,
    votesGranted,
    campaign,
    followers,
    leadership,
    incoming,
  };
  change(copy);
  return copy;
}

export function withLog({ durable, volatile }: State, log: Log): State {
  const { currentTerm, votedFor, snapshot } = durable;
  return { durable: { currentTerm, votedFor, log, snapshot }, volatile };
}

export function withFollowers({ durable, volatile }: State, followers: readonly Follower[]): State {
  const changed = revise(volatile, (next) => {
    next.followers = followers;
  });
  return { durable, volatile: changed };
}

/** The state with one follower's record, by its place in the list, replaced; the same state if it is that record already. */
export function withFollower(state: State, place: number, follower: Follower): State {
  if (state.volatile.followers[place] === follower) return state;
  const followers = state.volatile.followers.slice();
  followers[place] = follower;
  return withFollowers(state, followers);
}

/** A leader's state with some of `leadership` changed; that of anybody else stays as it is. */
export function withLeadership({ durable, volatile }: State, change: Partial<Leadership>): State {
  const { leadership } = volatile;
  if (leadership === null) return { durable, volatile };
  const changed = revise(volatile, (next) => {
    next.leadership = reviseLeadership(leadership, change);
  });
  return { durable, volatile: changed };
}

/** Written out field by field, as `revise` is. No field of `change` is there without a value. */
function reviseLeadership(leadership: Leadership, change: Partial<Leadership>): Leadership {
  const { round = leadership.round, checkedRound = leadership.checkedRound, reads = leadership.reads } = change;
  const { leaseRound = leadership.leaseRound, leaseUntil = leadership.leaseUntil } = change;
  const { leaseless = leadership.leaseless, catchUps = leadership.catchUps } = change;
  const { transfer = leadership.transfer } = change;
  return { round, checkedRound, reads, leaseRound, leaseUntil, transfer, leaseless, catchUps };
}
