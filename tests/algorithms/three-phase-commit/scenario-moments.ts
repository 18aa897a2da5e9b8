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
    all: note('S1', 'pre-commit.sent'),
    committable: note(anybody, 'pre-commit.taken'),
    decided: note('S1', 'decided.commit'),
    learned: note(anybody, 'learned.commit'),
  },
  'one-no': {
    refused: note('S3', 'voted.no'),
    decided: note('S1', 'decided.abort.refused', { participant: 'S3' }),
    learned: note(anybody, 'learned.abort'),
  },
  'silent-voter': {
    crash: command('crash'),
    silence: note('S1', 'decided.abort.silence', { missing: ['S4'] }),
    learned: note(anybody, 'learned.abort'),
  },
  'final-acknowledgement': {
    crash: command('crash'),
    without: note('S1', 'decided.commit.without', { missing: ['S3'] }),
    resent: note('S1', 'resent'),
    back: note('S3', 'recovered.in-doubt'),
    ended: note('S1', 'ended'),
  },
  'all-uncertain': {
    crash: command('crash'),
    elected: note('S2', 'suspected.leads'),
    suspected: note(anybody, 'suspected.elects', { suspect: 'S1' }),
    decided: note('S2', 'termination.uncertain'),
    read: note('S2', 'read.answered'),
  },
  'one-committable': {
    all: note('S1', 'pre-commit.sent'),
    crash: command('crash'),
    elected: note('S2', 'suspected.leads'),
    again: note('S2', 'termination.committable', { witnesses: ['S3'] }),
    decided: note('S2', 'decided.commit'),
  },
  'one-committed': {
    decided: note('S1', 'decided.commit'),
    crash: command('crash'),
    elected: note('S2', 'suspected.leads'),
    witness: note('S2', 'termination.committed', { witnesses: ['S4'] }),
    learned: note('S3', 'learned.commit'),
  },
  'not-asked': {
    crash: command('crash'),
    elected: note('S2', 'suspected.leads'),
    refused: note('S4', 'state.refused'),
    decided: note('S2', 'termination.aborted'),
  },
  'one-after-another': {
    crash: command('crash'),
    second: note('S2', 'elected.leads'),
    told: note('S3', 'state.told', { from: 'S2' }),
    third: note('S3', 'suspected.leads'),
    decided: note('S3', 'decided.commit'),
  },
  'last-one': {
    crash: command('crash'),
    elects: note('S4', 'suspected.elects', { elected: 'S2' }),
    decided: note('S4', 'termination.committable'),
    back: note('S2', 'recovered.in-doubt'),
    learned: note('S2', 'learned.commit'),
  },
  'coming-back': {
    crash: command('crash'),
    without: note('S1', 'decided.commit.without'),
    back: note('S3', 'recovered.in-doubt'),
    answered: note(anybody, 'inquiry.answered', { participant: 'S3' }),
    learned: note('S3', 'learned.commit'),
  },
  'total-failure': {
    crash: command('crash'),
    back: note('S3', 'recovered.in-doubt'),
    nobody: note(anybody, 'inquiry.nobody'),
    last: note('S1', 'recovered.in-doubt'),
    decided: note(anybody, 'total-failure'),
  },
  partition: {
    all: note('S1', 'pre-commit.sent'),
    parted: command('partition'),
    committed: note('S1', 'decided.commit.without', { missing: ['S3', 'S4'] }),
    suspected: note('S3', 'suspected.leads'),
    aborted: note('S3', 'termination.uncertain'),
  },
  'slow-coordinator': {
    pause: command('pause'),
    elected: note('S2', 'suspected.leads'),
    aborted: note('S2', 'termination.uncertain'),
    wakes: command('resume'),
    committed: note('S1', 'decided.commit.without'),
  },
  'majority-of-votes': {
    refused: note('S4', 'voted.no'),
    decided: note('S1', 'decided.abort.refused'),
    learned: note(anybody, 'learned.abort'),
  },
  'too-soon': {
    asked: note('S1', 'begun'),
    crash: command('crash'),
    elected: note('S2', 'suspected.leads'),
    decided: note('S2', 'termination.uncertain'),
  },
  'alone-with-the-news': {
    crash: command('crash'),
    elected: note('S2', 'elected.leads'),
    again: note('S2', 'termination.committable'),
    third: note('S3', 'suspected.leads'),
    decided: note('S3', 'termination.uncertain'),
  },
  'back-too-soon': {
    crash: command('crash'),
    decided: note('S2', 'termination.committable'),
    back: note('S3', 'recovered.in-doubt'),
    nobody: note(anybody, 'inquiry.nobody'),
    learned: note('S3', 'learned.commit'),
  },
  'forgotten-vote': {
    voted: note('S2', 'voted.yes'),
    crash: command('crash'),
    back: note('S2', 'recovered.in-doubt'),
    decided: note('S1', 'decided.commit.without'),
    learned: note('S2', 'learned.commit'),
  },
  'lost-locks': {
    voted: note('S3', 'voted.yes'),
    back: note('S3', 'recovered.in-doubt'),
    refused: note('S3', 'voted.no.locked', { transaction: 2, holder: 1 }),
    decided: note('S1', 'decided.commit.without', { transaction: 1 }),
  },
};
