/** Single-decree Paxos as the engine knows it. */
import type { Algorithm } from '../../kernel/contract.ts';
import { CONFIG, ID, refuseOp, sampleOp, VERSION } from './config.ts';
import { INVARIANTS } from './invariants/index.ts';
import { boot, on, recover } from './paxos.ts';
import { RULES } from './rules.ts';
import { traceState } from './trace-state.ts';
import type { PaxosTypes } from './types.ts';

const paxos: Algorithm<PaxosTypes> = {
  id: ID,
  version: VERSION,
  config: CONFIG,
  everything: { tellAll: true },
  boot,
  recover,
  on,
  refuseOp,
  sampleOp,
  verbs: {},
  traceState,
  traceLog: () => null,
  invariants: INVARIANTS,
  rules: RULES,
  milestones: { chosen: 'commit' },
  counter: 'ballot',
};
export default paxos;
