/** Multi-Paxos as the engine knows it. */
import type { Algorithm } from '../../kernel/contract.ts';
import { CONFIG, ID, VERSION } from './config.ts';
import { INVARIANTS } from './invariants/index.ts';
import { refuseOp, sampleOp } from './machine.ts';
import { boot, on, recover } from './multi-paxos.ts';
import { RULES } from './rules.ts';
import { traceState } from './trace-state.ts';
import type { MultiPaxosTypes } from './types.ts';

const multiPaxos: Algorithm<MultiPaxosTypes> = {
  id: ID,
  version: VERSION,
  config: CONFIG,
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
  milestones: { elected: 'election', chosen: 'commit' },
  counter: 'ballot',
};
export default multiPaxos;
