/**
 * Chapter 2: terms and roles (§5.1). Who waits, who stands, who leads; terms as the clock that all share; and what a
 * server does about a message of an older, a newer or its own term.
 */
import { type Chapter, goal } from '../../../course.ts';
import { elect, partition } from '../../scenarios/script.ts';
import { inRole, PLAIN, setting, termOf } from '../script.ts';
import { FIRST_TERM } from './scene-first-term.ts';
import { ORDER } from './scene-order.ts';

const chapter: Chapter = {
  id: 'terms',
  scenes: [FIRST_TERM, ORDER],
  challenge: {
    // One leads by then.
    setting: setting({ seed: '3', start: 4, config: PLAIN }),
    ...goal(({ moment }) => {
      const leading = inRole(moment, 'leader').filter((id) => moment.nodes[id]?.status === 'up');
      return new Set(leading.map((id) => termOf(moment, id))).size >= 2;
    }),
    solution: [partition(5, ['S1', 'S2'], ['S3', 'S4', 'S5']), elect(6, 'S3')],
  },
};

export default chapter;
