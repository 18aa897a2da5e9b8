/**
 * Changing who belongs to the cluster (D§4). One server at a time: any majority before and any after share a server, so
 * no two leaders can be elected. Several at once: by joint consensus, in which both majorities must agree.
 */
import type { NodeId } from '../../kernel/contract.ts';
import { catchUpsOf, firstRound } from './catching-up.ts';
import { latestOf, membersOf } from './configuration.ts';
import { configurationIndex, lastIndex } from './log.ts';
import { hasCommittedInTerm, newFollower, replicate } from './replication.ts';
import type { CatchUp, Configuration, Follower, Leadership, RaftIO, State } from './types.ts';
import { revise, withLeadership } from './volatile.ts';

/** The wish of an administrator, for one server. */
export type Change = 'addServer' | 'addLearner' | 'promote' | 'removeServer';

/** A leader is asked to add, promote or remove a server. */
export function changeServer(state: State, verb: Change, server: NodeId, io: RaftIO): State {
  const leader = io.self;
  const { voters, learners } = latestOf(state);
  if (!io.cluster.includes(server))
    return refuse(state, () => io.note('change.refused.unknown', { leader, verb, server }));
  const isVoter = voters.includes(server);
  const isLearner = learners.includes(server);
  const pointless =
    verb === 'removeServer'
      ? (!isVoter && !isLearner) || (isVoter && voters.length === 1)
      : isVoter || (verb === 'promote' ? !isLearner : verb === 'addLearner' && isLearner);
  if (pointless) return refuse(state, () => io.note('change.refused.pointless', { leader, verb, server }));
  if (!mayChange(state, io)) return state;

  const without = (list: readonly NodeId[]) => list.filter((id) => id !== server);
  if (verb === 'removeServer') {
    return append(state, { voters: without(voters), old: null, learners: without(learners) }, io);
  }
  const asVoter = { voters: [...voters, server], old: null, learners: without(learners) };
  const asLearner = { voters, old: null, learners: [...without(learners), server] };
  if (verb === 'addLearner') return append(state, asLearner, io);
  if (!io.config.catchUp) return append(state, asVoter, io);
  if (!isLearner) return markForPromotion(append(state, asLearner, io), server, io);
  const { catchUps } = state.volatile.leadership as Leadership;
  // Whoever was measured before it was asked for may have fallen behind since: that is measured anew.
  const ready = catchUps.some(({ id, done, promote }) => id === server && done && promote);
  return ready ? append(state, asVoter, io) : markForPromotion(state, server, io);
}

/** A leader is asked to make these servers the voters, however many that changes (D§4.3). */
export function changeMembership(state: State, members: readonly NodeId[], io: RaftIO): State {
  const leader = io.self;
  const verb = 'changeMembership';
  const unknown = members.find((id) => !io.cluster.includes(id));
  if (unknown !== undefined) {
    return refuse(state, () => io.note('change.refused.unknown', { leader, verb, server: unknown }));
  }
  const { voters: old, learners } = latestOf(state);
  const voters = io.cluster.filter((id) => members.includes(id));
  if (voters.length === old.length && old.every((id) => voters.includes(id))) {
    return refuse(state, () => io.note('change.refused.pointless', { leader, verb, server: null }));
  }
  if (isChanging(state)) return refuse(state, () => notePending(state, io));
  const others = learners.filter((id) => !voters.includes(id));
  return append(state, { voters, old: io.follows('joint-consensus') ? old : null, learners: others }, io);
}

/**
 * One change at a time; and not before the leader has committed an entry of its own term, else a change of an earlier
 * leader could still come back, and the two would not overlap (D§4.1 lacks this rule; Ongaro added it in July 2015).
 */
function mayChange(state: State, io: RaftIO): boolean {
  if (isChanging(state)) {
    notePending(state, io);
    return false;
  }
  if (hasCommittedInTerm(state) || !io.follows('commit-before-change')) return true;
  io.note('change.refused.term', { leader: io.self, term: state.durable.currentTerm });
  return false;
}

