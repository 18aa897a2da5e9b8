/**
 * The safety properties, checked after every event from the nodes' states and the clients' requests and answers alone.
 * This folder imports the rules' data types and no code of theirs.
 */
import type { Invariant } from '../../../kernel/contract.ts';
import type { PaxosTypes } from '../types.ts';
import { agreement, validity } from './agreement.ts';
import { oneValuePerBallot, promiseKept } from './ballots.ts';
import { chosenStaysChosen } from './chosen.ts';

// biome-ignore lint/suspicious/noExplicitAny: each has a memory of its own kind
export const INVARIANTS: readonly Invariant<PaxosTypes, any>[] = [
  agreement,
  validity,
  oneValuePerBallot,
  promiseKept,
  chosenStaysChosen,
];
