/** Raft's terms by theme, each with a run in which it is to be seen. D: the dissertation. */
import { both, commanded, noted, type Seen, type Wait } from '../../course.ts';
import type { Glossary, GlossaryTerm, GlossaryTheme } from '../../glossary.ts';
import { inRole } from '../course/script.ts';
import { COMPACTING, HERE, inScenario, inSetting, READING, WRITING } from './miniatures.ts';

const LOGS = { show: 'logs' } as const;

/** Two candidates of one term have as many votes as each other. */
const isSplit: Wait = ({ moment }) => {
  const votes = inRole(moment, 'candidate').map((id) => moment.nodes[id]?.state?.votesGranted);
  const counts = votes.map((each) => (Array.isArray(each) ? each.length : 0));
  return counts.length === 2 && counts[0] === counts[1] && (counts[0] ?? 0) > 1;
};

/** An entry that stood in some log is there no more. */
const isTruncated: Wait = noted('append.truncated');

/** A term's leader has just been elected who holds all that is committed anywhere. */
const isElected: Wait = noted('election.won');

/** Who copied is another than the leader that wrote. */
const isCopied: Wait = both(noted('append.accepted'), ({ event }: Seen) => (event.log?.entries.length ?? 0) > 0);

const BASICS: readonly GlossaryTerm[] = [
  {
    id: 'consensus',
    source: '§1',
    related: ['replicated-log', 'majority', 'state-machine-safety'],
    miniature: inScenario('replication', noted('commit.learned'), LOGS),
  },
  {
    id: 'replicated-log',
    source: '§2',
    related: ['log-entry', 'state-machine', 'append-entries'],
    miniature: inScenario('replication', isCopied, LOGS),
  },
  {
    id: 'state-machine',
    source: '§2',
    related: ['applied', 'replicated-log', 'state-machine-safety'],
    miniature: inScenario('replication', noted('applied'), LOGS),
  },
  {
    id: 'majority',
    source: '§2',
    related: ['quorum', 'committed', 'vote'],
    // As soon as the last that is needed has answered: not all have.
    miniature: inSetting(
      WRITING,
      both(noted('commit.advanced'), ({ event }: Seen) => event.t > 1_000_000),
    ),
  },
  {
    id: 'quorum',
    related: ['majority', 'joint-consensus', 'check-quorum'],
    miniature: inScenario('two-node-minority', noted('election.won')),
  },
  {
    id: 'partition',
    source: '§2',
    related: ['majority', 'stale-read', 'leader'],
    miniature: inScenario('partition-and-heal', commanded('partition')),
  },
];

const ROLES: readonly GlossaryTerm[] = [
  {
    id: 'term',
    source: '§5.1',
    related: ['leader', 'candidate', 'election-safety'],
    miniature: inScenario('first-election', noted('election.timeout')),
  },
  {
    id: 'follower',
    source: '§5.1',
    related: ['leader', 'candidate', 'heartbeat'],
    miniature: inScenario('replication', noted('heartbeat.accepted')),
  },
  {
    id: 'candidate',
    source: '§5.1, §5.2',
    related: ['follower', 'vote', 'election-timeout'],
    miniature: inScenario('first-election', noted('vote.received')),
  },
  {
    id: 'leader',
    source: '§5.1',
    related: ['follower', 'term', 'heartbeat', 'leadership-transfer'],
    miniature: inScenario('first-election', noted('heartbeat.accepted')),
  },
];

