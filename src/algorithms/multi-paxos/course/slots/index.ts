/** Chapter: one log of many Paxos instances (PMS §3), and what is otherwise than in Raft. */
import { type Chapter, goal, notesIn } from '../../../course.ts';
import { crash, heal, mute, prepare, set } from '../../scenarios/script.ts';
import { setting } from '../script.ts';
import { HOLES } from './scene-holes.ts';
import { INCOMPLETE } from './scene-incomplete.ts';
import { NEXT_LEADER } from './scene-next-leader.ts';
import { ONCE } from './scene-once.ts';

const chapter: Chapter = {
  id: 'slots',
  scenes: [ONCE, HOLES, NEXT_LEADER, INCOMPLETE],
  challenge: {
    setting: setting({ seed: '3', prelude: 0.7, start: 1, commands: [prepare(0.1, 'S1'), set(0.3, 'x', 1, 'S1')] }),
    ...goal(
      ({ event, moment }) =>
        moment.rulesOff.length === 0 && notesIn([event], 'chosen').some(({ values }) => values.operation === null),
    ),
    solution: [
      ...mute(1.1, 'S1', 'S2', 'S3', 'S4', 'S5'),
      set(1.2, 'x', 2, 'S1'),
      heal(1.7),
      set(1.7, 'y', 3, 'S1', 'C2'),
      crash(2.9, 'S1'),
      prepare(3.2, 'S2'),
    ],
  },
};

export default chapter;
