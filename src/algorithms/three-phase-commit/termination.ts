/**
 * The termination protocol (BHG §7.5): when the coordinator is silent, it has crashed; the next in line takes over, asks all
 * that are up for their states, and decides by these rules:
 *
 * TR1: if some process is aborted, abort. TR2: if some process is committed, commit. TR3: if all that report are uncertain,
 * abort. TR4: if some process is committable and none committed, make those that are uncertain committable, then commit.
 */
import type { NodeId } from '../../kernel/contract.ts';
import { branchOf, changed, outcomeOf, settled } from './branches.ts';
import { positionOf } from './cluster.ts';
import { coordinationOf, decide, inTable, preCommit } from './coordinating.ts';
import { isStale } from './participant.ts';
import { dueOf, isWaiting } from './timers.ts';
import type { Coordination, Hands, MessageOf, ReportedState, State } from './types.ts';

/** The coordinator's next word has not come in time. */
export function onCoordinatorTimeout(state: State, io: Hands): State {
  const waiting = state.volatile.branches.filter((branch) => isWaiting(state, branch));
  let next = state;
  for (const { transaction, coordinator } of dueOf(waiting, io)) {
    const suspect = io.cluster[coordinator] as NodeId;
    // The next in line: it may be this node, and is never one behind it, since this one is up.
    const elected = Math.min(coordinator + 1, positionOf(io.self, io));
    if (io.cluster[elected] === io.self) {
      const asked = behind(elected, io);
      io.note('suspected.leads', { participant: io.self, transaction, suspect, asked: [...asked] });
      next = lead(next, transaction, io);
      continue;
    }
    const to = io.cluster[elected] as NodeId;
    io.note('suspected.elects', { participant: io.self, transaction, suspect, elected: to });
    io.send(to, { type: 'Elected', transaction });
    const deadline = io.clock_us() + io.config.coordinatorTimeout_us;
    next = changed(next, transaction, { coordinator: elected, deadline });
  }
  return next;
}

/** All that come after a position: those before have crashed. */
function behind(position: number, { cluster }: Hands): readonly NodeId[] {
  return cluster.slice(position + 1);
}

/** This node takes over, and asks the others for their states. */
function lead(state: State, transaction: number, io: Hands): State {
  const position = positionOf(io.self, io);
  const others = behind(position, io);
  for (const id of others) io.send(id, { type: 'StateRequest', transaction });
  const open: Coordination = {
    transaction,
    phase: 'states',
    decision: null,
    votes: [],
    others,
    missing: others,
    states: {},
    deadline: io.clock_us() + io.config.ackTimeout_us,
  };
  const next = changed(state, transaction, { coordinator: position });
  return others.length === 0 ? terminate(next, open, io) : inTable(next, open);
}

/** Somebody takes all before this node for crashed. */
export function onElected(state: State, from: NodeId, { transaction }: MessageOf<'Elected'>, io: Hands): State {
  const outcome = outcomeOf(state, transaction);
  const branch = branchOf(state, transaction);
  if (outcome) return tell(state, from, transaction, outcome, io);
  if (!branch) return refuse(state, from, transaction, io);
  if (branch.isRecovering) {
    io.note('inquiry.recovering', { node: io.self, participant: from, transaction });
    io.send(from, { type: 'Recovering', transaction });
    return state;
  }
  if (coordinationOf(state, transaction)) {
    io.note('elected.already', { participant: io.self, transaction, from });
    return state;
  }
  const asked = behind(positionOf(io.self, io), io);
  io.note('elected.leads', { participant: io.self, transaction, from, asked: [...asked] });
  return lead(state, transaction, io);
}

function tell(state: State, to: NodeId, transaction: number, decision: 'commit' | 'abort', io: Hands): State {
  io.note('inquiry.answered', { node: io.self, participant: to, transaction, decision });
  io.send(to, { type: 'Decision', transaction, decision });
  return state;
}

