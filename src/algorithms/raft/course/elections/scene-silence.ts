/** Scene: the leader falls silent, and another is elected (§5.2). */
import type { NodeId } from '../../../../kernel/contract.ts';
import type { Moment } from '../../../../kernel/moment.ts';
import { asCount, asCounter, asDuration, asNode, commanded, lastNote, noted } from '../../../course.ts';
import { crash, elect, restart } from '../../scenarios/script.ts';
import { downIn, inRole, leftOn, reached, scene, termOf, timerOf, upIn } from '../script.ts';

function flightsOf(moment: Moment, type: string): readonly number[] {
  return moment.flights.filter((flight) => flight.type === type).map(({ id }) => id);
}

// Without no-ops, so that what a new leader sends at first is a heartbeat, as in Figure 2. With this seed the first
// timeout after the crash runs out 1.7 s before the next.
export const SILENCE = scene(
  'silence',
  {
    seed: '58',
    config: { noopOnElection: false },
    prelude: 0.7,
    start: 0.8,
    commands: [elect(0.1, 'S1')],
  },
  [
    {
      id: 'heartbeats',
      until: noted('heartbeat.sent'),
      values: ({ moment }) => {
        const leader = `${inRole(moment, 'leader')[0]}`;
        const timer = timerOf(moment, leader, 'heartbeat');
        return {
          leader: asNode(leader),
          term: asCounter(termOf(moment, leader)),
          every: asDuration(timer ? timer.fires - timer.set : 0),
        };
      },
      light: ({ moment }) => ({ nodes: inRole(moment, 'leader'), messages: flightsOf(moment, 'AppendEntries') }),
    },
    {
      id: 'ring',
      until: noted('heartbeat.accepted'),
      speed: 0.5,
      values: (hold) => {
        const follower = `${lastNote(hold, 'heartbeat.accepted').follower}`;
        return { follower: asNode(follower), wait: asDuration(leftOn(hold.moment, follower, 'election')) };
      },
      light: (hold) => ({ nodes: [`${lastNote(hold, 'heartbeat.accepted').follower}`] }),
    },
    {
      id: 'crash',
      commands: [crash(1.45, 'S1')],
      until: commanded('crash'),
      values: ({ moment }) => ({ leader: asNode(`${downIn(moment)[0]}`) }),
      light: ({ moment }) => ({ nodes: downIn(moment) }),
      question: {
        exercises: [1],
        answers: { kind: 'number', min: 1, max: 5 },
        reveal: noted('election.timeout'),
        answer: (_, revealed) => Number(lastNote(revealed, 'election.timeout').needed),
        because: (_, revealed) => ({
          needed: asCount(Number(lastNote(revealed, 'election.timeout').needed)),
          all: asCount(Object.keys(revealed.moment.nodes).length),
          up: asCount(upIn(revealed.moment).length),
        }),
        light: (_, { moment }) => ({ nodes: inRole(moment, 'candidate') }),
      },
    },
    {
      id: 'stands',
      values: ({ moment }) => {
        const candidate = `${inRole(moment, 'candidate')[0]}`;
        return { candidate: asNode(candidate), term: asCounter(termOf(moment, candidate)) };
      },
      light: ({ moment }) => ({ nodes: inRole(moment, 'candidate'), messages: flightsOf(moment, 'RequestVote') }),
      terms: ['request-vote'],
    },
    {
      id: 'vote',
      until: noted('vote.granted'),
      speed: 0.5,
      show: ['why'],
      values: (hold) => {
        const { voter, candidate, term } = lastNote(hold, 'vote.granted');
        return { voter: asNode(`${voter}`), candidate: asNode(`${candidate}`), term: asCounter(Number(term)) };
      },
      light: (hold) => ({
        nodes: [`${lastNote(hold, 'vote.granted').voter}`],
        messages: flightsOf(hold.moment, 'RequestVoteReply'),
      }),
    },
    {
      id: 'tally',
      until: noted('vote.received'),
      speed: 0.5,
      values: (hold) => {
        const { candidate, votes, needed } = lastNote(hold, 'vote.received');
        return {
          candidate: asNode(`${candidate}`),
          count: asCount((votes as readonly NodeId[]).length),
          needed: asCount(Number(needed)),
        };
      },
      light: ({ moment }) => ({ nodes: inRole(moment, 'candidate') }),
    },
    {
      id: 'won',
      until: noted('election.won'),
      speed: 0.5,
      values: (hold) => {
        const { leader, term, votes } = lastNote(hold, 'election.won');
        const { voter } = lastNote(hold, 'vote.received');
        return {
          voter: asNode(`${voter}`),
          leader: asNode(`${leader}`),
          term: asCounter(Number(term)),
          count: asCount((votes as readonly NodeId[]).length),
        };
      },
      light: ({ moment }) => ({ nodes: inRole(moment, 'leader') }),
    },
    {
      id: 'one-leader',
      values: ({ moment }) => ({ all: asCount(Object.keys(moment.nodes).length) }),
      terms: ['election-safety'],
    },
    {
      id: 'returns',
      // Before it restarts: its role would be the answer.
      commands: [restart(5.2, 'S1')],
      until: reached(5.05),
      speed: 2,
      values: ({ moment }) => {
        const old = `${downIn(moment)[0]}`;
        return {
          old: asNode(old),
          oldTerm: asCounter(termOf(moment, old)),
          leader: asNode(`${inRole(moment, 'leader')[0]}`),
        };
      },
      light: ({ moment }) => ({ nodes: downIn(moment) }),
      question: {
        answers: { kind: 'yes-no' },
        reveal: noted('term.adopted', { node: 'S1' }),
        answer: (asked, { moment }) => inRole(moment, 'leader').includes(`${downIn(asked.moment)[0]}`),
        because: (_, revealed) => {
          const { node, from, term, oldTerm } = lastNote(revealed, 'term.adopted');
          return {
            old: asNode(`${node}`),
            leader: asNode(`${from}`),
            term: asCounter(Number(term)),
            oldTerm: asCounter(Number(oldTerm)),
          };
        },
        speed: 0.5,
        light: (asked, { moment }) => ({
          nodes: [...inRole(moment, 'leader'), ...downIn(asked.moment)],
        }),
      },
    },
  ],
);
