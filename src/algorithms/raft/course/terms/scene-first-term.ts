/** The first term: all wait, one stands, one leads (§5.1, §5.2; Figure 4). */
import type { NodeId } from '../../../../kernel/contract.ts';
import { asCount, asCounter, asNode, asNodes, commanded, lastNote, noted } from '../../../course.ts';
import { heal } from '../../scenarios/script.ts';
import { inRole, PLAIN, scene } from '../script.ts';

/** Nobody leads yet, and the first timeout is about to run out: with this seed long before the others'. */
export const FIRST_TERM = scene('first-term', { seed: '3', start: 1.2, config: PLAIN }, [
  {
    id: 'followers',
    values: ({ moment }) => ({ count: asCount(inRole(moment, 'follower').length) }),
    light: ({ moment }) => ({ nodes: inRole(moment, 'follower') }),
    terms: ['follower'],
  },
  { id: 'ring', terms: ['election-timeout'] },
  {
    id: 'timeout',
    // Nothing is split: it is an event to hold at, when the requests have left the candidate.
    commands: [heal(2.5)],
    until: commanded('heal'),
    values: (hold) => {
      const { node, term } = lastNote(hold, 'election.timeout');
      return { candidate: asNode(`${node}`), term: asCounter(Number(term)) };
    },
    light: ({ moment }) => ({ nodes: inRole(moment, 'candidate'), messages: moment.flights.map(({ id }) => id) }),
    terms: ['candidate', 'term', 'vote'],
  },
  {
    id: 'carried',
    until: noted('term.adopted'),
    speed: 0.5,
    values: (hold) => {
      const { node, from, term, oldTerm } = lastNote(hold, 'term.adopted');
      return {
        voter: asNode(`${node}`),
        candidate: asNode(`${from}`),
        term: asCounter(Number(term)),
        oldTerm: asCounter(Number(oldTerm)),
      };
    },
    light: (hold) => ({ nodes: [`${lastNote(hold, 'term.adopted').node}`] }),
  },
  {
    id: 'leads',
    until: noted('election.won'),
    speed: 0.5,
    values: (hold) => {
      const { leader, term, votes } = lastNote(hold, 'election.won');
      return { leader: asNode(`${leader}`), term: asCounter(Number(term)), votes: asNodes(votes as readonly NodeId[]) };
    },
    light: (hold) => ({ nodes: lastNote(hold, 'election.won').votes as readonly NodeId[] }),
  },
  {
    id: 'heartbeat',
    until: noted('heartbeat.accepted'),
    values: (hold) => {
      const { leader, follower } = lastNote(hold, 'heartbeat.accepted');
      return { leader: asNode(`${leader}`), follower: asNode(`${follower}`) };
    },
    light: (hold) => ({ nodes: [`${lastNote(hold, 'heartbeat.accepted').follower}`] }),
    terms: ['heartbeat'],
  },
  { id: 'clock' },
]);
