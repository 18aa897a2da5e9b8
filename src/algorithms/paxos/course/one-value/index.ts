/** «Choosing one value»: the two phases, why a chosen value stays, what survives a crash, and duels (PMS §2.2–§2.5). */
import { type Chapter, goal } from '../../../course.ts';
import { crash, heal, partition, propose, restart, us } from '../../scenarios/script.ts';
import { setting } from '../script.ts';
import { ALONE, SECOND } from './scenes-choosing.ts';
import { DUEL, NOBODY, PROMISE } from './scenes-trouble.ts';

const chapter: Chapter = {
  id: 'one-value',
  scenes: [ALONE, SECOND, NOBODY, PROMISE, DUEL],
  challenge: {
    setting: setting({ start: 0.3 }),
    // Two nodes that are sure of different values.
    ...goal(({ moment }) => {
      const values = Object.values(moment.nodes).map(({ state }) => state?.chosenValue);
      return new Set(values.filter((value) => typeof value === 'string')).size > 1;
    }),
    // No rule is off: a disk that forgets is enough.
    solution: [
      partition(0.4, ['S1', 'S2'], ['S3']),
      propose(0.5, 'A', 'S1'),
      crash(3, 'S2'),
      { at: us(3.2), kind: 'wipe', node: 'S2' },
      partition(3.4, ['S1'], ['S2', 'S3']),
      restart(3.6, 'S2'),
      propose(3.8, 'B', 'S3', 'C2'),
      heal(8),
    ],
  },
};

export default chapter;
