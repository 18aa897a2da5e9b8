/** The course in Raft: its chapters, in order. */
import type { Course } from '../../course.ts';

const course: Course = {
  chapters: ['terms', 'clients', 'living'],
};

export default course;
