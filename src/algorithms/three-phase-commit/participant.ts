/** The participants' part: a vote, then the pre-commit, then the decision (BHG §7.5). */
import type { NodeId } from '../../kernel/contract.ts';
import { branchOf, changed, lockedBy, opened, outcomeOf, settled } from './branches.ts';
import { positionOf } from './cluster.ts';
import { coordinationOf } from './coordinating.ts';
import { force, inMemory, recordOf, write } from './log.ts';
import type { Hands, MessageOf, State } from './types.ts';

/** Asked for its vote: yes, unless it has reasons of its own, or another transaction holds one of the keys. */
export function onCanCommit(state: State, from: NodeId, message: MessageOf<'CanCommit'>, io: Hands): State {
  const { transaction, client, request, writes, no } = message;
  const outcome = outcomeOf(state, transaction);
  if (outcome || branchOf(state, transaction)) {
    io.note('can-commit.repeated', { participant: io.self, transaction });
    if (outcome === 'abort') io.send(from, { type: 'Vote', transaction, vote: 'no' });
    return state;
  }
  const keys = writes.map(({ key }) => key);
  const locked = lockedBy(state, keys);
  if (no.includes(io.self) || locked) {
    if (locked) io.note('voted.no.locked', { participant: io.self, transaction, ...locked });
    else io.note('voted.no', { participant: io.self, transaction });
    io.send(from, { type: 'Vote', transaction, vote: 'no' });
    return settled(state, transaction, 'abort', 'refused', io);
  }
  io.note('voted.yes', { participant: io.self, transaction, locks: writes.length });
  io.send(from, { type: 'Vote', transaction, vote: 'yes' });
  const record = recordOf('prepared', transaction, { writes, client, request });
  const recorded = io.follows('force-prepared') ? force(state, record) : write(state, record);
  const deadline = io.clock_us() + io.config.coordinatorTimeout_us;
  return opened(recorded, { transaction, client, request, writes, isLocked: true, deadline });
}

/** Now it knows that all have voted yes: it is committable. Of one that it has given up it takes nothing. */
export function onPreCommit(state: State, from: NodeId, { transaction }: MessageOf<'PreCommit'>, io: Hands): State {
  const branch = branchOf(state, transaction);
  const about = { participant: io.self, from, transaction };
  if (!branch || branch.isRecovering || isStale(state, from, transaction, io)) {
    io.note('stale.ignored', about);
    return state;
  }
  io.note(branch.state === 'uncertain' ? 'pre-commit.taken' : 'pre-commit.repeated', about);
  io.send(from, { type: 'Ack', transaction });
  const deadline = io.clock_us() + io.config.coordinatorTimeout_us;
  return changed(state, transaction, { state: 'committable', coordinator: positionOf(from, io), deadline });
}

/** Is this a word of somebody whom it takes for crashed? */
export function isStale(state: State, from: NodeId, transaction: number, io: Hands): boolean {
  const isOwn = coordinationOf(state, transaction) !== undefined;
  return isOwn || positionOf(from, io) < (branchOf(state, transaction)?.coordinator ?? 0);
}

/** Told the decision, by whomever. */
export function onDecision(state: State, from: NodeId, message: MessageOf<'Decision'>, io: Hands): State {
  const { transaction, decision } = message;
  const branch = branchOf(state, transaction);
  const mine = outcomeOf(state, transaction);
  const about = { participant: io.self, from, transaction };
  if (io.config.finalAck) io.send(from, { type: 'Done', transaction });
  if (branch) {
    io.note(decision === 'commit' ? 'learned.commit' : 'learned.abort', about);
    // Who was about to decide it, too, need not any more.
    const coordinating = state.volatile.coordinating.filter((each) => each.transaction !== transaction);
    return settled(inMemory(state, { coordinating }), transaction, decision, 'told', io);
  }
  if (mine !== null) {
    if (mine === decision) io.note('decision.repeated', about);
    else io.note('decision.contradicts', { ...about, decision: mine });
    return state;
  }
  if (decision === 'abort') {
    io.note('decision.unknown', about);
    return settled(state, transaction, decision, 'told', io);
  }
  // «If its log has no yes record, it can decide abort» (BHG §7.4): that is how it stands with what was not forced.
  io.note('decision.forgotten', about);
  return settled(state, transaction, 'abort', 'restart', io);
}
