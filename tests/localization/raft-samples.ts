/** Values for every note of Raft, one set for each way that its sentence can go. */

import type { Notes } from '../../src/algorithms/raft/types.ts';
import type { NodeId } from '../../src/kernel/contract.ts';

type Logs = Pick<Notes['vote.granted'], 'lastIndex' | 'lastTerm' | 'ownLastIndex' | 'ownLastTerm'>;

function vote(lastIndex: number, lastTerm: number, ownLastIndex: number, ownLastTerm: number, votedFor: NodeId | null) {
  const logs: Logs = { lastIndex, lastTerm, ownLastIndex, ownLastTerm };
  return { voter: 'S3', candidate: 'S2', term: 4, ...logs, votedFor };
}

const leader = 'S1';
const follower = 'S3';

export const NOTE_SAMPLES: { readonly [Rule in keyof Notes]: readonly Notes[Rule][] } = {
  started: [{ node: 'S1' }],
  recovered: [
    { node: 'S5', term: 3, votedFor: 'S1', lastIndex: 4 },
    { node: 'S5', term: 0, votedFor: null, lastIndex: 0 },
  ],
  'election.timeout': [
    { node: 'S2', term: 4, needed: 3 },
    { node: 'S1', term: 1, needed: 1 },
  ],
  'election.retry': [{ node: 'S2', term: 5, votes: ['S2', 'S3'], needed: 3, oldTerm: 4 }],
  'election.won': [
    { leader: 'S2', term: 4, votes: ['S2', 'S3', 'S4'], needed: 3 },
    { leader: 'S1', term: 1, votes: ['S1'], needed: 1 },
  ],
  'election.lost': [{ candidate: 'S4', leader: 'S2', term: 4 }],
  'term.stepped-down': [
    { node: 'S1', from: 'S2', role: 'leader', term: 4, oldTerm: 3 },
    { node: 'S4', from: 'S2', role: 'candidate', term: 4, oldTerm: 3 },
  ],
  'term.adopted': [{ node: 'S3', from: 'S2', term: 4, oldTerm: 3 }],
  'vote.granted': [
    vote(3, 3, 3, 3, null),
    vote(0, 0, 0, 0, null),
    vote(3, 3, 0, 0, null),
    vote(3, 3, 5, 2, null),
    vote(5, 3, 3, 3, null),
    vote(3, 3, 3, 3, 'S2'),
    vote(3, 3, 3, 3, 'S4'),
    vote(2, 1, 3, 3, null),
  ],
  'vote.denied.stale-term': [{ voter: 'S3', candidate: 'S2', term: 3, ownTerm: 4 }],
  'vote.denied.already-voted': [
    { voter: 'S3', candidate: 'S2', term: 4, votedFor: 'S4' },
    { voter: 'S3', candidate: 'S2', term: 4, votedFor: 'S3' },
  ],
  'vote.denied.stale-log': [vote(0, 0, 4, 3, null), vote(3, 2, 4, 3, null), vote(3, 3, 5, 3, null)],
  'vote.received': [{ candidate: 'S2', voter: 'S3', term: 4, votes: ['S2', 'S3'], needed: 3 }],
  'vote.refused': [{ candidate: 'S2', voter: 'S3', term: 4, votes: ['S2'], needed: 3 }],
  'vote.late': [
    { node: 'S2', voter: 'S3', term: 4, ownTerm: 5 },
    { node: 'S2', voter: 'S3', term: 4, ownTerm: 4 },
  ],
  redirected: [{ node: 'S3', client: 'C1', leader }],
  'redirected.unknown': [{ node: 'S3', client: 'C1' }],
  'append.noop': [{ leader, index: 4, term: 4 }],
  'append.request': [{ leader, index: 5, term: 4, client: 'C1', operation: { kind: 'set', key: 'x', value: '9' } }],
  'heartbeat.sent': [{ leader, term: 4 }],
  'replicate.sent': [
    { leader, follower, firstIndex: 5, lastIndex: 5 },
    { leader, follower, firstIndex: 3, lastIndex: 5 },
  ],
  'heartbeat.accepted': [{ follower, leader, term: 4, prevIndex: 5, prevTerm: 4 }],
  'append.accepted': [
    { follower, leader, prevIndex: 4, prevTerm: 4, count: 1, lastIndex: 5 },
    { follower, leader, prevIndex: 0, prevTerm: 0, count: 3, lastIndex: 3 },
  ],
  'append.already-there': [
    { follower, leader, count: 1, lastIndex: 5 },
    { follower, leader, count: 2, lastIndex: 5 },
  ],
  'append.truncated': [
    { follower, leader, index: 4, count: 2, ownTerm: 3, term: 4 },
    { follower, leader, index: 4, count: 1, ownTerm: 3, term: 3 },
  ],
  'append.refused.stale-term': [{ follower, leader, term: 3, ownTerm: 4 }],
  'append.refused.missing': [
    { follower, leader, prevIndex: 5, lastIndex: 3 },
    { follower, leader, prevIndex: 5, lastIndex: 0 },
  ],
  'append.refused.mismatch': [{ follower, leader, prevIndex: 5, prevTerm: 4, ownTerm: 3 }],
  acknowledged: [
    { leader, follower, matchIndex: 5 },
    { leader, follower, matchIndex: 0 },
  ],
  'backed-off': [{ leader, follower, nextIndex: 4 }],
  'answer.late': [
    { node: 'S1', role: 'leader', follower, term: 3, ownTerm: 4 },
    { node: 'S1', role: 'leader', follower, term: 4, ownTerm: 4 },
    { node: 'S1', role: 'follower', follower, term: 4, ownTerm: 4 },
  ],
  'commit.advanced': [
    { leader, index: 5, term: 4, copies: ['S1', 'S2', 'S3'], needed: 3 },
    { leader, index: 1, term: 1, copies: ['S1'], needed: 1 },
  ],
  'commit.waits': [{ leader, index: 2, entryTerm: 2, term: 4, copies: ['S1', 'S2', 'S3'], needed: 3 }],
  'commit.learned': [
    { follower, leader, index: 5, leaderCommit: 5, lastIndex: 5 },
    { follower, leader, index: 5, leaderCommit: 9, lastIndex: 5 },
  ],
  applied: [
    { node: 'S3', firstIndex: 4, index: 4, operation: null, value: null },
    { node: 'S3', firstIndex: 5, index: 5, operation: { kind: 'set', key: 'x', value: '9' }, value: '9' },
    { node: 'S3', firstIndex: 6, index: 6, operation: { kind: 'get', key: 'y' }, value: null },
    { node: 'S3', firstIndex: 7, index: 7, operation: { kind: 'cas', key: 'x', from: '9', to: '10' }, value: 'none' },
    { node: 'S3', firstIndex: 4, index: 7, operation: { kind: 'get', key: 'y' }, value: '2' },
  ],
  answered: [{ leader, client: 'C1', request: 3, index: 5 }],
};

/** What the checkers report of each property, as `invariants.ts` names it. */
export const VIOLATION_SAMPLES: Readonly<Record<string, Readonly<Record<string, string | number>>>> = {
  'election-safety': { term: 4, first: 'S1', second: 'S2' },
  'leader-append-only': { term: 4, index: 3, first: 'S1' },
  'log-matching': { index: 3, term: 2, first: 'S1', second: 'S3' },
  'leader-completeness': { index: 3, term: 2, first: 'S1', second: 'S5', newTerm: 5 },
  'state-machine-safety': { index: 3, term: 4, first: 'S1', second: 'S3' },
};
