/** Phase 1, once for all slots: «execute phase 1 for infinitely many instances», by one message and its answers (PMS §3). */
import type { NodeId } from '../../kernel/contract.ts';
import { nextBallot, quorum } from './ballots.ts';
import { lead } from './leading.ts';
import { acceptedFrom } from './log.ts';
import { follow, giveWay, restartElectionTimer, revise, withPromise } from './standing.ts';
import type { Accepted, Hands, MessageOf, Phase1, Report, Reported, State } from './types.ts';

/** It asks a majority to promise a ballot of its own, higher than all that it knows of. It promises it itself, first. */
export function prepare(state: State, io: Hands): State {
  const { durable, volatile } = state;
  const seen = Math.max(durable.promised, volatile.seen);
  const ballot = nextBallot(seen, io);
  const from = volatile.chosenUpTo + 1;
  io.note('prepared', { node: io.self, ballot, slot: from, needed: quorum(io), seen });
  restartElectionTimer(io);
  for (const other of io.cluster) if (other !== io.self) io.send(other, { type: 'Prepare', ballot, from });
  const phase1: Phase1 = { from, promises: [io.self], reported: gather({}, acceptedFrom(durable.log, from), io) };
  const preparing = { role: 'preparing', ballot, seen: ballot, leaderId: null, phase1, leading: null } as const;
  return leadIfPromised(revise(withPromise(state, ballot), preparing), io);
}

/**
 * Phase 1b. «If an acceptor receives a prepare request with number n greater than that of any prepare request to which it
 * has already responded, then it responds to the request with a promise not to accept any more proposals numbered less
 * than n and with the highest-numbered proposal (if any) that it has accepted» (PMS §2.2), here for each slot.
 */
export function onPrepare(state: State, from: NodeId, message: MessageOf<'Prepare'>, io: Hands): State {
  const { promised, log } = state.durable;
  const { ballot, from: slot } = message;
  if (ballot < promised) {
    io.note('promise.refused', { acceptor: io.self, proposer: from, ballot, promised });
    io.send(from, { type: 'Nack', ballot, promised });
    return state;
  }
  const { role, ballot: own } = state.volatile;
  const accepted = acceptedFrom(log, slot);
  // Two that never wait can go on like this for ever (PMS §2.4).
  const isImpatient = role !== 'follower' && ballot > promised && !io.config.backOff;
  if (isImpatient) io.note('preempted', { node: io.self, role, ballot: own, promised: ballot, from });
  const bound = isImpatient
    ? follow(state, null, io)
    : ballot > promised
      ? giveWay(state, ballot, from, null, io)
      : state;
  io.note('promised', { acceptor: io.self, proposer: from, ballot, promised, count: accepted.length, slot });
  io.send(from, { type: 'Promise', ballot, from: slot, accepted });
  restartElectionTimer(io);
  return isImpatient ? prepare(withPromise(bound, ballot), io) : withPromise(bound, ballot);
}

export function onPromise(state: State, from: NodeId, message: MessageOf<'Promise'>, io: Hands): State {
  const { ballot, phase1 } = state.volatile;
  if (phase1 === null || message.ballot !== ballot) {
    io.note('promise.late', { node: io.self, acceptor: from, ballot: message.ballot });
    return state;
  }
  const promises = phase1.promises.includes(from) ? phase1.promises : [...phase1.promises, from];
  const count = message.accepted.length;
  const counted = { proposer: io.self, acceptor: from, ballot, count, promises: [...promises], needed: quorum(io) };
  io.note('promise.received', counted);
  const reported = gather(phase1.reported, message.accepted, io);
  return leadIfPromised(revise(state, { phase1: { from: phase1.from, promises, reported } }), io);
}

function leadIfPromised(state: State, io: Hands): State {
  const { phase1 } = state.volatile;
  return phase1 && phase1.promises.length >= quorum(io) ? lead(state, phase1, io) : state;
}

/** For each slot the value of the highest ballot that anybody tells of (PMS §2.2, P2c); what is chosen is chosen. */
function gather(known: Reported, reports: readonly Report[], io: Hands): Reported {
  if (reports.length === 0) return known;
  const gathered: Record<number, Accepted> = { ...known };
  const better = (entry: Accepted, than: Accepted) =>
    io.follows('highest-ballot') ? entry.term > than.term : entry.term < than.term;
  for (const { slot, entry } of reports) {
    const other = gathered[slot];
    if (other === undefined || (!other.chosen && (entry.chosen || better(entry, other)))) gathered[slot] = entry;
  }
  return gathered;
}
