/** Split votes, and the randomness that ends them (§5.2, §5.6, §9.3). */
import { asCount, asCounter, asNode, asNodes, type Chapter, lastNote, noted } from '../../../course.ts';
import { crash, elect, everywhere, restart } from '../../scenarios/script.ts';
import { downIn, highestTerm, inRole, PLAIN, scene, setting, upIn } from '../script.ts';
import { LEADERLESS } from './challenge.ts';
import { SPLIT } from './scene-split.ts';
import { ALIKE, IMPATIENT } from './scene-timeouts.ts';

/** Two of five are left; in three terms, at least, both of their votes go to one of them. */
const TWO_UP = scene(
  'two-up',
  {
    config: { noopOnElection: false },
    prelude: 0.7,
    start: 1,
    commands: [elect(0.1, 'S1')],
  },
  [
    {
      id: 'two-left',
      commands: [crash(1.45, 'S1'), crash(1.45, 'S4'), crash(1.45, 'S5')],
      until: ({ moment }) => downIn(moment).length === 3,
      values: ({ moment }) => ({
        down: asNodes(downIn(moment)),
        up: asNodes(upIn(moment)),
        all: asCount(Object.keys(moment.nodes).length),
      }),
      light: ({ moment }) => ({ nodes: upIn(moment) }),
      question: {
        exercises: [2],
        answers: { kind: 'yes-no' },
        reveal: (seen) => highestTerm(seen.moment) === 5 && noted('vote.received')(seen),
        speed: 4,
        answer: (_, { moment, events }) =>
          inRole(moment, 'leader').length > 0 ||
          events.some(({ notes }) => notes.some(({ rule }) => rule === 'election.won')),
        because: (_, revealed) => {
          const { term, votes, needed } = lastNote(revealed, 'vote.received');
          return {
            term: asCounter(Number(term)),
            count: asCount((votes as readonly string[]).length),
            needed: asCount(Number(needed)),
            all: asCount(Object.keys(revealed.moment.nodes).length),
          };
        },
        light: (_, { moment }) => ({ nodes: upIn(moment) }),
      },
    },
    {
      id: 'third',
      commands: [restart(12, 'S1')],
      until: noted('election.won'),
      speed: 2,
      values: (hold) => {
        const { leader, term, votes, needed } = lastNote(hold, 'election.won');
        return {
          back: asNode(`${lastNote(hold, 'recovered').node}`),
          leader: asNode(`${leader}`),
          term: asCounter(Number(term)),
          votes: asNodes(votes as readonly string[]),
          needed: asCount(Number(needed)),
        };
      },
      light: ({ moment }) => ({ nodes: inRole(moment, 'leader') }),
    },
    { id: 'known' },
  ],
);

const chapter: Chapter = {
  id: 'split-votes',
  scenes: [SPLIT, ALIKE, IMPATIENT, TWO_UP],
  challenge: {
    setting: setting({
      seed: '4',
      config: {
        ...PLAIN,
        electionTimeoutMin_us: 1_000_000,
        electionTimeoutMax_us: 2_000_000,
        heartbeatInterval_us: 400_000,
      },
      start: 0.5,
    }),
    ...LEADERLESS,
    // There and back a message takes 3 s at least, and no candidate waits for more than 2 s.
    solution: [everywhere(0.8, 1.5, 2)],
  },
};

export default chapter;
