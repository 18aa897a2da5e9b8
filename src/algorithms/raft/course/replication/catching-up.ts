/**
 * Followers that are behind, and one that is not heard (§5.3). S5 is out of reach while nine entries are written; a
 * message holds four at most, so that it catches up in parts. Then S4's answers are lost on their way to the leader.
 */
import type { NodeId } from '../../../../kernel/contract.ts';
import type { Flight, Moment } from '../../../../kernel/moment.ts';
import { asCount, asIndex, asNode, both, either, type Hold, noted, notesIn } from '../../../course.ts';
import { cut, elect, heal, partition, set } from '../../scenarios/script.ts';
import { inRole, logEnd, numberOf, reached, scene } from '../script.ts';

const BEHIND = 'S5';
const UNHEARD = 'S4';

function leaderOf({ moment }: Hold): NodeId {
  return `${inRole(moment, 'leader')[0]}`;
}

/** Up to where the leader knows a follower's log to be its own. */
function matchOf(hold: Hold, follower: NodeId): number {
  const { moment } = hold;
  const matchIndex = moment.nodes[leaderOf(hold)]?.state?.matchIndex as Readonly<Record<NodeId, number>> | undefined;
  return matchIndex?.[follower] ?? 0;
}

/** The message with entries that is on its way to a follower. */
function bringing({ flights }: Moment, follower: NodeId): Flight | undefined {
  return flights.find(({ to, type, lost, body }) => {
    return to === follower && type === 'AppendEntries' && lost === null && entriesIn(body) > 0;
  });
}

function entriesIn({ entries }: Flight['body']): number {
  return (entries as readonly unknown[]).length;
}

/** The last entry that is on its way to the follower that is behind, and how far its message says that all is committed. */
function brought({ moment }: Hold) {
  const { id, body } = bringing(moment, BEHIND) as Flight;
  return {
    id,
    count: entriesIn(body),
    last: Number(body.prevLogIndex) + entriesIn(body),
    leaderCommit: Number(body.leaderCommit),
  };
}

/** How often a node heard from its leader. */
function heard({ events }: Hold, id: NodeId): number {
  const own = events.filter(({ node }) => node === id);
  return ['heartbeat.accepted', 'append.accepted', 'append.already-there'].flatMap((rule) => notesIn(own, rule)).length;
}

export const CATCHING_UP = scene(
  'catching-up',
  {
    seed: '3',
    prelude: 0.7,
    start: 0.8,
    config: { noopOnElection: false, batchSize: 4 },
    commands: [
      elect(0.1, 'S1'),
      partition(0.15, [BEHIND]),
      ...Array.from({ length: 9 }, (_, k) => set(0.2 + k * 0.02, 'x', k + 1, 'S1')),
    ],
  },
  [
    {
      id: 'behind',
      show: ['logs'],
      values: (hold) => ({
        follower: asNode(BEHIND),
        leader: asNode(leaderOf(hold)),
        last: asIndex(logEnd(hold.moment, leaderOf(hold)).index),
        own: asCount(logEnd(hold.moment, BEHIND).index),
      }),
      light: (hold) => ({ nodes: [BEHIND], column: logEnd(hold.moment, leaderOf(hold)).index }),
      marks: ['match'],
      terms: ['match-index'],
    },
    {
      id: 'in-parts',
      commands: [heal(0.85)],
      until: ({ moment }) => bringing(moment, BEHIND) !== undefined,
      show: ['logs'],
      values: (hold) => {
        const { count, last, leaderCommit } = brought(hold);
        return {
          follower: asNode(BEHIND),
          leader: asNode(leaderOf(hold)),
          count: asCount(count),
          last: asIndex(last),
          leaderCommit: asIndex(leaderCommit),
        };
      },
      light: (hold) => ({
        nodes: [BEHIND, leaderOf(hold)],
        messages: [brought(hold).id],
        column: brought(hold).last,
      }),
      question: {
        exercises: [24],
        answers: { kind: 'number', min: 0, max: 9 },
        reveal: noted('append.accepted', { node: BEHIND }),
        told: 'commit.learned',
        answer: (_, { moment }) => numberOf(moment, BEHIND, 'commitIndex'),
        because: (asked, { moment }) => ({
          follower: asNode(BEHIND),
          committed: asCount(numberOf(moment, BEHIND, 'commitIndex')),
          last: asIndex(brought(asked).last),
          leaderCommit: asCount(brought(asked).leaderCommit),
        }),
        light: (_, { moment }) => ({
          entries: [{ node: BEHIND, index: numberOf(moment, BEHIND, 'commitIndex') }],
        }),
      },
    },
    {
      id: 'caught-up',
      until: ({ moment }) => logEnd(moment, BEHIND).index === 9,
      speed: 2,
      show: ['logs'],
      values: (hold) => ({
        follower: asNode(BEHIND),
        leader: asNode(leaderOf(hold)),
        messages: asCount(1 + notesIn(hold.events, 'append.accepted').length),
        last: asIndex(logEnd(hold.moment, BEHIND).index),
      }),
      light: (hold) => ({ nodes: [BEHIND], column: logEnd(hold.moment, BEHIND).index }),
    },
    {
      id: 'unheard',
      commands: [cut(2.7, UNHEARD, 'S1'), set(2.75, 'x', 10, 'S1')],
      until: noted('append.accepted', { node: UNHEARD }),
      show: ['logs'],
      values: (hold) => ({
        follower: asNode(UNHEARD),
        leader: asNode(leaderOf(hold)),
        last: asIndex(logEnd(hold.moment, UNHEARD).index),
      }),
      light: (hold) => ({ nodes: [UNHEARD, leaderOf(hold)], column: logEnd(hold.moment, UNHEARD).index }),
      question: {
        exercises: [18],
        answers: { kind: 'yes-no' },
        // Longer than the longest election timeout; then, until what it has is sent to it once more.
        reveal: either(noted('election.timeout'), both(reached(7.6), noted('append.already-there', { node: UNHEARD }))),
        speed: 2,
        answer: (_, { events }) => notesIn(events, 'election.timeout').length > 0,
        because: (_, revealed) => ({
          follower: asNode(UNHEARD),
          leader: asNode(leaderOf(revealed)),
          heard: asCount(heard(revealed, UNHEARD)),
          last: asIndex(logEnd(revealed.moment, UNHEARD).index),
          match: asIndex(matchOf(revealed, UNHEARD)),
          committed: asIndex(numberOf(revealed.moment, leaderOf(revealed), 'commitIndex')),
        }),
        light: (_, revealed) => ({ nodes: [UNHEARD, leaderOf(revealed)] }),
      },
    },
  ],
);
