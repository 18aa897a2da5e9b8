/** Which term tells of a field, in the paper's names: for links from where fields are shown. */
import type { GlossaryFields } from '../../glossary.ts';

const fields: GlossaryFields = {
  role: 'follower',
  term: 'term',
  currentTerm: 'term',
  votedFor: 'vote',
  configuration: 'membership-change',
  snapshot: 'snapshot',
  leaderId: 'leader',
  commitIndex: 'commit-index',
  lastApplied: 'applied',
  machine: 'state-machine',
  votesGranted: 'vote',
  nextIndex: 'next-index',
  matchIndex: 'match-index',
  prevLogIndex: 'consistency-check',
  prevLogTerm: 'consistency-check',
  entries: 'append-entries',
  leaderCommit: 'commit-index',
  lastLogIndex: 'election-restriction',
  lastLogTerm: 'election-restriction',
  candidateId: 'candidate',
  voteGranted: 'vote',
  success: 'consistency-check',
};

export default fields;
