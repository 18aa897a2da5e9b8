/** The coordinator's part: it asks for votes, decides, and sees to it that everybody learns the decision (BHG §7.4). */
import type { ClientId, NodeId } from '../../kernel/contract.ts';
import { closed, lockedBy, opened, outcomeOf } from './branches.ts';
import { coordinatorOf, isCoordinator, isParticipant, othersOf, votesNeeded } from './cluster.ts';
import { force, inMemory, recordOf, write } from './log.ts';
import { readRefusing, readWrites } from './operations.ts';
import { dueOf } from './timers.ts';
import type { Begun, Cause, Coordination, Hands, MessageOf, Op, Outcome, State, Write } from './types.ts';

interface Request {
  readonly client: ClientId;
  readonly request: number;
  readonly oldest: number;
  readonly op: Extract<Op, { readonly kind: 'transaction' }>;
}

export function coordinationOf({ volatile }: State, transaction: number): Coordination | undefined {
  return volatile.coordinating.find((each) => each.transaction === transaction);
}

/** A client's transaction; only the coordinator begins one, and for each request only one. */
export function onTransaction(state: State, { client, request, oldest, op }: Request, io: Hands): State {
  if (!isCoordinator(io)) {
    io.note('redirected', { node: io.self, client, to: coordinatorOf(io) });
    io.reply(client, request, { redirect: coordinatorOf(io) });
    return state;
  }
  const known = state.volatile.requests.find((each) => each.client === client && each.request === request);
  if (known) return answerAgain(state, known, io);
  const requests = state.volatile.requests.filter((each) => each.client !== client || each.request >= oldest);
  return begin(inMemory(state, { requests }), { client, request }, op, io);
}

/** The client asks again for what was begun before. */
function answerAgain(state: State, begun: Begun, io: Hands): State {
  const { client, transaction } = begun;
  io.note('request.repeated', { coordinator: io.self, client, transaction });
  const outcome = outcomeOf(state, transaction);
  if (outcome) answer(begun, outcome, io);
  return state;
}

/** A client is told by which number what it asked for was committed. */
function answer({ client, request, transaction }: Begun, outcome: Outcome, io: Hands): void {
  io.reply(
    client,
    request,
    outcome === 'commit' ? { ok: true, value: `T${transaction}` } : { ok: false, error: 'transaction-aborted' },
  );
}

/**
 * The first phase: every participant is asked for its vote. The record `begin` is on disk first, for its number must never
 * be used again. (MLO86 has numbers from elsewhere, and needs no such record.)
 */
function begin(state: State, asked: Omit<Begun, 'transaction'>, op: Request['op'], io: Hands): State {
  const transaction = state.volatile.begun + 1;
  const writes = readWrites(op.writes) ?? [];
  const no = readRefusing(op.no) ?? [];
  const others = othersOf(io);
  io.note('begun', {
    coordinator: io.self,
    transaction,
    client: asked.client,
    operation: op,
    needed: votesNeeded(io),
  });
  const requests = [...state.volatile.requests, { ...asked, transaction }];
  let next = force(
    inMemory(state, { begun: transaction, requests }),
    recordOf('begin', transaction, { ...asked, writes }),
  );
  const deadline = io.clock_us() + io.config.voteTimeout_us;
  const fresh: Coordination = { ...asked, transaction, decision: null, votes: [], missing: [], deadline };
  next = inMemory(next, { coordinating: [...next.volatile.coordinating, fresh] });
  const refuses = isParticipant(io) && !votesYesItself(next, writes, no, io);
  if (refuses) {
    io.note('decided.abort.refused', { coordinator: io.self, transaction, participant: io.self });
    return decide(next, fresh, 'abort', [], 'refused', io);
  }
  for (const other of others) io.send(other, { type: 'Prepare', transaction, writes, no });
  if (!isParticipant(io)) return next;
  next = opened(next, { transaction, writes, deadline });
  return counted(next, { ...fresh, votes: [io.self] }, io);
}

/** The coordinator's own vote needs no message, and no record: without a commit record its part is aborted. */
function votesYesItself(state: State, writes: readonly Write[], no: readonly NodeId[], io: Hands): boolean {
  const keys = writes.map(({ key }) => key);
  return !no.includes(io.self) && lockedBy(state, keys) === null;
}

export function onVote(state: State, from: NodeId, { transaction, vote }: MessageOf<'Vote'>, io: Hands): State {
  const open = coordinationOf(state, transaction);
  if (!open || open.decision !== null) {
    io.note('vote.late', { coordinator: io.self, participant: from, transaction });
    return state;
  }
  if (vote === 'no') {
    io.note('vote.no', { coordinator: io.self, participant: from, transaction });
    io.note('decided.abort.refused', { coordinator: io.self, transaction, participant: from });
    const others = othersOf(io).filter((id) => id !== from);
    return decide(state, open, 'abort', others, 'refused', io);
  }
  const votes = [...new Set([...open.votes, from])];
  const needed = votesNeeded(io);
  io.note('vote.yes', { coordinator: io.self, participant: from, transaction, votes, needed });
  return counted(state, { ...open, votes }, io);
}

