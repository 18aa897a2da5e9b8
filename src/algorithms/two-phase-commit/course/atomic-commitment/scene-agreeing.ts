/** All or nothing, in two phases (BHG §7.4); and one no. */
import type { NodeId } from '../../../../kernel/contract.ts';
import { asCount, asCounter, asNode, asNodes, lastNote, noted } from '../../../course.ts';
import { transaction } from '../../scenarios/script.ts';
import { coordinatorIn, decidedAt, knowingIn, participantsIn, scene, uncertainIn } from '../script.ts';

export const AGREEING = scene('agreeing', { start: 0.5, commands: [transaction(1, { x: '1', y: '2' })] }, [
  {
    id: 'all-or-nothing',
    values: ({ moment }) => ({
      coordinator: asNode(coordinatorIn(moment)),
      participants: asNodes(participantsIn(moment)),
    }),
    light: ({ moment }) => ({ nodes: participantsIn(moment) }),
    terms: ['atomic-commitment', 'coordinator', 'participant'],
  },
  {
    id: 'asks',
    until: noted('begun'),
    values: (hold) => {
      const { coordinator, client, transaction: number } = lastNote(hold, 'begun');
      return {
        coordinator: asNode(`${coordinator}`),
        client: asNode(`${client}`),
        transaction: asCounter(Number(number)),
      };
    },
    light: ({ moment }) => ({
      nodes: [coordinatorIn(moment)],
      messages: moment.flights.map(({ id }) => id),
    }),
  },
  {
    id: 'yes',
    until: noted('voted.yes'),
    speed: 0.5,
    show: ['logs'],
    values: (hold) => {
      const { participant, transaction: number, locks } = lastNote(hold, 'voted.yes');
      return {
        participant: asNode(`${participant}`),
        transaction: asCounter(Number(number)),
        locks: asCount(Number(locks)),
      };
    },
    light: (hold) => ({ nodes: [`${lastNote(hold, 'voted.yes').participant}`] }),
    terms: ['uncertain'],
    question: {
      answers: { kind: 'number', min: 1, max: 5 },
      reveal: noted('decided.commit'),
      speed: 0.5,
      answer: (_, revealed) => (lastNote(revealed, 'decided.commit').votes as readonly NodeId[]).length,
      because: (_, revealed) => {
        const { coordinator, transaction: number, votes } = lastNote(revealed, 'decided.commit');
        return {
          coordinator: asNode(`${coordinator}`),
          transaction: asCounter(Number(number)),
          votes: asNodes(votes as readonly NodeId[]),
        };
      },
      light: (_, { moment }) => ({ nodes: [coordinatorIn(moment)] }),
    },
  },
  {
    id: 'second-phase',
    until: noted('learned.commit'),
    speed: 0.5,
    show: ['logs'],
    values: (hold) => {
      const { participant, transaction: number } = lastNote(hold, 'learned.commit');
      return { participant: asNode(`${participant}`), transaction: asCounter(Number(number)) };
    },
    light: (hold) => ({ nodes: [`${lastNote(hold, 'learned.commit').participant}`] }),
  },
]);

/** One refuses; the coordinator has not heard of it yet. */
export const REFUSING = scene('refusing', { start: 0.9, commands: [transaction(1, { x: '1' }, { no: ['S3'] })] }, [
  {
    id: 'no',
    until: ({ moment }) =>
      knowingIn(moment).length > 0 && uncertainIn(moment).length === participantsIn(moment).length - 1,
    values: (hold) => ({
      uncertain: asNodes(uncertainIn(hold.moment)),
      coordinator: asNode(coordinatorIn(hold.moment)),
    }),
    light: ({ moment }) => ({ nodes: participantsIn(moment), messages: moment.flights.map(({ id }) => id) }),
    question: {
      answers: { kind: 'node' },
      answer: ({ moment }) => `${knowingIn(moment)[0]}`,
      because: ({ moment }) => ({ participant: asNode(`${knowingIn(moment)[0]}`) }),
      light: ({ moment }) => ({ nodes: knowingIn(moment) }),
      told: null,
    },
  },
  {
    id: 'aborted',
    until: ({ moment }) => participantsIn(moment).every((id) => decidedAt(moment, id) !== null),
    values: (hold) => {
      const { coordinator, participant, transaction: number } = lastNote(hold, 'decided.abort.refused');
      return {
        coordinator: asNode(`${coordinator}`),
        participant: asNode(`${participant}`),
        transaction: asCounter(Number(number)),
      };
    },
    light: ({ moment }) => ({ nodes: participantsIn(moment) }),
  },
]);
