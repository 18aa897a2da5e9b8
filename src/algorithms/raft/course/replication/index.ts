/** Chapter: replicating a log (§5.3). */
import type { Chapter } from '../../../course.ts';
import { CATCHING_UP } from './catching-up.ts';
import { LOST_AT_TWO } from './challenge.ts';
import { ONE_REQUEST } from './one-request.ts';
import { ONLY_COPY } from './only-copy.ts';

const chapter: Chapter = {
  id: 'replication',
  scenes: [ONE_REQUEST, CATCHING_UP, ONLY_COPY],
  challenge: LOST_AT_TWO,
};

export default chapter;
