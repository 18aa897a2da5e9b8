/** A lecture and a lab on Raft. */
import type { Teaching } from '../../teaching.ts';

const teaching: Teaching = {
  plans: [
    {
      id: 'lecture',
      parts: [
        { id: 'why', minutes: 4 },
        { id: 'election', minutes: 7, scenario: 'first-election' },
        { id: 'split', minutes: 5, scenario: 'split-vote' },
        { id: 'replication', minutes: 7, scenario: 'replication' },
        { id: 'repair', minutes: 6, scenario: 'log-repair' },
        { id: 'restriction', minutes: 5, scenario: 'stale-log-vote' },
        { id: 'figure-8', minutes: 7, scenario: 'figure-8' },
        { id: 'end', minutes: 4 },
      ],
    },
    {
      id: 'lab',
      parts: [
        { id: 'start', minutes: 10, scenario: 'first-election' },
        { id: 'minority', minutes: 15, scenario: 'two-node-minority' },
        { id: 'repair', minutes: 15, scenario: 'missing-entries' },
        { id: 'disk', minutes: 15, scenario: 'vote-lost' },
        { id: 'figure-8', minutes: 20, scenario: 'figure-8' },
        { id: 'reads', minutes: 10, scenario: 'stale-read' },
        { id: 'end', minutes: 5 },
      ],
    },
  ],
};

export default teaching;
