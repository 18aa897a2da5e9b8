/** Scene: four servers are up, two stand at once, and the votes are split; the next timeouts are not alike (§5.2). */
import type { NodeId } from '../../../../kernel/contract.ts';
import type { Moment } from '../../../../kernel/moment.ts';
import {
  asCount,
  asCounter,
  asDuration,
  asNode,
  asNodes,
  lastNote,
  noted,
  notesIn,
  type Wait,
} from '../../../course.ts';
import { crash, elect } from '../../scenarios/script.ts';
import { downIn, everybodyVoted, highestTerm, inRole, leftOn, scene, termOf, upIn } from '../script.ts';

/** All requests for votes, and the answers, have arrived. */
const allAnswered: Wait = ({ moment }) => moment.flights.every(({ type }) => !type.startsWith('RequestVote'));

function votedFor(moment: Moment, voter: NodeId): NodeId {
  return `${moment.nodes[voter]?.state?.votedFor}`;
}

/** How many votes each candidate has counted, most first. */
function countsIn(moment: Moment): readonly number[] {
  return inRole(moment, 'candidate')
    .map((id) => moment.nodes[id]?.state?.votesGranted as readonly NodeId[])
    .map(({ length }) => length)
    .toSorted((a, b) => b - a);
}

/** With this seed S4 hears from S1 first and S3 from S2; S1 stands again 1.5 s before anybody else would. */
export const SPLIT = scene(
  'split',
  { seed: '127', config: { noopOnElection: false }, start: 0.01, commands: [crash(0, 'S5')] },
  [
    {
      id: 'four-up',
      values: ({ moment }) => ({
        down: asNode(`${downIn(moment)[0]}`),
        up: asCount(upIn(moment).length),
      }),
    },
    {
      id: 'together',
      commands: [elect(1, 'S1'), elect(1, 'S2')],
      until: ({ moment }) => inRole(moment, 'candidate').length === 2,
      values: ({ moment }) => {
        const [first = '', second = ''] = inRole(moment, 'candidate');
        return { first: asNode(first), second: asNode(second), term: asCounter(termOf(moment, first)) };
      },
      light: ({ moment }) => ({ nodes: inRole(moment, 'candidate') }),
    },
    {
      id: 'halves',
      until: everybodyVoted,
      speed: 0.5,
      values: ({ moment }) => {
        const [one = '', other = ''] = inRole(moment, 'follower');
        return {
          one: asNode(one),
          other: asNode(other),
          first: asNode(votedFor(moment, one)),
          second: asNode(votedFor(moment, other)),
          term: asCounter(highestTerm(moment)),
        };
      },
      light: ({ moment }) => ({ nodes: inRole(moment, 'follower') }),
      question: {
        exercises: [3],
        answers: { kind: 'choice', choices: ['earlier', 'nobody', 'both'] },
        reveal: allAnswered,
        speed: 0.5,
        answer: (_, { events }) => {
          const winners = notesIn(events, 'election.won').length;
          return ['nobody', 'earlier', 'both'][winners] as string;
        },
        because: (asked, revealed) => {
          const [most = 0] = countsIn(revealed.moment);
          return {
            candidates: asNodes(inRole(revealed.moment, 'candidate')),
            count: asCount(most),
            needed: asCount(Number(lastNote(revealed, 'vote.refused').needed)),
            term: asCounter(highestTerm(asked.moment)),
          };
        },
        light: (_, { moment }) => ({ nodes: inRole(moment, 'candidate') }),
      },
    },
    {
      id: 'rings',
      values: ({ moment }) => ({ candidates: asNodes(inRole(moment, 'candidate')) }),
      terms: ['split-vote'],
      question: {
        answers: { kind: 'node', among: ({ moment }) => upIn(moment) },
        reveal: noted('election.retry'),
        speed: 2,
        answer: (_, revealed) => `${lastNote(revealed, 'election.retry').node}`,
        because: (asked, revealed) => {
          const { node, term } = lastNote(revealed, 'election.retry');
          const others = upIn(asked.moment).filter((id) => id !== node);
          const left = (id: NodeId) => leftOn(asked.moment, id, 'election');
          return {
            node: asNode(`${node}`),
            term: asCounter(Number(term)),
            least: asDuration(left(`${node}`)),
            next: asDuration(Math.min(...others.map(left))),
          };
        },
        light: (_, { moment }) => ({ nodes: [`${moment.event?.node}`] }),
      },
    },
    {
      id: 'random',
      values: ({ moment }) => ({ node: asNode(`${moment.event?.node}`), term: asCounter(highestTerm(moment)) }),
      light: ({ moment }) => ({ nodes: upIn(moment) }),
      terms: ['randomized-timeout'],
    },
    {
      id: 'settled',
      until: noted('election.won'),
      values: (hold) => {
        const { leader, term, votes } = lastNote(hold, 'election.won');
        const rival = notesIn(hold.events, 'term.stepped-down').at(-1)?.values.node;
        return {
          leader: asNode(`${leader}`),
          term: asCounter(Number(term)),
          votes: asNodes(votes as readonly NodeId[]),
          rival: asNode(`${rival}`),
        };
      },
      light: ({ moment }) => ({ nodes: inRole(moment, 'leader') }),
    },
  ],
);
