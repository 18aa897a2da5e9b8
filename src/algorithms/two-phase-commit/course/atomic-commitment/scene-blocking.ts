/** The coordinator crashes, before it has decided and after: for who has voted yes it looks the same (BHG §7.4). */
import { asCounter, asNode, asNodes, both, commanded, either, lastNote, noted } from '../../../course.ts';
import { crash, mute, read, restart, transaction } from '../../scenarios/script.ts';
import { coordinatorIn, outcomeIn, participantsIn, scene, uncertainIn } from '../script.ts';

const learned = either(noted('learned.abort'), noted('learned.commit'));

export const BLOCKED = scene('blocked', { start: 1.7, commands: [transaction(1, { x: '1' }), crash(1.9, 'S1')] }, [
  {
    id: 'crash',
    until: commanded('crash'),
    values: ({ moment }) => ({
      coordinator: asNode(coordinatorIn(moment)),
      uncertain: asNodes(uncertainIn(moment)),
    }),
    light: ({ moment }) => ({ nodes: uncertainIn(moment) }),
    question: {
      answers: { kind: 'choice', choices: ['commit', 'abort', 'wait'] },
      reveal: both(noted('inquiry.sent'), ({ moment }) => uncertainIn(moment).length > 0),
      speed: 1.5,
      answer: (_, { moment }) => outcomeIn(moment) ?? 'wait',
      because: (_, revealed) => {
        const { participant, asked } = lastNote(revealed, 'inquiry.sent');
        return { participant: asNode(`${participant}`), asked: asNodes(asked as readonly string[]) };
      },
      light: (_, { moment }) => ({ nodes: uncertainIn(moment) }),
    },
  },
  {
    id: 'locked',
    commands: [read(6, 'x', 'S2')],
    until: noted('read.locked'),
    values: (hold) => {
      const { node, client, holder } = lastNote(hold, 'read.locked');
      return { node: asNode(`${node}`), client: asNode(`${client}`), holder: asCounter(Number(holder)) };
    },
    light: (hold) => ({ nodes: [`${lastNote(hold, 'read.locked').node}`] }),
  },
  {
    id: 'presumed',
    commands: [restart(7.5, 'S1')],
    until: learned,
    speed: 2,
    show: ['logs'],
    values: ({ moment, events }) => {
      const { coordinator } = lastNote({ moment, events }, 'inquiry.presumed');
      return { coordinator: asNode(`${coordinator}`) };
    },
    light: ({ moment }) => ({ nodes: [coordinatorIn(moment)] }),
    terms: ['presumed-abort'],
  },
]);

export const DECIDED = scene(
  'decided',
  {
    start: 2,
    commands: [transaction(1, { x: '1' }), ...mute(1.95, 'S1', 'S2', 'S3', 'S4'), crash(2.6, 'S1')],
  },
  [
    {
      id: 'again',
      until: commanded('crash'),
      show: ['logs'],
      values: ({ moment }) => ({
        coordinator: asNode(coordinatorIn(moment)),
        participants: asNodes(participantsIn(moment)),
      }),
      light: ({ moment }) => ({ nodes: [coordinatorIn(moment)] }),
      question: {
        answers: { kind: 'choice', choices: ['commit', 'abort'] },
        reveal: learned,
        speed: 2,
        answer: (_, { moment }) => `${outcomeIn(moment)}`,
        because: (_, revealed) => {
          const { coordinator, transaction: number } = lastNote(revealed, 'recovered.commit');
          return { coordinator: asNode(`${coordinator}`), transaction: asCounter(Number(number)) };
        },
        light: (_, { moment }) => ({ nodes: [coordinatorIn(moment)] }),
      },
      commands: [{ at: 2_600_000, kind: 'heal' }, restart(7, 'S1')],
    },
  ],
);
