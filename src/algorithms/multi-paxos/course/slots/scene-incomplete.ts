/** A leader need not have a complete log: what it lacks it is told with the promises. In Raft it could not be elected. */
import { asCount, asCounter, asNode, asNodes, either, type Hold, lastNote, noted, notesIn } from '../../../course.ts';
import { crash, prepare, restart, set } from '../../scenarios/script.ts';
import { numberOf, scene } from '../script.ts';

/** Who prepares. */
function late(hold: Hold): string {
  return `${lastNote(hold, 'prepared').node}`;
}

export const INCOMPLETE = scene(
  'incomplete',
  {
    prelude: 0.9,
    start: 1,
    config: { heartbeatInterval_us: 20_000_000 },
    commands: [
      prepare(0.1, 'S1'),
      crash(0.2, 'S5'),
      set(0.3, 'x', 1, 'S1'),
      set(0.4, 'x', 2, 'S1'),
      set(0.5, 'x', 3, 'S1'),
      restart(0.8, 'S5'),
      // Before it tells anybody that the last is chosen.
      crash(0.85, 'S1'),
    ],
  },
  [
    {
      id: 'empty',
      commands: [prepare(1.2, 'S5')],
      until: noted('prepared'),
      show: ['logs'],
      values: (hold) => ({
        node: asNode(late(hold)),
        ballot: asCounter(Number(lastNote(hold, 'prepared').ballot)),
        slots: asCount(Math.max(...Object.values(hold.moment.nodes).map(({ log }) => log.length))),
      }),
      light: (hold) => ({ nodes: [late(hold)] }),
      question: {
        answers: { kind: 'yes-no' },
        reveal: either(noted('elected'), noted('stepped-down', { node: 'S5' })),
        answer: (asked, revealed) =>
          notesIn(revealed.events, 'elected').some(({ values }) => values.leader === late(asked)),
        told: 'elected',
        because: (asked, revealed) => ({
          node: asNode(late(asked)),
          promises: asNodes(lastNote(revealed, 'elected').promises as readonly string[]),
          last: asCount(Number(lastNote(revealed, 'elected').last)),
        }),
        light: (asked) => ({ nodes: [late(asked)] }),
      },
    },
    {
      id: 'mended',
      until: noted('applied', { node: 'S5', slot: 3 }),
      show: ['logs'],
      values: (hold) => {
        const node = `${lastNote(hold, 'applied').node}`;
        return { node: asNode(node), applied: asCount(numberOf(hold.moment, node, 'applied')) };
      },
      light: (hold) => ({ nodes: [`${lastNote(hold, 'applied').node}`] }),
    },
    { id: 'contrast', show: ['logs'] },
  ],
);
