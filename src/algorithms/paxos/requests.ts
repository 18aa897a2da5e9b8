/** What clients ask for. */
import type { NodeId } from '../../kernel/contract.ts';
import { isFull, waitFor } from './answers.ts';
import { ask } from './learner.ts';
import { prepare } from './proposer.ts';
import { rolesOf } from './roles.ts';
import type { Hands, Request, State } from './types.ts';

/**
 * A client asks. Whoever knows what is chosen answers at once, whatever was proposed: it is the value. Otherwise a
 * proposer runs a ballot; «if a learner needs to know whether a value has been chosen, it can have a proposer issue a
 * proposal» (PMS §2.3), and so a read is a ballot without a value of its own.
 */
export function onRequest(state: State, asked: Request, io: Hands): State {
  const { client, request, op } = asked;
  const { chosen } = state.volatile;
  if (chosen) {
    io.note('request.known', { node: io.self, client, value: chosen.value });
    io.reply(client, request, { ok: true, value: chosen.value });
    return state;
  }
  if (isFull(state, asked)) {
    io.note('request.turned-away', { node: io.self, client, count: state.volatile.waiting.length });
    io.reply(client, request, { redirect: null });
    return state;
  }
  const { proposers, learners } = rolesOf(io);
  if (proposers.includes(io.self)) return takeOn(state, asked, io);
  if (op.kind === 'propose' || !learners.includes(io.self)) {
    const to = proposers[io.cluster.indexOf(io.self) % proposers.length] as NodeId;
    io.note('redirected', { node: io.self, client, to });
    io.reply(client, request, { redirect: to });
    return state;
  }
  io.note('read.asks', { node: io.self, client });
  return ask(waitFor(state, { client, request, kind: op.kind }), io);
}

/** A proposer takes on a request. One ballot at a time: what is chosen answers all that wait. */
function takeOn(state: State, { client, request, op }: Request, io: Hands): State {
  const { durable, volatile } = waitFor(state, { client, request, kind: op.kind });
  const { attempt, isBackingOff, wish } = volatile;
  if (op.kind === 'read') io.note('read.taken', { node: io.self, client });
  else if (wish === null) io.note('request.taken', { node: io.self, client, value: op.value });
  else io.note('request.waits', { node: io.self, client, value: op.value, wish });
  const next = op.kind === 'read' ? volatile : { ...volatile, wish: wish ?? op.value };
  return attempt || isBackingOff ? { durable, volatile: next } : prepare({ durable, volatile: next }, io);
}
