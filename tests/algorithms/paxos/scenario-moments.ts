/** What each moment of a scenario speaks of: the note that is left at that time, or the command that is given. */

export interface Happening {
  /** The node of the event; absent where it may be any. */
  readonly node?: string;
  /** The rule of the note, or the kind of the command. */
  readonly rule?: string;
  readonly command?: string;
  /** Some of the note's values. */
  readonly values?: Readonly<Record<string, unknown>>;
  /** Not before this time, in seconds: where the same has happened before. */
  readonly after?: number;
}

function note(node: string | undefined, rule: string, values: Happening['values'] = {}, after = 0): Happening {
  return { ...(node === undefined ? {} : { node }), rule, values, after };
}

function command(kind: string, after = 0): Happening {
  return { command: kind, after };
}

const chosen = (node: string, ballot: number, value: string) => note(node, 'chosen', { ballot, value });

/** By scenario and name. */
export const MOMENTS: { readonly [scenario: string]: { readonly [name: string]: Happening } } = {
  'one-proposer': {
    prepared: note('S1', 'value.free', { ballot: 1, value: 'A' }),
    accepted: note(undefined, 'accepted', { acceptor: 'S2', ballot: 1 }),
    chosen: chosen('S1', 1, 'A'),
    told: note(undefined, 'learned.told'),
  },
  'second-proposer': {
    chosen: chosen('S1', 1, 'A'),
    asks: note('S3', 'prepare.sent', { ballot: 3, value: 'B' }),
    reports: note(undefined, 'promise.given', { ballot: 3, value: 'A' }),
    adopted: note('S3', 'value.adopted', { value: 'A', wish: 'B' }),
    same: chosen('S3', 3, 'A'),
  },
  'two-values-reported': {
    alone: note('S1', 'value.free', { value: 'A' }),
    chosen: chosen('S2', 2, 'B'),
    again: note('S1', 'attempt.timeout', { ballot: 1 }),
    adopted: note('S1', 'value.adopted', { ballot: 4 }),
    same: chosen('S1', 4, 'B'),
  },
  'nobody-knows': {
    accepted: note('S2', 'accepted', { ballot: 1, value: 'A' }),
    crash: command('crash'),
    reads: note('S2', 'read.taken'),
    adopted: note('S2', 'value.adopted', { value: 'A', wish: null }),
    known: chosen('S2', 2, 'A'),
  },
  'late-accept': {
    sent: note('S1', 'value.free', { value: 'A' }),
    promised: note('S3', 'promise.given', { ballot: 2 }),
    chosen: chosen('S2', 2, 'B'),
    refused: note('S3', 'accept.refused', { ballot: 1, promised: 2 }),
  },
  duel: {
    first: note('S1', 'preempted', { ballot: 1, promised: 2 }),
    second: note('S2', 'preempted', { ballot: 2 }),
    third: note('S1', 'preempted', { ballot: 4 }),
    paused: command('pause'),
    chosen: note('S1', 'chosen'),
  },
  'back-off': {
    preempted: note('S1', 'preempted', { ballot: 1 }),
    chosen: note(undefined, 'chosen'),
    told: note('S1', 'learned.told'),
  },
  'same-number': {
    first: note('S1', 'prepare.sent', { ballot: 1 }),
    second: note('S2', 'prepare.sent', { ballot: 2 }),
    preempted: note('S1', 'preempted', { ballot: 1, promised: 2 }),
    chosen: note('S2', 'chosen', { value: 'B' }),
  },
  'minority-down': {
    prepared: note('S1', 'value.free', { value: 'A', needed: 3 }),
    chosen: chosen('S1', 1, 'A'),
  },
  'majority-down': {
    timeout: note('S1', 'attempt.timeout', { ballot: 1, answers: ['S1', 'S2'], needed: 3 }),
    again: note('S1', 'attempt.timeout', { ballot: 6 }),
    back: note('S4', 'recovered'),
    chosen: note('S1', 'chosen', { value: 'A' }),
  },
  partition: {
    two: note('S1', 'promise.received', { acceptors: ['S1', 'S2'], needed: 3 }),
    chosen: note('S3', 'chosen', { value: 'B' }),
    healed: command('heal'),
    adopted: note('S1', 'value.adopted', { value: 'B', wish: 'A' }),
  },
  'promise-survives': {
    promised: note('S3', 'promise.given', { ballot: 2 }),
    crash: command('crash'),
    back: note('S3', 'recovered'),
    refused: note('S3', 'accept.refused', { ballot: 1, promised: 2 }),
    chosen: chosen('S2', 2, 'B'),
  },
  'acceptance-survives': {
    chosen: chosen('S1', 1, 'A'),
    back: note('S3', 'recovered'),
    adopted: note('S2', 'value.adopted', { value: 'A', wish: 'B' }),
    same: note('S2', 'chosen', { value: 'A' }),
  },
  'separate-roles': {
    promised: note(undefined, 'promise.given', { acceptor: 'S3' }),
    accepted: note(undefined, 'accepted'),
    learned: note(undefined, 'learned.counted'),
    answered: note('S7', 'request.known', { client: 'C2' }),
  },
  'learner-gap': {
    chosen: chosen('S1', 1, 'A'),
    healed: command('heal'),
    asked: note('S3', 'asked'),
    told: note('S3', 'learned.told'),
  },
  'ballot-survives': {
    accepted: note('S2', 'accepted', { ballot: 1, value: 'A' }),
    crash: command('crash'),
    ballot: note('S1', 'prepare.sent', { ballot: 6, value: 'B' }),
    chosen: note('S1', 'chosen', { value: 'B' }),
  },
};
