/**
 * The safety properties, checked after every event from the servers' states and the clients' requests and answers
 * alone. This folder shares nothing with the rules that it watches over: it imports their data types and no code of
 * theirs. Each check looks only at what the event changed, and so costs about as much as the change.
 */
import { exactlyOnce, freshReads } from './clients.ts';
import { leaderCompleteness, stateMachineSafety } from './committed.ts';
import { configurationSafety } from './configuration.ts';
import { campaignSupport, electionSafety, voteOnce } from './election.ts';
import { leaderAppendOnly, logMatching } from './log.ts';
import { snapshotAgreement } from './snapshots.ts';

export const INVARIANTS = [
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
