/** What each moment of a scenario speaks of: the note that is left at that time, or the command that is given. */
import type { Notes } from '../../../src/algorithms/multi-paxos/note-values.ts';

export interface Happening {
  /** The server of the event; absent where it may be any. */
  readonly node?: string;
  readonly rule?: keyof Notes;
  readonly command?: string;
  /** Some of the note’s values. */
  readonly values?: Readonly<Record<string, unknown>>;
  /** Not before this time, in seconds: where the same has happened before. */
  readonly after?: number;
}

function note(node: string | undefined, rule: keyof Notes, values: Happening['values'] = {}, after = 0): Happening {
  return { ...(node === undefined ? {} : { node }), rule, values, after };
}

/** By scenario and name. */
export const MOMENTS: { readonly [scenario: string]: { readonly [name: string]: Happening } } = {
  'first-leader': {
    prepared: note(undefined, 'prepared'),
    promised: note(undefined, 'promised'),
    elected: note(undefined, 'elected', { count: 0, gaps: 0 }),
    chosen: note(undefined, 'chosen', { slot: 1 }),
  },
  'steady-state': {
    proposed: note('S1', 'proposed'),
    accepted: note(undefined, 'accepted'),
    chosen: note('S1', 'chosen'),
    learned: note(undefined, 'learned', {}, 3.3),
  },
  'leader-crash': {
    chosen: note('S1', 'chosen', { slot: 2 }),
    prepared: note('S4', 'prepared', { ballot: 4 }),
    adopted: note('S4', 'elected', { count: 1, gaps: 0 }),
    again: note('S4', 'chosen', { slot: 2, ballot: 4 }),
    next: note('S4', 'chosen', { slot: 3 }),
  },
  duel: {
    prepared: note('S1', 'prepared', { ballot: 1 }),
    preempted: note('S1', 'preempted', { ballot: 1, promised: 2 }),
    again: note('S2', 'preempted', { ballot: 2, promised: 6 }),
    elected: note(undefined, 'elected', {}, 7),
  },
  'old-leader': {
    vain: note('S1', 'counted', { slot: 2, acceptors: ['S1', 'S2'], needed: 3 }),
    elected: note('S3', 'elected', { ballot: 3, needed: 3 }),
    chosen: note('S3', 'chosen', { slot: 2, needed: 3 }),
    deposed: note('S1', 'stepped-down', { role: 'leader', promised: 3 }),
    learned: note('S1', 'caught-up', { slot: 2 }),
  },
  'out-of-order': {
    proposed: note('S1', 'proposed', { slot: 3 }),
    early: note('S1', 'chosen.early', { slot: 3, missing: 2 }),
    both: note('S1', 'applied', { firstSlot: 2, slot: 3 }),
  },
  gap: {
    early: note('S1', 'chosen.early', { slot: 3, missing: 2 }),
    crash: { command: 'crash' },
    filled: note('S2', 'gap.filled', { slot: 2 }),
    executed: note('S2', 'applied', { slot: 3 }),
  },
  window: {
    full: note('S1', 'window.full', { waiting: 1 }),
    chosen: note('S1', 'chosen', { slot: 2 }),
    last: note('S1', 'chosen', { slot: 6 }),
  },
  'catch-up': {
    recovered: note('S5', 'recovered', { chosen: 0 }),
    asked: note('S5', 'learn.asked', { slot: 1 }),
    batch: note('S5', 'caught-up', { slot: 3, last: 6 }),
    complete: note('S5', 'caught-up', { slot: 6, last: 6 }),
  },
  'highest-ballot': {
    alone: note('S1', 'proposed', { slot: 2, ballot: 1 }),
    chosen: note('S2', 'chosen', { slot: 2, ballot: 2 }),
    adopted: note('S1', 'adopted', { slot: 2, oldBallot: 2 }),
    again: note('S1', 'chosen', { slot: 2, ballot: 6, operation: { kind: 'set', key: 'x', value: '2' } }),
  },
  'promise-lost': {
    promised: note('S3', 'promised', { proposer: 'S2', ballot: 2 }),
    recovered: note('S3', 'recovered', { promised: 2 }),
    refused: note('S3', 'accept.refused', { ballot: 1, promised: 2 }),
    chosen: note('S2', 'chosen', { slot: 1, ballot: 2 }),
  },
  'late-proposal': {
    proposed: note('S1', 'proposed', { slot: 2 }),
    elected: note('S2', 'elected', { ballot: 2 }),
    refused: note('S3', 'accept.refused', { ballot: 1, promised: 2 }),
  },
  'accepted-lost': {
    chosen: note('S1', 'chosen', { slot: 2 }),
    recovered: note('S3', 'recovered', { slots: 2 }),
    adopted: note('S4', 'adopted', { slot: 2, oldBallot: 1 }),
    next: note('S4', 'chosen', { slot: 3 }),
  },
  read: {
    chosen: note('S3', 'chosen', { slot: 2 }),
    waits: note('S1', 'proposed', { client: 'C2', slot: 2 }),
    local: note('S1', 'read.local', { client: 'C3' }),
    answered: note('S3', 'answered', { client: 'C2' }),
  },
  retry: {
    first: note('S1', 'proposed', { slot: 2 }),
    second: note('S1', 'proposed', { slot: 3 }),
    executed: note('S1', 'chosen', { slot: 2 }),
    recognised: note('S1', 'request.repeated', { slot: 3 }),
  },
};
