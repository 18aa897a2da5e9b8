/** The course in Multi-Paxos: its chapters, in order. */
import type { Course } from '../../course.ts';

const course: Course = { chapters: ['slots'] };

export default course;
