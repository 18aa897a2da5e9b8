/** The paper's Figure 7: six followers whose logs differ from the leader's in every way that they can (§5.3). */
import type { NodeId } from '../../../../kernel/contract.ts';
import type { Moment } from '../../../../kernel/moment.ts';
import { slice } from '../../../../kernel/vector.ts';
import {
  asCount,
  asCounter,
  asIndex,
  asNode,
  asNodes,
  type Hold,
  lastNote,
  noted,
  notesIn,
  type Scene,
} from '../../../course.ts';
import { LOG_REPAIR } from '../../scenarios/figure-seven.ts';
import { elect, set, us } from '../../scenarios/script.ts';
import { inRole, logEnd, logTerms, reached } from '../script.ts';

const LEADER = 'S1';

function names({ nodes }: Moment): readonly NodeId[] {
  return Object.keys(nodes);
}

/** How the terms of a log may go on from one entry to the next. */
const STEPS = {
  falling: (before: number, after: number) => after < before,
  leap: (before: number, after: number) => after > before + 1,
  same: (before: number, after: number) => after === before,
};

/** Which of them is in none of the logs? */
function neverSeen(moment: Moment): string {
  const logs = names(moment).map((id) => logTerms(moment, id));
  const [never] = Object.entries(STEPS).find(([, is]) => {
    return !logs.some((terms) => terms.some((term, k) => k > 0 && is(terms[k - 1] as number, term)));
  }) ?? ['none'];
  return never;
}

/** Two logs, entry by entry as text. */
interface Pair {
  readonly nodes: readonly [NodeId, NodeId];
  readonly entries: readonly [readonly string[], readonly string[]];
  /** The last index at which both have an entry of the same term; 0 for none. */
  readonly shared: number;
}

function pairs(moment: Moment): readonly Pair[] {
  const ids = names(moment);
  const entriesOf = (id: NodeId) => slice(moment.nodes[id]?.log as never, 0).map((entry) => JSON.stringify(entry));
  return ids.flatMap((first, k) =>
    ids.slice(k + 1).map((second): Pair => {
      const [a, b] = [logTerms(moment, first), logTerms(moment, second)];
      const shared = a.findLastIndex((term, index) => term === b[index]) + 1;
      return { nodes: [first, second], entries: [entriesOf(first), entriesOf(second)], shared };
    }),
  );
}

/** An entry that the leader to be and another have, as late as there is one. */
function lateShared(moment: Moment): Pair {
  const own = pairs(moment).filter(({ nodes }) => nodes.includes(LEADER));
  return own.reduce((best, pair) => (pair.shared > best.shared ? pair : best));
}

function differsBefore({ entries: [a, b], shared }: Pair): boolean {
  return a.slice(0, shared).some((entry, k) => entry !== b[k]);
}

function refusals({ events }: Hold): readonly NodeId[] {
  return notesIn(events, 'backed-off').map(({ values }) => `${values.follower}`);
}

/** Who refused most often, and how often. */
function mostRefusing(hold: Hold): readonly [id: NodeId, count: number] {
  const all = refusals(hold);
  const counts = [...new Set(all)].map((id) => [id, all.filter((each) => each === id).length] as const);
  return counts.reduce((most, each) => (each[1] > most[1] ? each : most), [LEADER, 0]);
}

/** Do all logs hold the leader's entries in their places? */
function allHoldLeaders({ moment }: Hold): boolean {
  const own = logTerms(moment, LEADER);
  return names(moment).every((id) => {
    const terms = logTerms(moment, id);
    return own.every((term, k) => terms[k] === term);
  });
}

function allAcknowledged(moment: Moment): boolean {
  const matchIndex = moment.nodes[LEADER]?.state?.matchIndex as Readonly<Record<NodeId, number>>;
  return Object.values(matchIndex).every((match) => match === logEnd(moment, LEADER).index);
}

function areSame(moment: Moment): boolean {
  return new Set(names(moment).map((id) => logTerms(moment, id).join())).size === 1;
}

