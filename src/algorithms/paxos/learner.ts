/** The learner (PMS §2.3): it finds out that a value is chosen, by counting acceptances or by being told. */
import type { NodeId } from '../../kernel/contract.ts';
import { answerWaiting, giveUpReads } from './answers.ts';
import { ownerOf } from './ballots.ts';
import { quorum, rolesOf } from './roles.ts';
import type { Hands, Message, Proposal, State, Votes } from './types.ts';

type Of<Type extends Message['type']> = Extract<Message, { type: Type }>;

/** Proposals of which acceptances are counted at most: of the oldest no more will come. */
const COUNTED_MAX = 16;

/**
 * An acceptor has accepted a proposal. «A value is chosen when a single proposal with that value has been accepted by a
 * majority of the acceptors»: acceptances of different ballots are not added up, though the value may be the same.
 */
export function onAccepted(state: State, from: NodeId, { ballot, value }: Of<'Accepted'>, io: Hands): State {
  const { durable, volatile } = state;
  const { votes, chosen } = volatile;
  const counted = { node: io.self, acceptor: from, ballot, value };
  const before = votes.find((each) => each.ballot === ballot && each.value === value);
  if (chosen || before?.acceptors.includes(from)) {
    io.note('accepted.late', { ...counted, known: chosen?.value ?? null });
    return state;
  }
  const acceptors = [...(before?.acceptors ?? []), from];
  const needed = quorum(io);
  io.note('accepted.counted', { ...counted, acceptors, needed });
  const others = votes.filter((each) => each !== before);
  const all: readonly Votes[] = [...others, { ballot, value, acceptors }].slice(-COUNTED_MAX);
  const next: State = { durable, volatile: { ...volatile, votes: all } };
  return acceptors.length < needed ? next : onMajority(next, { ballot, value }, acceptors, io);
}

/** A majority has accepted one proposal. Its proposer tells the other learners, unless the acceptors do. */
function onMajority(state: State, proposal: Proposal, acceptors: NodeId[], io: Hands): State {
  const { ballot, value } = proposal;
  const learned = { node: io.self, ballot, value, acceptors, needed: quorum(io) };
  const isOwn = state.volatile.attempt?.ballot === ballot || ownerOf(ballot, io.cluster) === io.self;
  if (!isOwn) {
    io.note('learned.counted', learned);
    return settle(state, proposal, io);
  }
  const others = io.config.tellAll ? [] : rolesOf(io).learners.filter((learner) => learner !== io.self);
  io.note('chosen', { ...learned, told: others.length });
  for (const learner of others) io.send(learner, { type: 'Chosen', ballot, value });
  return settle(state, proposal, io);
}

/** Somebody who knows says what is chosen. */
export function onChosen(state: State, from: NodeId, { ballot, value }: Of<'Chosen'>, io: Hands): State {
  if (state.volatile.chosen) {
    io.note('told.again', { node: io.self, from, value });
    return state;
  }
  io.note('learned.told', { node: io.self, from, ballot, value });
  return settle(state, { ballot, value }, io);
}

/** The node knows what is chosen: it proposes and asks no more, and answers its clients. */
function settle({ durable, volatile }: State, chosen: Proposal, io: Hands): State {
  if (volatile.attempt) io.clearTimer('retry');
  if (volatile.isBackingOff) io.clearTimer('back-off');
  if (volatile.isAsking) io.clearTimer('ask');
  const settled = { ...volatile, attempt: null, isBackingOff: false, wish: null, votes: [], chosen, isAsking: false };
  return answerWaiting({ durable, volatile: settled }, chosen.value, io);
}

/**
 * A learner that has reason to think that something may be chosen asks after a while: messages to it may have been lost.
 * Whoever is no acceptor would otherwise not hear of anything.
 */
export function intendToAsk({ durable, volatile }: State, io: Hands): State {
  const { askInterval_us } = io.config;
  const { acceptors, learners } = rolesOf(io);
  if (volatile.isAsking || volatile.chosen || askInterval_us === 0 || !learners.includes(io.self)) {
    return { durable, volatile };
  }
  const hasReason = durable.promised > 0 || volatile.votes.length > 0 || !acceptors.includes(io.self);
  if (!hasReason) return { durable, volatile };
  io.setTimer('ask', askInterval_us);
  return { durable, volatile: { ...volatile, isAsking: true } };
}

/** «The learner could ask the acceptors what proposals they have accepted»; other learners may know it already. */
export function ask({ durable, volatile }: State, io: Hands): State {
  const { acceptors, learners } = rolesOf(io);
  const asked = io.cluster.filter((node) => acceptors.includes(node) || learners.includes(node));
  io.note('asked', { node: io.self, others: asked.filter((node) => node !== io.self).length });
  for (const node of asked) io.send(node, { type: 'Query' });
  io.setTimer('ask', io.config.askInterval_us || io.config.retryInterval_us);
  return { durable, volatile: { ...volatile, isAsking: true } };
}

/** It has asked, or waited, for long enough: reads that nobody could answer are given up, and it asks again. */
export function onAskTimer(state: State, io: Hands): State {
  const { durable, volatile } = giveUpReads(state, io);
  if (io.config.askInterval_us > 0) return ask({ durable, volatile }, io);
  return { durable, volatile: { ...volatile, isAsking: false } };
}

/** A learner asks: it is told what is chosen or, where that is not known here, what has been accepted. */
export function onQuery(state: State, from: NodeId, io: Hands): State {
  const { chosen } = state.volatile;
  const { accepted } = state.durable;
  if (chosen) {
    io.note('query.chosen', { node: io.self, from, value: chosen.value });
    io.send(from, { type: 'Chosen', ...chosen });
  } else if (accepted) {
    io.note('query.accepted', { node: io.self, from, ...accepted });
    io.send(from, { type: 'Accepted', ...accepted });
  } else io.note('query.nothing', { node: io.self, from });
  return state;
}