/** It has not voted: by never voting yes it makes sure that nobody commits. */
function refuse(state: State, from: NodeId, transaction: number, io: Hands): State {
  io.note('inquiry.refused', { node: io.self, participant: from, transaction });
  io.send(from, { type: 'Decision', transaction, decision: 'abort' });
  return settled(state, transaction, 'abort', 'asked', io);
}

/** An elected coordinator asks how it stands here. */
export function onStateRequest(state: State, from: NodeId, message: MessageOf<'StateRequest'>, io: Hands): State {
  const { transaction } = message;
  const branch = branchOf(state, transaction);
  const outcome = outcomeOf(state, transaction);
  const about = { participant: io.self, from, transaction };
  if (!branch && outcome === null) {
    io.note('state.refused', about);
    io.send(from, { type: 'State', transaction, state: 'aborted' });
    return settled(state, transaction, 'abort', 'asked', io);
  }
  if (isStale(state, from, transaction, io) && !outcome) {
    io.note('stale.ignored', about);
    return state;
  }
  const reported = stateOf(state, transaction);
  io.note('state.told', { ...about, state: reported });
  io.send(from, { type: 'State', transaction, state: reported });
  if (!branch || branch.isRecovering) return state;
  const deadline = io.clock_us() + io.config.coordinatorTimeout_us;
  return changed(state, transaction, { coordinator: positionOf(from, io), deadline });
}

function stateOf(state: State, transaction: number): ReportedState {
  const outcome = outcomeOf(state, transaction);
  if (outcome) return outcome === 'commit' ? 'committed' : 'aborted';
  const branch = branchOf(state, transaction);
  return branch?.isRecovering ? 'recovering' : (branch?.state ?? 'aborted');
}

export function onState(state: State, from: NodeId, message: MessageOf<'State'>, io: Hands): State {
  const { transaction, state: reported } = message;
  const open = coordinationOf(state, transaction);
  if (open?.phase !== 'states' || !open.missing.includes(from)) {
    io.note('state.late', { coordinator: io.self, participant: from, transaction });
    return state;
  }
  const missing = open.missing.filter((id) => id !== from);
  const states = { ...open.states, [from]: reported };
  io.note('state.heard', { coordinator: io.self, participant: from, transaction, state: reported, missing });
  const next = { ...open, states, missing };
  return missing.length > 0 ? inTable(state, next) : terminate(state, next, io);
}

/** The rules TR1 to TR4, with the coordinator's own state among the others. Who has not reported has crashed. */
export function terminate(state: State, open: Coordination, io: Hands): State {
  const { transaction } = open;
  const states = Object.entries({ [io.self]: stateOf(state, transaction), ...open.states });
  const those = (wanted: ReportedState) => states.filter(([, each]) => each === wanted).map(([id]) => id);
  const about = { coordinator: io.self, transaction };
  const aborted = those('aborted');
  if (aborted.length > 0) {
    io.note('termination.aborted', { ...about, witnesses: aborted });
    return decide(state, open, 'abort', 'termination', io);
  }
  const committed = those('committed');
  if (committed.length > 0) {
    io.note('termination.committed', { ...about, witnesses: committed });
    return decide(state, open, 'commit', null, io);
  }
  const uncertain = those('uncertain');
  const committable = those('committable');
  if (committable.length === 0) {
    io.note('termination.uncertain', { ...about, witnesses: uncertain });
    return decide(state, open, 'abort', 'termination', io);
  }
  io.note('termination.committable', { ...about, witnesses: committable, uncertain });
  const tellFirst = io.follows('pre-commit-again') ? uncertain.filter((id) => id !== io.self) : [];
  return preCommit(state, { ...open, votes: committable }, tellFirst, io);
}

/** Somebody that has crashed meanwhile was elected: it takes no part, so the next in line is asked at once. */
export function skipped(state: State, from: NodeId, transaction: number, io: Hands): State {
  const branch = branchOf(state, transaction);
  if (!branch || !isWaiting(state, branch) || branch.coordinator !== positionOf(from, io)) return state;
  return changed(state, transaction, { deadline: io.clock_us() });
}
