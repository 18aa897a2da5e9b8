/** Three-phase commit: which rule answers which input. */
import type { Input, NodeId } from '../../kernel/contract.ts';
import { lockedBy } from './branches.ts';
import { isParticipant, participantsOf } from './cluster.ts';
import { onAck, onAnswersTimeout, onDone } from './coordinating.ts';
import { onTransaction, onVote, withoutVotes } from './coordinator.ts';
import { onCanCommit, onDecision, onPreCommit } from './participant.ts';
import * as recovery from './recovery.ts';
import { onCoordinatorTimeout, onElected, onState, onStateRequest, terminate } from './termination.ts';
import { setTimers } from './timers.ts';
import type { CommitTypes, Durable, Hands, Message, State } from './types.ts';

export const boot = recovery.boot;

export function recover(durable: Durable, io: Hands): State {
  const state = recovery.recover(durable, io);
  setTimers(null, state, null, io);
  return state;
}

export function on(state: State, input: Input<CommitTypes>, io: Hands): State {
  const next = handle(state, input, io);
  const fired = input.kind === 'timer' ? input.timer : null;
  if (next.volatile !== state.volatile || fired) setTimers(state, next, fired, io);
  return next;
}

function handle(state: State, input: Input<CommitTypes>, io: Hands): State {
  switch (input.kind) {
    case 'request': {
      const { client, request, op } = input;
      if (op.kind === 'transaction') return onTransaction(state, { ...input, op }, io);
      return onRead(state, client, request, op.key, io);
    }
    case 'message':
      return onMessage(state, input.from, input.message, io);
    case 'timer':
      if (input.timer === 'coordinator') return onCoordinatorTimeout(state, io);
      if (input.timer === 'inquiry') return recovery.onInquiryTimeout(state, io);
      return onAnswersTimeout(state, io, { votes: withoutVotes, states: terminate });
    case 'admin':
      return state;
  }
}

function onMessage(state: State, from: NodeId, message: Message, io: Hands): State {
  switch (message.type) {
    case 'CanCommit':
      return onCanCommit(state, from, message, io);
    case 'Vote':
      return onVote(state, from, message, io);
    case 'PreCommit':
      return onPreCommit(state, from, message, io);
    case 'Ack':
      return onAck(state, from, message, io);
    case 'Decision':
      return onDecision(state, from, message, io);
    case 'Done':
      return onDone(state, from, message, io);
    case 'Elected':
      return onElected(state, from, message, io);
    case 'StateRequest':
      return onStateRequest(state, from, message, io);
    case 'State':
      return onState(state, from, message, io);
    case 'DecisionRequest':
      return recovery.onDecisionRequest(state, from, message.transaction, io);
    case 'Recovering':
      return recovery.onRecovering(state, from, message, io);
  }
}

/** A read of one participant's data. Where a transaction holds the key, the client is told so, and may ask again. */
function onRead(state: State, client: string, request: number, key: string, io: Hands): State {
  if (!isParticipant(io)) {
    const to = participantsOf(io)[0] as string;
    io.note('redirected', { node: io.self, client, to });
    io.reply(client, request, { redirect: to });
    return state;
  }
  const locked = lockedBy(state, [key]);
  if (locked) {
    io.note('read.locked', { node: io.self, client, ...locked });
    io.reply(client, request, { ok: false, error: 'key-locked' });
    return state;
  }
  const value = Object.hasOwn(state.volatile.data, key) ? (state.volatile.data[key] as string) : null;
  io.note('read.answered', { node: io.self, client, key, value });
  io.reply(client, request, { ok: true, value });
  return state;
}
