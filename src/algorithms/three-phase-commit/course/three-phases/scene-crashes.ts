/** The coordinator crashes, and those that are left decide: the termination protocol (BHG §7.5). */
import type { NodeId } from '../../../../kernel/contract.ts';
import { asNode, asNodes, commanded, either, lastNote, noted } from '../../../course.ts';
import { crash, crashSending, transaction } from '../../scenarios/script.ts';
import { allDecided, coordinatorIn, decidedAt, decidedIn, inState, scene, upIn } from '../script.ts';

const takesOver = either(noted('suspected.leads'), noted('elected.leads'));

/** Where two phases block. */
export const GONE = scene('gone', { start: 1.7, commands: [transaction(1, { x: '1' }), crash(1.9, 'S1')] }, [
  {
    id: 'gone',
    until: commanded('crash'),
    values: ({ moment }) => ({
      coordinator: asNode(coordinatorIn(moment)),
      uncertain: asNodes(inState(moment, 'uncertain')),
    }),
    light: ({ moment }) => ({ nodes: inState(moment, 'uncertain') }),
    question: {
      answers: { kind: 'choice', choices: ['wait', 'commit', 'abort'] },
      reveal: ({ moment }) => allDecided(moment),
      speed: 1.5,
      answer: (_, { moment }) => decidedAt(moment, `${upIn(moment)[0]}`) ?? 'wait',
      because: (_, revealed) => {
        const { coordinator, witnesses } = lastNote(revealed, 'termination.uncertain');
        return { elected: asNode(`${coordinator}`), witnesses: asNodes(witnesses as readonly NodeId[]) };
      },
      told: 'termination.uncertain',
      light: (_, { moment }) => ({ nodes: upIn(moment) }),
    },
  },
  { id: 'why-safe', light: ({ moment }) => ({ nodes: upIn(moment) }) },
]);

/** One has the pre-commit, the others have not. */
export const ONE = scene(
  'one',
  { start: 2, commands: [transaction(1, { x: '1' }), ...crashSending(2.2, 'S1', 'S2', 'S4')] },
  [
    {
      id: 'elects',
      until: ({ moment }) => inState(moment, 'committable').length === 1,
      values: ({ moment }) => ({
        coordinator: asNode(coordinatorIn(moment)),
        committable: asNodes(inState(moment, 'committable')),
        uncertain: asNodes(inState(moment, 'uncertain')),
      }),
      light: ({ moment }) => ({ nodes: upIn(moment) }),
      terms: ['termination-protocol'],
      question: {
        answers: { kind: 'node', among: ({ moment }) => upIn(moment) },
        reveal: takesOver,
        speed: 1.5,
        answer: (_, { moment }) => `${moment.event?.node}`,
        because: (_, { moment }) => ({
          elected: asNode(`${moment.event?.node}`),
          coordinator: asNode(coordinatorIn(moment)),
        }),
        light: (_, { moment }) => ({ nodes: [`${moment.event?.node}`] }),
      },
    },
    {
      id: 'again',
      until: noted('termination.committable'),
      values: (hold) => {
        const { coordinator, witnesses, uncertain } = lastNote(hold, 'termination.committable');
        return {
          elected: asNode(`${coordinator}`),
          witnesses: asNodes(witnesses as readonly NodeId[]),
          uncertain: asNodes(uncertain as readonly NodeId[]),
        };
      },
      light: (hold) => ({ nodes: [`${lastNote(hold, 'termination.committable').coordinator}`] }),
      question: {
        answers: { kind: 'yes-no' },
        reveal: either(noted('pre-commit.taken'), noted('learned.commit')),
        speed: 0.5,
        answer: (_, { moment }) => decidedIn(moment, 'commit').length > 0,
        because: (asked) => {
          const { coordinator, uncertain } = lastNote(asked, 'termination.committable');
          return { elected: asNode(`${coordinator}`), uncertain: asNodes(uncertain as readonly NodeId[]) };
        },
        light: (_, { moment }) => ({ nodes: inState(moment, 'committable') }),
      },
    },
    {
      id: 'done',
      until: ({ moment }) => allDecided(moment),
      values: ({ moment }) => ({ nodes: asNodes(decidedIn(moment, 'commit')) }),
      light: ({ moment }) => ({ nodes: decidedIn(moment, 'commit') }),
    },
  ],
);
