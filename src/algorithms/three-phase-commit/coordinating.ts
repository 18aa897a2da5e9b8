/** What every coordinator does, the first and an elected one: pre-commit, decide, tell (BHG §7.5). */
import type { NodeId } from '../../kernel/contract.ts';
import { branchOf, changed, outcomeOf, settled } from './branches.ts';
import { inMemory, recordOf, write } from './log.ts';
import { dueOf } from './timers.ts';
import type { Begun, Cause, Coordination, Hands, MessageOf, Outcome, State } from './types.ts';

export function coordinationOf({ volatile }: State, transaction: number): Coordination | undefined {
  return volatile.coordinating.find((each) => each.transaction === transaction);
}

export function inTable(state: State, open: Coordination): State {
  const { coordinating } = state.volatile;
  const isNew = !coordinating.some((each) => each.transaction === open.transaction);
  return inMemory(state, {
    coordinating: isNew
      ? [...coordinating, open]
      : coordinating.map((each) => (each.transaction === open.transaction ? open : each)),
  });
}

function outOfTable(state: State, transaction: number): State {
  const coordinating = state.volatile.coordinating.filter((each) => each.transaction !== transaction);
  return inMemory(state, { coordinating });
}

/** A client is told by which number what it asked for was committed. */
export function answer({ client, request, transaction }: Begun, outcome: Outcome, io: Hands): void {
  io.reply(
    client,
    request,
    outcome === 'commit' ? { ok: true, value: `T${transaction}` } : { ok: false, error: 'transaction-aborted' },
  );
}

/**
 * The second phase: whoever is uncertain is told that all have voted yes, and becomes committable. Nobody commits before
 * all that are up know it: so whoever is left can never be uncertain when somebody has committed.
 */
export function preCommit(state: State, open: Coordination, tell: readonly NodeId[], io: Hands): State {
  const { transaction } = open;
  for (const id of tell) io.send(id, { type: 'PreCommit', transaction });
  const next = changed(state, transaction, { state: 'committable' });
  const isSkipped = !io.follows('pre-commit-first') && open.phase === 'votes';
  if (tell.length === 0 || isSkipped) return commit(next, open, io);
  const deadline = io.clock_us() + io.config.ackTimeout_us;
  return inTable(next, { ...open, phase: 'acks', missing: tell, deadline });
}

export function onAck(state: State, from: NodeId, { transaction }: MessageOf<'Ack'>, io: Hands): State {
  const open = coordinationOf(state, transaction);
  if (open?.phase !== 'acks' || !open.missing.includes(from)) {
    io.note('acknowledged.late', { coordinator: io.self, participant: from, transaction });
    return state;
  }
  const missing = open.missing.filter((id) => id !== from);
  io.note('acknowledged', { coordinator: io.self, participant: from, transaction, missing });
  return missing.length > 0 ? inTable(state, { ...open, missing }) : commit(state, open, io);
}

/** «The coordinator ignores those from which it has no ack»: they have crashed (BHG §7.5). */
export function withoutAcks(state: State, open: Coordination, io: Hands): State {
  const { transaction, missing } = open;
  io.note('decided.commit.without', { coordinator: io.self, transaction, missing: [...missing] });
  return decide(state, open, 'commit', null, io);
}

/** The third phase. */
function commit(state: State, open: Coordination, io: Hands): State {
  io.note('decided.commit', { coordinator: io.self, transaction: open.transaction });
  return decide(state, open, 'commit', null, io);
}

/** The decision is on disk, then everybody is told. With the final acknowledgement it is remembered until all have it. */
export function decide(state: State, open: Coordination, decision: Outcome, cause: Cause | null, io: Hands): State {
  const { transaction, others } = open;
  const branch = branchOf(state, transaction);
  let next = outcomeOf(state, transaction) ? state : settled(state, transaction, decision, cause, io);
  for (const id of others) io.send(id, { type: 'Decision', transaction, decision });
  if (branch) answer(branch, decision, io);
  if (!io.config.finalAck || others.length === 0) return outOfTable(next, transaction);
  const deadline = io.clock_us() + io.config.inquiryInterval_us;
  next = inTable(next, { ...open, phase: 'final', decision, missing: others, deadline });
  return next;
}

export function onDone(state: State, from: NodeId, { transaction }: MessageOf<'Done'>, io: Hands): State {
  const open = coordinationOf(state, transaction);
  if (open?.phase !== 'final' || !open.missing.includes(from)) {
    io.note('acknowledged.late', { coordinator: io.self, participant: from, transaction });
    return state;
  }
  const missing = open.missing.filter((id) => id !== from);
  io.note('done', { coordinator: io.self, participant: from, transaction, missing });
  if (missing.length > 0) return inTable(state, { ...open, missing });
  io.note('ended', { coordinator: io.self, transaction, decision: open.decision ?? 'abort' });
  return outOfTable(write(state, recordOf('end', transaction)), transaction);
}

/** Whoever was down when the decision was sent is told again. */
function resend(state: State, open: Coordination, io: Hands): State {
  const { transaction, missing } = open;
  const decision = open.decision ?? 'abort';
  io.note('resent', { coordinator: io.self, transaction, missing: [...missing], decision });
  for (const id of missing) io.send(id, { type: 'Decision', transaction, decision });
  return inTable(state, { ...open, deadline: io.clock_us() + io.config.inquiryInterval_us });
}

/** Answers have not come in time: who has not answered has crashed. What follows depends on what they were to answer. */
export function onAnswersTimeout(
  state: State,
  io: Hands,
  without: { readonly [phase in 'votes' | 'states']: (state: State, open: Coordination, io: Hands) => State },
): State {
  let next = state;
  for (const open of dueOf(state.volatile.coordinating, io)) {
    if (open.phase === 'acks') next = withoutAcks(next, open, io);
    else if (open.phase === 'final') next = resend(next, open, io);
    else next = without[open.phase](next, open, io);
  }
  return next;
}
