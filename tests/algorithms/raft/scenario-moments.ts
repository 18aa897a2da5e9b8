/** What each moment of a scenario speaks of: the note that is left at that time, or the command that is given. */

export interface Happening {
  /** The server of the event; absent where it may be any. */
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

const won = (node: string, term: number) => note(node, 'election.won', { term });

/** By scenario and name. */
export const MOMENTS: { readonly [scenario: string]: { readonly [name: string]: Happening } } = {
  'first-election': {
    timeout: note('S1', 'election.timeout', { term: 1 }),
    won: won('S1', 1),
    committed: note('S1', 'commit.advanced', { index: 1 }),
  },
  'split-vote': {
    candidates: note('S2', 'election.timeout', { term: 1 }),
    split: note('S1', 'vote.refused', { voter: 'S2', votes: ['S1', 'S3'] }),
    won: won('S2', 2),
  },
  'two-node-minority': {
    vain: note('S1', 'vote.received', { term: 1, votes: ['S1', 'S2'], needed: 3 }),
    won: won('S3', 1),
    again: note('S1', 'election.retry', { term: 2 }),
    deposed: note('S3', 'term.stepped-down', { role: 'leader' }),
    united: won('S3', 5),
  },
  'stale-log-vote': {
    missed: note('S1', 'commit.advanced', { index: 3 }),
    refused: note(undefined, 'vote.denied.stale-log', { candidate: 'S5' }),
    won: won('S3', 3),
  },
  'leader-crash': {
    crash: command('crash'),
    timeout: note('S2', 'election.timeout', { term: 2 }),
    won: won('S2', 2),
    back: note('S1', 'recovered'),
  },
  'duelling-elections': {
    again: note(undefined, 'election.retry', { term: 2 }),
    late: note(undefined, 'vote.late', { term: 1, ownTerm: 2 }),
    faster: command('link', 10),
    won: note(undefined, 'election.won'),
  },
  replication: {
    request: note('S1', 'append.request'),
    copied: note(undefined, 'append.accepted', { lastIndex: 2 }),
    committed: note('S1', 'commit.advanced', { index: 2 }),
  },
  'missing-entries': {
    refused: note('S5', 'append.refused.missing', { prevIndex: 2, lastIndex: 1 }),
    repaired: note('S5', 'append.accepted', { prevIndex: 1, count: 2 }),
    agreed: note('S2', 'commit.advanced', { index: 4 }),
  },
  'late-heartbeat': {
    committed: note('S1', 'commit.advanced', { index: 3 }),
    late: note('S3', 'heartbeat.accepted', { prevIndex: 2 }, 4),
    refused: note('S3', 'vote.denied.stale-log', { candidate: 'S4' }),
    won: won('S3', 3),
  },
  'append-only': {
    first: note('S1', 'append.request', { index: 2 }),
    second: note('S1', 'append.request', { index: 3 }),
    committed: note('S1', 'commit.advanced', { index: 3 }),
  },
  'one-way-link': {
    stands: note('S5', 'election.timeout', { term: 2 }),
    deposed: note('S1', 'term.stepped-down', { from: 'S5', role: 'leader' }),
    won: won('S2', 3),
    heard: note('S5', 'append.accepted', { leader: 'S2' }),
  },
  'log-repair': {
    won: won('S1', 8),
    mismatch: note('S7', 'append.refused.mismatch', { prevIndex: 10, prevTerm: 6, ownTerm: 3 }),
    repaired: note('S7', 'append.truncated', { index: 4, count: 8 }),
    conflict: note('S5', 'append.truncated', { index: 11, count: 2 }),
    same: note('S1', 'commit.advanced', { index: 11 }),
  },
  'partition-and-heal': {
    partition: command('partition'),
    taken: note('S1', 'append.request', { index: 4 }),
    won: won('S2', 2),
    overwritten: note('S1', 'append.truncated', { index: 4 }),
  },
  'stale-leaders-write': {
    taken: note('S1', 'append.request', { index: 3 }),
    won: won('S3', 2),
    committed: note('S3', 'commit.advanced', { index: 4 }),
    overwritten: note('S1', 'append.truncated', { index: 3 }),
  },
  'figure-8': {
    other: note('S5', 'append.request', { index: 2, term: 3 }),
    majority: note('S1', 'commit.waits', { index: 2, entryTerm: 2, copies: ['S1', 'S2', 'S3'] }),
    won: won('S5', 5),
    overwritten: note('S2', 'append.truncated', { index: 2, ownTerm: 2, term: 3 }),
  },
  'figure-8-own-term': {
    other: note('S5', 'append.request', { index: 2, term: 3 }),
    majority: note('S1', 'commit.waits', { index: 2, entryTerm: 2, copies: ['S1', 'S2', 'S3'] }),
    committed: note('S1', 'commit.advanced', { index: 3, term: 4 }),
    refused: note('S2', 'vote.denied.stale-log', { candidate: 'S5', term: 5 }),
    won: won('S2', 6),
  },
  'late-acknowledgement': {
    acknowledged: note('S2', 'append.accepted', { leader: 'S1', lastIndex: 4 }),
    deleted: note('S2', 'append.truncated', { leader: 'S3', index: 2, count: 3 }),
    again: won('S1', 3),
    late: note('S1', 'answer.late', { role: 'leader', follower: 'S2', term: 1, ownTerm: 3 }, 10.5),
    committed: note('S1', 'commit.advanced', { index: 4, term: 3 }),
  },
  'commit-bound': {
    read: note('S1', 'read.registered', { index: 3 }),
    heard: note('S5', 'heartbeat.accepted', { leader: 'S1', prevIndex: 1 }),
    overwritten: note('S5', 'append.truncated', { index: 2, count: 2 }),
  },
  'vote-lost': {
    voted: note('S3', 'vote.granted', { candidate: 'S1', term: 1 }),
    recovered: note('S3', 'recovered', { votedFor: 'S1' }),
    asked: note('S3', 'vote.denied.already-voted', { candidate: 'S2', term: 1, votedFor: 'S1' }),
    settled: note('S2', 'election.lost', { leader: 'S1' }),
  },
  'term-lost': {
    recovered: note('S3', 'recovered', { term: 1 }),
    stands: note('S3', 'election.timeout', { term: 2 }),
    won: won('S3', 2),
    deposed: note('S1', 'term.stepped-down', { role: 'leader', term: 2 }),
  },
  'log-lost': {
    recovered: note('S3', 'recovered', { lastIndex: 2 }),
    refused: note('S3', 'vote.denied.stale-log', { candidate: 'S4' }),
    won: won('S2', 3),
    kept: note('S2', 'commit.advanced', { index: 3 }),
  },
  'disruptive-server': {
    stands: note('S5', 'election.timeout', { term: 2 }),
    deposed: note('S1', 'term.stepped-down', { role: 'leader' }),
    won: note('S2', 'election.won'),
  },
  'pre-vote': {
    asked: note('S5', 'prevote.asked', { term: 2 }),
    denied: note(undefined, 'prevote.denied.leader', { candidate: 'S5', leader: 'S1' }),
    back: note('S5', 'election.lost', { leader: 'S1', term: 1 }),
  },
  'deaf-leader': {
    taken: note('S1', 'append.request', { index: 3 }),
    lost: note('S1', 'quorum.lost', { answers: ['S1'] }),
    won: won('S4', 2),
    committed: note('S4', 'commit.advanced', { index: 4 }),
  },
  'paused-leader': {
    paused: command('pause'),
    won: won('S2', 2),
    resumed: note('S1', 'append.request', { term: 1 }),
    refused: note(undefined, 'append.refused.stale-term', { leader: 'S1', term: 1, ownTerm: 2 }),
  },
  'leadership-transfer': {
    asked: note('S1', 'transfer.started', { to: 'S3' }),
    ready: note('S1', 'transfer.timeout-now', { to: 'S3' }),
    stands: note('S3', 'election.urged', { term: 2 }),
    won: won('S3', 2),
    answered: note('S3', 'answered', { client: 'C2' }),
  },
  'stale-read': {
    committed: note('S3', 'commit.advanced', { index: 4 }),
    waits: note('S1', 'read.registered', { client: 'C2', index: 2 }),
    local: note('S1', 'read.local', { client: 'C3', index: 2 }),
    answered: note('S3', 'read.confirmed', { client: 'C2', index: 4 }),
  },
  lease: {
    lease: note('S1', 'read.lease', { client: 'C2', request: 1 }),
    won: won('S2', 2),
    committed: note('S2', 'commit.advanced', { index: 4 }),
    waits: note('S1', 'read.registered', { client: 'C2', request: 2 }),
    answered: note('S2', 'read.lease', { client: 'C2', request: 2 }),
  },
  'lease-beyond-drift': {
    lease: note('S1', 'read.lease', { client: 'C2', request: 1 }),
    won: won('S2', 2),
    stale: note('S1', 'read.lease', { client: 'C2', request: 2, index: 2 }),
  },
  retry: {
    first: note('S1', 'append.request', { client: 'C1', index: 4 }),
    executed: note('S2', 'commit.advanced', { index: 5 }),
    again: note('S2', 'append.request', { client: 'C1', index: 6 }),
    recognised: note('S2', 'request.repeated', { client: 'C1', request: 2 }),
  },
  'snapshot-catch-up': {
    sent: note('S1', 'snapshot.sent', { follower: 'S3', offset: 0 }),
    chunk: note('S3', 'snapshot.chunk', { offset: 0 }),
    installed: note('S3', 'snapshot.installed', { index: 6 }),
    followed: note('S3', 'append.accepted', { prevIndex: 6 }),
  },
  'snapshot-last-term': {
    taken: note('S2', 'snapshot.taken', { index: 3, term: 1 }),
    refused: note('S2', 'vote.denied.stale-log', { candidate: 'S5', ownLastTerm: 1 }),
    won: won('S2', 3),
    repaired: note('S5', 'snapshot.installed', { index: 3, term: 1 }),
  },
  'three-to-five': {
    joint: note('S3', 'change.joint', { old: ['S1', 'S2', 'S3'] }),
    won: won('S1', 2),
    reverted: note('S3', 'change.reverted', { voters: ['S1', 'S2', 'S3'] }),
    again: note('S1', 'change.joint', { old: ['S1', 'S2', 'S3'] }),
    final: note('S1', 'change.final', { voters: ['S1', 'S2', 'S3', 'S4', 'S5'] }),
  },
  'change-bug-2015': {
    added: note('S1', 'change.appended', { voters: ['S1', 'S2', 'S3', 'S4', 'S5'] }),
    refused: note('S2', 'change.refused.term', { term: 2 }),
    won: won('S1', 3),
    committed: note('S1', 'commit.advanced', { index: 3 }),
  },
  'learner-catch-up': {
    learner: note('S1', 'change.appended', { voters: ['S1', 'S2', 'S3'], learners: ['S4'] }),
    round: note('S1', 'catch-up.round', { server: 'S4', round: 2 }),
    ready: note('S1', 'catch-up.done', { server: 'S4', round: 2 }),
    voter: note('S1', 'commit.advanced', { index: 18, needed: 3 }),
  },
  'leader-removes-itself': {
    removal: note('S1', 'change.appended', { voters: ['S2', 'S3', 'S4'] }),
    leaves: note('S1', 'leader.removed'),
    won: won('S2', 2),
    quiet: note('S1', 'election.no-voter'),
  },
  'removed-server': {
    removed: note('S1', 'change.appended', { voters: ['S1', 'S2', 'S3'] }),
    stands: note('S4', 'election.timeout', { term: 2 }),
    ignored: note(undefined, 'vote.ignored.leader', { candidate: 'S4', leader: 'S1' }),
    committed: note('S1', 'commit.advanced', { index: 3 }),
  },
};