function isChanging(state: State): boolean {
  return configurationIndex(state.durable.log) > state.volatile.commitIndex || latestOf(state).old !== null;
}

function notePending({ durable }: State, io: RaftIO): void {
  io.note('change.refused.pending', { leader: io.self, index: configurationIndex(durable.log) });
}

function refuse(state: State, say: () => void): State {
  say();
  return state;
}

/** Writes a configuration into the log; the leader uses it from now on, and sends the log to whoever belongs to it. */
function append(state: State, configuration: Configuration, io: RaftIO): State {
  const { currentTerm: term, log } = state.durable;
  const index = lastIndex(log) + 1;
  const { voters, old, learners } = configuration;
  const values = { leader: io.self, index, term, voters: [...voters], learners: [...learners] };
  if (old !== null) io.note('change.joint', { ...values, old: [...old] });
  else if (latestOf(state).old !== null) io.note('change.final', values);
  else io.note('change.appended', values);
  const joined = withMembers(state, configuration, index, io);
  return replicate(joined, { term, kind: 'config', configuration }, io);
}

/** A leader's records of its followers and learners, as the configuration wants them. */
function withMembers({ durable, volatile }: State, configuration: Configuration, index: number, io: RaftIO): State {
  const known = volatile.followers;
  const leadership = volatile.leadership as Leadership;
  const followers = membersOf(configuration, io)
    .filter((id) => id !== io.self)
    .map((id): Follower => known.find((other) => other.id === id) ?? newFollower(id, index));
  const changed = revise(volatile, (next) => {
    next.followers = followers;
    next.leadership = {
      ...leadership,
      catchUps: catchUpsOf(configuration, leadership.catchUps, index, io),
      // A majority of other servers has promised nothing yet.
      leaseRound: null,
      leaseUntil: 0,
    };
  });
  return { durable, volatile: changed };
}

/** The learner becomes a voter when it has caught up; if the leader had given up on it, it tries again. */
function markForPromotion(state: State, server: NodeId, io: RaftIO): State {
  const { catchUps } = state.volatile.leadership as Leadership;
  const last = lastIndex(state.durable.log);
  const matchIndex = state.volatile.followers.find(({ id }) => id === server)?.matchIndex ?? 0;
  io.note('promote.waits', { leader: io.self, server, matchIndex, lastIndex: last });
  return withLeadership(state, {
    catchUps: catchUps.map((each) => (each.id === server ? firstRound(server, last, true, io) : each)),
  });
}

/** Makes a learner that has caught up a voter, if it was asked for and nothing else is under way. */
export function promoteReady(state: State, io: RaftIO): State {
  const { catchUps, transfer } = state.volatile.leadership as Leadership;
  const ready = catchUps.find(({ done, promote }: CatchUp) => done && promote);
  if (!ready || transfer !== null || isChanging(state) || !hasCommittedInTerm(state)) return state;
  return changeServer(state, 'promote', ready.id, io);
}

/**
 * Once the joint configuration is committed, the leader writes the new one (D§4.3). Not when it has told its successor
 * to stand: that one would lack the entry. If it takes over it writes it itself.
 */
export function finishJoint(state: State, io: RaftIO): State {
  const { voters, old, learners } = latestOf(state);
  if (old === null || configurationIndex(state.durable.log) > state.volatile.commitIndex) return state;
  if (state.volatile.leadership?.transfer?.told) return state;
  return append(state, { voters, old: null, learners }, io);
}

/** Is this leader out of the cluster, by a configuration that is committed? Then it has done its duty (D§4.2.2). */
export function isRemoved(state: State, io: RaftIO): boolean {
  const { voters, old } = latestOf(state);
  if (old !== null || voters.includes(io.self)) return false;
  return configurationIndex(state.durable.log) <= state.volatile.commitIndex;
}
