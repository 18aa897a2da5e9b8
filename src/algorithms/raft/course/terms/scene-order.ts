/**
 * A message of an older term, of a newer one and of the same: «Rules for Servers» (Figure 2, §5.1, §5.2). One story: who
 * has missed two elections stands too late; who is alone stands too often; and two stand at once.
 */
import type { NodeId } from '../../../../kernel/contract.ts';
import type { Moment } from '../../../../kernel/moment.ts';
import {
  asCounter,
  asNode,
  commanded,
  type Hold,
  lastNote,
  noted,
  notesIn,
  type Seen,
  type Step,
  type Wait,
} from '../../../course.ts';
import { elect, heal, partition } from '../../scenarios/script.ts';
import type { Role } from '../../types.ts';
import { highestTerm, inRole, PLAIN, scene, termOf } from '../script.ts';

/** Nobody stands unless a command says so, and heartbeats leave time to look. */
const CALM = {
  ...PLAIN,
  electionTimeoutMin_us: 6_000_000,
  electionTimeoutMax_us: 9_000_000,
  heartbeatInterval_us: 1_600_000,
};

/** Until a message of this type reaches a server that was in this role; with `higher`, one of a higher term than its own. */
function reaches(role: Role, type: string, { higher = false } = {}): Wait {
  return ({ event: { node, cause }, before }: Seen) => {
    if (node === null || cause.kind !== 'message' || before.nodes[node]?.state?.role !== role) return false;
    const message = before.flights.find(({ id }) => id === cause.id);
    return message?.type === type && (!higher || Number(message.body.term) > termOf(before, node));
  };
}

/** The server that has fallen behind: that of the lowest term. */
function lowest(moment: Moment): NodeId {
  const [first = ''] = Object.keys(moment.nodes).toSorted((one, other) => termOf(moment, one) - termOf(moment, other));
  return first;
}

function stepsDown(revealed: Hold) {
  const { node, from, term, oldTerm } = lastNote(revealed, 'term.stepped-down');
  return {
    node: asNode(`${node}`),
    from: asNode(`${from}`),
    term: asCounter(Number(term)),
    oldTerm: asCounter(Number(oldTerm)),
  };
}

/** Who stepped down, and who told it of the higher term. */
function partiesOf(revealed: Hold): readonly NodeId[] {
  const { node, from } = lastNote(revealed, 'term.stepped-down');
  return [`${node}`, `${from}`];
}

/** What became of the request of the candidate that asked. */
function outcome(candidate: NodeId, { moment, events }: Hold): string {
  if (notesIn(events, 'vote.granted').some(({ values }) => values.candidate === candidate)) return 'voted';
  if (!notesIn(events, 'vote.denied.stale-term').some(({ values }) => values.candidate === candidate)) {
    return 'unanswered';
  }
  return moment.nodes[candidate]?.state?.role === 'follower' ? 'refused-steps-down' : 'refused-stays';
}

const older: readonly Step[] = [
  {
    id: 'behind',
    commands: [heal(1.2), elect(1.4, 'S4')],
    until: commanded('heal'),
    values: ({ moment }) => {
      const behind = lowest(moment);
      const leader = `${inRole(moment, 'leader').find((id) => termOf(moment, id) === highestTerm(moment))}`;
      return {
        behind: asNode(behind),
        ownTerm: asCounter(termOf(moment, behind)),
        leader: asNode(leader),
        term: asCounter(termOf(moment, leader)),
      };
    },
    light: ({ moment }) => ({ nodes: [lowest(moment)] }),
    question: {
      answers: { kind: 'number', min: 1, max: 9 },
      reveal: noted('election.timeout'),
      speed: 0.5,
      answer: (asked, { moment }) => termOf(moment, lowest(asked.moment)),
      because: (asked, revealed) => {
        const { node, term } = lastNote(revealed, 'election.timeout');
        return {
          candidate: asNode(`${node}`),
          term: asCounter(Number(term)),
          oldTerm: asCounter(termOf(asked.moment, `${node}`)),
        };
      },
      light: (_, { moment }) => ({ nodes: inRole(moment, 'candidate') }),
    },
  },
  {
    id: 'old',
    values: ({ moment }) => {
      const candidate = `${inRole(moment, 'candidate')[0]}`;
      return {
        candidate: asNode(candidate),
        term: asCounter(termOf(moment, candidate)),
        others: asCounter(highestTerm(moment)),
      };
    },
    light: ({ moment }) => ({ nodes: inRole(moment, 'candidate'), messages: moment.flights.map(({ id }) => id) }),
    question: {
      exercises: [4],
      answers: { kind: 'choice', choices: ['voted', 'refused-steps-down', 'refused-stays', 'unanswered'] },
      reveal: reaches('candidate', 'RequestVoteReply'),
      answer: ({ moment }, revealed) => outcome(`${inRole(moment, 'candidate')[0]}`, revealed),
      because: (_, revealed) => stepsDown(revealed),
      light: (_, revealed) => ({ nodes: partiesOf(revealed) }),
    },
  },
];

