/** What of the course is fetched when it is opened: see `later.ts`. */
export { Contents } from './contents.tsx';
export { Lesson } from './lesson.tsx';
export { LessonStrip } from './strip.tsx';
