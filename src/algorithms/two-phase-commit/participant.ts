/** The participants' part: a vote, then the decision; and in between, uncertainty (BHG §7.4). */
import type { NodeId } from '../../kernel/contract.ts';
import { branchOf, closed, lockedBy, opened, outcomeOf } from './branches.ts';
import { coordinatorOf } from './cluster.ts';
import { force, recordOf, write } from './log.ts';
import type { Cause, Hands, MessageOf, Outcome, State } from './types.ts';

/** Asked for its vote: yes, unless it has reasons of its own, or another transaction holds one of the keys. */
export function onPrepare(state: State, from: NodeId, message: MessageOf<'Prepare'>, io: Hands): State {
  const { transaction, writes, no } = message;
  const outcome = outcomeOf(state, transaction);
  if (outcome || branchOf(state, transaction)) {
    io.note('prepare.repeated', { participant: io.self, transaction });
    if (outcome !== 'commit') io.send(from, { type: 'Vote', transaction, vote: outcome ? 'no' : 'yes' });
    return state;
  }
  if (no.includes(io.self)) {
    io.note('voted.no', { participant: io.self, transaction });
    return refuse(state, from, transaction, io);
  }
  const locked = lockedBy(
    state,
    writes.map(({ key }) => key),
  );
  if (locked) {
    io.note('voted.no.locked', { participant: io.self, transaction, ...locked });
    return refuse(state, from, transaction, io);
  }
  io.note('voted.yes', { participant: io.self, transaction, locks: writes.length });
  io.send(from, { type: 'Vote', transaction, vote: 'yes' });
  const record = recordOf('prepared', transaction, { writes });
  const recorded = io.follows('force-prepared') ? force(state, record) : write(state, record);
  return opened(recorded, { transaction, writes, deadline: io.clock_us() + io.config.decisionTimeout_us });
}

function refuse(state: State, from: NodeId, transaction: number, io: Hands): State {
  io.send(from, { type: 'Vote', transaction, vote: 'no' });
  return refused(state, transaction, 'refused');
}

/**
 * Who has not voted yes may abort, and must remember it: a request for its vote may come, or come again, later. (In MLO86
 * this is not forced, for there a crash destroys what a transaction has done, and no later vote can be yes. Here all of it
 * comes with the request.)
 */
export function refused(state: State, transaction: number, cause: Cause): State {
  return closed(force(state, recordOf('abort', transaction, { cause })), transaction, 'abort');
}

/** Told the decision: by the coordinator, or by another participant that has been asked. */
export function onDecision(state: State, from: NodeId, message: MessageOf<'Decision'>, io: Hands): State {
  const { transaction, decision } = message;
  const branch = branchOf(state, transaction);
  const mine = outcomeOf(state, transaction);
  const about = { participant: io.self, from, transaction };
  if (from === coordinatorOf(io) && isAcknowledged(decision, io)) io.send(from, { type: 'Ack', transaction });
  if (branch) {
    io.note(decision === 'commit' ? 'learned.commit' : 'learned.abort', about);
    return learned(state, transaction, decision, io);
  }
  if (mine !== null) {
    if (mine === decision) io.note('decision.repeated', about);
    else io.note('decision.contradicts', { ...about, decision: mine });
    return state;
  }
  if (decision === 'abort') {
    // A request for its vote that comes after this is answered with no.
    io.note('decision.unknown', about);
    return learned(state, transaction, decision, io);
  }
  // «If its log has no yes record, it can decide abort» (BHG §7.4): that is how it stands with what was not forced.
  io.note('decision.forgotten', about);
  return refused(state, transaction, 'restart');
}

/** An abort that is presumed anyway need not be acknowledged, for nobody has to remember it (MLO86 §3.1). */
function isAcknowledged(decision: Outcome, io: Hands): boolean {
  return decision === 'commit' || !io.config.presumedAbort;
}

function learned(state: State, transaction: number, decision: Outcome, io: Hands): State {
  const record = recordOf(decision, transaction, decision === 'abort' ? { cause: 'told' } : {});
  const recorded = isAcknowledged(decision, io) ? force(state, record) : write(state, record);
  return closed(recorded, transaction, decision);
}
