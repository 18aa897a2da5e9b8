/**
 * The safety properties, checked after every event from the servers’ states and the clients’ requests and answers alone.
 * Each check looks only at what the event changed.
 */
import type { Invariant } from '../../../kernel/contract.ts';
import type { MultiPaxosTypes } from '../types.ts';
import { promiseKept, slotAgreement } from './agreement.ts';
import { exactlyOnce, inOrderApplication, prefixAgreement } from './applied.ts';
import { freshReads } from './reads.ts';

// biome-ignore lint/suspicious/noExplicitAny: each has a memory of its own kind
export const INVARIANTS: readonly Invariant<MultiPaxosTypes, any>[] = [
  slotAgreement,
  promiseKept,
  inOrderApplication,
  prefixAgreement,
  exactlyOnce,
  freshReads,
];
