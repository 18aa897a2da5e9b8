/** One proposer, and then another that comes after it (PMS §2.2). */
import { asCount, asCounter, asNode, asNodes, either, lastNote, noted, notesIn } from '../../../course.ts';
import { heal, partition, propose } from '../../scenarios/script.ts';
import { knowing, namesIn, scene } from '../script.ts';

export const ALONE = scene('alone', { start: 0.3 }, [
  {
    id: 'goal',
    values: ({ moment }) => ({ count: asCount(Object.keys(moment.nodes).length) }),
    terms: ['proposer', 'acceptor', 'learner'],
  },
  {
    id: 'prepare',
    commands: [propose(0.5, 'A', 'S1')],
    until: noted('prepare.sent'),
    values: (hold) => {
      const { proposer, ballot, value } = lastNote(hold, 'prepare.sent');
      return { proposer: asNode(`${proposer}`), ballot: asCounter(Number(ballot)), value: `${value}` };
    },
    light: (hold) => ({ nodes: [`${lastNote(hold, 'prepare.sent').proposer}`] }),
    terms: ['ballot'],
  },
  {
    id: 'promises',
    until: noted('value.free'),
    speed: 0.5,
    values: (hold) => {
      const { proposer, ballot, value, acceptors } = lastNote(hold, 'value.free');
      return {
        proposer: asNode(`${proposer}`),
        ballot: asCounter(Number(ballot)),
        value: `${value}`,
        acceptors: asNodes(namesIn(acceptors)),
      };
    },
    light: (hold) => ({ nodes: namesIn(lastNote(hold, 'value.free').acceptors) }),
    terms: ['promise'],
    question: {
      answers: { kind: 'number', min: 1, max: 3 },
      reveal: noted('chosen'),
      speed: 0.5,
      told: 'chosen',
      answer: (_, revealed) => namesIn(lastNote(revealed, 'chosen').acceptors).length,
      because: (_, revealed) => {
        const { acceptors, value } = lastNote(revealed, 'chosen');
        return { acceptors: asNodes(namesIn(acceptors)), value: `${value}` };
      },
      light: (_, revealed) => ({ nodes: namesIn(lastNote(revealed, 'chosen').acceptors) }),
    },
  },
  {
    id: 'told',
    until: ({ moment }) => knowing(moment).length === Object.keys(moment.nodes).length,
    values: (hold) => {
      const { from, value } = lastNote(hold, 'learned.told');
      return { proposer: asNode(`${from}`), value: `${value}`, learners: asNodes(knowing(hold.moment)) };
    },
    terms: ['chosen'],
  },
]);

export const SECOND = scene('second', { start: 0.3, commands: [partition(0.4, ['S1', 'S2'], ['S3'])] }, [
  {
    id: 'without',
    commands: [propose(0.5, 'A', 'S1')],
    until: noted('chosen'),
    values: (hold) => {
      const { acceptors, value } = lastNote(hold, 'chosen');
      return { acceptors: asNodes(namesIn(acceptors)), value: `${value}`, other: asNode('S3') };
    },
    light: () => ({ nodes: ['S3'] }),
  },
  {
    id: 'rival',
    commands: [heal(3), propose(3.2, 'B', 'S3', 'C2')],
    until: noted('promise.given', { proposer: 'S3', acceptedBallot: 1 }),
    values: (hold) => {
      const { acceptor, proposer, ballot, acceptedBallot, value } = lastNote(hold, 'promise.given');
      return {
        proposer: asNode(`${proposer}`),
        acceptor: asNode(`${acceptor}`),
        ballot: asCounter(Number(ballot)),
        acceptedBallot: asCounter(Number(acceptedBallot)),
        value: `${value}`,
        wish: `${hold.moment.nodes.S3?.state?.wish}`,
      };
    },
    light: (hold) => ({ nodes: ['S3', `${lastNote(hold, 'promise.given').acceptor}`] }),
    question: {
      exercises: [40],
      answers: { kind: 'choice', choices: ['own', 'reported', 'none'] },
      reveal: either(noted('value.adopted', { node: 'S3' }), noted('value.free', { node: 'S3' })),
      speed: 0.5,
      answer: (_, { events }) => {
        const [adopted] = notesIn(events, 'value.adopted');
        const [free] = notesIn(events, 'value.free');
        return adopted ? 'reported' : free ? 'own' : 'none';
      },
      because: (_, revealed) => {
        const { proposer, value, acceptedBallot } = lastNote(revealed, 'value.adopted');
        return {
          proposer: asNode(`${proposer}`),
          value: `${value}`,
          acceptedBallot: asCounter(Number(acceptedBallot)),
        };
      },
      light: () => ({ nodes: ['S3'] }),
    },
  },
  {
    id: 'again',
    until: noted('chosen', { node: 'S3' }),
    values: (hold) => {
      const { value, ballot } = lastNote(hold, 'chosen');
      return { value: `${value}`, ballot: asCounter(Number(ballot)), client: asNode('C2') };
    },
  },
]);
