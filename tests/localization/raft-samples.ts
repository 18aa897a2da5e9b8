/** Values for every note of Raft, one set for each way that its sentence can go. */

import type { Notes } from '../../src/algorithms/raft/note-values.ts';
import type { Details } from '../../src/algorithms/raft/picture/details.ts';
import type { Json, NodeId } from '../../src/kernel/contract.ts';

type Logs = Pick<Notes['vote.granted'], 'lastIndex' | 'lastTerm' | 'ownLastIndex' | 'ownLastTerm'>;

function vote(lastIndex: number, lastTerm: number, ownLastIndex: number, ownLastTerm: number, votedFor: NodeId | null) {
  const logs: Logs = { lastIndex, lastTerm, ownLastIndex, ownLastTerm };
  return { voter: 'S3', candidate: 'S2', term: 4, ...logs, votedFor };
}

function preVote(lastIndex: number, lastTerm: number, ownLastIndex: number, ownLastTerm: number) {
  return { voter: 'S3', candidate: 'S2', term: 4, lastIndex, lastTerm, ownLastIndex, ownLastTerm };
}

const leader = 'S1';
const follower = 'S3';
const voters = ['S1', 'S2', 'S3'];
const joint = { needed: 3, neededOld: 2 };
const read = { leader, client: 'C1', request: 3, index: 5 };
const change = { leader, index: 6, term: 4, voters, learners: [] };

