/** The course in two-phase commit. */
import type { Course } from '../../course.ts';

const course: Course = { chapters: ['atomic-commitment'] };

export default course;
