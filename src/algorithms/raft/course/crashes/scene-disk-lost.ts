/** A committed entry on two of three servers, one of which loses its disk (§5.4, D§3.8). */
import type { NodeId, TimedCommand } from '../../../../kernel/contract.ts';
import type { Moment } from '../../../../kernel/moment.ts';
import { asCounter, asIndex, asNode, asNodes, either, lastNote, noted } from '../../../course.ts';
import { beat, crash, cut, elect, heal, PATIENT, restart, set, us } from '../../scenarios/script.ts';
import { crashedNode, holdersOf, inRole, loggedAt, scene } from '../script.ts';

/** The entry that is committed and lost. */
const ENTRY = { index: 2, term: 1 };

/** The disk of a server that is down is replaced by an empty one. */
export function wipe(seconds: number, node: NodeId): TimedCommand {
  return { at: us(seconds), kind: 'wipe', node };
}

function copies(moment: Moment) {
  return holdersOf(moment, ENTRY.index, ENTRY.term).map((node) => ({ node, index: ENTRY.index }));
}

export const DISK_LOST = scene(
  'disk-lost',
  {
    nodes: 3,
    config: { ...PATIENT, noopOnElection: false },
    prelude: 0.9,
    start: 1,
    commands: [
      elect(0.1, 'S1'),
      set(0.2, 'x', 1, 'S1'),
      beat(0.3, 'S1'),
      // The next heartbeat is after the entry that matters.
      beat(0.7, 'S1'),
      cut(0.8, 'S1', 'S3'),
    ],
  },
  [
    {
      id: 'two-of-three',
      commands: [set(1.1, 'x', 2, 'S1')],
      until: noted('commit.advanced'),
      values: (hold) => {
        const { leader, index, copies: holders } = lastNote(hold, 'commit.advanced');
        return {
          leader: asNode(`${leader}`),
          index: asIndex(Number(index)),
          holders: asNodes(holders as readonly string[]),
          client: asNode(`${lastNote(hold, 'answered').client}`),
          other: asNode('S3'),
        };
      },
      show: ['logs'],
      light: ({ moment }) => ({ entries: copies(moment) }),
    },
    {
      id: 'new-disk',
      commands: [crash(2.3, 'S2'), wipe(2.5, 'S2'), crash(2.7, 'S1'), heal(2.8), restart(2.9, 'S2'), elect(3.1, 'S3')],
      until: noted('started', { node: 'S2' }),
      values: (hold) => ({
        node: asNode(`${lastNote(hold, 'started').node}`),
        old: asNode(crashedNode(hold.moment)),
        candidate: asNode('S3'),
        index: asIndex(ENTRY.index),
      }),
      show: ['logs'],
      light: ({ moment }) => ({ nodes: ['S2'], entries: copies(moment) }),
      question: {
        exercises: [32],
        answers: { kind: 'choice', choices: ['kept', 'stuck', 'lost'] },
        reveal: either(noted('election.won'), noted('vote.refused', { node: 'S3' })),
        answer: (_, { moment }) => {
          const [leader] = inRole(moment, 'leader');
          if (leader === undefined) return 'stuck';
          return loggedAt(moment, leader, ENTRY.index)?.term === ENTRY.term ? 'kept' : 'lost';
        },
        because: (_, revealed) => {
          const { leader, term, votes } = lastNote(revealed, 'election.won');
          return {
            leader: asNode(`${leader}`),
            term: asCounter(Number(term)),
            votes: asNodes(votes as readonly string[]),
            index: asIndex(ENTRY.index),
            voter: asNode(`${(votes as readonly string[]).find((id) => id !== leader)}`),
          };
        },
        light: (_, { moment }) => ({ nodes: inRole(moment, 'leader'), entries: copies(moment) }),
      },
    },
    {
      id: 'last-copy',
      commands: [set(4, 'x', 3, 'S3', 'C2'), restart(4.3, 'S1')],
      until: noted('append.truncated'),
      values: (hold) => {
        const { follower, leader, index, ownTerm } = lastNote(hold, 'append.truncated');
        return {
          node: asNode(`${follower}`),
          leader: asNode(`${leader}`),
          index: asIndex(Number(index)),
          ownTerm: asCounter(Number(ownTerm)),
          client: asNode('C1'),
        };
      },
      show: ['logs'],
      light: (hold) => {
        const { follower, leader } = lastNote(hold, 'append.truncated');
        return { nodes: [`${follower}`, `${leader}`] };
      },
    },
    {
      id: 'new-name',
      show: ['logs'],
      values: () => ({ node: asNode('S2') }),
      light: () => ({ nodes: ['S2'] }),
    },
  ],
);
