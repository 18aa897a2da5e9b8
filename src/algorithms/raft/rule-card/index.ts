/** Raft's rules by the parts of the paper's Figure 2, and after them the dissertation's extensions. D: the dissertation. */
import type { CardGroup, CardRule, RuleCard } from '../../rule-card.ts';
import type { Notes } from '../note-values.ts';
import type { RULES } from '../rules.ts';
import type { Config } from '../types.ts';

/** The names are held to those of Raft. */
interface Rule extends CardRule {
  readonly notes: readonly (keyof Notes)[];
  readonly switches?: readonly (typeof RULES)[number]['id'][];
  readonly setting?: keyof Config;
}

interface Group extends CardGroup {
  readonly rules: readonly Rule[];
}

const FIGURE_2: readonly Group[] = [
  {
    id: 'all',
    rules: [
      { id: 'apply', source: '§5.3', notes: ['applied'] },
      {
        id: 'higher-term',
        source: '§5.1',
        notes: ['term.adopted', 'term.stepped-down'],
        switches: ['step-down'],
      },
    ],
  },
  {
    id: 'followers',
    rules: [
      {
        id: 'follower-answers',
        source: '§5.2',
        notes: ['started', 'heartbeat.accepted', 'append.accepted'],
      },
      { id: 'follower-timeout', source: '§5.2', notes: ['election.timeout'], switches: ['term-increment'] },
      { id: 'follower-redirects', source: '§8', notes: ['redirected', 'redirected.unknown'] },
    ],
  },
  {
    id: 'candidates',
    rules: [
      {
        id: 'candidate-starts',
        source: '§5.2',
        notes: ['election.timeout', 'election.retry', 'election.urged'],
        switches: ['term-increment'],
      },
      { id: 'candidate-counts', source: '§5.2', notes: ['vote.received', 'vote.refused', 'vote.late'] },
      { id: 'candidate-wins', source: '§5.2', notes: ['election.won'], switches: ['majority'] },
      { id: 'candidate-yields', source: '§5.2', notes: ['election.lost'] },
      { id: 'candidate-retries', source: '§5.2', notes: ['election.retry'], switches: ['term-increment'] },
    ],
  },
  {
    id: 'leaders',
    rules: [
      { id: 'leader-heartbeats', source: '§5.2', notes: ['heartbeat.sent'] },
      { id: 'leader-noop', source: '§8', notes: ['append.noop'], setting: 'noopOnElection' },
      {
        id: 'leader-appends',
        source: '§5.3',
        notes: ['append.request', 'answered'],
        switches: ['leader-append-only'],
      },
      { id: 'leader-replicates', source: '§5.3', notes: ['replicate.sent'] },
      { id: 'leader-acknowledged', source: '§5.3', notes: ['acknowledged', 'answer.late'] },
      { id: 'leader-backs-off', source: '§5.3', notes: ['backed-off', 'backed-off.fast'] },
      {
        id: 'leader-commits',
        source: '§5.3, §5.4.2',
        notes: ['commit.advanced', 'commit.waits'],
        switches: ['own-term-commit', 'majority'],
      },
    ],
  },
  {
    id: 'request-vote',
    rules: [
      { id: 'vote-stale', source: '§5.1', notes: ['vote.denied.stale-term'] },
      {
        id: 'vote-once',
        source: '§5.2',
        notes: ['vote.granted', 'vote.denied.already-voted'],
        switches: ['one-vote-per-term'],
      },
      {
        id: 'vote-log',
        source: '§5.4.1',
        notes: ['vote.granted', 'vote.denied.stale-log'],
        switches: ['election-restriction'],
      },
    ],
  },
  {
    id: 'append-entries',
    rules: [
      { id: 'append-stale', source: '§5.1', notes: ['append.refused.stale-term'] },
      {
        id: 'append-check',
        source: '§5.3',
        notes: ['append.refused.missing', 'append.refused.mismatch'],
        switches: ['consistency-check'],
      },
      { id: 'append-truncates', source: '§5.3', notes: ['append.truncated'], switches: ['truncate-only-conflicts'] },
      { id: 'append-new', source: '§5.3', notes: ['append.accepted', 'append.already-there'] },
      { id: 'append-commit', source: '§5.3', notes: ['commit.learned'], switches: ['commit-bound'] },
    ],
  },
  {
    id: 'persistence',
    rules: [
      {
        id: 'persist',
        source: 'Figure 2, D§3.8',
        notes: ['recovered', 'recovered.snapshot'],
        switches: ['durable-vote', 'durable-term', 'durable-log'],
      },
    ],
  },
];