const ELECTIONS: readonly GlossaryTerm[] = [
  {
    id: 'election-timeout',
    source: '§5.2',
    related: ['heartbeat', 'randomized-timeout', 'candidate'],
    miniature: inScenario('leader-crash', noted('election.timeout')),
  },
  {
    id: 'heartbeat',
    source: '§5.2',
    related: ['append-entries', 'election-timeout', 'leader'],
    miniature: inScenario('replication', noted('heartbeat.sent')),
  },
  {
    id: 'request-vote',
    source: '§5.2',
    related: ['vote', 'candidate', 'election-restriction'],
    miniature: inScenario('first-election', noted('vote.granted')),
  },
  {
    id: 'vote',
    source: '§5.2, §5.4.1',
    related: ['request-vote', 'majority', 'persistence'],
    miniature: inScenario('split-vote', noted('vote.denied.already-voted')),
  },
  {
    id: 'split-vote',
    source: '§5.2',
    related: ['randomized-timeout', 'majority', 'vote'],
    miniature: inScenario('split-vote', isSplit),
  },
  {
    id: 'randomized-timeout',
    source: '§5.2, §9.3',
    related: ['split-vote', 'election-timeout'],
    miniature: inScenario('split-vote', isElected, { start: 2 }),
  },
  {
    id: 'election-restriction',
    source: '§5.4.1',
    related: ['leader-completeness', 'request-vote', 'committed'],
    miniature: inScenario('stale-log-vote', noted('vote.denied.stale-log'), { start: 8, ...LOGS }),
  },
  {
    id: 'pre-vote',
    source: 'D§9.6',
    related: ['term', 'candidate', 'check-quorum'],
    miniature: inScenario('pre-vote', noted('prevote.asked'), { start: 3.5 }),
  },
];

const LOGS_AND_COPIES: readonly GlossaryTerm[] = [
  {
    id: 'log-entry',
    source: '§5.3',
    related: ['log-index', 'term', 'replicated-log'],
    miniature: inScenario('replication', noted('append.request'), LOGS),
  },
  {
    id: 'log-index',
    source: '§5.3',
    related: ['log-entry', 'next-index', 'commit-index'],
    miniature: inScenario(
      'append-only',
      both(noted('append.request'), ({ event }) => event.t > 2_000_000),
      LOGS,
    ),
  },
  {
    id: 'append-entries',
    source: '§5.3',
    related: ['heartbeat', 'consistency-check', 'log-entry'],
    miniature: inScenario('replication', isCopied),
  },
  {
    id: 'consistency-check',
    source: '§5.3',
    related: ['log-matching', 'append-entries', 'next-index'],
    miniature: inScenario('log-repair', noted('append.refused.mismatch'), LOGS),
  },
  {
    id: 'log-matching',
    source: '§5.3',
    related: ['consistency-check', 'log-entry', 'leader-completeness'],
    miniature: inScenario('log-repair', isTruncated, { start: 3, speed: 2, ...LOGS }),
  },
  {
    id: 'next-index',
    source: '§5.3',
    related: ['match-index', 'consistency-check'],
    miniature: inScenario('missing-entries', noted('backed-off'), { start: 2, ...LOGS }),
  },
  {
    id: 'match-index',
    source: '§5.3',
    related: ['next-index', 'commit-index'],
    miniature: inScenario('replication', noted('acknowledged'), LOGS),
  },
];

const COMMITMENT: readonly GlossaryTerm[] = [
  {
    id: 'committed',
    source: '§5.3, §5.4.2',
    related: ['commit-index', 'majority', 'applied'],
    miniature: inScenario('stale-leaders-write', noted('commit.advanced'), { start: 3.2, ...LOGS }),
  },
  {
    id: 'commit-index',
    source: '§5.3',
    related: ['committed', 'match-index', 'applied'],
    miniature: inSetting(WRITING, noted('commit.advanced'), { ...LOGS, ...HERE }),
  },
  {
    id: 'applied',
    source: '§5.3',
    related: ['committed', 'state-machine', 'commit-index'],
    miniature: inScenario('replication', both(noted('applied'), noted('commit.learned')), LOGS),
  },
];

const SAFETY: readonly GlossaryTerm[] = [
  {
    id: 'election-safety',
    source: '§5.2',
    related: ['term', 'vote', 'majority'],
    miniature: inScenario('two-node-minority', isElected, { start: 1 }),
  },
  {
    id: 'leader-completeness',
    source: '§5.4.3',
    related: ['election-restriction', 'committed', 'log-matching'],
    miniature: inScenario('stale-log-vote', isElected, { start: 9.5, ...LOGS }),
  },
  {
    id: 'state-machine-safety',
    source: '§5.4.3',
    related: ['state-machine', 'applied', 'committed'],
    miniature: inScenario('partition-and-heal', isTruncated, { start: 13.5, ...LOGS }),
  },
  {
    id: 'persistence',
    source: '§5.1',
    related: ['volatile', 'vote', 'term'],
    miniature: inScenario('vote-lost', noted('recovered')),
  },
  {
    id: 'volatile',
    source: '§5.1',
    related: ['persistence', 'commit-index', 'applied'],
    miniature: inScenario('leader-crash', noted('recovered'), { start: 13.5, ...LOGS }),
  },
];

