/** The course in Paxos: one chapter. */
import type { Course } from '../../course.ts';

const course: Course = { chapters: ['one-value'] };

export default course;
