/**
 * Reads that do not enter the log (D§6.4). The danger is that another leader has been elected meanwhile and knows more:
 * by read-index the leader asks a majority first, by lease it relies on clocks, and a local read takes the risk.
 */
import type { NodeId } from '../../kernel/contract.ts';
import { hasVote, isQuorum, latestOf, quorumOf } from './configuration.ts';
import { valueAt } from './machine.ts';
import { hasCommittedInTerm, sendRound } from './replication.ts';
import type { Leadership, PendingRead, RaftIO, ReadMode, Request, State } from './types.ts';
import { withLeadership } from './volatile.ts';

type Read = Request & { readonly op: { readonly kind: 'get' } };

/** How this read is to be answered: as it asks for or, if it does not say, as the settings have it. */
export function readMode({ op }: Read, { config }: RaftIO): ReadMode {
  return op.read ?? (config.leaseReads ? 'lease' : config.readIndex ? 'index' : 'log');
}

/** So many reads wait for a majority at a time; one more goes through the log, as a write would. */
export const READS_MAX = 1_000;

/** Does this leader take on another read outside of the log? */
export function hasRoomForReads({ volatile }: State): boolean {
  return (volatile.leadership?.reads.length ?? 0) < READS_MAX;
}

/** From the server's own copy of the machine, whoever leads: it may be old (D§6.4). */
export function readLocally(state: State, { client, request, op }: Read, io: RaftIO): State {
  io.note('read.local', { node: io.self, client, request, index: state.volatile.lastApplied });
  return answer(state, client, request, op.key, io);
}

/** A leader takes on a read that is to be linearizable: with a lease it is answered at once (D§6.4, D§6.4.1). */
export function takeOnRead(state: State, read: Read, io: RaftIO): State {
  const { client, request, op } = read;
  const leadership = state.volatile.leadership as Leadership;
  const leader = io.self;
  const index = hasCommittedInTerm(state) ? state.volatile.commitIndex : null;
  if (index !== null) {
    const left_us = leadership.leaseUntil - io.clock_us();
    if (readMode(read, io) === 'lease' && left_us > 0) {
      io.note('read.lease', { leader, client, request, index, left_us });
      return answer(state, client, request, op.key, io);
    }
    if (!io.follows('read-index-confirmation')) {
      io.note('read.unconfirmed', { leader, client, request, index });
      return answer(state, client, request, op.key, io);
    }
    io.note('read.registered', { leader, client, request, index, ...quorumOf(latestOf(state), io) });
  } else {
    io.note('read.waits', { leader, client, request, term: state.durable.currentTerm });
  }
  const pending: PendingRead = { client, request, key: op.key, round: leadership.round + 1, index };
  // Who asks again for the same waits once.
  const others = leadership.reads.filter((other) => other.client !== client || other.request !== request);
  return sendRound(withLeadership(state, { reads: [...others, pending] }), io);
}

/** Answers the reads that a majority has confirmed, once the leader knows how far the log was committed. */
export function answerReads(state: State, io: RaftIO): State {
  const { reads } = state.volatile.leadership as Leadership;
  if (reads.length === 0 || !hasCommittedInTerm(state)) return state;
  const configuration = latestOf(state);
  const left: PendingRead[] = [];
  for (const read of reads) {
    const { client, request, round } = read;
    const answers = answering(state, round, io);
    if (!isQuorum(configuration, answers, io)) {
      left.push(read);
      continue;
    }
    const index = read.index ?? state.volatile.commitIndex;
    io.note('read.confirmed', { leader: io.self, client, request, index, answers, ...quorumOf(configuration, io) });
    answer(state, client, request, read.key, io);
  }
  return left.length === reads.length ? state : withLeadership(state, { reads: left });
}

/** Renews the lease when a majority has answered its round: none of them elects another before it is over (D§6.4.1). */
export function renewLease(state: State, io: RaftIO): State {
  const { leaseRound, leaseless } = state.volatile.leadership as Leadership;
  if (leaseRound === null || leaseless) return state;
  const configuration = latestOf(state);
  const answers = answering(state, leaseRound.round, io);
  if (!isQuorum(configuration, answers, io)) return state;
  const leaseUntil = leaseRound.at + leaseLength_us(io);
  const left_us = leaseUntil - io.clock_us();
  // The answers were so long on their way that the promises are over already: the next round may do better.
  if (left_us <= 0) return withLeadership(state, { leaseRound: null });
  const { currentTerm: term } = state.durable;
  io.note('lease.renewed', { leader: io.self, term, answers, ...quorumOf(configuration, io), left_us });
  return withLeadership(state, { leaseRound: null, leaseUntil });
}

/** Shorter than the shortest election timeout by as much as another's clock may be faster than the leader's (D§6.4.1). */
function leaseLength_us(io: RaftIO): number {
  const { clockDrift_pct, electionTimeoutMin_us } = io.config;
  const drift = io.follows('lease-drift') ? clockDrift_pct : 0;
  return Math.floor((electionTimeoutMin_us * 100) / (100 + drift));
}

/** Who, of those with a vote, has answered the given round or a later one: the leader, too. */
export function answering(state: State, round: number, io: RaftIO): NodeId[] {
  const configuration = latestOf(state);
  const answers = hasVote(configuration, io.self) ? [io.self] : [];
  for (const follower of state.volatile.followers) {
    if (follower.round >= round && hasVote(configuration, follower.id)) answers.push(follower.id);
  }
  return answers;
}

function answer(state: State, client: string, request: number, key: string, io: RaftIO): State {
  io.reply(client, request, { ok: true, value: valueAt(state.volatile.machine.data, key) });
  return state;
}
