/** Chapter: logs that differ, and how they come to agree (§5.3, Figure 7). */
import type { Chapter } from '../../../course.ts';
import { THREE_REFUSALS } from './challenge.ts';
import { FIGURE_SEVEN } from './figure-seven.ts';
import { OVERTAKEN } from './overtaken.ts';
import { TWO_HALVES } from './two-halves.ts';

const chapter: Chapter = {
  id: 'repair',
  marks: ['applied', 'match'],
  scenes: [TWO_HALVES, OVERTAKEN, FIGURE_SEVEN],
  challenge: THREE_REFUSALS,
};

export default chapter;
