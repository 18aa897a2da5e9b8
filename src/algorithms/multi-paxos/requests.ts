/** What clients ask for: only the leader proposes, and whatever is asked takes a slot (PML §5.2; PMMC §2). */
import { valueAt } from './machine.ts';
import { revise } from './standing.ts';
import type { Command, Hands, Request, State } from './types.ts';

/** So many commands may wait for the window; more are sent away. */
const QUEUE_MAX = 256;

export function onRequest(state: State, asked: Request, io: Hands): State {
  const { client, request, op, oldest } = asked;
  const { leading, leaderId, machine, applied: slot, chosenUpTo } = state.volatile;
  if (op.kind === 'get' && op.read === 'local') {
    io.note('read.local', { node: io.self, client, request, slot });
    io.reply(client, request, { ok: true, value: valueAt(machine.data, op.key) });
    return state;
  }
  if (!leading) {
    if (leaderId === null) io.note('redirected.unknown', { node: io.self, client });
    else io.note('redirected', { node: io.self, client, leader: leaderId });
    io.reply(client, request, { redirect: leaderId });
    return state;
  }
  const leader = io.self;
  if (op.kind === 'get' && !io.follows('read-through-log')) {
    io.note('read.unlogged', { leader, client, request, slot });
    io.reply(client, request, { ok: true, value: valueAt(machine.data, op.key) });
    return state;
  }
  if (leading.queue.some((each) => each.client === client && each.request === request)) {
    io.note('request.pending', { leader, client, request });
    return state;
  }
  const waiting = leading.queue.length;
  if (waiting >= QUEUE_MAX) {
    io.note('redirected.full', { leader, client, waiting });
    io.reply(client, request, { redirect: null });
    return state;
  }
  const command: Command = { kind: 'op', client, request, oldest, op };
  const { window } = io.config;
  if (leading.next > chosenUpTo + window) {
    const last = chosenUpTo + window;
    io.note('window.full', { leader, client, operation: op, slot: chosenUpTo + 1, last, waiting: waiting + 1, window });
  }
  return revise(state, { leading: { ...leading, queue: [...leading.queue, command] } });
}
