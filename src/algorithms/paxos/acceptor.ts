/** The acceptor (PMS §2.2): it keeps what it promised, and tells what it has accepted. Its state is on disk first (§2.5). */
import type { NodeId } from '../../kernel/contract.ts';
import { rolesOf } from './roles.ts';
import type { Hands, Message, State } from './types.ts';

type Of<Type extends Message['type']> = Extract<Message, { type: Type }>;

/**
 * Phase 1 (b): to a number «greater than that of any prepare request to which it has already responded» it answers with
 * the promise to accept nothing lower, and with the highest proposal that it has accepted. The same request again gets
 * the same answer.
 */
export function onPrepare(state: State, from: NodeId, { ballot }: Of<'Prepare'>, io: Hands): State {
  const { durable, volatile } = state;
  const { promised, accepted } = durable;
  const acceptor = io.self;
  if (ballot < promised) {
    io.note('prepare.refused', { acceptor, proposer: from, ballot, promised });
    refuse(from, ballot, promised, io);
    return state;
  }
  io.send(from, { type: 'Promise', ballot, accepted });
  if (ballot === promised) {
    io.note('promise.repeated', { acceptor, proposer: from, ballot });
    return state;
  }
  io.note('promise.given', {
    acceptor,
    proposer: from,
    ballot,
    oldBallot: promised,
    acceptedBallot: accepted?.ballot ?? null,
    value: accepted?.value ?? null,
  });
  return { durable: { ...durable, promised: ballot }, volatile };
}

/**
 * Phase 2 (b): «it accepts the proposal unless it has already responded to a prepare request having a number greater
 * than n». To accept is to promise as well: a lower ballot can do nothing more here.
 */
export function onAccept(state: State, from: NodeId, { ballot, value }: Of<'Accept'>, io: Hands): State {
  const { durable, volatile } = state;
  const { promised, accepted } = durable;
  const acceptor = io.self;
  if (ballot < promised && io.follows('check-promise')) {
    io.note('accept.refused', { acceptor, proposer: from, ballot, promised });
    refuse(from, ballot, promised, io);
    return state;
  }
  tellAccepted(from, ballot, value, io);
  if (accepted?.ballot === ballot && accepted.value === value) {
    io.note('accept.repeated', { acceptor, proposer: from, ballot, value });
    return state;
  }
  io.note('accepted', { acceptor, proposer: from, ballot, value, promised });
  const kept = Math.max(promised, ballot);
  return { durable: { ...durable, promised: kept, accepted: { ballot, value } }, volatile };
}

/** To the proposer, who is the distinguished learner of its own ballots, or to all learners as well (PMS §2.3). */
function tellAccepted(proposer: NodeId, ballot: number, value: string, io: Hands): void {
  const { learners } = rolesOf(io);
  const told = io.config.tellAll ? [proposer, ...learners.filter((learner) => learner !== proposer)] : [proposer];
  for (const each of told) io.send(each, { type: 'Accepted', ballot, value });
}

/** «It should probably inform the proposer», who is then better advised to abandon its proposal (PMS §2.2, end). */
function refuse(proposer: NodeId, ballot: number, promised: number, io: Hands): void {
  if (io.config.nacks) io.send(proposer, { type: 'Nack', ballot, promised });
}
