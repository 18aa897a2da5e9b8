/**
 * The cooperative termination protocol (BHG §7.4): who is uncertain for too long asks. Where only the coordinator is asked,
 * and it is down, nothing can be done but wait. Where all are asked, one that has decided or has not voted helps; if all
 * that can be reached are uncertain, everybody waits: two-phase commit blocks.
 */
import type { NodeId } from '../../kernel/contract.ts';
import { branchOf, changed, closed, outcomeOf } from './branches.ts';
import { coordinatorOf, participantsOf } from './cluster.ts';
import { force, recordOf } from './log.ts';
import { refused } from './participant.ts';
import { dueOf } from './timers.ts';
import type { Branch, Hands, MessageOf, State } from './types.ts';

/** The decision has not come in time. */
export function onDecisionTimeout(state: State, io: Hands): State {
  let next = state;
  for (const branch of dueOf(state.volatile.branches, io)) {
    next = io.follows('uncertain-waits') ? inquire(next, branch, io) : abortAnyway(next, branch, io);
  }
  return next;
}

/** Asks what was decided: the coordinator, or everybody. */
export function inquire(state: State, { transaction, asked }: Branch, io: Hands): State {
  const coordinator = coordinatorOf(io);
  const all = new Set([coordinator, ...(io.config.cooperative ? participantsOf(io) : [])]);
  const targets = [...all].filter((id) => id !== io.self);
  io.note('inquiry.sent', { participant: io.self, transaction, asked: targets, count: asked + 1 });
  for (const id of targets) io.send(id, { type: 'DecisionRequest', transaction });
  const deadline = io.clock_us() + io.config.decisionTimeout_us;
  return changed(state, transaction, { asked: asked + 1, uncertain: [], deadline });
}

/** What nobody may do who has voted yes: others may have committed. */
function abortAnyway(state: State, { transaction }: Branch, io: Hands): State {
  io.note('uncertain.aborted', { participant: io.self, transaction });
  return closed(force(state, recordOf('abort', transaction, { cause: 'silence' })), transaction, 'abort');
}

/** A participant is asked by another. */
export function onInquiryOfPeer(state: State, from: NodeId, transaction: number, io: Hands): State {
  const about = { node: io.self, participant: from, transaction };
  const decision = outcomeOf(state, transaction);
  if (decision) {
    io.note('inquiry.answered', { ...about, decision });
    io.send(from, { type: 'Decision', transaction, decision });
    return state;
  }
  if (branchOf(state, transaction)) {
    io.note('inquiry.uncertain', about);
    io.send(from, { type: 'Uncertain', transaction });
    return state;
  }
  // It has not voted: by never voting yes it makes sure that nobody commits.
  io.note('inquiry.refused', about);
  io.send(from, { type: 'Decision', transaction, decision: 'abort' });
  return refused(state, transaction, 'asked');
}

export function onUncertain(state: State, from: NodeId, { transaction }: MessageOf<'Uncertain'>, io: Hands): State {
  const branch = branchOf(state, transaction);
  if (!branch) {
    io.note('inquiry.late', { participant: io.self, from, transaction });
    return state;
  }
  const uncertain = [...new Set([...branch.uncertain, from])];
  io.note('inquiry.nobody', { participant: io.self, from, transaction, uncertain });
  return changed(state, transaction, { uncertain });
}
