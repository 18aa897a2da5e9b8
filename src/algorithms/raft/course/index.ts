/** The course in Raft: its chapters, in order. */
import type { Course } from '../../course.ts';

const course: Course = {
  chapters: [
    'why',
    'terms',
    'elections',
    'split-votes',
    'replication',
    'repair',
    'commitment',
    'crashes',
    'clients',
    'living',
  ],
};

export default course;