export const NOTE_SAMPLES: { readonly [Rule in keyof Notes]: readonly Notes[Rule][] } = {
  started: [{ node: 'S1' }],
  recovered: [
    { node: 'S5', term: 3, votedFor: 'S1', lastIndex: 4 },
    { node: 'S5', term: 0, votedFor: null, lastIndex: 0 },
  ],
  'recovered.snapshot': [{ node: 'S5', index: 20 }],
  'election.timeout': [
    { node: 'S2', term: 4, needed: 3 },
    { node: 'S1', term: 1, needed: 1 },
    { node: 'S2', term: 4, ...joint },
  ],
  'election.no-voter': [{ node: 'S4', term: 4 }],
  'election.urged': [
    { node: 'S2', leader, term: 5, needed: 3 },
    { node: 'S2', leader, term: 5, ...joint },
  ],
  'election.urged.late': [
    { node: 'S2', leader, term: 4, ownTerm: 5 },
    { node: 'S2', leader, term: 4, ownTerm: 4 },
  ],
  'election.retry': [
    { node: 'S2', term: 5, votes: ['S2', 'S3'], needed: 3, oldTerm: 4 },
    { node: 'S2', term: 5, votes: ['S2'], ...joint, oldTerm: 4 },
  ],
  'election.won': [
    { leader: 'S2', term: 4, votes: ['S2', 'S3', 'S4'], needed: 3 },
    { leader: 'S1', term: 1, votes: ['S1'], needed: 1 },
    { leader: 'S2', term: 4, votes: ['S2', 'S3', 'S4', 'S5'], ...joint },
  ],
  'election.lost': [{ candidate: 'S4', leader: 'S2', term: 4 }],
  'term.stepped-down': [
    { node: 'S1', from: 'S2', role: 'leader', term: 4, oldTerm: 3 },
    { node: 'S4', from: 'S2', role: 'candidate', term: 4, oldTerm: 3 },
    { node: 'S4', from: 'S2', role: 'precandidate', term: 4, oldTerm: 3 },
  ],
  'term.adopted': [{ node: 'S3', from: 'S2', term: 4, oldTerm: 3 }],
  'vote.ignored.leader': [
    { voter: 'S3', candidate: 'S2', term: 4, leader },
    { voter: 'S1', candidate: 'S2', term: 4, leader },
    { voter: 'S3', candidate: 'S2', term: 4, leader: null },
  ],
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
  'vote.received': [
    { candidate: 'S2', voter: 'S3', term: 4, votes: ['S2', 'S3'], needed: 3 },
    { candidate: 'S2', voter: 'S3', term: 4, votes: ['S2', 'S3'], ...joint },
  ],
  'vote.refused': [
    { candidate: 'S2', voter: 'S3', term: 4, votes: ['S2'], needed: 3 },
    { candidate: 'S2', voter: 'S3', term: 4, votes: ['S2'], ...joint },
  ],
  'vote.late': [
    { node: 'S2', voter: 'S3', term: 4, ownTerm: 5 },
    { node: 'S2', voter: 'S3', term: 4, ownTerm: 4 },
  ],
  'prevote.asked': [
    { node: 'S2', term: 4, needed: 3 },
    { node: 'S2', term: 4, ...joint },
  ],
  'prevote.retry': [
    { node: 'S2', term: 4, votes: ['S2'], needed: 3 },
    { node: 'S2', term: 4, votes: ['S2', 'S3'], ...joint },
  ],
  'prevote.granted': [
    preVote(3, 3, 3, 3),
    preVote(0, 0, 0, 0),
    preVote(3, 3, 0, 0),
    preVote(3, 3, 5, 2),
    preVote(5, 3, 3, 3),
    preVote(2, 1, 3, 3),
  ],
  'prevote.denied.stale-term': [
    { voter: 'S3', candidate: 'S2', term: 3, ownTerm: 4 },
    { voter: 'S3', candidate: 'S2', term: 4, ownTerm: 4 },
  ],
  'prevote.denied.leader': [
    { voter: 'S3', candidate: 'S2', term: 4, leader },
    { voter: 'S1', candidate: 'S2', term: 4, leader },
    { voter: 'S3', candidate: 'S2', term: 4, leader: null },
  ],
  'prevote.denied.stale-log': [preVote(0, 0, 4, 3), preVote(3, 2, 4, 3), preVote(3, 3, 5, 3)],
  'prevote.received': [
    { candidate: 'S2', voter: 'S3', term: 4, votes: ['S2', 'S3'], needed: 3 },
    { candidate: 'S2', voter: 'S3', term: 4, votes: ['S2', 'S3'], ...joint },
  ],
  'prevote.refused': [
    { candidate: 'S2', voter: 'S3', term: 4, votes: ['S2'], needed: 3 },
    { candidate: 'S2', voter: 'S3', term: 4, votes: ['S2'], ...joint },
  ],
  'prevote.late': [
    { node: 'S2', voter: 'S3', term: 4, ownTerm: 5 },
    { node: 'S2', voter: 'S3', term: 4, ownTerm: 4 },
  ],
  'prevote.won': [
    { node: 'S2', term: 4, votes: ['S2', 'S3', 'S4'], needed: 3 },
    { node: 'S1', term: 1, votes: ['S1'], needed: 1 },
    { node: 'S2', term: 4, votes: ['S2', 'S3', 'S4', 'S5'], ...joint },
  ],
  'transfer.started': [{ leader, to: 'S2', term: 4 }],
  'transfer.timeout-now': [{ leader, to: 'S2', term: 4, lastIndex: 9 }],
  'transfer.aborted': [{ leader, to: 'S2', term: 4 }],
  'transfer.refused': [
    { leader, to: null },
    { leader, to: 'S4' },
  ],
  'quorum.answers': [
    { leader, term: 4, answers: voters, needed: 2 },
    { leader, term: 4, answers: ['S1', 'S2', 'S3', 'S4'], ...joint },
  ],
  'quorum.lost': [
    { leader, term: 4, answers: ['S1', 'S2'], needed: 3 },
    { leader, term: 4, answers: ['S1'], ...joint },
  ],
  redirected: [{ node: 'S3', client: 'C1', leader }],
  'redirected.unknown': [{ node: 'S3', client: 'C1' }],
  'redirected.transfer': [{ node: 'S1', client: 'C1', to: 'S2' }],
  'append.noop': [{ leader, index: 4, term: 4 }],
  'append.request': [{ leader, index: 5, term: 4, client: 'C1', operation: { kind: 'set', key: 'x', value: '9' } }],
  'append.register': [{ leader, index: 5, term: 4, client: 'C1' }],
  'heartbeat.sent': [
    { leader, term: 4 },
    { leader, term: 4, count: 0 },
  ],
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
  'backed-off.fast': [
    { leader, follower, nextIndex: 4, conflictTerm: null },
    { leader, follower, nextIndex: 4, conflictTerm: 2 },
  ],
  'answer.late': [
    { node: 'S1', role: 'leader', follower, term: 3, ownTerm: 4 },
    { node: 'S1', role: 'leader', follower, term: 4, ownTerm: 4 },
    { node: 'S1', role: 'follower', follower, term: 4, ownTerm: 4 },
  ],
  'commit.advanced': [
    { leader, index: 5, term: 4, copies: ['S1', 'S2', 'S3'], needed: 3 },
    { leader, index: 1, term: 1, copies: ['S1'], needed: 1 },
    { leader, index: 5, term: 4, copies: ['S1', 'S2', 'S3', 'S4'], ...joint },
  ],
  'commit.waits': [
    { leader, index: 2, entryTerm: 2, term: 4, copies: ['S1', 'S2', 'S3'], needed: 3 },
    { leader, index: 2, entryTerm: 2, term: 4, copies: ['S1', 'S2', 'S3', 'S4'], ...joint },
  ],
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
  'session.opened': [{ node: 'S3', client: 'C1', session: 12 }],
  'session.expired': [{ node: 'S3', session: 12, lastUsed: 15 }],
  'request.repeated': [{ node: 'S3', client: 'C1', request: 3, index: 9 }],
  'request.expired': [{ node: 'S3', client: 'C1', request: 3, session: 12 }],
  'read.registered': [
    { ...read, needed: 2 },
    { ...read, ...joint },
  ],
  'read.waits': [{ leader, client: 'C1', request: 3, term: 4 }],
  'read.confirmed': [
    { ...read, answers: ['S1', 'S3'], needed: 2 },
    { ...read, answers: ['S1'], needed: 1 },
    { ...read, answers: ['S1', 'S2', 'S3', 'S4'], ...joint },
  ],
  'read.unconfirmed': [read],
  'read.lease': [{ ...read, left_us: 82_300 }],
  'read.local': [{ node: 'S3', client: 'C1', request: 3, index: 5 }],
  'read.dropped': [{ node: 'S1', client: 'C1', request: 3 }],
  'lease.renewed': [
    { leader, term: 4, answers: ['S1', 'S3'], needed: 2, left_us: 112_000 },
    { leader, term: 4, answers: ['S1', 'S2', 'S3', 'S4'], ...joint, left_us: 112_000 },
  ],
  'snapshot.taken': [
    { node: 'S3', index: 20, term: 4, count: 12 },
    { node: 'S3', index: 20, term: 4, count: 1 },
  ],
  'snapshot.pointless': [
    { node: 'S3', index: 20 },
    { node: 'S3', index: 0 },
  ],
  'snapshot.sent': [
    { leader, follower, index: 20, offset: 0, nextIndex: 5 },
    { leader, follower, index: 20, offset: 2_048, nextIndex: 5 },
  ],
  'snapshot.progress': [{ leader, follower, index: 20, offset: 1_024 }],
  'snapshot.arrived': [{ leader, follower, index: 20 }],
  'snapshot.chunk': [
    { follower, leader, index: 20, offset: 0 },
    { follower, leader, index: 20, offset: 1_024 },
  ],
  'snapshot.gap': [{ follower, leader, index: 20, offset: 2_048 }],
  'snapshot.installed': [{ follower, leader, index: 20, term: 4 }],
  'snapshot.kept-tail': [{ follower, leader, index: 20, term: 4, lastIndex: 23 }],
  'snapshot.unneeded': [{ follower, leader, index: 20, lastApplied: 23 }],
  'snapshot.refused.stale-term': [{ follower, leader, term: 3, ownTerm: 4 }],
  'admin.not-leader': [
    { node: 'S3', verb: 'addServer', leader },
    { node: 'S3', verb: 'addLearner', leader },
    { node: 'S3', verb: 'promote', leader },
    { node: 'S3', verb: 'removeServer', leader },
    { node: 'S3', verb: 'changeMembership', leader },
    { node: 'S3', verb: 'transferLeadership', leader: null },
  ],
  'change.appended': [
    change,
    { ...change, voters: ['S1'] },
    { ...change, learners: ['S4'] },
    { ...change, learners: ['S4', 'S5'] },
  ],
  'change.joint': [
    { ...change, voters: ['S1', 'S2', 'S3', 'S4', 'S5'], old: voters },
    { ...change, voters: ['S1', 'S2', 'S3', 'S4', 'S5'], old: voters, learners: ['S6'] },
  ],
  'change.final': [change],
  'change.adopted': [
    { node: 'S3', index: 6, voters, learners: ['S4'] },
    { node: 'S3', index: 6, voters: ['S1', 'S4', 'S5'], learners: [], old: voters },
  ],
  'change.reverted': [
    { node: 'S3', index: 6, voters, learners: [] },
    { node: 'S3', index: 6, voters: ['S1', 'S4', 'S5'], learners: [], old: voters },
  ],
  'change.refused.pending': [{ leader, index: 6 }],
  'change.refused.term': [{ leader, term: 4 }],
  'change.refused.transfer': [{ leader, to: 'S3' }],
  'change.refused.pointless': [
    { leader, verb: 'addServer', server: 'S3' },
    { leader, verb: 'addLearner', server: 'S4' },
    { leader, verb: 'promote', server: 'S3' },
    { leader, verb: 'removeServer', server: 'S4' },
    { leader, verb: 'changeMembership', server: null },
  ],
  'change.refused.unknown': [{ leader, verb: 'addServer', server: 'S9' }],
  'leader.removed': [{ leader, index: 9, term: 4 }],
  'catch-up.round': [{ leader, server: 'S4', round: 2, index: 40 }],
  'catch-up.done': [{ leader, server: 'S4', round: 2, index: 40 }],
  'catch-up.abandoned': [{ leader, server: 'S4', round: 10 }],
  'catch-up.unanswered': [{ leader, server: 'S4', waited_us: 3_000_000 }],
  'promote.waits': [
    { leader, server: 'S4', matchIndex: 3, lastIndex: 20 },
    { leader, server: 'S4', matchIndex: 0, lastIndex: 20 },
  ],
};

