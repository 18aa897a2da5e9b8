/**
 * Starting, and starting again. Who has crashed may not decide alone, and takes no part in the termination protocol: the
 * others may have decided without it, and what it knew of the pre-commit is gone. It asks (BHG §7.5). Only if all have
 * crashed, so that nobody is left who could have decided otherwise, do those that have come back decide: once everybody is
 * back, and nobody has decided, all abort. («Total failure»; whoever failed last is then surely among them.)
 */
import type { NodeId } from '../../kernel/contract.ts';
import { emptyVector, slice, type Vector } from '../../kernel/vector.ts';
import { branchOf, changed, opened, outcomeOf, settled, written } from './branches.ts';
import { isCoordinator, isParticipant, othersOf } from './cluster.ts';
import { decidedIn } from './log.ts';
import { skipped } from './termination.ts';
import { dueOf } from './timers.ts';
import type { Begun, Branch, DTRecord, Durable, Hands, MessageOf, Outcome, State, Volatile, Write } from './types.ts';

const NOTHING: Volatile = {
  buffer: [],
  begun: 0,
  coordinating: [],
  requests: [],
  branches: [],
  outcomes: emptyVector(),
  data: {},
};

export function boot(io: Hands): State {
  io.note('started', { node: io.self, role: isCoordinator(io) ? 'coordinator' : 'participant' });
  return { durable: { coordinates: isCoordinator(io), log: emptyVector<DTRecord>() }, volatile: NOTHING };
}

/** A transaction as the log tells of it. */
interface Told extends Begun {
  readonly isOwn: boolean;
  readonly writes: readonly Write[];
  readonly outcome: Outcome | null;
}

export function recover(durable: Durable, io: Hands): State {
  const { told, outcomes, data } = read(durable.log, isParticipant(io));
  const inDoubt = told.filter(({ outcome }) => outcome === null);
  io.note('recovered', { node: io.self, records: durable.log.length, inDoubt: inDoubt.length });
  const own = told.filter(({ isOwn }) => isOwn);
  const requests = own.map(({ client, request, transaction }) => ({ client, request, transaction }));
  const begun = Math.max(0, ...own.map(({ transaction }) => transaction));
  let state: State = { durable, volatile: { ...NOTHING, begun, requests, outcomes, data } };
  for (const each of inDoubt) state = inDoubtAgain(state, each, io);
  return state;
}

/** All that a log tells, by transaction, and the data that its commits make. */
function read(log: Vector<DTRecord>, hasPart: boolean) {
  const told = new Map<number, Told>();
  let outcomes: Volatile['outcomes'] = emptyVector();
  let data: Record<string, string> = {};
  for (const { op, client = '', request = 0 } of slice(log, 0)) {
    const { record, transaction, writes = [] } = op;
    const known = told.get(transaction);
    if (record === 'begin' || record === 'prepared') {
      told.set(transaction, { transaction, client, request, writes, isOwn: record === 'begin', outcome: null });
    } else if (record !== 'end') {
      if (known) told.set(transaction, { ...known, outcome: record });
      outcomes = decidedIn(outcomes, transaction, record);
      if (record === 'commit' && hasPart) data = written(data, known?.writes ?? []);
    }
  }
  return { told: [...told.values()], outcomes, data };
}

function inDoubtAgain(state: State, { transaction, client, request, writes }: Told, io: Hands): State {
  const isLocked = isParticipant(io) && io.follows('relock');
  const isRecovering = io.follows('recovered-stays-out');
  io.note('recovered.in-doubt', { node: io.self, transaction, locks: isLocked ? writes.length : 0 });
  const { inquiryInterval_us, coordinatorTimeout_us } = io.config;
  const deadline = io.clock_us() + (isRecovering ? inquiryInterval_us : coordinatorTimeout_us);
  const next = opened(state, { transaction, client, request, writes, isLocked, isRecovering, deadline });
  return isRecovering ? inquire(next, next.volatile.branches.at(-1) as Branch, io) : next;
}

/** Asks everybody what was decided. */
function inquire(state: State, { transaction, asked }: Branch, io: Hands): State {
  const others = othersOf(io);
  if (others.length === 0) return totalFailure(state, transaction, [], io);
  io.note('inquiry.sent', { node: io.self, transaction, count: asked + 1 });
  for (const id of others) io.send(id, { type: 'DecisionRequest', transaction });
  const deadline = io.clock_us() + io.config.inquiryInterval_us;
  return changed(state, transaction, { asked: asked + 1, recovering: [], deadline });
}

export function onInquiryTimeout(state: State, io: Hands): State {
  let next = state;
  const recovering = state.volatile.branches.filter(({ isRecovering }) => isRecovering);
  for (const branch of dueOf(recovering, io)) next = inquire(next, branch, io);
  return next;
}

/** One that has come back asks. */
export function onDecisionRequest(state: State, from: NodeId, transaction: number, io: Hands): State {
  const about = { node: io.self, participant: from, transaction };
  const decision = outcomeOf(state, transaction);
  if (decision) {
    io.note('inquiry.answered', { ...about, decision });
    io.send(from, { type: 'Decision', transaction, decision });
    return state;
  }
  const branch = branchOf(state, transaction);
  if (!branch) {
    io.note('inquiry.refused', about);
    io.send(from, { type: 'Decision', transaction, decision: 'abort' });
    return settled(state, transaction, 'abort', 'asked', io);
  }
  io.note(branch.isRecovering ? 'inquiry.recovering' : 'inquiry.undecided', about);
  if (branch.isRecovering) io.send(from, { type: 'Recovering', transaction });
  return state;
}

/** Another does not know either, for it has crashed as well. */
export function onRecovering(state: State, from: NodeId, { transaction }: MessageOf<'Recovering'>, io: Hands): State {
  const branch = branchOf(state, transaction);
  if (!branch?.isRecovering) {
    io.note('inquiry.late', { node: io.self, from, transaction });
    return skipped(state, from, transaction, io);
  }
  const recovering = [...new Set([...branch.recovering, from])];
  if (othersOf(io).every((id) => recovering.includes(id))) return totalFailure(state, transaction, recovering, io);
  io.note('inquiry.nobody', { node: io.self, from, transaction, recovering });
  return changed(state, transaction, { recovering });
}

function totalFailure(state: State, transaction: number, recovering: readonly NodeId[], io: Hands): State {
  io.note('total-failure', { node: io.self, transaction, recovering: [...recovering] });
  for (const id of othersOf(io)) io.send(id, { type: 'Decision', transaction, decision: 'abort' });
  return settled(state, transaction, 'abort', 'total-failure', io);
}
