/** A server’s role, and how it gives way to a higher ballot. */
import type { NodeId } from '../../kernel/contract.ts';
import { chosenPrefix } from './log.ts';
import type { Hands, Log, State, Volatile } from './types.ts';

/** A part of a state changed. */
export function revise({ durable, volatile }: State, change: Partial<Volatile>): State {
  return { durable, volatile: { ...volatile, ...change } };
}

/** The state with another log; with it the prefix of which all is chosen may have grown. */
export function withLog({ durable, volatile }: State, log: Log): State {
  const chosenUpTo = chosenPrefix(log, volatile.chosenUpTo);
  return {
    durable: { promised: durable.promised, log },
    volatile: chosenUpTo === volatile.chosenUpTo ? volatile : { ...volatile, chosenUpTo },
  };
}

export function withPromise({ durable, volatile }: State, promised: number): State {
  return promised === durable.promised ? { durable, volatile } : { durable: { promised, log: durable.log }, volatile };
}

/** It waits for a leader’s word, for a random time: so seldom two servers prepare at once (PMS §2.4, PMMC §3). */
export function restartElectionTimer(io: Hands): void {
  const { electionTimeoutMin_us, electionTimeoutMax_us } = io.config;
  io.setTimer('election', io.randomInt('election', electionTimeoutMin_us, electionTimeoutMax_us));
}

/** It follows, and sends the commands that it had not proposed yet to whoever leads. */
export function follow(state: State, leaderId: NodeId | null, io: Hands): State {
  for (const { client, request } of state.volatile.leading?.queue ?? []) {
    io.reply(client, request, { redirect: leaderId });
  }
  if (state.volatile.role === 'leader') io.clearTimer('heartbeat');
  restartElectionTimer(io);
  return revise(state, { role: 'follower', ballot: 0, leaderId, phase1: null, leading: null });
}

/** A higher ballot than its own is about. Whoever was preparing or leading is not any more. */
export function giveWay(state: State, ballot: number, from: NodeId, leaderId: NodeId | null, io: Hands): State {
  const { role, ballot: own, leading, seen } = state.volatile;
  const waiting = leading?.queue.length ?? 0;
  if (role !== 'follower')
    io.note('stepped-down', { node: io.self, role, ballot: own, promised: ballot, from, waiting });
  return revise(follow(state, leaderId, io), { seen: Math.max(seen, ballot) });
}
