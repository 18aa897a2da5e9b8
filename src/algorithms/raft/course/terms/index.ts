/** Chapter 2: terms and roles (§5.1). */
import { asCount, asCounter, asNode, asNodes, type Chapter, goal, lastNote, noted } from '../../../course.ts';
import { elect } from '../../scenarios/script.ts';
import { inRole, scene, setting, termOf } from '../script.ts';

const chapter: Chapter = {
  id: 'terms',
  scenes: [
    scene('first-term', { seed: '3', start: 1.9 }, [
      {
        id: 'followers',
        values: ({ moment }) => ({ count: asCount(inRole(moment, 'follower').length) }),
        light: ({ moment }) => ({ nodes: inRole(moment, 'follower') }),
        terms: ['follower', 'election-timeout'],
      },
      {
        id: 'timeout',
        until: noted('election.timeout'),
        speed: 0.5,
        values: (hold) => {
          const { node, term, needed } = lastNote(hold, 'election.timeout');
          return { candidate: asNode(`${node}`), term: asCounter(Number(term)), needed: asCount(Number(needed)) };
        },
        light: ({ moment }) => ({ nodes: inRole(moment, 'candidate') }),
        terms: ['term', 'candidate'],
      },
      {
        id: 'who-leads',
        until: noted('vote.granted'),
        values: (hold) => ({ voter: asNode(`${lastNote(hold, 'vote.granted').voter}`) }),
        question: {
          answers: { kind: 'node' },
          reveal: noted('election.won'),
          answer: (_, { moment }) => `${inRole(moment, 'leader')[0]}`,
          because: (_, revealed) => {
            const { leader, term, votes } = lastNote(revealed, 'election.won');
            return {
              leader: asNode(`${leader}`),
              term: asCounter(Number(term)),
              votes: asNodes(votes as readonly string[]),
            };
          },
          light: (_, { moment }) => ({ nodes: inRole(moment, 'leader') }),
        },
        terms: ['leader'],
      },
    ]),
  ],
  challenge: {
    setting: setting({ seed: '3', start: 4 }),
    // Two terms further than where it begins, with a leader there.
    ...goal(({ moment }) => inRole(moment, 'leader').some((id) => termOf(moment, id) >= 3)),
    solution: [elect(5, 'S2'), elect(8, 'S3')],
  },
};

export default chapter;
