/** The first node's part: it begins transactions and asks for votes (BHG §7.5). */
import type { ClientId, NodeId } from '../../kernel/contract.ts';
import { opened, outcomeOf } from './branches.ts';
import { coordinatorOf, isCoordinator, participantsOf, votesNeeded } from './cluster.ts';
import { answer, coordinationOf, decide, inTable, preCommit } from './coordinating.ts';
import { force, inMemory, recordOf } from './log.ts';
import { readRefusing, readWrites } from './operations.ts';
import type { Begun, Coordination, Hands, MessageOf, Op, State } from './types.ts';

interface Request {
  readonly client: ClientId;
  readonly request: number;
  readonly oldest: number;
  readonly op: Extract<Op, { readonly kind: 'transaction' }>;
}

/** A client's transaction; only the first node begins one, and for each request only one. */
export function onTransaction(state: State, { client, request, oldest, op }: Request, io: Hands): State {
  if (!isCoordinator(io)) {
    io.note('redirected', { node: io.self, client, to: coordinatorOf(io) });
    io.reply(client, request, { redirect: coordinatorOf(io) });
    return state;
  }
  const known = state.volatile.requests.find((each) => each.client === client && each.request === request);
  if (known) {
    io.note('request.repeated', { coordinator: io.self, client, transaction: known.transaction });
    const outcome = outcomeOf(state, known.transaction);
    if (outcome) answer(known, outcome, io);
    return state;
  }
  const requests = state.volatile.requests.filter((each) => each.client !== client || each.request >= oldest);
  return begin(inMemory(state, { requests }), { client, request }, op, io);
}

/** The first phase. The record `begin` is on disk first, for its number must never be used again. */
function begin(state: State, asked: Omit<Begun, 'transaction'>, op: Request['op'], io: Hands): State {
  const transaction = state.volatile.begun + 1;
  const writes = readWrites(op.writes) ?? [];
  const no = readRefusing(op.no) ?? [];
  const participants = participantsOf(io);
  const { client } = asked;
  io.note('begun', { coordinator: io.self, transaction, client, operation: op, needed: votesNeeded(io) });
  const requests = [...state.volatile.requests, { ...asked, transaction }];
  const deadline = io.clock_us() + io.config.voteTimeout_us;
  let next = force(
    inMemory(state, { begun: transaction, requests }),
    recordOf('begin', transaction, { ...asked, writes }),
  );
  next = opened(next, { transaction, ...asked, writes, isLocked: false, deadline });
  const others = participants.filter((id) => id !== io.self);
  const open: Coordination = {
    transaction,
    phase: 'votes',
    decision: null,
    votes: [],
    others,
    missing: others,
    states: {},
    deadline,
  };
  if (others.length === 0) return alone(next, open, no, io);
  for (const id of others) io.send(id, { type: 'CanCommit', transaction, ...asked, writes, no });
  return inTable(next, open);
}

/** With nobody else there is nothing to agree on. */
function alone(state: State, open: Coordination, no: readonly NodeId[], io: Hands): State {
  const { transaction } = open;
  if (no.includes(io.self)) {
    io.note('decided.abort.refused', { coordinator: io.self, transaction, participant: io.self });
    return decide(state, open, 'abort', 'refused', io);
  }
  io.note('decided.commit', { coordinator: io.self, transaction });
  return decide(state, open, 'commit', null, io);
}

export function onVote(state: State, from: NodeId, { transaction, vote }: MessageOf<'Vote'>, io: Hands): State {
  const open = coordinationOf(state, transaction);
  if (open?.phase !== 'votes') {
    io.note('vote.late', { coordinator: io.self, participant: from, transaction });
    return state;
  }
  if (vote === 'no') {
    io.note('vote.no', { coordinator: io.self, participant: from, transaction });
    io.note('decided.abort.refused', { coordinator: io.self, transaction, participant: from });
    return decide(state, { ...open, others: open.others.filter((id) => id !== from) }, 'abort', 'refused', io);
  }
  const votes = [...new Set([...open.votes, from])];
  const missing = open.missing.filter((id) => id !== from);
  const needed = votesNeeded(io);
  io.note('vote.yes', { coordinator: io.self, participant: from, transaction, votes, needed });
  if (votes.length < needed) return inTable(state, { ...open, votes, missing });
  io.note('pre-commit.sent', { coordinator: io.self, transaction, votes, needed });
  return preCommit(state, { ...open, votes }, open.others, io);
}

/** Votes have not come in time: nobody is committable yet, so the coordinator may abort. */
export function withoutVotes(state: State, open: Coordination, io: Hands): State {
  io.note('decided.abort.silence', { coordinator: io.self, transaction: open.transaction, missing: [...open.missing] });
  return decide(state, open, 'abort', 'silence', io);
}