const newer: readonly Step[] = [
  {
    id: 'away',
    commands: [partition(3.9, ['S5']), elect(4.1, 'S5'), elect(5, 'S5')],
    until: noted('election.retry'),
    speed: 1.5,
    values: (hold) => {
      const { node, term } = lastNote(hold, 'election.retry');
      return { away: asNode(`${node}`), term: asCounter(Number(term)) };
    },
    light: ({ moment }) => ({ nodes: inRole(moment, 'candidate') }),
  },
  {
    id: 'back',
    commands: [heal(5.5)],
    until: noted('append.refused.stale-term'),
    values: (hold) => {
      const { follower, leader, term, ownTerm } = lastNote(hold, 'append.refused.stale-term');
      return {
        away: asNode(`${follower}`),
        leader: asNode(`${leader}`),
        term: asCounter(Number(term)),
        ownTerm: asCounter(Number(ownTerm)),
      };
    },
    light: (hold) => {
      const { follower, leader } = lastNote(hold, 'append.refused.stale-term');
      const answers = hold.moment.flights.filter(({ from, to }) => from === follower && to === leader);
      return { nodes: [`${leader}`], messages: answers.map(({ id }) => id) };
    },
    question: {
      exercises: [5],
      answers: { kind: 'yes-no' },
      reveal: reaches('leader', 'AppendEntriesReply', { higher: true }),
      answer: (asked, { moment }) => inRole(asked.moment, 'leader').some((id) => inRole(moment, 'leader').includes(id)),
      because: (_, revealed) => stepsDown(revealed),
      light: (_, revealed) => ({ nodes: partiesOf(revealed) }),
    },
  },
];

const same: readonly Step[] = [
  {
    id: 'rivals',
    commands: [elect(8, 'S2'), elect(8.1, 'S5')],
    until: noted('election.won'),
    values: ({ moment }) => rivals(moment),
    light: ({ moment }) => ({ nodes: [...inRole(moment, 'leader'), ...inRole(moment, 'candidate')] }),
    question: {
      exercises: [8],
      answers: { kind: 'choice', choices: ['follows', 'stays', 'stands'] },
      reveal: reaches('candidate', 'AppendEntries'),
      answer: (asked, { moment }) => {
        const rival = `${inRole(asked.moment, 'candidate')[0]}`;
        if (termOf(moment, rival) > termOf(asked.moment, rival)) return 'stands';
        return moment.nodes[rival]?.state?.role === 'follower' ? 'follows' : 'stays';
      },
      because: (asked) => rivals(asked.moment),
      light: ({ moment }) => ({ nodes: [...inRole(moment, 'leader'), ...inRole(moment, 'candidate')] }),
    },
  },
  { id: 'rule' },
];

function rivals(moment: Moment) {
  const leader = `${inRole(moment, 'leader')[0]}`;
  const rival = `${inRole(moment, 'candidate')[0]}`;
  return { leader: asNode(leader), rival: asNode(rival), term: asCounter(termOf(moment, rival)) };
}

/**
 * S4 is cut off in term 2; S2 is the leader of term 4. S4 stands before a heartbeat tells it. Then S5 is alone for two
 * terms, and after it has deposed S2 both stand in one term.
 */
export const ORDER = scene(
  'order',
  {
    prelude: 0.9,
    start: 1,
    config: CALM,
    commands: [elect(0.1, 'S1'), elect(0.2, 'S2'), partition(0.3, ['S4']), elect(0.4, 'S1'), elect(0.5, 'S2')],
  },
  [...older, ...newer, ...same],
);
