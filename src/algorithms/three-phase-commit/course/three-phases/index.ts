/**
 * Three phases: why nobody has to wait for a coordinator that crashed, and why a network that splits breaks it (BHG §7.5).
 */
import { type Chapter, goal } from '../../../course.ts';
import { mute, partition, transaction } from '../../scenarios/script.ts';
import { isDivided, setting } from '../script.ts';
import { GONE, ONE } from './scene-crashes.ts';
import { SPLIT } from './scene-split.ts';
import { THIRD } from './scene-third.ts';

const chapter: Chapter = {
  id: 'three-phases',
  scenes: [THIRD, GONE, ONE, SPLIT],
  challenge: {
    setting: setting({ start: 0.5 }),
    // With every rule followed: that would be no art otherwise.
    ...goal(({ moment }) => moment.rulesOff.length === 0 && isDivided(moment)),
    solution: [transaction(1, { x: '1' }), ...mute(1.95, 'S1', 'S3', 'S4'), partition(2.2, ['S1', 'S2'], ['S3', 'S4'])],
  },
};

export default chapter;
