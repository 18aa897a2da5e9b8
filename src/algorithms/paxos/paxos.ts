/**
 * Single-decree Paxos: what a node does at its start, and how each input reaches the rule that answers it. The roles
 * stand in files of their own (`proposer.ts`, `acceptor.ts`, `learner.ts`) and speak to each other by messages only, even
 * where they live on one node.
 */
import type { Input, NodeId } from '../../kernel/contract.ts';
import { onAccept, onPrepare } from './acceptor.ts';
import { intendToAsk, onAccepted, onAskTimer, onChosen, onQuery } from './learner.ts';
import { noticeOwnAcceptor, onBackOffOver, onNack, onPromise, onRetry } from './proposer.ts';
import { onRequest } from './requests.ts';
import { roleSet, rolesOf } from './roles.ts';
import type { Durable, Hands, Message, PaxosTypes, State, Timer, Volatile } from './types.ts';

/** What a node knows when it has just started. */
function idle(io: Hands): Volatile {
  const roles = rolesOf(io);
  return {
    roles: roleSet(roles, io.self),
    acceptors: roles.acceptors,
    attempt: null,
    isBackingOff: false,
    wish: null,
    highest: 0,
    waiting: [],
    votes: [],
    chosen: null,
    isAsking: false,
  };
}

export function boot(io: Hands): State {
  const volatile = idle(io);
  io.note('started', { node: io.self, roles: volatile.roles });
  return intendToAsk({ durable: { promised: 0, accepted: null, usedBallot: 0 }, volatile }, io);
}

/** What the disk held is all that is left (PMS §2.5); even what was chosen has to be found out again. */
export function recover(onDisk: Durable, io: Hands): State {
  const durable: Durable = {
    promised: io.follows('durable-promise') ? onDisk.promised : 0,
    accepted: io.follows('durable-accepted') ? onDisk.accepted : null,
    usedBallot: io.follows('durable-ballot') ? onDisk.usedBallot : 0,
  };
  const { promised, accepted, usedBallot } = durable;
  const volatile = idle(io);
  io.note('recovered', {
    node: io.self,
    promised,
    acceptedBallot: accepted?.ballot ?? null,
    value: accepted?.value ?? null,
    usedBallot,
    roles: volatile.roles,
  });
  return intendToAsk({ durable, volatile }, io);
}

export function on(state: State, input: Input<PaxosTypes>, io: Hands): State {
  const inbox: Message[] = [];
  const hands = withInbox(io, inbox);
  let next = handle(state, input, hands);
  // What the roles of this node have to say to each other arrives within the same event, in order.
  for (let message = inbox.shift(); message; message = inbox.shift()) {
    next = onMessage(next, io.self, message, hands);
  }
  return intendToAsk(next, io);
}

/** The same hands, but what the node sends to itself goes into the inbox and not through the network. */
function withInbox(io: Hands, inbox: Message[]): Hands {
  return {
    self: io.self,
    cluster: io.cluster,
    config: io.config,
    follows: (rule) => io.follows(rule),
    send: (to, message) => (to === io.self ? inbox.push(message) : io.send(to, message)),
    setTimer: (timer, delay_us) => io.setTimer(timer, delay_us),
    clearTimer: (timer) => io.clearTimer(timer),
    clock_us: () => io.clock_us(),
    randomInt: (purpose, min, max) => io.randomInt(purpose, min, max),
    reply: (client, request, answer) => io.reply(client, request, answer),
    note: (rule, values) => io.note(rule, values),
  };
}

function handle(state: State, input: Input<PaxosTypes>, io: Hands): State {
  switch (input.kind) {
    case 'timer':
      return onTimer(state, input.timer, io);
    case 'message':
      return onMessage(state, input.from, input.message, io);
    case 'request':
      return onRequest(state, input, io);
    case 'admin':
      return state;
  }
}

function onTimer(state: State, timer: Timer, io: Hands): State {
  switch (timer) {
    case 'retry':
      return onRetry(state, io);
    case 'back-off':
      return onBackOffOver(state, io);
    case 'ask':
      return onAskTimer(state, io);
  }
}

function onMessage(state: State, from: NodeId, message: Message, io: Hands): State {
  switch (message.type) {
    case 'Prepare':
      return noticeOwnAcceptor(onPrepare(state, from, message, io), io);
    case 'Accept':
      return noticeOwnAcceptor(onAccept(state, from, message, io), io);
    case 'Promise':
      return onPromise(state, from, message, io);
    case 'Nack':
      return onNack(state, from, message, io);
    case 'Accepted':
      return onAccepted(state, from, message, io);
    case 'Chosen':
      return onChosen(state, from, message, io);
    case 'Query':
      return onQuery(state, from, io);
  }
}
