/**
 * From a client's request to the answer, and from there to the followers' state machines (§5.3). Nobody writes no-ops,
 * so that each entry stands for a client's write. A heartbeat is far enough from the next that no message is sent twice.
 */
import type { NodeId } from '../../../../kernel/contract.ts';
import type { Moment } from '../../../../kernel/moment.ts';
import {
  asCount,
  asCounter,
  asIndex,
  asNode,
  asNodes,
  both,
  type CaptionValues,
  type Hold,
  lastNote,
  noted,
} from '../../../course.ts';
import { elect, set } from '../../scenarios/script.ts';
import { inRole, logEnd, numberOf, scene, termOf } from '../script.ts';

/** What `x` is in a node's state machine. */
function valueOfX({ nodes }: Moment, id: NodeId): string | undefined {
  return (nodes[id]?.state?.machine as Readonly<Record<string, string>> | undefined)?.x;
}

/** Who has just appended what the leader sent. */
function appender(hold: Hold): NodeId {
  return `${lastNote(hold, 'append.accepted').follower}`;
}

function leaderOf({ moment }: Hold): NodeId {
  return `${inRole(moment, 'leader')[0]}`;
}

/** A follower's log and commit index, and the leader. */
function appended(hold: Hold): CaptionValues {
  const follower = appender(hold);
  return {
    follower: asNode(follower),
    leader: asNode(leaderOf(hold)),
    last: asIndex(logEnd(hold.moment, follower).index),
    committed: asIndex(numberOf(hold.moment, follower, 'commitIndex')),
  };
}

export const ONE_REQUEST = scene(
  'one-request',
  {
    seed: '3',
    prelude: 0.7,
    start: 0.8,
    config: {
      noopOnElection: false,
      heartbeatInterval_us: 2_000_000,
      electionTimeoutMin_us: 4_000_000,
      electionTimeoutMax_us: 6_000_000,
    },
    commands: [elect(0.1, 'S1')],
  },
  [
    {
      id: 'empty-logs',
      show: ['logs'],
      values: (hold) => ({ leader: asNode(leaderOf(hold)), term: asCounter(termOf(hold.moment, leaderOf(hold))) }),
      light: (hold) => ({ nodes: [leaderOf(hold)] }),
    },
    {
      id: 'request',
      commands: [set(0.9, 'x', 1, 'S1')],
      until: noted('append.request'),
      show: ['logs'],
      values: (hold) => {
        const { leader, client, index, term } = lastNote(hold, 'append.request');
        return {
          leader: asNode(`${leader}`),
          client: asNode(`${client}`),
          index: asIndex(Number(index)),
          term: asCounter(Number(term)),
        };
      },
      light: (hold) => ({ entries: [{ node: leaderOf(hold), index: Number(lastNote(hold, 'append.request').index) }] }),
      terms: ['log-entry', 'log-index'],
    },
    {
      id: 'copied',
      until: noted('append.accepted'),
      speed: 0.5,
      show: ['logs'],
      values: appended,
      light: (hold) => ({ nodes: [leaderOf(hold), appender(hold)] }),
      terms: ['append-entries'],
    },
    {
      id: 'committed',
      until: noted('commit.advanced'),
      speed: 0.5,
      show: ['logs'],
      values: (hold) => {
        const { leader, index, copies } = lastNote(hold, 'commit.advanced');
        const nodes = copies as readonly NodeId[];
        return {
          leader: asNode(`${leader}`),
          index: asIndex(Number(index)),
          copies: asNodes(nodes),
          count: asCount(nodes.length),
          all: asCount(Object.keys(hold.moment.nodes).length),
        };
      },
      light: (hold) => ({ nodes: lastNote(hold, 'commit.advanced').copies as readonly NodeId[] }),
      terms: ['committed', 'commit-index'],
    },
    {
      // All of this was one event: what is committed is applied and answered at once.
      id: 'answered',
      show: ['logs'],
      values: (hold) => ({
        leader: asNode(leaderOf(hold)),
        value: `${valueOfX(hold.moment, leaderOf(hold))}`,
        client: asNode(`${hold.moment.results.at(-1)?.client}`),
      }),
      light: (hold) => ({ nodes: [leaderOf(hold)] }),
      marks: ['applied'],
      terms: ['applied', 'state-machine'],
    },
    {
      id: 'told',
      until: noted('commit.learned'),
      show: ['logs'],
      values: (hold) => {
        const { follower, leader, index } = lastNote(hold, 'commit.learned');
        return { follower: asNode(`${follower}`), leader: asNode(`${leader}`), index: asIndex(Number(index)) };
      },
      machine: (hold) => `${lastNote(hold, 'commit.learned').follower}`,
      light: (hold) => ({ nodes: [leaderOf(hold), `${lastNote(hold, 'commit.learned').follower}`] }),
    },
    {
      id: 'second-write',
      commands: [set(2.6, 'x', 2, 'S1')],
      until: both(noted('append.accepted'), ({ event }) => event.log?.from === 2),
      show: ['logs'],
      values: appended,
      machine: (hold) => appender(hold),
      light: (hold) => ({ nodes: [appender(hold)] }),
      question: {
        // «commitIndex 5, lastApplied 3»: here what is committed is applied in the same event, so that the two never
        // differ between events; a log that goes further than the commit index asks the same.
        exercises: [23],
        answers: { kind: 'choice', choices: ['committed', 'all', 'none'] },
        answer: (asked) => {
          const shown = valueOfX(asked.moment, appender(asked));
          if (shown === undefined) return 'none';
          return shown === '2' ? 'all' : 'committed';
        },
        // The engine tells there of the entry that was appended, not of what is applied.
        told: null,
        because: (asked) => ({
          follower: asNode(appender(asked)),
          committed: asIndex(numberOf(asked.moment, appender(asked), 'lastApplied')),
          last: asIndex(logEnd(asked.moment, appender(asked)).index),
        }),
        light: (asked) => {
          const node = appender(asked);
          return { nodes: [node], entries: [{ node, index: numberOf(asked.moment, node, 'lastApplied') }] };
        },
      },
    },
  ],
);
