/**
 * Multi-Paxos: what a server does at its start, and how each input reaches the rule that answers it. Phase 1 stands in
 * `preparing.ts`, phase 2 in `leading.ts` (proposer) and `accepting.ts` (acceptor), what the learner does in `learning.ts`.
 */
import type { Input, NodeId } from '../../kernel/contract.ts';
import { onAccept, onHeartbeat } from './accepting.ts';
import { onAccepted, onHeartbeatTimer, settle } from './leading.ts';
import { onChosen, onLearn } from './learning.ts';
import { acceptedAt, chosenPrefix, emptyLog } from './log.ts';
import { EMPTY_MACHINE, execute } from './once.ts';
import { onPrepare, onPromise, prepare } from './preparing.ts';
import { onRequest } from './requests.ts';
import { restartElectionTimer } from './standing.ts';
import type { Durable, Hands, Log, Machine, Message, MultiPaxosTypes, State, Volatile } from './types.ts';
import { onNack } from './yielding.ts';

export function boot(io: Hands): State {
  io.note('started', { node: io.self });
  restartElectionTimer(io);
  return { durable: { promised: 0, log: emptyLog() }, volatile: volatileAfter(emptyLog(), io) };
}

/** «An acceptor must remember» its promise and what it has accepted «even if it fails and then restarts» (PMS §2.2). */
export function recover(onDisk: Durable, io: Hands): State {
  const promised = io.follows('durable-promise') ? onDisk.promised : 0;
  const log = io.follows('durable-accepted') ? onDisk.log : emptyLog();
  const volatile = volatileAfter(log, io);
  io.note('recovered', { node: io.self, promised, slots: log.length, chosen: volatile.chosenUpTo });
  restartElectionTimer(io);
  return { durable: { promised, log }, volatile };
}

/** What a server knows when it has just started: it executes again all that it had learned to be chosen. */
function volatileAfter(log: Log, io: Hands): Volatile {
  const chosenUpTo = chosenPrefix(log, 0);
  return {
    role: 'follower',
    ballot: 0,
    seen: 0,
    leaderId: null,
    chosenUpTo,
    applied: chosenUpTo,
    machine: replay(log, chosenUpTo, io),
    phase1: null,
    leading: null,
    learning: 0,
  };
}

/** Silently: what there was to tell was told when it was executed first. */
function replay(log: Log, upTo: number, io: Hands): Machine {
  const quiet = { self: io.self, follows: (rule: string) => io.follows(rule), note: () => {} };
  let machine = EMPTY_MACHINE;
  for (let slot = 1; slot <= upTo; slot += 1) {
    const entry = acceptedAt(log, slot);
    if (entry?.kind === 'op') machine = execute(machine, entry, slot, quiet).machine;
  }
  return machine;
}

export function on(state: State, input: Input<MultiPaxosTypes>, io: Hands): State {
  return settle(handle(state, input, io), io);
}

function handle(state: State, input: Input<MultiPaxosTypes>, io: Hands): State {
  switch (input.kind) {
    case 'timer':
      return input.timer === 'heartbeat' ? onHeartbeatTimer(state, io) : prepare(state, io);
    case 'message':
      return onMessage(state, input.from, input.message, io);
    case 'request':
      return onRequest(state, input, io);
    case 'admin':
      return state;
  }
}

function onMessage(state: State, from: NodeId, message: Message, io: Hands): State {
  switch (message.type) {
    case 'Prepare':
      return onPrepare(state, from, message, io);
    case 'Promise':
      return onPromise(state, from, message, io);
    case 'Accept':
      return onAccept(state, from, message, io);
    case 'Accepted':
      return onAccepted(state, from, message, io);
    case 'Nack':
      return onNack(state, from, message, io);
    case 'Heartbeat':
      return onHeartbeat(state, from, message, io);
    case 'Learn':
      return onLearn(state, from, message, io);
    case 'Chosen':
      return onChosen(state, from, message, io);
  }
}
