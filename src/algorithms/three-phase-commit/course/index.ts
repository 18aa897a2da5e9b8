/** The course in three-phase commit. */
import type { Course } from '../../course.ts';

const course: Course = { chapters: ['three-phases'] };

export default course;