const CLIENTS: readonly GlossaryTerm[] = [
  {
    id: 'linearizable',
    source: '§8, D§6.3',
    related: ['stale-read', 'read-index', 'client-session'],
    miniature: inScenario('stale-read', noted('read.registered'), { start: 3.5 }),
  },
  {
    id: 'stale-read',
    source: '§8, D§6.4',
    related: ['linearizable', 'read-index', 'partition'],
    miniature: inScenario('stale-read', noted('read.local'), { start: 4.2 }),
  },
  {
    id: 'read-index',
    source: '§8, D§6.4',
    related: ['linearizable', 'lease', 'heartbeat'],
    miniature: inSetting(READING, noted('read.confirmed')),
  },
  {
    id: 'lease',
    source: 'D§6.4.1',
    related: ['read-index', 'election-timeout', 'stale-read'],
    miniature: inScenario('lease', noted('read.lease')),
  },
  {
    id: 'client-session',
    source: '§8, D§6.3',
    related: ['linearizable', 'state-machine'],
    miniature: inScenario('retry', noted('request.repeated'), { start: 4.5, ...LOGS }),
  },
];

const LIVING: readonly GlossaryTerm[] = [
  {
    id: 'snapshot',
    source: '§7, D§5.1',
    related: ['log-compaction', 'install-snapshot', 'state-machine'],
    miniature: inScenario('snapshot-last-term', noted('snapshot.taken'), LOGS),
  },
  {
    id: 'log-compaction',
    source: '§7, D§5',
    related: ['snapshot', 'replicated-log', 'applied'],
    miniature: inSetting(COMPACTING, noted('snapshot.taken'), LOGS),
  },
  {
    id: 'install-snapshot',
    source: '§7, D§5.1',
    related: ['snapshot', 'next-index', 'append-entries'],
    miniature: inScenario('snapshot-catch-up', noted('snapshot.installed'), LOGS),
  },
  {
    id: 'membership-change',
    source: '§6, D§4',
    related: ['joint-consensus', 'learner', 'majority'],
    miniature: inScenario('leader-removes-itself', noted('change.appended'), LOGS),
  },
  {
    id: 'joint-consensus',
    source: '§6, D§4.3',
    related: ['membership-change', 'quorum'],
    miniature: inScenario('three-to-five', noted('change.joint'), LOGS),
  },
  {
    id: 'learner',
    source: '§6, D§4.2.1',
    related: ['membership-change', 'quorum'],
    miniature: inScenario('learner-catch-up', noted('catch-up.round'), { start: 4.5, ...LOGS }),
  },
  {
    id: 'leadership-transfer',
    source: 'D§3.10',
    related: ['leader', 'election-timeout', 'match-index'],
    miniature: inScenario('leadership-transfer', noted('transfer.timeout-now'), LOGS),
  },
  {
    id: 'check-quorum',
    source: 'D§6.2',
    related: ['leader', 'quorum', 'pre-vote'],
    miniature: inScenario('deaf-leader', noted('quorum.lost'), { start: 4.5 }),
  },
];

const THEMES: readonly GlossaryTheme[] = [
  { id: 'basics', terms: BASICS },
  { id: 'roles', terms: ROLES },
  { id: 'elections', terms: ELECTIONS },
  { id: 'logs', terms: LOGS_AND_COPIES },
  { id: 'commitment', terms: COMMITMENT },
  { id: 'safety', terms: SAFETY },
  { id: 'clients', terms: CLIENTS },
  { id: 'living', terms: LIVING },
];

const glossary: Glossary = { themes: THEMES };
export default glossary;
