/** Raft as the engine knows it. */
import type { Algorithm } from '../../kernel/contract.ts';
import { CONFIG } from './config.ts';
import { INVARIANTS } from './invariants.ts';
import { refuseOp, sampleOp } from './machine.ts';
import { boot, on, recover } from './raft.ts';
import { RULES } from './rules.ts';
import { SCENARIOS } from './scenarios.ts';
import type { Durable, Follower, RaftTypes, Volatile } from './types.ts';

const raft: Algorithm<RaftTypes> = {
  id: 'raft',
  version: 1,
  config: CONFIG,
  boot,
  recover,
  on,
  refuseOp,
  sampleOp,
  verbs: {},
  traceState,
  traceLog: ({ log }) => log,
  invariants: INVARIANTS,
  rules: RULES,
  milestones: { 'election.won': 'election', 'commit.advanced': 'commit' },
  scenarios: SCENARIOS,
};
export default raft;

/**
 * A server's state in the names of Figure 2. The trace format's example writes `term` for currentTerm, its text
 * asks for the paper's names: both are there.
 */
function traceState({ currentTerm, votedFor }: Durable, volatile: Volatile | null) {
  const disk = { term: currentTerm, currentTerm, votedFor };
  if (!volatile) return disk;
  const { role, leaderId, commitIndex, lastApplied, machine, votesGranted, followers } = volatile;
  return {
    role,
    ...disk,
    leaderId,
    commitIndex,
    lastApplied,
    machine,
    ...(role === 'candidate' ? { votesGranted } : {}),
    ...(role === 'leader' ? standing(followers) : {}),
  };
}

function standing(followers: readonly Follower[]) {
  return {
    nextIndex: Object.fromEntries(followers.map(({ id, nextIndex }) => [id, nextIndex])),
    matchIndex: Object.fromEntries(followers.map(({ id, matchIndex }) => [id, matchIndex])),
  };
}