/** What a node's card may tell, one set of values for each way. */
export const DETAIL_SAMPLES: { readonly [Name in keyof Details]: readonly Details[Name][] } = {
  configuration: [
    { voters, old: null, learners: [] },
    { voters, old: null, learners: ['S4'] },
    { voters: ['S1', 'S2', 'S3', 'S4', 'S5'], old: voters, learners: ['S6', 'S7'] },
  ],
  snapshot: [{ index: 20, term: 4 }],
  incoming: [{ index: 20, offset: 1_024 }],
  sessions: [{ count: 3 }],
  reads: [{ count: 2 }],
  lease: [{ until_us: 14_213_000 }],
  transfer: [{ to: 'S2' }],
  'catch-up': [
    { server: 'S4', round: 2, done: 'no' },
    { server: 'S4', round: 3, done: 'yes' },
  ],
  installing: [{ follower, index: 20, offset: 1_024 }],
  heard: [{ at_us: 14_213_000 }],
};

/** What the checkers report of each property, as `invariants/` names it. */
export const VIOLATION_SAMPLES: Readonly<Record<string, readonly { readonly [name: string]: Json }[]>> = {
  'election-safety': [{ term: 4, first: 'S1', second: 'S2' }],
  'leader-append-only': [{ term: 4, index: 3, first: 'S1' }],
  'log-matching': [{ index: 3, term: 2, first: 'S1', second: 'S3' }],
  'leader-completeness': [{ index: 3, term: 2, first: 'S1', second: 'S5', newTerm: 5 }],
  'state-machine-safety': [{ index: 3, term: 4, first: 'S1', second: 'S3' }],
  'vote-once': [{ voter: 'S3', term: 4, first: 'S1', second: 'S2' }],
  'campaign-support': [
    { candidate: 'S2', term: 4, votes: [] },
    { candidate: 'S2', term: 4, votes: ['S2', 'S3'] },
  ],
  'configuration-safety': [{ first: 'S1', second: 'S4', votes: ['S1', 'S2'], nodes: ['S3', 'S4', 'S5'] }],
  'snapshot-agreement': [
    { index: 20, term: 4, first: 'S1', second: 'S3' },
    { index: 20, term: 4, first: 'S3', second: 'S3' },
  ],
  'exactly-once': [{ first: 'S1', index: 9, count: 6 }],
  'fresh-reads': [
    { first: 'S2', second: 'S1', client: 'C1', request: 3, index: 9 },
    { first: null, second: 'S1', client: 'C1', request: 3, index: 9 },
  ],
};
