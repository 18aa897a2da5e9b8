/** Scenes: timeouts that are all alike, and timeouts that are shorter than the network's delay (§5.6, §9.3). */
import type { NodeId } from '../../../../kernel/contract.ts';
import type { Moment } from '../../../../kernel/moment.ts';
import type { TraceEvent } from '../../../../kernel/trace.ts';
import {
  asCount,
  asCounter,
  asDuration,
  asNode,
  asNodes,
  both,
  lastNote,
  noted,
  notesIn,
  type Wait,
} from '../../../course.ts';
import { everywhere } from '../../scenarios/script.ts';
import { highestTerm, inRole, scene, timerOf, upIn } from '../script.ts';

/** Everybody stands in this term. */
function allStandIn(term: number): Wait {
  return ({ moment }) =>
    inRole(moment, 'candidate').length === upIn(moment).length && upIn(moment).every((id) => stands(moment, id, term));
}

function stands({ nodes }: Moment, id: NodeId, term: number): boolean {
  return nodes[id]?.state?.currentTerm === term;
}

/** The messages on their way that grant a vote. */
function votesIn({ flights }: Moment): readonly number[] {
  return flights.filter(({ body }) => body.voteGranted === true).map(({ id }) => id);
}

/** A vote arrives. */
const bringsVote: Wait = ({ event: { cause }, before }) =>
  cause.kind === 'message' && before.flights.some(({ id, body }) => id === cause.id && body.voteGranted === true);

/** Terms that had two leaders, or more. */
function sharedTerms(events: readonly TraceEvent[]): number {
  const terms = notesIn(events, 'election.won').map(({ values }) => values.term);
  return terms.length - new Set(terms).size;
}

/** Nobody's timeout is random here: all run out at the same µs, again and again. */
export const ALIKE = scene(
  'alike',
  {
    config: { noopOnElection: false, electionTimeoutMin_us: 3_000_000, electionTimeoutMax_us: 3_000_000 },
    start: 0.01,
  },
  [
    {
      id: 'alike',
      values: ({ moment }) => ({
        wait: asDuration(timerOf(moment, `${upIn(moment)[0]}`, 'election')?.fires ?? 0),
      }),
    },
    {
      id: 'lockstep',
      until: allStandIn(1),
      speed: 2,
      values: ({ moment }) => ({
        count: asCount(inRole(moment, 'candidate').length),
        term: asCounter(highestTerm(moment)),
      }),
      light: ({ moment }) => ({ nodes: inRole(moment, 'candidate') }),
      question: {
        answers: { kind: 'yes-no' },
        reveal: allStandIn(3),
        speed: 3,
        answer: (_, { events }) => notesIn(events, 'election.won').length > 0,
        because: (_, revealed) => {
          const rounds = notesIn(revealed.events, 'election.retry').map(({ values }) => values);
          const most = Math.max(...rounds.map(({ votes }) => (votes as readonly NodeId[]).length));
          return {
            term: asCounter(highestTerm(revealed.moment)),
            votes: asCount(most),
            needed: asCount(Number(rounds.at(-1)?.needed)),
          };
        },
        light: (_, { moment }) => ({ nodes: inRole(moment, 'candidate') }),
      },
    },
  ],
);

const SHORTEST_us = 300_000;
const LONGEST_us = 900_000;

/** There and back a message takes 2 s, and nobody waits for more than 0.9 s. */
export const IMPATIENT = scene(
  'impatient',
  {
    seed: '2',
    config: {
      noopOnElection: false,
      electionTimeoutMin_us: SHORTEST_us,
      electionTimeoutMax_us: LONGEST_us,
      heartbeatInterval_us: 150_000,
    },
    start: 0.01,
    commands: [everywhere(0, 1, 1.2)],
  },
  [
    {
      id: 'impatient',
      values: ({ moment }) => {
        return {
          delay: asDuration(moment.network.quality.latency_us[0]),
          shortest: asDuration(SHORTEST_us),
          longest: asDuration(LONGEST_us),
        };
      },
      question: {
        exercises: [35],
        answers: { kind: 'choice', choices: ['slower', 'endless', 'unsafe'] },
        reveal: ({ moment }) => highestTerm(moment) === 6,
        speed: 2,
        answer: (_, { events, moment }) => {
          const violated = events.some(({ violations }) => violations.length > 0);
          if (violated || sharedTerms(events) > 0) return 'unsafe';
          const led = notesIn(events, 'election.won').length > 0 || inRole(moment, 'leader').length > 0;
          return led ? 'slower' : 'endless';
        },
        because: (asked, { moment }) => ({
          back: asDuration(2 * asked.moment.network.quality.latency_us[0]),
          longest: asDuration(LONGEST_us),
          term: asCounter(highestTerm(moment)),
        }),
        // Of the swarm that is on its way only the votes: they are what comes too late.
        light: (_, { moment }) => ({ nodes: upIn(moment), messages: votesIn(moment) }),
      },
    },
    {
      id: 'late',
      until: both(noted('vote.late'), bringsVote),
      show: ['why'],
      values: (hold) => {
        const { node, voter, term, ownTerm } = lastNote(hold, 'vote.late');
        return {
          node: asNode(`${node}`),
          voter: asNode(`${voter}`),
          term: asCounter(Number(term)),
          ownTerm: asCounter(Number(ownTerm)),
        };
      },
      light: (hold) => ({ nodes: [`${lastNote(hold, 'vote.late').node}`, `${lastNote(hold, 'vote.late').voter}`] }),
    },
    {
      id: 'faster',
      commands: [everywhere(4.6, 0.08, 0.12)],
      until: noted('election.won'),
      values: (hold) => {
        const { leader, term, votes } = lastNote(hold, 'election.won');
        return {
          delay: asDuration(hold.moment.network.quality.latency_us[1]),
          leader: asNode(`${leader}`),
          term: asCounter(Number(term)),
          votes: asNodes(votes as readonly NodeId[]),
        };
      },
      light: ({ moment }) => ({ nodes: inRole(moment, 'leader') }),
    },
  ],
);
