/** The course in Raft: its chapters, in order. */
import type { Course } from '../../course.ts';

const course: Course = {
  chapters: ['terms', 'elections', 'split-votes'],
};

export default course;
