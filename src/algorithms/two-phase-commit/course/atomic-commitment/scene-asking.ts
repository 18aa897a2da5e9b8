/** Participants ask each other: cooperative termination, and where it ends (BHG §7.4). */
import { asCount, asNode, asNodes, both, commanded, lastNote, noted } from '../../../course.ts';
import { crash, mute, transaction } from '../../scenarios/script.ts';
import { decidedAt, participantsIn, scene, uncertainIn } from '../script.ts';

/** The decision has reached one of three. */
export const ASKING = scene(
  'asking',
  {
    start: 2.2,
    config: { cooperative: true },
    commands: [transaction(1, { x: '1' }), ...mute(1.95, 'S1', 'S3', 'S4'), crash(2.6, 'S1')],
  },
  [
    {
      id: 'one-knows',
      until: commanded('crash'),
      values: ({ moment }) => ({
        knowing: asNodes(participantsIn(moment).filter((id) => decidedAt(moment, id) !== null)),
        uncertain: asNodes(uncertainIn(moment)),
      }),
      light: ({ moment }) => ({ nodes: participantsIn(moment) }),
      terms: ['cooperative-termination'],
      question: {
        answers: { kind: 'number', min: 0, max: 3 },
        reveal: both(noted('learned.commit'), ({ moment }) => uncertainIn(moment).length === 0),
        speed: 1.5,
        answer: (_, { moment }) => participantsIn(moment).filter((id) => decidedAt(moment, id) !== null).length,
        because: (_, revealed) => {
          const { from, participant } = lastNote(revealed, 'learned.commit');
          return { from: asNode(`${from}`), participant: asNode(`${participant}`) };
        },
        light: (_, { moment }) => ({ nodes: participantsIn(moment) }),
      },
    },
  ],
);

/** All are uncertain. */
export const IN_VAIN = scene(
  'in-vain',
  { start: 2.2, config: { cooperative: true }, commands: [transaction(1, { x: '1' }), crash(1.9, 'S1')] },
  [
    {
      id: 'in-vain',
      until: ({ moment }) =>
        participantsIn(moment).every((id) => {
          const [branch] = (moment.nodes[id]?.state?.branches ?? []) as readonly { uncertain?: readonly string[] }[];
          return (branch?.uncertain ?? []).length === participantsIn(moment).length - 1;
        }),
      speed: 1.5,
      values: (hold) => {
        const { participant, uncertain } = lastNote(hold, 'inquiry.nobody');
        return { participant: asNode(`${participant}`), asked: asNodes(uncertain as readonly string[]) };
      },
      light: ({ moment }) => ({ nodes: uncertainIn(moment) }),
    },
    {
      id: 'blocks',
      values: ({ moment }) => ({ count: asCount(uncertainIn(moment).length) }),
      light: ({ moment }) => ({ nodes: uncertainIn(moment) }),
    },
  ],
);