const EXTENSIONS: readonly Group[] = [
  {
    id: 'elections-more',
    rules: [
      {
        id: 'pre-vote',
        source: 'D§9.6',
        notes: [
          'prevote.asked',
          'prevote.retry',
          'prevote.granted',
          'prevote.denied.stale-term',
          'prevote.denied.leader',
          'prevote.denied.stale-log',
          'prevote.received',
          'prevote.refused',
          'prevote.won',
          'prevote.late',
        ],
        switches: ['pre-vote'],
        setting: 'preVote',
      },
      { id: 'sticky', source: '§6, D§4.2.3', notes: ['vote.ignored.leader'], setting: 'leaderStickiness' },
      { id: 'check-quorum', source: 'D§6.2', notes: ['quorum.answers', 'quorum.lost'], setting: 'checkQuorum' },
      {
        id: 'transfer',
        source: 'D§3.10',
        notes: [
          'transfer.started',
          'transfer.timeout-now',
          'transfer.aborted',
          'transfer.refused',
          'redirected.transfer',
          'election.urged',
          'election.urged.late',
        ],
      },
    ],
  },
  {
    id: 'clients',
    rules: [
      {
        id: 'sessions',
        source: 'D§6.3',
        notes: ['append.register', 'session.opened', 'session.expired', 'request.repeated', 'request.expired'],
        switches: ['session-deduplication'],
        setting: 'sessions',
      },
      {
        id: 'read-index',
        source: '§8, D§6.4',
        notes: ['read.registered', 'read.waits', 'read.confirmed', 'read.unconfirmed', 'read.dropped'],
        switches: ['read-index-confirmation'],
        setting: 'readIndex',
      },
      {
        id: 'lease',
        source: 'D§6.4.1',
        notes: ['read.lease', 'lease.renewed'],
        switches: ['lease-drift'],
        setting: 'leaseReads',
      },
    ],
  },
  {
    id: 'snapshots',
    rules: [
      {
        id: 'snapshot-taken',
        source: '§7, D§5.1',
        notes: ['snapshot.taken', 'snapshot.pointless'],
        switches: ['snapshot-last-term'],
        setting: 'snapshotThreshold',
      },
      {
        id: 'snapshot-sent',
        source: '§7, D§5.1',
        notes: ['snapshot.sent', 'snapshot.progress', 'snapshot.arrived'],
        setting: 'snapshotThreshold',
      },
      {
        id: 'snapshot-installed',
        source: 'Figure 13, D§5.1',
        notes: [
          'snapshot.chunk',
          'snapshot.gap',
          'snapshot.installed',
          'snapshot.kept-tail',
          'snapshot.unneeded',
          'snapshot.refused.stale-term',
        ],
        setting: 'snapshotThreshold',
      },
    ],
  },
  {
    id: 'membership',
    rules: [
      {
        id: 'change-appended',
        source: 'D§4.1',
        notes: ['change.appended', 'change.adopted', 'change.reverted'],
      },
      {
        id: 'change-one',
        source: 'D§4.1',
        notes: ['change.refused.pending', 'change.refused.term'],
        switches: ['commit-before-change'],
      },
      {
        id: 'change-joint',
        source: '§6, D§4.3',
        notes: ['change.joint', 'change.final'],
        switches: ['joint-consensus'],
      },
      {
        id: 'catch-up',
        source: 'D§4.2.1',
        notes: ['catch-up.round', 'catch-up.done', 'catch-up.abandoned', 'catch-up.unanswered', 'promote.waits'],
        setting: 'catchUp',
      },
      { id: 'removed', source: '§6, D§4.2.2', notes: ['leader.removed', 'election.no-voter'] },
    ],
  },
];

const card: RuleCard = { groups: [...FIGURE_2, ...EXTENSIONS] };
export default card;
