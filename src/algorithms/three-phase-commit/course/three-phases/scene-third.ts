/** The phase in between (BHG §7.5): nobody commits while somebody is uncertain. */
import type { NodeId } from '../../../../kernel/contract.ts';
import { asCount, asCounter, asNode, asNodes, lastNote, noted } from '../../../course.ts';
import { transaction } from '../../scenarios/script.ts';
import { coordinatorIn, decidedIn, inState, participantsIn, scene } from '../script.ts';

export const THIRD = scene('third', { start: 0.9, commands: [transaction(1, { x: '1' })] }, [
  {
    id: 'weakness',
    values: ({ moment }) => ({
      coordinator: asNode(coordinatorIn(moment)),
      participants: asNodes(participantsIn(moment)),
    }),
    terms: ['blocking'],
  },
  {
    id: 'pre-commit',
    until: noted('pre-commit.sent'),
    values: (hold) => {
      const { coordinator, transaction: number, votes } = lastNote(hold, 'pre-commit.sent');
      return {
        coordinator: asNode(`${coordinator}`),
        transaction: asCounter(Number(number)),
        votes: asNodes(votes as readonly NodeId[]),
      };
    },
    light: ({ moment }) => ({ nodes: [coordinatorIn(moment)], messages: moment.flights.map(({ id }) => id) }),
    terms: ['pre-commit'],
    question: {
      answers: { kind: 'number', min: 0, max: 4 },
      reveal: noted('pre-commit.taken'),
      speed: 0.5,
      answer: (_, { moment }) => decidedIn(moment, 'commit').length,
      because: (_, revealed) => {
        const { participant, from } = lastNote(revealed, 'pre-commit.taken');
        return { participant: asNode(`${participant}`), from: asNode(`${from}`) };
      },
      light: (_, revealed) => ({ nodes: [`${lastNote(revealed, 'pre-commit.taken').participant}`] }),
    },
  },
  {
    id: 'committable',
    until: ({ moment }) => inState(moment, 'committable').length === participantsIn(moment).length,
    speed: 0.5,
    values: ({ moment }) => ({ committable: asNodes(inState(moment, 'committable')) }),
    light: ({ moment }) => ({ nodes: inState(moment, 'committable') }),
    terms: ['committable'],
  },
  {
    id: 'commits',
    until: noted('decided.commit'),
    values: (hold) => {
      const { coordinator } = lastNote(hold, 'decided.commit');
      return { coordinator: asNode(`${coordinator}`), count: asCount(participantsIn(hold.moment).length) };
    },
    light: ({ moment }) => ({ nodes: [coordinatorIn(moment)] }),
  },
]);
