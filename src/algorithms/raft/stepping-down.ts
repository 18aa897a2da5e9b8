/** Giving up a leadership or a candidacy (§5.1, §5.2). */
import type { NodeId } from '../../kernel/contract.ts';
import type { Durable, RaftIO, State } from './types.ts';
import { revise } from './volatile.ts';

/** A fresh timeout at random, so that servers seldom stand for election at the same time (§5.2). */
export function restartElectionTimer(io: RaftIO): void {
  const { electionTimeoutMin_us, electionTimeoutMax_us } = io.config;
  io.setTimer('election', io.randomInt('election timeout', electionTimeoutMin_us, electionTimeoutMax_us));
}

/** «If RPC request or response contains term T > currentTerm: set currentTerm = T, convert to follower» (Figure 2). */
export function adoptHigherTerm(state: State, from: NodeId, term: number, io: RaftIO): State {
  const { durable, volatile } = state;
  const { role } = volatile;
  const oldTerm = durable.currentTerm;
  if (term <= oldTerm) return state;
  const { log, snapshot } = durable;
  const adopted: Durable = { currentTerm: term, votedFor: null, log, snapshot };
  if (role === 'follower' || !io.follows('step-down')) {
    io.note('term.adopted', { node: io.self, from, term, oldTerm });
  } else {
    io.note('term.stepped-down', { node: io.self, from, role, term, oldTerm });
  }
  if (!io.follows('step-down')) return { durable: adopted, volatile };
  return toFollower({ durable: adopted, volatile }, null, io);
}

/** The server as a follower of `leaderId`, if it knows one; what it kept as a leader or candidate is gone. */
export function toFollower({ durable, volatile }: State, leaderId: NodeId | null, io: RaftIO): State {
  if (volatile.role === 'leader') {
    for (const timer of ['heartbeat', 'check-quorum', 'transfer'] as const) io.clearTimer(timer);
    restartElectionTimer(io);
    for (const { client, request } of volatile.leadership?.reads ?? []) {
      io.note('read.dropped', { node: io.self, client, request });
      io.reply(client, request, { redirect: leaderId });
    }
  }
  const follower = revise(volatile, (next) => {
    next.role = 'follower';
    next.leaderId = leaderId;
    next.votesGranted = [];
    next.campaign = null;
    next.followers = [];
    next.leadership = null;
  });
  return { durable, volatile: follower };
}

/**
 * Has this server heard from a leader so lately that no other can have been elected by waiting? Then it takes no part
 * in elections (D§4.2.3, D§9.6). A leader hears itself.
 */
export function hearsLeader({ volatile: { role, heardAt } }: State, io: RaftIO): boolean {
  if (role === 'leader') return true;
  return heardAt !== null && io.clock_us() - heardAt < io.config.electionTimeoutMin_us;
}

/** Do elections depend on when a leader was last heard? */
export function mindsLeader({ config }: RaftIO): boolean {
  return config.preVote || config.leaderStickiness;
}
