/** What is checked after every event. */
import type { Invariant } from '../../../kernel/contract.ts';
import type { CommitTypes } from '../types.ts';
import { allDecide, nonBlocking, noReversal, sameDecision } from './decisions.ts';
import { abortNeedsReason, commitNeedsAll, isolation } from './votes.ts';

// biome-ignore lint/suspicious/noExplicitAny: each has a memory of its own
export const INVARIANTS: readonly Invariant<CommitTypes, any>[] = [
  sameDecision,
  noReversal,
  commitNeedsAll,
  abortNeedsReason,
  allDecide,
  nonBlocking,
  isolation,
];
