/**
 * Atomic commitment: all or nothing on several nodes, in two phases; and why two phases block (BHG §7.3, §7.4).
 */
import { type Chapter, goal } from '../../../course.ts';
import { crash, transaction } from '../../scenarios/script.ts';
import { allBlocked, setting } from '../script.ts';
import { AGREEING, REFUSING } from './scene-agreeing.ts';
import { ASKING, IN_VAIN } from './scene-asking.ts';
import { BLOCKED, DECIDED } from './scene-blocking.ts';

const chapter: Chapter = {
  id: 'atomic-commitment',
  scenes: [AGREEING, REFUSING, BLOCKED, DECIDED, ASKING, IN_VAIN],
  challenge: {
    setting: setting({ start: 0.5, config: { cooperative: true } }),
    ...goal(({ moment }) => allBlocked(moment, 2)),
    solution: [transaction(1, { x: '1' }), crash(1.9, 'S1')],
  },
};

export default chapter;