export const FIGURE_SEVEN: Scene = {
  ...LOG_REPAIR,
  id: 'figure-seven',
  wholeLogs: true,
  // No heartbeat comes in between: each message of the repair is seen once.
  config: { ...LOG_REPAIR.config, heartbeatInterval_us: 20_000_000 },
  commands: LOG_REPAIR.commands.filter(({ at }) => at < us(1)),
  load: 0,
  steps: [
    {
      id: 'seven-logs',
      show: ['logs'],
      values: ({ moment }) => ({
        servers: asCount(names(moment).length),
        logs: asCount(new Set(names(moment).map((id) => logTerms(moment, id).join())).size),
      }),
      question: {
        exercises: [28],
        answers: { kind: 'choice', choices: ['same', 'leap', 'falling'] },
        answer: ({ moment }) => neverSeen(moment),
        because: ({ moment }) => ({ servers: asCount(names(moment).length) }),
      },
    },
    {
      id: 'shared-entry',
      show: ['logs'],
      values: ({ moment }) => {
        const { nodes, shared } = lateShared(moment);
        return {
          nodes: asNodes(nodes),
          index: asIndex(shared),
          term: asCounter(logTerms(moment, LEADER)[shared - 1] as number),
        };
      },
      light: ({ moment }) => {
        const { nodes, shared } = lateShared(moment);
        return { entries: nodes.map((node) => ({ node, index: shared })) };
      },
      terms: ['log-matching'],
      question: {
        exercises: [29],
        answers: { kind: 'yes-no' },
        answer: ({ moment }) => pairs(moment).some(differsBefore),
        because: ({ moment }) => ({
          pairs: asCount(pairs(moment).filter(({ shared }) => shared > 0).length),
          index: asIndex(lateShared(moment).shared),
        }),
        light: ({ moment }) => {
          const { nodes, shared } = lateShared(moment);
          return {
            entries: nodes.flatMap((node) => Array.from({ length: shared }, (_, k) => ({ node, index: k + 1 }))),
          };
        },
      },
    },
    {
      id: 'guess',
      commands: [elect(1.5, LEADER)],
      until: noted('election.won'),
      show: ['logs'],
      values: (hold) => {
        const { leader, term } = lastNote(hold, 'election.won');
        return {
          leader: asNode(`${leader}`),
          term: asCounter(Number(term)),
          next: asCount(logEnd(hold.moment, LEADER).index + 1),
        };
      },
      light: () => ({ nodes: [LEADER] }),
      question: {
        exercises: [27],
        answers: { kind: 'choice', choices: ['misplaced', 'rounds', 'stuck'] },
        // When all have acknowledged the leader's log, or have had time to answer as often as their logs are long.
        told: 'backed-off',
        reveal: (seen) => allAcknowledged(seen.moment) || reached(7.4)(seen),
        speed: 2,
        answer: (_, revealed) => {
          if (revealed.events.some(({ violations }) => violations.length > 0)) return 'misplaced';
          return allHoldLeaders(revealed) && refusals(revealed).length > 0 ? 'rounds' : 'stuck';
        },
        because: (_, revealed) => {
          const [follower, rounds] = mostRefusing(revealed);
          return {
            all: asCount(refusals(revealed).length),
            follower: asNode(follower),
            rounds: asCount(rounds),
            leader: asNode(LEADER),
            count: asCount(logEnd(revealed.moment, LEADER).index),
          };
        },
        light: (_, revealed) => ({ nodes: [LEADER, mostRefusing(revealed)[0]] }),
      },
    },
    {
      id: 'beyond',
      commands: [set(7.5, 'x', 900, LEADER)],
      until: noted('append.truncated'),
      show: ['logs'],
      values: (hold) => {
        const { follower, index, count, ownTerm, term } = lastNote(hold, 'append.truncated');
        return {
          follower: asNode(`${follower}`),
          leader: asNode(`${inRole(hold.moment, 'leader')[0]}`),
          index: asIndex(Number(index)),
          count: asCount(Number(count)),
          ownTerm: asCounter(Number(ownTerm)),
          term: asCounter(Number(term)),
        };
      },
      light: (hold) => {
        const { follower, index } = lastNote(hold, 'append.truncated');
        return { entries: [LEADER, `${follower}`].map((node) => ({ node, index: Number(index) })) };
      },
    },
    {
      id: 'same-logs',
      until: ({ moment }) => areSame(moment),
      speed: 2,
      show: ['logs'],
      values: ({ moment }) => ({ servers: asCount(names(moment).length), leader: asNode(LEADER) }),
    },
  ],
};
