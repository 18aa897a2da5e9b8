/** Slots are chosen in any order, and executed in theirs (PMS §3). */
import { asCount, asNode, both, type Hold, lastNote, noted } from '../../../course.ts';
import { prepare, restore, set, slow } from '../../scenarios/script.ts';
import { leaderIn, numberOf, scene } from '../script.ts';

const OTHERS = ['S2', 'S3', 'S4', 'S5'];

/** The slot that is chosen early, and the one that it waits for. */
function early(hold: Hold) {
  const { leader, slot, missing } = lastNote(hold, 'chosen.early');
  return { leader: `${leader}`, slot: Number(slot), missing: Number(missing) };
}

export const HOLES = scene(
  'holes',
  {
    prelude: 0.7,
    start: 0.8,
    commands: [prepare(0.1, 'S1'), set(0.2, 'x', 1, 'S1'), ...OTHERS.map((to) => slow(0.75, 'S1', to, 2.6))],
  },
  [
    {
      id: 'slow',
      terms: ['window'],
      commands: [set(0.9, 'x', 2, 'S1'), ...OTHERS.map((to) => restore(1.4, 'S1', to)), set(1.5, 'y', 3, 'S1', 'C2')],
      until: both(noted('proposed'), ({ event }) => event.log?.from === 3),
      show: ['logs'],
      values: (hold) => ({
        leader: asNode(leaderIn(hold.moment)),
        slot: asCount(Number(lastNote(hold, 'proposed').slot)),
        before: asCount(Number(lastNote(hold, 'proposed').slot) - 1),
      }),
      light: (hold) => ({ nodes: [leaderIn(hold.moment)] }),
    },
    {
      id: 'early',
      until: noted('chosen.early'),
      show: ['logs'],
      values: (hold) => {
        const { leader, slot, missing } = early(hold);
        return { leader: asNode(leader), slot: asCount(slot), missing: asCount(missing) };
      },
      light: (hold) => ({ entries: [{ node: early(hold).leader, index: early(hold).slot }] }),
      question: {
        answers: { kind: 'choice', choices: ['now', 'waits', 'lost'] },
        reveal: noted('chosen'),
        answer: (asked, revealed) => {
          const { leader, slot } = early(asked);
          if (numberOf(asked.moment, leader, 'applied') >= slot) return 'now';
          return numberOf(revealed.moment, leader, 'applied') >= slot ? 'waits' : 'lost';
        },
        told: 'chosen',
        because: (asked, revealed) => {
          const { leader, slot, missing } = early(asked);
          return {
            leader: asNode(leader),
            slot: asCount(slot),
            missing: asCount(missing),
            applied: asCount(numberOf(revealed.moment, leader, 'applied')),
          };
        },
        light: (asked) => {
          const { leader, slot, missing } = early(asked);
          return { entries: [missing, slot].map((index) => ({ node: leader, index })) };
        },
      },
    },
  ],
);
