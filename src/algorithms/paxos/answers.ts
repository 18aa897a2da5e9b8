/** Clients that wait at a node, and what they are answered. */
import { rolesOf } from './roles.ts';
import type { Hands, State, Waiting } from './types.ts';

/** So many clients wait at one node at most: while nothing can be chosen, more of them come and none goes. */
const WAITING_MAX = 256;

/** Has a client to be turned away, since too many wait here already? One that asks again waits already. */
export function isFull({ volatile }: State, asking: Pick<Waiting, 'client' | 'request'>): boolean {
  return volatile.waiting.length >= WAITING_MAX && !isListed(volatile.waiting, asking);
}

function isListed(waiting: readonly Waiting[], asking: Pick<Waiting, 'client' | 'request'>): boolean {
  return waiting.some(({ client, request }) => client === asking.client && request === asking.request);
}

/** The client waits; one that asks again is not listed twice. */
export function waitFor({ durable, volatile }: State, asking: Waiting): State {
  const { waiting } = volatile;
  return isListed(waiting, asking)
    ? { durable, volatile }
    : { durable, volatile: { ...volatile, waiting: [...waiting, asking] } };
}

/** Tells all clients that wait here what is chosen; null where nothing is. */
export function answerWaiting({ durable, volatile }: State, value: string | null, io: Hands): State {
  for (const { client, request } of volatile.waiting) {
    if (value !== null) io.note('answered', { node: io.self, client, value });
    io.reply(client, request, { ok: true, value });
  }
  return { durable, volatile: { ...volatile, waiting: [] } };
}

/** A learner that could not find out what is chosen says so; a proposer's clients wait for its ballot. */
export function giveUpReads(state: State, io: Hands): State {
  const { durable, volatile } = state;
  if (volatile.waiting.length === 0 || rolesOf(io).proposers.includes(io.self)) return state;
  for (const { client, request } of volatile.waiting) {
    io.note('read.unknown', { node: io.self, client });
    io.reply(client, request, { ok: false, error: 'not-known' });
  }
  return { durable, volatile: { ...volatile, waiting: [] } };
}
