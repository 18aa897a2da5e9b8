/** Three-phase commit as the engine knows it. */
import type { Algorithm } from '../../kernel/contract.ts';
import { boot, on, recover } from './commit.ts';
import { CONFIG, EVERYTHING } from './config.ts';
import { INVARIANTS } from './invariants/index.ts';
import { refuseOp, sampleOp } from './operations.ts';
import { RULES } from './rules.ts';
import { traceState } from './trace-state.ts';
import type { CommitTypes } from './types.ts';

const threePhaseCommit: Algorithm<CommitTypes> = {
  id: 'three-phase-commit',
  version: 1,
  config: CONFIG,
  everything: EVERYTHING,
  boot,
  recover,
  on,
  refuseOp,
  sampleOp,
  verbs: {},
  traceState,
  traceLog: ({ log }) => ({ start: 0, startTerm: 0, entries: log }),
  invariants: INVARIANTS,
  rules: RULES,
  milestones: {
    'decided.commit': 'commit',
    'decided.commit.without': 'commit',
    'termination.committed': 'commit',
    'suspected.leads': 'election',
    'elected.leads': 'election',
  },
  counter: 'transaction',
};
export default threePhaseCommit;
