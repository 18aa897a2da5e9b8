/** What clients and administrators ask for (§8; D§6; D§3.10, D§4, D§5). */
import type { ClientId, Json, NodeId } from '../../kernel/contract.ts';
import { lastIndex } from './log.ts';
import { changeMembership, changeServer } from './membership.ts';
import { hasRoomForReads, readLocally, readMode, takeOnRead } from './reads.ts';
import { replicate } from './replication.ts';
import { takeSnapshot } from './snapshots.ts';
import { startTransfer } from './transfer.ts';
import type { RaftIO, Request, State } from './types.ts';
import type { Verb } from './verbs.ts';

/** A client asks. Only a leader may take it on; others send the client to the leader they know (§8). */
export function onRequest(state: State, asked: Request, io: RaftIO): State {
  const { durable, volatile } = state;
  const { client, request, op, session, oldest } = asked;
  const { currentTerm: term, log } = durable;
  const read = op.kind === 'get' ? { ...asked, op } : null;
  const mode = read ? readMode(read, io) : null;
  if (read && mode === 'local') return readLocally(state, read, io);
  if (volatile.role !== 'leader') return redirect(state, client, request, io);
  const transfer = volatile.leadership?.transfer ?? null;
  if (transfer !== null) {
    io.note('redirected.transfer', { node: io.self, client, to: transfer.to });
    io.reply(client, request, { redirect: null });
    return state;
  }
  if (read && mode !== 'log' && hasRoomForReads(state)) return takeOnRead(state, read, io);
  const leader = io.self;
  const index = lastIndex(log) + 1;
  if (!io.config.sessions) {
    io.note('append.request', { leader, index, term, client, operation: op });
    return replicate(state, { term, kind: 'op', client, request, op }, io);
  }
  if (session === null) {
    io.note('append.register', { leader, index, term, client });
    return replicate(state, { term, kind: 'op', client, request, op: { kind: 'register' } }, io);
  }
  io.note('append.request', { leader, index, term, client, operation: op });
  return replicate(state, { term, kind: 'op', client, request, op, session, oldest }, io);
}

function redirect(state: State, client: ClientId, request: number, io: RaftIO): State {
  const leader = state.volatile.leaderId;
  if (leader === null) io.note('redirected.unknown', { node: io.self, client });
  else io.note('redirected', { node: io.self, client, leader });
  io.reply(client, request, { redirect: leader });
  return state;
}

/** An administrator asks; the arguments have been checked (`verbs.ts`). Snapshots anybody takes, the rest is the leader's. */
export function onAdmin(state: State, verb: Verb, args: Readonly<Record<string, Json | undefined>>, io: RaftIO): State {
  if (verb === 'snapshot') return takeSnapshot(state, io);
  const { role, leaderId } = state.volatile;
  if (role !== 'leader') {
    io.note('admin.not-leader', { node: io.self, verb, leader: leaderId });
    return state;
  }
  if (verb === 'transferLeadership') return startTransfer(state, (args.to as NodeId | undefined) ?? null, io);
  const transfer = state.volatile.leadership?.transfer ?? null;
  if (transfer !== null) {
    // What it would append now, its successor does not have, and so could not be elected (D§3.10).
    io.note('change.refused.transfer', { leader: io.self, to: transfer.to });
    return state;
  }
  switch (verb) {
    case 'changeMembership':
      return changeMembership(state, args.members as readonly NodeId[], io);
    default:
      return changeServer(state, verb, args.server as NodeId, io);
  }
}
