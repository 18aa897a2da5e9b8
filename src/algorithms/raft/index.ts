/** Raft as the engine knows it. */
import type { Algorithm } from '../../kernel/contract.ts';
import { CONFIG, EVERYTHING } from './config.ts';
import { INVARIANTS } from './invariants/index.ts';
import { refuseOp, sampleOp } from './machine.ts';
import { boot, on, recover } from './raft.ts';
import { RULES } from './rules.ts';
import { sampleAdmin } from './sample-admin.ts';
import { traceState } from './trace-state.ts';
import type { RaftTypes } from './types.ts';
import { VERBS } from './verbs.ts';

const raft: Algorithm<RaftTypes> = {
  id: 'raft',
  version: 2,
  config: CONFIG,
  everything: EVERYTHING,
  boot,
  recover,
  on,
  refuseOp,
  sampleOp,
  sampleAdmin,
  verbs: VERBS,
  traceState,
  traceLog: ({ log }) => log,
  invariants: INVARIANTS,
  rules: RULES,
  milestones: { 'election.won': 'election', 'commit.advanced': 'commit' },
  counter: 'term',
};
export default raft;
