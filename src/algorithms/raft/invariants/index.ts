/**
 * The safety properties, checked after every event from the servers' states and the clients' requests and answers
 * alone. This folder shares nothing with the rules that it watches over: it imports their data types and no code of
 * theirs. Each check looks only at what the event changed, and so costs about as much as the change.
 */
import type { Invariant } from '../../../kernel/contract.ts';
import type { RaftTypes } from '../types.ts';
import { exactlyOnce, freshReads } from './clients.ts';
import { leaderCompleteness, stateMachineSafety } from './committed.ts';
import { configurationSafety } from './configuration.ts';
import { campaignSupport, electionSafety, voteOnce } from './election.ts';
import { leaderAppendOnly, logMatching } from './log.ts';
import { snapshotAgreement } from './snapshots.ts';

// biome-ignore lint/suspicious/noExplicitAny: each has a memory of its own kind
export const INVARIANTS: readonly Invariant<RaftTypes, any>[] = [
  electionSafety,
  leaderAppendOnly,
  logMatching,
  leaderCompleteness,
  stateMachineSafety,
  voteOnce,
  campaignSupport,
  configurationSafety,
  snapshotAgreement,
  exactlyOnce,
  freshReads,
];
