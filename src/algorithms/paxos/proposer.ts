/** The proposer (PMS §2.2): phase 1 finds out what may be chosen already, phase 2 proposes just that, or its own value. */
import type { NodeId } from '../../kernel/contract.ts';
import { answerWaiting } from './answers.ts';
import { nextBallot } from './ballots.ts';
import { quorum, rolesOf } from './roles.ts';
import type { Attempt, Hands, Message, Promised, Proposal, State } from './types.ts';

type Of<Type extends Message['type']> = Extract<Message, { type: Type }>;

/**
 * Phase 1 (a): «a proposer selects a proposal number n and sends a prepare request with number n to a majority of
 * acceptors», here to all. The number is on disk before it is used (PMS §2.5).
 */
export function prepare({ durable, volatile }: State, io: Hands): State {
  const ballot = nextBallot({ durable, volatile }, io);
  io.note('prepare.sent', { proposer: io.self, ballot, needed: quorum(io), value: volatile.wish });
  for (const acceptor of rolesOf(io).acceptors) io.send(acceptor, { type: 'Prepare', ballot });
  waitForMajority(io);
  if (volatile.isBackingOff) io.clearTimer('back-off');
  const attempt: Attempt = { ballot, phase: 'prepare', promises: [], value: null };
  return { durable: { ...durable, usedBallot: ballot }, volatile: { ...volatile, attempt, isBackingOff: false } };
}

/** A random part keeps two proposers whom nobody tells of each other from meeting again and again. */
function waitForMajority(io: Hands): void {
  const { retryInterval_us, backOff_us } = io.config;
  io.setTimer('retry', retryInterval_us + io.randomInt('retry', 0, backOff_us));
}

/** An acceptor has promised. With a majority of promises phase 1 is over. */
export function onPromise(state: State, from: NodeId, { ballot, accepted }: Of<'Promise'>, io: Hands): State {
  const { durable, volatile } = state;
  const { attempt } = volatile;
  const counts =
    attempt?.ballot === ballot &&
    attempt.phase === 'prepare' &&
    !attempt.promises.some(({ acceptor }) => acceptor === from);
  if (!counts) {
    io.note('promise.late', { proposer: io.self, acceptor: from, ballot, ownBallot: attempt?.ballot ?? null });
    return state;
  }
  const promises: readonly Promised[] = [...attempt.promises, { acceptor: from, accepted }];
  const needed = quorum(io);
  io.note('promise.received', {
    proposer: io.self,
    acceptor: from,
    ballot,
    acceptors: promises.map(({ acceptor }) => acceptor),
    needed,
    acceptedBallot: accepted?.ballot ?? null,
    value: accepted?.value ?? null,
  });
  const next: State = { durable, volatile: { ...volatile, attempt: { ...attempt, promises } } };
  return promises.length < needed ? next : propose(next, { ...attempt, promises }, io);
}

/**
 * Phase 2 (a): an accept request «where v is the value of the highest-numbered proposal among the responses, or is any
 * value if the responses reported no proposals».
 */
function propose({ durable, volatile }: State, attempt: Attempt, io: Hands): State {
  const { ballot, promises } = attempt;
  const { wish } = volatile;
  const told = promises.flatMap(({ accepted }) => (accepted ? [accepted] : []));
  const highest = told.reduce<Proposal | null>(
    (most, each) => (most && most.ballot >= each.ballot ? most : each),
    null,
  );
  const adopted = adoptedFrom(told, highest, wish, io);
  const value = adopted?.value ?? wish;
  const acceptors = promises.map(({ acceptor }) => acceptor);
  const deciding = { proposer: io.self, ballot, acceptors, needed: quorum(io) };
  // A majority has accepted nothing, so nothing was chosen when this ballot began; and nobody here has a value.
  if (value === null) {
    io.note('read.nothing', deciding);
    io.clearTimer('retry');
    return answerWaiting({ durable, volatile: { ...volatile, attempt: null } }, null, io);
  }
  if (adopted && highest) {
    const { ballot: acceptedBallot } = adopted;
    io.note('value.adopted', { ...deciding, value, acceptedBallot, highestBallot: highest.ballot, wish });
  } else {
    io.note('value.free', { ...deciding, value, acceptedBallot: highest?.ballot ?? null });
  }
  for (const acceptor of rolesOf(io).acceptors) io.send(acceptor, { type: 'Accept', ballot, value });
  waitForMajority(io);
  return { durable, volatile: { ...volatile, attempt: { ...attempt, phase: 'accept', value } } };
}

/** The proposal whose value must be proposed again (PMS §2.2, P2c); null where the proposer is free. */
function adoptedFrom(told: readonly Proposal[], highest: Proposal | null, wish: string | null, io: Hands) {
  if (!io.follows('adopt-value') && wish !== null) return null;
  if (io.follows('highest-ballot')) return highest;
  return told.reduce<Proposal | null>((least, each) => (least && least.ballot <= each.ballot ? least : each), null);
}

/** «No»: another ballot, a higher one, has been promised. The proposer gives this one up (PMS §2.2, end). */
export function onNack(state: State, from: NodeId, { ballot, promised }: Of<'Nack'>, io: Hands): State {
  const { durable, volatile } = state;
  const heard: State = { durable, volatile: { ...volatile, highest: Math.max(volatile.highest, promised) } };
  if (volatile.attempt?.ballot === ballot) return giveUp(heard, from, promised, io);
  io.note('nack.late', { proposer: io.self, acceptor: from, ballot, promised });
  return heard;
}

/** The acceptor on this very node has promised, or accepted, a higher ballot: that is as good as a «no» from it. */
export function noticeOwnAcceptor(state: State, io: Hands): State {
  const { attempt } = state.volatile;
  const { promised } = state.durable;
  if (!io.config.nacks || !attempt || promised <= attempt.ballot) return state;
  return giveUp(state, io.self, promised, io);
}

/**
 * The ballot cannot get through any more; the proposer tries a higher one, after a random time, since two that try at
 * once could outbid each other for ever (PMS §2.4).
 */
function giveUp({ durable, volatile }: State, acceptor: NodeId, promised: number, io: Hands): State {
  const { backOff_us } = io.config;
  const { ballot } = volatile.attempt as Attempt;
  const wait_us = backOff_us === 0 ? 0 : io.randomInt('back-off', 1, backOff_us);
  io.note('preempted', { proposer: io.self, acceptor, ballot, promised, wait_us });
  const free: State = { durable, volatile: { ...volatile, attempt: null } };
  if (wait_us === 0) return prepare(free, io);
  io.clearTimer('retry');
  io.setTimer('back-off', wait_us);
  return { durable, volatile: { ...free.volatile, isBackingOff: true } };
}

/** It has waited long enough after it was preempted. */
export function onBackOffOver({ durable, volatile }: State, io: Hands): State {
  io.note('back-off.over', { proposer: io.self, value: volatile.wish });
  return prepare({ durable, volatile: { ...volatile, isBackingOff: false } }, io);
}

/** Too few have answered in time: messages were lost, or nodes are down. A higher ballot asks all of them anew. */
export function onRetry(state: State, io: Hands): State {
  const { attempt, votes } = state.volatile;
  if (!attempt) return state;
  const { ballot, phase, promises } = attempt;
  const accepted = votes.find((each) => each.ballot === ballot)?.acceptors ?? [];
  const answers = phase === 'prepare' ? promises.map(({ acceptor }) => acceptor) : [...accepted];
  io.note('attempt.timeout', { proposer: io.self, ballot, answers, needed: quorum(io), phase });
  return prepare(state, io);
}