/** «If the coordinator has received YES from all participants, and its own vote is yes, it decides commit» (BHG §7.4). */
function counted(state: State, open: Coordination, io: Hands): State {
  const { transaction, votes } = open;
  const needed = votesNeeded(io);
  if (votes.length < needed) return inTable(state, open);
  io.note('decided.commit', { coordinator: io.self, transaction, votes: [...votes], needed });
  return decide(state, open, 'commit', othersOf(io), null, io);
}

/**
 * The second phase. A commit is on disk before anybody hears of it. So is an abort, unless it would be presumed anyway
 * (MLO86 §3.1): then it is only written, nobody acknowledges it, and the coordinator forgets the transaction at once.
 */
function decide(
  state: State,
  open: Coordination,
  decision: Outcome,
  tell: readonly NodeId[],
  cause: Cause | null,
  io: Hands,
): State {
  const { transaction } = open;
  const { presumedAbort, resendInterval_us } = io.config;
  const record = recordOf(decision, transaction, cause ? { cause } : {});
  const isForced = decision === 'commit' ? io.follows('force-commit') : !presumedAbort;
  const recorded = closed(isForced ? force(state, record) : write(state, record), transaction, decision);
  for (const id of tell) io.send(id, { type: 'Decision', transaction, decision });
  answer(open, decision, io);
  // Where everybody who was asked has refused, nobody has to be told.
  if (decision === 'abort' && (presumedAbort || tell.length === 0)) return outOfTable(recorded, transaction);
  const deadline = io.clock_us() + resendInterval_us;
  const missing = io.follows('await-acks') ? tell : [];
  return acknowledgedBy(recorded, { ...open, decision, missing, deadline }, io);
}

export function onAck(state: State, from: NodeId, { transaction }: MessageOf<'Ack'>, io: Hands): State {
  const open = coordinationOf(state, transaction);
  if (!open?.missing.includes(from)) {
    io.note('acknowledged.late', { coordinator: io.self, participant: from, transaction });
    return state;
  }
  const missing = open.missing.filter((id) => id !== from);
  io.note('acknowledged', { coordinator: io.self, participant: from, transaction, missing });
  return acknowledgedBy(state, { ...open, missing }, io);
}

/** When all have acknowledged, the coordinator writes `end` and forgets the transaction. */
function acknowledgedBy(state: State, open: Coordination, io: Hands): State {
  const { transaction, missing, decision } = open;
  if (missing.length > 0) return inTable(state, open);
  io.note('ended', { coordinator: io.self, transaction, decision: decision ?? 'abort' });
  return outOfTable(write(state, recordOf('end', transaction)), transaction);
}

/** Votes have not come in time: the coordinator may still decide to abort, for nobody can have committed (BHG §7.4). */
export function onVotesTimeout(state: State, io: Hands): State {
  const waiting = state.volatile.coordinating.filter(({ decision }) => decision === null);
  let next = state;
  for (const open of dueOf(waiting, io)) {
    const { transaction, votes } = open;
    const missing = othersOf(io).filter((id) => !votes.includes(id));
    io.note('decided.abort.silence', { coordinator: io.self, transaction, missing });
    next = decide(next, open, 'abort', othersOf(io), 'silence', io);
  }
  return next;
}

/** Acknowledgements have not come in time: the decision is sent again, as often as it takes. */
export function onAcksTimeout(state: State, io: Hands): State {
  const waiting = state.volatile.coordinating.filter(({ decision }) => decision !== null);
  let next = state;
  for (const open of dueOf(waiting, io)) {
    const { transaction, missing } = open;
    const decision = open.decision as Outcome;
    io.note('resent', { coordinator: io.self, transaction, missing: [...missing], decision });
    for (const id of missing) io.send(id, { type: 'Decision', transaction, decision });
    next = inTable(next, { ...open, deadline: io.clock_us() + io.config.resendInterval_us });
  }
  return next;
}

/** A participant asks what was decided. */
export function onInquiry(state: State, from: NodeId, transaction: number, io: Hands): State {
  const open = coordinationOf(state, transaction);
  if (open && open.decision === null) {
    io.note('inquiry.undecided', { coordinator: io.self, participant: from, transaction });
    return state;
  }
  const decision = open?.decision ?? knownTo(state, transaction, io);
  if (open || !io.config.presumedAbort) {
    io.note('inquiry.answered', { node: io.self, participant: from, transaction, decision });
  } else {
    io.note('inquiry.presumed', { coordinator: io.self, participant: from, transaction });
  }
  io.send(from, { type: 'Decision', transaction, decision });
  return state;
}

/**
 * What the coordinator says of a transaction that is not in its table. Presuming abort it looks nowhere else: what was
 * committed stays in the table until nobody needs to ask (MLO86 §3.1). Otherwise it looks into its log.
 */
function knownTo(state: State, transaction: number, io: Hands): Outcome {
  return io.config.presumedAbort ? 'abort' : (outcomeOf(state, transaction) ?? 'abort');
}

function inTable(state: State, open: Coordination): State {
  const coordinating = state.volatile.coordinating.map((each) => (each.transaction === open.transaction ? open : each));
  return inMemory(state, { coordinating });
}

function outOfTable(state: State, transaction: number): State {
  const coordinating = state.volatile.coordinating.filter((each) => each.transaction !== transaction);
  return inMemory(state, { coordinating });
}
