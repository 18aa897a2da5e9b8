/** Electing a leader (§5.2): silence, a new term, one vote per server and term, a majority of all. */
import type { Chapter } from '../../../course.ts';
import { elect } from '../../scenarios/script.ts';
import { PLAIN, setting } from '../script.ts';
import { DEPOSED } from './challenge.ts';
import { ONE_VOTE } from './scene-one-vote.ts';
import { SILENCE } from './scene-silence.ts';

const chapter: Chapter = {
  id: 'elections',
  scenes: [SILENCE, ONE_VOTE],
  challenge: {
    setting: setting({ seed: '1', config: PLAIN, prelude: 0.7, start: 1.3, commands: [elect(0.1, 'S1')] }),
    ...DEPOSED,
    // The leader learns of the new term by the request for its vote, and steps down before anybody else is elected.
    solution: [elect(2, 'S3')],
  },
};

export default chapter;
