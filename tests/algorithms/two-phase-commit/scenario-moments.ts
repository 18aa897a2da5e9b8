/** What each moment of a scenario speaks of: the note that is left at that time, or the command that is given. */

export interface Happening {
  /** The node of the event; absent where it may be any. */
  readonly node?: string;
  /** The rule of the note, or the kind of the command. */
  readonly rule?: string;
  readonly command?: string;
  /** Some of the note's values. */
  readonly values?: Readonly<Record<string, unknown>>;
}

function note(node: string | undefined, rule: string, values: Happening['values'] = {}): Happening {
  return { ...(node === undefined ? {} : { node }), rule, values };
}

function command(kind: string): Happening {
  return { command: kind };
}

const anybody = undefined;

/** By scenario and name. */
export const MOMENTS: { readonly [scenario: string]: { readonly [name: string]: Happening } } = {
  'all-yes': {
    asked: note('S1', 'begun'),
    voted: note(anybody, 'voted.yes'),
    decided: note('S1', 'decided.commit'),
    learned: note(anybody, 'learned.commit'),
    ended: note('S1', 'ended'),
  },
  'one-no': {
    refused: note('S3', 'voted.no'),
    decided: note('S1', 'decided.abort.refused', { participant: 'S3' }),
    learned: note(anybody, 'learned.abort'),
  },
  'lost-vote': {
    voted: note('S3', 'voted.yes'),
    silence: note('S1', 'decided.abort.silence', { missing: ['S3'] }),
    learned: note(anybody, 'learned.abort'),
  },
  'locked-key': {
    committed: note('S1', 'decided.commit', { transaction: 1 }),
    locked: note(anybody, 'voted.no.locked', { transaction: 2, holder: 1, key: 'y' }),
    aborted: note('S1', 'decided.abort.refused', { transaction: 2 }),
    third: note('S1', 'decided.commit', { transaction: 3 }),
  },
  'coordinator-votes': {
    asked: note('S1', 'begun', { transaction: 1 }),
    decided: note('S1', 'decided.commit', { transaction: 1, needed: 4 }),
    refused: note('S1', 'decided.abort.refused', { transaction: 2, participant: 'S1' }),
  },
  'presumed-nothing': {
    decided: note('S1', 'decided.abort.refused'),
    acknowledged: note('S1', 'acknowledged'),
    ended: note('S1', 'ended', { decision: 'abort' }),
  },
  'coordinator-crash': {
    crash: command('crash'),
    asks: note(anybody, 'inquiry.sent'),
    locked: note('S2', 'read.locked'),
    back: note('S1', 'recovered.abort'),
    presumed: note('S1', 'inquiry.presumed'),
  },
  'crash-after-decision': {
    decided: note('S1', 'decided.commit'),
    crash: command('crash'),
    asks: note(anybody, 'inquiry.sent'),
    back: note('S1', 'recovered.commit'),
    learned: note(anybody, 'learned.commit'),
  },
  cooperative: {
    decided: note('S1', 'decided.commit'),
    one: note('S2', 'learned.commit', { from: 'S1' }),
    asks: note(anybody, 'inquiry.sent'),
    answered: note('S2', 'inquiry.answered', { decision: 'commit' }),
    learned: note(anybody, 'learned.commit', { from: 'S2' }),
  },
  'not-voted': {
    crash: command('crash'),
    asks: note(anybody, 'inquiry.sent'),
    refused: note('S4', 'inquiry.refused'),
    learned: note(anybody, 'learned.abort', { from: 'S4' }),
  },
  'all-uncertain': {
    crash: command('crash'),
    asks: note(anybody, 'inquiry.sent'),
    nobody: note(anybody, 'inquiry.nobody'),
    locked: note('S3', 'read.locked'),
    presumed: note('S1', 'inquiry.presumed'),
  },
  'participant-crash': {
    voted: note('S3', 'voted.yes'),
    crash: command('crash'),
    decided: note('S1', 'decided.commit'),
    back: note('S3', 'recovered.in-doubt'),
    learned: note('S3', 'learned.commit'),
  },
  'slow-voter': {
    asks: note(anybody, 'inquiry.sent'),
    undecided: note('S1', 'inquiry.undecided'),
    decided: note('S1', 'decided.commit'),
    learned: note(anybody, 'learned.commit'),
  },
  'majority-of-votes': {
    refused: note('S4', 'voted.no'),
    decided: note('S1', 'decided.abort.refused'),
    learned: note(anybody, 'learned.abort'),
  },
  'forgotten-vote': {
    voted: note('S2', 'voted.yes'),
    crash: command('crash'),
    decided: note('S1', 'decided.commit'),
    learned: note('S2', 'learned.commit'),
  },
  'forgotten-decision': {
    decided: note('S1', 'decided.commit'),
    one: note('S2', 'learned.commit'),
    back: note('S1', 'recovered.commit'),
    learned: note('S3', 'learned.commit'),
  },
  impatience: {
    decided: note('S1', 'decided.commit'),
    asks: note('S4', 'inquiry.sent'),
    learned: note('S4', 'learned.commit'),
  },
  'forgotten-too-soon': {
    decided: note('S1', 'decided.commit'),
    resent: note('S1', 'resent'),
    learned: note('S4', 'learned.commit'),
    ended: note('S1', 'ended'),
  },
  'lost-locks': {
    voted: note('S3', 'voted.yes'),
    back: note('S3', 'recovered.in-doubt'),
    refused: note('S3', 'voted.no.locked', { transaction: 2, holder: 1 }),
    decided: note('S1', 'decided.commit', { transaction: 1 }),
  },
};
