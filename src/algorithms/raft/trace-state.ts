/** A server's state as traces show it. */

import { latestOf } from './configuration.ts';
import type { Durable, Follower, Leadership, Session, Volatile } from './types.ts';

/**
 * A server's state in the names of Figure 2. The trace format's example writes `term` for currentTerm, its text asks for
 * the paper's names: both are there. What the extensions keep is left out while there is nothing of it.
 */
export function traceState(durable: Durable, volatile: Volatile | null) {
  const { currentTerm, votedFor, log, snapshot } = durable;
  const { voters, old, learners } = latestOf({ durable });
  const disk = {
    term: currentTerm,
    currentTerm,
    votedFor,
    configuration: { voters, ...(old ? { old } : {}), learners },
    ...(snapshot ? { snapshot: { index: log.start, term: log.startTerm } } : {}),
  };
  if (!volatile) return disk;
  const { role, leaderId, heardAt, commitIndex, lastApplied, machine, votesGranted, campaign } = volatile;
  const { followers, leadership, incoming } = volatile;
  const stands = role === 'candidate' || role === 'precandidate';
  return {
    role,
    ...disk,
    leaderId,
    ...(heardAt === null ? {} : { heardAt }),
    commitIndex,
    lastApplied,
    machine: machine.data,
    revision: machine.revision,
    ...(machine.sessions.length > 0 ? { sessions: traceSessions(machine.sessions) } : {}),
    ...(stands ? { votesGranted, campaign } : {}),
    ...(leadership ? { ...standing(followers), ...traceLeadership(leadership) } : {}),
    ...(incoming ? { incoming: { index: incoming.index, offset: incoming.data.length } } : {}),
  };
}

/** By the session's number; its answers by that of the request. */
function traceSessions(sessions: readonly Session[]) {
  return Object.fromEntries(
    sessions.map(({ id, lastUsed, oldest, answers }) => [
      id,
      { lastUsed, oldest, answers: Object.fromEntries(answers.map(({ request, outcome }) => [request, outcome])) },
    ]),
  );
}

function standing(followers: readonly Follower[]) {
  const installing = followers.filter((follower) => follower.installing !== null);
  return {
    nextIndex: Object.fromEntries(followers.map(({ id, nextIndex }) => [id, nextIndex])),
    matchIndex: Object.fromEntries(followers.map(({ id, matchIndex }) => [id, matchIndex])),
    ...(installing.length > 0
      ? { installing: Object.fromEntries(installing.map((each) => [each.id, each.installing])) }
      : {}),
  };
}

function traceLeadership({ round, reads, leaseUntil, transfer, catchUps }: Leadership) {
  return {
    round,
    ...(reads.length > 0 ? { reads } : {}),
    ...(leaseUntil > 0 ? { leaseUntil } : {}),
    ...(transfer ? { transferTo: transfer.to } : {}),
    ...(catchUps.length > 0 ? { catchUps } : {}),
  };
}
